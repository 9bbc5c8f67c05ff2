"""Meetings told by their number alone: "their first was in London in April", "it was the second between X and Y"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, Encounter, link, nouns
from etl.transform.reading import Paragraph, Reading, Token
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed

ORDINALS = frozenset("first second third fourth fifth sixth seventh last latest previous".split())
WHOSE = frozenset({"their", "the", "a"})
BETWEEN = frozenset({"between"})
TAKES = frozenset({"hold", "take", "come", "happen", "occur", "be", "host", "stage", "convene", "begin", "end"})
TALKS = frozenset({"talk", "event"})
"""Kinds of nouns of which one may be told by its number alone."""


def by_ordinal(reading: Reading, paragraph: Paragraph, token: Token) -> Encounter | None:
    """Return the encounter that a number stands for, where the text speaks of meetings."""
    if paragraph.kind != "body" or paragraph.speaker is not None or not _stands_alone(token):
        return None
    status = outlook(token.head if token.dep_ in SUBJECTS else token)
    if status not in {"held", "planned"} or not _are_spoken_of(token):
        return None
    between = link(token, BETWEEN)
    if between is not None:
        both = listed(reading, paragraph, between.i + 1)[0]
        if len({p.actor_code for p in both}) < BOTH:
            return None
        return Encounter(paragraph, token, both, "in_person", status, f"{token.lower_} between", is_noun=True)
    verb = next((c for c in token.head.children if c.dep_ == "cop"), token.head)
    if token.dep_ not in SUBJECTS or verb_of(verb) not in TAKES:
        return None
    return Encounter(
        paragraph, token, (), "in_person", status, f"{token.lower_} in a row", is_another=True, is_further=True,
        is_noun=True,
    )  # fmt: skip


def _stands_alone(token: Token) -> bool:
    """Whether a number is a noun phrase by itself: "the second was", "their last between", not "the second day"."""
    if token.dep_ in {"amod", "nummod", "advmod", "compound", "det", "case", "flat"}:
        return False
    following = token.nbor() if token.i + 1 < token.sent.end else None
    return (
        following is not None
        and following.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}
        and (token.i > token.sent.start and token.nbor(-1).lower_ in WHOSE)
    )


def _are_spoken_of(token: Token) -> bool:
    """Whether this sentence or the one before speaks of a meeting, or of several who met."""
    start = token.sent.start
    since = token.doc[start - 1].sent.start if start else start
    return any(
        nouns().get(t.lower_, ("", ""))[1] in TALKS or (t.pos_ == "VERB" and verb_of(t) in cues("meets"))
        for t in token.doc[since : token.sent.end]
    )
