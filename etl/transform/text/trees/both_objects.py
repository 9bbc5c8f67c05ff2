"""The object "both", which the tree takes for a word that only joins: "received both on Saturday".

It is none where it opens a row behind the verb: "met both Doe and Roe", "spoke both in Lima and in Quito".
"""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import NEAR_DAYS, move

OBJECTS = frozenset({"obj", "iobj", "xcomp", "ccomp"})
APART = frozenset({*"separately together alone later again afterwards next last this".split(), *NEAR_DAYS})
"""Words behind an object that tell how or when."""


def make_both_object(both: Token) -> None:
    """Make "both" the object of the verb right before it, if nothing else is and no row follows."""
    if both.lower_ != "both" or both.i <= both.sent.start or both.i + 1 >= both.sent.end:
        return
    verb, following = next_to(both, -1), next_to(both)
    if verb.pos_ != "VERB" or any(c.dep_ in OBJECTS and c.i != both.i for c in verb.children):
        return
    is_ended = following.lower_ in APART or following.pos_ in {"ADP", "PUNCT", "CCONJ"}
    rest = both.doc[both.i + 2 : both.sent.end - 1]
    is_row = following.pos_ == "ADP" and any(t.lower_ == "and" and next_to(t).lower_ == following.lower_ for t in rest)
    if is_ended and not is_row and both.dep_ not in OBJECTS:
        move(both, verb, "obj")
