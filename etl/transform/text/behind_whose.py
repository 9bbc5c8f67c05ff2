"""The verb behind a clause with "whose": "Doe, whose country has sent troops, flew to Lima" is what Doe did."""

from __future__ import annotations

from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

LIGHT = frozenset({"AUX", "ADV", "PART"})
"""What may stand between the comma and the verb: "…, is also to"."""


def named_before_whose(word: Token) -> Token | None:
    """Return who stands before ", whose …," right behind which a verb, or "due", stands; None if nobody."""
    first = word.sent.start
    k = word.i - 1
    while k > first and word.doc[k].pos_ in LIGHT:
        k -= 1
    if k <= first or word.doc[k].text != ",":
        return None
    whose = next((t for t in reversed(word.doc[first:k]) if t.lower_ == "whose"), None)
    if whose is None or whose.i < first + 2 or next_to(whose, -1).text != ",":
        return None
    clause = word.doc[whose.i : k]
    if not any(t.tag_ in FINITE for t in clause) or any(t.lower_ in {";", ":"} for t in clause):
        return None
    named = next_to(whose, -2)
    while named.dep_ == "nmod" and named.head.i < named.i and named.head.pos_ in {"PROPN", "NOUN"}:
        named = named.head  # "Doe of Peru, whose"
    return named if named.pos_ == "PROPN" else None
