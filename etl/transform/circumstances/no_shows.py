"""Who did not come to what had been arranged with him: "failed to turn up for talks", "was a no-show at the lunch"."""

from __future__ import annotations

import re

from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import NEGATIONS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of

COMING = {"turn": "up", "show": "up", "appear": "", "arrive": ""}
"""Verbs of coming, with their particles."""
LINKS = frozenset({"for", "at", "to"})
LEAD = 5  # words before a verb of coming among which "failed to" may stand
NO_SHOW = re.compile(
    r"\b(?:no[- ]?show|(?:did not|didn['’]t|failed to|never) "
    r"(?:turn(?:ed)? up|show(?:ed)? up|appear(?:ed)?|c[oa]me|arrived?)"
    r"|stood (?:(?:him|her|them) )?up|(?:waited|waiting) in vain)\b",
    re.IGNORECASE,
)
"""Words for somebody who did not come, for whom another waited."""
BACK = 40  # words before a verb of waiting, and behind it, in which they may stand
AHEAD = 12


def is_missed(noun: Token) -> bool:
    """Return whether somebody stayed away from a meeting that had been arranged: "did not show up for his talks"."""
    if noun.dep_ not in {"obl", "nmod"} or not any(c.dep_ == "case" and c.lower_ in LINKS for c in noun.lefts):
        return False
    up = noun.head
    if up.lower_ in {"show", "shows"} and up.pos_ == "NOUN":
        return [t.lower_ for t in ahead_of(up, 2)] in (["no", "-"], ["no", "‑"])
    if up.lower_ == "no-show":
        return True
    particle = COMING.get(verb_of(up))
    if particle is None or (particle and next_to(up).lower_ != particle):
        return False
    lead = ahead_of(up, LEAD)
    return any(c.lower_ in NEGATIONS for c in up.lefts) or any(verb_of(t) == "fail" for t in lead)


def is_waited_for_in_vain(verb: Token) -> bool:
    """Return whether somebody is told to have waited for one who stayed away: "did not turn up; Doe waited an hour"."""
    words = verb.doc[max(0, verb.i - BACK) : min(len(verb.doc), verb.i + AHEAD)]
    return verb_of(verb) == "wait" and NO_SHOW.search(text_of(words)) is not None
