"""Gerunds that the tree takes for nouns or adjectives: "had the pleasure of welcoming Doe"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import GRACES
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import lift, move

GIVING = frozenset({"give", "offer", "grant", "lend", "pay", "serve"})
SHORTEST = 2  # tokens before a gerund: "pleasure of"


def give_to_deed(pronoun: Token) -> None:
    """Give to a deed whom it is done to: "Doe, whom I had the honour of receiving", "whom he gave a dinner"."""
    verb = pronoun.head
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if pronoun.lower_ not in {"whom", "who"} or pronoun.i > verb.i or thing is None or verb.dep_ != "acl:relcl":
        return
    if pronoun.dep_ == "obj" and verb.lemma_ in GIVING:
        pronoun.dep_ = "iobj"
        return
    deed = next((c for c in thing.rights if c.dep_ == "acl" and c.tag_ in {"VBG", "VB"}), None)
    if deed is not None and not any(c.dep_ == "obj" for c in deed.children):
        move(pronoun, deed, "obj")


def make_gerund(word: Token, people: AbstractSet[int]) -> None:
    """Make a verb of a gerund between what one has the pleasure of and whom one does it to."""
    if not word.lower_.endswith("ing") or word.i < word.sent.start + SHORTEST or word.i + 1 >= word.sent.end:
        return
    of, grace, name = next_to(word, -1), next_to(word, -SHORTEST), next_to(word)
    if of.lower_ != "of" or grace.lower_ not in GRACES or name.i not in people:
        return
    if word.head.i == name.i:
        lift(word, name)
        for child in [c for c in name.rights if c.dep_ == "nmod"]:
            move(child, word, "obl")
    move(name, word, "obj")
    move(word, grace, "acl")
    for phrase in [c for c in grace.rights if c.i > word.i and c.dep_ == "nmod"]:
        move(phrase, word, "obl")
    word.pos_, word.tag_ = "VERB", "VBG"
    move(of, word, "mark")
