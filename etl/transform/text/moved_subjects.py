"""Who does what another makes him do: "the storm forced Doe to call off her trip", "a chance for Doe to talk"."""

from __future__ import annotations

from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

MOVING = frozenset(
    "force compel oblige lead prompt cause allow enable induce drive ask order instruct direct beg request encourage"
    " urge press push persuade convince help permit require implore exhort advise counsel pressure send dispatch task"
    " assign authorise authorize expect let".split()
)
"""Verbs of what makes somebody else do something, or is to make him."""
FOR_WHOM = 3  # tokens of the shortest "for Doe to" before an infinitive


def moved(node: Token) -> Token | None:
    """Return who does, or is to do, what somebody or something makes him: "the storm forced Doe to call off her trip".

    None where a word is no such infinitive.
    """
    if (doer := _for_whom(node)) is not None:
        return doer
    mover = node.head
    if node.tag_ != "VB" or node.dep_ not in {"xcomp", "advcl", "ccomp"} or mover.lemma_.lower() not in MOVING:
        return None
    return next((c for c in mover.children if c.dep_ == "obj" and mover.i < c.i < node.i), None)


def _for_whom(infinitive: Token) -> Token | None:
    """Who is to do what an infinitive tells: "a chance for Minister Doe to talk with Roe", not "left for Lima to"."""
    if infinitive.tag_ != "VB" or infinitive.i < infinitive.sent.start + FOR_WHOM:
        return None
    to, name = next_to(infinitive, -1), next_to(infinitive, -2)
    if to.tag_ != "TO" or name.pos_ not in {"PROPN", "NOUN", "PRON"}:
        return None
    before = next_to(name, -1)
    while before.i > infinitive.sent.start and (before.pos_ in {"DET", "ADJ", "PROPN", "NUM"} or before.tag_ == "PRP$"):
        before = next_to(before, -1)
    is_of_clause = before.dep_ == "mark" and before.head == infinitive
    is_so = before.lower_ == "for" and (is_of_clause or name.head.pos_ in {"NOUN", "ADJ"})
    return name if is_so and next_to(before, -1).pos_ in {"NOUN", "ADJ"} else None
