# ruff: noqa: E501 - the queries of the dump are easier to read in long lines
"""Documents in a small language of their own, a loader for them, and a dump of a warehouse without ids and times.

A document's text tells its facts line by line, so that a test says what it means and no grammar has a part in it:

    P Anna Aho | FIN | foreign_minister | Foreign Minister | list:aho   an official; the first one is number 0
    M held in_person 2021-03-01 2021-03-02 | FIN:0 FRA | Oslo NOR | energy   a meeting; - where nothing is told
    V 0 FIN>NOR,SWE held 2021-03-01 2021-03-02                      a visit
    S 0 FIN direct affirm                                           a statement
    T 0 2019-05 2021-03-01                                          a tenure; - where nothing is told
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import psycopg
import pytest

from etl import pipeline
from etl.facts import (
    Document,
    Facts,
    MeetingReport,
    Mention,
    OfficialReport,
    Participant,
    StatementReport,
    TenureReport,
    VisitReport,
)
from etl.facts import Rejected as RejectedInput
from etl.load.batch import Counts
from etl.load.loader import Loader
from etl.load.runs import Run
from etl.registers.days import end, start

Connection = psycopg.Connection[Any]
MakeDocument = Callable[..., Document]
Load = Callable[..., Counts]
Dump = Callable[[str], dict[str, list[str]]]


def _day(word: str) -> date | None:
    return None if word == "-" else date.fromisoformat(word)


def _optional(word: str) -> str | None:
    return None if word == "-" else word


class LineReader:
    """An extractor for the language above."""

    name = "lines"
    version = "1"

    def read(self, document: Document) -> Facts:
        found: dict[str, list[Any]] = {kind: [] for kind in "PMVST"}
        mentions = []
        place = 0
        for line in document.text.split("\n"):
            span = (place, place + len(line))
            place += len(line) + 1
            if line == "FAIL":
                raise ValueError("told to fail")
            kind, _, rest = line.partition(" ")
            if kind in found and len(kind) == 1:
                fact = getattr(self, f"_read_{kind.lower()}")([part.strip() for part in rest.split("|")], span)
                found[kind].append(fact)
                if kind == "P":
                    first = span[0] + 2
                    mentions.append(Mention(len(found["P"]) - 1, first, first + len(fact.name)))
        return Facts(self.name, self.version, *map(tuple, (found["P"], mentions, *(found[kind] for kind in "MVST"))))

    def _read_p(self, parts: list[str], span: tuple[int, int]) -> OfficialReport:
        name, actor, office_type, title, key = (*parts, "-", "-", "-", "-")[:5]
        return OfficialReport(
            name, _optional(title), _optional(office_type), _optional(actor), rule="line", person_key=_optional(key)
        )

    def _read_m(self, parts: list[str], span: tuple[int, int]) -> MeetingReport:
        words: list[Any] = parts[0].split()
        status, mode, first, last = words
        people = [each.partition(":") for each in parts[1].split()]
        participants = tuple(Participant(actor, int(number) if number else None) for actor, _, number in people)
        town, country = (parts[2] if len(parts) > 2 else "- -").rsplit(" ", 1)
        topics = tuple(parts[3].split()) if len(parts) > 3 else ()
        return MeetingReport(
            participants,
            mode,
            status,
            *span,
            _day(first),
            _day(last),
            _optional(town),
            _optional(country),
            topics,
            "line",
        )

    def _read_v(self, parts: list[str], span: tuple[int, int]) -> VisitReport:
        words: list[Any] = parts[0].split()
        number, route, status, first, last = words
        origin, _, destinations = route.partition(">")
        return VisitReport(
            int(number),
            origin,
            tuple(destinations.split(",")),
            status,
            *span,
            _day(first),
            _day(last),
            "line",
        )

    def _read_s(self, parts: list[str], span: tuple[int, int]) -> StatementReport:
        words: list[Any] = parts[0].split()
        number, actor, kind, act = words
        official = None if number == "-" else int(number)
        return StatementReport(official, _optional(actor), kind, act, *span, rule="line")

    def _read_t(self, parts: list[str], span: tuple[int, int]) -> TenureReport:
        number, first, last = parts[0].split()
        (started_on, started), (ended_on, ended) = start(first), end(last)
        return TenureReport(int(number), started_on, ended_on, *span, started, ended, "line")


@pytest.fixture
def make_document() -> MakeDocument:
    """Return a function that makes a document of lines; each has an address of its own if none is given."""
    numbers = itertools.count(1)

    def make(
        *lines: str, url: str | None = None, published: str | None = "2021-03-05", title: str = "News"
    ) -> Document:
        number = next(numbers)
        day = date.fromisoformat(published) if published else None
        address = url or f"https://example.org/{number}"
        return Document(address, title, "\n".join(lines), "made.jsonl", f"line {number}", published_on=day)

    return make


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    """Return a function that loads documents of lines into the database at an address."""
    monkeypatch.setattr(pipeline, "extractor", LineReader)

    def run(url: str, documents: Iterable[Document | RejectedInput], batch_size: int = 50) -> Counts:
        with psycopg.connect(url, autocommit=True) as connection:
            run = Run(connection, "load", "test", 1)
            counts = pipeline.load(iter(documents), Loader(connection, run, pipeline.read), None, batch_size=batch_size)
            run.end("succeeded")
        return counts

    return run


@pytest.fixture
def fresh_url(make_database: Callable[..., str], template: str) -> str:
    """Return the address of an empty warehouse for one test."""
    return make_database(template)


OFFICIAL = "(select min(document.url || ' ' || i.official_no) from core.official_identity as i join raw.document using (document_id) where i.official_id = {0})"
CLUSTER = "(select string_agg(document.url || ' ' || i.{0}_no, ', ' order by document.url, i.{0}_no) from core.{0}_identity as i join raw.document using (document_id) where i.{0}_id = {0}.{0}_id)"
#: What a warehouse holds, with natural keys in the place of ids.
DUMP = {
    "documents": "select url, source, publisher from raw.document",
    "addresses": "select a.url, d.url from raw.document_url as a join raw.document as d using (document_id)",
    "revisions": "select url, to_jsonb(r) - '{document_id,revision_id,run_id,loaded_at}'::text[] from raw.revision as r join raw.document using (document_id)",
    **{
        name: f"select url, to_jsonb(t) - '{{document_id,revision_id,extracted_at}}'::text[] from report.{name} as t join raw.document using (document_id)"
        for name in "extraction official mention meeting meeting_participant meeting_topic visit visit_destination statement tenure".split()
    },
    "core officials": f"""
        select {CLUSTER.format("official")}, full_name, actor_code,
            array(select name from core.official_name as n where n.official_id = official.official_id order by 1),
            array(select row(o.actor_code, office_type_code, title, started_on, ended_on, is_exact)::text
                  from core.tenure as t join core.office as o using (office_id) where t.official_id = official.official_id order by 1)
        from core.official""",
    "core meetings": f"""
        select {CLUSTER.format("meeting")}, mode_code, status_code, started_on, ended_on, place.name, country_code, confidence,
            array(select row(actor_code, {OFFICIAL.format("p.official_id")}, role)::text
                  from core.meeting_participant as p where p.meeting_id = meeting.meeting_id order by 1),
            array(select topic_code from core.meeting_topic as t where t.meeting_id = meeting.meeting_id order by 1)
        from core.meeting left join core.place using (place_id)""",
    "core visits": f"""
        select {CLUSTER.format("visit")}, {OFFICIAL.format("visit.official_id")}, origin_code, status_code, started_on, ended_on,
            array(select country_code from core.visit_destination as d where d.visit_id = visit.visit_id order by ordinal)
        from core.visit""",
    "core statements": "select url, statement_no from core.statement join raw.document using (document_id)",
    "offices": "select actor_code, office_type_code, title from core.office",
    "places": "select name, country_code from core.place",
    "rejected": "select origin, position, reason, payload_hash, resolved_at is null from ops.rejected",
}


@pytest.fixture(scope="session")
def dump() -> Dump:
    """Return a function that gives all content of the warehouse at an address, in an order of its own."""

    def read(url: str) -> dict[str, list[str]]:
        with psycopg.connect(url) as connection:
            rows = {name: connection.execute(query.encode()).fetchall() for name, query in DUMP.items()}
        return {name: sorted(json.dumps(row, default=str) for row in found) for name, found in rows.items()}

    return read
