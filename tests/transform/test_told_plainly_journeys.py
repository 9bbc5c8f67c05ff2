"""Journeys told as any agency tells them: further stops, arrivals without a place, who is sent, chosen goals."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

CASES = Path(__file__).parent / "journeys_told_plainly.csv"
EXTRACTOR = GrammarExtractor()


def cases() -> list[tuple[str, list[str]]]:
    with CASES.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(line for line in lines if not line.startswith("#"))
        return [(row["text"], [one for one in row["visits"].split("; ") if one]) for row in table]


@pytest.mark.parametrize(("text", "visits"), cases())
def test_journeys(text: str, visits: list[str]) -> None:
    facts = EXTRACTOR.read(Document("https://news.example/1", "In brief", text, "test", published_on=date(2015, 6, 10)))
    found = [
        f"{facts.officials[one.official].name} {' '.join(one.destination_codes)} {one.status}" for one in facts.visits
    ]
    assert sorted(found) == visits
