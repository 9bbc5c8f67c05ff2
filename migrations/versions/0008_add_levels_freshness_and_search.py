"""Add levels and weights of meetings, the freshness of stored views, severity of checks and the search of statements.

Revision 0008, follows 0007.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0007"
branch_labels = None
depends_on = None

#: Tables that the stored views of core read.
WATCHED = (
    "core.meeting",
    "core.meeting_participant",
    "core.meeting_identity",
    "core.official",
    "core.official_identity",
    "core.level",
    "core.office_level",
    "core.mode_weight",
    "report.official",
)

# The lock is the one that a refresh holds alone (etl/stored.py): a change waits for it and then clears what it has set.
MARK_STALE = """
create function ops.mark_stale() returns trigger language plpgsql as $body$
begin
    perform pg_advisory_xact_lock_shared(7326153);
    update ops.freshness set is_fresh = false, changed_at = now() where is_fresh;
    return null;
end
$body$
"""


def upgrade() -> None:
    """Add the tables, the index, the column and the triggers."""
    _add_levels()
    op.create_table(
        "freshness",
        sa.Column("is_only", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("is_fresh", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("refreshed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("is_only", name=op.f("ck_freshness_is_only")),
        sa.PrimaryKeyConstraint("is_only", name=op.f("pk_freshness")),
        schema="ops",
    )
    op.execute("insert into ops.freshness default values")
    op.execute(MARK_STALE)
    for table in WATCHED:
        op.execute(
            f"create trigger mark_stale after insert or update or delete or truncate on {table} "
            "for each statement execute function ops.mark_stale()"
        )
    op.add_column(
        "check_result", sa.Column("severity", sa.Text(), server_default="error", nullable=False), schema="ops"
    )
    op.create_check_constraint(
        op.f("ck_check_result_severity"), "check_result", "severity in ('error', 'warning')", schema="ops"
    )
    op.create_index(
        "ix_statement_search",
        "statement",
        [sa.text("to_tsvector('english'::regconfig, words)")],
        schema="report",
        postgresql_using="gin",
    )


def _add_levels() -> None:
    op.create_table(
        "level",
        sa.Column("level_code", sa.Text(), nullable=False),
        sa.Column("level_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Double(), nullable=False),
        sa.CheckConstraint("level_name <> ''", name=op.f("ck_level_level_name_filled")),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_level_rank")),
        sa.CheckConstraint("weight >= 0", name=op.f("ck_level_weight")),
        sa.PrimaryKeyConstraint("level_code", name=op.f("pk_level")),
        sa.UniqueConstraint("rank", name=op.f("uq_level_rank")),
        schema="core",
    )
    op.create_table(
        "office_level",
        sa.Column("office_type_code", sa.Text(), nullable=False),
        sa.Column("level_code", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_type_code"],
            ["core.office_type.office_type_code"],
            name=op.f("fk_office_level_office_type_code"),
        ),
        sa.ForeignKeyConstraint(["level_code"], ["core.level.level_code"], name=op.f("fk_office_level_level_code")),
        sa.PrimaryKeyConstraint("office_type_code", name=op.f("pk_office_level")),
        schema="core",
    )
    op.create_index(op.f("ix_office_level_level_code"), "office_level", ["level_code"], schema="core")
    op.create_table(
        "mode_weight",
        sa.Column("mode_code", sa.Text(), nullable=False),
        sa.Column("weight", sa.Double(), nullable=False),
        sa.CheckConstraint("weight >= 0", name=op.f("ck_mode_weight_weight")),
        sa.ForeignKeyConstraint(["mode_code"], ["core.meeting_mode.mode_code"], name=op.f("fk_mode_weight_mode_code")),
        sa.PrimaryKeyConstraint("mode_code", name=op.f("pk_mode_weight")),
        schema="core",
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index("ix_statement_search", "statement", schema="report")
    op.drop_constraint(op.f("ck_check_result_severity"), "check_result", schema="ops")
    op.drop_column("check_result", "severity", schema="ops")
    for table in WATCHED:
        op.execute(f"drop trigger mark_stale on {table}")
    op.execute("drop function ops.mark_stale()")
    op.drop_table("freshness", schema="ops")
    op.drop_table("mode_weight", schema="core")
    op.drop_table("office_level", schema="core")
    op.drop_table("level", schema="core")
