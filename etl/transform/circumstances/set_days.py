"""Whether the present tense tells of a day to come: "Doe hosts Roe on Friday", "flies to Lima next week for talks"."""

from __future__ import annotations

from itertools import pairwise

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE, PRESENT_TENSE
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token

TO_COME = frozenset({"tomorrow", "tonight"})
COMING = frozenset({"next", "coming"})
LATER = ("later", "this")
SEASONS = frozenset({"autumn", "fall", "spring", "summer", "winter"})
UNITS = SEASONS | {"week", "weekend", "month", "year"}
PAST = frozenset({"last", "since", "every", "each", "previous", "past"})
"""Words before a day that is none to come, or is one of many."""
TELLING = frozenset("be say tell write add note report claim show recall remember describe call think see".split())
"""Verbs that in the present tense tell of what is over: "says that he met her on Friday"."""
ENDING = frozenset("end conclude finish close wind wrap complete".split())
"""Verbs of what has begun: "the trip ends tomorrow"."""
ENGAGEMENTS = frozenset("stop mission leg destination engagement appointment assignment journey trip duty".split())
"""What is on somebody's programme: "her next engagement is a meeting with Roe on Monday"."""
JOINTS = frozenset({";", ":", "when", "after", "since", "as", "who", "which", "that", "where"})
PAIRING = frozenset({"follow", "mark", "crown", "cap", "recall", "precede", "succeed"})
"""Verbs of which the object is another occasion: "the summit follows talks in May"."""
AWAITING = frozenset({("ahead", "of"), ("eve", "of"), ("preparation", "for")})
AHEAD = 4  # tokens of "ahead of a crucial" before a noun
UP = 4  # heads from a noun to the verb that tells when it is


def is_set_for_a_day(token: Token) -> bool:
    """Whether what a verb or noun tells is told in the present tense for a day to come."""
    verb = _present_above(token)
    if _is_next_stop(token):
        return any(_is_day_to_come(t) for t in token.subtree)
    if verb is None or verb_of(verb) in TELLING | ENDING:
        return False
    if verb_of(verb) in PAIRING and any(c.dep_ == "obj" for c in verb.children):
        return False
    end = next((t.i for t in verb.doc[verb.i + 1 : verb.sent.end] if _ends(t)), verb.sent.end)
    start = next((t.i for t in reversed(verb.doc[verb.sent.start : verb.i]) if _ends(t)), verb.sent.start)
    return any(_is_day_to_come(t) for t in verb.doc[start:end])


def _is_next_stop(noun: Token) -> bool:
    """Whether a noun tells what a stop of somebody's is: "her last stop is a visit to Lima on Monday"."""
    head = next((c for c in noun.lefts if c.dep_ == "nsubj"), None)
    is_present = any(c.dep_ == "cop" and c.tag_ in PRESENT_TENSE for c in noun.lefts)
    return is_present and head is not None and head.lower_ in ENGAGEMENTS


def is_awaited_on_a_day(noun: Token) -> bool:
    """Whether something is done in view of a meeting on a day to come: "ahead of a meeting with Roe on Friday"."""
    opening = [t.lower_ for t in ahead_of(noun, AHEAD)]
    if not any(pair in AWAITING for pair in pairwise(opening)):
        return False
    end = next((t.i for t in noun.doc[noun.i + 1 : noun.sent.end] if _ends(t) or t.text == ","), noun.sent.end)
    return any(_is_day_to_come(t) for t in noun.doc[noun.i - 1 : end])


def _present_above(token: Token) -> Token | None:
    """The verb in the present tense of which a word is a part, with no clause between them."""
    node = token
    for _ in range(UP):
        if node.tag_ in FINITE or node.tag_ in {"VB", "VBG", "VBN"}:
            break
        if node.head == node or any(c.lower_ in {"after", "before", "following", "since"} for c in node.lefts):
            return None
        node = node.head
    is_helped = any(c.dep_.startswith("aux") or c.dep_ in {"cop", "mark"} for c in node.children)
    return node if node.tag_ in PRESENT_TENSE and not is_helped else None


def _ends(token: Token) -> bool:
    """Whether another clause begins with a word."""
    return token.lower_ in JOINTS or token.tag_ in FINITE


def _is_day_to_come(token: Token) -> bool:
    """Whether a word names a day or a time that may lie ahead."""
    before = next_to(token, -1).lower_ if token.i > token.sent.start else ""
    if before in PAST:
        return False
    if token.lower_ in WEEKDAYS or token.lower_ in TO_COME:
        return True
    if token.lower_ in MONTHS and token.text[:1].isupper():
        return before in {"in", "on", "early", "late"} or before.isdigit()
    words = tuple(t.lower_ for t in ahead_of(token, 2))
    is_season = token.lower_ in SEASONS and words[-2:] == ("in", "the")
    return is_season or (token.lower_ in UNITS and (before in COMING or words == LATER))
