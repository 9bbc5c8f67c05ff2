"""The day until which somebody stays: "will be in Lima until Friday", "arrived on Monday and will stay till May 9"."""

from __future__ import annotations

from datetime import timedelta

from etl.facts import Status
from etl.transform.circumstances.days import Days
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token

UNTIL = frozenset({"until", "till", "through"})
GOING_ON = frozenset({"last", "run", "continue", "stay", "remain", "extend", "be"})
"""Verbs behind a journey whose "until" tells the end of the stay."""
STILL = frozenset({"will", "is", "are", "'ll", "’ll", "due", "expected", "scheduled"})
"""Words with which the day is one to come."""
DAYS = frozenset({"day", "weekday", "relative"})
REACH = 12  # characters from "until" to its day


def day_until(
    around: Surroundings, paragraph: Paragraph, token: Token, status: Status | None, begun: Days | None
) -> Days | None:
    """Return the day until which the stay lasts that a word tells, not before it has begun, None if none is told."""
    if paragraph.kind != "body" or status == "cancelled":
        return None
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.lower_ in UNTIL:
            start = paragraph.last(word)
            found = [one for one in around.dates_in(start, start + REACH) if one.kind in DAYS]
            between = {t.lower_ for t in (*token.children, *token.doc[token.i : word.i])}
            is_ahead = status == "planned" or bool(between & STILL)
            days = around.days(found[0], "planned" if is_ahead else "held") if found else None
            is_too_early = days is not None and begun is not None and days[1] < begun[0]
            return _after(begun, around.days(found[0], "planned")) if is_too_early else days
        if word.tag_ in FINITE and verb_of(word.head if word.dep_.startswith(("aux", "cop")) else word) not in GOING_ON:
            return None
    return None


def _after(begun: Days | None, days: Days | None) -> Days | None:
    """The first of a weekday's days that is not before something has begun: "from Monday until Friday"."""
    while begun is not None and days is not None and days[1] < begun[0] <= days[1] + timedelta(weeks=2):
        days = days[0] + timedelta(weeks=1), days[1] + timedelta(weeks=1)
    return days
