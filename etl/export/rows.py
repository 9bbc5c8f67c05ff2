"""The rows of a view with what their columns are, streamed from the server: no view is ever held in memory."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql

from schema import dictionary, headers

#: Rows fetched from the server at once.
FETCH = 5_000
SCHEMAS = ("mart", "sandbox")
#: Kinds of columns, as Frictionless names them, by Postgres' names of types; what is not here is text.
KINDS = {
    "bool": "boolean",
    "int2": "integer",
    "int4": "integer",
    "int8": "integer",
    "float4": "number",
    "float8": "number",
    "numeric": "number",
    "date": "date",
    "timestamptz": "datetime",
    "json": "object",
    "jsonb": "object",
}

Row = tuple[Any, ...]


class UnknownViewError(LookupError):
    """There is no such view; the message names those that are spelled like it."""


@dataclass(frozen=True)
class Column:
    """A column; `kind` is one of KINDS or string, and of an array that of its parts."""

    name: str
    kind: str
    is_array: bool
    description: str


@dataclass(frozen=True)
class View:
    """A view as it is exported."""

    schema: str
    name: str
    description: str
    key: tuple[str, ...]

    @property
    def identifier(self) -> sql.Identifier:
        """Its name in a query."""
        return sql.Identifier(self.schema, self.name)


def every(connection: psycopg.Connection[Any]) -> list[View]:
    """Return the views of `mart` that are Readout's own."""
    return [find(connection, name) for name in headers.views()]


def find(connection: psycopg.Connection[Any], name: str) -> View:
    """Return a view by its name: of `mart`, or of a user as `sandbox.NAME`.

    Raises:
        UnknownViewError: there is none.
    """
    schema, _, base = name.rpartition(".")
    schema = schema or "mart"
    rows = connection.execute(
        "select nspname, relname, obj_description(pg_class.oid, 'pg_class') from pg_class"
        " inner join pg_namespace on relnamespace = pg_namespace.oid"
        " where nspname = any(%s) and relkind in ('v', 'm', 'r', 'p')",
        (list(SCHEMAS),),
    ).fetchall()
    for each_schema, each_name, text in rows:
        if (each_schema, each_name) == (schema, base):
            header = headers.views().get(base) if schema == "mart" else None
            return View(schema, base, text or "", header.key if header else ())
    known = [each if of == "mart" else f"{of}.{each}" for of, each, _ in rows]
    near = difflib.get_close_matches(name, known, n=3) or sorted(known)[:3]
    raise UnknownViewError(f"there is no view {name!r} to export; is it {' or '.join(near)}?")


@contextmanager
def read(connection: psycopg.Connection[Any], view: View) -> Iterator[tuple[list[Column], Iterator[Row]]]:
    """Open a view: its columns, and its rows in the order of its key, as long as the context lasts."""
    query = sql.SQL("select * from {}").format(view.identifier)
    if view.key:
        query += sql.SQL(" order by {}").format(sql.SQL(", ").join(map(sql.Identifier, view.key)))
    comments = dictionary.views().get(view.name, {}) if view.schema == "mart" else {}
    with connection.transaction(), connection.cursor(name="export") as cursor:
        cursor.itersize = FETCH
        cursor.execute(query)
        columns = [_column(connection, each, comments.get(each.name, "")) for each in cursor.description or ()]
        yield columns, iter(cursor)


def _column(connection: psycopg.Connection[Any], given: psycopg.Column, description: str) -> Column:
    info = connection.adapters.types.get(given.type_code)
    is_array = info is not None and info.array_oid == given.type_code
    return Column(given.name, KINDS.get(info.name, "string") if info else "string", is_array, description)
