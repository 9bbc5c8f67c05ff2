"""What the words of a date say, and the words of the calendar: months, weekdays, small numbers, "last" and "next"."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from typing import Literal

DateKind = Literal["day", "relative", "weekday", "month", "year", "period", "anchored", "loose", "duration"]
Unit = Literal["week", "weekend", "month", "year", "day"]
Anchor = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar as far as the text gives it."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that give a date, from `first_char` up to, not including, `last_char`, and what they say.

    kind `day`: `start` and `end`, equal for one day; for "June 4 last year" the `shift` of the year, with `unit` year.
    `relative`: `shift` days from publication. `weekday`: `weekday` to `weekday_end` (0 is Monday), `shift` the week
    where it is told ("last Friday" -1). `month`: `month`, perhaps `year`, `shift` for "last May", with `unit` month for
    "May last year".
    `year`: `year`. `period`: `unit`, `shift` units from the present one; `start` and
    `end` of a part of the year. `anchored`:
    `shift` of `unit` from the date told before. `loose`: a time that names no day. `duration`: `days`.
    A date that begins or ends a stay of known length has its `days` and `anchor`.
    """

    first_char: int
    last_char: int
    kind: DateKind
    start: Day | None = None
    end: Day | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    weekday_end: int | None = None
    unit: Unit = "day"
    shift: int | None = None
    days: int | None = None
    anchor: Anchor | None = None
    of_event: bool = False
    """Whether it tells when the occasion named behind it was, counted from the day told in the sentence."""


MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "coming": 1, "next": 1}
