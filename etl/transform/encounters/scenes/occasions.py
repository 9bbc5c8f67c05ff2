"""Words that tell that two were in one place, though not where: "in person", "over lunch", "at a ceremony"."""

from __future__ import annotations

from etl.transform.encounters.gatherings.joint_bodies import BODIES, JOINT
from etl.transform.encounters.nouns.settings import MEASURES
from etl.transform.text.cues import cues
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token

OCCASIONS = frozenset({"ceremony", "sitting", "session", "person", "there", "signing", "face"})
"""Words that tell that what two do was done in one place: "initialled at a ceremony", "took it up in person"."""
GATHERINGS = frozenset({"g20", "g8", "g7", "g77", "apec", "asean", "saarc", "un", "ecowas", "chogm"})
"""Organisations whose names stand for their summits: "clashed at the G20"."""
ROOMS = frozenset({"headquarters", "palace", "residence", "villa", "chancellery", "kremlin", "elysee"})
NAME = 4  # tokens of a body's name before "commission"
TALKS = frozenset({"talks", "meeting", "negotiations", "summit", "discussions"})
WHEN_OVER = frozenset({"after", "at", "during", "following"})
"""What stands before talks that were held when something else was done."""


def _is_joint(body: Token) -> bool:
    """Whether a commission or committee is told to be one of several governments."""
    return any(t.lower_ in JOINT for t in ahead_of(body, NAME))


def is_occasion(token: Token) -> bool:
    """Whether a word tells that two were in one place, though not where: "in person", "over lunch", "there"."""
    previous = next_to(token, -1).lower_ if token.i > token.sent.start else ""
    if token.tag_ == "EX":
        return False
    if token.lower_ in TALKS and any(c.lower_ in WHEN_OVER for c in token.children if c.dep_ == "case"):
        return True
    if token.lower_ in TALKS and previous == "of" and next_to(token, -2).lower_ in MEASURES:
        return True  # "when they had finished a day of talks"
    if token.lower_ in GATHERINGS | ROOMS and any(c.lower_ == "at" for c in token.children if c.dep_ == "case"):
        return True
    if token.lower_ in BODIES and _is_joint(token):
        return True  # "opened the Joint Commission"
    return token.lower_ in OCCASIONS or (token.lower_ in cues("meal") and previous in {"over", "at", "a", "working"})
