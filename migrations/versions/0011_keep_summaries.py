"""Let changes of all that the new stored views read (accounts, summaries of meetings and officials) make them stale.

Revision 0011, follows 0010.
"""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision: str | None = "0010"
branch_labels = None
depends_on = None

#: Tables that the stored views of core read since this revision.
WATCHED = (
    "core.actor",
    "core.actor_alias",
    "core.meeting_topic",
    "core.official_name",
    "raw.document",
    "raw.revision",
    "report.extraction",
    "report.meeting",
    "report.meeting_participant",
    "report.meeting_topic",
    "report.statement",
)


def upgrade() -> None:
    """Watch them; the views are made after this, of what is there then."""
    for table in WATCHED:
        op.execute(
            f"create trigger mark_stale after insert or update or delete or truncate on {table} "
            "for each statement execute function ops.mark_stale()"
        )


def downgrade() -> None:
    """Watch them no more."""
    for table in WATCHED:
        op.execute(f"drop trigger mark_stale on {table}")
