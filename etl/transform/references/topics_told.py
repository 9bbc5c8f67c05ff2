"""Whom "he" at the head of a sentence means where the one before told for whom something was: "It was … for X, who"."""

from __future__ import annotations

from etl.transform.reading import Reading
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

IT = frozenset({"it", "this", "that"})
IS = frozenset({"was", "is"})
OWNERS = 4  # tokens of "the Turkish president" behind "for"


def told_for(reading: Reading, line: int, pronoun: Token) -> int | None:
    """Whom "he" means behind "It was the second call for X, who had spoken with Y": X, of whom that told."""
    first = pronoun.sent.start
    if pronoun.i != first or not first or pronoun.dep_ not in SUBJECTS:
        return None
    before = pronoun.doc[first - 1].sent
    if len(before) < OWNERS or before[0].lower_ not in IT or before[1].lower_ not in IS:
        return None
    who = next((t for t in before if t.lower_ == "who" and t.i > before.start and next_to(t, -1).text == ","), None)
    if who is None:
        return None
    topic = pronoun.doc[who.i - 2]
    meant = reading.references.get((line, topic.i), ())
    ahead = [t.lower_ for t in pronoun.doc[max(before.start, topic.i - OWNERS) : topic.i]]
    return meant[0].official if len(meant) == 1 and "for" in ahead else None
