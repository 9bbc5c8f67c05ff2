"""Add the keys by which reports of officials with a like name are found.

Revision 0006, follows 0005.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of keys."""
    op.create_table(
        "name_key",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("official_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.CheckConstraint("name_key <> ''", name=op.f("ck_name_key_name_key_filled")),
        sa.ForeignKeyConstraint(
            ["document_id", "official_no"],
            ["report.official.document_id", "report.official.official_no"],
            name=op.f("fk_name_key_document_id_official_no"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "official_no", "name_key", name=op.f("pk_name_key")),
        schema="core",
    )
    op.create_index(op.f("ix_name_key_name_key"), "name_key", ["name_key"], unique=False, schema="core")


def downgrade() -> None:
    """Take it back."""
    op.drop_table("name_key", schema="core")
