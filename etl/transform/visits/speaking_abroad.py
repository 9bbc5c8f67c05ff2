"""Visits told by nothing but where somebody speaks: a foreign speaker of a transcript who says that he is "here"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.scenes.appearances import joint_appearance
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.tokens import Token
from etl.transform.visits.journeys import Journey, make
from etl.transform.visits.trips import SPOKEN

HEADING = 200  # characters of a transcript's heading
VIRTUAL = re.compile(r"(?i)virtual|video|teleconferenc|by phone|telephonic|webinar|online")
HERE = re.compile(
    r"(?i)\b(?:to be|being|come|came|i’m|i'm|i am|we’re|we're|was|has|back|time) here\b|\bhere (?:in|today)\b|"
    r"\b(?:this|my|our|first|short) (?:visit|trip)\b|\bfor (?:hosting|having) (?:me|us)\b|\bhospitality\b"
)


def speaking_abroad(reading: Reading, around: Surroundings) -> Iterator[Journey]:
    """A transcript's heading tells where it was spoken: a foreign speaker who says that he is "here" visits.

    Each speaker is taken once, at the first words of his that tell so.
    """
    if around.home is None or VIRTUAL.search(reading.text[: around.home_last + HEADING]):
        return
    seen: set[int] = set()
    for paragraph in reading.paragraphs:
        number = paragraph.speaker
        if number is None or number in seen or reading.officials[number].actor_code is None:
            continue
        told = HERE.search(paragraph.text)
        token = next((t for t in paragraph.doc if told and t.idx + len(t) >= told.end()), None)
        if token is not None:
            seen.add(number)
            yield from _spoken(reading, around, paragraph, token, number, around.home.country_code)
    yield from _beside_host(reading, around, around.home.country_code, seen)


def _beside_host(reading: Reading, around: Surroundings, country: str, seen: set[int]) -> Iterator[Journey]:
    """Those who appear beside an official of the country in which a transcript was spoken, and do not say "here"."""
    joint = joint_appearance(reading)
    if joint is None or not any(party.actor_code == country for party in joint.parties):
        return
    for party in joint.parties:
        if party.official is not None and party.actor_code and party.official not in seen:
            yield from _spoken(reading, around, joint.paragraph, joint.trigger, party.official, country)


def _spoken(
    reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token, number: int, country: str
) -> Iterator[Journey]:
    """The journey of one who speaks in another country, on the day on which it is published."""
    return make(
        reading, around, paragraph, token, (number,), (country,), SPOKEN, status="held", phase="during", same_day=True
    )
