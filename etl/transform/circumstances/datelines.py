"""The dateline of a report: the place, and perhaps the date, that it gives before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from etl.facts import Document
from etl.transform.circumstances.date_expressions import DateExpression
from etl.transform.circumstances.dates import find_dates
from etl.transform.circumstances.places import PlaceMatch, country_after, find_places
from etl.transform.gazetteer import (
    actor_name,
    capital_of,
)
from etl.transform.wordlists import table

DATELINE_LINES = 8  # lines of a text among which its dateline is looked for
LONGEST_DATELINE = 90  # characters
ENDS = frozenset(".?!:;”\"’'…)")
"""Characters with which a paragraph ends, and no headline."""
_HEAD = re.compile(
    r"(?P<head>[^\n]{3,90}?)\s*(?:(?:--+|[-–—:_])\s+|(?<=\))(?:--+|[–—])|(?<=\d)\.?\s+/[\w -]{2,30}/[ .,:–—-]*)(?=\S)"
)
_STOPPED = re.compile(r"\.\s+(?=[A-Z“\"])")
"""The end of a dateline that ends like a sentence: "LIMA. The minister", "Lima, May 3. Our correspondent reports"."""
_BRACKETED = re.compile(r"\([A-Z][A-Za-z .&/-]{1,24}\)\s+(?=[A-Z“\"])")
"""The agency with which a dateline ends where no dash follows: "LIMA, May 3 (ANA) The minister"."""
_TOWN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?: [A-ZÀ-ÖØ-Þ.'’-]+){0,3}(?=,|[ \u00a0]\()")
"""A town written in capitals before the name of its country."""
_BYLINE = re.compile(r"(?i:from|by) (?P<who>[^\n]{3,60}?)(?: in |, )(?P<town>[A-ZÀ-ÖØ-Þ][^\n]{1,40})")
"""A line that tells who reports from where: "From our correspondent in Lima", "By Jane Doe in Lima"."""
_TITLE_DAY = re.compile(r"\s[–—-]\s*(?P<day>[^–—]{6,30})$")
LATEST = 3  # days by which a transcript is published
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, and perhaps the date, that a report gives before its first sentence."""

    first_char: int
    last_char: int
    place: PlaceMatch
    date: DateExpression | None


def of_its_day(document: Document) -> Document:
    """Return a document as of the day behind the dash of its title, where it was published a few days later.

    What is "today" in a "Press Briefing – May 3" that goes out on May 4 is May 3.
    """
    told = _TITLE_DAY.search(document.title)
    days = [one.start for one in find_dates(told["day"]) if one.kind == "day" and one.start == one.end] if told else []
    if len(days) != 1 or document.published_on is None or days[0] is None:
        return document
    for late in range(1, LATEST + 1):
        day = document.published_on - timedelta(days=late)
        if (days[0].day, days[0].month) == (day.day, day.month) and days[0].year in {day.year, None}:
            return replace(document, published_on=day)
    return document


def dateline(text: str) -> Dateline | None:
    """Return the dateline ("ISLAMABAD, Feb 26 (APP) -", or a line that is only "Washington, DC"), None if none."""
    first_char, is_begun = 0, False
    for line in text.split("\n")[:DATELINE_LINES]:
        head = _HEAD.match(line)
        words = head["head"] if head else line
        is_signed = is_begun and head is None  # "Lima, 6 May 2023" below a release
        is_begun = is_begun or (len(line) > LONGEST_DATELINE and line.rstrip()[-1:] in ENDS)  # a headline may be long
        if len(words) <= LONGEST_DATELINE and not is_signed and (found := _dateline(words)) is not None:
            return _moved(found, first_char, head.end() if head else len(line))
        by = _BYLINE.fullmatch(line.rstrip(" .:"))
        if by is not None and (found := _dateline(by["town"])) is not None:
            return _moved(found, first_char + by.start("town"), len(line) - by.start("town"))
        signed = _BRACKETED.search(line[:LONGEST_DATELINE])
        if signed is not None:
            found = _dateline(line[: signed.end()].rstrip())
            if found is not None and found.date is not None:
                return _moved(found, first_char, signed.end())
        for stop in _STOPPED.finditer(line[:LONGEST_DATELINE]):
            found = _dateline(line[: stop.start()])
            if found is not None and (found.date is not None or line[: stop.start()].isupper()):
                return _moved(found, first_char, stop.end())
        first_char += len(line) + 1
    return None


def _dateline(words: str) -> Dateline | None:
    """Read words that should be nothing but a place, a date and a news agency."""
    spelled = words.title() if words.islower() else words
    rest = re.sub(r"\([^)]*\)", lambda parentheses: " " * len(parentheses[0]), spelled)
    named = find_places(rest)
    places = [match for match in named if match.name is not None] or _unlisted(rest) or _of_its_country(named)
    if not places:
        return None
    dates = find_dates(rest)
    spans = [(one.first_char, one.last_char) for one in (*find_places(rest), *places)]
    spans += [(one.first_char, one.last_char) for one in dates]
    for first, last in spans:
        rest = rest[:first] + " " * (last - first) + rest[last:]
    if any(not word.isupper() and word not in _agencies() for word in _LETTERS.findall(rest)):
        return None
    return Dateline(0, len(words), places[0], next((one for one in dates if one.kind == "day"), None))


def _unlisted(words: str) -> list[PlaceMatch]:
    """Return the town in capitals at the head of a dateline that no list has, if its country is told behind it."""
    town = _TOWN.match(words)
    if town is None:
        return []
    last, countries = country_after(words, town.end())
    if len(countries) != 1:
        return []
    return [PlaceMatch(0, last, town[0].title(), next(iter(countries)), "city")]


def _of_its_country(named: list[PlaceMatch]) -> list[PlaceMatch]:
    """Return the capital at the head of a dateline that is called like its country: "KUWAIT, Oct 3"."""
    if not named or named[0].first_char > 0:
        return []
    country = named[0]
    capital = capital_of(country.country_code) or ""
    if actor_name(country.country_code) not in {capital, capital.removesuffix(" City")}:
        return []
    return [replace(country, name=capital, kind="capital")]


def _moved(found: Dateline, offset: int, length: int) -> Dateline:
    place, day = found.place, found.date
    moved = PlaceMatch(place.first_char + offset, place.last_char + offset, place.name, place.country_code, place.kind)
    if day is not None:
        day = DateExpression(day.first_char + offset, day.last_char + offset, day.kind, day.start, day.end)
    return Dateline(offset, offset + length, moved, day)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["name"] for row in table("news_agencies"))
