"""Whom "he" means behind a sentence of several: the one with whom they dealt, who is none of them.

"Kenya's X and Niger's Y were received by Doe. In the afternoon he saw Roe": Doe, since they were several.
"""

from __future__ import annotations

from etl.transform.reading import Reading
from etl.transform.text.clauses import SUBJECTS, is_main
from etl.transform.text.tokens import Token

BESIDE = ("obj", "iobj", "obl")
"""How he whom several deal with hangs on what they do."""
TALK = frozenset({"talks", "meeting", "meetings", "discussions", "conversation", "conversations", "call", "session"})


def met_by_row(reading: Reading, line: int, pronoun: Token) -> int | None:
    """Return the one official beside the several who are the subject of the sentence before a pronoun."""
    first = pronoun.sent.start
    if not first or pronoun.dep_ not in SUBJECTS or not is_main(pronoun.head):
        return None
    if any(reading.references.get((line, k)) for k in range(first, pronoun.i)):
        return None  # his own sentence tells of others before him
    verb = pronoun.doc[first - 1].sent.root
    head = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if head is None or not (verb.pos_ == "VERB" or any(c.dep_ == "cop" for c in verb.lefts)):
        return None
    row = [head, *(t for t in head.subtree if t.dep_ == "conj" and t.head.i == head.i)]
    several = {n for token in row for n in _meant(reading, line, token)}
    if len(several) < 2 or len({reading.officials[n].actor_code for n in several}) < 2:
        return None
    others = {n for token in _beside(verb) for n in _meant(reading, line, token)} - several
    named = {n for token in verb.subtree for n in _meant(reading, line, token)} - several
    return others.pop() if len(others) == 1 and named == others else None


def _beside(verb: Token) -> list[Token]:
    """The words for those with whom something is done: "met Doe", "had talks with Doe", "were to sit down with him"."""
    verbs = [verb, *(c for c in verb.rights if c.dep_ in {"xcomp", "acl"})]
    words = [c for one in verbs for c in one.rights if c.dep_.startswith(BESIDE)]
    return [*words, *(c for word in words if word.lower_ in TALK for c in word.rights if c.dep_ == "nmod")]


def _meant(reading: Reading, line: int, token: Token) -> set[int]:
    return {p.official for p in reading.references.get((line, token.i), ()) if p.official is not None}
