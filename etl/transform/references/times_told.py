"""Of when a sentence tells, so that what was done is not told of those of whom no more than a plan is told."""

from __future__ import annotations

from typing import Literal

from etl.transform.circumstances.calling_off import calls_off
from etl.transform.circumstances.date_expressions import MONTHS
from etl.transform.circumstances.outlook import outlook
from etl.transform.text.clauses import STEPS
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

Time = Literal["now", "ahead", "behind"]
"""The time of the story itself; what is yet to be or was called off; what was before."""

SPANS = frozenset("week month year weekend summer autumn winter spring decade".split())
COMING = frozenset({"come", "follow"})
AGAIN = frozenset({"again", "next"})
"""Words of a meeting to come that tell of those who have met."""
EARLIER = frozenset({"last", "previously", "earlier", "already", "had", "first", "never"})
"""Words before a verb of what was done before the plan."""
DONE, TO_COME, ONCE_MORE = frozenset[Time]({"ahead"}), frozenset[Time]({"behind"}), frozenset[Time]({"ahead", "behind"})


def time_of(sentence: Span) -> Time:
    """Return of when a sentence tells: "Doe is expected in Lima to see Roe", "last month Doe met Roe"."""
    root = sentence.root
    if outlook(root) in {"planned", "cancelled"} or calls_off(root):
        return "ahead"
    is_after = verb_of(root) in COMING and any(t.lower_ == "after" for t in sentence)
    return "behind" if is_after or any(_is_long_ago(t) for t in sentence) else "now"


def _is_long_ago(token: Token) -> bool:
    """Whether a word tells of an earlier time than that of news: "last month", "two years ago", "in April"."""
    previous = next_to(token, -1).lower_ if token.i > token.sent.start else ""
    return (token.lower_ in SPANS and previous == "last") or token.lower_ == "ago" or (
        token.lower_ in MONTHS and previous == "in"
    )  # fmt: skip


def times_unlike(token: Token) -> frozenset[Time]:
    """Return the times of which those are rather not told whom a plural means, as its own clause tells.

    "The two discussed" means none of whom only a plan is told; "they are to sign" none of whom a time long past is.
    """
    verb = token.head
    for _ in range(STEPS):
        if verb.pos_ == "VERB" or verb.head == verb:
            break
        verb = verb.head
    if {c.lower_ for c in verb.lefts} & EARLIER:
        return frozenset()
    is_past = verb.tag_ == "VBD" or any(c.dep_ == "cop" and c.tag_ == "VBD" for c in verb.children)
    if any(t.lower_ in AGAIN and t.head.tag_ == "VB" for t in verb.doc[verb.i : verb.sent.end]):
        return ONCE_MORE
    if is_past:
        return DONE
    return TO_COME if outlook(verb) == "planned" else frozenset()
