"""A warehouse with the made-up world of `world.toml` in it: reports with spans that are there, and what is believed."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from etl import stored

Connection = psycopg.Connection[Any]
Row = dict[str, Any]

WORLD = tomllib.loads((Path(__file__).parent / "world.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def world_url(database_url: str) -> str:
    """Return the address of the warehouse; its stored views are fresh."""
    with psycopg.connect(database_url) as connection:
        build(connection)
        connection.commit()
        assert stored.refresh(connection)
    return database_url


@pytest.fixture
def warehouse(world_url: str) -> Iterator[Connection]:
    """Return a connection to it; what a test does is undone."""
    with psycopg.connect(world_url) as connection:
        yield connection
        connection.rollback()


def build(connection: Connection) -> None:
    """Put the whole world in, resolved."""
    names = {person["id"]: person for person in WORLD["official"]}
    for person in WORLD["official"]:
        connection.execute(
            "insert into core.official (official_id, full_name, actor_code) values (%(id)s, %(name)s, %(actor)s)",
            person,
        )
        connection.execute("insert into core.official_name values (%(id)s, %(name)s)", person)
    for tenure in WORLD["tenure"]:
        _tenure(connection, tenure)
    for meeting in WORLD["meeting"]:
        _meeting(connection, meeting)
    for visit in WORLD["visit"]:
        _visit(connection, visit)
    for document in WORLD["document"]:
        _document(connection, document, names)
    for subject in ("official", "meeting", "visit"):
        connection.execute(f"insert into core.{subject}_redirect (former_id, {subject}_id) values (99, 1)")


def _tenure(connection: Connection, tenure: Row) -> None:
    office = {"actor": tenure["actor"], "type": tenure["type"], "title": tenure["title"]}
    connection.execute(
        "insert into core.office (actor_code, office_type_code, title) values (%(actor)s, %(type)s, %(title)s)"
        " on conflict do nothing",
        office,
    )
    connection.execute(
        "insert into core.tenure (tenure_id, official_id, office_id, started_on, ended_on, is_exact)"
        " select %(id)s, %(official)s, office_id, %(started)s, %(ended)s, %(exact)s from core.office"
        " where actor_code = %(actor)s and title = %(title)s",
        {"ended": None, "exact": False, **tenure},
    )


def _meeting(connection: Connection, meeting: Row) -> None:
    place_id = None
    if "place" in meeting:
        row = connection.execute(
            "insert into core.place (name, country_code) values (%s, %s) returning place_id", meeting["place"]
        ).fetchone()
        place_id = row and row[0]
    day = meeting.get("day")
    connection.execute(
        "insert into core.meeting (meeting_id, mode_code, status_code, started_on, ended_on, place_id, confidence)"
        " values (%s, %s, %s, %s, %s, %s, 0.8)",
        (meeting["id"], meeting["mode"], meeting["status"], day, day, place_id),
    )
    for number, (actor, official, role) in enumerate(map(_participant, meeting["participants"])):
        connection.execute(
            "insert into core.meeting_participant values (%s, %s, %s, %s, %s)",
            (meeting["id"], number, actor, official, role),
        )
    for topic in meeting.get("topics", ()):
        connection.execute("insert into core.meeting_topic values (%s, %s)", (meeting["id"], topic))


def _participant(given: list[Any]) -> tuple[str, int | None, str | None]:
    actor, official, role = (*given, None, None)[:3]
    return actor, official, role


def _visit(connection: Connection, visit: Row) -> None:
    connection.execute(
        "insert into core.visit (visit_id, official_id, origin_code, status_code, started_on, ended_on)"
        " values (%(id)s, %(official)s, %(origin)s, %(status)s, %(day)s, %(day)s)",
        visit,
    )
    for ordinal, country in enumerate(visit["destinations"], start=1):
        connection.execute("insert into core.visit_destination values (%s, %s, %s)", (visit["id"], ordinal, country))


class _Text:
    """The text of a document: a line for each fact, so that every fact has words of its own to point at."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def span(self, words: str) -> tuple[int, int, str]:
        first = sum(len(line) + 1 for line in self.lines)
        self.lines.append(words)
        return first, first + len(words), words


def _document(connection: Connection, document: Row, names: dict[int, Row]) -> None:
    key, text = document["id"], _Text()
    reports = [(m, r) for m in WORLD["meeting"] for r in m["reports"] if r["document"] == key]
    visits = [v for v in WORLD["visit"] if key in v["documents"]]
    said = [s for s in WORLD["statement"] if s["document"] == key]
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for meeting, _ in reports:
        spans["meeting"].append(text.span(f"This line tells of meeting {meeting['id']}."))
    for visit in visits:
        spans["visit"].append(text.span(f"This line tells of visit {visit['id']}."))
    for statement in said:
        spans["statement"].append(text.span(statement["words"]))
    for official, _, _ in document["offices"]:
        spans["mention"].append(text.span(names[official]["name"]))
    _store_text(connection, document, "\n".join(text.lines) or "Nothing.")
    numbers = _officials(connection, document, names, spans["mention"])
    meeting_nos = _reports(connection, key, reports, numbers, spans["meeting"])
    for number, (visit, span) in enumerate(zip(visits, spans["visit"], strict=True)):
        connection.execute(
            "insert into report.visit (document_id, visit_no, official_no, origin_code, status_code, started_on,"
            " ended_on, first_char, last_char, excerpt, rule, confidence)"
            " values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, 'test', 0.7)",
            (
                key,
                number,
                numbers[visit["official"]],
                visit["origin"],
                visit["status"],
                visit["day"],
                visit["day"],
                *span,
            ),
        )
        for ordinal, country in enumerate(visit["destinations"], start=1):
            connection.execute(
                "insert into report.visit_destination values (%s, %s, %s, %s)", (key, number, ordinal, country)
            )
        connection.execute("insert into core.visit_identity values (%s, %s, %s)", (key, number, visit["id"]))
    for number, (statement, span) in enumerate(zip(said, spans["statement"], strict=True)):
        connection.execute(
            "insert into report.statement (document_id, statement_no, official_no, actor_code, kind_code, act_code,"
            " said_on, meeting_no, first_char, last_char, words, rule, confidence)"
            " values (%s, %s, %s, %s, 'indirect', %s, %s, %s, %s, %s, %s, 'test', 0.6)",
            (
                key,
                number,
                numbers.get(statement.get("official", 0)),
                statement.get("actor"),
                statement["act"],
                statement.get("said"),
                meeting_nos.get(statement.get("meeting", 0)),
                *span,
            ),
        )
        connection.execute(
            "insert into core.statement (statement_id, document_id, statement_no) values (%s, %s, %s)",
            (statement["id"], key, number),
        )


def _store_text(connection: Connection, document: Row, text: str) -> None:
    values = {"source": None, "publisher": None, "published": None, **document, "text": text}
    values["url"] = f"https://example.org/{document['id']}"
    connection.execute(
        "insert into raw.document (document_id, url, source, publisher) values (%(id)s, %(url)s, %(source)s,"
        " %(publisher)s)",
        values,
    )
    connection.execute(
        "insert into raw.revision (revision_id, document_id, revision_no, content_hash, published_on, text, origin)"
        " values (%(id)s, %(id)s, 1, repeat('a', 64), %(published)s, %(text)s, 'made up')",
        values,
    )
    connection.execute(
        "insert into report.extraction (document_id, revision_id, extractor, version) values (%(id)s, %(id)s, 'test',"
        " '1')",
        values,
    )


def _officials(
    connection: Connection, document: Row, names: dict[int, Row], spans: list[tuple[int, int, str]]
) -> dict[int, int]:
    key = document["id"]
    for number, ((official, title, kind), span) in enumerate(zip(document["offices"], spans, strict=True)):
        connection.execute(
            "insert into report.official (document_id, official_no, name, office_title, office_type_code, actor_code,"
            " rule, confidence) values (%s, %s, %s, %s, %s, %s, 'test', 0.9)",
            (key, number, names[official]["name"], title, kind, names[official]["actor"]),
        )
        connection.execute("insert into report.mention values (%s, %s, %s, %s, %s, %s)", (key, number, number, *span))
        connection.execute(
            "insert into core.official_identity (document_id, official_no, official_id) values (%s, %s, %s)",
            (key, number, official),
        )
    return {official: number for number, (official, _, _) in enumerate(document["offices"])}


def _reports(
    connection: Connection,
    key: int,
    reports: list[tuple[Row, Row]],
    numbers: dict[int, int],
    spans: list[tuple[int, int, str]],
) -> dict[int, int]:
    for number, ((meeting, report), span) in enumerate(zip(reports, spans, strict=True)):
        day = report.get("day", meeting.get("day"))
        place = meeting["place"] if report.get("place") else (None, None)
        connection.execute(
            "insert into report.meeting (document_id, meeting_no, mode_code, status_code, started_on, ended_on,"
            " place_name, place_country_code, first_char, last_char, excerpt, rule, confidence)"
            " values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, 'test', 0.8)",
            (key, number, meeting["mode"], report.get("status", meeting["status"]), day, day, *place, *span),
        )
        people = report.get("participants") or meeting["participants"]
        for place_no, (actor, official, role) in enumerate(map(_participant, people)):
            connection.execute(
                "insert into report.meeting_participant values (%s, %s, %s, %s, %s, %s)",
                (key, number, place_no, actor, numbers[official] if official else None, role),
            )
        for topic in report.get("topics") or meeting.get("topics", ()):
            connection.execute("insert into report.meeting_topic values (%s, %s, %s)", (key, number, topic))
        connection.execute(
            "insert into core.meeting_identity (document_id, meeting_no, meeting_id) values (%s, %s, %s)",
            (key, number, meeting["id"]),
        )
    return {meeting["id"]: number for number, (meeting, _) in enumerate(reports)}
