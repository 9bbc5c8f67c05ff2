"""The shapes in which English texts give dates, as regular expressions.

`expressions(text)` yields every reading of every shape; `etl.transform.circumstances.dates` chooses among those that
overlap and works out the days. Month and weekday names count only with a capital, since "may" and
"march" are words too.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from etl.transform.circumstances import date_readers as read
from etl.transform.circumstances.date_expressions import NUMBERS, WEEKDAYS, DateExpression
from etl.transform.circumstances.date_readers import Reader

_LONG = "|".join(name for name in calendar.month_name if name)
_SHORT = "|".join(name for name in (*calendar.month_abbr, "Sept") if name and name != "May")
_MONTH = f"(?:{_LONG}|{_LONG.upper()}|(?:{_SHORT}|{_SHORT.upper()})\\b\\.?)"
_DAY = r"(?<![\d.,:$€£])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w%]|[.,:]\d)"
_FOUR_DIGITS = r"(?:1[789]|2[01])\d\d"
_YEAR = rf"{_FOUR_DIGITS}(?!\d|[.,]\d)"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|through|thru|until|till|(?:and|&)(?![\w ]{1,24},? respectively))\s(?:the\s)?)"
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


def _shape(pattern: str, reader: Reader, *, ignore_case: bool = False) -> tuple[re.Pattern[str], Reader, str]:
    """Return the compiled shape, its reader, and the name of the hint without which no text can hold it."""
    hint = "words" if ignore_case else "weekday" if _WEEKDAY in pattern and _MONTH not in pattern else "month"
    if reader in (read.iso, read.slashed, read.year_alone) or pattern.startswith(("(?<=\\bthe )", "(?i:early")):
        hint = "digit"
    if pattern.startswith(("(?P<number>", "(?:(?<=\\bafter )", "the\\s(?P<unit>")):
        hint = "words"  # "two days after he met her", though only what follows may have capitals
    pattern = pattern.replace(r"\s", r"[^\S\n]")  # no date goes on in the next paragraph
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE if ignore_case else 0), reader, hint


_M, _M2 = f"(?P<month>{_MONTH})", f"(?P<month2>{_MONTH})"
_D, _D2 = f"(?P<day>{_DAY})", f"(?P<day2>{_DAY})"
_Y, _Y2 = rf"(?:(?:,\s?|\s|,?\sof\s)(?P<year>{_YEAR}))?", rf"(?:(?:,\s?|\s|,?\sof\s)(?P<year2>{_YEAR}))?"
_OF = r"(?:\s(?:of\s)?)"
_WHICH = r"(?P<which>last|this|next|past|coming|previous)"

_NAMED = (
    r"(?:[A-Z][\w’'.-]*|and|of|for|the|his|her|its|their|foreign|prime|defen[cs]e|interior|finance|trade|deputy|vice|"
    r"minister|president|premier|secretary|counterpart|colleague|leader|envoy|ambassador|king|general|affairs|de|al|bin|"
    r"van|von|da|el|ministers|presidents|leaders|opposite|number)"
)
"""A word of the names and offices of those who do something."""

_DOER = (
    r"(?:(?:he|she|they|[a-z]{3,}ing)\b|"
    r"the (?:two|pair|king|president|minister|premier|emir|queen|sultan|pope|leaders|ministers|presidents)\b"
    r"(?= \w+ed\b| met| held| spoke| saw| sat| came| went| left| flew| took| had| rang| shook| was| were)|"
    rf"(?:both (?:\w+ )?|the two \w+ |[A-Z][\w’'.-]*,? (?:{_NAMED},? ){{0,14}}?)"
    r"(?:[a-z]{2,}ed|met|held|told|said|left|flew|spoke|had|has|was|were|saw|came|began|brought|took|gave|"
    r"went|paid|sat|led|sent|won|made)\b)"
)
"""Who does something that is told by how long before or after it something else was."""

_EVENT = (
    r"(?:(?:his|her|their|a|an)\s(?:[\w-]+\s){0,2})?"
    r"(?:talks|meetings?|visit|trip|summit|call|conversation|audience|dinner|lunch|consultations|negotiations|"
    r"seeing|hosting|receiving|welcoming|visiting)\b"
)
"""An occasion that is told by how long before something else it was: not "the meeting", which was told before."""
_ROUGHLY = (
    r"less\sthan|fewer\sthan|more\sthan|nearly|almost|about|around|roughly|some|over|under|just\s(?:over|under)|barely|"
    r"not\squite|close\sto|hardly|scarcely|approximately|at\sleast|well\sover"
)

_SET_FOR = "|".join(
    rf"(?<=\b{word} for\s)"
    for word in (
        "set",
        "planned",
        "scheduled",
        "slated",
        "arranged",
        "due",
        "foreseen",
        "expected",
        "billed",
        "envisaged",
    )
)
"""Words before the month or year of what is to come: "planned for July"."""

_HINTS = {
    "digit": re.compile(r"\d"),
    "month": re.compile(rf"\b{_MONTH}"),
    "weekday": re.compile(_WEEKDAY),
    "words": re.compile(
        r"day|tomorrow|tonight|night|morning|afternoon|evening|week|month|year|recent|lately|soon|shortly|ago\b|"
        r"spring|summer|autumn|fall|winter|near future|decade|century|fortnight|half of|"
        r"quarter of|\beve\b", re.IGNORECASE
    ),
}  # fmt: skip
_SHAPES: tuple[tuple[re.Pattern[str], Reader, str], ...] = (
    # June 4 to July 2, 2021; 30 May - 2 June 2021; June 6-13, 2021; 24-27 February 2021
    _shape(rf"{_WEEKDAY_BEFORE}{_M}\s{_D}{_Y}{_TO}{_WEEKDAY_BEFORE}{_M2}\s{_D2}{_Y2}", read.days),
    _shape(rf"{_WEEKDAY_BEFORE}{_D}{_OF}{_M}{_Y}{_TO}{_WEEKDAY_BEFORE}{_D2}{_OF}{_M2}{_Y2}", read.days),
    _shape(rf"{_M}\s{_D}{_TO}{_D2}{_Y2}", read.days),
    _shape(rf"{_D}{_TO}{_D2}{_OF}{_M2}{_Y2}", read.days),
    # June 4 last year; 4 June this year
    _shape(rf"{_WEEKDAY_BEFORE}(?:{_M}\s{_D}|{_D2}{_OF}{_M2}),?\s(?:of\s)?(?P<around>last|this|next)\s?year",
           read.day_of_a_year),
    # Friday, June 4, 2021; 4 June 2021; the 25th
    _shape(rf"{_WEEKDAY_BEFORE}{_M}\s{_D}{_Y}{_WEEKDAY_AFTER}", read.one_day),
    _shape(rf"{_WEEKDAY_BEFORE}{_D}{_OF}{_M}{_Y}{_WEEKDAY_AFTER}", read.one_day),
    _shape(r"(?<=\bthe )(?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?! (?:century|anniversary|round|session|"
           r"meeting|edition|annual|time|summit|of|and (?:the )?\d|UN|floor|day|year|birthday|[A-Z]))", read.one_day),
    # Christmas Eve; New Year's Day
    _shape(r"christmas eve", read.feast(24, 12), ignore_case=True),
    _shape(r"christmas day", read.feast(25, 12), ignore_case=True),
    _shape(r"boxing day", read.feast(26, 12), ignore_case=True),
    _shape(r"new year[’']s eve", read.feast(31, 12), ignore_case=True),
    _shape(r"new year[’']s day", read.feast(1, 1), ignore_case=True),
    # 2021-06-04; 4.6.2021; 26/2/2021
    _shape(rf"(?P<year>{_FOUR_DIGITS})-(?P<month>\d\d)-(?P<day>\d\d)", read.iso),
    _shape(r"(?P<first>\d{1,2})(?P<sign>[./])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:1[89]|20)\d\d)", read.slashed),
    # Monday to Wednesday; last Friday; Tuesday next week; Thursday night
    _shape(rf"(?:(?i:{_WHICH})\s)?(?P<weekday>{_WEEKDAY}){_PART_OF_DAY}{_TO}(?P<weekday2>{_WEEKDAY})", read.weekday),
    _shape(rf"(?P<weekday>{_WEEKDAY}){_PART_OF_DAY},?\s(?:of\s)?(?P<week>last|this|next)\sweek", read.weekday),
    # a week on Sunday; Monday week
    _shape(rf"(?:a\sweek\s(?:on|from|next)\s(?P<weekday>{_WEEKDAY})|(?P<weekday2>{_WEEKDAY})\sweek(?!\sof))",
           read.week_on),
    _shape(rf"(?:(?i:{_WHICH})\s)?(?:(?:past|coming)\s)?(?P<weekday>{_WEEKDAY}){_PART_OF_DAY}", read.weekday),
    _shape(rf"{_WEEKDAY}{_PART_OF_DAY} or (?:on )?{_WEEKDAY}{_PART_OF_DAY}", read.loose),
    # in January; last May; September 2017; September of that year
    _shape(rf"{_M},?\s(?:of\s)?(?P<year>{_YEAR}|that year|the same year)", read.month_alone),
    _shape(rf"(?P<year>that)\s{_M}(?!\s\d)", read.month_alone),
    _shape(rf"{_M},?\s(?:of\s)?(?P<around>last|this|next) year", read.month_of_a_year),
    _shape(rf"(?i:(?:mid|early|late|earlier|later|end|beginning|start|middle)(?:-|\s|\s(?:of|in)\s|-to-late\s)){_MONTH}(?:,?\s{_YEAR})?",
           read.loose),
    _shape(rf"(?i:{_WHICH})\s{_M}(?!\s\d)", read.month_alone),
    _shape(rf"(?:(?<=\b[Ii]n\s)|(?<=\b[Dd]uring\s)|(?<=\bof\s)|{_SET_FOR}){_M}(?!\s\d)", read.month_alone),
    _shape(rf"{_M}(?=,\swhen\b)", read.month_alone),
    _shape(rf"{_M}(?=\s(?:meeting|summit|visit|trip|talks|session|conference)\b)", read.month_alone),
    # in 2003
    _shape(rf"(?:(?<=\b[Ii]n\s)|(?<=\b[Dd]uring\s)|{_SET_FOR})(?P<year>{_YEAR})(?!\s?[-–/]\s?\d)", read.year_alone),
    _shape(rf"(?i:early|late|mid|the end of|the beginning of|the summer of|the spring of|the autumn of|the fall of|"
           rf"the winter of)(?:-|\sin\s|\s){_YEAR}", read.loose),
    # today; yesterday; this morning; two days ago
    _shape(rf"(?:the day before yesterday|day before yesterday){_PART_OF_DAY}", read.relative(-2), ignore_case=True),
    _shape(rf"yesterday{_PART_OF_DAY} and (?:again )?(?:today|this (?:morning|afternoon|evening))",
           read.relative(-1, days=2), ignore_case=True),
    _shape(rf"today and (?:again )?tomorrow{_PART_OF_DAY}", read.relative(0, days=2), ignore_case=True),
    _shape(rf"(?:yesterday{_PART_OF_DAY}|last night|last evening)", read.relative(-1), ignore_case=True),
    _shape(r"(?:today|tonight|this (?:morning|afternoon|evening|very day)|earlier today|later today)", read.relative(0),
           ignore_case=True),
    _shape(r"the day after tomorrow", read.relative(2), ignore_case=True),
    # a week tomorrow; today week
    _shape(r"(?:a week (?:from )?tomorrow|tomorrow week)", read.relative(8), ignore_case=True),
    _shape(r"(?:a week (?:from )?today|today week)", read.relative(7), ignore_case=True),
    _shape(rf"tomorrow{_PART_OF_DAY}", read.relative(1), ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER})\sdays\sago", read.days_ago, ignore_case=True),
    # in the second half of the year; the first quarter of 2003
    _shape(rf"(?:the\s)?(?P<part>first|second|third|fourth|last|latter|final)\s(?P<kind>half|quarter)\sof\s"
           rf"(?:(?:the\s)?(?P<around>the|this|next|coming|current|last|that)\syear|(?P<year>{_YEAR}))",
           read.part_of_year, ignore_case=True),
    # less than two weeks ago; nearly ten days later; in the second half of the month (which name no day)
    _shape(rf"(?:{_ROUGHLY})\s{_NUMBER}\s(?:days?|weeks?|months?|years?)\s(?:ago|earlier|later|before|previously|after)",
           read.loose, ignore_case=True),
    _shape(r"(?:the\s)?(?:first|second|third|fourth|last|latter)\s(?:half|quarter|days|weeks|months|week)\sof\s(?:the|this|next|last|that)\s"
           r"(?:month|year)", read.loose, ignore_case=True),
    _shape(r"(?:a\s)?fortnight\s(?:ago|earlier|before|later)", read.loose, ignore_case=True),
    # last week; over the weekend; earlier this month (which names no day)
    _shape(r"(?:(?:earlier|later|early|late|sometime|early on|the end of|the beginning of|the start of|the course of|"
           r"by the end of|the rest of|the remainder of|the middle of|mid)(?:\s|\sin\s)"
           r"(?:the\s)?(?:last|this|next|coming|past|current)?\s?(?:week|month|year|weekend|spring|summer|autumn|fall|"
           r"winter|decade|century|day|days))", read.loose, ignore_case=True),
    _shape(r"(?:the\s|this\s)?(?P<which>last|past|this|next|previous|coming|current)\s(?:calendar\s)?"
           r"(?P<unit>week|weekend|month|year)", read.period, ignore_case=True),
    _shape(r"(?:(?<=\bover )|(?<=\bduring )|(?<=\bspent )|(?<=\bspend )|(?<=\bspending ))the (?P<unit>weekend)(?! of)",
           read.period, ignore_case=True),
    _shape(r"(?:at|through|throughout) the (?P<unit>weekend)", read.period, ignore_case=True),
    _shape(r"(?:recently|lately|in recent (?:days|weeks|months|years)|some (?:days|weeks|months|time) ago|"
           r"(?:a few|several|a couple of) (?:days|weeks|months|years) ago|"
           r"(?:in|over|within) the (?:coming|next|past|last)(?: \w+)? (?:days?|weeks?|months?|years?)|"
           r"(?:last|this|next) (?:spring|summer|autumn|fall|winter)|"
           r"(?:soon|shortly)(?! (?:after|before|followed))|in the near future|"
           rf"{_NUMBER} (?:weeks?|months?|years?) ago|in {_NUMBER} (?:days|weeks|months)(?!\sof\b))",
           read.loose, ignore_case=True),
    # the day after he met her
    _shape(rf"the\s(?P<unit>day|week)\safter(?=\s{_DOER})", read.anchored(-1)),
    _shape(rf"the\s(?P<unit>day|week)\sbefore(?=\s{_DOER})", read.anchored(1)),
    # the following day; a day earlier; two days before that
    _shape(r"(?:the\s)?(?:following|next)\s(?P<unit>day|week|month|year)", read.anchored(1), ignore_case=True),
    _shape(r"the\s(?:following|next)\s(?:morning|afternoon|evening|night)|the day after(?! tomorrow)", read.anchored(1),
           ignore_case=True),
    # a day after he met her: as long before what is told in front of it
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\safter(?=\s{_EVENT})", read.of_event(-1),
           ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\s(?:before|ahead\sof)(?=\s{_EVENT})",
           read.of_event(1), ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\safter(?=\s{_DOER})", read.anchored(-1)),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\sbefore(?=\s{_DOER})", read.anchored(1)),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\s(?:later|after(?=[,.]| that\b| the)(?: that)?)",
           read.anchored(1), ignore_case=True),
    _shape(r"the\s(?:previous|preceding)\s(?P<unit>day|week|month|year)|the day before(?! yesterday)|"
           r"the\s(?:previous|preceding)\s(?:morning|afternoon|evening|night)|on\sthe\seve\b(?!\sof)|"
           r"the\s(?:morning|afternoon|evening|night)\sbefore(?=[,.]| to\b| in\b| from\b| by\b| for\b)",
           read.anchored(-1), ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER})\s(?P<unit>day|week|month|year)s?\s(?:earlier|before(?=[,.]| that\b)(?: that)?|"
           r"previously)", read.anchored(-1), ignore_case=True),
    _shape(r"(?:the same|that same|that)\s(?:day|morning|afternoon|evening|night|date)|(?:later|earlier) in the day|"
           r"(?:later|earlier) that (?:day|evening|morning|afternoon)", read.anchored(0), ignore_case=True),
    _shape(r"in\s(?:the\ssame|that\ssame|that)\s(?P<unit>week|month|year)", read.anchored(0), ignore_case=True),
    # a four-day visit; two days of talks
    _shape(rf"(?:a\s|an\s)?(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}})[-‐‑ ]days?(?:[-‐‑ ]long)?"
           r"(?=\s(?!of\b|ahead\b|ago\b|later\b|earlier\b|before\b|after\b)|\s\()", read.duration, ignore_case=True),
    _shape(rf"(?P<number>{_NUMBER}) days?(?= of (?:talks|meetings|consultations|negotiations|discussions)\b)",
           read.duration, ignore_case=True),
    _shape(rf"(?<=\b[Ff]or )(?P<number>{_NUMBER}) days?(?= (?:the|[A-Z]))", read.duration),
    _shape(rf"(?:(?<=\bafter )|(?<=\bAfter )|(?<=\bfollowing )|(?<=\bspent )|(?<=\bspending ))"
           rf"(?P<number>{_NUMBER}) days(?=,? (?:here|there)\b| (?:in|at) (?:the )?(?:\w+ of )?[A-Z])", read.duration),
    # a two-week tour; a week-long visit
    _shape(rf"(?P<weeks>{'|'.join(NUMBERS)})[-‐‑ ]week(?:[-‐‑ ]long)?(?=[^\S\n](?:\w+[^\S\n]){{0,2}}(?:visit|tour|trip|"
           r"stay|mission|swing|journey)\b)", read.duration, ignore_case=True),
    _shape(r"(?P<number>a) ?(?:daylong|day-long)", read.duration, ignore_case=True),
    # spent the day in Lima
    _shape(r"(?:(?<=\bspent )|(?<=\bspend )|(?<=\bspending ))(?:the|a|most\sof\sthe)\s(?:whole\s|full\s|entire\s)?day"
           r"(?=\s(?:in|at|there)\b)", read.whole_day, ignore_case=True),
)  # fmt: skip
