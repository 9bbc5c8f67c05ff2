"""Every view is of the grain that its header says, and the joins that it calls safe never multiply rows."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from schema import headers

Connection = psycopg.Connection[Any]
HEADERS = headers.views()
JOINS = [(view, join) for view, header in HEADERS.items() for join in header.joins]


def count(connection: Connection, query: str) -> Any:
    row = connection.execute(query.encode()).fetchone()
    return row and row[0]


@pytest.mark.parametrize("view", HEADERS)
def test_no_two_rows_share_the_key(warehouse: Connection, view: str) -> None:
    rows = count(warehouse, f"select count(*) from mart.{view}")
    key = ", ".join(HEADERS[view].key)
    if key:
        assert count(warehouse, f"select count(*) from (select distinct {key} from mart.{view}) as one") == rows
        nulls = " or ".join(f"{column} is null" for column in HEADERS[view].key)
        assert count(warehouse, f"select count(*) from mart.{view} where {nulls}") == 0
    else:
        assert rows == 1
    assert rows > 0, "the made-up world has to have a row for every view, or nothing is proven"


@pytest.mark.parametrize(("view", "join"), JOINS, ids=[f"{view}-{join.view}" for view, join in JOINS])
def test_a_safe_join_goes_to_a_key_and_multiplies_nothing(warehouse: Connection, view: str, join: headers.Join) -> None:
    assert set(join.key) == set(HEADERS[join.view].key), "a join to less than the key may multiply rows"
    condition = " and ".join(f"this.{c} = other.{k}" for c, k in zip(join.columns, join.key, strict=True))
    joined = count(
        warehouse, f"select count(*) from mart.{view} as this left join mart.{join.view} as other on {condition}"
    )
    assert joined == count(warehouse, f"select count(*) from mart.{view}")


def test_an_unsafe_join_would_be_found(warehouse: Connection) -> None:
    """The proof can fail: participants multiply meetings."""
    joined = count(warehouse, "select count(*) from mart.meeting left join mart.meeting_participant using (meeting_id)")
    assert joined > count(warehouse, "select count(*) from mart.meeting")


@pytest.mark.parametrize("function", headers.functions())
def test_functions_are_described(warehouse: Connection, function: str) -> None:
    text = count(
        warehouse,
        f"select obj_description(oid, 'pg_proc') from pg_proc where proname = '{function}'"
        " and pronamespace = 'mart'::regnamespace",
    )
    assert text
