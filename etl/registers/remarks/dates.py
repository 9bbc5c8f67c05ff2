"""The day of a meeting during a trip, where the remarks give it: "met April 8 with". Pure."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date, timedelta

_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_DAY = re.compile(r"\b([A-Z][a-z]+)\.? (\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?(?!\d)")


def dated(text: str, first: date, last: date) -> tuple[date, date]:
    """Return the days of a meeting: the only ones that the text gives within the trip, else the trip's.

    >>> dated("met May 8-9 with him", date(1977, 5, 5), date(1977, 5, 10))
    (datetime.date(1977, 5, 8), datetime.date(1977, 5, 9))
    """
    found = [days for match in _DAY.finditer(text) if (days := _within(match, first, last))]
    return found[0] if len(found) == 1 else (first, last)


def _within(match: re.Match[str], first: date, last: date) -> tuple[date, date] | None:
    month = _MONTHS.get(match[1].lower())
    if month is None:
        return None
    for year in dict.fromkeys((first.year, last.year)):
        try:
            start, end = date(year, month, int(match[2])), date(year, month, int(match[3] or match[2]))
        except ValueError:
            continue
        if first <= start <= end <= last + timedelta(days=1):
            return start, end
    return None
