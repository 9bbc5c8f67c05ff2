"""The expressions of time of a text, each with the length of the stay that it begins or ends; `days` resolves them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.transform.circumstances.date_expressions import Anchor, DateExpression
from etl.transform.circumstances.date_patterns import expressions

_BESIDE = 15  # characters from "began" to its date, behind the length of the stay ("a three-day visit that began on")
_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Dr|Ms|Lt|St|Jr|Sr))(?<!\b(?:Mrs|Gen|Col|Gov|Sen|Sec))[.!?]\s+(?=[A-Z“\"])|\n"
)
_DAY_BEFORE = re.compile(r"(?:\d|day), $")
"""The end of a day of the month or week, behind which an aside begins."""
_NEAR = 40  # characters before "in three days" in which is told how often something was in them
_COUNTED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|only|two|three|four|five|six)\b(?:[ -][\w’'-]+){0,4} $", re.IGNORECASE
)
"""What is counted right before the time in which it was: "the second meeting in three days"."""
_BEGINS = re.compile(
    r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|from|arriv\w+|land(?:s|ed|ing)?|fl[eiy]\w+ in|reach\w+|commenc\w+|"
    r"kick\w* off|(?:left|leav\w+|depart\w*|set out|set off|flies|flew) (?:\w+ ){0,4}?(?:for|to)|embark\w*|"
    r"came|come|comes|coming|travel\w*|pa(?:id|ys?|ying)|open(?:s|ed|ing)?|convene[sd]?|"
    r"head(?:s|ed|ing)? (?:to|for|into|off|out|back)|is due|are due|will visit|will be in)\b", re.IGNORECASE
)  # fmt: skip
_ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|conclu\w+|wrap\w*|complet\w+|left|leaves|departed|return\w*|flew (?:home|out|back)|"
    r"came (?:home|back)|wound up|wind(?:s|ing)? up|finish\w*|clos(?:es|ed|ing)|broke up|parted|"
    r"at the (?:end|close) of)\b", re.IGNORECASE
)  # fmt: skip

_OVER = re.compile(r"\b(?:after|following|at the (?:end|close|conclusion) of)(?: \w+)?\s*$", re.IGNORECASE)
"""Words right before a length of time that was over on the day told."""
_AHEAD = re.compile(r"\bfor(?: the| what (?:is|was|will be|were))?\s*$")
"""Words right before a length of time that begins on the day told: "was in Lima on Monday for two days of talks"."""
_BESIDE_FOR = re.compile(r"\s*|,? (?:[\w’'-]+ ){0,3}(?:in|at|to) (?:[\w’'-]+ ){1,4}")
"""What may stand between the day and "for": nothing, or where it was."""


def find_dates(text: str) -> list[DateExpression]:
    """Return the expressions of time in the text, in order, none overlapping.

    A stay of told length ("a four-day visit") lends its `days` to the date in the same sentence that begins or ends
    it.
    """
    chosen = [one for one in _without_overlaps(expressions(text)) if not _is_counted_from(text, one)]
    if any(expression.kind == "duration" for expression in chosen):
        chosen = _with_durations(text, chosen)
    return chosen


def _is_counted_from(text: str, expression: DateExpression) -> bool:
    """Whether it only tells how long after something, or in what time, it was: "on May 12, two weeks after the"."""
    words = text[expression.first_char : expression.last_char]
    if expression.kind == "loose" and words.startswith("in "):  # "their second meeting in three days"
        return _COUNTED.search(text, max(0, expression.first_char - _NEAR), expression.first_char) is not None
    if expression.kind != "anchored" or (expression.shift or 0) < 0 or not words.endswith(" after"):
        return False
    return _DAY_BEFORE.search(text, max(0, expression.first_char - _BESIDE), expression.first_char) is not None


def _without_overlaps(found: Iterator[DateExpression]) -> list[DateExpression]:
    """Return the expressions that start first, of those that start together the longest."""
    chosen: list[DateExpression] = []
    for expression in sorted(found, key=lambda one: (one.first_char, -one.last_char)):
        if not chosen or expression.first_char >= chosen[-1].last_char:
            chosen.append(expression)
    return chosen


def _with_durations(text: str, chosen: Sequence[DateExpression]) -> list[DateExpression]:
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    result = list(chosen)
    starts = [one.first_char for one in chosen]
    for duration in (one for one in chosen if one.kind == "duration"):
        first = ends[before - 1] if (before := bisect_left(ends, duration.first_char)) else 0
        last = ends[behind] if (behind := bisect_left(ends, duration.last_char)) < len(ends) else len(text)
        inside = range(bisect_left(starts, first), bisect_left(starts, last))
        near = [i for i in inside if _is_one_day(result[i])]
        if not near:
            continue
        anchor, told = _anchor(text[first:last])
        if _OVER.search(text, first, duration.first_char):
            anchor, told = "end", duration.first_char - first  # "announced on Friday after three days of talks"
        elif _is_ahead(text, first, duration, [result[i] for i in near]):
            anchor, told = "start", 0
        if anchor is not None:
            nearest = min(near, key=lambda i: abs(result[i].first_char - duration.first_char))
            beside = [i for i in near if 0 <= result[i].first_char - (first + told) <= _BESIDE]
            nearest = beside[0] if beside and duration.last_char <= first + told else nearest
            result[nearest] = replace(result[nearest], days=duration.days, anchor=anchor)
    return result


def _is_ahead(text: str, first: int, duration: DateExpression, days: Sequence[DateExpression]) -> bool:
    """Whether a day is told in a sentence right before what begins on it: "back on Monday for two days of talks"."""
    told = _AHEAD.search(text, first, duration.first_char)
    before = max((day.last_char for day in days if day.last_char < duration.first_char), default=None)
    return told is not None and before is not None and _BESIDE_FOR.fullmatch(text, before, told.start()) is not None


def _is_one_day(expression: DateExpression) -> bool:
    if expression.kind == "day":
        return expression.start == expression.end
    if expression.kind == "weekday":
        return expression.weekday == expression.weekday_end
    return expression.kind == "relative"


def _anchor(sentence: str) -> tuple[Anchor | None, int]:
    """Return whether the date of a sentence begins or ends the stay it speaks of, and where the word for it ends."""
    if begins := _BEGINS.search(sentence):
        return "start", begins.end()
    ends = _ENDS.search(sentence)
    return ("end", ends.end()) if ends else (None, 0)
