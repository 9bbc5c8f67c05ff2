"""Meetings that somebody prepares for, looks ahead to or is about to go into: they are still to come."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token

BEFORE = 12  # tokens before a noun in which the phrase stands
LONGEST = 6  # tokens of a phrase and the word before it
PAST = frozenset({"was", "were", "did", "had"})
APPOINTMENTS = frozenset({"appointment", "appointments", "audience"})
OBTAINING = frozenset({"obtain", "secure", "get", "make", "fix", "book", "arrange", "win"})
"""What one does to an appointment before one keeps it."""
COMING_DAYS = frozenset({*WEEKDAYS, "tomorrow", "tonight"})


def is_prepared_for(noun: Token) -> bool:
    """Whether a meeting is one that is still awaited: "preparing for the meeting with", "Thursday's talks with".

    It is, behind a phrase of the list ("awaits"), or with the day before it in a sentence of the present tense. A
    sentence that tells what was done tells of no such thing.
    """
    if _is_of_past(noun):
        return False
    return _is_behind_phrase(noun) or _is_of_a_day_to_come(noun)


def is_obtained(noun: Token) -> bool:
    """Return whether somebody has an appointment by now: "has requested, and obtained for Monday, an appointment"."""
    if noun.lower_ not in APPOINTMENTS or noun.dep_ != "obj":
        return False
    verbs = [noun.head, *(c for c in noun.head.children if c.dep_ == "conj")]
    is_got = any(verb_of(verb) in OBTAINING for verb in verbs)
    return is_got and any(t.lower_ in {"has", "have"} for verb in (noun.head, noun.head.head) for t in verb.lefts)


def is_being_prepared(noun: Token) -> bool:
    """Return whether all that is told of a meeting is that it is prepared: "A meeting is in the works for May"."""
    return _is_told_to_be(noun, "in preparation")


def is_but_spoken_of(noun: Token) -> bool:
    """Return whether it is open whether a meeting will be: "A meeting of the two is under discussion", "in doubt"."""
    return _is_told_to_be(noun, "in doubt")


def _is_told_to_be(noun: Token, kind: str) -> bool:
    """Whether the verb of which a noun is the subject is one of being with a phrase of a list behind it."""
    if noun.dep_ not in {"nsubj", "nsubj:pass", "nsubj:outer"}:
        return False
    being = next((t for t in noun.doc[noun.i + 1 : noun.sent.end] if t.tag_ in FINITE), None)
    if being is None or being.lower_ not in {"is", "are", "remains", "remain"} or noun.head not in {being, being.head}:
        return False
    behind = " ".join(t.lower_ for t in noun.doc[being.i + 1 : min(noun.sent.end, being.i + LONGEST)])
    return any(
        f" {behind} ".startswith((f" {phrase} ", f" still {phrase} ", f" now {phrase} ")) for phrase in cues(kind)
    )


def _is_of_past(noun: Token) -> bool:
    """Whether the clause before a noun is told in the past, or the one behind it where none stands before."""
    finite = [t for t in noun.sent if t.tag_ in FINITE or t.lower_ in PAST]
    nearest = next((t for t in reversed(finite) if t.i < noun.i), finite[0] if finite else None)
    return nearest is not None and (nearest.tag_ == "VBD" or nearest.lower_ in PAST)


def _is_behind_phrase(noun: Token) -> bool:
    ahead = ahead_of(noun, BEFORE)
    words = [t.lower_ for t in ahead]
    for phrase in sorted(cues("awaits")):
        told = phrase.split(" ")
        for at in range(len(words) - len(told), -1, -1):
            if words[at : at + len(told)] == told:
                between = ahead[at + len(told) :]
                return not any(t.tag_ in FINITE or t.lower_ in {",", ";", ":"} for t in between)
    return False


def _is_of_a_day_to_come(noun: Token) -> bool:
    """Whether the day owns the meeting, and the sentence tells what is: "no preconditions for Thursday's talks"."""
    is_owned = any(
        c.lower_ in COMING_DAYS and c.dep_ in {"nmod:poss", "compound"} and c.i < noun.i for c in noun.children
    )
    tenses = {t.tag_ for t in noun.sent if t.tag_ in FINITE}
    return is_owned and bool(tenses) and not tenses & {"VBD"}
