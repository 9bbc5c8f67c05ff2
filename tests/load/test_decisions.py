"""What people decide outlives reloads and new readings, is obeyed, never asked again, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from etl.facts import Document
from etl.load.batch import Counts
from etl.resolve import deciding, review

MakeDocument = Callable[..., Document]
Load = Callable[..., Counts]
Dump = Callable[[str], dict[str, list[str]]]

OMAR, FARIS = "P Omar Haddad | JOR | minister", "P Faris Nabulsi | JOR | minister"


def officials(url: str) -> dict[str, int]:
    with psycopg.connect(url) as connection:
        rows = connection.execute("select full_name, official_id from mart.official").fetchall()
    return dict(rows)


def holders(url: str) -> dict[str, int]:
    """Return the official of each document, by its address."""
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            "select url, official_id from mart.official_mention join mart.document using (document_id)"
        ).fetchall()
    return dict(rows)


def decide(url: str, subject: Any, ids: tuple[int, int], is_same: bool) -> deciding.Outcome:
    with psycopg.connect(url, autocommit=True) as connection:
        return deciding.decide(connection, subject, ids, is_same, "me", "because")


def undo(url: str, number: int) -> deciding.Outcome:
    with psycopg.connect(url, autocommit=True) as connection:
        return deciding.undo(connection, number, "me")


def test_two_names_are_joined_led_on_and_parted_again(fresh_url: str, make_document: MakeDocument, load: Load) -> None:
    load(fresh_url, [make_document(OMAR), make_document(FARIS), make_document("P Anna Aho | FIN")])
    before = officials(fresh_url)
    outcome = decide(fresh_url, "official", (before["Omar Haddad"], before["Faris Nabulsi"]), True)
    (kept,) = set(outcome.ids)
    gone = ({before["Omar Haddad"], before["Faris Nabulsi"]} - {kept}).pop()
    with psycopg.connect(fresh_url) as connection:
        assert connection.execute("select former_id, official_id from mart.official_redirect").fetchall() == [
            (gone, kept)
        ]
        assert deciding.current(connection, "official", gone) == kept
    load(fresh_url, [make_document(FARIS, url="https://example.org/late")])
    assert holders(fresh_url)["https://example.org/late"] == kept
    undo(fresh_url, outcome.decision_id)
    assert officials(fresh_url) == before
    with psycopg.connect(fresh_url) as connection:
        assert connection.execute("select count(*) from mart.official_redirect").fetchone() == (0,)
        row = connection.execute("select decided_by, reason, revoked_by from ops.decision").fetchone()
    assert row == ("me", "because", "me")


def test_a_decision_outlives_a_reload_that_reads_other_names(
    fresh_url: str, make_document: MakeDocument, load: Load
) -> None:
    one = make_document(OMAR, url="https://example.org/one")
    load(fresh_url, [one, make_document(FARIS)])
    before = officials(fresh_url)
    decide(fresh_url, "official", (before["Omar Haddad"], before["Faris Nabulsi"]), True)
    changed = make_document("P Anna Aho | FIN", "P Umar Hadad | JOR | minister", url="https://example.org/one")
    load(fresh_url, [changed])
    now = officials(fresh_url)
    assert len(now) == 2
    assert set(now.values()) & set(before.values())


def test_documents_that_speak_of_another_person_are_parted(
    fresh_url: str, make_document: MakeDocument, load: Load
) -> None:
    load(fresh_url, [make_document(OMAR, url=f"https://example.org/{n}") for n in "abc"])
    (official,) = officials(fresh_url).values()
    with psycopg.connect(fresh_url, autocommit=True) as connection:
        document = connection.execute("select document_id from raw.document where url like '%/c'").fetchone()[0]  # type: ignore[index]
        outcome = deciding.part(connection, official, {document}, "me", None)
        with pytest.raises(deciding.UndecidableError, match="all of the documents"):
            deciding.part(connection, outcome.ids[1], {document}, "me", None)
    found = holders(fresh_url)
    assert found["https://example.org/a"] == found["https://example.org/b"] == official
    assert found["https://example.org/c"] == outcome.ids[1] != official
    with psycopg.connect(fresh_url) as connection:
        assert review.doubts(connection) == []


def test_what_is_decided_is_not_asked_again(fresh_url: str, make_document: MakeDocument, load: Load) -> None:
    surname = make_document("P Haddad | JOR | judge", published="2027-03-05")
    load(fresh_url, [make_document("P Omar Haddad | JOR | judge"), surname])
    with psycopg.connect(fresh_url) as connection:
        (doubt,) = review.doubts(connection)
    assert doubt.judgement.is_doubtful
    decide(fresh_url, "official", (doubt.one.official_id, doubt.other.official_id), False)
    load(fresh_url, [make_document("P O. Haddad | JOR | judge", published="2024-03-05")])
    with psycopg.connect(fresh_url) as connection:
        pairs = {frozenset((each.one.official_id, each.other.official_id)) for each in review.doubts(connection)}
    assert frozenset((doubt.one.official_id, doubt.other.official_id)) not in pairs
    assert len(officials(fresh_url)) == 2


def test_the_order_of_decisions_and_loads_does_not_matter(
    make_database: Callable[..., str], template: str, make_document: MakeDocument, load: Load, dump: Dump
) -> None:
    documents = [make_document(OMAR), make_document(FARIS), make_document("P Haddad | JOR | minister")]
    dumps = []
    for early, late in ((documents[:2], documents[2:]), (documents, [])):
        url = make_database(template)
        load(url, early)
        known = officials(url)
        decide(url, "official", (known["Omar Haddad"], known["Faris Nabulsi"]), True)
        load(url, late)
        dumps.append(dump(url))
    assert dumps[0]["core officials"] == dumps[1]["core officials"]


def meetings(url: str) -> list[int]:
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute("select meeting_id from mart.meeting order by 1")]


def test_meetings_are_joined_and_parted_for_good(fresh_url: str, make_document: MakeDocument, load: Load) -> None:
    people = ("P Anna Aho | FIN | foreign_minister", "P Boris Bon | FRA | foreign_minister")
    one = make_document(*people, "M held in_person 2021-03-01 2021-03-01 | FIN:0 FRA:1", url="https://example.org/one")
    other = make_document(*people, "M held in_person 2021-03-03 2021-03-03 | FIN:0 FRA:1")
    load(fresh_url, [one, other])
    first, second = meetings(fresh_url)
    outcome = decide(fresh_url, "meeting", (first, second), True)
    assert meetings(fresh_url) == [first]
    with psycopg.connect(fresh_url) as connection:
        assert connection.execute("select former_id, meeting_id from mart.meeting_redirect").fetchall() == [
            (second, first)
        ]
    again = make_document("Read anew.", *people, "M held in_person 2021-03-01 2021-03-01 | FIN:0 FRA:1", url=one.url)
    load(fresh_url, [again])
    assert meetings(fresh_url) == [first]
    undo(fresh_url, outcome.decision_id)
    assert meetings(fresh_url) == [first, second]
    third = make_document(*people, "M held in_person 2021-03-01 2021-03-01 | FIN:0 FRA:1")
    decide(fresh_url, "meeting", (first, second), False)
    load(fresh_url, [third])
    assert meetings(fresh_url) == [first, second]


def test_errors_say_what_is_wrong(fresh_url: str, make_document: MakeDocument, load: Load) -> None:
    load(fresh_url, [make_document(OMAR)])
    (official,) = officials(fresh_url).values()
    with pytest.raises(deciding.UndecidableError, match="there is no official 99"):
        decide(fresh_url, "official", (official, 99), True)
    with pytest.raises(deciding.UndecidableError, match="one and the same"):
        decide(fresh_url, "official", (official, official), True)
    with pytest.raises(deciding.UndecidableError, match="no decision 7"):
        undo(fresh_url, 7)
