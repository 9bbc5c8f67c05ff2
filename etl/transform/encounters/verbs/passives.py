"""Whether a participle tells what is done to its subject: "was received by", not "had received", "the two met"."""

from __future__ import annotations

from etl.transform.encounters.prepositions import link
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Token

NO_OBJECT = frozenset({"talk", "speak", "confer", "converse", "chat", "huddle", "dine", "lunch", "breakfast"})
"""Verbs that have no passive, unless of a preposition: "were spoken to"."""


def is_passive(verb: Token) -> bool:
    """Whether a participle is passive: "was received", "received by", not "had received"."""
    if verb.tag_ != "VBN":
        return False
    helpers = [c for c in verb.lefts if c.dep_.startswith("aux") or c.dep_ == "cop"]
    nearest = max(helpers, key=lambda c: c.i, default=None)
    if nearest is not None and nearest.lower_ in {"have", "has", "had", "having", "'ve", "’ve", "'d"}:
        return False
    if nearest is not None:
        return True
    if any(c.dep_ == "nsubj:pass" for c in verb.children):
        return verb_of(verb) not in NO_OBJECT  # "X earlier talked by phone to Y" is none, whatever the tree says
    if verb.i == verb.sent.start and any(c.dep_ == "obl:agent" for c in verb.children):
        return True  # "Received by X on Monday, Y was upbeat": the tree takes it for the verb of the sentence
    if verb.dep_ == "conj" and verb.head.i < verb.i and not any(c.dep_.startswith("nsubj") for c in verb.children):
        return is_passive(verb.head)  # "was summoned and told by"
    return verb.dep_ in {"acl", "advcl"}


def is_row_met(verb: Token) -> bool:
    """Whether the tree takes what several do for a passive: "the presidents of A and B - X and Y - met"."""
    is_told = any(c.dep_.startswith("aux") or c.dep_ == "nsubj:pass" for c in verb.children)
    return verb.dep_ == "acl" and verb.head.tag_ == "NNS" and not is_told and link(verb, frozenset({"by"})) is None
