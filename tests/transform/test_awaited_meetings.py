"""Transcripts: meetings that are still awaited, and meetings told as somebody's without a day or a place."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday


def told(spoken: str) -> list[MeetingReport]:
    """Return the meetings of a made-up briefing."""
    body = f"Ingrid Solberg, Spokesperson\nMS SOLBERG: {spoken} Next question, please."
    document = Document("urn:test", "Press briefing", body, "test", publisher="Norwegian Ministry of Foreign Affairs",
                        published_on=PUBLISHED)  # fmt: skip
    return find_meetings(read_document(document))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The journey is building up to the meeting with Peruvian President Jorge Paz in Lima on Tuesday.", 15),
        ("Let us look ahead to the Minister's meeting with Peruvian President Jorge Paz on Tuesday.", 15),
        ("The Minister is getting ready for her meeting with Kenyan Foreign Minister Grace Otieno on Monday.", 14),
        ("We do not want to get ahead of the Minister's meeting with Kenyan Foreign Minister Grace Otieno on Monday.",
         14),
        ("The Minister goes into the meeting with Indian Foreign Minister Arun Rao on Saturday with clear eyes.", 12),
    ],
)  # fmt: skip
def test_a_weekday_of_a_meeting_prepared_for_is_one_to_come(sentence: str, day: int) -> None:
    (meeting,) = told(sentence)
    assert (meeting.status, meeting.started_on) == ("planned", date(2022, 3, day))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Minister will sit down with Chilean President Ana Vidal.",
    ],
)
def test_a_meeting_of_somebody_needs_neither_day_nor_place(sentence: str) -> None:
    (meeting,) = told(sentence)
    assert meeting.status == "planned"
    assert {participant.actor_code for participant in meeting.participants} == {"NOR", "CHL"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Minister raised it in her meeting with Kenyan Foreign Minister Grace Otieno on Monday.",
        "Following the Minister's meeting with Kenyan Foreign Minister Grace Otieno on Monday, we issued a statement.",
        "The Minister flew to Paris before her meeting with Kenyan Foreign Minister Grace Otieno on Monday.",
    ],
)
def test_what_is_told_in_the_past_has_taken_place(sentence: str) -> None:
    (meeting,) = told(sentence)
    assert (meeting.status, meeting.started_on) == ("held", date(2022, 3, 7))
