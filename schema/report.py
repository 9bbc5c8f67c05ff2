"""`report`: what each document says, with character spans. Replaced as a whole, one document at a time.

Every key begins with `document_id`. Deleting a document's row in `extraction` deletes all that it said, so that it can
be read again. Triggers (see migrations) prove that the words of a span are the characters of the revision read.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from schema.base import Base, Number, Ref, Written, confidence, filled, one_of, period, precisions, span, table

SCHEMA = "report"


def part_of(parent: str, *columns: str) -> ForeignKeyConstraint:
    """Return the reference to another row of the same document's report, which goes when that row goes."""
    keys = ("document_id", *columns)
    return ForeignKeyConstraint(keys, [f"report.{parent}.{key}" for key in keys], ondelete="CASCADE")


def extraction_key() -> Any:
    """Return the first column of a key, for rows that hang on the extraction itself."""
    return mapped_column(BigInteger, ForeignKey("report.extraction.document_id", ondelete="CASCADE"), primary_key=True)


def document_key() -> Any:
    """Return the first column of a key, for rows that always hang on another fact of the document."""
    return mapped_column(BigInteger, primary_key=True, autoincrement=False)


def number_key() -> Any:
    """Return a further column of a key."""
    return mapped_column(primary_key=True, autoincrement=False)


class Extraction(Base):
    """The reading of one revision by one version of an extractor."""

    __tablename__ = "extraction"
    __table_args__ = table(
        ForeignKeyConstraint(
            ["document_id", "revision_id"],
            ["raw.revision.document_id", "raw.revision.revision_id"],
            ondelete="CASCADE",
        ),
        Index(None, "document_id", "revision_id"),
        *filled("extractor", "version"),
        schema=SCHEMA,
    )

    document_id: Mapped[Ref] = mapped_column(primary_key=True, autoincrement=False)
    revision_id: Mapped[Ref]
    extractor: Mapped[str]
    version: Mapped[str]
    extracted_at: Mapped[Written]


class Official(Base):
    """A person holding public office, as one document presents them."""

    __tablename__ = "official"
    __table_args__ = table(
        *filled("name", "office_title", "person_key"),
        one_of("standing", "current", "former", "elect", "acting"),
        confidence(),
        Index(None, "name"),
        schema=SCHEMA,
    )

    document_id: Mapped[int] = extraction_key()
    official_no: Mapped[Number] = number_key()
    name: Mapped[str]
    office_title: Mapped[str | None]
    office_type_code: Mapped[str | None] = mapped_column(ForeignKey("core.office_type.office_type_code"))
    actor_code: Mapped[str | None] = mapped_column(ForeignKey("core.actor.actor_code"))
    standing: Mapped[str] = mapped_column(server_default="current")
    rule: Mapped[str]
    confidence: Mapped[float]
    seen_on: Mapped[date | None]
    person_key: Mapped[str | None]


class Mention(Base):
    """A place in the text where an official is named."""

    __tablename__ = "mention"
    __table_args__ = table(
        part_of("official", "official_no"), Index(None, "document_id", "official_no"), *span("words"), schema=SCHEMA
    )

    document_id: Mapped[int] = document_key()
    mention_no: Mapped[Number] = number_key()
    official_no: Mapped[Number]
    first_char: Mapped[int]
    last_char: Mapped[int]
    words: Mapped[str]


class Meeting(Base):
    """An encounter between representatives of two or more actors, as one document tells it."""

    __tablename__ = "meeting"
    __table_args__ = table(period(), *span("excerpt"), confidence(), *filled("place_name"), schema=SCHEMA)

    document_id: Mapped[int] = extraction_key()
    meeting_no: Mapped[Number] = number_key()
    mode_code: Mapped[str] = mapped_column(ForeignKey("core.meeting_mode.mode_code"))
    status_code: Mapped[str] = mapped_column(ForeignKey("core.meeting_status.status_code"))
    started_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    place_name: Mapped[str | None]
    place_country_code: Mapped[str | None] = mapped_column(ForeignKey("core.country.actor_code"))
    first_char: Mapped[int]
    last_char: Mapped[int]
    excerpt: Mapped[str]
    rule: Mapped[str]
    confidence: Mapped[float]


class MeetingParticipant(Base):
    """One side's presence at a meeting: a named official of an actor, or the actor alone."""

    __tablename__ = "meeting_participant"
    __table_args__ = table(
        part_of("meeting", "meeting_no"),
        part_of("official", "official_no"),
        Index(None, "document_id", "official_no"),
        one_of("role", "host", "guest"),
        schema=SCHEMA,
    )

    document_id: Mapped[int] = document_key()
    meeting_no: Mapped[Number] = number_key()
    participant_no: Mapped[Number] = number_key()
    actor_code: Mapped[str] = mapped_column(ForeignKey("core.actor.actor_code"))
    official_no: Mapped[Number | None]
    role: Mapped[str | None]


class MeetingTopic(Base):
    """A topic said to have been, or to be, discussed at a meeting."""

    __tablename__ = "meeting_topic"
    __table_args__ = table(part_of("meeting", "meeting_no"), schema=SCHEMA)

    document_id: Mapped[int] = document_key()
    meeting_no: Mapped[Number] = number_key()
    topic_code: Mapped[str] = mapped_column(ForeignKey("core.topic.topic_code"), primary_key=True)


class Visit(Base):
    """An official's travel to one or more other countries, as one document tells it."""

    __tablename__ = "visit"
    __table_args__ = table(
        part_of("official", "official_no"),
        Index(None, "document_id", "official_no"),
        period(),
        *span("excerpt"),
        confidence(),
        schema=SCHEMA,
    )

    document_id: Mapped[int] = document_key()
    visit_no: Mapped[Number] = number_key()
    official_no: Mapped[Number]
    origin_code: Mapped[str | None] = mapped_column(ForeignKey("core.actor.actor_code"))
    status_code: Mapped[str] = mapped_column(ForeignKey("core.meeting_status.status_code"))
    started_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    first_char: Mapped[int]
    last_char: Mapped[int]
    excerpt: Mapped[str]
    rule: Mapped[str]
    confidence: Mapped[float]


class VisitDestination(Base):
    """A country that a visit goes to, in order."""

    __tablename__ = "visit_destination"
    __table_args__ = table(part_of("visit", "visit_no"), CheckConstraint("ordinal >= 1", name="ordinal"), schema=SCHEMA)

    document_id: Mapped[int] = document_key()
    visit_no: Mapped[Number] = number_key()
    ordinal: Mapped[Number] = number_key()
    country_code: Mapped[str] = mapped_column(ForeignKey("core.country.actor_code"))


class Statement(Base):
    """What an official, a government or both sides of a meeting said, wrote or conveyed."""

    __tablename__ = "statement"
    __table_args__ = table(
        part_of("official", "official_no"),
        part_of("meeting", "meeting_no"),
        Index(None, "document_id", "official_no"),
        Index(None, "document_id", "meeting_no"),
        Index("ix_statement_search", text("to_tsvector('english'::regconfig, words)"), postgresql_using="gin"),
        *span("words"),
        confidence(),
        schema=SCHEMA,
    )

    document_id: Mapped[int] = extraction_key()
    statement_no: Mapped[Number] = number_key()
    official_no: Mapped[Number | None]
    actor_code: Mapped[str | None] = mapped_column(ForeignKey("core.actor.actor_code"))
    kind_code: Mapped[str] = mapped_column(ForeignKey("core.statement_kind.kind_code"))
    act_code: Mapped[str] = mapped_column(ForeignKey("core.act.act_code"))
    said_on: Mapped[date | None]
    meeting_no: Mapped[Number | None]
    first_char: Mapped[int]
    last_char: Mapped[int]
    words: Mapped[str]
    rule: Mapped[str]
    confidence: Mapped[float]


class Tenure(Base):
    """An official's time in the office that the document gives them, as a register records it."""

    __tablename__ = "tenure"
    __table_args__ = table(
        part_of("official", "official_no"),
        Index(None, "document_id", "official_no"),
        period(),
        *precisions(),
        *span("excerpt"),
        confidence(),
        schema=SCHEMA,
    )

    document_id: Mapped[int] = document_key()
    tenure_no: Mapped[Number] = number_key()
    official_no: Mapped[Number]
    started_on: Mapped[date | None]
    started_precision: Mapped[str | None]
    ended_on: Mapped[date | None]
    ended_precision: Mapped[str | None]
    first_char: Mapped[int]
    last_char: Mapped[int]
    excerpt: Mapped[str]
    rule: Mapped[str]
    confidence: Mapped[float]
