"""Dates of registers: exact ones, incomplete ones, and what is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.registers.days import Days, days


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1961-03-31", Days(date(1961, 3, 31), date(1961, 3, 31), "day")),
        ("1961-2", Days(date(1961, 2, 1), date(1961, 2, 28), "month")),
        ("1964-02-00", Days(date(1964, 2, 1), date(1964, 2, 29), "month")),
        ("1961", Days(date(1961, 1, 1), date(1961, 12, 31), "year")),
        (" 1961-03-31T00:00:00 ", Days(date(1961, 3, 31), date(1961, 3, 31), "day")),
        ("", None),
        ("-", None),
    ],
)
def test_days(written: str, expected: Days | None) -> None:
    assert days(written) == expected


@pytest.mark.parametrize("written", ["1961-13", "1961-02-30", "spring 1961", "61", "0000", "1961-03-31 or so"])
def test_what_is_no_date_is_told(written: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        days(written)


@given(st.dates())
def test_a_day_is_itself_and_lies_in_its_month_and_year(day: date) -> None:
    assert days(day.isoformat()) == Days(day, day, "day")
    for length in (4, 7):
        found = days(day.isoformat()[:length])
        assert found is not None
        assert found.first <= day <= found.last
