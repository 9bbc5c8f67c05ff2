"""Who was at a gathering, and who on a delegation, as other sentences of the text tell."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

TABLE = Path(__file__).parent / "who_was_there.csv"
GATHERINGS = (
    "Peruvian Foreign Minister Rosa Salas and her Norwegian counterpart, Lars Berg, met in Geneva on Tuesday.",
    "Three days of talks between Peru and Norway on fisheries ended in Geneva on Tuesday without a result.",
)
ON_A_TEAM = (
    "The delegation also includes Deputy Energy Minister Ana Ríos.",
    "Among its members is Deputy Energy Minister Ana Ríos.",
    "Another member of the delegation is Deputy Energy Minister Ana Ríos.",
    "Deputy Energy Minister Ana Ríos also belongs to the delegation.",
    "Deputy Energy Minister Ana Ríos is travelling with him.",
    "Vega is accompanied by Deputy Energy Minister Ana Ríos.",
    "Deputy Energy Minister Ana Ríos accompanies him.",
)
TEAM_MET = (
    "Talks between the delegation and Norwegian Prime Minister Lars Berg were held on Wednesday.",
    "The members of the delegation met Norwegian Prime Minister Lars Berg on Wednesday.",
    "On Wednesday the delegation was received by Norwegian Prime Minister Lars Berg.",
    "Norwegian Prime Minister Lars Berg held talks with the visiting delegation on Wednesday.",
    "The visitors were received on Wednesday by Norwegian Prime Minister Lars Berg.",
)
ARRIVED = (
    "A Chilean delegation led by Foreign Minister Pablo Vega arrived in Oslo on Tuesday.",
    "Chilean Foreign Minister Pablo Vega arrived in Oslo on Tuesday at the head of a delegation.",
)


def read(body: str) -> Facts:
    """Return what is read in a made-up report of Thursday 16 May 2024."""
    return GrammarExtractor().read(Document("urn:test", "", body, "test", published_on=date(2024, 5, 16)))


def met(body: str) -> list[set[str]]:
    """Return, for each meeting, the family names of those who took part."""
    facts = read(body)
    return [
        {facts.officials[one.official].name.split()[-1] for one in meeting.participants if one.official is not None}
        for meeting in facts.meetings
    ]


def sentences() -> list[tuple[str, bool]]:
    """Return the sentences of the table, each with whether the Chilean was there."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        told = csv.DictReader(line for line in lines if not line.startswith("#"))
        return [(row["sentence"], row["there"] == "yes") for row in told]


@pytest.mark.parametrize(("sentence", "is_there"), sentences())
@pytest.mark.parametrize("gathering", GATHERINGS)
def test_who_was_at_a_gathering(gathering: str, sentence: str, is_there: bool) -> None:
    named = {"Salas", "Berg"} if "Salas" in gathering else set()
    whole = named | {"Vega"} if is_there else named
    assert met(f"{gathering} {sentence}") == [whole]
    assert met(f"{gathering}\n\n{sentence}") == [whole]


@pytest.mark.parametrize("team_met", TEAM_MET)
@pytest.mark.parametrize("on_a_team", ON_A_TEAM)
@pytest.mark.parametrize("arrived", ARRIVED)
def test_who_is_on_a_delegation_meets_and_travels_with_it(arrived: str, on_a_team: str, team_met: str) -> None:
    whole = {"Vega", "Ríos", "Berg"}
    assert met(f"{arrived} {on_a_team} {team_met}") == [whole]
    facts = read(f"{arrived} {on_a_team}")
    assert {facts.officials[visit.official].name for visit in facts.visits} == {"Pablo Vega", "Ana Ríos"}


@pytest.mark.parametrize("team_met", TEAM_MET[:2])
def test_who_is_on_a_delegation_may_be_told_behind_what_it_did(team_met: str) -> None:
    assert met(f"{ARRIVED[0]} {team_met} Another member of the delegation is Deputy Energy Minister Ana Ríos.") == [
        {"Vega", "Ríos", "Berg"}
    ]


def test_who_goes_along_is_not_where_the_leader_alone_was_received() -> None:
    told = "On Wednesday Vega was received by Norwegian Prime Minister Lars Berg."
    assert met(f"{ARRIVED[0]} {told} The delegation also includes Deputy Energy Minister Ana Ríos.") == [
        {"Vega", "Berg"}
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Peru, Chile and Norway agreed on Tuesday at a meeting in Geneva to open their airspace.",
        "At a meeting in Geneva on Tuesday, Peru, Chile and Norway agreed to open their airspace.",
        "Ministers from Peru, Chile and Norway agreed in Geneva on Tuesday to open their airspace.",
        "Norway brought together Peru and Chile in Geneva on Tuesday for talks on their border.",
        "Negotiators for Peru, Chile and Norway ended a round of talks in Geneva on Tuesday.",
        "Peru, Chile and Norway held talks in Geneva on Tuesday. It was the second such meeting this year.",
    ],
)
def test_countries_gather(told: str) -> None:
    (meeting,) = read(told).meetings
    assert {one.actor_code for one in meeting.participants} == {"PER", "CHL", "NOR"}
    assert (meeting.started_on, meeting.ended_on) == (date(2024, 5, 14), date(2024, 5, 14))
    assert meeting.place_country_code == "CHE"


def test_an_accord_of_the_past_brings_nobody_together() -> None:
    assert not read("The accord of 1998 brought Peru and Chile together.").meetings


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("{a} has cancelled a meeting with {b} that was due to take place in Geneva on Monday.", 20),
        ("{a} called off Monday's talks with {b} in Geneva.", 20),
        ("A meeting between {a} and {b} that had been planned for Saturday in Geneva was postponed.", 18),
        ("{a} was to have met {b} in Geneva on Wednesday, but the meeting was cancelled.", 15),
        ("{a} praised Monday's talks with {b} in Geneva.", 13),
        ("{a} held separate phone calls on Tuesday with {b} and with Ghanaian Foreign Minister Kofi Mensah.", 14),
        ("{a} made a phone call on Tuesday to {b}.", 14),
        ("{a} spoke of headway on Wednesday at the close of a day of talks in Geneva with {b}.", 15),
    ],
)
def test_days_of_what_was_held_or_called_off(told: str, day: int) -> None:
    facts = read(told.format(a="Peruvian Foreign Minister Rosa Salas", b="Norwegian Foreign Minister Lars Berg"))
    assert facts.meetings and {one.started_on for one in facts.meetings} == {date(2024, 5, day)}
    assert {one.actor_code for one in facts.meetings[0].participants} == {"PER", "NOR"}


def test_talks_at_the_close_of_days_of_talks_began_before() -> None:
    (meeting,) = read("Peru and Chile agreed in Geneva on Wednesday at the close of three days of talks.").meetings
    assert (meeting.started_on, meeting.ended_on) == (date(2024, 5, 13), date(2024, 5, 15))


def test_who_met_others_somewhere_that_day_met_all_of_them_there() -> None:
    first, second = read(
        "Peruvian Foreign Minister Rosa Salas met her Norwegian counterpart, Lars Berg, in Geneva on Tuesday. Earlier"
        " in the day she had received Ghanaian Foreign Minister Kofi Mensah at her hotel."
    ).meetings
    assert (first.place_country_code, second.place_country_code) == ("CHE", "CHE")


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n\n"])
def test_empty_lines_are_no_paragraphs(between: str) -> None:
    parts = (f"{GATHERINGS[0]} They spoke of trade.", "Also present was Chilean Foreign Minister Pablo Vega.")
    assert met(between.join(parts)) == [{"Salas", "Berg", "Vega"}]


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("Their next meeting is planned for July in Lima.", date(2024, 7, 1), date(2024, 7, 31)),
        ("Another meeting is set for July in Lima.", date(2024, 7, 1), date(2024, 7, 31)),
        ("A further round of talks is scheduled for 2025 in Lima.", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_months_and_years_for_which_something_is_set(told: str, first: date, last: date) -> None:
    *_, to_come = read(f"{GATHERINGS[0]} {told}").meetings
    assert (to_come.status, to_come.started_on, to_come.ended_on) == ("planned", first, last)


@pytest.mark.parametrize("when", ["On Wednesday", "The next day"])
def test_who_was_at_his_hosts_met_others_of_them_there_on_the_next_day(when: str) -> None:
    told = f"Peruvian Foreign Minister Rosa Salas met Norwegian Foreign Minister Lars Berg in Oslo on Tuesday. {when}"
    _, second = read(f"{told} Salas met Prime Minister Knut Moe.").meetings
    assert (second.started_on, second.place_country_code) == (date(2024, 5, 15), "NOR")
