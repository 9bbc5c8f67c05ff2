"""Dates as registers write them: a day, or only a month or a year, and how exactly that is. Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from etl.facts import Precision

_WRITTEN: Final = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:[T ]\d.*)?")
_UNKNOWN: Final = frozenset({"", "-", "0", "00"})


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a written date can mean."""

    first: date
    last: date
    precision: Precision


def days(written: str) -> Days | None:
    """Return the days that a date written year first stands for; None for an empty one.

    A month or a day that is given as zero is not known.

    Raises:
        ValueError: it is no date; the message says what is wrong.

    >>> days("1961-03")
    Days(first=datetime.date(1961, 3, 1), last=datetime.date(1961, 3, 31), precision='month')
    """
    written = written.strip()
    if written in _UNKNOWN:
        return None
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(f"{written!r} is no date: write 1961-03-31, 1961-03 or 1961")
    year, month, day = (int(part) if part and int(part) else None for part in match.groups())
    try:
        if year is None:
            raise ValueError("there is no year 0")
        if month is None:
            return Days(date(year, 1, 1), date(year, 12, 31), "year")
        if day is None:
            return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")
        return Days(date(year, month, day), date(year, month, day), "day")
    except ValueError as error:
        raise ValueError(f"{written!r} is no date: {error}") from None


def start(written: str) -> tuple[date | None, Precision | None]:
    """Return the first day that a written start can mean, and how exactly it is known.

    Raises:
        ValueError: it is no date.
    """
    found = days(written)
    return (found.first, found.precision) if found else (None, None)


def end(written: str) -> tuple[date | None, Precision | None]:
    """Return the last day that a written end can mean, and how exactly it is known.

    Raises:
        ValueError: it is no date.
    """
    found = days(written)
    return (found.last, found.precision) if found else (None, None)


def period(started: str, ended: str) -> tuple[date, date]:
    """Return the first and the last day of a period whose end may be left out.

    Raises:
        ValueError: there is no date, one is none, or it ends before it begins.
    """
    first, last = days(started), days(ended or started)
    if first is None or last is None:
        raise ValueError("the record has no dates")
    if first.first > last.last:
        raise ValueError(f"the record ends ({ended}) before it begins ({started})")
    return first.first, last.last
