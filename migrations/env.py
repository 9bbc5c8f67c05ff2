"""How Alembic reaches the database: over the connection that `etl.migrate` hands it, inside that one's transaction."""

from __future__ import annotations

from alembic import context

from schema.tables import metadata

#: Views are no business of Alembic's; `sandbox` belongs to users.
SCHEMAS = ("raw", "report", "core", "ops")


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Tell Alembic which schemas it compares."""
    return kind != "schema" or name in SCHEMAS


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    include_schemas=True,
    include_name=is_ours,
    compare_server_default=True,
    version_table_schema="public",
)
with context.begin_transaction():
    context.run_migrations()
