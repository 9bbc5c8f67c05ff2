"""Let changes of visits make the stored views stale: the days that they tell of are counted in one of them.

Revision 0012, follows 0011.
"""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision: str | None = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Watch them."""
    op.execute(
        "create trigger mark_stale after insert or update or delete or truncate on core.visit "
        "for each statement execute function ops.mark_stale()"
    )


def downgrade() -> None:
    """Watch them no more."""
    op.execute("drop trigger mark_stale on core.visit")
