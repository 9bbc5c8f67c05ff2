"""The day and the place of an encounter are its own, not those of what is told beside it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday
PERU, CHILE, ECUADOR = "Peru's President Ana Vela", "Chilean President Pablo Rojas", "President Luis Bravo of Ecuador"


def told(body: str, published: date = PUBLISHED) -> list[str]:
    """Actors, mode, status, first and last day, town and country of each meeting."""
    document = Document(url="urn:test", title="", body=body, origin="test", published_on=published)
    return [
        " ".join(
            (
                "-".join(sorted({p.actor_code or "" for p in one.participants})),
                one.mode,
                one.status,
                f"{one.started_on:%Y-%m-%d}..{one.ended_on:%m-%d}" if one.started_on and one.ended_on else "no day",
                one.place_name or "no town",
                one.place_country_code or "no country",
            )
        )
        for one in find_meetings(read_document(document))
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # the day on which one came back is not that of what was done there
            f"{PERU} returned to Lima on Tuesday from Santiago, where she had met {CHILE}.",
            ["CHL-PER in_person held no day Santiago CHL"],
        ),
        (  # on the first day of a stay
            f"{PERU} flew to Santiago on Tuesday for a three-day visit. At Pudahuel airport she was met by {CHILE}.",
            ["CHL-PER in_person held 2022-03-08..03-08 Santiago CHL"],
        ),
        (  # a sitting of two days
            f"{PERU} and {CHILE} met in Quito yesterday and today.",
            ["CHL-PER in_person held 2022-03-09..03-10 Quito ECU"],
        ),
        (  # of those who are spoken of
            f"{PERU} met {CHILE} in Quito about fishermen who were held in February, and both agreed to go on.",
            ["CHL-PER in_person held no day Quito ECU"],
        ),
        (  # the day of the month as it is spoken
            f"{PERU} and {CHILE} met in Quito on the 9th of February 2021.",
            ["CHL-PER in_person held 2021-02-09..02-09 Quito ECU"],
        ),
        (  # a month that is also a verb
            f"In May, {PERU} met {CHILE} in Quito.",
            ["CHL-PER in_person held 2021-05-01..05-31 Quito ECU"],
        ),
        (  # told roughly first, then with its day
            f"Last week {PERU} visited Santiago, where she was received by {CHILE}. Trade was discussed at the "
            "meeting, which took place on March 2.",
            ["CHL-PER in_person held 2022-03-02..03-02 Santiago CHL"],
        ),
        (  # the sentence goes on in another tense
            f"{PERU}, who met {CHILE} in Quito, leaves for Lima on Friday.",
            ["CHL-PER in_person held no day Quito ECU"],
        ),
        (  # what is joined to it is of another thing
            f"The talks between {PERU} and {CHILE} are going well and the contract can be signed in May.",
            ["CHL-PER in_person held no day no town no country"],
        ),
        (  # before another event, which is held elsewhere
            f"LIMA - {PERU} had {CHILE} to lunch on Tuesday ahead of the summit that is to be held in Quito in May.",
            ["CHL-PER in_person held 2022-03-08..03-08 Lima PER"],
        ),
        (  # from where a report is written is told in its byline
            f"From our special correspondent in Quito\n{PERU} met {CHILE} here on Tuesday.",
            ["CHL-PER in_person held 2022-03-08..03-08 Quito ECU"],
        ),
        (  # where those are who tell of it
            f"{PERU} met {CHILE} on Tuesday, according to the presidential office in Quito.",
            ["CHL-PER in_person held 2022-03-08..03-08 no town no country"],
        ),
        (  # the place of another clause
            f"A summit in Quito is planned for May; {CHILE}, who had {PERU} to supper on Tuesday, will not attend.",
            ["CHL-PER in_person held 2022-03-08..03-08 no town CHL"],
        ),
        (  # what was talked about
            f"{PERU} sat down on Tuesday with {CHILE} for a breakfast on the civil war in Somalia.",
            ["CHL-PER in_person held 2022-03-08..03-08 no town no country"],
        ),
        (  # beside a session told some paragraphs before
            f"{PERU} addressed a session in Quito on Tuesday.\nShe asked for help.\n“We wait,” she said.\n"
            f"It was late.\nOn the margins of the talks, Vela and {CHILE} discussed the fishery.",
            ["CHL-PER in_person held 2022-03-08..03-08 Quito ECU"],
        ),
        (  # behind the one to whom something is handed
            f"{PERU} handed a letter to {CHILE} in Quito on Tuesday.",
            ["CHL-PER in_person held 2022-03-08..03-08 Quito ECU"],
        ),
        (  # a call of some of them on another day
            f"{PERU}, Peruvian Foreign Minister Rosa Quispe and {CHILE} agreed at a meeting to share radar data.\n"
            "Nobody smiled.\nQuispe had spoken by telephone with Rojas once before, on February 15.",
            [
                "CHL-PER in_person held no day no town no country",
                "CHL-PER phone held 2022-02-15..02-15 no town no country",
            ],
        ),
        (  # no meeting is still to be on a day that is past
            f"{PERU} left for Santiago on Wednesday for a three-day visit during which she will meet {CHILE}.",
            ["CHL-PER in_person planned 2022-03-09..03-11 no town CHL"],
        ),
        (  # where it was told
            f"{PERU} will meet {CHILE} before long, Foreign Minister Rosa Quispe said in Trujillo.",
            ["CHL-PER in_person planned no day no town no country"],
        ),
        (  # what was done by telephone later
            f"{PERU} and {CHILE} last met in Quito in October and have talked by telephone three times since.",
            ["CHL-PER in_person held 2021-10-01..10-31 Quito ECU"],
        ),
        (
            f"{PERU} spoke with {CHILE} on the sidelines of the summit in Quito on Tuesday.",
            ["CHL-PER in_person held 2022-03-08..03-08 Quito ECU"],
        ),
        (  # behind the topics
            f"{PERU} and {CHILE} discussed the fishing off Tumbes yesterday in Quito.",
            ["CHL-PER in_person held 2022-03-09..03-09 Quito ECU"],
        ),
        (
            f"{PERU} met {CHILE} in Santiago on Tuesday. The two had met less than two weeks earlier in Quito.",
            [
                "CHL-PER in_person held 2022-03-08..03-08 Santiago CHL",
                "CHL-PER in_person held no day Quito ECU",
            ],
        ),
        (  # shortly after something on a day
            f"{PERU} had talks with {CHILE} in Santiago shortly after her arrival on Wednesday.",
            ["CHL-PER in_person held 2022-03-09..03-09 Santiago CHL"],
        ),
        (  # the day of what follows
            f"{PERU} will see {CHILE} on Saturday before leaving for Lima on Sunday.",
            ["CHL-PER in_person planned 2022-03-12..03-12 no town no country"],
        ),
        (  # where one of them had been
            f"{PERU}, who was in Quito on Tuesday, had met {CHILE} the day before in Santiago.",
            ["CHL-PER in_person held 2022-03-07..03-07 Santiago CHL"],
        ),
        (  # the one host is at home where it is written
            f"LIMA, March 10 (AP) - {CHILE} will be received on Friday by {PERU}.",
            ["CHL-PER in_person planned 2022-03-11..03-11 Lima PER"],
        ),
        (
            f"{PERU} met {CHILE} in Santiago on Tuesday. A second meeting is due in Lima in June.",
            [
                "CHL-PER in_person held 2022-03-08..03-08 Santiago CHL",
                "CHL-PER in_person planned 2022-06-01..06-30 Lima PER",
            ],
        ),
        (  # a stay that goes on
            f"QUITO, March 10 (AP) - {PERU} arrived in Quito on Wednesday. She is to see {CHILE} here on Friday.",
            ["CHL-PER in_person planned 2022-03-11..03-11 Quito ECU"],
        ),
        (  # since somebody came to office
            f"{PERU}, who is on her second visit to Chile since she took office last month, met {CHILE}.",
            ["CHL-PER in_person held no day no town CHL"],
        ),
        (  # a country to which one went
            f"{PERU} arrived in Santiago on Monday. She travelled to Ecuador the following morning. "
            f"There she held talks with {ECUADOR}.",
            ["ECU-PER in_person held 2022-03-08..03-08 no town ECU"],
        ),
        (  # a day of the month told before
            f"{PERU} will be received in Santiago on Monday, 14 March, by {CHILE}. "
            f"From there she goes to Quito, where she is to have talks with {ECUADOR} on the 16th.",
            [
                "CHL-PER in_person planned 2022-03-14..03-14 Santiago CHL",
                "ECU-PER in_person planned 2022-03-16..03-16 Quito ECU",
            ],
        ),
        (  # when the visit ends
            f"{PERU}, on a two-day visit to Chile which ends today, conferred on Wednesday with {CHILE}.",
            ["CHL-PER in_person held 2022-03-09..03-09 no town CHL"],
        ),
    ],
)
def test_day_and_place_are_those_of_the_encounter(body: str, expected: list[str]) -> None:
    """Each is as told with the encounter, or left open."""
    assert told(body) == expected


def test_towns_belong_to_the_state_of_their_time() -> None:
    """What is Belarus now was part of the Soviet Union."""
    body = "French Foreign Minister Jean Morel met Soviet Foreign Minister Ivan Orlov in Minsk on Tuesday."
    assert told(body, date(1988, 3, 10)) == ["FRA-SUN in_person held 1988-03-08..03-08 Minsk SUN"]


@pytest.mark.parametrize(
    "matter",
    [
        "to address the urgent humanitarian crisis in Syria",
        "and spoke of the situation in Mali",
        "and reaffirmed the importance of peace and stability in the Taiwan Strait",
        "for talks on efforts to end the conflict in Yemen",
        "and raised human rights abuses, including in Myanmar",
        "to help build schools in Bolivia",
        "to discuss freedom of navigation in the Gulf of Mexico",
    ],
)
def test_where_a_matter_is_nobody_met(matter: str) -> None:
    assert told(f"{PERU} and {CHILE} met on Tuesday {matter}.") == [
        "CHL-PER in_person held 2022-03-08..03-08 no town no country"
    ]


def test_a_day_before_the_name_of_an_occasion_is_its_day() -> None:
    assert told(f"At the March 2 OAS summit, {PERU} and {CHILE} affirmed their friendship.") == [
        "CHL-OAS-PER in_person held 2022-03-02..03-02 no town no country"
    ]
