"""Meetings of those told by their offices alone, what became of them, and who else is told to have been there."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows

HERE = Path(__file__).parent
MET = "LIMA, July 16 - Peruvian Foreign Minister Ana Soto met her Chilean counterpart, Luis Rojas, in Lima on Thursday"
ENCOUNTERS = {
    "named": ("LIMA, July 16 - Peruvian Foreign Minister Juan Soto", "Chilean President Luis Rojas"),
    "office": ("WARSAW, July 16 - The Polish prime minister", "his Czech counterpart"),
    "apposed": ("LIMA, July 16 - Juan Soto, the Peruvian foreign minister,", "Luis Rojas, the Chilean president,"),
}
ACTORS = {"named": {"CHL", "PER"}, "office": {"CZE", "POL"}, "apposed": {"CHL", "PER"}}
EXTRACTOR = GrammarExtractor()


def read(body: str) -> Facts:
    day = date(2021, 7, 16)
    return EXTRACTOR.read(Document("https://news.example/1", "Ministers hold talks", body, "test", published_on=day))


def told(facts: Facts) -> list[tuple[set[str], str]]:
    return [({p.actor_code for p in one.participants}, one.status) for one in facts.meetings]


@pytest.mark.parametrize("naming", ENCOUNTERS)
@pytest.mark.parametrize(("doing", "status"), rows(HERE / "what_became_of_it.csv", "status"))
def test_what_became_of_a_meeting(doing: str, status: str, naming: str) -> None:
    who, other = ENCOUNTERS[naming]
    text = f"{who} {doing.format(other=other)}"
    assert told(read(f"{text.removesuffix(',')}.")) == ([(ACTORS[naming], status)] if status else [])


@pytest.mark.parametrize(("sentence", "there"), rows(HERE / "attendance_told_behind.csv", "there"))
def test_who_took_part_by_the_sentence_behind(sentence: str, there: str) -> None:
    assert told(read(f"{MET} to discuss the border.\n{sentence}")) == [({"CHL", "PER", *there.split()}, "held")]


def encounters() -> list[tuple[str, str]]:
    with (HERE / "offices_alone.csv").open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(line for line in lines if not line.startswith("#"))
        return [(row["text"], row["meetings"]) for row in table]


@pytest.mark.parametrize(("text", "meetings"), encounters())
def test_who_met_by_offices_and_countries_alone(text: str, meetings: str) -> None:
    found = sorted(f"{' '.join(sorted(actors))} {status}" for actors, status in told(read(text)))
    assert found == [one for one in meetings.split("; ") if one]


@pytest.mark.parametrize(("sentence", "status"), rows(HERE / "what_comes_of_talks.csv", "status"))
def test_which_further_meeting_is_told_behind_one(sentence: str, status: str) -> None:
    further = [({"CHL", "PER"}, status)] if status else []
    found = told(read(f"{MET} to discuss the border.\n{sentence}"))
    assert sorted(found, key=lambda one: one[1]) == sorted([({"CHL", "PER"}, "held"), *further], key=lambda one: one[1])
