"""Whether a verb of several meanings tells of an encounter: "saw X as a friend", "called X a liar"."""

from __future__ import annotations

from etl.transform.encounters.sides import Sides
from etl.transform.reading import Paragraph, Reading, Token


def sees_as(verb: Token) -> bool:
    """Whether "see" tells of an opinion: "saw him as a friend"."""
    for child in verb.children:
        if child.dep_ == "obj" and child.tag_ == "PRP":
            following = verb.doc[child.i + 1] if child.i + 1 < len(verb.doc) else None
            return not (
                following is not None
                and (following.pos_ in {"ADP", "ADV", "PUNCT"} or following.lower_ in {"one", "each", "alone", "both"})
                and following.lower_ != "as"
            )
    return False


def is_called_something(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Whether "as" follows whoever is seen: "saw President Doe as a rival"."""
    last = max((t.i for t in verb.doc[verb.i + 1 : found.last] if reading.meant(paragraph, t)), default=verb.i)
    return bool(last + 1 < len(verb.doc) and verb.doc[last + 1].lower_ == "as")


def is_perfect(paragraph: Paragraph, verb: Token) -> bool:
    """Whether a speaker sums up what has been going on: "we have spent a lot of time on the phone"."""
    return paragraph.speaker is not None and any(
        c.lower_ in {"have", "has", "'ve", "’ve", "'s", "’s"} and c.dep_.startswith("aux") for c in verb.children
    )
