"""Subjects with an apposition between commas, which a small parser loses: "In a note to Roe, Doe, the envoy, said"."""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.kinds import NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, move

JOINED = frozenset({"conj", "appos", "vocative", "parataxis"})
MAIN = frozenset({"ROOT", "parataxis"})
PAIR = 2  # a name and its title, or a title and its name


def give_back_subject(verb: Token) -> None:
    """Make the subject of a main verb of a name and title before it that the tree joins to a noun of its own phrase.

    "In a letter to President Roe, Jane Doe, the envoy, said": not two more who were written to.
    """
    if verb.dep_ not in MAIN | {"conj"} or verb.i < PAIR or next_to(verb, -1).text != ",":
        return
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return
    row = _row_before(verb)
    if len(row) < PAIR or any(child.lower_ in {"and", "or", "&"} for one in row for child in one.children):
        return
    name, apposed = row[-PAIR:]
    move(name, verb, "nsubj")
    move(apposed, name, "appos")


def _row_before(verb: Token) -> list[Token]:
    """Return the nouns between commas before a verb that the tree joins to nouns before them, in order."""
    row: list[Token] = []
    last = verb.i - PAIR
    while last > 0:
        noun = verb.doc[last]
        while noun.dep_ not in JOINED and noun.head.i != noun.i and noun.head.right_edge.i <= last:
            noun = noun.head
        if not (noun.dep_ in JOINED and noun.pos_ in NAMING and noun.head.i < noun.i and is_set_off(noun)):
            break
        row.insert(0, noun)
        first = noun.left_edge.i + (noun.left_edge.text == ",")
        last = first - PAIR
    return row


def is_set_off(noun: Token) -> bool:
    """Whether a comma stands before a noun's phrase, whichever word the tree hangs the comma on."""
    return bool(noun.left_edge.text == "," or (noun.left_edge.i and next_to(noun.left_edge, -1).text == ","))
