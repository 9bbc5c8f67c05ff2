"""`raw`: documents as they came, with every revision. Rows are added, never edited."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schema.base import Base, Key, Number, Ref, Written, filled, table


class Document(Base):
    """A text published at one address."""

    __tablename__ = "document"
    __table_args__ = table(UniqueConstraint("url"), *filled("url"), schema="raw")

    document_id: Mapped[Key]
    url: Mapped[str]
    source: Mapped[str | None]
    publisher: Mapped[str | None]
    created_at: Mapped[Written]


class DocumentUrl(Base):
    """Another address of a document."""

    __tablename__ = "document_url"
    __table_args__ = table(Index(None, "document_id"), *filled("url"), schema="raw")

    url: Mapped[str] = mapped_column(primary_key=True)
    document_id: Mapped[Ref] = mapped_column(ForeignKey("raw.document.document_id", ondelete="CASCADE"))


class Revision(Base):
    """One state of a document's content. The current one has the highest number; its text never changes (trigger)."""

    __tablename__ = "revision"
    __table_args__ = table(
        UniqueConstraint("document_id", "revision_no"),
        # Lets report.extraction prove that the revision it read belongs to its document.
        UniqueConstraint("document_id", "revision_id"),
        CheckConstraint("revision_no >= 1", name="revision_no"),
        CheckConstraint("content_hash ~ '^[0-9a-f]{64}$'", name="content_hash"),
        *filled("origin"),
        Index(None, "content_hash"),
        Index(None, "published_on"),
        Index(None, "run_id"),
        schema="raw",
    )

    revision_id: Mapped[Key]
    document_id: Mapped[Ref] = mapped_column(ForeignKey("raw.document.document_id", ondelete="CASCADE"))
    revision_no: Mapped[Number]
    content_hash: Mapped[str]
    title: Mapped[str | None]
    author: Mapped[str | None]
    published_on: Mapped[date | None]
    language: Mapped[str | None]
    media_type: Mapped[str | None]
    markup: Mapped[str | None]
    text: Mapped[str]
    origin: Mapped[str]
    position: Mapped[str | None]
    run_id: Mapped[Ref | None] = mapped_column(ForeignKey("ops.run.run_id"))
    loaded_at: Mapped[Written]
