from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.facts import Status
from etl.transform.circumstances.dates import find_dates
from etl.transform.circumstances.days import Days, resolve, spread

FRIDAY = date(2022, 3, 18)


def said(text: str, published_on: date | None = FRIDAY, status: Status = "held") -> list[tuple[str, str | None]]:
    """What each expression of the text means, as "2022-03-18" or "2022-03-14/2022-03-20"."""
    previous: Days | None = None
    result: list[tuple[str, str | None]] = []
    for expression in find_dates(text):
        days = resolve(expression, published_on, status, previous)
        previous = days or previous
        told = None if days is None else str(days[0]) if days[0] == days[1] else f"{days[0]}/{days[1]}"
        result.append((text[expression.first_char : expression.last_char], told))
    return result


def meant(text: str, published_on: date | None = FRIDAY, status: Status = "held") -> list[str | None]:
    return [days for _, days in said(text, published_on, status)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They spoke today.", "2022-03-18"),
        ("They met yesterday evening in Accra.", "2022-03-17"),
        ("The two met this morning.", "2022-03-18"),
        ("They dined last night.", "2022-03-17"),
        ("They spoke on Christmas Eve.", "2021-12-24"),
        ("They spoke on New Year's Day.", "2022-01-01"),
        ("She arrived two days ago.", "2022-03-16"),
        ("He met her on Wednesday.", "2022-03-16"),
        ("He met her late on Saturday.", "2022-03-12"),
        ("They met on Friday.", "2022-03-18"),
        ("They met last Friday.", "2022-03-11"),
        ("She will see him a week tomorrow.", "2022-03-26"),
        ("She will see him tomorrow week.", "2022-03-26"),
        ("She will see him a week on Sunday in Oslo.", "2022-03-27"),
        ("Talks open on Monday week.", "2022-03-28"),
        ("They met on Tuesday last week.", "2022-03-08"),
        ("They met on March 4.", "2022-03-04"),
        ("They met on 4 March 2021.", "2021-03-04"),
        ("They met on Thursday, March 3, 2022, in Lima.", "2022-03-03"),
        ("They met on Thursday (March 3).", "2022-03-03"),
        ("They met on the 4th of March.", "2022-03-04"),
        ("They met on Dec. 30.", "2021-12-30"),
        ("They met on the 16th.", "2022-03-16"),
        ("They met on the 25th.", "2022-02-25"),
        ("They met on 2022-02-28.", "2022-02-28"),
        ("They met on 28/2/2022.", "2022-02-28"),
        ("They met on 28.2.2022.", "2022-02-28"),
        ("a visit from February 20-26", "2022-02-20/2022-02-26"),
        ("a visit from 3 to 5 February", "2022-02-03/2022-02-05"),
        ("between February 3 and 5", "2022-02-03/2022-02-05"),
        ("his visit (24-27 February 2021)", "2021-02-24/2021-02-27"),
        ("from May 30 to June 2, 2021", "2021-05-30/2021-06-02"),
        ("30 May - 2 June 2021", "2021-05-30/2021-06-02"),
        ("December 30 to January 2", "2021-12-30/2022-01-02"),
        ("from Monday to Wednesday", "2022-03-14/2022-03-16"),
        ("They met last month.", "2022-02-01/2022-02-28"),
        ("They met in January.", "2022-01-01/2022-01-31"),
        ("They met in May.", "2021-05-01/2021-05-31"),
        ("They met last November.", "2021-11-01/2021-11-30"),
        ("They met in June last year.", "2021-06-01/2021-06-30"),
        ("She spent the weekend there.", "2022-03-12/2022-03-13"),
        ("They met in October 2019.", "2019-10-01/2019-10-31"),
        ("They met this week.", "2022-03-14/2022-03-20"),
        ("They met last week.", "2022-03-07/2022-03-13"),
        ("They met over the weekend.", "2022-03-12/2022-03-13"),
        ("They met last year.", "2021-01-01/2021-12-31"),
        ("They met in 2003.", "2003-01-01/2003-12-31"),
    ],
)
def test_what_is_past(text: str, days: str) -> None:
    assert meant(text) == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They will meet on Friday.", "2022-03-18"),
        ("They will meet on Monday.", "2022-03-21"),
        ("They will meet next Friday.", "2022-03-25"),
        ("They will meet on Tuesday of next week.", "2022-03-22"),
        ("They will meet tomorrow.", "2022-03-19"),
        ("They will meet on January 5.", "2023-01-05"),
        ("She travels June 6-13.", "2022-06-06/2022-06-13"),
        ("They will meet on the 16th.", "2022-04-16"),
        ("They will meet next week.", "2022-03-21/2022-03-27"),
        ("They will meet next month.", "2022-04-01/2022-04-30"),
        ("They will meet in November.", "2022-11-01/2022-11-30"),
        ("They will meet in February.", "2023-02-01/2023-02-28"),
        ("They will meet over the weekend.", "2022-03-19/2022-03-20"),
    ],
)
def test_what_is_planned(text: str, days: str) -> None:
    assert meant(text, status="planned") == [days]


@pytest.mark.parametrize(
    "text",
    [
        "They met recently.",
        "They met earlier this month.",
        "They met in mid-June.",
        "They will meet later this year.",
        "They met on 02/05/2021.",
        "They met a few days ago.",
        "They met last summer.",
        "They met at the end of June.",
    ],
)
def test_loose_times_name_no_day(text: str) -> None:
    assert set(meant(text)) == {None}
    assert find_dates(text)


@pytest.mark.parametrize(
    "text",
    [
        "You may go and march on.",
        "The sun sat low.",
        "It cost 12.5 million.",
        "the 25th anniversary",
        "at 5.30 pm",
        "the 2021-2027 budget",
        "Resolution 1701",
        "May I ask?",
        "31 people",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He came on May 3, 2021, and left the following day.", ["2021-05-03", "2021-05-04"]),
        ("She came on May 3, 2021. Two days earlier, she called.", ["2021-05-03", "2021-05-01"]),
        ("They met on March 23, 2017, and in September of that year.", ["2017-03-23", "2017-09-01/2017-09-30"]),
        ("On May 3, 2021, they met; she left the same day.", ["2021-05-03", "2021-05-03"]),
        ("She came on May 3, 2021, and met him the evening before.", ["2021-05-03", "2021-05-02"]),
        ("He left the following day.", [None]),
    ],
)
def test_dates_that_lean_on_the_date_before(text: str, days: list[str | None]) -> None:
    assert meant(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He arrived on Monday for a four-day visit.", "2022-03-14/2022-03-17"),
        ("a three-day visit which began on 1 March", "2022-03-01/2022-03-03"),
        ("She ended a three-day visit on Thursday.", "2022-03-15/2022-03-17"),
        ("two days of talks, which began on Tuesday", "2022-03-15/2022-03-16"),
        ("It was a three-day visit. They met on Thursday.", "2022-03-17"),
    ],
)
def test_stays_of_told_length(text: str, days: str) -> None:
    assert [one for one in meant(text) if one] == [days]


def test_without_a_day_of_publication_only_whole_dates_are_known() -> None:
    assert meant("On 4 March 2021, on March 5, yesterday and on Monday", None) == ["2021-03-04", None, None, None]


def test_no_date_goes_on_in_the_next_paragraph() -> None:
    assert said("Remarks of March 4\n2021 was a good year.") == [("March 4", "2022-03-04")]


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert meant("on February 30, 2021") in ([], ["2021-02-01/2021-02-28"])
    assert meant("on February 29", date(2023, 3, 1)) in ([None], ["2020-02-29"])


@given(
    st.dates(date(1850, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["%B {d}, %Y", "{d} %B %Y", "%Y-%m-%d", "%b. {d}, %Y"]),
)
def test_a_whole_date_means_itself_whenever_it_is_published(day: date, shape: str) -> None:
    words = day.strftime(shape).format(d=day.day).replace("May.", "May")
    (expression,) = find_dates(f"They met on {words}, in Suva.")
    assert resolve(expression, FRIDAY, "planned") == (day, day)


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6), st.sampled_from(["held", "planned", "cancelled"])
)
def test_a_weekday_is_less_than_a_week_away_on_the_side_of_the_status(
    published: date, weekday: int, status: Status
) -> None:
    name = (date(2024, 1, 1) + timedelta(days=weekday)).strftime("%A")
    (expression,) = find_dates(f"The talks on {name} in Oslo")
    days = resolve(expression, published, status)
    assert days is not None
    assert days[0] == days[1]
    assert days[0].weekday() == weekday
    distance = (days[0] - published).days
    assert {"held": -7 < distance <= 0, "planned": 0 <= distance < 7, "cancelled": -3 < distance < 5}[status]


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.dates(date(2001, 1, 1), date(2001, 12, 31)),
    st.sampled_from(["held", "planned"]),
)
def test_a_date_without_year_is_within_a_year_of_publication(published: date, day: date, status: Status) -> None:
    (expression,) = find_dates(f"on {day.strftime('%B')} {day.day}")
    days = resolve(expression, published, status)
    assert days is not None
    assert (days[0].month, days[0].day) == (day.month, day.day)
    assert -366 < (days[0] - published).days < 366


@given(
    st.lists(
        st.sampled_from(
            [
                "today",
                " ",
                "May",
                " 5",
                "-",
                "7",
                ", ",
                "2021",
                "Monday",
                " to ",
                "last",
                " week",
                "the ",
                "following day",
                "\n",
                "three-day",
                " visit ",
                "began",
                " of",
                "31",
                "/",
                "June",
                "th",
                "in ",
                "0",
            ]
        ),
        max_size=14,
    ).map("".join),
    st.none() | st.dates(),
    st.sampled_from(["held", "planned", "cancelled"]),
)
def test_any_words_give_ordered_expressions_and_ordered_days(text: str, published: date | None, status: Status) -> None:
    last = 0
    previous: Days | None = None
    for expression in find_dates(text):
        assert last <= expression.first_char < expression.last_char <= len(text)
        last = expression.last_char
        days = resolve(expression, published, status, previous)
        assert days is None or days[0] <= days[1]
        previous = days or previous


def test_spread() -> None:
    day = (FRIDAY, FRIDAY)
    assert spread(day, 3, "start") == (FRIDAY, FRIDAY + timedelta(days=2))
    assert spread(day, 3, "end") == (FRIDAY - timedelta(days=2), FRIDAY)
    assert spread(day, 3, None) == day
