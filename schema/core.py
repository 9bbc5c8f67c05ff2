"""`core`, second part: what is believed. The code lists and actors stand in `schema/reference_tables.py`.

The `*_identity` tables say which report is about which row; they go with their report, the beliefs stay.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schema.base import Base, Key, Number, Ref, Written, confidence, filled, one_of, period, precisions, table
from schema.reference_tables import SCHEMA


def cascade(target: str, **options: Any) -> Any:
    """Return a column that refers to a key and whose row goes when the row referred to goes."""
    return mapped_column(ForeignKey(f"core.{target}", ondelete="CASCADE"), **options)


def reported(kind: str) -> ForeignKeyConstraint:
    """Return the reference of an identity to the report that it is about."""
    keys = ["document_id", f"{kind}_no"]
    return ForeignKeyConstraint(keys, [f"report.{kind}.{key}" for key in keys], ondelete="CASCADE")


class Office(Base):
    """A post of an actor."""

    __tablename__ = "office"
    __table_args__ = table(
        UniqueConstraint("actor_code", "office_type_code", "title", postgresql_nulls_not_distinct=True),
        CheckConstraint("num_nonnulls(office_type_code, title) > 0", name="known"),
        *filled("title"),
        Index(None, "office_type_code"),
        schema=SCHEMA,
    )

    office_id: Mapped[Key]
    actor_code: Mapped[str | None] = mapped_column(ForeignKey("core.actor.actor_code"))
    office_type_code: Mapped[str | None] = mapped_column(ForeignKey("core.office_type.office_type_code"))
    title: Mapped[str | None]


class Official(Base):
    """A person holding, or having held, public office."""

    __tablename__ = "official"
    __table_args__ = table(*filled("full_name"), Index(None, "full_name"), Index(None, "actor_code"), schema=SCHEMA)

    official_id: Mapped[Key]
    full_name: Mapped[str]
    actor_code: Mapped[str | None] = mapped_column(ForeignKey("core.actor.actor_code"))
    created_at: Mapped[Written]


class OfficialName(Base):
    """A name by which an official is known."""

    __tablename__ = "official_name"
    __table_args__ = table(
        *filled("name"), Index(None, "name"), Index("ix_official_name_lower", text("lower(name)")), schema=SCHEMA
    )

    official_id: Mapped[Ref] = cascade("official.official_id", primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class Tenure(Base):
    """An official's time in an office."""

    __tablename__ = "tenure"
    __table_args__ = table(
        period(),
        *precisions(),
        # int8range(id, id, '[]') stands in for the id: equality of integers in GiST would need an extension.
        ExcludeConstraint(
            (func.int8range(text("official_id"), text("official_id"), text("'[]'")), "="),
            (func.int8range(text("office_id"), text("office_id"), text("'[]'")), "="),
            (func.daterange(text("started_on"), text("ended_on"), text("'[]'")), "&&"),
            name="ex_tenure_overlap",
            using="gist",
        ),
        Index(None, "official_id"),
        Index(None, "office_id", "started_on"),
        schema=SCHEMA,
    )

    tenure_id: Mapped[Key]
    official_id: Mapped[Ref] = cascade("official.official_id")
    office_id: Mapped[Ref] = mapped_column(ForeignKey("core.office.office_id"))
    started_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    is_exact: Mapped[bool] = mapped_column(server_default=text("false"))
    started_precision: Mapped[str | None]
    ended_precision: Mapped[str | None]


class Place(Base):
    """A town or venue where meetings are held."""

    __tablename__ = "place"
    __table_args__ = table(
        UniqueConstraint("name", "country_code", postgresql_nulls_not_distinct=True), *filled("name"), schema=SCHEMA
    )

    place_id: Mapped[Key]
    name: Mapped[str]
    country_code: Mapped[str | None] = mapped_column(ForeignKey("core.country.actor_code"))


class Meeting(Base):
    """An encounter between representatives of two or more actors."""

    __tablename__ = "meeting"
    __table_args__ = table(period(), confidence(), Index(None, "started_on"), Index(None, "place_id"), schema=SCHEMA)

    meeting_id: Mapped[Key]
    mode_code: Mapped[str] = mapped_column(ForeignKey("core.meeting_mode.mode_code"))
    status_code: Mapped[str] = mapped_column(ForeignKey("core.meeting_status.status_code"))
    started_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    place_id: Mapped[Ref | None] = mapped_column(ForeignKey("core.place.place_id"))
    confidence: Mapped[float]


class MeetingParticipant(Base):
    """One side's presence at a meeting: a named official of an actor, or the actor alone."""

    __tablename__ = "meeting_participant"
    __table_args__ = table(
        UniqueConstraint("meeting_id", "actor_code", "official_id", postgresql_nulls_not_distinct=True),
        one_of("role", "host", "guest"),
        Index(None, "official_id"),
        Index(None, "actor_code"),
        schema=SCHEMA,
    )

    meeting_id: Mapped[Ref] = cascade("meeting.meeting_id", primary_key=True)
    participant_no: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    actor_code: Mapped[str] = mapped_column(ForeignKey("core.actor.actor_code"))
    official_id: Mapped[Ref | None] = mapped_column(ForeignKey("core.official.official_id"))
    role: Mapped[str | None]


class MeetingTopic(Base):
    """A topic discussed at a meeting."""

    __tablename__ = "meeting_topic"
    __table_args__ = table(Index(None, "topic_code"), schema=SCHEMA)

    meeting_id: Mapped[Ref] = cascade("meeting.meeting_id", primary_key=True)
    topic_code: Mapped[str] = mapped_column(ForeignKey("core.topic.topic_code"), primary_key=True)


class Visit(Base):
    """An official's travel to one or more other countries."""

    __tablename__ = "visit"
    __table_args__ = table(period(), Index(None, "official_id"), Index(None, "started_on"), schema=SCHEMA)

    visit_id: Mapped[Key]
    official_id: Mapped[Ref] = mapped_column(ForeignKey("core.official.official_id"))
    origin_code: Mapped[str | None] = mapped_column(ForeignKey("core.actor.actor_code"))
    status_code: Mapped[str] = mapped_column(ForeignKey("core.meeting_status.status_code"))
    started_on: Mapped[date | None]
    ended_on: Mapped[date | None]


class VisitDestination(Base):
    """A country that a visit goes to, in order."""

    __tablename__ = "visit_destination"
    __table_args__ = table(CheckConstraint("ordinal >= 1", name="ordinal"), Index(None, "country_code"), schema=SCHEMA)

    visit_id: Mapped[Ref] = cascade("visit.visit_id", primary_key=True)
    ordinal: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    country_code: Mapped[str] = mapped_column(ForeignKey("core.country.actor_code"))


class OfficialIdentity(Base):
    """Which person a document's official is, and which office the document gives them."""

    __tablename__ = "official_identity"
    __table_args__ = table(
        reported("official"),
        CheckConstraint("probability between 0 and 1", name="probability"),
        Index(None, "official_id", "office_id"),
        Index(None, "office_id"),
        schema=SCHEMA,
    )

    document_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    official_no: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    official_id: Mapped[Ref] = mapped_column(ForeignKey("core.official.official_id"))
    office_id: Mapped[Ref | None] = mapped_column(ForeignKey("core.office.office_id"))
    probability: Mapped[float] = mapped_column(server_default=text("1"))


class NameKey(Base):
    """A key by which reports of officials with a like name are found."""

    __tablename__ = "name_key"
    __table_args__ = table(reported("official"), *filled("name_key"), Index(None, "name_key"), schema=SCHEMA)

    document_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    official_no: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    name_key: Mapped[str] = mapped_column(primary_key=True)


class RulesUsed(Base):
    """With which rules of resolution something was done: keys were written, identities decided."""

    __tablename__ = "rules_used"
    __table_args__ = table(one_of("subject", "keys", "identities"), *filled("digest"), schema=SCHEMA)

    subject: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]


class MeetingKey(Base):
    """A key by which reports of meetings that may be one are found."""

    __tablename__ = "meeting_key"
    __table_args__ = table(reported("meeting"), *filled("meeting_key"), Index(None, "meeting_key"), schema=SCHEMA)

    document_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    meeting_no: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    meeting_key: Mapped[str] = mapped_column(primary_key=True)


class MeetingIdentity(Base):
    """Which meeting a document's report of a meeting is about."""

    __tablename__ = "meeting_identity"
    __table_args__ = table(
        reported("meeting"),
        UniqueConstraint("document_id", "meeting_no"),
        Index(None, "meeting_id"),
        schema=SCHEMA,
    )

    meeting_report_id: Mapped[Key]
    document_id: Mapped[Ref]
    meeting_no: Mapped[Number]
    meeting_id: Mapped[Ref] = mapped_column(ForeignKey("core.meeting.meeting_id"))


class VisitIdentity(Base):
    """Which visit a document's report of a visit is about."""

    __tablename__ = "visit_identity"
    __table_args__ = table(reported("visit"), Index(None, "visit_id"), schema=SCHEMA)

    document_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    visit_no: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    visit_id: Mapped[Ref] = mapped_column(ForeignKey("core.visit.visit_id"))


class Statement(Base):
    """A statement's own key, so that it can be referred to by one column."""

    __tablename__ = "statement"
    __table_args__ = table(reported("statement"), UniqueConstraint("document_id", "statement_no"), schema=SCHEMA)

    statement_id: Mapped[Key]
    document_id: Mapped[Ref]
    statement_no: Mapped[Number]


class OfficialRedirect(Base):
    """The official that a former key now stands for."""

    __tablename__ = "official_redirect"
    __table_args__ = table(Index(None, "official_id"), schema=SCHEMA)

    former_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    official_id: Mapped[Ref] = cascade("official.official_id")
    redirected_at: Mapped[Written]


class MeetingRedirect(Base):
    """The meeting that a former key now stands for."""

    __tablename__ = "meeting_redirect"
    __table_args__ = table(Index(None, "meeting_id"), schema=SCHEMA)

    former_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    meeting_id: Mapped[Ref] = cascade("meeting.meeting_id")
    redirected_at: Mapped[Written]


class VisitRedirect(Base):
    """The visit that a former key now stands for."""

    __tablename__ = "visit_redirect"
    __table_args__ = table(Index(None, "visit_id"), schema=SCHEMA)

    former_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    visit_id: Mapped[Ref] = cascade("visit.visit_id")
    redirected_at: Mapped[Written]
