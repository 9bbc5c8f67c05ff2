"""Relative clauses given to whom they tell of, and their pronouns to their verbs: "a letter for Doe, whom she met"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import NAMING
from etl.transform.text.trees.moves import SUBJECTS, lift, move
from etl.transform.text.trees.phrases import ADVERBIAL, PARTNERS, cases_of, subject_of

SHORTEST = 4  # tokens of "Doe thanked Roe,"


def give_to_antecedent(pronoun: Token) -> None:
    """Make a relative clause of what the tree hangs on its pronoun or the verb before: "praised Doe, whom she met"."""
    clause = next((c for c in pronoun.rights if c.dep_ == "acl:relcl"), None)
    if clause is None and pronoun.head.i > pronoun.i and pronoun.head.dep_ in ADVERBIAL:
        clause = pronoun.head
    case = next((c for c in pronoun.children if c.dep_ == "case" and c.i == pronoun.i - 1), None)
    comma = (case or pronoun).i - 1
    if clause is None or comma < 1 or pronoun.doc[comma].lower_ != ",":
        return
    above = pronoun.head if clause != pronoun.head else clause.head
    name = pronoun.doc[comma - 1]
    if case is None and above.i > clause.i and above.dep_ == "acl:relcl" and above.head == name:
        lift(above, name)  # "Doe, whom she received, has called": the main verb is taken for one about Doe
        move(name, above, "nsubj")
        above = name
    if above.i > comma or name.pos_ not in NAMING or name.sent != pronoun.sent:
        return
    while name.dep_ == "nmod" and not name.head.is_lower and name.head.i < name.i:
        name = name.head  # "President Doe of Chile, whom"
    move(clause, name, "acl:relcl")
    move(pronoun, clause, "obj" if case is None else "obl")


def give_to_person(pronoun: Token, people: AbstractSet[int]) -> None:
    """Give a clause that the tree hangs on a thing to the person named last: "a letter for Doe, whom she met"."""
    clause = pronoun.head
    if clause.dep_ != "acl:relcl" or clause.i < pronoun.i or clause.head.pos_ != "NOUN":
        return
    case = next((c for c in pronoun.children if c.dep_ == "case" and c.i == pronoun.i - 1), None)
    comma = (case or pronoun).i - 1
    name = pronoun.doc[comma - 1] if comma > pronoun.sent.start else pronoun
    if pronoun.doc[comma].text == "," and name.i in people and clause.head.i < name.i and name.dep_ != "appos":
        move(clause, name)
        pronoun.dep_ = "obj" if pronoun.dep_ == "dep" and case is None else pronoun.dep_


def free_whom(pronoun: Token) -> None:
    """Make an object of what the tree takes for a part of the subject behind it: "Doe, whom President Roe received"."""
    name = pronoun.head
    if pronoun.dep_ not in {"det", "compound", "nmod", "amod"} or name.i < pronoun.i or name.dep_ not in SUBJECTS:
        return
    verb = name.head
    if verb.pos_ == "VERB" and verb.i > name.i and not any(c.dep_ in {"obj", "aux:pass"} for c in verb.children):
        move(pronoun, verb, "obj")


def give_to_nearest(pronoun: Token) -> None:
    """Give a relative clause that the tree hangs beyond the verb to the partner named last: "X thanked Y, who flew"."""
    clause = pronoun.head
    if clause.dep_ != "acl:relcl" or pronoun.i < SHORTEST or pronoun.doc[pronoun.i - 1].lower_ != ",":
        return
    name = pronoun.doc[pronoun.i - 2]
    while name.dep_ in {"flat", "appos"} or (name.dep_ == "nmod" and cases_of(name) <= {"of"}):
        if name.head.i > name.i or name.head.pos_ not in NAMING:
            return
        name = name.head  # "President Doe of Chile, who"
    verb = next((t for t in name.ancestors if t.pos_ == "VERB"), name)
    is_named = name.pos_ == "PROPN" or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in name.children)
    is_partner = name.dep_ == "obj" or (name.dep_ in {"obl", "nmod"} and bool(cases_of(name) & PARTNERS))
    if (
        is_named
        and is_partner
        and clause.head.i < verb.i < name.i
        and subject_of(verb) in {clause.head, clause.head.head}
    ):
        move(clause, name)
