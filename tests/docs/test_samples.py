"""The samples say in the warehouse what a reader finds in them: `tests/samples/*.json`, written by hand."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "tests" / "samples").glob("*.json"))
    if path.stem != "clusters"
}
# What the grammar does not read right yet, and why: each must fail, so that a gap that is closed leaves the list.
GAPS = {
    (row["test"], row["sample"]): row["reason"]
    for row in csv.DictReader(
        line for line in (ROOT / "tests" / "samples" / "gaps.csv").read_text("utf-8").splitlines() if line[:1] != "#"
    )
}
CLUSTERS = json.loads((ROOT / "tests" / "samples" / "clusters.json").read_text(encoding="utf-8"))

OFFICIALS = """
    select o.name, o.office_type_code, o.actor_code
    from report.official as o inner join raw.document as d using (document_id) where d.url = %s"""
MEETINGS = """
    select
        array(
            select o.name from report.meeting_participant as p
                inner join report.official as o using (document_id, official_no)
            where p.document_id = m.document_id and p.meeting_no = m.meeting_no order by o.name collate "C"
        ) as people,
        array(
            select distinct p.actor_code from report.meeting_participant as p
            where p.document_id = m.document_id and p.meeting_no = m.meeting_no order by p.actor_code
        ) as actors,
        m.mode_code, m.status_code, m.started_on, m.ended_on, m.place_name, m.place_country_code
    from report.meeting as m inner join raw.document as d using (document_id) where d.url = %s"""
VISITS = """
    select
        o.name, v.origin_code,
        array(
            select t.country_code from report.visit_destination as t
            where t.document_id = v.document_id and t.visit_no = v.visit_no order by t.ordinal
        ) as countries,
        v.status_code, v.started_on, v.ended_on
    from report.visit as v
        inner join report.official as o using (document_id, official_no)
        inner join raw.document as d using (document_id)
    where d.url = %s"""
STATEMENTS = """
    select coalesce(o.name, '') as name, coalesce(s.actor_code, '') as actor_code, s.kind_code, s.words
    from report.statement as s
        left join report.official as o using (document_id, official_no)
        inner join raw.document as d using (document_id)
    where d.url = %s"""


def each_sample(test: str) -> list[Any]:
    """Return the samples as parameters, those with a known gap marked."""
    return [
        pytest.param(name, marks=pytest.mark.xfail(reason=GAPS[test, name], strict=True))
        if (test, name) in GAPS
        else name
        for name in EXPECTED
    ]


def known_gap(test: str) -> pytest.MarkDecorator:
    """Return the mark of a test over all samples, if it has a known gap."""
    return pytest.mark.xfail(
        (test, "all") in GAPS, reason=GAPS.get((test, "all"), ""), strict=True, raises=AssertionError
    )


@pytest.fixture(scope="module")
def samples(database_url: str) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """Return a connection to a warehouse into which the samples were loaded as a user does it."""
    subprocess.run(
        [sys.executable, "-c", "from etl.cli import main; main()", "load", str(ROOT / "samples")],
        env={**os.environ, "READOUT_DATABASE_URL": database_url},
        check=True,
        timeout=300,
    )
    with psycopg.connect(database_url, row_factory=dict_row) as connection:
        yield connection


def rows(samples: psycopg.Connection[dict[str, Any]], query: str, *values: str) -> list[tuple[Any, ...]]:
    """Return the rows with days and arrays as JSON has them, sorted."""
    return sorted((tuple(_plain(value) for value in row.values()) for row in samples.execute(query, values)), key=repr)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def flat(words: str) -> str:
    """Return words in one line, without what stands around a quotation."""
    return " ".join(words.split()).strip(' .,;:!?"“”')


@pytest.mark.parametrize("name", each_sample("officials"))
def test_officials_are_those_a_reader_finds(samples: psycopg.Connection[dict[str, Any]], name: str) -> None:
    gold = EXPECTED[name]
    expected = [(each["name"], each["office_type"], each["of"]) for each in gold["officials"]]
    assert rows(samples, OFFICIALS, gold["url"]) == sorted(expected, key=repr)


@pytest.mark.parametrize("name", each_sample("meetings"))
def test_meetings_are_those_a_reader_finds(samples: psycopg.Connection[dict[str, Any]], name: str) -> None:
    gold = EXPECTED[name]
    expected = [
        (
            tuple(sorted(each["participants"])),
            tuple(sorted(each["actors"])),
            *tuple(each[key] for key in ("mode", "status", "start", "end", "place", "place_country")),
        )
        for each in gold["meetings"]
    ]
    assert rows(samples, MEETINGS, gold["url"]) == sorted(expected, key=repr)


@pytest.mark.parametrize("name", each_sample("visits"))
def test_visits_are_those_a_reader_finds(samples: psycopg.Connection[dict[str, Any]], name: str) -> None:
    gold = EXPECTED[name]
    expected = [
        (each["visitor"], each["from"], tuple(each["to"]), each["status"], each["start"], each["end"])
        for each in gold["visits"]
    ]
    assert rows(samples, VISITS, gold["url"]) == sorted(expected, key=repr)


@pytest.mark.parametrize("name", each_sample("statements"))
def test_statements_are_those_a_reader_finds(samples: psycopg.Connection[dict[str, Any]], name: str) -> None:
    gold = EXPECTED[name]
    found = rows(samples, STATEMENTS, gold["url"])
    expected = sorted((each["speaker"] or "", each["of"] or "", each["kind"]) for each in gold["statements"])
    assert sorted(row[:3] for row in found) == expected
    for each in gold["statements"]:
        speaker = (each["speaker"] or "", each["of"] or "", each["kind"])
        words = [flat(row[3]) for row in found if row[:3] == speaker]
        assert any(flat(each["starts"]) in said and said.endswith(flat(each["ends"])) for said in words), words


@known_gap("persons")
def test_one_person_is_one_row_however_spelled(samples: psycopg.Connection[dict[str, Any]]) -> None:
    identity = (
        "select i.official_id from core.official_identity as i inner join report.official as o"
        " using (document_id, official_no) inner join raw.document as d using (document_id)"
        " where d.url = %s and o.name = %s"
    )
    for group in CLUSTERS["officials"]:
        found = {tuple(rows(samples, identity, EXPECTED[document]["url"], name)) for document, name in group}
        assert len(found) == 1, group
    reported = sum(len(gold["officials"]) for gold in EXPECTED.values())
    again = sum(len(group) - 1 for group in CLUSTERS["officials"])
    assert rows(samples, "select count(*) from mart.official") == [(reported - again,)]


@known_gap("encounters")
def test_one_meeting_is_one_row_whoever_reports_it(samples: psycopg.Connection[dict[str, Any]]) -> None:
    reported = sum(len(gold["meetings"]) for gold in EXPECTED.values())
    again = sum(len(group) - 1 for group in CLUSTERS["meetings"])
    assert rows(samples, "select count(*) from mart.meeting") == [(reported - again,)]
    assert rows(samples, "select count(*) from mart.meeting where source_count = 2") == [(len(CLUSTERS["meetings"]),)]


def test_nothing_is_found_where_nothing_is_said(samples: psycopg.Connection[dict[str, Any]]) -> None:
    sport = EXPECTED["athletics"]["url"]
    assert [rows(samples, query, sport) for query in (OFFICIALS, MEETINGS, VISITS, STATEMENTS)] == [[], [], [], []]
