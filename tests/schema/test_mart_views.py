"""The views of `mart`: the contract's columns, what they show, and that an upgrade never drops what users built."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from etl import migrate, views
from schema import resources

#: The columns that users and tools rely on: they may get company, they never change or go.
CONTRACT = {
    "document": "document_id url title publisher author published_on language source text",
    "actor": "actor_code actor_name actor_kind iso_alpha2 cow_code region subregion dissolved_on",
    "official": "official_id full_name other_names actor_code office_title office_type first_seen_on last_seen_on"
    " meeting_count statement_count source_count",
    "official_mention": "document_id official_id official_name name_in_text office_title office_type actor_code"
    " first_char last_char",
    "tenure": "official_id office_title office_type actor_code started_on ended_on is_exact source_count",
    "meeting_report": "meeting_report_id document_id meeting_id mode status started_on ended_on place_name"
    " place_country_code topics excerpt first_char last_char",
    "meeting_report_participant": "meeting_report_id actor_code official_id official_name office_title office_type",
    "visit_report": "document_id visit_id official_id official_name origin_code destination_codes status started_on"
    " ended_on excerpt",
    "meeting": "meeting_id title mode status started_on ended_on place_name place_country_code is_multilateral topics"
    " source_count confidence",
    "meeting_participant": "meeting_id actor_code official_id official_name office_title office_type role",
    "visit": "visit_id official_id official_name origin_code destination_codes status started_on ended_on source_count",
    "statement": "statement_id document_id official_id speaker_name speaker_actor_code office_title kind act said_on"
    " meeting_id text first_char last_char",
}


def rows(connection: psycopg.Connection[Any], query: str) -> list[dict[str, Any]]:
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(query).fetchall()


@pytest.mark.parametrize("view", CONTRACT)
def test_the_contract_is_kept(warehouse: psycopg.Connection[Any], view: str) -> None:
    cursor = warehouse.execute(f"select * from mart.{view} limit 1")
    names = [column.name for column in cursor.description or ()]
    assert names[: len(CONTRACT[view].split())] == CONTRACT[view].split()


def test_document_shows_its_current_revision(warehouse: psycopg.Connection[Any]) -> None:
    warehouse.execute(
        "insert into raw.revision (document_id, revision_no, content_hash, text, origin)"
        " values (1, 2, repeat('c', 64), 'New words', 'two.txt')"
    )
    (document,) = rows(warehouse, "select * from mart.document")
    assert (document["text"], document["revision_no"]) == ("New words", 2)


def test_official(warehouse: psycopg.Connection[Any]) -> None:
    first, second = rows(warehouse, "select * from mart.official order by official_id")
    assert (first["full_name"], first["other_names"]) == ("Anna Aho", ["A. Aho"])
    assert (second["full_name"], second["other_names"]) == ("B. Bon", ["Boris Bon"])
    assert (first["office_title"], first["office_type"], first["actor_code"]) == (
        "Foreign Minister",
        "foreign_minister",
        "FIN",
    )
    assert (first["meeting_count"], first["statement_count"], first["source_count"]) == (1, 1, 1)
    assert first["first_seen_on"] == first["last_seen_on"] == date(2024, 5, 7)


def test_official_shows_the_latest_office_held(warehouse: psycopg.Connection[Any]) -> None:
    execute = warehouse.execute
    for number, day, title, standing in (
        (2, "2025-01-01", "President", "current"),
        (3, "2026-01-01", "Foreign Minister", "former"),
        (4, None, "Mayor", "current"),
    ):
        execute("insert into raw.document (document_id, url) values (%s, %s)", (number, f"u{number}"))
        execute(
            "insert into raw.revision (revision_id, document_id, revision_no, content_hash, text, published_on, origin)"
            " values (%s, %s, 1, repeat('d', 64), 'x', %s, 'o')",
            (number, number, day),
        )
        execute(
            "insert into report.extraction (document_id, revision_id, extractor, version) values (%s, %s, 'test', '1')",
            (number, number),
        )
        execute(
            "insert into report.official (document_id, official_no, name, office_title, actor_code, standing, rule,"
            " confidence) values (%s, 0, 'Anna Aho', %s, 'FIN', %s, 'r', 1)",
            (number, title, standing),
        )
        execute("insert into core.official_identity values (%s, 0, 1, null)", (number,))
    (official,) = rows(warehouse, "select * from mart.official where official_id = 1")
    assert (official["office_title"], official["source_count"]) == ("President", 4)
    assert official["last_seen_on"] == date(2026, 1, 1)


def test_meeting(warehouse: psycopg.Connection[Any]) -> None:
    (meeting,) = rows(warehouse, "select * from mart.meeting")
    assert (meeting["title"], meeting["mode"], meeting["status"]) == ("Finland – France", "in_person", "held")
    assert (meeting["place_name"], meeting["place_country_code"]) == ("Oslo", "NOR")
    assert meeting["topics"] == ["energy", "health"]
    assert (meeting["is_multilateral"], meeting["source_count"]) == (False, 1)


def test_meeting_names_the_host_first_and_counts_the_rest(warehouse: psycopg.Connection[Any]) -> None:
    warehouse.execute(
        "insert into core.meeting_participant values"
        " (1, 2, 'NOR', null, 'host'), (1, 3, 'DNK', null, null), (1, 4, 'SWE', null, null)"
    )
    (meeting,) = rows(warehouse, "select * from mart.meeting")
    assert meeting["title"] == "Norway – Finland – France and 2 more"
    assert meeting["is_multilateral"]
    pairs = rows(warehouse, "select * from mart.bilateral_meeting")
    assert len(pairs) == 5 * 4 / 2
    assert {pair["guest_country_name"] for pair in pairs if pair["host_country_name"] == "Norway"} == {
        "Finland",
        "France",
        "Denmark",
        "Sweden",
    }


def test_meeting_participant_has_the_office_that_the_report_gives(warehouse: psycopg.Connection[Any]) -> None:
    participants = rows(warehouse, "select * from mart.meeting_participant order by participant_no")
    assert [row["official_name"] for row in participants] == ["Anna Aho", "B. Bon"]
    assert {row["office_title"] for row in participants} == {"Foreign Minister"}


def test_reports(warehouse: psycopg.Connection[Any]) -> None:
    (report,) = rows(warehouse, "select * from mart.meeting_report")
    assert report["topics"] == ["energy", "health"]
    people = rows(warehouse, "select * from mart.meeting_report_participant order by participant_no")
    assert [(row["actor_code"], row["official_id"], row["official_name"]) for row in people] == [
        ("FIN", 1, "Anna Aho"),
        ("FRA", 2, "Boris Bon"),
    ]
    (journey,) = rows(warehouse, "select * from mart.visit_report")
    assert (journey["destination_codes"], journey["official_name"], journey["visit_id"]) == (
        ["NOR", "FIN"],
        "Boris Bon",
        1,
    )
    (visit,) = rows(warehouse, "select * from mart.visit")
    assert (visit["destination_codes"], visit["source_count"]) == (["NOR", "FIN"], 1)


def test_statement_shows_its_speaker_even_before_the_speaker_is_resolved(warehouse: psycopg.Connection[Any]) -> None:
    warehouse.execute("delete from core.official_identity where official_no = 0")
    first, second = rows(warehouse, "select * from mart.statement order by statement_no")
    assert (first["speaker_name"], first["official_id"], first["meeting_id"]) == ("Anna Aho", None, 1)
    assert (second["speaker_name"], second["speaker_actor_code"], second["text"]) == (None, None, "agree")


def test_spans_point_at_their_words(warehouse: psycopg.Connection[Any]) -> None:
    (document,) = rows(warehouse, "select * from mart.document")
    for view, column in (("official_mention", "name_in_text"), ("statement", "text"), ("meeting_report", "excerpt")):
        for row in rows(warehouse, f"select * from mart.{view}"):
            assert document["text"][row["first_char"] : row["last_char"]] == row[column]


def test_former_states_are_dissolved(warehouse: psycopg.Connection[Any]) -> None:
    (union,) = rows(warehouse, "select * from mart.actor where actor_code = 'SUN'")
    assert (union["actor_kind"], union["dissolved_on"]) == ("country", date(1991, 12, 26))


def test_calendar_has_every_day_once(warehouse: psycopg.Connection[Any]) -> None:
    (days,) = rows(
        warehouse,
        "select count(*), count(distinct date_id) as days, max(date_id) - min(date_id) + 1 as span from mart.calendar",
    )
    assert days["count"] == days["days"] == days["span"]


# What an upgrade does to views


@pytest.fixture
def own_sql(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let upgrades read a copy of sql/ that the test may change; return its folder of views."""
    copy = tmp_path / "sql"
    shutil.copytree(resources.sql(), copy)
    monkeypatch.setattr(resources, "sql", lambda: copy)
    return copy / "mart"


def test_a_users_view_survives_an_upgrade(empty_url: str, own_sql: Path) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("create view sandbox.mine as select actor_code, region from mart.actor")
    path = own_sql / "actor.sql"
    path.write_text(path.read_text().replace("as dissolved_on", "as dissolved_on,\n    country.capital"))
    assert not migrate.status(empty_url).is_current
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        assert connection.execute("select count(*) > 100 from sandbox.mine").fetchone() == (True,)
        connection.execute("select capital from mart.actor")


def test_a_users_view_in_the_way_stops_the_upgrade_and_is_named(empty_url: str, own_sql: Path) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("create view sandbox.mine as select code.actor_code from mart.dim_actor as code, mart.topic")
    path = own_sql / "actor.sql"  # mart.dim_actor stands on it
    path.write_text(
        path.read_text()
        .replace("    country.region,\n", "")
        .replace("    country.subregion,", "    country.subregion as region,")
    )
    with pytest.raises(migrate.MigrationError, match=r"sandbox\.mine"):
        migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("select subregion from mart.actor")
        connection.execute("select * from sandbox.mine")
    with pytest.raises(migrate.MigrationError, match=r"sandbox\.mine"):
        migrate.downgrade(empty_url, "base")
    assert migrate.status(empty_url).revision is not None


def test_a_changed_view_is_made_anew_with_all_that_stand_on_it(empty_url: str, own_sql: Path) -> None:
    migrate.upgrade(empty_url)
    path = own_sql / "act.sql"
    path.write_text(
        path.read_text()
        .replace("    act.act_name,\n", "")
        .replace("comment on column mart.act.act_name is 'Name to show.';\n", "")
    )
    over = own_sql / "actor.sql"
    over.write_text(over.read_text().replace("    country.cow_code,", "    country.cow_code::text as cow_code,"))
    assert migrate.upgrade(empty_url).is_current
    with psycopg.connect(empty_url) as connection:
        assert connection.execute("select pg_typeof(cow_code)::text from mart.actor limit 1").fetchone() == ("text",)
        assert connection.execute("select count(*) > 100 from mart.dim_actor").fetchone() == (True,)
        with pytest.raises(psycopg.errors.UndefinedColumn):
            connection.execute("select act_name from mart.act")


def test_a_view_whose_file_is_gone_is_dropped_and_a_users_stays(empty_url: str, own_sql: Path) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("create view mart.theirs as select 1 as one")
    (own_sql / "meeting_status.sql").unlink()
    assert migrate.upgrade(empty_url).is_current
    with psycopg.connect(empty_url) as connection:
        assert connection.execute(
            "select to_regclass('mart.meeting_status'), to_regclass('mart.theirs') is null"
        ).fetchone() == (
            None,
            False,
        )


def test_a_users_view_with_the_name_of_ours_stops_the_upgrade(empty_url: str, own_sql: Path) -> None:
    meeting_status = (own_sql / "meeting_status.sql").read_text()
    (own_sql / "meeting_status.sql").unlink()
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("create view mart.meeting_status as select 1 as one")
    (own_sql / "meeting_status.sql").write_text(meeting_status)
    with pytest.raises(migrate.MigrationError, match=r"mart\.meeting_status"):
        migrate.upgrade(empty_url)


def test_a_wrong_view_leaves_everything_as_it_was(empty_url: str, own_sql: Path) -> None:
    migrate.upgrade(empty_url)
    (own_sql / "visit.sql").write_text("create or replace view mart.visit as select nothing from nowhere;")
    with pytest.raises(psycopg.Error):
        migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("select visit_id from mart.visit")


def test_order_puts_each_view_after_those_it_reads() -> None:
    seen: set[str] = set()
    for view in views.in_order():
        assert view.reads <= seen
        seen.add(view.name)


def test_a_reader_reads_mart_and_nothing_else(
    empty_url: str, own_sql: Path, fill_warehouse: Callable[[psycopg.Connection[Any]], None]
) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        fill_warehouse(connection)
    (own_sql / "newer.sql").write_text("create or replace view mart.newer as select 1 as one;")
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("set role readout_reader")
        assert connection.execute("select count(*) from mart.meeting").fetchone() == (1,)
        assert connection.execute("select one from mart.newer").fetchone() == (1,)
        connection.commit()
        for query in (
            "select * from core.meeting",
            "select * from raw.document",
            "select * from ops.run",
            "create view mart.x as select 1 as one",
            "create table sandbox.x (a int)",
            "delete from mart.topic",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), connection.transaction():
                connection.execute(query)
        connection.execute("reset role")
        connection.execute("set role readout_analyst")
        connection.execute("create view sandbox.x as select title from mart.meeting")
        assert connection.execute("select title from sandbox.x").fetchone() == ("Finland – France",)
        connection.rollback()
