"""Add documents with their revisions, and the loader's own records.

Revision 0002, follows 0001. Comments are not set here: every upgrade takes them from the dictionary.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision: str | None = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add documents with their revisions, and the loader's own records."""
    op.execute("create schema raw")
    op.execute("create schema ops")
    op.create_table(
        "decision",
        sa.Column("decision_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("first_id", sa.BigInteger(), nullable=False),
        sa.Column("second_id", sa.BigInteger(), nullable=False),
        sa.Column("is_same", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("decided_by <> ''", name=op.f("ck_decision_decided_by_filled")),
        sa.CheckConstraint("subject in ('official', 'meeting', 'visit')", name=op.f("ck_decision_subject")),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_decision_order")),
        sa.CheckConstraint("revoked_at >= decided_at", name=op.f("ck_decision_period")),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_decision")),
        schema="ops",
    )
    op.create_index(
        "uq_decision_standing",
        "decision",
        ["subject", "first_id", "second_id"],
        unique=True,
        schema="ops",
        postgresql_where=sa.text("revoked_at is null"),
    )
    op.create_table(
        "mart_view",
        sa.Column("view_name", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("applied_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("view_name", name=op.f("pk_mart_view")),
        schema="ops",
    )
    op.create_table(
        "run",
        sa.Column("run_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="running", nullable=False),
        sa.Column("workers", sa.Integer(), nullable=True),
        sa.Column("documents_in", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("documents_new", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("documents_changed", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("documents_unchanged", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("inputs_rejected", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("seconds", sa.Double(), nullable=True),
        sa.Column("message", sa.Text(), nullable=True),
        sa.CheckConstraint("command <> ''", name=op.f("ck_run_command_filled")),
        sa.CheckConstraint("status in ('running', 'succeeded', 'failed', 'interrupted')", name=op.f("ck_run_status")),
        sa.CheckConstraint(
            "documents_in >= 0 and documents_new >= 0 and documents_changed >= 0 and documents_unchanged >= 0"
            " and inputs_rejected >= 0",
            name=op.f("ck_run_counts"),
        ),
        sa.CheckConstraint("finished_at >= started_at", name=op.f("ck_run_period")),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_run_seconds")),
        sa.CheckConstraint("workers >= 1", name=op.f("ck_run_workers")),
        sa.PrimaryKeyConstraint("run_id", name=op.f("pk_run")),
        schema="ops",
    )
    op.create_table(
        "document",
        sa.Column("document_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("url <> ''", name=op.f("ck_document_url_filled")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document")),
        sa.UniqueConstraint("url", name=op.f("uq_document_url")),
        schema="raw",
    )
    op.create_table(
        "check_result",
        sa.Column("check_result_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=True),
        sa.Column("check_name", sa.Text(), nullable=False),
        sa.Column("failing_rows", sa.BigInteger(), nullable=False),
        sa.Column("examples", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("check_name <> ''", name=op.f("ck_check_result_check_name_filled")),
        sa.CheckConstraint("failing_rows >= 0", name=op.f("ck_check_result_failing_rows")),
        sa.ForeignKeyConstraint(
            ["run_id"], ["ops.run.run_id"], name=op.f("fk_check_result_run_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("check_result_id", name=op.f("pk_check_result")),
        schema="ops",
    )
    op.create_index(
        op.f("ix_check_result_check_name_checked_at"),
        "check_result",
        ["check_name", "checked_at"],
        unique=False,
        schema="ops",
    )
    op.create_index(op.f("ix_check_result_run_id"), "check_result", ["run_id"], unique=False, schema="ops")
    op.create_table(
        "rejected",
        sa.Column("rejected_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("payload_hash", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("origin <> ''", name=op.f("ck_rejected_origin_filled")),
        sa.CheckConstraint("payload_hash ~ '^[0-9a-f]{64}$'", name=op.f("ck_rejected_payload_hash")),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_rejected_reason_filled")),
        sa.CheckConstraint("resolved_at >= created_at", name=op.f("ck_rejected_period")),
        sa.ForeignKeyConstraint(["run_id"], ["ops.run.run_id"], name=op.f("fk_rejected_run_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("rejected_id", name=op.f("pk_rejected")),
        sa.UniqueConstraint(
            "origin",
            "position",
            "payload_hash",
            name=op.f("uq_rejected_origin_position_payload_hash"),
            postgresql_nulls_not_distinct=True,
        ),
        schema="ops",
    )
    op.create_index(
        "ix_rejected_open",
        "rejected",
        ["created_at"],
        unique=False,
        schema="ops",
        postgresql_where=sa.text("resolved_at is null"),
    )
    op.create_index(op.f("ix_rejected_run_id"), "rejected", ["run_id"], unique=False, schema="ops")
    op.create_table(
        "run_item",
        sa.Column("run_item_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("outcome in ('new', 'changed', 'unchanged', 'rejected')", name=op.f("ck_run_item_outcome")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["raw.document.document_id"], name=op.f("fk_run_item_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["ops.run.run_id"], name=op.f("fk_run_item_run_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("run_item_id", name=op.f("pk_run_item")),
        schema="ops",
    )
    op.create_index(op.f("ix_run_item_document_id"), "run_item", ["document_id"], unique=False, schema="ops")
    op.create_index(op.f("ix_run_item_run_id"), "run_item", ["run_id"], unique=False, schema="ops")
    op.create_table(
        "document_url",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("url <> ''", name=op.f("ck_document_url_url_filled")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["raw.document.document_id"], name=op.f("fk_document_url_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_document_url")),
        schema="raw",
    )
    op.create_index(op.f("ix_document_url_document_id"), "document_url", ["document_id"], unique=False, schema="raw")
    op.create_table(
        "revision",
        sa.Column("revision_id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("revision_no", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("markup", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("run_id", sa.BigInteger(), nullable=True),
        sa.Column("loaded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("content_hash ~ '^[0-9a-f]{64}$'", name=op.f("ck_revision_content_hash")),
        sa.CheckConstraint("origin <> ''", name=op.f("ck_revision_origin_filled")),
        sa.CheckConstraint("revision_no >= 1", name=op.f("ck_revision_revision_no")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["raw.document.document_id"], name=op.f("fk_revision_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["ops.run.run_id"], name=op.f("fk_revision_run_id")),
        sa.PrimaryKeyConstraint("revision_id", name=op.f("pk_revision")),
        sa.UniqueConstraint("document_id", "revision_id", name=op.f("uq_revision_document_id_revision_id")),
        sa.UniqueConstraint("document_id", "revision_no", name=op.f("uq_revision_document_id_revision_no")),
        schema="raw",
    )
    op.create_index(op.f("ix_revision_content_hash"), "revision", ["content_hash"], unique=False, schema="raw")
    op.create_index(op.f("ix_revision_published_on"), "revision", ["published_on"], unique=False, schema="raw")
    op.create_index(op.f("ix_revision_run_id"), "revision", ["run_id"], unique=False, schema="raw")


def downgrade() -> None:
    """Take it back, with all that it holds."""
    op.drop_table("revision", schema="raw")
    op.drop_table("document_url", schema="raw")
    op.drop_table("run_item", schema="ops")
    op.drop_table("rejected", schema="ops")
    op.drop_table("check_result", schema="ops")
    op.drop_table("document", schema="raw")
    op.drop_table("run", schema="ops")
    op.drop_table("mart_view", schema="ops")
    op.drop_table("decision", schema="ops")
    op.execute("drop schema ops")
    op.execute("drop schema raw")
