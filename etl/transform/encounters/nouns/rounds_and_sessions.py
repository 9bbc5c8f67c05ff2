"""What a round or a session is one of: talks told before, an occasion told anyway, or no talks at all."""

from __future__ import annotations

import re

from etl.transform.encounters.frames import noun_kind, nouns
from etl.transform.text.tokens import Token

PARTS = frozenset({"session", "sessions", "round", "rounds", "plenary"})
NEW = frozenset({"next", "another", "further", "fresh"})
"""Words before a part that is still to be."""
SHORT = re.compile(r"[A-Z]{3,5}")
"""The initials of talks held year by year: "the next round of the FOC"."""


def is_but_part(noun: Token, low: str) -> bool:
    """Return whether a session is but a part of an occasion that is told anyway: "in a session of the summit"."""
    following = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 4]]
    is_of = following[:2] == ["of", "the"] and following[2:] != [] and noun_kind(following[2]) == "event"
    return low in PARTS and is_of and not NEW & {c.lower_ for c in noun.children}


def is_round_of_talks(noun: Token) -> bool:
    """Return whether "round" tells of talks, and not of fighting or applause; alone it tells of those told before."""
    following = noun.doc[noun.i + 1 : noun.i + 5]
    if len(following) and following[0].lower_ == "of":
        return any(t.lower_ in nouns() or SHORT.fullmatch(t.text) for t in following[1:])
    return True
