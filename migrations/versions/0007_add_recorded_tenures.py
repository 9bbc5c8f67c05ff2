"""Add the tenures that registers record, how exactly, and the day as of which a document shows an official.

Revision 0007, follows 0006.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"
branch_labels = None
depends_on = None


def precision_rule(side: str) -> str:
    """Return the rule that a recorded date is known to the day, the month or the year, and an unknown one to none."""
    return f"{side}_on is not null and {side}_precision in ('day', 'month', 'year') or {side}_precision is null"


def upgrade() -> None:
    """Add the table, its proof of spans, and the columns."""
    op.create_table(
        "tenure",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("tenure_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("official_no", sa.Integer(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("started_precision", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_precision", sa.Text(), nullable=True),
        sa.Column("first_char", sa.Integer(), nullable=False),
        sa.Column("last_char", sa.Integer(), nullable=False),
        sa.Column("excerpt", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("char_length(excerpt) = last_char - first_char", name=op.f("ck_tenure_length")),
        sa.CheckConstraint("confidence between 0 and 1", name=op.f("ck_tenure_confidence")),
        sa.CheckConstraint("ended_on >= started_on", name=op.f("ck_tenure_period")),
        sa.CheckConstraint("first_char >= 0 and last_char > first_char", name=op.f("ck_tenure_span")),
        sa.CheckConstraint(precision_rule("started"), name=op.f("ck_tenure_started_precision")),
        sa.CheckConstraint(precision_rule("ended"), name=op.f("ck_tenure_ended_precision")),
        sa.ForeignKeyConstraint(
            ["document_id", "official_no"],
            ["report.official.document_id", "report.official.official_no"],
            name=op.f("fk_tenure_document_id_official_no"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "tenure_no", name=op.f("pk_tenure")),
        schema="report",
    )
    op.create_index(
        op.f("ix_tenure_document_id_official_no"), "tenure", ["document_id", "official_no"], schema="report"
    )
    for event in ("insert", "update"):
        op.execute(
            f"create trigger prove_spans_on_{event} after {event} on report.tenure "
            "referencing new table as written for each statement execute function report.prove_spans('excerpt')"
        )
    op.add_column("official", sa.Column("seen_on", sa.Date(), nullable=True), schema="report")
    for side in ("started", "ended"):
        op.add_column("tenure", sa.Column(f"{side}_precision", sa.Text(), nullable=True), schema="core")
        op.create_check_constraint(op.f(f"ck_tenure_{side}_precision"), "tenure", precision_rule(side), schema="core")


def downgrade() -> None:
    """Take them back; what registers record of tenures goes, and beliefs built on it stay as they are."""
    for side in ("ended", "started"):
        op.drop_column("tenure", f"{side}_precision", schema="core")
    op.drop_column("official", "seen_on", schema="report")
    op.drop_table("tenure", schema="report")
