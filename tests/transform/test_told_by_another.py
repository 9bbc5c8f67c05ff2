"""Meetings of which another, with others, tells when they were: "saw X a day before talks with Y"."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

FIRST = (
    "met {x} in Oslo",
    "received {x}",
    "hosted {x} in Lima",
    "telephoned {x}",
    "called on {x} in Oslo",
    "saw {x}",
    "discussed fishing with {x}",
)
"""What the Peruvian did with the Norwegian."""
JOINTS = (
    "before talks with",
    "after a summit with",
    "ahead of a meeting with",
    "following a phone call with",
    "prior to a dinner with",
    "hours after a conversation with",
    "the day before lunch with",
    "before receiving",
    "after hosting",
)
"""How his meeting with the Kenyan is told."""


def read(body: str) -> Facts:
    """Return what is read in a made-up report of Friday 16 July 2021."""
    return GrammarExtractor().read(Document("urn:test", "In brief", body, "test", published_on=date(2021, 7, 16)))


def met(facts: Facts) -> dict[str, str]:
    """Return, for those met by the Peruvian minister, by surname, mode, first day and country."""
    return {
        " ".join(
            sorted(
                facts.officials[one.official].name.split()[-1]
                for one in meeting.participants
                if one.official is not None
            )
        ): f"{meeting.mode} {meeting.started_on} {meeting.place_country_code}"
        for meeting in facts.meetings
    }


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("first", FIRST)
def test_each_is_met_apart(first: str, joint: str) -> None:
    told = first.format(x="Norwegian Prime Minister Lars Berg")
    facts = read(f"Peruvian Foreign Minister Rosa Salas {told} {joint} Kenyan President Peter Mwangi.")
    assert set(met(facts)) == {"Berg Salas", "Mwangi Salas"}


@pytest.mark.parametrize(
    ("told", "mode"),
    [
        ("received {x} after a telephone call with {y}", "in_person phone"),
        ("telephoned {x} before a meeting with {y}", "phone in_person"),
        ("met {x} in Oslo on Monday following a video conference with {y}", "in_person video"),
    ],
)
def test_each_is_met_in_its_own_way(told: str, mode: str) -> None:
    words = told.format(x="Norwegian Prime Minister Lars Berg", y="Kenyan President Peter Mwangi")
    found = met(read(f"Peruvian Foreign Minister Rosa Salas {words}."))
    assert f"{found['Berg Salas'].split()[0]} {found['Mwangi Salas'].split()[0]}" == mode


@pytest.mark.parametrize(
    ("joint", "day"),
    [
        ("a day after meeting", "2021-07-11"),
        ("two days after talks with", "2021-07-10"),
        ("three days after hosting", "2021-07-09"),
        ("two days before a working lunch with", "2021-07-14"),
        ("a day ahead of her talks with", "2021-07-13"),
    ],
)
def test_days_are_counted_from_the_day_of_the_first(joint: str, day: str) -> None:
    words = "saw Norwegian Prime Minister Lars Berg in Oslo on Monday"
    found = met(read(f"Peruvian Foreign Minister Rosa Salas {words}, {joint} Kenyan President Peter Mwangi."))
    assert found["Berg Salas"].split()[1] == "2021-07-12"
    assert found["Mwangi Salas"].split()[1] == day


def test_what_a_conference_is_about_is_not_where_somebody_meets() -> None:
    found = met(
        read(
            "Peruvian Foreign Minister Rosa Salas will be in Oslo on Tuesday for a conference on Chad, where she will"
            " meet Kenyan Foreign Minister Peter Mwangi."
        )
    )
    assert found == {"Mwangi Salas": "in_person 2021-07-20 NOR"}


def test_where_somebody_was_before_is_no_party() -> None:
    facts = read(
        "LIMA - Peruvian Foreign Minister Rosa Salas, who was in Nairobi last Friday, spoke with Norway's Lars Berg by"
        " phone on Wednesday."
    )
    assert [{one.actor_code for one in meeting.participants} for meeting in facts.meetings] == [{"PER", "NOR"}]


@pytest.mark.parametrize("opening", ["Instead of meeting {x}", "Rather than seeing {x}", "Without receiving {x}"])
def test_who_was_passed_over_was_not_met(opening: str) -> None:
    words = opening.format(x="Norwegian Prime Minister Lars Berg")
    facts = read(f"{words}, Peruvian Foreign Minister Rosa Salas talked with Kenyan President Peter Mwangi.")
    assert set(met(facts)) == {"Mwangi Salas"}


def test_what_was_done_instead_was_done() -> None:
    facts = read("Peruvian Foreign Minister Rosa Salas instead met Kenyan President Peter Mwangi.")
    assert set(met(facts)) == {"Mwangi Salas"}


@pytest.mark.parametrize("mark", ["before", "after", "hours before"])
def test_two_who_met_before_or_after_something_else_met(mark: str) -> None:
    facts = read(
        f"Peruvian Foreign Minister Rosa Salas left Oslo {mark} Norwegian Prime Minister Lars Berg and Kenyan President"
        " Peter Mwangi sat down to talks."
    )
    assert set(met(facts)) == {"Berg Mwangi"}


def test_who_arrived_before_others_met_is_he_who_is_named() -> None:
    facts = read(
        "A meeting between Norwegian Prime Minister Lars Berg and Peruvian Foreign Minister Rosa Salas came after"
        " Kenyan President Peter Mwangi arrived in Lima."
    )
    assert set(met(facts)) == {"Berg Salas"}
    assert [facts.officials[one.official].name for one in facts.visits if one.official is not None] == ["Peter Mwangi"]
