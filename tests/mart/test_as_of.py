"""The day up to which the warehouse knows the world: what a stray document may not move."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg
import pytest

Connection = psycopg.Connection[Any]
NEWEST = date(2025, 3, 1)
LATER = date(2025, 6, 10)


def publish(connection: Connection, day: date, count: int) -> None:
    """Add documents of a day."""
    connection.execute(
        "create temp table added on commit drop as"
        " select (select max(document_id) from raw.document) + n as id from generate_series(1, %s) as n",
        (count,),
    )
    connection.execute("insert into raw.document (document_id, url) select id, 'urn:' || id from added")
    connection.execute(
        "insert into raw.revision (revision_id, document_id, revision_no, content_hash, published_on, text, origin)"
        " select id, id, 1, repeat(md5(id::text), 2), %s, 'They met.', 'made up' from added",
        (day,),
    )
    connection.execute("drop table added")


def as_of(connection: Connection) -> Any:
    return connection.execute("select as_of_on from mart.as_of").fetchall()[0][0]


@pytest.mark.parametrize(
    ("many", "late", "expected"),
    [
        (0, 1, LATER),  # one of a few is no stray
        (300, 1, NEWEST),
        (300, 4, LATER),  # one in a hundred
        (2000, 9, NEWEST),
        (2000, 10, LATER),
    ],
)
def test_a_few_documents_after_a_pause_do_not_move_it(
    warehouse: Connection, many: int, late: int, expected: date
) -> None:
    publish(warehouse, NEWEST, many)
    publish(warehouse, LATER, late)
    assert as_of(warehouse) == expected


def test_without_a_pause_the_newest_document_does(warehouse: Connection) -> None:
    publish(warehouse, NEWEST, 300)
    publish(warehouse, date(2025, 5, 20), 1)
    assert as_of(warehouse) == date(2025, 5, 20)


def test_what_is_dated_in_the_future_does_not_count(warehouse: Connection) -> None:
    publish(warehouse, date(2200, 1, 1), 500)
    assert as_of(warehouse) == NEWEST


def test_nobody_has_been_silent_for_less_than_no_time(warehouse: Connection) -> None:
    publish(warehouse, date(2023, 12, 1), 5000)
    warehouse.execute("delete from raw.document where document_id <= 6")
    shown = warehouse.execute("select min(days_since_last) from mart.bilateral_relation").fetchall()[0][0]
    assert shown >= 0


def test_an_empty_warehouse_knows_up_to_today(connection: Connection) -> None:
    connection.execute("truncate raw.document cascade")
    connection.execute("truncate core.meeting, core.visit cascade")
    assert connection.execute("select as_of_on = current_date from mart.as_of").fetchall() == [(True,)]
