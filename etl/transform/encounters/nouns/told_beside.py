"""Nouns of meeting that another word beside them tells again, and rows of meetings that a colon opens."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR, nouns
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import PLURALS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

SPEAKING = frozenset({"speak", "talk", "converse", "chat", "confer"})
"""Verbs that tell by themselves of what was said on the telephone."""
PHONES = frozenset({"phone", "line", "telephone"})
COLONS = frozenset({":", "–", "—"})


def is_told_beside(noun: Token, low: str) -> bool:
    """Return whether the word beside a noun tells the same: "one-on-one meetings with", "spoke on the phone with"."""
    if "-" in low and noun.i + 1 < noun.sent.end and next_to(noun).lower_ in nouns():
        return True
    return low in PHONES and noun.dep_ == "obl" and verb_of(noun.head) in SPEAKING


def with_behind_colon(noun: Token) -> Token | None:
    """Return the "with" of a row that a colon opens: "held three meetings in Lima: with X, with Y and with Z"."""
    if noun.tag_ not in PLURALS:
        return None
    for token in noun.doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + NEAR)]:
        if token.text in COLONS and next_to(token).lower_ == "with":
            return next_to(token)
        if is_finite(token) or token.lower_ in {",", ";"}:
            return None
    return None
