"""Whether talks are what somebody was due somewhere for, whatever the tree says: "was due in Lima for two days of"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.text.clauses import is_finite
from etl.transform.text.kinds import NEGATIONS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

DUE = frozenset({"due", "expected", "awaited"})
BEING = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s"})
WHERE = frozenset({"in", "at", "on", "here", "there", "back", "home", "later", "today", "tomorrow", "early", "late"})
"""What follows "due" of somebody who is to come."""
BETWEEN = frozenset({"himself", "herself", "also", "now", "both", "themselves", "still"})
STOPS = frozenset({"who", "which", "after", "following", "since", "that", ";", "where"})
FAR = 16  # tokens from "due" to what somebody comes for


def due_for(token: Token) -> Status | None:
    """Return whether talks, or what is to be done, are what somebody is, or had been, due somewhere for."""
    is_infinitive = token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.lefts)
    if not is_infinitive and token.pos_ != "NOUN":
        return None
    first = max(token.sent.start, token.i - FAR)
    due = next((t for t in reversed(token.doc[first : token.i]) if t.lower_ in DUE or _stops(t)), None)
    if due is None or due.lower_ not in DUE or next_to(due).lower_ not in WHERE:
        return None
    if not is_infinitive and not any(t.lower_ == "for" for t in token.doc[due.i : token.i]):
        return None
    lead = [t.lower_ for t in due.doc[max(due.sent.start, due.i - 3) : due.i] if t.lower_ not in BETWEEN]
    if not lead or lead[-1] not in BEING or NEGATIONS & set(lead):
        return None
    return "cancelled" if "had" in lead else "planned"


def _stops(token: Token) -> bool:
    """Whether another clause begins with a word."""
    return token.lower_ in STOPS or is_finite(token)
