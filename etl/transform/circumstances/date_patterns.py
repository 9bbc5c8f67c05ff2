"""The shapes in which English texts give dates, as regular expressions, and what each says.

`expressions(text)` yields every reading of every shape; `etl.transform.circumstances.dates` chooses among those that
overlap and works out the days. Month and weekday names count only with a capital, since "may" and
"march" are words too.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
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

    kind `day`: `start` and `end`, equal for one day. `relative`: `shift` days from publication. `weekday`: `weekday` to
    `weekday_end` (0 is Monday), `shift` the week where it is told ("last Friday" -1). `month`: `month`, perhaps
    `year`, `shift` for "last May", with `unit` month for "May last year".
    `year`: `year`. `period`: `unit`, `shift` units from the present one. `anchored`:
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


Match = re.Match[str]
Reader = Callable[[Match], DateExpression | None]

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "coming": 1, "next": 1}
LONGEST_PAIR = 3  # days from the first to the last date in "June 4 and 5", beyond which it is no stay

_LONG = "|".join(name for name in calendar.month_name if name)
_SHORT = "|".join(name for name in (*calendar.month_abbr, "Sept") if name and name != "May")
_MONTH = f"(?:{_LONG}|{_LONG.upper()}|(?:{_SHORT}|{_SHORT.upper()})\\b\\.?)"
_DAY = r"(?<![\d.,:$€£])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w%]|[.,:]\d)"
_FOUR_DIGITS = r"(?:1[789]|2[01])\d\d"
_YEAR = rf"{_FOUR_DIGITS}(?!\d|[.,]\d)"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|through|thru|until|till|and|&)\s(?:the\s)?)"
_WEEKDAY = f"(?:{'|'.join(name.capitalize() for name in WEEKDAYS)}|{'|'.join(name.upper() for name in WEEKDAYS)})"
_WEEKDAY_BEFORE = rf"(?:(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?),?\s(?:the\s|\()?)?"
_WEEKDAY_AFTER = rf"(?:\)|,?\s\({_WEEKDAY}\))?"
_PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|noon))?"
_NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d{{1,2}})"


def expressions(text: str) -> Iterator[DateExpression]:
    """Yield all readings of all shapes in the text, overlapping ones too, the shapes most exact first."""
    hints = {name for name, hint in _HINTS.items() if hint.search(text)}
    for pattern, reader, hint in _SHAPES:
        for match in pattern.finditer(text) if hint in hints else ():
            if (expression := reader(match)) is not None:
                yield expression


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


def _one_day(match: Match) -> DateExpression | None:
    day = _day(match, "day", "month", "year")
    return DateExpression(*match.span(), "day", day, day) if day else None


def _days(match: Match) -> DateExpression | None:
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
    if re.search(r"\s(?:and|&)\s", match[0]) and (month != month_end or end.day - start.day > LONGEST_PAIR):
        return None
    return DateExpression(*match.span(), "day", start, end)


def _iso(match: Match) -> DateExpression | None:
    year, month, number = (int(match[name]) for name in ("year", "month", "day"))
    if not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    day = Day(number, month, year)
    return DateExpression(*match.span(), "day", day, day)


def _slashed(match: Match) -> DateExpression | None:
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


def _weekday(match: Match) -> DateExpression:
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


def _month_alone(match: Match) -> DateExpression:
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


def _month_of_a_year(match: Match) -> DateExpression:
    shift = SHIFTS[match["around"].lower()]
    return DateExpression(*match.span(), "month", month=_month(match["month"]), unit="month", shift=shift)


def _year_alone(match: Match) -> DateExpression:
    return DateExpression(*match.span(), "year", year=int(match["year"]))


def _period(match: Match) -> DateExpression:
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]  # the pattern allows no other word
    which = match.groupdict().get("which")
    return DateExpression(*match.span(), "period", unit=unit, shift=SHIFTS[which.lower()] if which else None)


def _relative(shift: int) -> Reader:
    return lambda match: DateExpression(*match.span(), "relative", shift=shift)


def _feast(day: int, month: int) -> Reader:
    return lambda match: DateExpression(*match.span(), "day", Day(day, month), Day(day, month))


def _days_ago(match: Match) -> DateExpression:
    return DateExpression(*match.span(), "relative", shift=-_number(match["number"]))


def _anchored(sign: int) -> Reader:
    def read(match: Match) -> DateExpression:
        groups = match.groupdict()
        unit: Unit = (groups.get("unit") or "day").lower()  # type: ignore[assignment]  # as above
        number = _number(groups["number"]) if groups.get("number") else 1
        return DateExpression(*match.span(), "anchored", unit=unit, shift=sign * number)

    return read


def _loose(match: Match) -> DateExpression:
    return DateExpression(*match.span(), "loose")


def _duration(match: Match) -> DateExpression:
    return DateExpression(*match.span(), "duration", days=_number(match["number"]))


def _shape(pattern: str, reader: Reader, *, ignore_case: bool = False) -> tuple[re.Pattern[str], Reader, str]:
    """Return the compiled shape, its reader, and the name of the hint without which no text can hold it."""
    hint = "words" if ignore_case else "weekday" if _WEEKDAY in pattern and _MONTH not in pattern else "month"
    if reader in (_iso, _slashed, _year_alone) or pattern.startswith(("(?<=\\bthe )", "(?i:early")):
        hint = "digit"
    pattern = pattern.replace(r"\s", r"[^\S\n]")  # no date goes on in the next paragraph
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE if ignore_case else 0), reader, hint


_M, _M2 = f"(?P<month>{_MONTH})", f"(?P<month2>{_MONTH})"
_D, _D2 = f"(?P<day>{_DAY})", f"(?P<day2>{_DAY})"
_Y, _Y2 = rf"(?:(?:,\s?|\s|,?\sof\s)(?P<year>{_YEAR}))?", rf"(?:(?:,\s?|\s|,?\sof\s)(?P<year2>{_YEAR}))?"
_OF = r"(?:\s(?:of\s)?)"
_WHICH = r"(?P<which>last|this|next|past|coming|previous)"

_DOER = (
    r"(?:(?:he|she|they|[a-z]{3,}ing)\b|"
    r"the (?:two|king|president|minister|premier|emir|queen)\b(?= \w+ed\b| met| held)|"
    r"(?:[A-Z][\w’'-]+ ){1,6}(?:met|held|told|said|visited|arrived|left|announced|agreed|signed|flew|hosted|received|"
    r"called|spoke|had|saw|came|began|opened|warned|accused)\b)"
)
"""Who does something that is told by how long before or after it something else was."""

_ROUGHLY = (
    r"less\sthan|fewer\sthan|more\sthan|nearly|almost|about|around|roughly|some|over|under|just\s(?:over|under)|barely|"
    r"not\squite|close\sto|hardly|scarcely|approximately|at\sleast|well\sover"
)

_HINTS = {
    "digit": re.compile(r"\d"),
    "month": re.compile(rf"\b{_MONTH}"),
    "weekday": re.compile(_WEEKDAY),
    "words": re.compile(
        r"day|tomorrow|tonight|night|morning|afternoon|evening|week|month|year|recent|lately|soon|shortly|ago\b|"
        r"spring|summer|autumn|fall|winter|near future|decade|century|fortnight|\beve\b", re.IGNORECASE
    ),
}  # fmt: skip
_SHAPES: tuple[tuple[re.Pattern[str], Reader, str], ...] = (
    # June 4 to July 2, 2021; 30 May - 2 June 2021; June 6-13, 2021; 24-27 February 2021
    _shape(rf"{_WEEKDAY_BEFORE}{_M}\s{_D}{_Y}{_TO}{_WEEKDAY_BEFORE}{_M2}\s{_D2}{_Y2}", _days),
    _shape(rf"{_WEEKDAY_BEFORE}{_D}{_OF}{_M}{_Y}{_TO}{_WEEKDAY_BEFORE}{_D2}{_OF}{_M2}{_Y2}", _days),
    _shape(rf"{_M}\s{_D}{_TO}{_D2}{_Y2}", _days),
    _shape(rf"{_D}{_TO}{_D2}{_OF}{_M2}{_Y2}", _days),
    # Friday, June 4, 2021; 4 June 2021; the 25th
    _shape(rf"{_WEEKDAY_BEFORE}{_M}\s{_D}{_Y}{_WEEKDAY_AFTER}", _one_day),
    _shape(rf"{_WEEKDAY_BEFORE}{_D}{_OF}{_M}{_Y}{_WEEKDAY_AFTER}", _one_day),
    _shape(r"(?<=\bthe )(?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?! (?:century|anniversary|round|session|"
           r"meeting|edition|annual|time|summit|of|and|UN|floor|day|year|birthday|[A-Z]))", _one_day),
    # Christmas Eve; New Year's Day
    _shape(r"christmas eve", _feast(24, 12), ignore_case=True),
    _shape(r"christmas day", _feast(25, 12), ignore_case=True),
    _shape(r"boxing day", _feast(26, 12), ignore_case=True),
    _shape(r"new year[’']s eve", _feast(31, 12), ignore_case=True),
    _shape(r"new year[’']s day", _feast(1, 1), ignore_case=True),
    # 2021-06-04; 4.6.2021; 26/2/2021
    _shape(rf"(?P<year>{_FOUR_DIGITS})-(?P<month>\d\d)-(?P<day>\d\d)", _iso),
    _shape(r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:1[89]|20)\d\d)", _slashed),
    # Monday to Wednesday; last Friday; Tuesday next week; Thursday night
    _shape(rf"(?:(?i:{_WHICH})\s)?(?P<weekday>{_WEEKDAY}){_PART_OF_DAY}{_TO}(?P<weekday2>{_WEEKDAY})", _weekday),
    _shape(rf"(?P<weekday>{_WEEKDAY}){_PART_OF_DAY},?\s(?:of\s)?(?P<week>last|this|next)\sweek", _weekday),
    _shape(rf"(?:(?i:{_WHICH})\s)?(?:(?:past|coming)\s)?(?P<weekday>{_WEEKDAY}){_PART_OF_DAY}", _weekday),
    _shape(rf"{_WEEKDAY}{_PART_OF_DAY} or (?:on )?{_WEEKDAY}{_PART_OF_DAY}", _loose),
    # in January; last May; September 2017; September of that year
    _shape(rf"{_M},?\s(?:of\s)?(?P<year>{_YEAR}|that year|the same year)", _month_alone),
    _shape(rf"{_M},?\s(?:of\s)?(?P<around>last|this|next) year", _month_of_a_year),
    _shape(rf"(?i:(?:mid|early|late|earlier|later|end|beginning|start|middle)(?:-|\s|\s(?:of|in)\s|-to-late\s)){_MONTH}(?:,?\s{_YEAR})?",
           _loose),
    _shape(rf"(?i:{_WHICH})\s{_M}(?!\s\d)", _month_alone),
    _shape(rf"(?:(?<=\b[Ii]n\s)|(?<=\b[Dd]uring\s)|(?<=\bof\s)){_M}(?!\s\d)", _month_alone),
    _shape(rf"{_M}(?=\s(?:meeting|summit|visit|trip|talks|session|conference)\b)", _month_alone),
    # in 2003
    _shape(rf"(?:(?<=\b[Ii]n\s)|(?<=\b[Dd]uring\s))(?P<year>{_YEAR})(?!\s?[-–/]\s?\d)", _year_alone),
    _shape(rf"(?i:early|late|mid|the end of|the beginning of|the summer of|the spring of|the autumn of|the fall of|"
           rf"the winter of)(?:-|\sin\s|\s){_YEAR}", _loose),
    # today; yesterday; this morning; two days ago
    _shape(rf"(?:the day before yesterday|day before yesterday){_PART_OF_DAY}", _relative(-2), ignore_case=True),
    _shape(rf"(?:yesterday{_PART_OF_DAY}|last night|last evening)", _relative(-1), ignore_case=True),
    _shape(r"(?:today|tonight|this (?:morning|afternoon|evening|very day)|earlier today|later today)", _relative(0),
           ignore_case=True),
    _shape(r"the day after tomorrow", _relative(2), ignore_case=True),
    _shape(rf"tomorrow{_PART_OF_DAY}", _relative(1), ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER})\sdays\sago", _days_ago, ignore_case=True),
    # less than two weeks ago; nearly ten days later; in the second half of the year (which name no day)
    _shape(rf"(?:{_ROUGHLY})\s{_NUMBER}\s(?:days?|weeks?|months?|years?)\s(?:ago|earlier|later|before|previously|after)",
           _loose, ignore_case=True),
    _shape(r"(?:the\s)?(?:first|second|third|fourth|last|latter)\s(?:half|quarter|days|weeks|months|week)\sof\s(?:the|this|next|last|that)\s"
           r"(?:month|year)", _loose, ignore_case=True),
    _shape(r"(?:a\s)?fortnight\s(?:ago|earlier|before|later)", _loose, ignore_case=True),
    # last week; over the weekend; earlier this month (which names no day)
    _shape(r"(?:(?:earlier|later|early|late|sometime|early on|the end of|the beginning of|the start of|the course of|"
           r"by the end of|the rest of|the remainder of|the middle of|mid)(?:\s|\sin\s)"
           r"(?:the\s)?(?:last|this|next|coming|past|current)?\s?(?:week|month|year|weekend|spring|summer|autumn|fall|"
           r"winter|decade|century|day|days))", _loose, ignore_case=True),
    _shape(r"(?:the\s)?(?P<which>last|this|next|previous|coming|current)\s(?:calendar\s)?"
           r"(?P<unit>week|weekend|month|year)", _period, ignore_case=True),
    _shape(r"(?:(?<=\bover )|(?<=\bduring )|(?<=\bspent )|(?<=\bspend )|(?<=\bspending ))the (?P<unit>weekend)(?! of)",
           _period, ignore_case=True),
    _shape(r"(?:at|through|throughout) the (?P<unit>weekend)", _period, ignore_case=True),
    _shape(r"(?:recently|lately|in recent (?:days|weeks|months|years)|some (?:days|weeks|months|time) ago|"
           r"(?:a few|several|a couple of) (?:days|weeks|months|years) ago|"
           r"(?:in|over|within) the (?:coming|next|past|last)(?: \w+)? (?:days?|weeks?|months?|years?)|"
           r"(?:last|this|next) (?:spring|summer|autumn|fall|winter)|"
           r"(?:soon|shortly)(?! (?:after|before|followed))|in the near future|"
           rf"{_NUMBER} (?:weeks?|months?|years?) ago|in {_NUMBER} (?:days|weeks|months))", _loose, ignore_case=True),
    # the following day; a day earlier; two days before that
    _shape(r"(?:the\s)?(?:following|next)\s(?P<unit>day|week|month|year)", _anchored(1), ignore_case=True),
    _shape(r"the\s(?:following|next)\s(?:morning|afternoon|evening|night)|the day after(?! tomorrow)", _anchored(1),
           ignore_case=True),
    # a day after he met her: as long before what is told in front of it
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week)s?\safter(?=\s{_DOER})", _anchored(-1)),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week)s?\sbefore(?=\s{_DOER})", _anchored(1)),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\s(?:later|after(?=[,.]| that\b| the)(?: that)?)",
           _anchored(1), ignore_case=True),
    _shape(r"the\s(?:previous|preceding)\s(?P<unit>day|week|month|year)|the day before(?! yesterday)|"
           r"the\s(?:previous|preceding)\s(?:morning|afternoon|evening|night)|on\sthe\seve\b(?!\sof)|"
           r"the\s(?:morning|afternoon|evening|night)\sbefore(?=[,.]| to\b| in\b| from\b| by\b| for\b)", _anchored(-1),
           ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\s(?:earlier|before(?=[,.]| that\b)(?: that)?|"
           r"previously)", _anchored(-1), ignore_case=True),
    _shape(r"(?:the same|that same|that)\s(?:day|morning|afternoon|evening|night|date)|(?:later|earlier) in the day|"
           r"(?:later|earlier) that (?:day|evening|morning|afternoon)", _anchored(0), ignore_case=True),
    # a four-day visit; two days of talks
    _shape(rf"(?:a\s|an\s)?(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}})[-‐‑ ]days?(?:[-‐‑ ]long)?"
           r"(?=\s(?!of\b|ahead\b|ago\b|later\b|earlier\b|before\b|after\b)|\s\()", _duration, ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER}) days?(?= of (?:talks|meetings|consultations|negotiations|discussions)\b)",
           _duration, ignore_case=True),
    _shape(r"(?P<number>a) ?(?:daylong|day-long)", _duration, ignore_case=True),
)  # fmt: skip
