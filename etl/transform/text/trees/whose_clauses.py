"""Clauses with "whose" that a small parser takes for the sentence: "Doe, whose term ends in May, met Roe"."""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, lift, move

LONGEST = 24  # tokens of the clause


def put_behind_name(whose: Token) -> None:
    """Make the verb behind the clause the head of the sentence, and the clause one about the name before it."""
    if whose.lower_ != "whose" or whose.i < 2 or next_to(whose, -1).text != ",":
        return
    name = next_to(whose, -2)
    comma = next((t for t in whose.doc[whose.i : min(whose.sent.end, whose.i + LONGEST)] if t.text == ","), None)
    verb = _main_verb(comma) if comma is not None else None
    if comma is None or verb is None or name.is_lower:
        return
    clause = next((t for t in (verb.head, *verb.head.ancestors) if whose.i < t.i < comma.i), None)
    if clause is None:
        return
    while whose.i < clause.head.i < comma.i and clause.head != clause:
        clause = clause.head
    if clause.head != clause and not whose.i < clause.head.i:
        return  # what the clause hangs on stands before it: the tree is right
    parts = [c for c in clause.children if c.i > comma.i and c != verb]
    lift(verb, clause)
    is_passive = any(c.dep_ == "aux:pass" for c in verb.children)
    move(name, verb, "nsubj:pass" if is_passive else "nsubj")
    name.pos_ = "PROPN"
    move(clause, name, "acl:relcl")
    for part in (*parts, comma):
        move(part, verb)


def _main_verb(comma: Token) -> Token | None:
    """The verb of a sentence right behind a comma, helping words and an adverb passed over; None if there is none."""
    doc, sentence = comma.doc, comma.sent
    for token in doc[comma.i + 1 : min(sentence.end, comma.i + 5)]:
        if token.pos_ == "ADV" or (token.tag_ == "MD" or token.dep_.startswith("aux")):
            continue
        is_told = token.pos_ == "VERB" and (token.tag_ in FINITE or token.tag_ in {"VBN", "VB"})
        return token if is_told and not any(c.dep_ in SUBJECTS for c in token.lefts) else None
    return None
