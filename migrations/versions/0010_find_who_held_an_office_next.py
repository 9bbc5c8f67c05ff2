"""Find who held an office next without reading all who ever held it.

Revision 0010, follows 0009.
"""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision: str | None = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Order the tenures of an office by their start."""
    op.create_index("ix_tenure_office_id_started_on", "tenure", ["office_id", "started_on"], schema="core")
    op.drop_index("ix_tenure_office_id", table_name="tenure", schema="core")


def downgrade() -> None:
    """Keep only the office."""
    op.create_index("ix_tenure_office_id", "tenure", ["office_id"], schema="core")
    op.drop_index("ix_tenure_office_id_started_on", table_name="tenure", schema="core")
