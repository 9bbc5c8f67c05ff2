"""Documents read again by another version: what changes is told and stored, what stays keeps its numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from etl import pipeline
from etl.facts import Document, Facts
from etl.load.batch import Counts
from etl.load.loader import Loader
from etl.load.runs import Run
from etl.reextract import Report, outdated, rebuilt, reextract
from etl.version import extractor_version

MakeDocument = Callable[..., Document]
Load = Callable[..., Counts]
Dump = Callable[[str], dict[str, list[str]]]

MEETING = "M held in_person 2021-03-01 2021-03-01 | FIN:0 FRA:1 | Oslo NOR | energy"
CALL = "M held phone 2021-03-02 2021-03-02 | FIN:0 FRA:1"
PEOPLE = ("P Anna Aho | FIN | foreign_minister", "P Boris Bon | FRA | minister")


def reader(old: Any, change: Callable[[Facts], Facts]) -> Callable[[], Any]:
    """Return an extractor as the tests' one, but of another version that reads otherwise."""

    class Newer:
        name = old.name
        version = "2"

        def read(self, document: Document) -> Facts:
            return change(replace(old.read(document), version="2"))

    return Newer


def read_again(url: str, dry_run: bool = False) -> Report:
    with psycopg.connect(url, autocommit=True) as connection:
        documents = outdated(connection, "2")
        loader = None if dry_run else Loader(connection, Run(connection, "reextract", "test", 1), pipeline.read)
        return reextract(connection, documents, loader, None, batch_size=2)


def calls_first(facts: Facts) -> Facts:
    """Read the meetings in another order, one of the names more fully, and lose a person."""
    people = tuple(replace(each, name=each.name.replace("Bon", "de Bon")) for each in facts.officials[:2])
    kept = tuple(m for m in facts.mentions if m.official < 2)
    meetings = tuple(sorted(facts.meetings, key=lambda meeting: meeting.mode != "phone"))
    return replace(facts, officials=people, mentions=kept, meetings=meetings)


@pytest.fixture
def loaded(fresh_url: str, make_document: MakeDocument, load: Load) -> str:
    load(
        fresh_url,
        [
            make_document(*PEOPLE, "P Cara Cho | KOR | envoy", MEETING, CALL),
            make_document(*PEOPLE, MEETING),
            make_document("P Dan Dow | KOR | envoy", published=None),
        ],
    )
    return fresh_url


def believed(url: str) -> list[Any]:
    with psycopg.connect(url) as connection:
        meetings = connection.execute("select meeting_id, mode, started_on from mart.meeting order by 1").fetchall()
        people = connection.execute("select official_id, actor_code from mart.official order by 1").fetchall()
    return [*meetings, *people]


def test_what_changes_is_told_and_stored(
    loaded: str, make_database: Any, template: str, monkeypatch: pytest.MonkeyPatch, dump: Dump
) -> None:
    before = believed(loaded)
    monkeypatch.setattr(pipeline, "extractor", reader(pipeline.extractor(), calls_first))
    unchanged = dump(loaded)
    dry = read_again(loaded, dry_run=True)
    assert dump(loaded) == unchanged
    report = read_again(loaded)
    assert (dry.documents, dry.kinds) == (report.documents, report.kinds)
    officials = report.kinds["officials"]
    assert (report.documents, report.documents_changed) == (3, 2)
    assert (officials.before, officials.after, officials.gained, officials.lost) == (6, 5, 2, 3)
    assert {what for what, kind, _, _ in report.examples if kind == "officials"} == {"gained", "lost"}
    # The meetings keep their numbers though they are read in another order, Boris his though he is read otherwise.
    assert believed(loaded) == [row for row in before if row[1] != "KOR" or row == before[-1]]
    assert read_again(loaded).documents == 0


def test_facts_that_break_a_rule_leave_the_document_as_it_was(
    loaded: str, monkeypatch: pytest.MonkeyPatch, dump: Dump
) -> None:
    def broken(facts: Facts) -> Facts:
        people = tuple(replace(each, actor_code="NOWHERE") for each in facts.officials)
        return replace(facts, officials=people) if len(facts.officials) == 3 else facts

    before = dump(loaded)["core officials"]
    monkeypatch.setattr(pipeline, "extractor", reader(pipeline.extractor(), broken))
    report = read_again(loaded)
    assert len(report.rejected) == 1
    assert report.documents == 2
    assert dump(loaded)["core officials"] == before


@pytest.mark.parametrize("author", [None, "Anna Aho, Minister"])
@pytest.mark.parametrize("title", ["", "News", " News "])
@pytest.mark.parametrize("body", ["One.\nTwo.", "Anna Aho, Minister\nOne.", "News\nOne."])
def test_a_stored_document_is_what_was_read(title: str, author: str | None, body: str) -> None:
    document = Document("https://example.org/1", title, body, "made.jsonl", author=author)
    again = rebuilt(document.url, title, author, document.text, "made.jsonl", None, *[None] * 6)
    assert again.text == document.text


def test_the_version_tells_the_package_and_its_files() -> None:
    package, _, digest = extractor_version().partition("+")
    assert package[0].isdigit()
    assert len(digest) == 8
    assert extractor_version() == extractor_version()
