"""Trips abroad: a document a trip, whom the remarks tell to have been met, and whom not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document, Facts, Rejected
from tests.registers.conftest import Write, documents, facts_of, only, trip, words


def read(write: Write, remarks: str, **fields: str) -> tuple[Document, Facts]:
    document = only(write("t.xml", f"<trips>{trip(remarks, **fields)}</trips>"))
    return document, facts_of(document)


def met(facts: Facts) -> list[set[str]]:
    """Return the meetings as sets of who is named in them, else of the actors."""
    own = {0}
    return [
        {
            facts.officials[p.official].name if p.official is not None else p.actor_code
            for p in meeting.participants
            if p.official not in own
        }
        for meeting in facts.meetings
    ]


def test_a_trip(write: Write) -> None:
    document, facts = read(write, "Met with Prime Minister Anders Lund and Foreign Minister Moe. Returned March 5.")
    assert (document.url, document.source, document.position) == (
        "urn:historian:travels:901",
        "historian-travels",
        "record 901",
    )
    assert "<remarks>" in document.markup
    traveller, *others = facts.officials
    assert (traveller.name, traveller.office_title, traveller.office_type, traveller.actor_code, traveller.seen_on) == (
        "Jane Q. Doe",
        "Secretary of State",
        "foreign_minister",
        "USA",
        date(1966, 3, 4),
    )
    assert [(o.name, o.office_title, o.office_type, o.actor_code) for o in others] == [
        ("Anders Lund", "Prime Minister", "head_of_government", "NOR"),
        ("Moe", "Foreign Minister", "foreign_minister", "NOR"),
    ]
    assert [words(document, m.first_char, m.last_char) for m in facts.mentions] == ["Jane Q. Doe", "Anders Lund", "Moe"]
    (meeting,) = facts.meetings
    assert (meeting.started_on, meeting.ended_on) == (date(1966, 3, 2), date(1966, 3, 4))
    assert (meeting.place_name, meeting.place_country_code, meeting.mode, meeting.status) == (
        "Oslo",
        "NOR",
        "in_person",
        "held",
    )
    assert words(document, meeting.first_char, meeting.last_char).startswith("Met with Prime Minister")
    assert [(p.actor_code, p.official, p.role) for p in meeting.participants] == [
        ("USA", 0, "guest"),
        ("NOR", 1, "host"),
        ("NOR", 2, "host"),
    ]
    (journey,) = facts.visits
    assert (journey.origin_code, journey.destination_codes, journey.status) == ("USA", ("NOR",), "held")
    assert words(document, journey.first_char, journey.last_char) == "Norway"


@pytest.mark.parametrize(
    ("remarks", "expected"),
    [
        ("Attended the inauguration of President Lund.", []),
        ("Accompanied President Roe.", []),
        ("Accompanied President Roe to a meeting with King Sverre IX.", [{"Sverre IX"}]),
        ("Official visit; met with King Sverre IX and Queen Ylva.", [{"Sverre IX", "Ylva"}]),
        ("Audience with King Sverre IX.", [{"Sverre IX"}]),
        ("Met with Shah Dariush Tehrani.", [{"Dariush Tehrani"}]),
        ("Discussed fisheries with Foreign Minister Moe; delivered an address.", [{"Moe"}]),
        ("Attended the funeral of King Sverre IX and met with Prime Minister Lund.", [{"Lund"}]),
        ("Met with President Abel of Chad and Malian Prime Minister Keta.", [{"Abel"}, {"Keta"}]),
        ("Met with President Abel of Chad; President Omo of Gabon; and the Presidents of Mali and Niger.",
         [{"Abel"}, {"Omo"}, {"MLI"}, {"NER"}]),
        ("Attended a conference with Premier Abel of Chad and Malian President Keta.", [{"Abel", "Keta"}]),
        ("Attended NATO Ministerial Meeting.", [{"NATO"}]),
        ("Economic conference.", [{"NOR"}]),
        ("Attended the U.S.-Norwegian Dialogue.", [{"NOR"}]),
        ("Met with senior Norwegian officials.", [{"NOR"}]),
        ("Met with senior officials.", [{"NOR"}]),
        ("Met with U.S. Embassy staff.", []),
        ("Signed a fisheries agreement with Mali.", []),
        ("Held a press conference.", []),
        ("Stopped en route to Mali.", []),
        ("Vacation.", []),
        ("Met with Prime Minister Arne Key and King Omar Sheikh Ali.", [{"Arne Key", "Omar Sheikh Ali"}]),
        ("Met with Prime Minister Moe March 3.", [{"Moe"}]),
        ("Met with Prime Minister Moe Oct. 9.", [{"Moe"}]),
    ],
)  # fmt: skip
def test_who_was_met(write: Write, remarks: str, expected: list[set[str]]) -> None:
    assert met(read(write, remarks)[1]) == expected


def test_company_is_of_the_traveller_s_country(write: Write) -> None:
    _, facts = read(write, "With Secretary of Defense Roe, met with Defense Minister Moe.")
    assert {o.name: o.actor_code for o in facts.officials} == {"Jane Q. Doe": "USA", "Roe": "USA", "Moe": "NOR"}


def test_a_namesake_office_of_the_host(write: Write) -> None:
    _, facts = read(write, "Met with Secretary of State Cardinal Rossi.", country="Vatican City", locale="")
    assert {o.name: o.actor_code for o in facts.officials} == {"Jane Q. Doe": "USA", "Rossi": "VAT"}


def test_a_consort_reigns_not(write: Write) -> None:
    _, facts = read(write, "Met with King Sverre IX and Queen Ylva.")
    assert [o.office_type for o in facts.officials] == ["foreign_minister", "head_of_state", "other"]


def test_the_traveller_named_in_the_remarks(write: Write) -> None:
    document, facts = read(write, "Secretary Doe also met with Foreign Minister Moe.")
    assert [o.name for o in facts.officials] == ["Jane Q. Doe", "Moe"]
    assert [(m.official, words(document, m.first_char, m.last_char)) for m in facts.mentions] == [
        (0, "Jane Q. Doe"),
        (0, "Doe"),
        (1, "Moe"),
    ]


def test_the_day_and_the_town_of_a_meeting(write: Write) -> None:
    _, facts = read(write, "Met in Bergen on March 3 with Prime Minister Lund.", locale="Oslo, Bergen")
    (meeting,) = facts.meetings
    assert (meeting.started_on, meeting.ended_on, meeting.place_name) == (date(1966, 3, 3), date(1966, 3, 3), "Bergen")


def test_a_trip_that_did_not_come_about(write: Write) -> None:
    _, facts = read(write, "Was to have met with Prime Minister Lund.")
    assert [v.status for v in facts.visits] == ["cancelled"]


@pytest.mark.parametrize(
    ("country", "start", "expected"),
    [
        ("U.S.S.R.", "1966-03-02", "SUN"),
        ("Russia", "1996-03-02", "RUS"),
        ("Yugoslavia", "1966-03-02", "YUG"),
        ("Czechoslovakia", "1966-03-02", "CSK"),
        ("German Democratic Republic", "1966-03-02", "DDR"),
        ("Germany, Federal Republic of", "1966-03-02", "DEU"),
        ("Democratic Republic of the Congo (Zaire)", "1976-03-02", "COD"),
        ("Serbia", "2005-03-02", "SCG"),
    ],
)
def test_the_actor_is_that_of_the_day(write: Write, country: str, start: str, expected: str) -> None:
    _, facts = read(write, "Met with President Moe.", country=country, start=start, end=start)
    assert facts.visits[0].destination_codes == (expected,)
    assert facts.officials[1].actor_code == expected


def test_a_president_elect(write: Write) -> None:
    remarks = "Good will trip. [Visit made as President-elect.]"
    _, facts = read(write, remarks, role="president")
    assert (facts.officials[0].office_type, facts.officials[0].standing) == ("head_of_state", "elect")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"start": "1966-03-32"}, "'1966-03-32' is no date"),
        ({"start": "1966-03-09"}, "before it begins"),
        ({"country": "Atlantis"}, "'Atlantis' is no territory that is known here"),
        ({"role": "mayor"}, "no trip of a president"),
        ({"id": ""}, "has no id"),
        ({"name": ""}, "no traveller"),
    ],
)
def test_a_bad_record_is_set_aside_and_the_rest_is_read(write: Write, fields: dict[str, str], reason: str) -> None:
    path = write("t.xml", f"<trips>{trip(**fields)}<!-- x -->{trip(id='902')}</trips>")
    bad, good = documents(path)
    assert isinstance(bad, Rejected)
    assert reason in bad.reason
    assert bad.position == f"record {fields.get('id', '901') or '?'}"
    assert bad.payload.startswith(b"<trip")
    assert isinstance(good, Document)


def test_broken_xml_is_set_aside(write: Write) -> None:
    (bad,) = documents(write("t.xml", "<trips><trip>"))
    assert isinstance(bad, Rejected)
    assert "the XML of this register is broken" in bad.reason


def test_entities_are_not_resolved(write: Write, tmp_path: Path) -> None:
    secret = write("secret.txt", "hidden words")
    head = f'<!DOCTYPE trips [<!ENTITY e SYSTEM "file://{secret}">]>'
    found = documents(write("t.xml", f"{head}<trips>{trip('Met with &e;.')}</trips>"))
    assert "hidden words" not in repr(found)
