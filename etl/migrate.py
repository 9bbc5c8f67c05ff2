"""Bringing a database to this version of Readout, and back.

`upgrade` does all in one transaction: Alembic's revisions, reference data, the views of `mart`, comments and grants.
Either all is done or nothing, and two upgrades at once wait for each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

import psycopg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from etl import grants, reference, stored, views
from etl.database import engine
from schema import resources

#: Any number does, as long as it is always the same: the advisory lock that serializes upgrades of one database.
LOCK = 7_326_150
OLDEST_SERVER = 150_000
#: A view stands in the way of a revision: SQLSTATE of "a column used by a view" and "other objects depend on it".
BLOCKED_BY_VIEWS = ("0A000", "2BP01")


class MigrationError(RuntimeError):
    """The database cannot be brought to the version asked for; the message says why and what to do."""


@dataclass(frozen=True)
class Status:
    """How far a database is: `revision` None is one that Readout has not been in yet."""

    revision: str | None
    head: str
    pending: tuple[str, ...]
    views_outdated: tuple[str, ...]
    lists_outdated: tuple[str, ...] = ()

    @property
    def is_current(self) -> bool:
        """Whether nothing is left to do."""
        return self.revision == self.head and not self.views_outdated and not self.lists_outdated


def upgrade(url: str) -> Status:
    """Bring the database to this version; what is there already is left alone.

    Raises:
        MigrationError: the server is too old, the database is newer than this Readout, or a user's view is in the way.
    """
    with _locked(url) as connection:
        _refuse_newer(connection)
        _run_revisions(connection)
        raw = _driver(connection)
        reference.seed(raw)
        views.sync(raw)
        views.comment_tables(raw)
        grants.apply(raw)
        stored.refresh(raw)
    return status(url)


def downgrade(url: str, revision: str) -> Status:
    """Take the database back to `revision` ("base": to before Readout), dropping the views of `mart` first.

    Raises:
        MigrationError: there is no such revision, or a user's own view is in the way.
    """
    with _locked(url) as connection:
        if _revision(connection) is not None:
            views.drop_all(_driver(connection))
            command.downgrade(_config(connection), _known(revision))
    return status(url)


def status(url: str) -> Status:
    """Return how far the database is; changes nothing."""
    script = ScriptDirectory.from_config(_config())
    head = cast("str", script.get_current_head())
    with engine(url).connect() as connection:
        revision = _revision(connection)
        if revision is None:
            outdated = tuple(view.name for view in views.in_order())
        else:
            outdated = views.outdated(_driver(connection))
        lists = reference.outdated(_driver(connection)) if revision == head else ()
    known = {each.revision for each in script.walk_revisions()}
    below = revision if revision in known else None
    pending = (
        () if revision == head else tuple(each.revision for each in script.iterate_revisions(head, below or "base"))
    )
    return Status(revision, head, tuple(reversed(pending)), outdated, lists)


@contextmanager
def _locked(url: str) -> Iterator[Connection]:
    """Open one transaction that holds the lock of upgrades."""
    try:
        with engine(url).begin() as connection:
            raw = _driver(connection)
            if raw.info.server_version < OLDEST_SERVER:
                version = raw.info.server_version // 10_000
                raise MigrationError(f"Readout needs Postgres 15 or later; this server is {version}")
            raw.execute("select pg_advisory_xact_lock(%s)", (LOCK,))
            yield connection
    except views.BlockedError as error:
        raise MigrationError(str(error)) from error


def _run_revisions(connection: Connection) -> None:
    """Run what is pending; where views are in the way of a revision, without them (they come back right after)."""
    try:
        with connection.begin_nested():
            command.upgrade(_config(connection), "head")
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) not in BLOCKED_BY_VIEWS or _revision(connection) is None:
            raise
        views.drop_all(_driver(connection))
        command.upgrade(_config(connection), "head")


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(resources.migrations()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection, opts={"version_table_schema": "public"}).get_current_revision()


def _known(revision: str) -> str:
    known = {each.revision for each in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision not in known | {"base"} and not revision.startswith("-"):
        raise MigrationError(f"there is no revision {revision!r}; there are base, {', '.join(sorted(known))}")
    return revision


def _refuse_newer(connection: Connection) -> None:
    revision = _revision(connection)
    if revision is not None:
        known = {each.revision for each in ScriptDirectory.from_config(_config()).walk_revisions()}
        if revision not in known:
            raise MigrationError(
                f"the database is at revision {revision!r}, which this Readout does not know: "
                "a newer version has been here. Install that or a later one."
            )


def _driver(connection: Connection) -> psycopg.Connection[Any]:
    """Return psycopg's connection below SQLAlchemy's; both are in the same transaction."""
    return cast("psycopg.Connection[Any]", connection.connection.driver_connection)
