"""What governments and their ministries say, each way of telling with several ways of naming them."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.facts import Document, StatementReport
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows

ROWS = rows(Path(__file__).parent / "bodies_that_speak.csv", "says")
BODIES = (
    "the Ministry of Foreign Affairs of Peru",
    "the Peruvian Ministry of Foreign Affairs",
    "the Peruvian foreign ministry",
    "the Peruvian justice ministry",
    "the Ministry of Defence of Peru",
    "the government of Peru",
    "Peru",
)
EXTRACTOR = GrammarExtractor()


def said_in(body: str) -> tuple[StatementReport, ...]:
    return EXTRACTOR.read_as_given(Document(url="urn:test", title="", body=body, origin="test")).statements


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize(("told", "says"), ROWS)
def test_a_body_speaks(body: str, told: str, says: str) -> None:
    text = told.format(Z=body[0].upper() + body[1:], z=body)
    (one,) = said_in(text)
    assert (one.kind, one.official, one.actor_code) == ("indirect", None, "PER")
    assert text[one.first_char : one.last_char].startswith(tuple(says.split("|")))


def test_the_ministry_told_before_speaks_again() -> None:
    text = "The Peruvian defence ministry denied that its troops had crossed into Chile. The ministry said that"
    first, second = said_in(f"{text} nobody had been hurt.")
    assert (first.actor_code, second.actor_code) == ("PER", "PER")


@pytest.mark.parametrize("verb", ["thanks Iceland for its hospitality", "calls on all parties to show restraint"])
def test_a_minister_speaks_in_the_present_tense(verb: str) -> None:
    text = f"Peruvian Foreign Minister Doran Velt {verb}."
    (one,) = said_in(text)
    assert one.official == 0
