"""Verbs of meeting that tell of another time than the one before: "had met once before", "first met in 2013"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.text.tokens import Token

OTHER = frozenset({"again", "earlier", "previously", "last"})


def is_at_another_time(verb: Token) -> bool:
    """Whether the words of a verb tell of another time than that of the encounter told before."""
    words = {token.lower_ for token in (*verb.children, *verb.doc[max(0, verb.i - 1) : verb.i + 2])}
    return bool(words & OTHER) or _is_before(verb) or _is_first_of_long_ago(verb)


def _is_before(verb: Token) -> bool:
    """Whether it is told that they had met before now: "had met once before, last August"."""
    return any(
        child.lower_ == "before" and child.dep_ == "advmod" and not any(child.rights) for child in verb.rights
    ) and any(child.lower_ == "had" for child in verb.lefts)


def _is_first_of_long_ago(verb: Token) -> bool:
    """Whether it is told when they began to meet: "first met in 2013", not "first met on Monday"."""
    words = {token.lower_ for token in verb.sent}
    return any(child.lower_ == "first" for child in verb.lefts) and words.isdisjoint({*WEEKDAYS, "then", "today"})
