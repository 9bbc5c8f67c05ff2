"""Visits and the days and places of what is done on them, in stories of a few sentences."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

PUBLISHED = date(2015, 6, 10)  # a Wednesday
EXTRACTOR = GrammarExtractor()


def _days(first: date | None, last: date | None) -> str:
    told = [f"{day:%m-%d}" if day and day.year == PUBLISHED.year else str(day or "") for day in (first, last)]
    return ".." if told == ["", ""] else told[0] if told[0] == told[1] else "..".join(told)


def told(body: str) -> list[str]:
    """Who met, status, days and country of each meeting; who goes where, status and days of each visit."""
    document = Document(url="urn:test", title="", body=body, origin="test", published_on=PUBLISHED)
    facts = EXTRACTOR.read_as_given(document)
    names = [one.name.split()[-1] for one in facts.officials]
    meetings = [
        " ".join(
            (
                "+".join(sorted(names[p.official] for p in one.participants if p.official is not None)),
                one.status,
                _days(one.started_on, one.ended_on),
                one.place_country_code or "-",
            )
        )
        for one in facts.meetings
    ]
    visits = [
        f"{names[one.official]} to {'+'.join(one.destination_codes)} {one.status} {_days(one.started_on, one.ended_on)}"
        for one in facts.visits
    ]
    return sorted(meetings) + sorted(visits)


def stories() -> list[tuple[str, str]]:
    """The stories of the table, each with what it tells."""
    lines = Path(__file__).with_name("visit_days.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [(row["body"], row["told"]) for row in rows]


@pytest.mark.parametrize(("body", "expected"), stories())
def test_told(body: str, expected: str) -> None:
    assert "; ".join(told(body)) == expected
