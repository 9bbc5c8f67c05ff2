"""Meetings on somebody's programme: "his schedule provides for talks with", "a meeting is on the agenda of her visit".

What a programme provides for is still to come; what it is told to have included is not.
"""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import named_officials, phrase_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of

PROGRAMMES = frozenset("program programme schedule agenda itinerary timetable diary".split())
INCLUDES = frozenset("include feature list contain comprise show".split())
FORESEES = frozenset("foresee provide envisage call".split())
"""Verbs by which a programme tells of what is to come, in whatever tense."""
PRESENT = frozenset({"VBZ", "VBP", "VBG", "NNS"})  # a verb may be taken for a plural: "his agenda features"
BOOKED = frozenset({"due", "scheduled", "slated", "booked", "expected"})
ON = frozenset({"on", "in"})
STEPS = 4  # members of a row between a noun and its first


def is_in_programme(noun: Token) -> bool:
    """Whether a meeting is one that a programme provides for."""
    found = _programme(noun)
    if found is None:
        return False
    verb = _first(noun).head
    return verb == found or verb_of(verb) in FORESEES or verb.tag_ in PRESENT


def is_booked(noun: Token) -> bool:
    """Whether somebody is expected for a meeting: "is due for talks with", "was scheduled for a meeting"."""
    first = _first(noun)
    cases = {c.lower_ for c in first.children if c.dep_ == "case"}
    if cases & BOOKED:
        return True  # "due for", which the tree takes for a preposition
    is_off = any(c.lower_ == "had" for c in first.head.children)  # "had been expected for talks"
    return "for" in cases and first.dep_ in {"obl", "nmod"} and first.head.lower_ in BOOKED and not is_off


def owner_of_programme(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return on whose programme a meeting is; nobody where that is not told."""
    found = _programme(noun)
    for child in found.children if found is not None else ():
        is_of = child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ in {"of", "for"} for c in child.children)
        if child.dep_ == "nmod:poss" or is_of:
            named = named_officials(phrase_parties(reading, paragraph, child))
            if named:
                return named
    return ()


def _programme(noun: Token) -> Token | None:
    """The programme that a meeting stands in."""
    first = _first(noun)
    head = first.head
    if first.dep_ in {"nsubj", "nsubj:outer"} and head.lower_ in PROGRAMMES:
        return head if any(c.dep_ == "case" and c.lower_ in ON for c in head.children) else None
    if verb_of(head) not in INCLUDES | FORESEES or first.dep_ not in {"obj", "obl", "nmod"}:
        return None
    told = subject(head)
    return told if told is not None and told.lower_ in PROGRAMMES else None


def _first(noun: Token) -> Token:
    """The first of a row of nouns: "a tour of the port and talks with"."""
    for _ in range(STEPS):
        if noun.dep_ != "conj":
            break
        noun = noun.head
    return noun
