"""Verbs and objects that the tree parts: "received Doe and exchanged views", "received, at the palace, the envoy"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import lift, move

ASIDE = 14  # tokens of what is told aside between a verb and its object
SPEAKING = frozenset({"VBG", "WRB", "WP", "WDT"})
"""Tags of words that begin a clause of their own."""
SHORTEST = 3  # tokens of "Doe met Roe"
PARTS = frozenset({"compound", "nmod", "amod", "flat"})
"""How the tree hangs the name before "and" on the noun behind it."""
INNER = frozenset({"nmod", "conj", "flat", "appos", "compound"})
UNJOINED = frozenset({"obj", "obl", "obl:unmarked", "nmod", "xcomp"})
"""How the tree may hang the object of the second verb on the first one."""


def join_to_verb(verb: Token) -> None:
    """Join a past form behind "and" to the verb before it, with the noun behind as its object.

    "The minister received Doe and exchanged views on trade", "met Doe on Tuesday and discussed trade".
    """
    if verb.tag_ not in {"VBN", "VBD"} or verb.i < SHORTEST or next_to(verb, -1).lower_ != "and":
        return
    thing = _thing_behind(verb)
    main = thing.head if thing is not None else verb
    if thing is None or main.pos_ != "VERB" or main.tag_ not in FINITE or main.i > verb.i:
        return
    name = next((c for c in thing.children if c.pos_ == "PROPN" and main.i < c.i < verb.i), None)
    if name is not None and (name.dep_ not in PARTS or any(c.dep_ == "case" for c in name.children)):
        return
    if name is None and not any(c.dep_ in {"obj", "obl"} and main.i < c.i < verb.i for c in main.children):
        return
    move(verb, main, "conj")
    verb.tag_ = "VBD"
    if name is not None:
        move(name, main, "obj")
    move(thing, verb, "obj")


def join_next_deed(verb: Token) -> None:
    """Join what was done next to what the tree makes a clause beside it: "met Doe in Lima, then drove to Quito"."""
    if (
        verb.tag_ != "VBD"
        or next_to(verb, -1).lower_ != "then"
        or any(c.dep_.startswith("nsubj") for c in verb.children)
    ):
        return
    first = next((c for c in verb.lefts if c.dep_ in {"advcl", "ccomp"} and c.tag_ == "VBD"), None)
    if first is None or not any(c.dep_ == "nsubj" for c in first.lefts) or any(c.dep_ == "mark" for c in first.lefts):
        return
    lift(first, verb)
    move(verb, first, "conj")


def join_infinitive(verb: Token) -> None:
    """Make a verb again of what is joined to an infinitive and tagged as one: "to address it and confer with Doe"."""
    if verb.tag_ in {"VB", "VBP"} and verb.pos_ == "NOUN" and verb.dep_ == "conj" and verb.head.tag_ == "VB":
        verb.pos_, verb.tag_ = "VERB", "VB"


def _thing_behind(verb: Token) -> Token | None:
    """The noun behind a verb that the tree makes its head, or the head of the name to which it joins the verb."""
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ == "PROPN" and head.i < verb.i < head.head.i:
        head = head.head
    elif verb.dep_ != "amod" or head.i < verb.i:
        return None
    return head if head.pos_ == "NOUN" and head.dep_ in UNJOINED else None


def part_from_aside(noun: Token) -> None:
    """Give to its verb what the tree hangs on what is told aside: "met, in two meetings, the envoys", "…, with Doe"."""
    if noun.dep_ not in {"appos", "conj", "nmod"} or noun.pos_ not in NAMING:
        return
    is_with = any(c.dep_ == "case" and c.lower_ == "with" for c in noun.children)
    if (noun.dep_ == "nmod") != is_with:
        return
    comma = noun.left_edge if noun.left_edge.text == "," else next_to(noun.left_edge, -1)
    aside = noun.head
    while aside.dep_ in INNER and aside.head.i < noun.i and aside.head.pos_ in NAMING:
        aside = aside.head
    verb = aside.head
    if comma.text != "," or not aside.dep_.startswith("obl") or verb.pos_ != "VERB" or verb.i > aside.i:
        return
    opened = next((t.i for t in verb.doc[verb.i + 1 : aside.i] if t.text == ","), None)
    is_aside = opened is not None and comma.i > aside.i and (is_with or opened == verb.i + 1)
    if is_aside and (is_with or not any(c.dep_ in {"obj", "ccomp", "nsubj:pass"} for c in verb.children)):
        move(noun, verb, "obl" if is_with else "obj")


def give_object(verb: Token, people: AbstractSet[int]) -> None:
    """Give a verb whoever is named behind what is told aside: "met, for the first time since May, Minister Doe"."""
    if verb.tag_ not in FINITE or next_to(verb).text != ",":
        return
    last = min(verb.sent.end, verb.i + ASIDE)
    closes = next((t.i for t in verb.doc[verb.i + 2 : last] if t.text == ","), None)
    if closes is None or closes + 1 >= verb.sent.end or closes + 1 not in people:
        return
    aside, name = verb.doc[verb.i + 2 : closes], verb.doc[closes + 1]
    is_clause = any(t.tag_ in FINITE or t.tag_ in SPEAKING or t.i in people for t in aside)
    told = [
        c for c in verb.rights if c.dep_ in {"obj", "ccomp", "nsubj", "nsubj:pass"} and not verb.i + 2 <= c.i < closes
    ]
    if is_clause or any(c.i != name.i for c in told):
        return
    for token in aside:
        if token.head.i == verb.i and token.dep_ in {"obj", "conj"}:
            token.dep_ = "obl"
    move(name, verb, "obj")
