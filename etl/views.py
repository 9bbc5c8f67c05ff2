"""The views of `mart`: brought to what sql/mart/*.sql say, without ever dropping what a user built on them.

A view is replaced where Postgres allows it (columns only added at the end). Where it does not, the view and those of
ours that stand on it are dropped and made anew; a user's view on one of them stops that, and is named.
`ops.mart_view` remembers which views are ours.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

import psycopg
from psycopg import errors, sql

from schema import resources

_REFERENCE = re.compile(r"\bmart\.(\w+)")
_LINE_COMMENT = re.compile(r"--[^\n]*")
#: Relations that read a view, one step up: view rules depend on the view they select from.
_READERS = """
select reader.oid::bigint, namespace.nspname, reader.relname
from pg_depend as dependency
inner join pg_rewrite as rule on dependency.classid = 'pg_rewrite'::regclass and dependency.objid = rule.oid
inner join pg_class as reader on rule.ev_class = reader.oid
inner join pg_namespace as namespace on reader.relnamespace = namespace.oid
where dependency.refclassid = 'pg_class'::regclass
    and dependency.refobjid = to_regclass(%s)
    and reader.oid <> dependency.refobjid
group by reader.oid, namespace.nspname, reader.relname
order by namespace.nspname, reader.relname
"""


class BlockedError(RuntimeError):
    """Something of a user's stands in the way; the message names it."""


@dataclass(frozen=True)
class View:
    """One file of sql/mart: its name, its statements and the views that it reads."""

    name: str
    text: str
    reads: frozenset[str]

    @property
    def content_hash(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def in_order() -> list[View]:
    """Return all views, each after those that it reads.

    Raises:
        graphlib.CycleError: two files read each other.
    """
    found = {}
    for path in sorted((resources.sql() / "mart").glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        reads = frozenset(_REFERENCE.findall(_LINE_COMMENT.sub("", text))) - {path.stem}
        found[path.stem] = View(path.stem, text, reads)
    order = TopologicalSorter({view.name: sorted(view.reads & found.keys()) for view in found.values()})
    return [found[name] for name in order.static_order()]


def sync(connection: psycopg.Connection[Any]) -> None:
    """Bring `mart` to what the files say, within the connection's transaction.

    Raises:
        BlockedError: a user's view would have to be dropped, or has the name of one of ours.
        psycopg.Error: a file is wrong.
    """
    views = in_order()
    names = {view.name for view in views}
    made = _made(connection).keys()
    for name in sorted(_existing(connection) & names - made):
        raise BlockedError(f"mart.{name} is there but not made by Readout: move it to the schema sandbox, or rename it")
    _drop(connection, sorted(made - names))
    for _ in views:  # each round drops at least one view more
        stubborn = _create(connection, views)
        if stubborn is None:
            break
        _drop(connection, [stubborn])
    _remember(connection, views)


def outdated(connection: psycopg.Connection[Any]) -> tuple[str, ...]:
    """Return the names of views that `sync` would make, change or drop."""
    made = _made(connection)
    existing = _existing(connection)
    wanted = {view.name: view.content_hash for view in in_order()}
    stale = {name for name, content in wanted.items() if made.get(name) != content or name not in existing}
    return tuple(sorted(stale | (made.keys() - wanted.keys())))


def drop_all(connection: psycopg.Connection[Any]) -> None:
    """Drop all of our views in `mart`.

    Raises:
        BlockedError: a user's view stands on one.
    """
    _drop(connection, sorted(_made(connection)))


def comment_tables(connection: psycopg.Connection[Any]) -> None:
    """Give every table and column the comment that the dictionary has for it."""
    from schema.tables import metadata

    for table in metadata.tables.values():
        name = sql.Identifier(str(table.schema), table.name)
        connection.execute(sql.SQL("comment on table {} is {}").format(name, sql.Literal(table.comment)))
        for column in table.columns:
            target = sql.Identifier(str(table.schema), table.name, column.name)
            connection.execute(sql.SQL("comment on column {} is {}").format(target, sql.Literal(column.comment)))


def _create(connection: psycopg.Connection[Any], views: Iterable[View]) -> str | None:
    """Make or replace all views; return the name of one that Postgres does not replace (then nothing was done)."""
    current = None
    try:
        with connection.transaction():
            for current in views:
                connection.execute(current.text.encode())
    except errors.InvalidTableDefinition:
        if current is None or current.name not in _existing(connection):
            raise
        return current.name
    return None


def _drop(connection: psycopg.Connection[Any], names: Iterable[str]) -> None:
    """Drop these views of ours and those of ours that stand on them, the topmost first."""
    ours = _made(connection).keys()
    order: list[str] = []
    for name in names:
        _collect(connection, name, ours, order)
    for name in order:
        connection.execute(sql.SQL("drop view if exists {}").format(sql.Identifier("mart", name)))
    if order:
        connection.execute("delete from ops.mart_view where view_name = any(%s)", (order,))


def _collect(connection: psycopg.Connection[Any], name: str, ours: Iterable[str], order: list[str]) -> None:
    if name in order:
        return
    for _, schema, reader in connection.execute(_READERS, (f"mart.{name}",)).fetchall():
        if schema != "mart" or reader not in ours:
            raise BlockedError(
                f"mart.{name} has to change, but {schema}.{reader} is built on it and is not Readout's to drop. "
                f"Save its definition (pg_get_viewdef), drop it, upgrade, and make it again."
            )
        _collect(connection, reader, ours, order)
    order.append(name)


def _made(connection: psycopg.Connection[Any]) -> dict[str, str]:
    """Return the views that upgrades have made, with the hash of the file they come from."""
    if connection.execute("select to_regclass('ops.mart_view')").fetchone() == (None,):
        return {}
    return dict(connection.execute("select view_name, content_hash from ops.mart_view").fetchall())


def _existing(connection: psycopg.Connection[Any]) -> set[str]:
    """Return the names of everything that can be selected from in `mart`."""
    rows = connection.execute(
        "select pg_class.relname from pg_class inner join pg_namespace on pg_class.relnamespace = pg_namespace.oid"
        " where pg_namespace.nspname = 'mart' and pg_class.relkind in ('v', 'm', 'r', 'p', 'f')"
    )
    return {name for (name,) in rows}


def _remember(connection: psycopg.Connection[Any], views: Iterable[View]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into ops.mart_view as old (view_name, content_hash) values (%s, %s) on conflict (view_name)"
            " do update set content_hash = excluded.content_hash, applied_at = now()"
            " where old.content_hash <> excluded.content_hash",
            [(view.name, view.content_hash) for view in views],
        )
