"""Ceremonies of arrival and departure: who meets somebody's plane, or sees him off, need not have talked with him."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.tokens import Token

MEETS_PLANE = frozenset({"greet", "welcome", "receive", "meet", "see", "await", "embrace", "hug", "kiss"})
FAREWELLS = frozenset({"see off", "wave off", "wave goodbye", "wave farewell"}) | {
    f"{verb} to the airport" for verb in ("accompany", "escort", "drive", "walk", "see", "take")
}
"""What is done as somebody leaves, wherever."""
STOPPING = frozenset({"stop", "break", "touch", "transit"})
"""Verbs of those who are only passing through, and whom nobody has come to welcome."""


def is_ceremony(verb: Token, lemma: str, found: Sides) -> bool:
    """Return whether a verb tells of a ceremony on arrival or departure; what both do to one another is none."""
    if found.is_of_both or found.link == "with":
        return False
    if lemma in FAREWELLS:
        return True
    is_passing = verb.dep_ == "conj" and {verb_of(verb.head), verb_of(verb.head.head)} & STOPPING
    is_there = any(t.lower_ in cues("airport") for t in verb.doc[verb.i : verb.i + NEAR])
    return lemma in MEETS_PLANE and not is_passing and is_there
