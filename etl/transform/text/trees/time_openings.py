"""Verbs that a small parser hangs on the time before them: "That evening she dined with Doe and then saw Roe".

It takes what is told for a clause about the day, and the verb that "and" joins behind for the head of the sentence.
"""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.kinds import DAYS_AND_MONTHS, FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import RELATIVE, SUBJECTS, lift, move

TIMES = frozenset("day morning afternoon evening night week weekend month year".split())
AROUND = frozenset({"after", "before"})
TOLD_FORMS = FINITE | {"VBN"}
"""Tags of the verb of what is told, which the parser may take for a participle."""


def part_from_time(noun: Token) -> None:
    """Give the sentence or the verb back what the tree makes a clause about a time."""
    if noun.lower_ not in TIMES or any(c.dep_ == "case" for c in noun.children):
        return
    if noun.left_edge.i == noun.sent.start:
        _head_sentence(noun)
    elif noun.dep_ == "conj":
        _join_behind(noun)


def free_row(day: Token) -> None:
    """Give a verb the row of names that the tree takes for what a day is: "On Tuesday, Chile and Peru signed"."""
    row = [c for c in day.rights if c.dep_ in {"appos", "conj"} and c.pos_ == "PROPN"]
    if day.lower_ not in DAYS_AND_MONTHS or not row or row[0].lower_ in DAYS_AND_MONTHS:
        return
    between = [t for t in day.doc[day.i + 1 : row[0].i] if not t.is_digit and t.lower_ != "the"]
    verb = next((a for a in day.ancestors if a.pos_ == "VERB"), None)
    if not between or any(t.text != "," for t in between):
        return
    if verb is None or verb.i < row[-1].i or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    is_passive = any(c.dep_ == "aux:pass" for c in verb.children)
    move(row[0], verb, "nsubj:pass" if is_passive else "nsubj")
    for name in row[1:]:
        move(name, row[0], "conj")


def free_day(day: Token) -> None:
    """Leave a verb the subject of the clause before: "was in Lima, and on Tuesday was received in Quito by Doe"."""
    verb = day.head
    is_told = day.lower_ in DAYS_AND_MONTHS and day.dep_ in SUBJECTS and verb.i > day.i
    if not is_told or not any(c.dep_ == "case" and c.lower_ in {"on", "in"} for c in day.lefts):
        return
    day.dep_ = "obl"
    joint = next((c for c in day.lefts if c.dep_ == "cc"), None)
    if joint is not None and verb.dep_ in {"advcl", "parataxis"} and verb.head.i < joint.i:
        move(joint, verb, "cc")
        verb.dep_ = "conj"


def _head_sentence(noun: Token) -> None:
    """Make the clause the head: "The next morning he met Doe, and in the afternoon was received by Roe"."""
    clause = next((c for c in noun.rights if c.dep_ == "acl:relcl" and c.tag_ in TOLD_FORMS), None)
    if clause is None or any(t.tag_ in RELATIVE or t.lower_ == "that" for t in noun.doc[noun.i + 1 : clause.i]):
        return
    doer = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    top = noun.head
    if doer is None or doer.left_edge.i != noun.i + 1 or (top != noun and (top.pos_ != "VERB" or top.i < clause.i)):
        return
    if any(c.dep_ in SUBJECTS and c.i < top.i and c.lower_ not in TIMES for c in top.children):
        return  # "The day he met Doe, Roe resigned"
    joint = next((t for t in clause.doc[clause.i : top.i] if t.lower_ == "and" and t.dep_ == "cc"), None)
    if top != noun and joint is None:
        return
    behind = [c for c in top.children if c.i > clause.i and c.dep_ == "punct" and c.i == noun.sent.end - 1]
    lift(clause, top)
    move(noun, clause, "obl:unmarked")
    for stop in behind:
        move(stop, clause)
    if joint is not None:
        _join(top, clause, joint)
        _give_parts(top, joint)


def _give_parts(verb: Token, joint: Token) -> None:
    """Give a verb the time before it, and what it does behind it: "and the next day saw Roe"."""
    for word in verb.doc[joint.i + 1 : verb.i]:
        if word.lower_ in TIMES and (word.head == verb or word.head.i < joint.i):
            is_phrase = any(c.dep_ == "case" for c in word.children)
            move(word, verb, "obl" if is_phrase else "obl:unmarked")
    for name in [c for c in verb.rights if c.dep_ == "nsubj"]:
        name.dep_ = "obj"


def _join(verb: Token, main: Token, joint: Token) -> None:
    move(verb, main, "conj")
    move(joint, verb, "cc")
    is_helped = any(c.dep_.startswith("aux") for c in verb.children)
    verb.tag_ = "VBD" if verb.tag_ == "VBN" and not is_helped else verb.tag_


def _join_behind(noun: Token) -> None:
    """Join the verb to the one before: "met Doe on Monday, and the day after held talks with Roe"."""
    around, verb = next_to(noun), next_to(noun, 2)
    joint = next((c for c in noun.lefts if c.dep_ == "cc"), None)
    if around.lower_ not in AROUND or verb.head != noun or verb.tag_ not in TOLD_FORMS or joint is None:
        return
    main = next((t for t in noun.ancestors if t.pos_ == "VERB" and t.i < noun.i), None)
    if main is None:
        return
    _join(verb, main, joint)
    move(noun, verb, "obl:unmarked")
    move(around, noun, "advmod")
    for thing in [c for c in noun.children if c.i > verb.i]:
        move(thing, verb, "obl" if thing.dep_ == "nmod" else thing.dep_)
