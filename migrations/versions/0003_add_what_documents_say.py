"""Add what documents say.

Revision 0003, follows 0002. Comments are not set here: every upgrade takes them from the dictionary.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what documents say."""
    op.execute("create schema report")
    op.create_table(
        "extraction",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("revision_id", sa.BigInteger(), nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("extracted_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("extractor <> ''", name=op.f("ck_extraction_extractor_filled")),
        sa.CheckConstraint("version <> ''", name=op.f("ck_extraction_version_filled")),
        sa.ForeignKeyConstraint(
            ["document_id", "revision_id"],
            ["raw.revision.document_id", "raw.revision.revision_id"],
            name=op.f("fk_extraction_document_id_revision_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_extraction")),
        schema="report",
    )
    op.create_index(
        op.f("ix_extraction_document_id_revision_id"),
        "extraction",
        ["document_id", "revision_id"],
        unique=False,
        schema="report",
    )
    op.create_table(
        "meeting",
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("meeting_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("mode_code", sa.Text(), nullable=False),
        sa.Column("status_code", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("place_name", sa.Text(), nullable=True),
        sa.Column("place_country_code", sa.Text(), nullable=True),
        sa.Column("first_char", sa.Integer(), nullable=False),
        sa.Column("last_char", sa.Integer(), nullable=False),
        sa.Column("excerpt", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("place_name <> ''", name=op.f("ck_meeting_place_name_filled")),
        sa.CheckConstraint("char_length(excerpt) = last_char - first_char", name=op.f("ck_meeting_length")),
        sa.CheckConstraint("confidence between 0 and 1", name=op.f("ck_meeting_confidence")),
        sa.CheckConstraint("ended_on >= started_on", name=op.f("ck_meeting_period")),
        sa.CheckConstraint("first_char >= 0 and last_char > first_char", name=op.f("ck_meeting_span")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["report.extraction.document_id"], name=op.f("fk_meeting_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["mode_code"], ["core.meeting_mode.mode_code"], name=op.f("fk_meeting_mode_code")),
        sa.ForeignKeyConstraint(
            ["place_country_code"], ["core.country.actor_code"], name=op.f("fk_meeting_place_country_code")
        ),
        sa.ForeignKeyConstraint(
            ["status_code"], ["core.meeting_status.status_code"], name=op.f("fk_meeting_status_code")
        ),
        sa.PrimaryKeyConstraint("document_id", "meeting_no", name=op.f("pk_meeting")),
        schema="report",
    )
    op.create_table(
        "official",
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("official_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("office_title", sa.Text(), nullable=True),
        sa.Column("office_type_code", sa.Text(), nullable=True),
        sa.Column("actor_code", sa.Text(), nullable=True),
        sa.Column("standing", sa.Text(), server_default="current", nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_official_name_filled")),
        sa.CheckConstraint("office_title <> ''", name=op.f("ck_official_office_title_filled")),
        sa.CheckConstraint("standing in ('current', 'former', 'elect', 'acting')", name=op.f("ck_official_standing")),
        sa.CheckConstraint("confidence between 0 and 1", name=op.f("ck_official_confidence")),
        sa.ForeignKeyConstraint(["actor_code"], ["core.actor.actor_code"], name=op.f("fk_official_actor_code")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["report.extraction.document_id"], name=op.f("fk_official_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["office_type_code"], ["core.office_type.office_type_code"], name=op.f("fk_official_office_type_code")
        ),
        sa.PrimaryKeyConstraint("document_id", "official_no", name=op.f("pk_official")),
        schema="report",
    )
    op.create_index(op.f("ix_official_name"), "official", ["name"], unique=False, schema="report")
    op.create_table(
        "meeting_participant",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("meeting_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("participant_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor_code", sa.Text(), nullable=False),
        sa.Column("official_no", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.CheckConstraint("role in ('host', 'guest')", name=op.f("ck_meeting_participant_role")),
        sa.ForeignKeyConstraint(
            ["actor_code"], ["core.actor.actor_code"], name=op.f("fk_meeting_participant_actor_code")
        ),
        sa.ForeignKeyConstraint(
            ["document_id", "meeting_no"],
            ["report.meeting.document_id", "report.meeting.meeting_no"],
            name=op.f("fk_meeting_participant_document_id_meeting_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id", "official_no"],
            ["report.official.document_id", "report.official.official_no"],
            name=op.f("fk_meeting_participant_document_id_official_no"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "meeting_no", "participant_no", name=op.f("pk_meeting_participant")),
        schema="report",
    )
    op.create_index(
        op.f("ix_meeting_participant_document_id_official_no"),
        "meeting_participant",
        ["document_id", "official_no"],
        unique=False,
        schema="report",
    )
    op.create_table(
        "meeting_topic",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("meeting_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic_code", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "meeting_no"],
            ["report.meeting.document_id", "report.meeting.meeting_no"],
            name=op.f("fk_meeting_topic_document_id_meeting_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["topic_code"], ["core.topic.topic_code"], name=op.f("fk_meeting_topic_topic_code")),
        sa.PrimaryKeyConstraint("document_id", "meeting_no", "topic_code", name=op.f("pk_meeting_topic")),
        schema="report",
    )
    op.create_table(
        "mention",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("mention_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("official_no", sa.Integer(), nullable=False),
        sa.Column("first_char", sa.Integer(), nullable=False),
        sa.Column("last_char", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint("char_length(words) = last_char - first_char", name=op.f("ck_mention_length")),
        sa.CheckConstraint("first_char >= 0 and last_char > first_char", name=op.f("ck_mention_span")),
        sa.ForeignKeyConstraint(
            ["document_id", "official_no"],
            ["report.official.document_id", "report.official.official_no"],
            name=op.f("fk_mention_document_id_official_no"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "mention_no", name=op.f("pk_mention")),
        schema="report",
    )
    op.create_index(
        op.f("ix_mention_document_id_official_no"),
        "mention",
        ["document_id", "official_no"],
        unique=False,
        schema="report",
    )
    op.create_table(
        "statement",
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("statement_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("official_no", sa.Integer(), nullable=True),
        sa.Column("actor_code", sa.Text(), nullable=True),
        sa.Column("kind_code", sa.Text(), nullable=False),
        sa.Column("act_code", sa.Text(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("meeting_no", sa.Integer(), nullable=True),
        sa.Column("first_char", sa.Integer(), nullable=False),
        sa.Column("last_char", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("char_length(words) = last_char - first_char", name=op.f("ck_statement_length")),
        sa.CheckConstraint("confidence between 0 and 1", name=op.f("ck_statement_confidence")),
        sa.CheckConstraint("first_char >= 0 and last_char > first_char", name=op.f("ck_statement_span")),
        sa.ForeignKeyConstraint(["act_code"], ["core.act.act_code"], name=op.f("fk_statement_act_code")),
        sa.ForeignKeyConstraint(["actor_code"], ["core.actor.actor_code"], name=op.f("fk_statement_actor_code")),
        sa.ForeignKeyConstraint(
            ["document_id", "meeting_no"],
            ["report.meeting.document_id", "report.meeting.meeting_no"],
            name=op.f("fk_statement_document_id_meeting_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id", "official_no"],
            ["report.official.document_id", "report.official.official_no"],
            name=op.f("fk_statement_document_id_official_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["report.extraction.document_id"],
            name=op.f("fk_statement_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["kind_code"], ["core.statement_kind.kind_code"], name=op.f("fk_statement_kind_code")),
        sa.PrimaryKeyConstraint("document_id", "statement_no", name=op.f("pk_statement")),
        schema="report",
    )
    op.create_index(
        op.f("ix_statement_document_id_meeting_no"),
        "statement",
        ["document_id", "meeting_no"],
        unique=False,
        schema="report",
    )
    op.create_index(
        op.f("ix_statement_document_id_official_no"),
        "statement",
        ["document_id", "official_no"],
        unique=False,
        schema="report",
    )
    op.create_table(
        "visit",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("visit_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("official_no", sa.Integer(), nullable=False),
        sa.Column("origin_code", sa.Text(), nullable=True),
        sa.Column("status_code", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("first_char", sa.Integer(), nullable=False),
        sa.Column("last_char", sa.Integer(), nullable=False),
        sa.Column("excerpt", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("char_length(excerpt) = last_char - first_char", name=op.f("ck_visit_length")),
        sa.CheckConstraint("confidence between 0 and 1", name=op.f("ck_visit_confidence")),
        sa.CheckConstraint("ended_on >= started_on", name=op.f("ck_visit_period")),
        sa.CheckConstraint("first_char >= 0 and last_char > first_char", name=op.f("ck_visit_span")),
        sa.ForeignKeyConstraint(
            ["document_id", "official_no"],
            ["report.official.document_id", "report.official.official_no"],
            name=op.f("fk_visit_document_id_official_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["origin_code"], ["core.actor.actor_code"], name=op.f("fk_visit_origin_code")),
        sa.ForeignKeyConstraint(
            ["status_code"], ["core.meeting_status.status_code"], name=op.f("fk_visit_status_code")
        ),
        sa.PrimaryKeyConstraint("document_id", "visit_no", name=op.f("pk_visit")),
        schema="report",
    )
    op.create_index(
        op.f("ix_visit_document_id_official_no"), "visit", ["document_id", "official_no"], unique=False, schema="report"
    )
    op.create_table(
        "visit_destination",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("visit_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("country_code", sa.Text(), nullable=False),
        sa.CheckConstraint("ordinal >= 1", name=op.f("ck_visit_destination_ordinal")),
        sa.ForeignKeyConstraint(
            ["country_code"], ["core.country.actor_code"], name=op.f("fk_visit_destination_country_code")
        ),
        sa.ForeignKeyConstraint(
            ["document_id", "visit_no"],
            ["report.visit.document_id", "report.visit.visit_no"],
            name=op.f("fk_visit_destination_document_id_visit_no"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "visit_no", "ordinal", name=op.f("pk_visit_destination")),
        schema="report",
    )


def downgrade() -> None:
    """Take it back, with all that it holds."""
    op.drop_table("visit_destination", schema="report")
    op.drop_table("visit", schema="report")
    op.drop_table("statement", schema="report")
    op.drop_table("mention", schema="report")
    op.drop_table("meeting_topic", schema="report")
    op.drop_table("meeting_participant", schema="report")
    op.drop_table("official", schema="report")
    op.drop_table("meeting", schema="report")
    op.drop_table("extraction", schema="report")
    op.execute("drop schema report")
