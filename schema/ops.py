"""`ops`: what the loader did, what it could not use, what people decided, what the checks found."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from schema.base import Base, Key, Number, Ref, Written, filled, one_of, table

SCHEMA = "ops"


def counter() -> Any:
    """Return a column that counts from zero."""
    return mapped_column(BigInteger, server_default="0")


class Run(Base):
    """One run of a command that writes to the warehouse."""

    __tablename__ = "run"
    __table_args__ = table(
        one_of("status", "running", "succeeded", "failed", "interrupted"),
        CheckConstraint("finished_at >= started_at", name="period"),
        CheckConstraint(
            "documents_in >= 0 and documents_new >= 0 and documents_changed >= 0"
            " and documents_unchanged >= 0 and inputs_rejected >= 0",
            name="counts",
        ),
        CheckConstraint("seconds >= 0", name="seconds"),
        CheckConstraint("workers >= 1", name="workers"),
        *filled("command"),
        schema=SCHEMA,
    )

    run_id: Mapped[Key]
    started_at: Mapped[Written]
    finished_at: Mapped[datetime | None]
    command: Mapped[str]
    version: Mapped[str | None]
    status: Mapped[str] = mapped_column(server_default="running")
    workers: Mapped[int | None]
    documents_in: Mapped[int] = counter()
    documents_new: Mapped[int] = counter()
    documents_changed: Mapped[int] = counter()
    documents_unchanged: Mapped[int] = counter()
    inputs_rejected: Mapped[int] = counter()
    seconds: Mapped[float | None]
    message: Mapped[str | None]


class RunItem(Base):
    """What one run did with one input."""

    __tablename__ = "run_item"
    __table_args__ = table(
        one_of("outcome", "new", "changed", "unchanged", "rejected"),
        Index(None, "run_id"),
        Index(None, "document_id"),
        schema=SCHEMA,
    )

    run_item_id: Mapped[Key]
    run_id: Mapped[Ref] = mapped_column(ForeignKey("ops.run.run_id", ondelete="CASCADE"))
    url: Mapped[str | None]
    origin: Mapped[str]
    position: Mapped[str | None]
    outcome: Mapped[str]
    document_id: Mapped[Ref | None] = mapped_column(ForeignKey("raw.document.document_id", ondelete="CASCADE"))
    recorded_at: Mapped[Written]


class Rejected(Base):
    """Input that could not be used, kept until it is."""

    __tablename__ = "rejected"
    __table_args__ = table(
        UniqueConstraint("origin", "position", "payload_hash", postgresql_nulls_not_distinct=True),
        CheckConstraint("payload_hash ~ '^[0-9a-f]{64}$'", name="payload_hash"),
        CheckConstraint("resolved_at >= created_at", name="period"),
        *filled("origin", "reason"),
        Index(None, "run_id"),
        Index("ix_rejected_open", "created_at", postgresql_where=text("resolved_at is null")),
        schema=SCHEMA,
    )

    rejected_id: Mapped[Key]
    run_id: Mapped[Ref | None] = mapped_column(ForeignKey("ops.run.run_id", ondelete="SET NULL"))
    origin: Mapped[str]
    position: Mapped[str | None]
    reason: Mapped[str]
    payload: Mapped[bytes | None] = mapped_column(LargeBinary)
    payload_hash: Mapped[str]
    created_at: Mapped[Written]
    resolved_at: Mapped[datetime | None]


class Decision(Base):
    """A person's verdict that two rows of `core` are the same thing, or are not; or that one of them is two."""

    __tablename__ = "decision"
    __table_args__ = table(
        one_of("subject", "official", "meeting", "visit"),
        CheckConstraint("first_id <= second_id", name="order"),
        CheckConstraint("revoked_at >= decided_at", name="period"),
        *filled("decided_by"),
        Index(
            "uq_decision_standing",
            "subject",
            "first_id",
            "second_id",
            unique=True,
            postgresql_where=text("revoked_at is null and first_id < second_id"),
        ),
        schema=SCHEMA,
    )

    decision_id: Mapped[Key]
    subject: Mapped[str]
    first_id: Mapped[Ref]
    second_id: Mapped[Ref]
    is_same: Mapped[bool]
    reason: Mapped[str | None]
    decided_by: Mapped[str]
    decided_at: Mapped[Written]
    revoked_at: Mapped[datetime | None]
    revoked_by: Mapped[str | None]


class DecisionAnchor(Base):
    """A report that stands on one side of a decision, told so that it is found again when the document is reread."""

    __tablename__ = "decision_anchor"
    __table_args__ = table(
        CheckConstraint("side in (1, 2)", name="side"), *filled("words"), Index(None, "document_id"), schema=SCHEMA
    )

    decision_id: Mapped[Ref] = mapped_column(
        ForeignKey("ops.decision.decision_id", ondelete="CASCADE"), primary_key=True
    )
    side: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    anchor_no: Mapped[Number] = mapped_column(primary_key=True, autoincrement=False)
    document_id: Mapped[Ref] = mapped_column(ForeignKey("raw.document.document_id", ondelete="CASCADE"))
    words: Mapped[str]
    first_char: Mapped[int]


class CheckResult(Base):
    """What one check of the data found at one time."""

    __tablename__ = "check_result"
    __table_args__ = table(
        CheckConstraint("failing_rows >= 0", name="failing_rows"),
        one_of("severity", "error", "warning"),
        *filled("check_name"),
        Index(None, "check_name", "checked_at"),
        Index(None, "run_id"),
        schema=SCHEMA,
    )

    check_result_id: Mapped[Key]
    run_id: Mapped[Ref | None] = mapped_column(ForeignKey("ops.run.run_id", ondelete="SET NULL"))
    check_name: Mapped[str]
    failing_rows: Mapped[int] = mapped_column(BigInteger)
    examples: Mapped[Any | None] = mapped_column(JSONB)
    checked_at: Mapped[Written]
    severity: Mapped[str] = mapped_column(server_default="error")


class MartView(Base):
    """A view of `mart` that an upgrade has made: what may be replaced, and dropped when its file is gone."""

    __tablename__ = "mart_view"
    __table_args__ = table(schema=SCHEMA)

    view_name: Mapped[str] = mapped_column(primary_key=True)
    content_hash: Mapped[str]
    applied_at: Mapped[Written]


class Freshness(Base):
    """Whether the stored views (`core.*_stored`) show what the tables hold; one row, kept by triggers."""

    __tablename__ = "freshness"
    __table_args__ = table(CheckConstraint("is_only", name="is_only"), schema=SCHEMA)

    is_only: Mapped[bool] = mapped_column(primary_key=True, server_default=text("true"))
    is_fresh: Mapped[bool] = mapped_column(server_default=text("false"))
    changed_at: Mapped[Written]
    refreshed_at: Mapped[datetime | None]
