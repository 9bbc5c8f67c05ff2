"""The day of publication, from the many ways in which it is written.

An instant with a time zone gives the calendar day written in it: the State Department's 42 annotated releases agree
with that rule without exception, and with Washington's calendar in 40 cases.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from dateutil import parser as dateutil_parser

_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(?:\d{4}|\d{6})Z?)?")
_NUMERIC: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b.*", re.DOTALL)
_EPOCH: Final = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
# Two days that differ in everything: a date that follows the default is not fully written.
_DEFAULTS: Final = (datetime(2000, 1, 1), datetime(2001, 2, 2))


def published_day(value: object) -> date | None:
    """Return the day of a date, an instant, seconds (or milliseconds) since 1970, or a text that states one; else None.

    None as well for what is not one certain day: "June 2021", or 03/04/2021, which is March or April.

    >>> published_day("2021-07-16T00:11:18+00:00")
    datetime.date(2021, 7, 16)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or value is None:
        return None
    text = re.sub(r"\s+", " ", str(value)).strip()
    if isinstance(value, int | float) or _EPOCH.fullmatch(text):
        return _compact(text.removesuffix(".0")) or _since_epoch(float(text))
    return _iso(text) or _compact(text) or _mail(text) or _numeric(text) or _words(text)


def _since_epoch(seconds: float) -> date | None:
    seconds = seconds / 1000 if seconds > 1e11 else seconds
    try:
        return datetime.fromtimestamp(seconds, UTC).date() if seconds > 1e6 else None
    except (OverflowError, OSError, ValueError):
        return None


def _iso(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date() if re.match(r"\d{4}-\d", text) else None
    except ValueError:
        return None


def _compact(text: str) -> date | None:
    match = _COMPACT.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _mail(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date() if re.search(r"\d:\d\d", text) and text[:1].isalpha() else None
    except (ValueError, TypeError, IndexError):
        return None


def _numeric(text: str) -> date | None:
    """Read 27/02/2021 and 02/27/2021: one of the two numbers must say that it is no month (or both be equal)."""
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == ".":  # with full stops the day comes first, everywhere
        day, month = first, second
    elif first > 12 or first == second:
        day, month = first, second
    elif second > 12:
        day, month = second, first
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _words(text: str) -> date | None:
    if not re.search(r"\d{4}", text) or _NUMERIC.match(text) or len(text) > 100:
        return None
    try:
        found = {dateutil_parser.parse(text, default=default).date() for default in _DEFAULTS}
    except (ValueError, OverflowError, TypeError):
        return None
    return found.pop() if len(found) == 1 else None
