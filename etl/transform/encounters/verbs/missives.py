"""What letters and messages do, and what is done by them: "a cable was waiting for Doe", "sent his condolences"."""

from __future__ import annotations

from etl.transform.text.clauses import subject
from etl.transform.text.tokens import Token

WAITING = frozenset({"wait", "await", "reach", "greet", "welcome", "follow"})
"""Verbs of what a letter does to its reader."""
ANSWERS = frozenset(
    "signal reply answer word response decision sign message news permission approval letter instructions orders"
    " verdict apology explanation invitation clearance consent call".split()
)
"""What one waits for who is not waiting for a person."""
MESSAGES = frozenset({"message", "messages", "letter", "letters", "telegram", "telegrams", "cable", "note"})
COURTESIES = frozenset(
    "condolence condolences sympathy solidarity congratulation congratulations felicitation felicitations"
    " greeting greetings support thanks".split()
)
"""What is sent in such a message to one who is elsewhere."""
SENDING = frozenset({"convey", "send", "extend", "address", "transmit", "dispatch"})


def is_by_message(verb: Token, lemma: str) -> bool:
    """Return whether a verb tells of a message, or of an answer waited for, and of nobody's coming."""
    first = lemma.split(" ")[0]
    if first in WAITING and (head := subject(verb)) is not None and head.lower_ in MESSAGES:
        return True
    if first == "wait":
        return any(c.dep_ == "obl" and c.lower_ in ANSWERS and _is_for(c) for c in verb.rights)
    return first in SENDING and any(c.dep_ == "obj" and _is_of_courtesy(c) for c in verb.rights)


def _is_for(noun: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ == "for" for c in noun.lefts)


def _is_of_courtesy(noun: Token) -> bool:
    """Whether a message is one that governments send each other: "a message of sympathy"."""
    return noun.lower_ in MESSAGES and any(c.lower_ in COURTESIES for c in noun.children)
