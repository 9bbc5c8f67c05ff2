"""Participles that a small parser takes for adjectives of the name behind them: "having hosted Doe, Roe flew on"."""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import move


def make_perfect(participle: Token) -> None:
    """Make the verb of its clause of what stands behind "having", which the tree takes for that verb."""
    having, thing = next_to(participle, -1), participle.head
    if participle.i == 0 or having.lower_ != "having" or thing.head.i != having.i or thing.i < participle.i:
        return
    move(participle, having.head, having.dep_)
    participle.pos_, participle.tag_ = "VERB", "VBN"
    move(thing, participle, "obj")
    for child in list(having.children):
        if child.i != participle.i:
            move(child, participle)
    move(having, participle, "aux")
