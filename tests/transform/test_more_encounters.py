"""Meetings told by idioms, by whose turn it was and in whose presence: sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

QUISPE = "Peruvian Foreign Minister Rosa Quispe"
SOTO = "Chilean Foreign Minister Pablo Soto"
MET = [
    "{a} took the matter up there on Monday with {b}.",
    "{a} had the case out with {b} over dinner in Lima.",
    "{a} had just come off the telephone with {b}.",
    "{a} had {b} to supper on Sunday.",
    "{a} had {b} over for a drink and for tea on Sunday.",
    "{a} slipped into a side room on Friday with {b}.",
    "{a} disappeared behind closed doors with {b} on Friday.",
    "{a} found herself toe to toe with {b} at a luncheon on Friday.",
    "{a} and {b} were steered towards each other in a side room on Friday.",
    "{a} and {b} put their heads together in Lima on Friday.",
    "{a} snatched an hour at Vienna airport with {b} on Friday.",
    "{a} made that plain to {b} in a video conference on Thursday.",
    "{a} and {b} took the draft with them into a three-hour session on Monday morning.",
    "{a} went into a huddle with {b} on Monday morning.",
    "{a} had a sit-down with {b} in Lima on Monday.",
    "{a} had a pull-aside with {b} at the summit in Lima on Monday.",
    "{a} spent three hours over dinner that night with {b}.",
    "{a} paid a courtesy call the same day on {b} in Santiago.",
    "{a} had been working since Wednesday in the presence of {b}.",
    "{a} signed the document late on Tuesday with {b}, when they had finished a day of talks.",
    "{a} is to report next month in Santiago to {b}.",
    "{a} congratulated {b} by telephone on Friday.",
    "{a} protested to {b} over the hotline on Wednesday.",
    "Hours before the session {a} was received by {b}.",
    "{a} had {b} at one table with the generals in Geneva on Friday.",
]
NOT_MET = [
    "{a} said it would be desirable for the issue to be closed before the NATO summit in Madrid.",
    "{a} will one day tell the world how {b} lost the election.",
    "{a} said she would ask {b} for help.",
    "{a} congratulated {b} on the victory of his team.",
    "On Wednesday it was the turn of {b} to appear on the screen.",
    "{a} spoke of the presence of troops. {b} was not amused.",
]


def _meetings(text: str) -> list[set[str]]:
    document = Document(
        url="https://example.org/1", title="News of the day", body=text, origin="test", published_on=date(2021, 6, 10)
    )
    facts = GrammarExtractor().read(document)
    return [{p.actor_code for p in meeting.participants} for meeting in facts.meetings]


@pytest.mark.parametrize("sentence", MET)
def test_told_as_a_meeting(sentence: str) -> None:
    assert {"PER", "CHL"} in _meetings(sentence.format(a=QUISPE, b=SOTO))


@pytest.mark.parametrize("sentence", NOT_MET)
def test_told_as_none(sentence: str) -> None:
    assert _meetings(sentence.format(a=QUISPE, b=SOTO)) == []


def test_whose_turn_it_was() -> None:
    """Each whose turn it was has seen the one of whom the story is."""
    told = _meetings(
        "Ghana's President Kofi Doe returned to Accra last night. The trip began in Bamako, where President Amadou Roe "
        "of Mali conferred with President Doe on Saturday. On Sunday it was the turn of Niger's leader, General Issa "
        "Foe, in Niamey, and on Monday that of Captain Paul Noe, president of Burkina Faso."
    )
    assert {"GHA", "NER"} in told
    assert {"GHA", "BFA"} in told
