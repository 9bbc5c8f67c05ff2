"""Of several encounters in one sentence each has its own day and place."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday
PERU, CHILE, ECUADOR = "Peru's President Ana Vela", "Chilean President Pablo Rojas", "President Luis Bravo of Ecuador"
SARAN, KHAN = "Kenyan Foreign Secretary Amina Otieno", "Ugandan Foreign Secretary Peter Okello"


def meetings_of(body: str) -> list[tuple[str, str, str | None, str | None]]:
    """Actors, status, first and last day of March, town."""
    document = Document(url="urn:test", title="", body=body, origin="test", published_on=PUBLISHED)
    return [
        (
            " ".join(sorted(p.actor_code or "" for p in one.participants)),
            one.status,
            f"{one.started_on:%m-%d}..{one.ended_on:%m-%d}" if one.started_on and one.ended_on else None,
            one.place_name,
        )
        for one in find_meetings(read_document(document))
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"{PERU} met {CHILE} in Santiago on Monday and {ECUADOR} in Quito on Tuesday.",
            [("CHL PER", "held", "03-07..03-07", "Santiago"), ("ECU PER", "held", "03-08..03-08", "Quito")],
        ),
        (
            f"{PERU} held talks with {CHILE} on Monday and with {ECUADOR} on Tuesday.",
            [("CHL PER", "held", "03-07..03-07", None), ("ECU PER", "held", "03-08..03-08", None)],
        ),
        (
            f"{PERU} met {CHILE} in Santiago on Monday and is to see {ECUADOR} in Quito on Friday.",
            [("CHL PER", "held", "03-07..03-07", "Santiago"), ("ECU PER", "planned", "03-11..03-11", "Quito")],
        ),
        (
            f"{PERU} arrived in Santiago on Monday and met {CHILE} the following day.",
            [("CHL PER", "held", "03-08..03-08", "Santiago")],
        ),
        (
            f"{PERU} and {CHILE}, who last met in Lima in 2019, will hold talks in Santiago on Saturday.",
            [("CHL PER", "held", "01-01..12-31", "Lima"), ("CHL PER", "planned", "03-12..03-12", "Santiago")],
        ),
        (
            f"{PERU} flew to Santiago on Monday. She met {CHILE} before flying on to Quito.",
            [("CHL PER", "held", "03-07..03-07", "Santiago")],
        ),
    ],
)
def test_each_encounter_has_its_own_day_and_place(body: str, expected: list[tuple[str, ...]]) -> None:
    assert meetings_of(body) == expected


@pytest.mark.parametrize(
    ("words", "town"),
    [
        ("met on the sidelines of the UN General Assembly", "New York"),
        ("met on Monday on the sidelines of a NATO summit in Riga", "Riga"),
        ("met informally in Geneva at the weekend", "Geneva"),
        ("met briefly at State House, Entebbe", "Entebbe"),
    ],
)
def test_an_occasion_or_a_place_is_no_side_of_a_meeting(words: str, town: str) -> None:
    ((actors, _, _, place),) = meetings_of(f"{PERU} and {CHILE} {words}.")
    assert (actors, place) == ("CHL PER", town)


@pytest.mark.parametrize("verb", ["ended", "resumed", "concluded"])
def test_talks_that_are_resumed_or_ended_were_held(verb: str) -> None:
    assert meetings_of(f"{SARAN} and {KHAN} {verb} talks in Nairobi on Wednesday.") == [
        ("KEN UGA", "held", "03-09..03-09", "Nairobi")
    ]


def test_a_meeting_agreed_on_is_not_where_it_was_agreed() -> None:
    found = meetings_of(f"{SARAN} and {KHAN} met in Nairobi on Wednesday. They agreed in Nairobi to meet again in May.")
    assert ("KEN UGA", "planned", "05-01..05-31", None) in found


def test_the_town_of_a_coming_visit_is_that_of_its_meetings() -> None:
    found = meetings_of(
        "Peru's President Ana Vela will visit Quito from Monday to Wednesday. She will meet President Luis Bravo."
    )
    assert found == [("ECU PER", "planned", "03-14..03-16", "Quito")]
