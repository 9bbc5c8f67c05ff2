"""Meetings that a text tells besides the one that is its news: those before, the next one, one called off."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows

ROWS = rows(Path(__file__).parent / "background_meetings.csv", "further")
LEADS = (
    "Ghanaian Foreign Minister Orin Kast spoke by phone with Chilean Foreign Minister Talo Brenn on Tuesday.",
    "Ghana's foreign minister, Orin Kast, held talks with his Chilean counterpart, Talo Brenn, in Accra on Tuesday.",
)
OF_MEETINGS = ("It was the first meeting", "The ministers then gave", "The meeting was also")
"""What nobody says of a telephone call."""
CASES = [(lead, *row) for lead in LEADS for row in ROWS if not ("phone" in lead and row[0].startswith(OF_MEETINGS))]
EXTRACTOR = GrammarExtractor()


@pytest.mark.parametrize(("lead", "told", "further"), CASES)
def test_a_further_meeting_is_one_of_its_own(lead: str, told: str, further: str) -> None:
    facts = EXTRACTOR.read(
        Document(url="urn:test", title="", body=f"{lead} {told}", origin="test", published_on=date(2024, 5, 16))
    )
    found = sorted(f"{one.status} {one.started_on:%m-%d}" for one in facts.meetings if one.started_on)
    assert found == sorted(filter(None, ["held 05-14", further]))
