"""What a document says, as keys and values that two readings can be compared by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from psycopg import sql

from etl.facts import Facts
from etl.load.facts import TABLES
from etl.load.staging import Connection

#: For each kind of fact, its facts: what it is (name, actors, words) and what is told of it.
Told = dict[str, dict[Any, Any]]
Rows = dict[str, list[dict[str, Any]]]

KINDS = ("officials", "meetings", "visits", "statements", "tenures")
_COLUMNS = {table: columns.split() for table, columns, _ in TABLES}


def stated(text: str, facts: Facts) -> Told:
    """Return what was read from a document."""
    return _told(
        {
            table: [dict(zip(_COLUMNS[table], row, strict=True)) for row in rows(0, text, facts)]
            for table, _, rows in TABLES
        }
    )


def stored(connection: Connection, document_ids: Sequence[int]) -> dict[int, Told]:
    """Return what the warehouse holds of documents."""
    rows: dict[int, Rows] = {key: {table: [] for table in _COLUMNS} for key in document_ids}
    for table, columns in _COLUMNS.items():
        query = sql.SQL("select {columns} from {table} where document_id = any(%s) order by {order}").format(
            columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
            order=sql.SQL(", ").join(map(sql.Identifier, columns[:3])),
            table=sql.Identifier("report", table),
        )
        for row in connection.execute(query, (list(document_ids),)):
            rows[row[0]][table].append(dict(zip(columns, row, strict=True)))
    return {key: _told(found) for key, found in rows.items()}


def _told(rows: Rows) -> Told:
    names = {row["official_no"]: row["name"] for row in rows["official"]}
    told: Told = {kind: {} for kind in KINDS}
    told["officials"] = {
        row["name"]: (row["office_title"], row["office_type_code"], row["actor_code"], row["standing"])
        for row in rows["official"]
    }
    told["meetings"] = _numbered((_who(rows, names, row), _meeting(rows, row)) for row in rows["meeting"])
    told["visits"] = _numbered(
        (
            names[row["official_no"]],
            (
                tuple(d["country_code"] for d in rows["visit_destination"] if d["visit_no"] == row["visit_no"]),
                row["status_code"],
                _day(row["started_on"]),
                _day(row["ended_on"]),
            ),
        )
        for row in rows["visit"]
    )
    told["statements"] = _numbered(
        (row["words"], (names.get(row["official_no"]), row["actor_code"], row["kind_code"], row["act_code"]))
        for row in rows["statement"]
    )
    told["tenures"] = _numbered(
        (names[row["official_no"]], (_day(row["started_on"]), _day(row["ended_on"]))) for row in rows["tenure"]
    )
    return told


def _who(rows: Rows, names: dict[int, str], meeting: dict[str, Any]) -> tuple[str, ...]:
    present = (row for row in rows["meeting_participant"] if row["meeting_no"] == meeting["meeting_no"])
    return tuple(sorted(f"{names.get(row['official_no'], '')} ({row['actor_code']})".strip() for row in present))


def _meeting(rows: Rows, row: dict[str, Any]) -> tuple[Any, ...]:
    topics = tuple(sorted(t["topic_code"] for t in rows["meeting_topic"] if t["meeting_no"] == row["meeting_no"]))
    when = (_day(row["started_on"]), _day(row["ended_on"]))
    return row["status_code"], row["mode_code"], *when, row["place_name"], topics


def _day(value: Any) -> str | None:
    return value.isoformat() if value else None


def _numbered(facts: Iterable[tuple[Any, Any]]) -> dict[Any, Any]:
    """Return facts by what they are, those that are the same numbered."""
    seen: Counter[Any] = Counter()
    found = {}
    for key, value in facts:
        seen[key] += 1
        found[(key, seen[key]) if seen[key] > 1 else key] = value
    return found
