"""Whom a speaker tells to have met, to meet or not to meet, in the first person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows

ROWS = rows(Path(__file__).parent / "first_person_meetings.csv", "met")
NAMES = {"x": "Oslan", "y": "Brenn", "w": "Kast", "z": "Tovan"}
LANDS = {"X": "Mongolia", "Xa": "Mongolian", "Z": "Portugal", "Za": "Portuguese", "Zc": "Lisbon"}
TITLE = "Secretary Dana Holt at a Press Availability"
EXTRACTOR = GrammarExtractor()


@pytest.mark.parametrize(("told", "met"), ROWS)
def test_who_met_by_what_a_speaker_says(told: str, met: str) -> None:
    body = (
        "Dana Holt, Secretary of State\nUlaanbaatar, Mongolia\nSECRETARY HOLT: Good afternoon. It is wonderful "
        f"to be here in Mongolia. {told.format(**NAMES, **LANDS)} With that, I'm happy to take some questions."
    )
    document = Document(
        url="https://www.state.gov/x/1", title=TITLE, body=body, published_on=date(2024, 5, 16),
        publisher="U.S. Department of State", origin="test",
    )  # fmt: skip
    facts = EXTRACTOR.read(document)
    found = [
        (
            {facts.officials[p.official].name.split()[-1] for p in one.participants if p.official is not None},
            one.status,
        )
        for one in facts.meetings
    ]
    expected = [
        ({NAMES.get(who, who) for who in words[:-1]}, words[-1])
        for words in (part.replace(",", " ").split() for part in met.split(";") if part)
    ]
    assert sorted(map(str, map(sorted_sides, found))) == sorted(map(str, map(sorted_sides, expected)))


def sorted_sides(told: tuple[set[str], str]) -> tuple[list[str], str]:
    """The sides in one order, and the status."""
    return sorted(told[0]), told[1]
