"""Visits that are to be because somebody was invited and has accepted: "accepted an invitation to visit Lima"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import phrase_parties, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import destinations
from etl.transform.visits.journeys import Journey, make, travellers
from etl.transform.wordlists import table

WORDS = frozenset({"invitation", "invitations", "invited", "invites", "invite", "inviting"})
GOALS = frozenset({"to", "in"})
REACH = 24  # tokens behind "invitation" in which the goal stands


def accepted(reading: Reading, around: Surroundings, paragraph: Paragraph, word: Token) -> Iterator[Journey]:
    """Give the visit of who has accepted an invitation, as this sentence or the next tells."""
    if not paragraph.is_narrated:
        return
    people = travellers(reading, _guests(reading, paragraph, word))[:1] if _is_accepted(paragraph, word) else ()
    if not people:
        return
    countries = _goal(around, paragraph, word)
    if countries and reading.officials[people[0]].actor_code not in countries:
        yield from make(
            reading, around, paragraph, word, people, countries, "invite guest", status="planned", phase="whole"
        )


def _is_accepted(paragraph: Paragraph, word: Token) -> bool:
    """Whether this sentence, or the next, tells that an invitation is accepted."""
    end = word.sent.end
    following = paragraph.doc[end].sent.end_char if end < len(paragraph.doc) else word.sent.end_char
    text = paragraph.text[word.sent.start_char : following]
    return _answers()["no"].search(text) is None and _answers()["yes"].search(text) is not None


def _guests(reading: Reading, paragraph: Paragraph, word: Token) -> tuple[Party, ...]:
    """Who is invited: the subject of "accept", the object of "invite", who is told the invitation."""
    verb = word.head
    if word.pos_ == "NOUN" and verb_of(verb) == "accept" and word.dep_ == "obj":
        return subject_parties(reading, paragraph, verb)
    if word.pos_ == "VERB":
        if any(child.dep_ in {"nsubj:pass", "aux:pass"} for child in word.children):
            return subject_parties(reading, paragraph, word)
        obj = next((child for child in word.children if child.dep_ == "obj"), None)
        return phrase_parties(reading, paragraph, obj) if obj is not None else ()
    for other in word.doc[word.i + 1 : min(word.sent.end, word.i + REACH)]:  # "an invitation to the king to visit Lima"
        if other.lower_ in {"to", "for"}:
            found = tuple(p for t in other.doc[other.i + 1 : other.i + 8] for p in reading.meant(paragraph, t))
            named = named_people(found)
            if named:
                return named[:1]
    taken = subject_parties(reading, paragraph, word)
    return other_before(reading, paragraph, word, taken, sentences=2) if taken else ()


def _goal(around: Surroundings, paragraph: Paragraph, word: Token) -> tuple[str, ...]:
    """Where to: the country behind "visit", "come to" or "to"."""
    for other in word.doc[word.i + 1 : min(word.sent.end, word.i + REACH)]:
        is_link = verb_of(other) in {"visit", "tour"} or other.lower_ in GOALS
        if is_link and (found := destinations(around, paragraph, other.i + 1)):
            return found
    return ()


@cache
def _answers() -> dict[str, re.Pattern[str]]:
    """What tells that an invitation was accepted ("yes") and that it was not, or not yet ("no")."""
    found: dict[str, list[str]] = {}
    for row in table("invitations"):
        found.setdefault(row["answer"], []).append(re.escape(row["phrase"]))
    return {answer: re.compile(rf"(?i:\b(?:{'|'.join(phrases)})\b)(?! that\b)") for answer, phrases in found.items()}
