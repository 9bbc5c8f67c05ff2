"""Ways to tell of an encounter, one row each: who met whom, whether it took place, and how."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 12)  # a Saturday


NAMES = ("encounter", "side", "told", "set", "further", "wire", "planned", "company", "gathered")
FILES = tuple(f"{name}_constructions.csv" for name in NAMES)


def constructions() -> list[tuple[str, str]]:
    texts = [(Path(__file__).parent / name).read_text("utf-8") for name in FILES]
    lines = [[line for line in text.splitlines() if line[:1] != "#"] for text in texts]
    return [(row["text"], row["meetings"]) for part in lines for row in csv.DictReader(part)]


@pytest.mark.parametrize(("text", "meetings"), constructions())
def test_constructions(text: str, meetings: str) -> None:
    reading = read_document(Document("urn:test", "", text, "test", published_on=PUBLISHED))
    found = []
    for one in find_meetings(reading):
        actors = sorted({p.actor_code for p in one.participants})
        people = sorted(
            reading.officials[p.official].name.split()[-1] for p in one.participants if p.official is not None
        )
        found.append(f"{','.join(actors)} {','.join(people) or '-'} {one.status} {one.mode}")
    assert "; ".join(sorted(found)) == (meetings if meetings != "-" else "")
