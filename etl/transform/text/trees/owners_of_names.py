"""The country right before a name, which the tree takes for a subject of its own: "Peru's Doe and Roe met Poe"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import POSSESSIVE_MARKS
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, move

BEFORE = 2  # tokens from a name to the country before it


def give_owner(name: Token, people: AbstractSet[int]) -> None:
    """Give a name the country whose possessive stands right before it, whatever else the tree has made of that."""
    if name.i not in people or name.i < name.sent.start + BEFORE:
        return
    mark, country = next_to(name, -1), next_to(name, -BEFORE)
    if mark.lower_ not in POSSESSIVE_MARKS or country.pos_ != "PROPN" or country.i in people:
        return
    if country.dep_ not in SUBJECTS or country.is_ancestor(name):
        return
    for child in [c for c in country.children if c.i > name.i or c.dep_ == "cc"]:
        move(child, name)
    move(country, name, "nmod:poss")
    move(mark, country, "case")
