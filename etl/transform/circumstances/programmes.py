"""Meetings on somebody's programme: "his schedule provides for talks with", "a meeting is on the agenda of her visit".

What a programme provides for is still to come; what it is told to have included is not.
"""

from __future__ import annotations

import re

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.text.clauses import SUBJECTS, first_of_row, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Token

PROGRAMMES = frozenset("program programme schedule agenda itinerary timetable diary".split())
INCLUDES = frozenset("include feature list contain comprise show".split())
FORESEES = frozenset("foresee provide envisage call".split())
"""Verbs by which a programme tells of what is to come, in whatever tense."""
PRESENT = frozenset({"VBZ", "VBP", "VBG", "NNS"})  # a verb may be taken for a plural: "his agenda features"
BOOKED = frozenset({"due", "scheduled", "slated", "booked", "expected"})
ON = frozenset({"on", "in", "for"})
NOW = frozenset({"is", "are", "'s", "’s"})
CALLED = frozenset({"called", "convened", "fixed", "arranged", "agreed", "announced", "booked", "convoked"})
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


def is_in_programme(noun: Token) -> bool:
    """Whether a meeting is one that a programme provides for."""
    found = programme_of(noun)
    if found is None:
        return False
    first = _first_meeting(noun)
    verb = first.head
    return verb in (first, found) or verb_of(verb) in FORESEES or verb.tag_ in PRESENT


def is_booked(noun: Token) -> bool:
    """Whether somebody is expected for a meeting: "is due for talks with", "was scheduled for a meeting"."""
    first = first_of_row(noun)
    cases = {c.lower_ for c in first.children if c.dep_ == "case"}
    if cases & BOOKED and not any(c.lower_ == "had" for c in first.children):
        return True  # "due for", which the tree takes for a preposition
    is_off = any(c.lower_ == "had" for c in first.head.children)  # "had been expected for talks"
    return "for" in cases and first.dep_ in {"obl", "nmod"} and first.head.lower_ in BOOKED and not is_off


def programme_of(noun: Token) -> Token | None:
    """Return the programme that a meeting stands in: "a tour of the port and talks with X are on the agenda"."""
    first = _first_meeting(noun)
    head = first.head
    if first.dep_ in {"nsubj", "nsubj:outer"} and head.lower_ in PROGRAMMES:
        return head if _is_on(head) else None
    clause = next((c for c in first.rights if c.dep_ == "acl:relcl" and c.lower_ in PROGRAMMES), None)
    if clause is not None:
        return clause if _is_on(clause) else None  # "a session with X that had been on their programme"
    if first.dep_ == "ROOT" and any(c.dep_ == "cop" and c.tag_ in PRESENT for c in first.lefts):
        ahead = (c for c in first.lefts if c.lower_ in PROGRAMMES)
        return next((c for c in ahead if _is_on(c)), None)  # "on her agenda are talks with X"
    if verb_of(head) not in INCLUDES | FORESEES or first.dep_ not in {"obj", "obl", "nmod"}:
        return None
    told = subject(head)
    return told if told is not None and told.lower_ in PROGRAMMES else None


def _is_on(programme: Token) -> bool:
    """Whether something is told to be on a programme."""
    return any(c.dep_ == "case" and c.lower_ in ON for c in programme.children)


def _first_meeting(noun: Token) -> Token:
    """The first of a row of meetings; the tree joins the next to whom one meets: "talks with X and calls on Y"."""
    first = first_of_row(noun)
    is_partner = first != noun and first.dep_ in {"obl", "nmod"} and first.head.pos_ == "NOUN"
    is_partner = is_partner and any(c.dep_ == "case" and c.lower_ == "with" for c in first.children)
    return first_of_row(first.head) if is_partner else first


def is_on_a_day(noun: Token) -> bool:
    """Whether it is told in the present tense on which day, or when, something is: "The talks are on the 18th"."""
    day = noun.head
    if noun.dep_ not in SUBJECTS or not any(c.dep_ == "cop" and c.lower_ in NOW for c in day.children):
        return False
    is_day = day.lower_ in {*WEEKDAYS, *MONTHS} or ORDINAL.fullmatch(day.lower_) is not None
    return is_day and any(c.dep_ == "case" and c.lower_ in ON for c in day.children)


def is_called_for_a_day(noun: Token) -> bool:
    """Whether a meeting is told to have been called for a day: "A second sitting was called for Sunday"."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or verb.lower_ not in CALLED or not any(c.dep_ == "aux:pass" for c in verb.children):
        return False
    days = {*WEEKDAYS, *MONTHS, "tomorrow", "today", "tonight"}
    cases = (c for day in verb.children if day.lower_ in days for c in day.children)
    return any(c.dep_ == "case" and c.lower_ == "for" for c in cases)
