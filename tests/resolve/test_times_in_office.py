"""Times in office: records of one add up, the most exact dates count, and no two overlap."""

from __future__ import annotations

import random
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from etl.registers.days import end, start
from etl.resolve.tenures import Term, believed


def term(started: str, ended: str) -> Term:
    (first, first_precision), (last, last_precision) = start(started), end(ended)
    return Term(first, last, first_precision, last_precision)


def test_two_terms_stay_two() -> None:
    terms = [term("1961-03-02", "1963-04-01"), term("1963-04-03", "1965-01-01")]
    assert believed(reversed(terms)) == terms


def test_the_exact_dates_of_one_term_count() -> None:
    assert believed([term("1961", "1963-04-01"), term("1961-03-02", "1963")]) == [term("1961-03-02", "1963-04-01")]
    assert believed([term("1961-03-02", ""), term("1961-03", "1963-04")]) == [term("1961-03-02", "1963-04")]


def test_exact_dates_that_only_a_loose_record_joins_are_not_turned_round() -> None:
    found = believed([term("", "1961-05-01"), term("1961", "1961"), term("1961-06-01", "")])
    assert found == [Term(None, None, None, None)]


def test_what_is_exact() -> None:
    assert term("1961-03-02", "1963-04-01").is_exact
    assert term("1961-03-02", "").is_exact
    assert not term("1961-03-02", "1963-04").is_exact
    assert not term("", "1963-04-01").is_exact


DAYS = st.dates(date(1960, 1, 1), date(1962, 1, 1))
PRECISIONS = st.sampled_from(["day", "month", "year"])


@st.composite
def terms(draw: st.DrawFn) -> Term:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    started, ended = draw(PRECISIONS), draw(PRECISIONS)
    if draw(st.booleans()):
        return Term(first, last, started, ended)
    return Term(first, None, started, None) if draw(st.booleans()) else Term(None, last, None, ended)


@given(st.lists(terms(), max_size=8), st.randoms())
def test_the_result_never_overlaps_and_does_not_depend_on_the_order(found: list[Term], order: random.Random) -> None:
    result = believed(found)
    assert all(one.last < other.first for one, other in pairwise(result))
    assert all(each.first <= each.last for each in result)
    order.shuffle(found)
    assert believed(found) == result
    assert believed(result) == result
