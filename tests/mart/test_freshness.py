"""Stored views: fresh after a load, never used while stale, and refreshed without a change falling in between."""

from __future__ import annotations

import threading
from typing import Any

import psycopg
import pytest

from etl import stored

Connection = psycopg.Connection[Any]
COUNT = "select meeting_count from mart.bilateral_relation where pair_code = 'FIN-FRA'"


def is_fresh(connection: Connection) -> Any:
    row = connection.execute("select is_fresh from ops.freshness").fetchone()
    return row and row[0]


@pytest.mark.parametrize(
    "change",
    [
        "update core.meeting set status_code = 'held' where meeting_id = 7",
        "delete from core.meeting_participant where meeting_id = 2",
        "update core.official set full_name = 'A. Aho' where official_id = 1",
        "update report.official set office_type_code = 'judge' where document_id = 1",
        "update core.level set weight = 2 where level_code = 'working'",
        "truncate core.mode_weight",
        "update report.statement set act_code = 'praise' where document_id = 1",
        "delete from report.meeting_topic where document_id = 1",
        "update raw.document set publisher = null where document_id = 1",
        "update raw.revision set published_on = null where document_id = 1",
        "delete from core.meeting_topic where meeting_id = 1",
        "update core.visit set status_code = 'planned' where visit_id = 1",
        "delete from core.official_name where official_id = 1",
    ],
)
def test_a_change_makes_them_stale_and_a_refresh_fresh(warehouse: Connection, change: str) -> None:
    assert is_fresh(warehouse)
    warehouse.execute(change.encode())
    assert not is_fresh(warehouse)
    assert stored.refresh(warehouse)
    assert is_fresh(warehouse)
    assert not stored.refresh(warehouse), "nothing has changed since"


def test_the_answer_is_right_at_once_and_the_same_after_the_refresh(warehouse: Connection) -> None:
    assert warehouse.execute(COUNT).fetchone() == (3,)
    warehouse.execute("update core.meeting set status_code = 'held' where meeting_id = 7")
    assert warehouse.execute(COUNT).fetchone() == (4,)
    stored.refresh(warehouse)
    assert warehouse.execute(COUNT).fetchone() == (4,)


def test_while_fresh_the_stored_rows_are_read_and_nothing_is_computed(warehouse: Connection) -> None:
    def ran() -> str:
        lines = warehouse.execute(b"explain (analyze, costs off, timing off) " + COUNT.encode()).fetchall()
        return "\n".join(line for (line,) in lines if "never executed" not in line)

    assert "meeting_participant" not in ran()
    warehouse.execute("update ops.freshness set is_fresh = false")
    assert "meeting_participant" in ran()
    assert "meeting_pair_stored" not in ran()


def test_a_refresh_waits_for_changes_on_their_way(world_url: str) -> None:
    """A change that commits after the refresh has read the tables must not be called fresh."""
    done: list[bool] = []

    def refresh() -> None:
        with psycopg.connect(world_url, autocommit=True) as other:
            done.append(stored.refresh(other))

    with psycopg.connect(world_url) as connection:
        connection.execute("update core.meeting set confidence = 0.7 where meeting_id = 1")
        thread = threading.Thread(target=refresh)
        thread.start()
        thread.join(1)
        assert thread.is_alive(), "it did not wait"
        connection.execute("update core.meeting set status_code = 'held' where meeting_id = 7")
        connection.commit()
        thread.join(30)
        assert done == [True]
        assert is_fresh(connection)
        assert connection.execute(COUNT).fetchone() == (4,)
        connection.execute("update core.meeting set status_code = 'planned' where meeting_id = 7")
        connection.commit()
    refresh()


def test_a_refresh_that_is_killed_changes_nothing(world_url: str) -> None:
    with psycopg.connect(world_url) as connection:
        connection.execute("update core.meeting set status_code = 'held' where meeting_id = 7")
        stored.refresh(connection)
        connection.rollback()  # as a server does with a session that is gone
        assert is_fresh(connection)
        assert connection.execute(COUNT).fetchone() == (3,)
