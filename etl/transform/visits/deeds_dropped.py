"""Where a journey was to lead that is off, by what was to be done: "was to open a school in Lima, put off the trip"."""

from __future__ import annotations

import re

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.destinations import destinations
from etl.transform.visits.journeys import travellers

WAS_TO = re.compile(
    r"\b(?:was|were|had been|has been) (?:also )?"
    r"(?:(?:due|scheduled|expected|supposed|set|slated|meant) )?to (?:have )?$"
)
"""What stands before the verb of what was to be done."""
OFF = re.compile(
    r"^\w+ (?:(?:that|which) )?(?:(?!that\b)[\w’'.-]+ ){1,14}?"
    r"(?:was|were|(?:has|have|had) (?:since )?been) (?:then |later )?"
    r"(?:put off|called off|cancell?ed|postponed|scrapped|shelved|dropped|deferred|abandoned)\b"
)
"""A journey of which is told behind a clause that it is off: "the trip that she was to make was put off"."""


def deed_dropped(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, people: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return whose journey is off, and where it was to lead: who was to do what in the words before it, and where."""
    lead = noun.doc[noun.sent.start : noun.i]
    for verb in lead:
        if verb.tag_ not in {"VB", "VBN"} or not WAS_TO.search(text_of(noun.doc[noun.sent.start : verb.i]) + " "):
            continue
        for link in noun.doc[verb.i + 1 : noun.i]:
            if link.tag_ in FINITE or link.lower_ in {",", ";"}:
                break
            if link.lower_ in {"in", "at"} and (countries := destinations(around, paragraph, link.i + 1)):
                return people or travellers(reading, subject_parties(reading, paragraph, verb)), countries
    return people, ()


def is_told_off(noun: Token) -> bool:
    """Return whether a sentence begins with a journey and tells behind a clause about it that it is off."""
    is_first = noun.i <= noun.sent.start + 1
    return is_first and OFF.match(text_of(noun.doc[noun.i : noun.sent.end])) is not None
