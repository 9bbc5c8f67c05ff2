"""The verb "call": to ring up somebody, to pay a visit, or neither ("called the minister a friend")."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.encounters.frames import noun_kind
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import SPANS
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

WHEN = 7  # tokens: how far after "call" its "on" may stand, where and when being told between them
QUOTES = frozenset({'"', "“", "”", "'", "‘"})
CALLED_TO = frozenset({"order", "account", "mind", "witness", "arms", "book", "heel"})
"""What one is called to from afar, or as a rebuke: "called the minister to order"."""
TIMES = frozenset({*WEEKDAYS, *"on late early morning afternoon evening night".split()})
TIMES |= {"yesterday", "today", "again", "last", "this", "week"}
"""Words that tell when, between whom one calls on and to what end."""
BEHIND = TIMES | {"to", "after", "before", "earlier", "later", "back", "separately", "afterwards"}
"""Words that may stand right behind whom one rings up, where nobody is called a name."""
AT_TIMES = frozenset({"at", "in", "the", "back", "later", "up"})
VISITING = frozenset(
    "discuss review exchange pay convey present deliver hand offer bid brief congratulate express extend talk take"
    " thank explain inform submit hold bring invite seek ask learn hear apologise apologize wish mark".split()
)
"""What one calls on somebody for; else one "called on the minister on Monday to resign"."""
BETWEEN = frozenset({"ADP", "ADJ", "ADV", "DET", "NOUN", "NUM", "PROPN"})


def _appeals(verb: Token) -> bool:
    """Whether one calls for something, when being told between: "called on Tuesday for talks between the two"."""
    k = verb.i + 1
    while k + 1 < len(verb.doc) and verb.doc[k].lower_ in TIMES:
        k += 1
    return bool(verb.doc[min(k, len(verb.doc) - 1)].lower_ == "for")


def rings(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Whether "call" is done by telephone and no naming ("called the minister a friend")."""
    if verb.i + 1 >= len(verb.doc):
        return found.link == "object"
    if found.link == "passive":
        return _is_rung(verb)
    if _appeals(verb) or any(noun_kind(c.lower_) for c in verb.rights if c.dep_ in {"obj", "xcomp"}):
        return False  # "ahead of what diplomats called a round of talks with President Doe"
    pronoun = next((c for c in verb.children if c.dep_ == "obj" and c.tag_ == "PRP"), None)
    named = [t.i for t in verb.doc[verb.i + 1 : found.last] if reading.meant(paragraph, t)]
    end = pronoun.i if pronoun is not None else max(named, default=found.last - 1)
    following = verb.doc[min(end + 1, len(verb.doc) - 1)]
    if following.lower_ == "," and verb.doc[min(end + 2, len(verb.doc) - 1)].lower_ in {"a", "an"}:
        return False  # "called her colleague, President Doe, a coward"
    if next_to(verb).lower_ in {"on", "for", "upon", "off"} or following.text in QUOTES:
        return False  # "called his host 'an elder brother'"
    if following.lower_ == "to" and next_to(following).lower_ in CALLED_TO:
        return False
    is_ended = following.pos_ in {"PUNCT", "ADP", "PART", "SCONJ", "CCONJ"} or following.lower_ in BEHIND
    return is_ended or _is_some_time_later(following)


def _is_some_time_later(first: Token) -> bool:
    """Whether words tell how long after something one called: "called the minister hours later", "an hour before"."""
    span = first if first.lower_ in SPANS else next_to(first)
    is_counted = span is first or first.pos_ in {"DET", "NUM", "ADJ"}
    return is_counted and span.lower_ in SPANS and next_to(span).lower_ in {"later", "earlier", "after", "before"}


def _is_rung(verb: Token) -> bool:
    """Whether somebody was called by telephone, when being told before by whom: "was called back at seven by"."""
    between: list[Token] = []
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + WHEN)]:
        if token.lower_ == "by":
            is_timed = any(t.lower_ in TIMES - {"on"} or t.pos_ == "NUM" for t in between)
            return is_timed or any(t.lower_ == "back" for t in between)
        if token.lower_ not in TIMES | AT_TIMES and token.pos_ != "NUM":
            return False
        between.append(token)
    return False


def calls_on(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether "call on" is a visit and no appeal ("called on the minister to resign")."""
    doc, on = verb.doc, verb.i + 1
    if _appeals(verb):
        return False
    while on < min(len(doc), verb.i + WHEN) and doc[on].lower_ not in {"on", "upon"} and doc[on].pos_ in BETWEEN:
        on += 1  # "called in June last year on the king"
    if (
        on + 1 >= len(doc)
        or doc[on].lower_ not in {"on", "upon"}
        or any(c.dep_ == "obj" and c.lower_ not in SPANS for c in verb.children)
    ):
        return False
    last = listed(reading, paragraph, on + 1)[2]
    if last < len(doc) and doc[last].lower_ == "to":
        return False
    aim = next((t for t in doc[last : min(len(doc), last + WHEN)] if t.lower_ == "to"), None)
    is_timed = aim is not None and all(t.lower_ in TIMES for t in doc[last : aim.i])
    return not is_timed or aim is None or verb_of(next_to(aim)) in VISITING
