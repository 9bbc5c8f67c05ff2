"""Plans that the rest of their sentence calls off: "was to dine with the king, but the meal was cancelled"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.calling_off import is_off
from etl.transform.reading import Token
from etl.transform.text.clauses import SUBJECTS
from etl.transform.wordlists import words

TURNS = frozenset({"but", "however", "yet", "only", "until"})
"""Words behind which it is told what became of a plan."""
PLANS = words("dropped_plans")
TAKING_UP = frozenset({"the", "this", "that", "their", "both"})


def is_dropped_behind(token: Token, status: Status | None, rule: str) -> bool:
    """Return whether what a verb or noun tells as a plan, or as the aim of a journey, is told to have been dropped."""
    is_aim = rule.endswith("errand") or (token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.children))
    is_aim = is_aim and status == "held"
    if status != "planned" and not is_aim:
        return False
    rest = token.doc[token.i + 1 : token.sent.end]
    turn = next((t.i for t in rest if t.lower_ in TURNS), None)
    if turn is None:
        return False
    return any(
        noun.lower_ in PLANS
        and noun.dep_ in SUBJECTS
        and any(c.lower_ in TAKING_UP for c in noun.children)
        and is_off(noun)
        for noun in token.doc[turn + 1 : token.sent.end]
    )
