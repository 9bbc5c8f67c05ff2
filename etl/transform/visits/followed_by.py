"""Stops told by what follows a journey: "a trip to Oslo, followed by a day in Riga", "with Lima to follow"."""

from __future__ import annotations

import re
from itertools import takewhile

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import destinations

FOLLOWED = re.compile(
    r"\bfollowed (?:[\w-]+ ){0,3}?by (?:an?|the|one|two|three|four|several|some|his|her|further|talks|\d+)?\b ?"
    r"(?:[\w-]+ ){0,4}?(?:days?|nights?|hours|stops?|stays?|visits?|trips?|legs?|stages?|talks|stopovers?)"
    r" (?:in|at|to)\s$"
)
"""What stands between a journey and a further stop: "followed on Friday by two days in"."""
BY_NAME = re.compile(r"\bfollowed (?:[\w-]+ ){0,3}?by\s$")
TO_FOLLOW = re.compile(
    r"\s*(?:(?:are|is|due|set|expected|scheduled) )?"
    r"(?:to follow\b|following\b|to come\b|next\b|coming next\b|after (?:that|it)\b|afterwards\b|later\b|"
    r"also on (?:the|his|her)\b|on (?:the|his|her) (?:itinerary|programme|program|schedule|list)\b|"
    r"(?:as )?(?:the |his |her )?(?:next|further|other|final|last) (?:stops?|stations?|legs?|stages?)\b)"
)
"""What stands behind the stops of "with Lima and Quito to follow"."""


def stops_behind(around: Surroundings, paragraph: Paragraph, word: Token) -> tuple[str, ...]:
    """Return the countries of the stops that the words behind a journey tell to follow it."""
    found: list[str] = []
    start = paragraph.first(word)
    for other in word.doc[word.i + 1 : word.sent.end]:
        if other.lower_ not in {"in", "at", "to", "by", "with"}:
            continue
        told = around.reading.text[start : paragraph.last(other)] + " "
        if other.lower_ == "with":
            found += _to_follow(around, paragraph, other)
        elif FOLLOWED.search(told) or BY_NAME.search(told):
            found += destinations(around, paragraph, other.i + 1)
    return tuple(dict.fromkeys(found))


def _to_follow(around: Surroundings, paragraph: Paragraph, link: Token) -> tuple[str, ...]:
    """The countries of "with Lima and Quito to follow"."""
    countries = destinations(around, paragraph, link.i + 1)
    if not countries:
        return ()
    names = [*takewhile(_is_of_row, link.doc[link.i + 1 : link.sent.end])]
    return countries if names and TO_FOLLOW.match(around.reading.text, paragraph.last(names[-1])) else ()


def _is_of_row(token: Token) -> bool:
    """Whether a word is one of a row of names."""
    return token.pos_ == "PROPN" or token.lower_ in {",", "and", "the", "then", "stops", "in"}
