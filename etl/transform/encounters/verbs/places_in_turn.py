"""Two encounters told by place and day alone: "will convene in Lima in June and in Quito in August"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.encounters.frames import FAR
from etl.transform.text.clauses import is_finite
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Doc, Token

NEAR = 7  # tokens from "in" and a place in which its day is told
WHEN = {*MONTHS, *WEEKDAYS, "yesterday", "today", "tomorrow"}
"""Words of which one tells the day or month."""


def next_place_and_day(verb: Token) -> Token | None:
    """Return the "and" between two places, each with its own day or month, where those of a verb met."""
    doc = verb.doc
    for token in doc[verb.i + 1 : min(verb.sent.end - 2, verb.i + FAR)]:
        if is_finite(token) or token.text in {";", ":"}:
            return None
        if token.lower_ == "and" and _is_placed(doc, token.i + 1, verb.sent.end, at_once=True):
            return token if _is_placed(doc, verb.i + 1, token.i) else None
    return None


def _is_placed(doc: Doc, first: int, last: int, *, at_once: bool = False) -> bool:
    """Whether a place, and right behind it a day, are told between two tokens."""
    for k in range(first, min(last - 1, first + 1) if at_once else last - 1):
        town = next_to(doc[k])
        if doc[k].lower_ in {"in", "at"} and town.pos_ == "PROPN" and town.lower_ not in WHEN:
            behind = doc[k + 2 : min(last, k + NEAR)]
            return any(t.lower_ in WHEN and (t.text[0].isupper() or t.lower_ not in MONTHS) for t in behind)
    return False
