"""`core`, first part: the actors and the code lists, seeded from `schema/reference/*.csv` at every upgrade."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schema.base import Base, filled, one_of, table

SCHEMA = "core"


class Actor(Base):
    """A country or an international organisation that takes part in diplomacy."""

    __tablename__ = "actor"
    __table_args__ = table(
        one_of("actor_kind", "country", "organization"),
        CheckConstraint("actor_code ~ '^[A-Z0-9][A-Z0-9+_-]*$'", name="actor_code"),
        # Lets core.country and core.organization prove that their actor is of their kind.
        UniqueConstraint("actor_code", "actor_kind"),
        *filled("actor_name"),
        schema=SCHEMA,
    )

    actor_code: Mapped[str] = mapped_column(primary_key=True)
    actor_kind: Mapped[str]
    actor_name: Mapped[str]


def is_actor() -> ForeignKeyConstraint:
    """Return the reference of a country or an organisation to the actor that it is."""
    return ForeignKeyConstraint(["actor_code", "actor_kind"], ["core.actor.actor_code", "core.actor.actor_kind"])


class Country(Base):
    """A state, existing or past, or a territory with a code of its own."""

    __tablename__ = "country"
    __table_args__ = table(
        is_actor(),
        one_of("actor_kind", "country"),
        CheckConstraint("actor_code ~ '^[A-Z]{3}$'", name="actor_code"),
        CheckConstraint("iso_alpha2 ~ '^[A-Z]{2}$'", name="iso_alpha2"),
        CheckConstraint("iso_numeric ~ '^[0-9]{3}$'", name="iso_numeric"),
        CheckConstraint("cow_code > 0", name="cow_code"),
        CheckConstraint("existed_to >= existed_from", name="period"),
        *filled("official_name", "region", "subregion", "capital"),
        schema=SCHEMA,
    )

    actor_code: Mapped[str] = mapped_column(primary_key=True)
    actor_kind: Mapped[str] = mapped_column(server_default="country")
    iso_alpha2: Mapped[str | None]
    iso_numeric: Mapped[str | None]
    cow_code: Mapped[int | None]
    official_name: Mapped[str | None]
    region: Mapped[str | None]
    subregion: Mapped[str | None]
    capital: Mapped[str | None]
    existed_from: Mapped[date | None]
    existed_to: Mapped[date | None]


class Organization(Base):
    """An international organisation, alliance or standing group of states."""

    __tablename__ = "organization"
    __table_args__ = table(
        is_actor(),
        one_of("actor_kind", "organization"),
        *filled("organization_kind", "headquarters_city"),
        schema=SCHEMA,
    )

    actor_code: Mapped[str] = mapped_column(primary_key=True)
    actor_kind: Mapped[str] = mapped_column(server_default="organization")
    organization_kind: Mapped[str | None]
    headquarters_city: Mapped[str | None]
    headquarters_country_code: Mapped[str | None] = mapped_column(ForeignKey("core.country.actor_code"))


class ActorAlias(Base):
    """Another word for an actor: a name, an adjective, a metonym."""

    __tablename__ = "actor_alias"
    __table_args__ = table(
        *filled("alias", "alias_kind"),
        CheckConstraint("certainty between 0 and 1", name="certainty"),
        Index(None, "alias"),
        schema=SCHEMA,
    )

    actor_code: Mapped[str] = mapped_column(ForeignKey("core.actor.actor_code"), primary_key=True)
    alias: Mapped[str] = mapped_column(primary_key=True)
    alias_kind: Mapped[str] = mapped_column(primary_key=True)
    certainty: Mapped[float] = mapped_column(server_default="1")


class OfficeType(Base):
    """A kind of office, the same in all countries."""

    __tablename__ = "office_type"
    __table_args__ = table(*filled("office_type_name"), schema=SCHEMA)

    office_type_code: Mapped[str] = mapped_column(primary_key=True)
    office_type_name: Mapped[str]
    description: Mapped[str]


class Topic(Base):
    """A subject of talks."""

    __tablename__ = "topic"
    __table_args__ = table(*filled("topic_name"), schema=SCHEMA)

    topic_code: Mapped[str] = mapped_column(primary_key=True)
    topic_name: Mapped[str]
    description: Mapped[str]


class Act(Base):
    """What a statement does."""

    __tablename__ = "act"
    __table_args__ = table(*filled("act_name"), schema=SCHEMA)

    act_code: Mapped[str] = mapped_column(primary_key=True)
    act_name: Mapped[str]
    description: Mapped[str]


class MeetingMode(Base):
    """How a meeting takes place."""

    __tablename__ = "meeting_mode"
    __table_args__ = table(*filled("mode_name"), schema=SCHEMA)

    mode_code: Mapped[str] = mapped_column(primary_key=True)
    mode_name: Mapped[str]
    description: Mapped[str]


class MeetingStatus(Base):
    """Whether a meeting or a visit took place."""

    __tablename__ = "meeting_status"
    __table_args__ = table(*filled("status_name"), schema=SCHEMA)

    status_code: Mapped[str] = mapped_column(primary_key=True)
    status_name: Mapped[str]
    description: Mapped[str]


class StatementKind(Base):
    """How a statement's words are given."""

    __tablename__ = "statement_kind"
    __table_args__ = table(*filled("kind_name"), schema=SCHEMA)

    kind_code: Mapped[str] = mapped_column(primary_key=True)
    kind_name: Mapped[str]
    description: Mapped[str]


class Level(Base):
    """A rank of encounter: how high in their governments those are who meet."""

    __tablename__ = "level"
    __table_args__ = table(
        *filled("level_name"),
        UniqueConstraint("rank"),
        CheckConstraint("rank >= 1", name="rank"),
        CheckConstraint("weight >= 0", name="weight"),
        schema=SCHEMA,
    )

    level_code: Mapped[str] = mapped_column(primary_key=True)
    level_name: Mapped[str]
    description: Mapped[str]
    rank: Mapped[int]
    weight: Mapped[float]


class OfficeLevel(Base):
    """The level of a kind of office."""

    __tablename__ = "office_level"
    __table_args__ = table(Index(None, "level_code"), schema=SCHEMA)

    office_type_code: Mapped[str] = mapped_column(ForeignKey("core.office_type.office_type_code"), primary_key=True)
    level_code: Mapped[str] = mapped_column(ForeignKey("core.level.level_code"))


class ModeWeight(Base):
    """What a way of meeting counts in the index of engagement."""

    __tablename__ = "mode_weight"
    __table_args__ = table(CheckConstraint("weight >= 0", name="weight"), schema=SCHEMA)

    mode_code: Mapped[str] = mapped_column(ForeignKey("core.meeting_mode.mode_code"), primary_key=True)
    weight: Mapped[float]
