"""Clauses in which a small parser loses what "whom" is to the verb: "whom Doe gave a dinner", "whom she is to see"."""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.trees.moves import move


def make_object_of_whom(pronoun: Token) -> None:
    """Make an object of "whom": "whom Doe gave a dinner", "whom she had the pleasure of receiving"."""
    verb = pronoun.head
    for word in [c for c in pronoun.rights if c.dep_ in {"nsubj", "aux"} and c.i < verb.i]:
        move(word, verb)  # "for whom a junior minister, Doe, will lay on tea"
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if pronoun.dep_ in {"nsubj", "nsubj:outer"} and any(c.dep_ == "nsubj" and c.i > pronoun.i for c in verb.lefts):
        pronoun.dep_ = "iobj" if thing is not None else "obj"
    if pronoun.dep_ not in {"obj", "dep"} or thing is None:
        return
    aim = next((c for c in thing.rights if c.dep_ == "acl" and c.tag_ in {"VB", "VBG"}), None)
    if verb.lemma_ == "have" and aim is not None and not any(c.dep_ == "obj" for c in aim.children):
        move(pronoun, aim)
    else:
        pronoun.dep_ = "iobj"
