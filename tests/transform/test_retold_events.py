"""Encounters and officials as real news tells them, where what was retold of it was read wrongly at first."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

HERE = Path(__file__).parent
EXTRACTOR = GrammarExtractor()


def read(body: str) -> Facts:
    day = date(2021, 7, 16)
    return EXTRACTOR.read(Document("https://news.example/1", "Ministers hold talks", body, "test", published_on=day))


def rows(name: str, column: str) -> list[tuple[str, list[str]]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(line for line in lines if not line.startswith("#"))
        return [(row["text"], [one for one in row[column].split("; ") if one]) for row in table]


@pytest.mark.parametrize(("text", "meetings"), rows("retold_events.csv", "meetings"))
def test_who_met(text: str, meetings: list[str]) -> None:
    found = [({p.actor_code for p in one.participants}, one.status) for one in read(text).meetings]
    assert sorted(f"{' '.join(sorted(actors))} {status}" for actors, status in found) == meetings


@pytest.mark.parametrize(("text", "officials"), rows("retold_officials.csv", "officials"))
def test_who_is_named(text: str, officials: list[str]) -> None:
    found = read(text.replace(" / ", "\n")).officials
    assert sorted(f"{one.name}, {one.office_title}, {one.actor_code}" for one in found) == sorted(officials)
