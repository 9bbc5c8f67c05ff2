"""Whether several were met one by one: "separately with A and B", "received by A, B and C in turn"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.transform.encounters.frames import FAR, NEAR
from etl.transform.reading import Party
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

ONE_BY_ONE = frozenset({"separately", "afterwards", "subsequently"})
"""Words between partners that say that they were not met together."""
SEPARATE = frozenset({"separate", "back", "individual"})
"""Words before "talks" that say the same."""
IN_TURN = re.compile(
    r"\b(?:one by one|one at a time|one after (?:the other|another)|in (?:his |her |their )?turn|individually"
    r"|each of (?:them|the )|each for (?:talks|an? )|each on (?:his|her|their) own|both (?:\w+ )?on their own"
    r"|in (?:quick )?succession|back to back|each in turn|first one and then"
    r"|(?:a|the) (?:\w+ )?(?:week|month|tour|trip|fortnight) (?:in|on|during) which (?:he|she|[A-Z]\w+)"
    r"|at different times|(?:in|at|for|over) (?:two |three |four |several )?separate (?:\w+ )?(?:sessions|meetings"
    r"|talks|audiences|conversations|encounters|sittings|rooms|lunches|dinners|breakfasts))\b",
    re.I,
)
"""Phrases that say the same anywhere in a sentence."""
AT_TIME = (
    r"(?:before noon|at (?:noon|midday|dawn|night)|first|last|later|towards? (?:noon|evening)"
    r"|over (?:breakfast|lunch|dinner)"
    r"|(?:early |late )?in the (?:early |late )?(?:morning|afternoon|evening)|on \w+day(?: \w+)?)"
)
EACH_AT_TIME = re.compile(rf", (?:the )?[\w'’-]+ {AT_TIME}(?:,| and| but)(?: the)? [\w'’-]+ {AT_TIME}")
"""When each of two was met: "called on the king, Doe in the morning and Roe in the afternoon"."""
HOUR = r"(?:noon|midday|midnight|\d{1,2}(?:[.:]\d\d)?(?: [ap]\.?m\.?)?)"
EACH_IN_ORDER = re.compile(
    r", (?:the )?[\w'’-]+ (?:before|ahead of)(?: \w+)? (?:and|,) (?:the )?[\w'’-]+ (?:after|afterwards)\b"
    rf"|\bat {HOUR} and (?:at )?{HOUR},? respectively"
)
"""The same by a meal or by hours: "spent an hour with the king, the German before and the Pole after lunch"."""
AUDIENCES = re.compile(r"^(?:received|receives|will receive)\b[^;:.]{0,80}: [^:]*;")
"""A row of those who were received, as courts and ministries list them: "received in audience: Doe; Roe"."""
OF_MANY = re.compile(
    r"^\w+ (?:with )?(?:a|the) (?:long )?(?:number|range|row|handful|series|string|variety) of (?:\w+ )*"
    r"(?:colleagues|counterparts|leaders|ministers|officials|delegations|dignitaries)\b"
)
"""Many who were met, of whom only some are then named: "met a number of colleagues, among them Doe and Roe"."""
AMONG_THOSE = re.compile(r"among (?:those|the (?:colleagues|counterparts|leaders|ministers|officials))\b", re.I)
"""The same at the head of a sentence: "Among those whom he met were Doe and Roe"."""
LATER = re.compile(r"\band,? (?:[\w-]+ ){0,3}later,? (?:by |with |on |the )?[A-Z]")
"""Words that put the second of two partners at another time: "received Doe and, an hour later, Minister Roe"."""
BEHIND = 8  # tokens after those who are met in which "one after the other" stands


def is_in_turn(trigger: Token, last: int = 0) -> bool:
    """Whether the words around a verb or noun say that the others, listed up to a token, were met one by one."""
    ahead = max(trigger.i + (FAR if trigger.pos_ in {"NOUN", "PROPN"} else NEAR), last + BEHIND if last else 0)
    near = trigger.doc[max(trigger.sent.start, trigger.i - 3) : min(trigger.sent.end, ahead)]
    rest = text_of(trigger.doc[trigger.i : trigger.sent.end])
    if any(pattern.search(rest) for pattern in (EACH_AT_TIME, EACH_IN_ORDER, AUDIENCES, OF_MANY)):
        return True
    opening = text_of(trigger.doc[trigger.sent.start : trigger.i])
    is_opening = any(pattern.match(opening) for pattern in (IN_TURN, AMONG_THOSE))
    return is_opening or IN_TURN.search(text_of(near)) is not None


def is_in_order(meal: Token) -> bool:
    """Whether a meal only tells when each of two did something: "the German before and the Pole after lunch"."""
    return EACH_IN_ORDER.search(text_of(meal.doc[meal.sent.start : meal.i])) is not None


def is_told_later(words: Sequence[Token]) -> bool:
    """Whether the words from a verb or noun to its last partner put one of them at another time."""
    return LATER.search(text_of(words)) is not None


def is_each(verb: Token, partners: tuple[Party, ...]) -> bool:
    """Whether each of several met the other side alone: "each met the king", "X and Y had each seen him"."""
    if any(c.lower_ == "each" and c.dep_ in SUBJECTS | {"obj"} for c in verb.children):
        return True
    head = subject(verb)
    first = head.i if head is not None and head.i < verb.i else verb.i
    return bool(partners) and any(t.lower_ == "each" for t in verb.doc[first : verb.i])


def is_of_separate(noun: Token) -> bool:
    """Return whether talks are told to be separate; the parser may take that for a verb: "had separate sessions"."""
    before = noun.doc[noun.left_edge.i : noun.i]
    return any(t.lower_ in SEPARATE for t in before) or next_to(noun.left_edge, -1).lower_ == "separate"
