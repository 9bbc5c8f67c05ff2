"""The days that an expression of time means, and spans of days compared.

"Today" is the day of publication; a weekday is the nearest before it (held) or after it (planned), the day of
publication included; a named period gives its first and last day, a loose one ("recently", "earlier this month") none.
"""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from etl.facts import Status
from etl.transform.circumstances.date_expressions import Anchor, DateExpression, Day

Days = tuple[date, date]

SLACK = timedelta(days=14)
"""How far beyond the day of publication a held event without a year may lie (a visit still under way), and how far
before it a planned one (a text about what was going to be)."""

NEWS = timedelta(days=7)
"""How long what took place is news."""

_CALLED_OFF_AHEAD = 4
"""How many days ahead the weekday of what was called off may be; of one farther ahead, it is the last that was."""

WEEK = 7  # days
_MONTHS = 12


def resolve(
    expression: DateExpression, published_on: date | None, status: Status, previous: Days | None = None
) -> Days | None:
    """Return the first and last day that an expression means, None if it means none or they cannot be known.

    `previous` is the date told before it, to which "the following day" or "September of that year" are relative; of a
    weekday to come that in its sentence: "on Tuesday in Lima, and on Thursday in Quito".
    """
    try:
        days = _resolved(expression, published_on, status, previous)
    except (OverflowError, ValueError):  # outside of the calendar, or 29 February of a common year
        return None
    if days is None or expression.days is None or expression.kind == "duration":
        return days
    return spread(days, expression.days, expression.anchor)


def spread(days: Days, length: int, anchor: Anchor | None) -> Days:
    """Return a stay of `length` days of which `days` tells the first (anchor `start`) or the last day (`end`)."""
    if days[0] != days[1] or length < 1 or anchor is None:
        return days
    more = timedelta(days=length - 1)
    return (days[0], days[0] + more) if anchor == "start" else (days[1] - more, days[1])


def overlap(one: Days | None, other: Days | None) -> bool:
    """Whether two spans of days share a day; nothing known overlaps anything."""
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def is_after(days: Days | None, day: date | None) -> bool:
    """Whether a span begins after a day."""
    return days is not None and day is not None and days[0] > day


def is_before(days: Days | None, day: date | None) -> bool:
    """Whether a span ends before a day."""
    return days is not None and day is not None and days[1] < day


def is_long_before(days: Days | None, day: date | None) -> bool:
    """Whether a span ends so long before the day of a report that it is no news of it."""
    return days is not None and day is not None and days[1] < day - NEWS


def _resolved(
    expression: DateExpression, published_on: date | None, status: Status, previous: Days | None
) -> Days | None:
    match expression.kind:
        case "day":
            return _resolved_day(expression, published_on, status, previous)
        case "month":
            return _resolved_month(expression, published_on, status, previous)
        case "year":
            year = expression.year
            return (date(year, 1, 1), date(year, 12, 31)) if year else None
        case "anchored":
            return _resolved_anchored(expression, previous)
        case "relative" | "weekday" | "period" if published_on is not None:
            if expression.kind == "weekday":
                return _resolved_weekday(expression, published_on, status, previous)
            if expression.kind == "period":
                return _resolved_period(expression, published_on, status)
            day = published_on + timedelta(days=expression.shift or 0)
            return day, day
        case _:
            return None


def _resolved_day(
    expression: DateExpression, published_on: date | None, status: Status, previous: Days | None
) -> Days | None:
    start, end = expression.start, expression.end
    if start is None or end is None:
        return None
    if start.year and start.month and end.year and end.month:
        return date(start.year, start.month, start.day), date(end.year, end.month, end.day)
    if published_on is None:
        return None
    if expression.unit == "year" and start.month:  # of last year
        day = date(published_on.year + (expression.shift or 0), start.month, start.day)
        return day, day
    if start.month is None or end.month is None:
        if previous is not None:
            return _nearest_day_of_month(start, end, previous, published_on, status)
        return _resolved_day_of_month(start, end, published_on, status)
    first = _nearest_year(start, published_on, status)
    if first is None:
        return None
    last_year = first.year + (1 if end.month < start.month else 0)
    return first, date(last_year, end.month, end.day)


def _resolved_day_of_month(start: Day, end: Day, published_on: date, status: Status) -> Days | None:
    """Return "the 25th" of the month of publication, or of the nearest that fits the status."""
    wanted = start.day >= published_on.day if status == "planned" else start.day <= published_on.day
    first = _month_shifted(published_on, 0 if wanted else (1 if status == "planned" else -1))
    return first.replace(day=start.day), first.replace(day=end.day)


def _nearest_day_of_month(start: Day, end: Day, previous: Days, published_on: date, status: Status) -> Days | None:
    """Return the "25th" that is nearest to the days told before, held ones not after publication."""
    months = [_month_shifted(previous[0], shift) for shift in (0, 1, -1)]
    days = [
        (month.replace(day=start.day), month.replace(day=end.day))
        for month in months
        if max(start.day, end.day) <= calendar.monthrange(month.year, month.month)[1]
    ]
    if status == "planned":
        days = [one for one in days if one[0] >= min(published_on, previous[0])]
    else:
        days = [one for one in days if one[0] <= max(published_on, previous[1])]
    return min(days, key=lambda one: _days_from(one[0], previous), default=None)


def _days_from(day: date, span: Days) -> int:
    """How many days lie between a day and a span of days, none where it is in it."""
    return max((span[0] - day).days, (day - span[1]).days, 0)


def _nearest_year(day: Day, published_on: date, status: Status) -> date | None:
    """Return the day in the year in which it is the last before publication (held) or the first after it (planned)."""
    if day.month is None:
        return None
    years = [year for year in range(published_on.year - 1, published_on.year + 2) if MINYEAR <= year <= MAXYEAR]
    days = [date(y, day.month, day.day) for y in years if day.day <= calendar.monthrange(y, day.month)[1]]
    if status == "planned":
        return min((one for one in days if one >= published_on - SLACK), default=None)
    if status == "cancelled":
        return min(days, key=lambda one: abs(one - published_on), default=None)
    return max((one for one in days if one <= published_on + SLACK), default=None)


def _resolved_weekday(
    expression: DateExpression, published_on: date, status: Status, previous: Days | None
) -> Days | None:
    weekday, weekday_end, shift = expression.weekday, expression.weekday_end, expression.shift
    if weekday is None or weekday_end is None:
        return None
    if expression.unit == "week":
        monday = published_on - timedelta(days=published_on.weekday()) + timedelta(weeks=shift or 0)
        first = monday + timedelta(days=weekday)
    else:
        back = (published_on.weekday() - weekday) % WEEK
        ahead = (weekday - published_on.weekday()) % WEEK
        if shift == -1:
            first = published_on - timedelta(days=back or WEEK)
        elif shift is not None and shift > 0:
            first = published_on + timedelta(days=(ahead or WEEK) + (shift - 1) * WEEK)
        elif status == "planned" or (status == "cancelled" and ahead <= _CALLED_OFF_AHEAD):
            is_past_others = ahead == 0 and previous is not None and 0 < (previous[0] - published_on).days < WEEK
            first = published_on + timedelta(days=WEEK if is_past_others else ahead)  # "on Tuesday, and on Thursday"
        else:
            first = published_on - timedelta(days=back)
    return first, first + timedelta(days=(weekday_end - weekday) % WEEK)


def _resolved_month(
    expression: DateExpression, published_on: date | None, status: Status, previous: Days | None
) -> Days | None:
    month, year = expression.month, expression.year
    if month is None:
        return None
    if expression.unit == "year":  # of that year
        year = previous[0].year if previous else None
    elif expression.unit == "month":  # of last year
        year = published_on.year + (expression.shift or 0) if published_on is not None else None
    elif year is None and published_on is not None:
        year = _year_of_month(month, published_on, status, expression.shift)
    if year is None:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _year_of_month(month: int, published_on: date, status: Status, shift: int | None) -> int:
    if shift == 0:
        return published_on.year
    if shift == -1:
        return published_on.year - (month >= published_on.month)
    if shift == 1:
        return published_on.year + (month <= published_on.month)
    if status == "planned":
        return published_on.year + (month < published_on.month)
    if status == "cancelled":  # what was called off may have been to be then, or yet to be
        near = published_on.year * _MONTHS + published_on.month
        years = range(published_on.year - 1, published_on.year + 2)
        return min(years, key=lambda year: abs(year * _MONTHS + month - near))
    return published_on.year - (month > published_on.month)


def _resolved_period(expression: DateExpression, published_on: date, status: Status) -> Days | None:
    shift = expression.shift
    if expression.start is not None:
        return _part_of_year(expression, expression.year or published_on.year + (shift or 0))
    if expression.unit == "weekend":
        saturday = published_on - timedelta(days=published_on.weekday()) + timedelta(days=5)
        if shift is None:
            shift = -1 if status != "planned" and saturday > published_on else 0
        return saturday + timedelta(weeks=shift), saturday + timedelta(weeks=shift, days=1)
    return _unit_around(published_on, expression.unit, shift or 0)


def _part_of_year(expression: DateExpression, year: int) -> Days | None:
    """Return the days of "the second half of the year" in a year."""
    start, end = expression.start, expression.end
    if start is None or end is None or start.month is None or end.month is None:
        return None
    return date(year, start.month, start.day), date(year, end.month, end.day)


def _resolved_anchored(expression: DateExpression, previous: Days | None) -> Days | None:
    if previous is None or expression.shift is None:
        return None
    if expression.start is not None:
        return _part_of_year(expression, previous[0].year)
    if expression.shift == 0:
        return previous if expression.unit == "day" else _unit_around(previous[0], expression.unit, 0)
    base = previous[1] if expression.shift > 0 else previous[0]
    if expression.unit == "day" or (expression.unit == "week" and previous[0] == previous[1]):
        day = base + expression.shift * timedelta(days=WEEK if expression.unit == "week" else 1)
        return day, day
    return _unit_around(base, expression.unit, expression.shift) if abs(expression.shift) == 1 else None


def _unit_around(day: date, unit: str, shift: int) -> Days | None:
    """Return the week (Monday to Sunday), month or year that lies `shift` of them from the one holding the day."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        first = _month_shifted(day, shift)
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
    if unit == "year":
        return date(day.year + shift, 1, 1), date(day.year + shift, 12, 31)
    return None


def _month_shifted(day: date, shift: int) -> date:
    """Return the first day of the month `shift` months from the one that holds the day."""
    months = day.year * 12 + day.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)
