"""Add redirects of former keys, how sure identities are, and the anchors of people's decisions.

Revision 0009, follows 0008.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision: str | None = "0008"
branch_labels = None
depends_on = None

SUBJECTS = ("official", "meeting", "visit")
UNIQUE = "uq_decision_standing"
COLUMNS = ["subject", "first_id", "second_id"]


def upgrade() -> None:
    """Add the tables and columns; a decision may now part what was one."""
    for subject in SUBJECTS:
        op.create_table(
            f"{subject}_redirect",
            sa.Column("former_id", sa.BigInteger(), autoincrement=False, nullable=False),
            sa.Column(f"{subject}_id", sa.BigInteger(), nullable=False),
            sa.Column("redirected_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
            sa.ForeignKeyConstraint(
                [f"{subject}_id"],
                [f"core.{subject}.{subject}_id"],
                name=op.f(f"fk_{subject}_redirect_{subject}_id"),
                ondelete="CASCADE",
            ),
            sa.PrimaryKeyConstraint("former_id", name=op.f(f"pk_{subject}_redirect")),
            schema="core",
        )
        op.create_index(
            op.f(f"ix_{subject}_redirect_{subject}_id"), f"{subject}_redirect", [f"{subject}_id"], schema="core"
        )
    op.create_table(
        "meeting_key",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("meeting_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("meeting_key", sa.Text(), nullable=False),
        sa.CheckConstraint("meeting_key <> ''", name=op.f("ck_meeting_key_meeting_key_filled")),
        sa.ForeignKeyConstraint(
            ["document_id", "meeting_no"],
            ["report.meeting.document_id", "report.meeting.meeting_no"],
            name=op.f("fk_meeting_key_document_id_meeting_no"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "meeting_no", "meeting_key", name=op.f("pk_meeting_key")),
        schema="core",
    )
    op.create_index(op.f("ix_meeting_key_meeting_key"), "meeting_key", ["meeting_key"], schema="core")
    op.add_column(
        "official_identity",
        sa.Column("probability", sa.Double(), server_default=sa.text("1"), nullable=False),
        schema="core",
    )
    op.create_check_constraint(
        op.f("ck_official_identity_probability"), "official_identity", "probability between 0 and 1", schema="core"
    )
    op.add_column("decision", sa.Column("revoked_by", sa.Text(), nullable=True), schema="ops")
    op.drop_constraint(op.f("ck_decision_order"), "decision", schema="ops")
    op.create_check_constraint(op.f("ck_decision_order"), "decision", "first_id <= second_id", schema="ops")
    op.drop_index(UNIQUE, "decision", schema="ops")
    op.create_index(
        UNIQUE,
        "decision",
        COLUMNS,
        unique=True,
        schema="ops",
        postgresql_where=sa.text("revoked_at is null and first_id < second_id"),
    )
    op.create_table(
        "decision_anchor",
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("anchor_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("first_char", sa.Integer(), nullable=False),
        sa.CheckConstraint("side in (1, 2)", name=op.f("ck_decision_anchor_side")),
        sa.CheckConstraint("words <> ''", name=op.f("ck_decision_anchor_words_filled")),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["ops.decision.decision_id"],
            name=op.f("fk_decision_anchor_decision_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["raw.document.document_id"],
            name=op.f("fk_decision_anchor_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("decision_id", "side", "anchor_no", name=op.f("pk_decision_anchor")),
        schema="ops",
    )
    op.create_index(op.f("ix_decision_anchor_document_id"), "decision_anchor", ["document_id"], schema="ops")


def downgrade() -> None:
    """Take them back; decisions that part what was one have no place in the older schema and go."""
    op.drop_table("decision_anchor", schema="ops")
    op.execute("delete from ops.decision where first_id = second_id")
    op.drop_index(UNIQUE, "decision", schema="ops")
    op.create_index(
        UNIQUE, "decision", COLUMNS, unique=True, schema="ops", postgresql_where=sa.text("revoked_at is null")
    )
    op.drop_constraint(op.f("ck_decision_order"), "decision", schema="ops")
    op.create_check_constraint(op.f("ck_decision_order"), "decision", "first_id < second_id", schema="ops")
    op.drop_column("decision", "revoked_by", schema="ops")
    op.drop_column("official_identity", "probability", schema="core")
    op.drop_table("meeting_key", schema="core")
    for subject in reversed(SUBJECTS):
        op.drop_table(f"{subject}_redirect", schema="core")
