"""Meetings as foreign ministries tell of them in their own releases, where their minister needs no country."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

TABLES = [Path(__file__).parent / name for name in ("release_constructions.csv", "ministry_constructions.csv")]


def rows() -> list[tuple[str, str, str]]:
    found = []
    for table in TABLES:
        lines = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        found += [(row["publisher"], row["text"], row["meetings"]) for row in csv.DictReader(lines)]
    return found


@pytest.mark.parametrize(("publisher", "text", "told"), rows())
def test_meetings_of_releases(publisher: str, text: str, told: str) -> None:
    document = Document("urn:r", "", text, "x", publisher=publisher or None, published_on=date(2015, 6, 10))
    facts = GrammarExtractor().read_as_given(document)
    found = sorted(
        ",".join(
            sorted(
                facts.officials[one.official].name.split()[-1] if one.official is not None else str(one.actor_code)
                for one in meeting.participants
            )
        )
        + f" {meeting.status} {meeting.mode}"
        for meeting in facts.meetings
    )
    assert ";".join(found) == told
