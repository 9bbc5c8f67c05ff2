"""What officials did at a meeting that is told with it for the first time: "told the envoy at a meeting in Lima"."""

from __future__ import annotations

from etl.transform.encounters.frames import noun_kind, noun_of
from etl.transform.text.clauses import is_of_calendar, is_of_time
from etl.transform.text.cues import cues
from etl.transform.text.kinds import A_OR_AN
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

INSIDE = frozenset({"in", "during", "at", "over"})
"""What stands before the meeting at which something is done."""
ANY = A_OR_AN | {"another"}
KINDS = frozenset({"talk", "event", "hosted"})
NEAR = 8  # tokens behind a meeting in which its place or day is told
CLIMB = 4  # nouns from a meeting up to the verb of what was done there


def is_inside(noun: Token) -> bool:
    """Whether a noun of meeting tells where or when something was done: "at a meeting", "during talks"."""
    return any(c.dep_ == "case" and c.lower_ in INSIDE for c in noun.children)


def deed_at(noun: Token) -> Token | None:
    """The verb of what was done at a meeting that the tree hangs on another noun: "asked him for help in a call"."""
    if noun.dep_ != "nmod" or not is_inside(noun) or not is_first_told(noun):
        return None
    node = noun
    for _ in range(CLIMB):
        node = node.head
        if node.pos_ not in {"NOUN", "PROPN", "PRON"} or node.i > noun.i:
            return None
        if node.dep_ in {"obj", "iobj", "obl"}:
            return node.head if node.head.pos_ == "VERB" and node.head.i < noun.i else None
    return None


def is_first_told(noun: Token) -> bool:
    """Whether a meeting is told for the first time, and as nobody's: "at talks in Lima", not "at a party meeting"."""
    if noun_kind(noun_of(noun)) not in KINDS:
        return False
    owners = [c for c in noun.lefts if c.dep_ in {"det", "nmod:poss"}]
    is_talk = noun_kind(noun_of(noun)) == "talk"  # others may have come to "Tuesday's summit"
    words = {c.lower_ for c in owners if not (is_talk and is_of_time(c))}
    is_one = bool(owners) and words <= ANY  # "at a meeting", "at Tuesday's meeting"
    is_bare = not words and (noun.lower_.endswith("s") or noun.lower_ in cues("meal"))
    is_of = any(c.dep_ == "nmod" and any(t.lower_ == "of" for t in c.lefts) for c in noun.rights)
    return (is_one or is_bare) and not is_of


def is_placed_or_dated(noun: Token) -> bool:
    """Whether it is told right behind a noun of meeting where or when it was: "talks in Lima", "a round on Monday"."""
    behind = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 1 + NEAR)]
    is_placed = any(t.lower_ in {"in", "at"} and next_to(t).pos_ == "PROPN" for t in behind[:-1])
    return is_placed or any(is_of_calendar(t) for t in behind)
