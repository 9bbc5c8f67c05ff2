"""The country right before a name, which the tree takes for a subject or a member of its row: "Peru's Doe met Roe"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import POSSESSIVE_MARKS
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import move

BEFORE = 2  # tokens from a name to the country before it


def give_owner(name: Token, people: AbstractSet[int]) -> None:
    """Give a name the country whose possessive stands right before it, whatever else the tree has made of that."""
    if name.i not in people or name.i < name.sent.start + BEFORE:
        return
    mark, country = next_to(name, -1), next_to(name, -BEFORE)
    if mark.lower_ not in POSSESSIVE_MARKS or country.pos_ != "PROPN" or country.i in people:
        return
    if country.head == name or country.head == country or name.is_ancestor(country) or country.is_ancestor(name):
        return
    for child in [c for c in country.children if c.i > name.i or c.dep_ == "cc"]:
        move(child, name)
    if country.dep_ == "conj" and name.dep_ != "conj":
        move(name, country.head, "conj")  # "for Peru's X and Chile's Y"
    move(country, name, "nmod:poss")
    move(mark, country, "case")
