"""The reference data: brings the actors and code lists of `core` to what schema/reference/*.csv say, by upsert."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import sql

from schema import resources


@dataclass(frozen=True)
class List:
    """One table and the file it comes from; `columns` maps the table's columns to the file's."""

    table: str
    file: str
    key: tuple[str, ...]
    columns: dict[str, str]
    fixed: dict[str, str] = field(default_factory=dict)
    is_closed: bool = False  # rows that the file no longer has are deleted


def _codes(table: str, stem: str) -> List:
    columns = {f"{stem}_code": "code", f"{stem}_name": "name", "description": "description"}
    return List(table, table, (f"{stem}_code",), columns)


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


ACTOR = {"actor_code": "actor_code", "actor_name": "name"}
#: In the order in which they refer to each other.
LISTS = (
    _codes("office_type", "office_type"),
    _codes("topic", "topic"),
    _codes("act", "act"),
    _codes("meeting_mode", "mode"),
    _codes("meeting_status", "status"),
    _codes("statement_kind", "kind"),
    List(
        "level",
        "level",
        ("level_code",),
        {"level_code": "code", "level_name": "name"} | _same("description", "rank", "weight"),
    ),
    List(
        "office_level",
        "office_level",
        ("office_type_code",),
        {"office_type_code": "office_type", "level_code": "level"},
    ),
    List("mode_weight", "mode_weight", ("mode_code",), {"mode_code": "mode"} | _same("weight")),
    List("actor", "country", ("actor_code",), ACTOR, {"actor_kind": "country"}),
    List("actor", "organization", ("actor_code",), ACTOR, {"actor_kind": "organization"}),
    List(
        "country",
        "country",
        ("actor_code",),
        _same("actor_code", "iso_alpha2", "iso_numeric", "cow_code", "official_name", "region", "subregion", "capital")
        | _same("existed_from", "existed_to"),
    ),
    List(
        "organization",
        "organization",
        ("actor_code",),
        _same("actor_code", "headquarters_city", "headquarters_country_code") | {"organization_kind": "kind"},
    ),
    List(
        "actor_alias",
        "actor_alias",
        ("actor_code", "alias", "alias_kind"),
        _same("actor_code", "alias", "certainty") | {"alias_kind": "kind"},
        is_closed=True,
    ),
)


def seed(connection: psycopg.Connection[Any]) -> None:
    """Bring all lists up to date within the connection's transaction. Rows that are as they should be are not touched.

    Codes that a file no longer has stay: facts may use them.

    Raises:
        psycopg.Error: a file's row breaks a rule of its table.
    """
    for each in LISTS:
        _upsert(connection, each)


def outdated(connection: psycopg.Connection[Any]) -> tuple[str, ...]:
    """Return the tables that lack a row which their file has: those of an older Readout, until `seed` has run."""
    return tuple(dict.fromkeys(each.table for each in LISTS if _lacks_rows(connection, each)))


def _lacks_rows(connection: psycopg.Connection[Any], each: List) -> bool:
    columns = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(name)) for name in each.key)
    found = connection.execute(sql.SQL("select {} from {}").format(columns, sql.Identifier("core", each.table)))
    known = {tuple(row) for row in found}
    places = [[*each.columns, *each.fixed].index(name) for name in each.key]
    return any(tuple(row[place] for place in places) not in known for row in _rows(each))


def _rows(each: List) -> Iterator[tuple[str | None, ...]]:
    with (resources.REFERENCE / f"{each.file}.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            yield (*(row[source] or None for source in each.columns.values()), *each.fixed.values())


def _upsert(connection: psycopg.Connection[Any], each: List) -> None:
    names = [*each.columns, *each.fixed]
    parts = {
        "table": sql.Identifier("core", each.table),
        "columns": sql.SQL(", ").join(map(sql.Identifier, names)),
        "key": sql.SQL(", ").join(map(sql.Identifier, each.key)),
    }
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("create temp table seed on commit drop as select {columns} from {table} limit 0").format(**parts)
        )
        with cursor.copy(sql.SQL("copy seed ({columns}) from stdin").format(**parts)) as copy:
            for row in _rows(each):
                copy.write_row(row)
        if each.is_closed:
            cursor.execute(sql.SQL("delete from {table} where ({key}) not in (select {key} from seed)").format(**parts))
        cursor.execute(
            sql.SQL("insert into {table} as old ({columns}) select {columns} from seed").format(**parts)
            + _merge(each, names)
        )
        cursor.execute("drop table seed")


def _merge(each: List, names: list[str]) -> sql.Composable:
    """Return what to do with a row that is there: update it if it differs."""
    changing = [sql.Identifier(name) for name in names if name not in each.key]
    key = sql.SQL(", ").join(map(sql.Identifier, each.key))
    if not changing:
        return sql.SQL(" on conflict ({}) do nothing").format(key)
    return sql.SQL(" on conflict ({}) do update set {} where ({}) is distinct from ({})").format(
        key,
        sql.SQL(", ").join(sql.SQL("{0} = excluded.{0}").format(name) for name in changing),
        sql.SQL(", ").join(sql.SQL("old.{}").format(name) for name in changing),
        sql.SQL(", ").join(sql.SQL("excluded.{}").format(name) for name in changing),
    )
