"""Whose talks they are of which only he who tells of them is named: "The talks with the Danes went well, Doe said"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.clauses import is_finite, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.parties import actors_of, bodies_of
from etl.transform.text.tokens import Token

SAYING = frozenset({"say", "tell", "add", "announce", "state", "declare", "note", "write", "report", "explain"})
SPEAKS = "spokesperson"


def sayer_behind(reading: Reading, paragraph: Paragraph, noun: Token, partners: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return who says behind talks how they were, or when they are; of a spokesman only his side."""
    if not paragraph.is_narrated:
        return ()
    for verb in noun.doc[noun.i + 1 : noun.sent.end]:
        if verb_of(verb) not in SAYING or not is_finite(verb):
            continue
        head = subject(verb)
        if head is None or head.i < noun.i:
            return ()
        told = named_officials(subject_parties(reading, paragraph, verb))
        others = tuple(p for p in told if p.actor_code and p.actor_code not in actors_of(partners))
        if any(p.official is not None and reading.officials[p.official].office_type == SPEAKS for p in others):
            return bodies_of(others)
        return others
    return ()
