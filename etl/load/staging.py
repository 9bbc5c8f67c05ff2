"""Rows by COPY into temporary tables, from which one statement merges them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import psycopg
from psycopg import sql

Connection = psycopg.Connection[Any]

#: The advisory lock that makes loads take turns while they store; any number does that is always the same.
LOCK = 7_326_151


def take_turn(connection: Connection) -> None:
    """Wait until no other load is storing; the turn ends with the transaction."""
    connection.execute("select pg_advisory_xact_lock(%s)", (LOCK,))


def stage(connection: Connection, name: str, columns: str, rows: Iterable[Sequence[Any]]) -> None:
    """Fill the temporary table `name` with rows; what an earlier transaction left in it is gone.

    Args:
        connection: an open transaction.
        name: the table's name.
        columns: its columns and their types, as `create table` takes them.
        rows: the values, in the order of the columns.
    """
    connection.execute(
        sql.SQL("create temporary table if not exists {} ({}) on commit delete rows").format(
            sql.Identifier(name),
            sql.SQL(columns),
        )
    )
    connection.execute(sql.SQL("delete from {}").format(sql.Identifier("pg_temp", name)))
    copy_rows(connection, sql.Identifier("pg_temp", name), [part.split()[0] for part in columns.split(",")], rows)


def copy_rows(
    connection: Connection, table: sql.Identifier, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """COPY rows into a table."""
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    with (
        connection.cursor() as cursor,
        cursor.copy(sql.SQL("copy {} ({}) from stdin").format(table, names)) as copy,
    ):
        for row in rows:
            copy.write_row(row)


def new_ids(connection: Connection, table: str, column: str, count: int) -> list[int]:
    """Return so many new values of an identity column."""
    rows = connection.execute(
        "select nextval(pg_get_serial_sequence(%s, %s)) from generate_series(1, %s)", (table, column, count)
    )
    return [number for (number,) in rows]
