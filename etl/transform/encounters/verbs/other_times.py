"""Verbs of meeting that tell of another time than the one before: "had met once before", "first met in 2013"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.text.tokens import Token

LATER = frozenset({"later", "afterwards", "subsequently", "then", "thereafter"})
HOURS = frozenset({"morning", "afternoon", "evening", "noon", "night", "midday"}) | frozenset(WEEKDAYS)
OTHER = frozenset({"again", "earlier", "previously", "last"})


def is_at_another_time(verb: Token) -> bool:
    """Whether the words of a verb tell of another time than that of the encounter told before."""
    words = {token.lower_ for token in (*verb.children, *verb.doc[max(0, verb.i - 1) : verb.i + 2])}
    return bool(words & OTHER) or _is_before(verb) or _is_first_of_long_ago(verb) or _is_joined_later(verb)


def _is_joined_later(verb: Token) -> bool:
    """Whether those told before were joined later for another session: "Later they were joined for a lunch"."""
    if verb.lower_ != "joined" or not any(c.lower_ in {"were", "was"} for c in verb.lefts):
        return False
    low = [token.lower_ for token in verb.sent]
    if not (low[0] in LATER or (low[0] in {"in", "on", "at"} and bool(set(low[:3]) & HOURS))):
        return False
    return any(
        c.dep_ in {"obl", "nmod"} and {"for", "a"} <= {t.lower_ for t in c.lefts}
        for token in verb.subtree
        for c in token.children
        if token.i >= verb.i
    )


def _is_before(verb: Token) -> bool:
    """Whether it is told that they had met before now: "had met once before, last August"."""
    return any(
        child.lower_ == "before" and child.dep_ == "advmod" and not any(child.rights) for child in verb.rights
    ) and any(child.lower_ == "had" for child in verb.lefts)


def _is_first_of_long_ago(verb: Token) -> bool:
    """Whether it is told when they began to meet: "first met in 2013", not "first met on Monday"."""
    words = {token.lower_ for token in verb.sent}
    return any(child.lower_ == "first" for child in verb.lefts) and words.isdisjoint({*WEEKDAYS, "then", "today"})
