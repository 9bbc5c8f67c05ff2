"""Clauses with "whose" that a small parser takes for the sentence: "Doe, whose term ends in May, met Roe"."""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, lift, move

CLAUSAL = frozenset({"ccomp", "advcl", "parataxis"})
LONGEST = 24  # tokens of the clause


def put_behind_name(whose: Token) -> None:
    """Make the verb behind the clause the head of the sentence, and the clause one about the name before it."""
    if whose.lower_ != "whose" or whose.i < 2 or next_to(whose, -1).text != ",":
        return
    name = next_to(whose, -2)
    comma = next((t for t in whose.doc[whose.i : min(whose.sent.end, whose.i + LONGEST)] if t.text == ","), None)
    verb = _main_verb(comma, name) if comma is not None else None
    if comma is None or verb is None or name.is_lower:
        return
    if (told := _hung_on(verb, whose, comma)) is not None:
        _give_name_its_clause(name, told)
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


def _hung_on(verb: Token, whose: Token, comma: Token) -> Token | None:
    """The clause that the tree hangs on the verb behind it, though it is one about the name before it."""
    below = (c for c in verb.lefts if whose.i < c.i < comma.i and c.dep_ in CLAUSAL)
    return next((c for c in below if whose in c.subtree), None)


def _give_name_its_clause(name: Token, clause: Token) -> None:
    """Hang a clause on a name, and the title before it, of which the tree made the clause's subject, on the verb."""
    verb, relation = clause.head, name.dep_
    title = next((c for c in clause.lefts if c.i < name.i and c.dep_ in SUBJECTS), None)
    if title is not None and relation in SUBJECTS:
        move(title, verb, relation)
        move(name, title, "appos")
    move(clause, name, "acl:relcl")


def _main_verb(comma: Token, name: Token) -> Token | None:
    """The verb of a sentence right behind a comma, helping words and an adverb passed over; None if there is none."""
    doc, sentence = comma.doc, comma.sent
    for token in doc[comma.i + 1 : min(sentence.end, comma.i + 5)]:
        if token.pos_ == "ADV" or (token.tag_ == "MD" or token.dep_.startswith("aux")):
            continue
        is_told = token.pos_ == "VERB" and (token.tag_ in FINITE or token.tag_ in {"VBN", "VB"})
        has_other = any(c.dep_ in SUBJECTS and c != name for c in token.lefts)
        return token if is_told and not has_other else None
    return None
