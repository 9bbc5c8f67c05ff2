"""The curated views: each with given rows (`world.toml`) and the rows that it has to show (`expected/VIEW.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import psycopg
import pytest

from schema import headers

Connection = psycopg.Connection[Any]
EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.toml"))


def shown(connection: Connection, view: str, columns: list[str], where: str) -> list[list[Any]]:
    key = ", ".join(headers.views()[view].key) or "1"
    query = f"select {', '.join(columns)} from mart.{view} where {where} order by {key}"
    rows = connection.execute(query.encode()).fetchall()
    return [[round(value, 6) if isinstance(value, float) else value for value in row] for row in rows]


def wanted(rows: list[list[Any]]) -> list[list[Any]]:
    return [[None if value == "NULL" else value for value in row] for row in rows]


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_given_the_world_a_view_shows(warehouse: Connection, path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = shown(warehouse, path.stem, case["columns"], case.get("where", "true"))
    assert rows == wanted(case["rows"])


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_stale_views_show_the_same(warehouse: Connection, path: Path) -> None:
    """In the middle of a load, or after one that was killed, the stored rows are not used: the answer is the same."""
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    warehouse.execute("update ops.freshness set is_fresh = false")
    assert shown(warehouse, path.stem, case["columns"], case.get("where", "true")) == wanted(case["rows"])


@pytest.mark.parametrize(
    ("day", "name", "certainty"),
    [
        ("2024-01-09", None, None),
        ("2024-01-20", "Boris Bon", "seen"),
        ("2024-06-01", "Boris Bon", "presumed"),
        ("2024-09-01", "Fay Fox", "seen"),
        ("2026-02-28", "Fay Fox", "presumed"),
        ("2026-03-02", None, None),
    ],
)
def test_office_holder_on_a_day(warehouse: Connection, day: str, name: str | None, certainty: str | None) -> None:
    row = warehouse.execute(
        "select official_name, certainty from mart.office_holder(%s, 'FRA', 'foreign_minister')", (day,)
    ).fetchone()
    assert row == ((name, certainty) if name else None)


def test_office_holder_by_a_record(warehouse: Connection) -> None:
    rows = warehouse.execute(
        "select official_name, office_title, certainty from mart.office_holder('2021-01-15', 'FIN')"
    ).fetchall()
    assert rows == [
        ("Anna Aho", "Foreign Minister", "recorded"),
        ("Anna Aho", "Minister of Trade", "recorded"),
    ]


def test_search_ranks_statements_and_marks_the_hit(warehouse: Connection) -> None:
    rows = warehouse.execute("select statement_id, headline, url from mart.statement_search('energy')").fetchall()
    assert [row[0] for row in rows] == [4, 5]
    assert rows[0][1] == "cheap **energy** for all neighbours"
    assert rows[0][2] == "https://example.org/3"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("nursing", [3]),  # a form of the same word
        ("energy -cheap", [5]),
        ('"wind turbines" or hospital', [1, 2]),
        ("nothing of the kind", []),
        ("", []),
        ("'; drop table x; --", []),
    ],
)
def test_search_understands(warehouse: Connection, query: str, found: list[int]) -> None:
    rows = warehouse.execute("select statement_id from mart.statement_search(%s)", (query,)).fetchall()
    assert sorted(row[0] for row in rows) == found


def test_search_uses_its_index(warehouse: Connection) -> None:
    warehouse.execute("set local enable_seqscan = off")
    plan = warehouse.execute(
        "explain select statement_id from mart.statement"
        " where to_tsvector('english', text) @@ websearch_to_tsquery('english', 'energy')"
    ).fetchall()
    assert "ix_statement_search" in str(plan)
