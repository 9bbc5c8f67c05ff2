"""Plans that the rest of their sentence calls off: "was to dine with the king, but the meal was cancelled"."""

from __future__ import annotations

from functools import cache

from etl.facts import Status
from etl.transform.circumstances.calling_off import calls_off, is_off, is_open
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.kinds import FINITE
from etl.transform.text.phrases import Phrases
from etl.transform.text.tokens import Token, text_of
from etl.transform.wordlists import words

TURNS = frozenset({"but", "however", "yet", "only", "until"})
"""Words behind which it is told what became of a plan."""
PLANS = words("dropped_plans")
TAKING_UP = frozenset({"the", "this", "that", "their", "both"})
NEGATED = (
    "did not",
    "didn't",
    "never",
    "failed to",
    "could not",
    "couldn't",
    "will not",
    "would not",
    "won't",
    "is not",
)
"""What stands before a way of coming that did not come about."""
UP = 4  # heads from a word to the clause about what was called off
SET = frozenset({"planned", "scheduled", "arranged", "due", "set", "expected", "foreseen", "to"})


def is_dropped_behind(token: Token, status: Status | None, rule: str) -> bool:
    """Return whether what a verb or noun tells as a plan, or as the aim of a journey, is told to have been dropped."""
    is_aim = rule.endswith("errand") or (token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.children))
    is_aim = is_aim and status == "held"
    if _is_of_dropped(token, status):
        return True
    if status != "planned" and not is_aim:
        return False
    if _is_given_up(token):
        return True
    turn = next((t.i for t in token.doc[token.i + 1 : token.sent.end] if t.lower_ in TURNS), None)
    if turn is None:
        return False
    behind = token.doc[turn + 1 : token.sent.end]
    return (status == "planned" and any(_hindrances().find(text_of(behind)))) or any(
        noun.lower_ in PLANS
        and noun.dep_ in SUBJECTS
        and any(c.lower_ in TAKING_UP for c in noun.children)
        and is_off(noun)
        for noun in behind
    )


@cache
def _hindrances() -> Phrases[bool]:
    """What keeps somebody from coming, behind a turn: "was due to meet Roe, but has fallen ill"."""
    absences = (f"{negation} {way}" for negation in NEGATED for way in words("ways_of_coming"))
    return Phrases(((phrase, True) for phrase in (*words("hindrances"), *absences)), ignore_case=True)


def _is_given_up(token: Token) -> bool:
    """Whether who had a plan calls off his journey behind it: "Doe, who was to meet Roe, has put off the trip"."""
    for noun in token.doc[token.i + 1 : token.sent.end]:
        verb = noun.head
        if noun.lower_ not in PLANS or noun.dep_ != "obj" or verb.i < token.i or not calls_off(verb) or is_open(verb):
            continue
        head = subject(verb)
        if head is None or head.i < token.i:
            return any(t.lower_ in {",", *TURNS} for t in token.doc[token.i : verb.i])
    return False


def _is_of_dropped(token: Token, status: Status | None) -> bool:
    """Whether what was called off is told of: "cancelled a trip to Lima, where talks had been arranged"."""
    node = token
    for _ in range(UP):
        if node.dep_ == "acl:relcl" and node.head.pos_ == "NOUN":
            clause = [t for t in node.subtree if t.i > node.head.i]
            is_set = status == "planned" or (any(t.lower_ == "been" for t in clause) and _is_set(clause))
            whole = node.head.head if node.head.dep_ == "nmod" else node.head  # "a meeting of ministers, which"
            return is_set and status in {"planned", "held"} and (is_off(node.head) or is_off(whole))
        if node.head == node or (node.tag_ in FINITE and node != token):
            return False
        node = node.head
    return False


def _is_set(clause: list[Token]) -> bool:
    """Whether a clause tells of something arranged."""
    return not SET.isdisjoint(t.lower_ for t in clause)
