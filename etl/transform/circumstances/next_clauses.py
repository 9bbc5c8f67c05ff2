"""Whether a date opens a clause joined behind: "met in Lima in May 2012, and in March 2014 an accord was signed"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import DateExpression
from etl.transform.reading import Paragraph
from etl.transform.text.clauses import is_finite, sentence_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token

JOINTS = frozenset({"and", "but", "while", "whereas", "though", "although", "yet"})
BEFORE_DATES = frozenset("in on at by early late earlier later then again the since only as during from".split())
"""Words between the joint and the date that opens a clause."""
SHORT = 4  # tokens from a joint to the date behind it


def opens_next_clause(paragraph: Paragraph, trigger: Token, expression: DateExpression) -> bool:
    """Return whether a date behind a word is that of a clause with its own subject, joined to that of the word."""
    if expression.first_char < paragraph.last(trigger):
        return False
    sentence = sentence_of(trigger)
    rest = trigger.doc[trigger.i + 1 : sentence.end]
    first = next((t for t in rest if paragraph.last(t) > expression.first_char), None)
    joint = _joint_before(trigger, first) if first is not None else None
    if joint is None:
        return False
    behind = [t for t in rest if paragraph.first(t) >= expression.last_char]
    if behind and behind[0].text == ",":
        behind = behind[1:]
    clause = next((k for k, t in enumerate(behind) if t.text in {",", ";"}), len(behind))
    verb = next((k for k, t in enumerate(behind[:clause]) if is_finite(t)), None)
    if verb is None or not verb:
        return False  # "and on Friday left", "and on Friday in Lima"
    return any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in behind[:verb]) and behind[0].lower_ not in {"in", "at"}


def _joint_before(trigger: Token, first: Token) -> Token | None:
    """The conjunction right before the first word of a date, with no other verb between it and a word's clause."""
    for token in reversed(trigger.doc[max(trigger.i + 1, first.i - SHORT) : first.i]):
        if token.lower_ in JOINTS:
            return token
        if token.lower_ not in BEFORE_DATES or token.tag_ in FINITE:
            return None
    return None
