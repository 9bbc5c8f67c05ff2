"""Keep the keys by which registers tell persons apart, and with which rules identities were decided.

Revision 0013, follows 0012.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision: str | None = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both; records have keys when they are read again, and with no rules told a load writes name keys anew."""
    op.add_column("official", sa.Column("person_key", sa.Text(), nullable=True), schema="report")
    op.create_check_constraint("person_key_filled", "official", "person_key <> ''", schema="report")
    op.create_table(
        "rules_used",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.CheckConstraint("subject in ('keys', 'identities')", name=op.f("ck_rules_used_subject")),
        sa.CheckConstraint("digest <> ''", name=op.f("ck_rules_used_digest_filled")),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_rules_used")),
        schema="core",
    )


def downgrade() -> None:
    """Drop the keys and the rules."""
    op.drop_table("rules_used", schema="core")
    op.drop_constraint("person_key_filled", "official", schema="report", type_="check")
    op.drop_column("official", "person_key", schema="report")
