"""Objects set before their clause, which the tree takes for its subject or its head: "Minister Doe he saw as well"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import lift, move

PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
FULL = frozenset({"obj", "ccomp", "xcomp", "nsubj:pass"})
"""How what a verb needs behind it hangs on it."""


def make_front_object(name: Token, people: AbstractSet[int]) -> None:
    """Make a name at the start of a sentence the object of the verb of "he" behind it: "Minister Doe he saw"."""
    if name.i not in people or name.i + 1 >= name.sent.end or name.left_edge.i > name.sent.start:
        return
    if any(c.dep_ == "case" for c in name.children):
        return
    pronoun = next_to(name)
    verb = pronoun.head
    is_subject = pronoun.lower_ in PRONOUNS and pronoun.dep_ == "nsubj" and verb.i > pronoun.i
    if not is_subject or verb.pos_ != "VERB" or any(c.dep_ in FULL and c != name for c in verb.children):
        return
    if verb.tag_ not in FINITE and not any(c.dep_ == "aux" for c in verb.children):
        return
    if name.is_ancestor(verb):
        lift(verb, name)
        for child in [c for c in name.rights if c.i > verb.i]:
            move(child, verb)
    move(name, verb, "obj")
