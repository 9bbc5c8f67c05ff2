"""Add the actors and the code lists.

Revision 0001, follows nothing. Comments are not set here: every upgrade takes them from the dictionary.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the actors and the code lists."""
    op.execute("create schema core")
    op.create_table(
        "act",
        sa.Column("act_code", sa.Text(), nullable=False),
        sa.Column("act_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint("act_name <> ''", name=op.f("ck_act_act_name_filled")),
        sa.PrimaryKeyConstraint("act_code", name=op.f("pk_act")),
        schema="core",
    )
    op.create_table(
        "actor",
        sa.Column("actor_code", sa.Text(), nullable=False),
        sa.Column("actor_kind", sa.Text(), nullable=False),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.CheckConstraint("actor_code ~ '^[A-Z0-9][A-Z0-9+_-]*$'", name=op.f("ck_actor_actor_code")),
        sa.CheckConstraint("actor_kind in ('country', 'organization')", name=op.f("ck_actor_actor_kind")),
        sa.CheckConstraint("actor_name <> ''", name=op.f("ck_actor_actor_name_filled")),
        sa.PrimaryKeyConstraint("actor_code", name=op.f("pk_actor")),
        sa.UniqueConstraint("actor_code", "actor_kind", name=op.f("uq_actor_actor_code_actor_kind")),
        schema="core",
    )
    op.create_table(
        "meeting_mode",
        sa.Column("mode_code", sa.Text(), nullable=False),
        sa.Column("mode_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint("mode_name <> ''", name=op.f("ck_meeting_mode_mode_name_filled")),
        sa.PrimaryKeyConstraint("mode_code", name=op.f("pk_meeting_mode")),
        schema="core",
    )
    op.create_table(
        "meeting_status",
        sa.Column("status_code", sa.Text(), nullable=False),
        sa.Column("status_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint("status_name <> ''", name=op.f("ck_meeting_status_status_name_filled")),
        sa.PrimaryKeyConstraint("status_code", name=op.f("pk_meeting_status")),
        schema="core",
    )
    op.create_table(
        "office_type",
        sa.Column("office_type_code", sa.Text(), nullable=False),
        sa.Column("office_type_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint("office_type_name <> ''", name=op.f("ck_office_type_office_type_name_filled")),
        sa.PrimaryKeyConstraint("office_type_code", name=op.f("pk_office_type")),
        schema="core",
    )
    op.create_table(
        "statement_kind",
        sa.Column("kind_code", sa.Text(), nullable=False),
        sa.Column("kind_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint("kind_name <> ''", name=op.f("ck_statement_kind_kind_name_filled")),
        sa.PrimaryKeyConstraint("kind_code", name=op.f("pk_statement_kind")),
        schema="core",
    )
    op.create_table(
        "topic",
        sa.Column("topic_code", sa.Text(), nullable=False),
        sa.Column("topic_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.CheckConstraint("topic_name <> ''", name=op.f("ck_topic_topic_name_filled")),
        sa.PrimaryKeyConstraint("topic_code", name=op.f("pk_topic")),
        schema="core",
    )
    op.create_table(
        "actor_alias",
        sa.Column("actor_code", sa.Text(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("alias_kind", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Double(), server_default="1", nullable=False),
        sa.CheckConstraint("alias <> ''", name=op.f("ck_actor_alias_alias_filled")),
        sa.CheckConstraint("alias_kind <> ''", name=op.f("ck_actor_alias_alias_kind_filled")),
        sa.CheckConstraint("certainty between 0 and 1", name=op.f("ck_actor_alias_certainty")),
        sa.ForeignKeyConstraint(["actor_code"], ["core.actor.actor_code"], name=op.f("fk_actor_alias_actor_code")),
        sa.PrimaryKeyConstraint("actor_code", "alias", "alias_kind", name=op.f("pk_actor_alias")),
        schema="core",
    )
    op.create_index(op.f("ix_actor_alias_alias"), "actor_alias", ["alias"], unique=False, schema="core")
    op.create_table(
        "country",
        sa.Column("actor_code", sa.Text(), nullable=False),
        sa.Column("actor_kind", sa.Text(), server_default="country", nullable=False),
        sa.Column("iso_alpha2", sa.Text(), nullable=True),
        sa.Column("iso_numeric", sa.Text(), nullable=True),
        sa.Column("cow_code", sa.Integer(), nullable=True),
        sa.Column("official_name", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("subregion", sa.Text(), nullable=True),
        sa.Column("capital", sa.Text(), nullable=True),
        sa.Column("existed_from", sa.Date(), nullable=True),
        sa.Column("existed_to", sa.Date(), nullable=True),
        sa.CheckConstraint("actor_code ~ '^[A-Z]{3}$'", name=op.f("ck_country_actor_code")),
        sa.CheckConstraint("actor_kind in ('country')", name=op.f("ck_country_actor_kind")),
        sa.CheckConstraint("capital <> ''", name=op.f("ck_country_capital_filled")),
        sa.CheckConstraint("iso_alpha2 ~ '^[A-Z]{2}$'", name=op.f("ck_country_iso_alpha2")),
        sa.CheckConstraint("iso_numeric ~ '^[0-9]{3}$'", name=op.f("ck_country_iso_numeric")),
        sa.CheckConstraint("official_name <> ''", name=op.f("ck_country_official_name_filled")),
        sa.CheckConstraint("region <> ''", name=op.f("ck_country_region_filled")),
        sa.CheckConstraint("subregion <> ''", name=op.f("ck_country_subregion_filled")),
        sa.CheckConstraint("cow_code > 0", name=op.f("ck_country_cow_code")),
        sa.CheckConstraint("existed_to >= existed_from", name=op.f("ck_country_period")),
        sa.ForeignKeyConstraint(
            ["actor_code", "actor_kind"],
            ["core.actor.actor_code", "core.actor.actor_kind"],
            name=op.f("fk_country_actor_code_actor_kind"),
        ),
        sa.PrimaryKeyConstraint("actor_code", name=op.f("pk_country")),
        schema="core",
    )
    op.create_table(
        "organization",
        sa.Column("actor_code", sa.Text(), nullable=False),
        sa.Column("actor_kind", sa.Text(), server_default="organization", nullable=False),
        sa.Column("organization_kind", sa.Text(), nullable=True),
        sa.Column("headquarters_city", sa.Text(), nullable=True),
        sa.Column("headquarters_country_code", sa.Text(), nullable=True),
        sa.CheckConstraint("actor_kind in ('organization')", name=op.f("ck_organization_actor_kind")),
        sa.CheckConstraint("headquarters_city <> ''", name=op.f("ck_organization_headquarters_city_filled")),
        sa.CheckConstraint("organization_kind <> ''", name=op.f("ck_organization_organization_kind_filled")),
        sa.ForeignKeyConstraint(
            ["actor_code", "actor_kind"],
            ["core.actor.actor_code", "core.actor.actor_kind"],
            name=op.f("fk_organization_actor_code_actor_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["headquarters_country_code"],
            ["core.country.actor_code"],
            name=op.f("fk_organization_headquarters_country_code"),
        ),
        sa.PrimaryKeyConstraint("actor_code", name=op.f("pk_organization")),
        schema="core",
    )


def downgrade() -> None:
    """Take it back, with all that it holds."""
    op.drop_table("organization", schema="core")
    op.drop_table("country", schema="core")
    op.drop_table("actor_alias", schema="core")
    op.drop_table("topic", schema="core")
    op.drop_table("statement_kind", schema="core")
    op.drop_table("office_type", schema="core")
    op.drop_table("meeting_status", schema="core")
    op.drop_table("meeting_mode", schema="core")
    op.drop_table("actor", schema="core")
    op.drop_table("act", schema="core")
    op.execute("drop schema core")
