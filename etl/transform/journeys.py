"""What the mentions of a journey have in common: its shape, its travellers, its stops and their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.facts import Status
from etl.transform.dates import Days
from etl.transform.places import PlaceMatch
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.surroundings import Surroundings

DATED = 12  # characters between a stop and its date
NEAR = 9  # tokens between a verb or noun of travel and its destination
SEPARATOR = re.compile(
    r"^(?:[\s,;/&–-]|\b(?:and|as|well|then|to|from|on|the|in|of|then|Republic|Kingdom|State|later|also|for|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|\d{1,2}(?:st|nd|rd|th)?|\d{4}|"
    r"Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\b\.?)*$"
)


@dataclass(slots=True)
class Journey:
    """One mention of a journey."""

    paragraph: Paragraph
    trigger: Token
    officials: tuple[int, ...]
    countries: tuple[str, ...]
    status: Status | None
    days: Days | None
    has_date: bool
    is_end: bool
    goes_on: bool
    rule: str
    is_guess: bool = False
    stops: tuple[tuple[str, Days], ...] = ()
    """The countries with days of their own ("to Kyiv on May 2-3 and Warsaw on May 4")."""


def travellers(reading: Reading, parties: tuple[Party, ...]) -> tuple[int, ...]:
    """The named officials among the parties who serve somebody."""
    return tuple(dict.fromkeys(p.official for p in parties if p.official is not None and p.actor_code))


def make(
    reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token, people: tuple[int, ...],
    countries: tuple[str, ...], rule: str, *, status: Status | None, is_end: bool = False, goes_on: bool = False,
    is_guess: bool = False, same_day: bool = False,
) -> Iterator[Journey]:  # fmt: skip
    """Give the officials who leave their own country for one of these."""
    for number in people:
        own = reading.officials[number].actor_code
        abroad = tuple(dict.fromkeys(code for code in countries if code != own))
        if countries and not abroad:
            continue
        days, told = around.date_near(paragraph, token, status or "held")
        stops = _stops(around, paragraph, token, status or "held") if len(abroad) > 1 else ()
        if len(stops) > 1:
            days = min(first for _, (first, _) in stops), max(last for _, (_, last) in stops)
        if same_day and days is None and reading.published_on:
            days = (reading.published_on, reading.published_on)
        yield Journey(paragraph, token, (number,), abroad, status, days, told, is_end, goes_on, rule, is_guess, stops)


def _stops(around: Surroundings, paragraph: Paragraph, token: Token, status: Status) -> tuple[tuple[str, Days], ...]:
    """The places after a word that each have a date right behind them."""
    end = paragraph.last(token.sent[-1])
    places = around.places_in(paragraph.first(token), end)
    found = []
    for place, following in zip(places, [*places[1:], None], strict=False):
        limit = min(place.last_char + DATED, following.first_char if following else end)
        dates = [one for one in around.dates_in(place.last_char, limit) if one.kind in {"day", "weekday", "relative"}]
        days = around.days(dates[0], status) if dates else None
        if days is not None:
            found.append((place.country_code, days))
    return tuple(found)


def destinations(around: Surroundings, paragraph: Paragraph, first: int) -> tuple[str, ...]:
    """The countries of the places listed from a token on, in order."""
    doc = paragraph.doc
    if first >= len(doc):
        return ()
    sentence = doc[first].sent
    start, end = paragraph.first(doc[first]), paragraph.last(sentence[-1])
    near = paragraph.last(doc[min(len(doc) - 1, first + NEAR)])
    text = around.reading.text
    found: list[PlaceMatch] = []
    for place in around.places_in(start, end):
        if not found:
            if place.first_char > near or not SEPARATOR.match(_lead(text[start : place.first_char])):
                break
        elif not SEPARATOR.match(_lead(text[found[-1].last_char : place.first_char])):
            break
        found.append(place)
    return tuple(dict.fromkeys(place.country_code for place in found))


def _lead(words: str) -> str:
    """What stands before a place, without small words that describe it."""
    return re.sub(
        r"(?i)\b(?:the|nearby|neighbou?ring|his|her|its|capital|city|cities|port|town|northern|southern|eastern|western|central|"
        r"countries|country|including|both|people|republic|['’]s)\b|['’]s|[()]", " ", words
    )  # fmt: skip


def title_status(verb: Token) -> Status | None:
    """Return that a headline's infinitive is planned; its other verbs leave the status open."""
    previous = verb.nbor(-1).lower_ if verb.i else ""
    return "planned" if previous in {"to", "will"} else None
