"""Add what is believed, and the schema of the views.

Revision 0004, follows 0003. Comments are not set here: every upgrade takes them from the dictionary.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision: str | None = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is believed, and the schema of the views."""
    op.execute("create schema mart")
    op.create_table(
        "office",
        sa.Column("office_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("actor_code", sa.Text(), nullable=True),
        sa.Column("office_type_code", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.CheckConstraint("title <> ''", name=op.f("ck_office_title_filled")),
        sa.CheckConstraint("num_nonnulls(office_type_code, title) > 0", name=op.f("ck_office_known")),
        sa.ForeignKeyConstraint(["actor_code"], ["core.actor.actor_code"], name=op.f("fk_office_actor_code")),
        sa.ForeignKeyConstraint(
            ["office_type_code"], ["core.office_type.office_type_code"], name=op.f("fk_office_office_type_code")
        ),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_office")),
        sa.UniqueConstraint(
            "actor_code",
            "office_type_code",
            "title",
            name=op.f("uq_office_actor_code_office_type_code_title"),
            postgresql_nulls_not_distinct=True,
        ),
        schema="core",
    )
    op.create_index(op.f("ix_office_office_type_code"), "office", ["office_type_code"], unique=False, schema="core")
    op.create_table(
        "official",
        sa.Column("official_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("actor_code", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("full_name <> ''", name=op.f("ck_official_full_name_filled")),
        sa.ForeignKeyConstraint(["actor_code"], ["core.actor.actor_code"], name=op.f("fk_official_actor_code")),
        sa.PrimaryKeyConstraint("official_id", name=op.f("pk_official")),
        schema="core",
    )
    op.create_index(op.f("ix_official_actor_code"), "official", ["actor_code"], unique=False, schema="core")
    op.create_index(op.f("ix_official_full_name"), "official", ["full_name"], unique=False, schema="core")
    op.create_table(
        "official_name",
        sa.Column("official_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_official_name_name_filled")),
        sa.ForeignKeyConstraint(
            ["official_id"],
            ["core.official.official_id"],
            name=op.f("fk_official_name_official_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("official_id", "name", name=op.f("pk_official_name")),
        schema="core",
    )
    op.create_index(
        "ix_official_name_lower", "official_name", [sa.literal_column("lower(name)")], unique=False, schema="core"
    )
    op.create_index(op.f("ix_official_name_name"), "official_name", ["name"], unique=False, schema="core")
    op.create_table(
        "place",
        sa.Column("place_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country_code", sa.Text(), nullable=True),
        sa.CheckConstraint("name <> ''", name=op.f("ck_place_name_filled")),
        sa.ForeignKeyConstraint(["country_code"], ["core.country.actor_code"], name=op.f("fk_place_country_code")),
        sa.PrimaryKeyConstraint("place_id", name=op.f("pk_place")),
        sa.UniqueConstraint(
            "name", "country_code", name=op.f("uq_place_name_country_code"), postgresql_nulls_not_distinct=True
        ),
        schema="core",
    )
    op.create_table(
        "tenure",
        sa.Column("tenure_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("official_id", sa.BigInteger(), nullable=False),
        sa.Column("office_id", sa.BigInteger(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("is_exact", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("int8range(official_id, official_id, '[]')"), "="),
            (sa.text("int8range(office_id, office_id, '[]')"), "="),
            (sa.text("daterange(started_on, ended_on, '[]')"), "&&"),
            using="gist",
            name="ex_tenure_overlap",
        ),
        sa.CheckConstraint("ended_on >= started_on", name=op.f("ck_tenure_period")),
        sa.ForeignKeyConstraint(["office_id"], ["core.office.office_id"], name=op.f("fk_tenure_office_id")),
        sa.ForeignKeyConstraint(
            ["official_id"], ["core.official.official_id"], name=op.f("fk_tenure_official_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenure_id", name=op.f("pk_tenure")),
        schema="core",
    )
    op.create_index(op.f("ix_tenure_office_id"), "tenure", ["office_id"], unique=False, schema="core")
    op.create_index(op.f("ix_tenure_official_id"), "tenure", ["official_id"], unique=False, schema="core")
    op.create_table(
        "visit",
        sa.Column("visit_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("official_id", sa.BigInteger(), nullable=False),
        sa.Column("origin_code", sa.Text(), nullable=True),
        sa.Column("status_code", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.CheckConstraint("ended_on >= started_on", name=op.f("ck_visit_period")),
        sa.ForeignKeyConstraint(["official_id"], ["core.official.official_id"], name=op.f("fk_visit_official_id")),
        sa.ForeignKeyConstraint(["origin_code"], ["core.actor.actor_code"], name=op.f("fk_visit_origin_code")),
        sa.ForeignKeyConstraint(
            ["status_code"], ["core.meeting_status.status_code"], name=op.f("fk_visit_status_code")
        ),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_visit")),
        schema="core",
    )
    op.create_index(op.f("ix_visit_official_id"), "visit", ["official_id"], unique=False, schema="core")
    op.create_index(op.f("ix_visit_started_on"), "visit", ["started_on"], unique=False, schema="core")
    op.create_table(
        "meeting",
        sa.Column("meeting_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("mode_code", sa.Text(), nullable=False),
        sa.Column("status_code", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("place_id", sa.BigInteger(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("confidence between 0 and 1", name=op.f("ck_meeting_confidence")),
        sa.CheckConstraint("ended_on >= started_on", name=op.f("ck_meeting_period")),
        sa.ForeignKeyConstraint(["mode_code"], ["core.meeting_mode.mode_code"], name=op.f("fk_meeting_mode_code")),
        sa.ForeignKeyConstraint(["place_id"], ["core.place.place_id"], name=op.f("fk_meeting_place_id")),
        sa.ForeignKeyConstraint(
            ["status_code"], ["core.meeting_status.status_code"], name=op.f("fk_meeting_status_code")
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_meeting")),
        schema="core",
    )
    op.create_index(op.f("ix_meeting_place_id"), "meeting", ["place_id"], unique=False, schema="core")
    op.create_index(op.f("ix_meeting_started_on"), "meeting", ["started_on"], unique=False, schema="core")
    op.create_table(
        "visit_destination",
        sa.Column("visit_id", sa.BigInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("country_code", sa.Text(), nullable=False),
        sa.CheckConstraint("ordinal >= 1", name=op.f("ck_visit_destination_ordinal")),
        sa.ForeignKeyConstraint(
            ["country_code"], ["core.country.actor_code"], name=op.f("fk_visit_destination_country_code")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["core.visit.visit_id"], name=op.f("fk_visit_destination_visit_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("visit_id", "ordinal", name=op.f("pk_visit_destination")),
        schema="core",
    )
    op.create_index(
        op.f("ix_visit_destination_country_code"), "visit_destination", ["country_code"], unique=False, schema="core"
    )
    op.create_table(
        "meeting_identity",
        sa.Column("meeting_report_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("meeting_no", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "meeting_no"],
            ["report.meeting.document_id", "report.meeting.meeting_no"],
            name=op.f("fk_meeting_identity_document_id_meeting_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["core.meeting.meeting_id"], name=op.f("fk_meeting_identity_meeting_id")
        ),
        sa.PrimaryKeyConstraint("meeting_report_id", name=op.f("pk_meeting_identity")),
        sa.UniqueConstraint("document_id", "meeting_no", name=op.f("uq_meeting_identity_document_id_meeting_no")),
        schema="core",
    )
    op.create_index(
        op.f("ix_meeting_identity_meeting_id"), "meeting_identity", ["meeting_id"], unique=False, schema="core"
    )
    op.create_table(
        "meeting_participant",
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.Column("participant_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor_code", sa.Text(), nullable=False),
        sa.Column("official_id", sa.BigInteger(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.CheckConstraint("role in ('host', 'guest')", name=op.f("ck_meeting_participant_role")),
        sa.ForeignKeyConstraint(
            ["actor_code"], ["core.actor.actor_code"], name=op.f("fk_meeting_participant_actor_code")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["core.meeting.meeting_id"],
            name=op.f("fk_meeting_participant_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["official_id"], ["core.official.official_id"], name=op.f("fk_meeting_participant_official_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "participant_no", name=op.f("pk_meeting_participant")),
        sa.UniqueConstraint(
            "meeting_id",
            "actor_code",
            "official_id",
            name=op.f("uq_meeting_participant_meeting_id_actor_code_official_id"),
            postgresql_nulls_not_distinct=True,
        ),
        schema="core",
    )
    op.create_index(
        op.f("ix_meeting_participant_actor_code"), "meeting_participant", ["actor_code"], unique=False, schema="core"
    )
    op.create_index(
        op.f("ix_meeting_participant_official_id"), "meeting_participant", ["official_id"], unique=False, schema="core"
    )
    op.create_table(
        "meeting_topic",
        sa.Column("meeting_id", sa.BigInteger(), nullable=False),
        sa.Column("topic_code", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["core.meeting.meeting_id"], name=op.f("fk_meeting_topic_meeting_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["topic_code"], ["core.topic.topic_code"], name=op.f("fk_meeting_topic_topic_code")),
        sa.PrimaryKeyConstraint("meeting_id", "topic_code", name=op.f("pk_meeting_topic")),
        schema="core",
    )
    op.create_index(op.f("ix_meeting_topic_topic_code"), "meeting_topic", ["topic_code"], unique=False, schema="core")
    op.create_table(
        "official_identity",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("official_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("official_id", sa.BigInteger(), nullable=False),
        sa.Column("office_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id", "official_no"],
            ["report.official.document_id", "report.official.official_no"],
            name=op.f("fk_official_identity_document_id_official_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["office_id"], ["core.office.office_id"], name=op.f("fk_official_identity_office_id")),
        sa.ForeignKeyConstraint(
            ["official_id"], ["core.official.official_id"], name=op.f("fk_official_identity_official_id")
        ),
        sa.PrimaryKeyConstraint("document_id", "official_no", name=op.f("pk_official_identity")),
        schema="core",
    )
    op.create_index(
        op.f("ix_official_identity_office_id"), "official_identity", ["office_id"], unique=False, schema="core"
    )
    op.create_index(
        op.f("ix_official_identity_official_id_office_id"),
        "official_identity",
        ["official_id", "office_id"],
        unique=False,
        schema="core",
    )
    op.create_table(
        "statement",
        sa.Column("statement_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("statement_no", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "statement_no"],
            ["report.statement.document_id", "report.statement.statement_no"],
            name=op.f("fk_statement_document_id_statement_no"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement_id", name=op.f("pk_statement")),
        sa.UniqueConstraint("document_id", "statement_no", name=op.f("uq_statement_document_id_statement_no")),
        schema="core",
    )
    op.create_table(
        "visit_identity",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("visit_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("visit_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "visit_no"],
            ["report.visit.document_id", "report.visit.visit_no"],
            name=op.f("fk_visit_identity_document_id_visit_no"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["core.visit.visit_id"], name=op.f("fk_visit_identity_visit_id")),
        sa.PrimaryKeyConstraint("document_id", "visit_no", name=op.f("pk_visit_identity")),
        schema="core",
    )
    op.create_index(op.f("ix_visit_identity_visit_id"), "visit_identity", ["visit_id"], unique=False, schema="core")


def downgrade() -> None:
    """Take it back, with all that it holds."""
    op.drop_table("visit_identity", schema="core")
    op.drop_table("statement", schema="core")
    op.drop_table("official_identity", schema="core")
    op.drop_table("meeting_topic", schema="core")
    op.drop_table("meeting_participant", schema="core")
    op.drop_table("meeting_identity", schema="core")
    op.drop_table("visit_destination", schema="core")
    op.drop_table("meeting", schema="core")
    op.drop_table("visit", schema="core")
    op.drop_table("tenure", schema="core")
    op.drop_table("place", schema="core")
    op.drop_table("official_name", schema="core")
    op.drop_table("official", schema="core")
    op.drop_table("office", schema="core")
    op.execute("drop schema mart")
