"""The views of `mart`: brought to what the files of sql/ say, without ever dropping what a user built on them.

A view is replaced where Postgres allows it (columns only added at the end). Where it does not, the view and those of
ours that stand on it are dropped and made anew; a user's view on one of them stops that, and is named.
`ops.mart_view` remembers which views are ours. Three folders hold them: `sql/mart` the views, `sql/mart/functions` the
functions (their names here end in brackets), `sql/core` what is stored (`etl.stored`; their names begin with "core.").
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import Any

import psycopg
from psycopg import errors, sql

from etl import stored
from schema import resources

_REFERENCE = re.compile(r"\b(?:mart\.(\w+)|(core\.\w+))")
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
    """One file of sql/: its name, its statements and the views that it reads."""

    name: str
    text: str
    reads: frozenset[str]

    @property
    def content_hash(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def is_stored(self) -> bool:
        """Whether its rows are kept, and refreshed after loads."""
        return self.name.startswith("core.")

    @property
    def is_function(self) -> bool:
        """Whether it is a function."""
        return self.name.endswith("()")


def in_order() -> list[View]:
    """Return all views and functions, each after those that it reads.

    Raises:
        graphlib.CycleError: two files read each other.
    """
    folder = resources.sql()
    found = {}
    for pattern, form in (("mart/*.sql", "{}"), ("mart/functions/*.sql", "{}()"), ("core/*.sql", "core.{}")):
        for path in sorted(folder.glob(pattern)):
            text = path.read_text(encoding="utf-8")
            names = _REFERENCE.findall(_LINE_COMMENT.sub("", text))
            name = form.format(path.stem)
            found[name] = View(name, text, frozenset(one or other for one, other in names) - {name})
    order = TopologicalSorter({view.name: sorted(view.reads & found.keys()) for view in found.values()})
    return [replace(found[name], reads=found[name].reads & found.keys()) for name in order.static_order()]


def sync(connection: psycopg.Connection[Any]) -> None:
    """Bring `mart` to what the files say, within the connection's transaction.

    Raises:
        BlockedError: a user's view would have to be dropped, or has the name of one of ours.
        psycopg.Error: a file is wrong.
    """
    views = in_order()
    names = {view.name for view in views}
    made = _made(connection)
    for name in sorted(_existing(connection) & names - made.keys()):
        raise BlockedError(f"mart.{name} is there but not made by Readout: move it to the schema sandbox, or rename it")
    changed = {view.name for view in views if view.is_stored and made.get(view.name, "") != view.content_hash}
    _drop(connection, sorted((made.keys() - names) | (changed & made.keys())))
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
                if current.is_stored:
                    stored.build(connection, current.name, current.text)
    except (errors.InvalidTableDefinition, errors.InvalidFunctionDefinition):
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
    try:
        for name in order:
            _drop_one(connection, name)
    except errors.DependentObjectsStillExist as error:
        raise BlockedError(
            f"{error.diag.message_primary}: {error.diag.message_detail}. What is built on it is not Readout's to drop:"
            " save its definition, drop it, upgrade, and make it again."
        ) from error
    if order:
        connection.execute("delete from ops.mart_view where view_name = any(%s)", (order,))


def _drop_one(connection: psycopg.Connection[Any], name: str) -> None:
    if name.endswith("()"):
        signatures = connection.execute(
            "select oid::regprocedure::text from pg_proc where pronamespace = 'mart'::regnamespace and proname = %s",
            (name.removesuffix("()"),),
        ).fetchall()
        for (signature,) in signatures:
            connection.execute(f"drop function {signature}".encode())
    elif name.startswith("core."):
        stored.drop(connection, name)
    else:
        connection.execute(sql.SQL("drop view if exists {}").format(sql.Identifier("mart", name)))


def _collect(connection: psycopg.Connection[Any], name: str, ours: Iterable[str], order: list[str]) -> None:
    if name in order:
        return
    qualified = name if "." in name else f"mart.{name}"
    for _, schema, reader in connection.execute(_READERS, (qualified.removesuffix("()"),)).fetchall():
        above = reader if schema == "mart" else f"{schema}.{reader.removesuffix('_live')}"
        if above not in ours:
            raise BlockedError(
                f"{qualified} has to change, but {schema}.{reader} is built on it and is not Readout's to drop. "
                f"Save its definition (pg_get_viewdef), drop it, upgrade, and make it again."
            )
        _collect(connection, above, ours, order)
    order.append(name)


def _made(connection: psycopg.Connection[Any]) -> dict[str, str]:
    """Return the views that upgrades have made, with the hash of the file they come from."""
    if connection.execute("select to_regclass('ops.mart_view')").fetchone() == (None,):
        return {}
    return dict(connection.execute("select view_name, content_hash from ops.mart_view").fetchall())


def _existing(connection: psycopg.Connection[Any]) -> set[str]:
    """Return the names of all that can be selected from or called in `mart`, and of the views in `core`."""
    rows = connection.execute(
        """
        select case nspname when 'core' then 'core.' else '' end || relname
        from pg_class inner join pg_namespace on relnamespace = pg_namespace.oid
        where (nspname = 'mart' and relkind in ('v', 'm', 'r', 'p', 'f')) or (nspname = 'core' and relkind = 'v')
        union all
        select proname || '()' from pg_proc inner join pg_namespace on pronamespace = pg_namespace.oid
        where nspname = 'mart'
        """
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
