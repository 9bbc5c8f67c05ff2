"""Whom "he" and "she" mean where nobody is named: "The Polish premier said he would meet his Czech counterpart"."""

from __future__ import annotations

from etl.transform.reading import Party, Reading
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.text.clauses import is_main
from etl.transform.text.tokens import Span, Token

STEPS = 8  # how far up the tree clauses are sought
OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "nmod:poss"})
"""How a pronoun stands that may take up the subject of the clause above: "said he would", "said his talks"."""


def unnamed_above(reading: Reading, line: int, pronoun: Token) -> Party | None:
    """Return the official told by office alone who is the subject of the clause above a pronoun's own."""
    if pronoun.dep_ not in OF_CLAUSES:
        return None
    node = pronoun.head
    for _ in range(STEPS):
        heads = [c for c in node.children if c.dep_ in SUBJECTS and c.i < pronoun.i]
        if heads:
            return _unnamed(reading, line, heads[0])
        if node.head == node:
            return None
        node = node.head
    return None


def unnamed_lead(reading: Reading, line: int, sentence: Span) -> Party | None:
    """Return the official told by office alone who is the subject of a sentence's main clause."""
    head = next((t for t in sentence if t.dep_ in SUBJECTS and is_main(t.head)), None)
    return _unnamed(reading, line, head) if head is not None else None


def _unnamed(reading: Reading, line: int, head: Token) -> Party | None:
    """The one official without a name whom a subject means; None for a row."""
    meant = reading.references.get((line, head.i), ())
    is_one = len(meant) == 1 and meant[0].kind == "official" and meant[0].official is None
    return meant[0] if is_one and meant[0].actor_code and not any(c.dep_ == "conj" for c in head.children) else None
