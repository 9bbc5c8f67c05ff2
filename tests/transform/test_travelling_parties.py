"""Releases: who goes along on a journey takes part in what "they" and "the delegation" do on it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings
from etl.transform.reading import Reading
from etl.transform.visits.visits import find_visits


def read(told: str) -> Reading:
    """Return a made-up announcement of a journey, read."""
    document = Document("urn:test", "Deputy Minister Holm's Travel", told, "test", published_on=date(2022, 3, 10),
                        publisher="Norwegian Ministry of Foreign Affairs")  # fmt: skip
    return read_document(document)


def met(told: str) -> list[set[str]]:
    """Return, for each meeting of an announcement, the names of those who take part."""
    reading = read(told)
    return [
        {reading.officials[one.official].name for one in meeting.participants if one.official is not None}
        for meeting in find_meetings(reading)
    ]


ALL = {"Kari Holm", "Jon Lie", "Eva Moe"}


@pytest.mark.parametrize(
    "journey",
    [
        "Deputy Minister Kari Holm will travel to Lima on March 14. Other members of the delegation include State"
        " Secretary Jon Lie and Ambassador Eva Moe.",
        "Deputy Minister Kari Holm will travel to Lima on March 14, accompanied by State Secretary Jon Lie and"
        " Ambassador Eva Moe.",
        "Deputy Minister Kari Holm will fly to Lima on March 14. Joining her will be State Secretary Jon Lie and"
        " Ambassador Eva Moe.",
    ],
)
@pytest.mark.parametrize(
    "deed",
    [
        "In Lima, the delegation will meet with Peruvian President Jorge Paz.",
        "They will meet with Peruvian President Jorge Paz.",
    ],
)
def test_who_goes_along_takes_part(journey: str, deed: str) -> None:
    assert met(f"{journey} {deed}") == [ALL | {"Jorge Paz"}]
    reading = read(journey)
    assert {reading.officials[visit.official].name for visit in find_visits(reading)} == ALL


def test_a_leg_of_the_journey_is_no_journey_of_its_own() -> None:
    reading = read(
        "Deputy Minister Kari Holm will travel to Lima, Peru, and Quito, Ecuador, from March 14 to 17. Members of the"
        " delegation include State Secretary Jon Lie. During their trip to Peru, the delegation will meet with Peruvian"
        " President Jorge Paz."
    )
    went = {reading.officials[visit.official].name: set(visit.destination_codes) for visit in find_visits(reading)}
    assert went == {"Kari Holm": {"PER", "ECU"}, "Jon Lie": {"PER", "ECU"}}


def test_two_who_travel_are_they() -> None:
    told = (
        "Deputy Minister Kari Holm and State Secretary Jon Lie will travel to Lima on March 14, where they will meet"
        " Peruvian President Jorge Paz."
    )
    assert met(told) == [{"Kari Holm", "Jon Lie", "Jorge Paz"}]


def test_others_who_were_named_may_be_they() -> None:
    told = (
        "Deputy Minister Kari Holm and State Secretary Jon Lie will travel to Lima on March 14. Peruvian President"
        " Jorge Paz said that the delegation would meet Chilean Foreign Minister Ana Vidal."
    )
    assert all(not {"Kari Holm", "Ana Vidal"} <= names for names in met(told))
