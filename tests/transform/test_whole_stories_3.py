"""Whole stories as agencies write them: whose company, which day, who led a team; nobody in them is real."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from etl.facts import Facts
from tests.transform import news

DAY = date(2015, 6, 10)  # a Wednesday
read = partial(news.read, day=DAY)

MET = "Chilean Foreign Minister Ana Rojas {} her Peruvian counterpart, Juan Soto, {}. "
ON_TUESDAY = MET.format("met", "in Lima on Tuesday")
FLEW = "Chile's President Ana Rojas flew to Lima on Tuesday. "
WITH_HER = "With her travelled the chief of intelligence, Pedro Vega, and the Minister of Mines, Luis Pinto."
RECEIVED = "The Chilean Foreign Minister, Ana Rojas, was also received in Lima by President Juan Soto of Peru. "
SPOKE = (
    'LIMA - "This is not enough," the Chilean Foreign Minister, Ana Rojas, said here on Wednesday.\n\n'
    "Later she called on the Peruvian Foreign Minister, Juan Soto, at his office.\n\n"
)
FROM_QUITO = (
    "Chilean Foreign Minister Ana Rojas, who flew in from Quito on Monday night, met Prime Minister Juan Soto of Peru "
    "in Lima. "
)
PLANNED = "Chilean President Ana Rojas was to meet Peruvian President Juan Soto on Thursday{}. "
TOUR = "Chilean President Ana Rojas began a tour of the region in Lima on Monday. "
ARRIVED = "Chilean Foreign Minister Ana Rojas arrived in Lima on Monday. "


def meetings(facts: Facts) -> list[str]:
    """Each meeting: who took part, surnames and the actors without one, its status and its first day."""
    told = []
    for one in facts.meetings:
        sides = {facts.officials[p.official].name.split()[-1] if p.official is not None else p.actor_code
                 for p in one.participants}  # fmt: skip
        told.append(f"{' '.join(sorted(sides))} {one.status} {one.started_on}")
    return sorted(told)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            FLEW + "She was welcomed at the airport by President Juan Soto of Peru. " + WITH_HER,
            {"Rojas CHL", "Soto PER", "Vega CHL", "Pinto CHL"},
        ),
        (
            FLEW + "President Juan Soto of Peru came to the airport. With him were the chief of intelligence, Pedro "
            "Vega, and the Minister of Mines, Luis Pinto.",
            {"Rojas CHL", "Soto PER", "Vega PER", "Pinto PER"},
        ),
    ],
)
def test_company_is_of_who_was_told_of_first(text: str, people: set[str]) -> None:
    assert {f"{one.name.split()[-1]} {one.actor_code}" for one in read(text).officials} == people


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            RECEIVED + "Soto thanked her for the 40 million dollars in aid pledged last month.",
            ["Rojas Soto held None"],
        ),
        (RECEIVED + "Their meeting, which was held last month, lasted two hours.", ["Rojas Soto held 2015-05-01"]),
        (SPOKE + "She arrived in Lima on Monday.", ["Rojas Soto held 2015-06-10"]),
        (SPOKE + "She returned to Santiago from Lima on Monday.", ["Rojas Soto held 2015-06-08"]),
        (
            FROM_QUITO
            + "She leaves on Thursday for a one-day visit to La Paz, where she is to see the Bolivian health "
            "minister.",
            ["BOL Rojas planned 2015-06-11", "Rojas Soto held 2015-06-08"],
        ),
        (
            FROM_QUITO + "She left on Tuesday for a one-day visit to La Paz, where she was to see the Bolivian health "
            "minister.",
            ["BOL Rojas planned None", "Rojas Soto held 2015-06-08"],
        ),
    ],
)
def test_day(text: str, told: list[str]) -> None:
    assert meetings(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            MET.format("phoned", "on Tuesday") + "The Peruvian prosecutor, Pedro Vega, who heads the joint "
            "investigation team, came to Arica.",
            ["Rojas Soto held 2015-06-09"],
        ),
        (
            ON_TUESDAY + "The Peruvian ambassador, Pedro Vega, will head the Peruvian half of the team.",
            ["Rojas Soto held 2015-06-09"],
        ),
        (
            ON_TUESDAY + "The Peruvian ambassador, Pedro Vega, headed the Peruvian delegation.",
            ["Rojas Soto Vega held 2015-06-09"],
        ),
        (
            ON_TUESDAY + "With the two ministers at the table was the Defence Minister of Ecuador, Pedro Vega.",
            ["Rojas Soto Vega held 2015-06-09"],
        ),
        (
            ON_TUESDAY
            + "With the bridge now open, a toll was proposed by the Defence Minister of Ecuador, Pedro Vega.",
            ["Rojas Soto held 2015-06-09"],
        ),
    ],
)
def test_who_was_there(text: str, told: list[str]) -> None:
    assert meetings(read(text)) == told


def test_observers_join_a_meeting_of_the_headline_taken_up_without_sides() -> None:
    body = (
        "ARICA, Chile.- After months of recriminations, the governments of Chile and Peru reopened their dialogue on "
        "Tuesday with a meeting in this border town.\n\nPrime Minister Ana Rojas led the Chilean team and Juan Soto, "
        "minister of the presidency, the Peruvian. Observers from Ecuador and the United Nations were in the room."
    )
    (told,) = read(body, "Chilean and Peruvian ministers sit down in Arica").meetings
    assert {"ECU", "UN"} < {one.actor_code for one in told.participants}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (PLANNED.format("") + "It has been called off.", "cancelled"),
        (PLANNED.format("") + "It was cancelled at short notice.", "cancelled"),
        (PLANNED.format("") + "It has been struck off the calendar.", "cancelled"),
        (PLANNED.format("") + "It has not been called off.", "planned"),
        (PLANNED.format("") + "It had been postponed twice.", "planned"),
        (PLANNED.format(" for the opening of the bridge") + "It was put off in May.", "planned"),
    ],
)
def test_it_was_called_off(text: str, status: str) -> None:
    assert meetings(read(text)) == [f"Rojas Soto {status} 2015-06-11"]


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        (ARRIVED + "She declined to say whether she would stop over in Ecuador on the way home.", {"PER"}),
        (ARRIVED + "She said she would stop over in Ecuador on the way home.", {"PER", "ECU"}),
    ],
)
def test_stop_that_is_left_open(text: str, goals: set[str]) -> None:
    assert {code for visit in read(text).visits for code in visit.destination_codes} == goals


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "President Luis Vera of Ecuador welcomed them. Omani Foreign Minister Salim Harthy briefed them on it.",
            ["Harthy Rojas Soto held None", "Rojas Soto Vera held None", "Rojas Soto held None"],
        ),
        (
            "President Luis Vera of Ecuador welcomed them. Omani Foreign Minister Salim Harthy joined them for lunch.",
            ["Harthy Rojas Soto Vera held None", "Rojas Soto held None"],
        ),
    ],
)
def test_them_behind_them(text: str, told: list[str]) -> None:
    assert meetings(read(MET.format("met", "in Quito") + text)) == told


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        (
            TOUR + "Ecuador and Bolivia are still to come.",
            {"PER", "ECU", "BOL"},
        ),
        (
            "Chilean President Ana Rojas flew to Lima on the first leg of her tour. She met President Juan Soto "
            "there. Quito and La Paz are still ahead of her.",
            {"PER", "ECU", "BOL"},
        ),
        (
            TOUR + "Elections in Ecuador are still to come.",
            {"PER"},
        ),
        (ARRIVED + "She said that Peru had ratified the pact. Ecuador and Bolivia are still to follow.", {"PER"}),
    ],
)
def test_stops_still_to_come(text: str, goals: set[str]) -> None:
    assert {code for visit in read(text).visits for code in visit.destination_codes} == goals


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chilean President Ana Rojas was to visit Lima on Thursday. It has been called off.", "cancelled"),
        ("Chilean President Ana Rojas had planned a visit to Lima on Thursday. It was put off.", "cancelled"),
        ("Chilean President Ana Rojas will visit Lima on Thursday. It has not been cancelled.", "planned"),
        (
            "Chilean President Ana Rojas will fly to Lima on Thursday for the opening of a fair. It was put off.",
            "planned",
        ),
        ("Chilean President Ana Rojas arrived in Lima on Tuesday. It had been put off twice.", "held"),
    ],
)
def test_visit_called_off_by_it(text: str, status: str) -> None:
    assert [visit.status for visit in read(text).visits] == [status]
