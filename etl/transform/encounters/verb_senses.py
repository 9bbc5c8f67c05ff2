"""Whether a verb of several meanings tells of an encounter: "saw X as a friend", "would be glad to see X"."""

from __future__ import annotations

from etl.transform.encounters.sides import Sides
from etl.transform.reading import Paragraph, Reading, Token
from etl.transform.text.neighbours import next_to

SEEING_ONE = frozenset({"one", "each", "alone", "both"})
"""Words behind "saw him" that go on to tell how: "saw them alone"."""
WILLING = frozenset("happy glad delighted ready willing prepared pleased honoured honored".split())
WOULD = frozenset({"would", "'d", "’d"})
BEFORE = 4  # tokens before "happy to see" in which its "would" stands


def is_opinion(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Return whether "see" tells what one holds of somebody: "saw President Doe as a rival", "saw him leave"."""
    last = max((t.i for t in verb.doc[verb.i + 1 : found.last] if reading.meant(paragraph, t)), default=verb.i)
    if last + 1 < len(verb.doc) and verb.doc[last + 1].lower_ == "as":
        return True
    pronoun = next((c for c in verb.children if c.dep_ == "obj" and c.tag_ == "PRP"), None)
    if pronoun is None:
        return False
    following = next_to(pronoun)
    is_met = not following.text or following.pos_ in {"ADP", "ADV", "PUNCT"} or following.lower_ in SEEING_ONE
    return not is_met or following.lower_ == "as"


def is_offered(verb: Token) -> bool:
    """Return whether one only says that one would do something: "I would be happy to see President Doe"."""
    if verb.tag_ != "VB" or verb.i < verb.sent.start + 2 or next_to(verb, -1).lower_ != "to":
        return False
    low = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - BEFORE - 1) : verb.i - 1]]
    return bool(low) and low[-1] in WILLING and bool(WOULD & set(low))
