"""Readers of matched dates: what each shape of `date_patterns` says; None where the calendar has no such day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import replace

from etl.transform.circumstances.date_expressions import (
    MONTHS,
    NUMBERS,
    SHIFTS,
    WEEKDAYS,
    Anchor,
    DateExpression,
    Day,
    Unit,
)

Match = re.Match[str]
Reader = Callable[[Match], DateExpression | None]

MONTHS_OF = {"half": 6, "quarter": 3}
ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "latter": -1, "final": -1}
WEEK = 7
BETWEEN = "between "  # before "6 and 10 May", all days of which are meant
LONGEST_PAIR = 3  # days from the first to the last date in "June 4 and 5", beyond which it is no stay


def _month(name: str | None) -> int | None:
    return MONTHS[name.rstrip(".").lower()] if name else None


def _number(words: str) -> int:
    return NUMBERS.get(words.lower()) or int(words)


def _day(match: Match, day: str, month: str, year: str) -> Day | None:
    """Return the day that the groups of these names hold, None if the calendar has no such day."""
    number = int(re.sub(r"\D", "", match[day]))
    groups = match.groupdict()
    in_month, in_year = _month(groups.get(month)), groups.get(year)
    if in_month and number > calendar.monthrange(int(in_year) if in_year else 2000, in_month)[1]:
        return None
    return Day(number, in_month, int(in_year) if in_year else None)


def one_day(match: Match) -> DateExpression | None:
    """Read "June 4, 2021"."""
    day = _day(match, "day", "month", "year")
    return DateExpression(*match.span(), "day", day, day) if day else None


def day_of_a_year(match: Match) -> DateExpression | None:
    """Read "June 4 last year"."""
    groups = ("day", "month", "year") if match["month"] else ("day2", "month2", "year")
    day = _day(match, *groups)
    shift = SHIFTS[match["around"].lower()]
    return DateExpression(*match.span(), "day", day, day, unit="year", shift=shift) if day else None


def days(match: Match) -> DateExpression | None:
    """Read a range; its parts share the month and year where only one of them has it."""
    start, end = _day(match, "day", "month", "year"), _day(match, "day2", "month2", "year2")
    if start is None or end is None:
        return None
    year = end.year or start.year
    month, month_end = start.month or end.month, end.month or start.month
    crosses = month is not None and month_end is not None and month > month_end
    start_year = start.year or (year - 1 if year and crosses else year)
    start, end = Day(start.day, month, start_year), Day(end.day, month_end, year)
    if month == month_end and start.day >= end.day and start.year == end.year:
        return None
    is_far = month != month_end or end.day - start.day > LONGEST_PAIR
    is_range = match.string[max(0, match.start() - len(BETWEEN)) : match.start()].lower() == BETWEEN
    if re.search(r"\s(?:and|&)\s", match[0]) and is_far and not is_range:
        return None
    return DateExpression(*match.span(), "day", start, end)


def iso(match: Match) -> DateExpression | None:
    """Read "2021-06-04"."""
    year, month, number = (int(match[name]) for name in ("year", "month", "day"))
    if not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    day = Day(number, month, year)
    return DateExpression(*match.span(), "day", day, day)


def slashed(match: Match) -> DateExpression | None:
    """Read 26/2/2021: where both numbers could be the month it is a date that names no day."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["sign"] == "." or first > 12 or first == second:
        number, month = first, second
    elif second > 12:
        number, month = second, first
    else:
        return DateExpression(*match.span(), "loose")
    if not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    return DateExpression(*match.span(), "day", Day(number, month, year), Day(number, month, year))


def weekday(match: Match) -> DateExpression:
    """Read "Friday", "last Friday", "Monday to Wednesday", "Tuesday next week"."""
    groups = match.groupdict()
    shift = groups.get("which") or groups.get("week")
    return DateExpression(
        *match.span(),
        "weekday",
        weekday=WEEKDAYS[match["weekday"].lower()],
        weekday_end=WEEKDAYS[(groups.get("weekday2") or match["weekday"]).lower()],
        shift=SHIFTS[shift.lower()] if shift else None,
        unit="week" if groups.get("week") else "day",
    )


def week_on(match: Match) -> DateExpression:
    """Read "a week on Sunday" and "Monday week": the weekday after the next one."""
    day = WEEKDAYS[(match["weekday"] or match["weekday2"]).lower()]
    return DateExpression(*match.span(), "weekday", weekday=day, weekday_end=day, shift=2)


def month_alone(match: Match) -> DateExpression:
    """Read "in January", "last May", "September 2017", "September of that year"."""
    groups = match.groupdict()
    which, year = groups.get("which"), groups.get("year")
    return DateExpression(
        *match.span(),
        "month",
        month=_month(match["month"]),
        year=int(year) if year and year.isdigit() else None,
        shift=SHIFTS[which.lower()] if which else None,
        unit="year" if year and not year.isdigit() else "day",
    )


def month_of_a_year(match: Match) -> DateExpression:
    """Read "May last year"."""
    shift = SHIFTS[match["around"].lower()]
    return DateExpression(*match.span(), "month", month=_month(match["month"]), unit="month", shift=shift)


def year_alone(match: Match) -> DateExpression:
    """Read "in 2003"."""
    return DateExpression(*match.span(), "year", year=int(match["year"]))


def period(match: Match) -> DateExpression:
    """Read "last week", "over the weekend"."""
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]  # the pattern allows no other word
    which = match.groupdict().get("which")
    return DateExpression(*match.span(), "period", unit=unit, shift=SHIFTS[which.lower()] if which else None)


def part_of_year(match: Match) -> DateExpression | None:
    """Read "the second half of the year", "the first quarter of 2003": the first and the last day of its months."""
    length = MONTHS_OF[match["kind"].lower()]
    parts = 12 // length
    number = ORDER[match["part"].lower()]
    if number >= parts:
        return None
    first = number % parts * length + 1
    last = first + length - 1
    around = (match["around"] or "the").lower()
    return DateExpression(
        *match.span(),
        "anchored" if around == "that" else "period",
        Day(1, first),
        Day(calendar.monthrange(2001, last)[1], last),
        year=int(match["year"]) if match["year"] else None,
        unit="month",
        shift=SHIFTS.get(around, 0),
    )


def relative(shift: int, days: int | None = None) -> Reader:
    """Make the reader of words for `shift` days from publication: "yesterday" is -1, "yesterday and today" lasts 2."""
    anchor: Anchor | None = "start" if days else None
    return lambda match: DateExpression(*match.span(), "relative", shift=shift, days=days, anchor=anchor)


def feast(day: int, month: int) -> Reader:
    """Make the reader of a feast that has its day in every year: "Christmas Eve"."""
    return lambda match: DateExpression(*match.span(), "day", Day(day, month), Day(day, month))


def days_ago(match: Match) -> DateExpression:
    """Read "two days ago"."""
    return DateExpression(*match.span(), "relative", shift=-_number(match["number"]))


def anchored(sign: int) -> Reader:
    """Make the reader of times after (1) or before (-1) what was told last: "the following day", "a week earlier"."""

    def read(match: Match) -> DateExpression:
        groups = match.groupdict()
        unit: Unit = (groups.get("unit") or "day").lower()  # type: ignore[assignment]  # as above
        number = _number(groups["number"]) if groups.get("number") else 1
        return DateExpression(*match.span(), "anchored", unit=unit, shift=sign * number)

    return read


def of_event(sign: int) -> Reader:
    """Make the reader of "two days before" (1) or "after" (-1) an occasion, counted from the day told beside it."""
    read = anchored(sign)

    def read_of_event(match: Match) -> DateExpression | None:
        found = read(match)
        return replace(found, of_event=True) if found is not None else None

    return read_of_event


def loose(match: Match) -> DateExpression:
    """Read a time that names no day: "recently", "early 2003"."""
    return DateExpression(*match.span(), "loose")


def whole_day(match: Match) -> DateExpression:
    """Read "spent the day in Lima"."""
    return DateExpression(*match.span(), "duration", days=1)


def duration(match: Match) -> DateExpression:
    """Read "a four-day visit", "a two-week tour"."""
    weeks = match.groupdict().get("weeks")
    length = WEEK * _number(weeks) if weeks else _number(match["number"])
    return DateExpression(*match.span(), "duration", days=length)
