"""Meetings that a speaker remembers: "we met when I was in Lima" is another one than that at which he speaks."""

from __future__ import annotations

import re

from etl.transform.encounters.frames import Encounter

EARLIER = re.compile(
    r"\b(?:ago|earlier this (?:week|month|year)|last (?:week|month|year|time|spring|summer|autumn|fall|winter)|"
    r"yesterday|back in|when (?:I|you|we|he|she|they) (?:was|were|visited|came))\b",
    re.IGNORECASE,
)
"""Words that put an encounter before that at which it is spoken of."""
JUST = re.compile(
    r"\b(?:just|fresh|straight|directly) (?:\w+ ){0,2}(?:off|from|out of|had|finished|concluded|wrapped|completed|"
    r"ended|met|held|spoke|spoken)\b|\b(?:come|came|coming) (?:straight |directly |right )?(?:off|from|out of)\b",
    re.IGNORECASE,
)
"""Words that tell that it has only now ended: "I just came from a meeting with"."""
NEAR = 30  # characters between "came from" and the noun


def is_recalled(made: Encounter) -> bool:
    """Whether a speaker tells of an encounter on an earlier day."""
    if made.paragraph.speaker is None or made.status != "held":
        return False
    return EARLIER.search(made.trigger.sent.text) is not None


def is_just_over(made: Encounter) -> bool:
    """Whether a speaker comes from an encounter."""
    if made.status != "held" or not made.is_noun:
        return False
    sentence = made.trigger.sent
    before = sentence.text[: made.trigger.idx - sentence[0].idx]
    return any(len(before) - found.end() < NEAR for found in JUST.finditer(before))
