"""Where things happen: the towns, venues, regions and countries that a text names.

A venue that everybody knows (the White House, GHQ) stands for its town. A name that is also an ordinary word or a
family name counts only where the words around it speak of a place ("in Nice", "Victoria, Seychelles").
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Literal

from etl.transform.gazetteer import (
    FAMILY_BEFORE,
    actors_in,
    has_ended,
    kind_of_actor,
    reference,
)
from etl.transform.text.kinds import CALENDAR
from etl.transform.text.phrases import Phrases
from etl.transform.wordlists import table

PlaceKind = Literal["capital", "city", "venue", "region", "country"]
SURE = 1.0
UNSURE = 0.5
"""Certainty of a town that may stand for its government: "Islamabad offered", unlike "in Islamabad"."""
_SHORTEST_SHOUTED = 3  # characters of a name also read in capitals
_LOCATIVE = re.compile(
    r"\b(?:in|at|to|from|near|outside|inside|via|for|around|through|towards?|across|between|visit(?:s|ed|ing)?|"
    r"reach(?:es|ed)?|arriv(?:ed|es?|ing)|leaving|left|leaves?|toured?|"
    r"city of|town of|capital,?|port of|here in)\s(?:the\s|nearby\s|"
    r"downtown\s|central\s|his\s|her\s)?$",
    re.IGNORECASE,
)
_JOINED = frozenset({",", " and", ", and", " or", "/", " then", ", then", " via"})  # between places of one list
_DATED = re.compile(
    rf",?(?: (?:on|from))?(?: \(?(?:(?:{CALENDAR})\b\.?|"
    r"\d{1,2}(?:[-–]\d{1,2})?|\d{4}|to|and|last|next|this|week|month|today|tomorrow|yesterday)\)?)+,?(?: and|,)"
)
"""A day between two places of one list."""
_AT_VENUE = re.compile(
    r"\b(?:at|in|to|inside|outside|near|visit(?:s|ed|ing)?|reach(?:es|ed)?)\s"
    r"(?:the\s|his\s|her\s|its\s|US\s|U\.S\.\s|Army\s|Pakistan\s|historic\s)*$|"
    r"\b(?:sidelines?|margins?|fringes?)\sof\s(?:the\s|this\s|year's\s|annual\s)*$",
    re.IGNORECASE,
)
_SENTENCE_AFTER = re.compile(r"[ \u00a0](?!(?:and|or|on|in|from|to|for|with|where)\b)[a-z]")
_NAME_AFTER = re.compile(
    rf"[ \u00a0-](?!(?:On|In|At|And|For|To|The|With|When|As|After|But|City|{CALENDAR})\b)[A-Z][a-z]"
)
_PORT = re.compile(r"[ \u00a0](?:international )?(?:airport|air ?base|air ?field)\b", re.IGNORECASE)
_LINE_END = re.compile(r"[ \u00a0]*(?:[\n,]|$)")
_COUNTRY_AFTER = re.compile(r",[ \u00a0](?=[A-Z])|[ \u00a0]\((?=[A-Z])")
_BEFORE_LENGTH = 24  # characters read before a name to learn whether it is a place
_TOWN_AFTER = re.compile(rf",? in (?!(?:{CALENDAR})\b)(?=[A-Z])")
"""What shows that the town of a venue follows: "at the headquarters in Lima"."""
_OF_A_SAINT = re.compile(r"['’]s$")
_BUILDING_AFTER = re.compile(
    r"[ \u00a0](?:Hall|Palace|Cathedral|Church|Chapel|Basilica|House|Castle|Square|Street|Park|Hospital)\b"
)
"""What shows a saint's name to be that of a building and no town: "St. George's Hall"."""
_ANY_STAFF = frozenset(
    "general army air naval joint staff headquarters hq (ghq) prime minister's house peace unity palace".split()
)
"""Words of the names of headquarters and houses that several countries have."""
_LONGEST_DAY = 40  # characters between two places of one list
_LONGEST_COUNTRY = 40  # characters read after a town to learn its country
_OWNED = re.compile(
    r"[ \u00a0](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)[A-Z][\w-]*[a-z]"
)
"""What shows an abbreviation before it to stand for an adjective: "U.S. President", not "in the U.S. Monday"."""
_WATER_BEHIND = re.compile(r" (?:Straits?|Sea|Channel|Canal|Ocean)\b")
_WATER_BEFORE = re.compile(r"\b(?:Sea|Gulf|Straits?|Bay) of $")
HYPHENS = frozenset("-‐‑–")
_TOLD = ("name", "abbreviation")  # kinds of alias that name a country as a place


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the list of places: the town (None for a region) and its country."""

    town: str | None
    country_code: str
    kind: PlaceKind
    certainty: float


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place named in a text: `name` is the usual name of the town, None where only a country or region is told.

    The characters include a country or state that follows the town ("Tbilisi, Georgia"). `certainty` is `UNSURE` for
    a town with no preposition before it, which may stand for its government.
    """

    first_char: int
    last_char: int
    name: str | None
    country_code: str
    kind: PlaceKind
    certainty: float = SURE


def find_places(text: str, countries: Collection[str] = ()) -> list[PlaceMatch]:
    """Return the places that the text names, in order, none overlapping.

    Of towns of the same name the one in a country told right after it is taken, else the one in one of
    `countries` (codes that the report speaks of), else the capital or the largest.
    """
    found: list[PlaceMatch] = []
    for first, last, places in _phrases().find(text):
        if (
            not places
            or FAMILY_BEFORE.search(text, max(0, first - _BEFORE_LENGTH), first)
            or (found and first < found[-1].last_char)
        ):
            continue
        listed = bool(found) and found[-1].certainty == SURE and _joins(text[found[-1].last_char : first].rstrip())
        if (match := _read(text, (first, last), places, countries, listed=listed)) is not None:
            found.append(match)
    taken = {char for match in found for char in range(match.first_char, match.last_char)}
    for actor in actors_in(text):
        told = actor.kind in _TOLD and kind_of_actor(actor.actor_code) == "country"
        owns = actor.kind == "abbreviation" and _OWNED.match(text, actor.last_char)
        if (
            told
            and not owns
            and actor.first_char not in taken
            and not _is_in_a_name(text, actor.first_char, actor.last_char)
        ):
            found.append(PlaceMatch(actor.first_char, actor.last_char, None, actor.actor_code, "country"))
    return sorted(found, key=lambda match: match.first_char)


def _is_in_a_name(text: str, first: int, last: int) -> bool:
    """Whether a country is part of another name: "the U.S.-Russia Dialogue", "the Taiwan Strait", "Sea of Japan"."""
    if _WATER_BEHIND.match(text, last) or _WATER_BEFORE.search(text, max(0, first - _BEFORE_LENGTH), first):
        return True
    return (text[last : last + 1] in HYPHENS and text[last + 1 : last + 2].isupper()) or (
        first > 1 and text[first - 1] in HYPHENS and text[first - 2] not in " \n"
    )


def _joins(between: str) -> bool:
    """Whether the words between two names make them two of a list: "Lima and Quito", "Lima on May 7 and Quito"."""
    return between in _JOINED or (len(between) < _LONGEST_DAY and _DATED.fullmatch(between) is not None)


def place_of(name: str, countries: Collection[str] = ()) -> Place | None:
    """Return the place that exactly this name names, preferring one in `countries`; None if it is not known."""
    places = _phrases().get(name)
    return _preferred(places, countries) if places else None


@cache
def country_of_region(name: str) -> str | None:
    """Return the country of a town, state or province that a governor or mayor may be of; None if it is unknown."""
    found = _provinces().get(name)
    if found is not None:
        return found
    place = place_of(name)
    return place.country_code if place is not None else None


def country_of_province(name: str) -> str | None:
    """Return the country of a state, province or region that has a government of its own; None if it is unknown."""
    return _provinces().get(name)


@cache
def _provinces() -> dict[str, str]:
    return {name: row["country_code"] for row in table("provinces") for name in row["names"].split("|")}


def _read(
    text: str, span: tuple[int, int], places: tuple[Place, ...], countries: Collection[str], *, listed: bool
) -> PlaceMatch | None:
    """Return what a name found in the text says of a place, None if nothing; `listed`: it goes on a list of places."""
    first, last = span
    before = text[max(0, first - _BEFORE_LENGTH) : first]
    alone = (first == 0 or text[first - 1] == "\n") and _LINE_END.match(text, last) is not None
    after, told = country_after(text, last)
    for place in places:
        if place.country_code in told:
            return PlaceMatch(first, after, place.town, place.country_code, place.kind)
    if (ended := next((code for code in told if has_ended(code)), None)) is not None:  # "Dresden, East Germany"
        return PlaceMatch(first, after, places[0].town, ended, places[0].kind)
    place = _preferred(places, countries)
    if _after_place().match(text, last) or (
        _OF_A_SAINT.search(text, first, last) and _BUILDING_AFTER.match(text, last)
    ):
        return None
    if place.kind == "city" and place.country_code not in countries and _PORT.match(text, last):
        return None  # an airport that is named like a town elsewhere
    if place.kind == "venue":
        is_any = set(text[first:last].lower().split()) <= _ANY_STAFF and _is_elsewhere(text, last, place, countries)
        if is_any or (not alone and not _AT_VENUE.search(before)):
            return None
        return PlaceMatch(first, last, place.town, place.country_code, place.kind)
    located = alone or listed or bool(_LOCATIVE.search(before))
    if place.certainty < SURE and (
        not located or _NAME_AFTER.match(text, last) or (listed and _SENTENCE_AFTER.match(text, last))
    ):
        return None
    return PlaceMatch(first, last, place.town, place.country_code, place.kind, SURE if located else UNSURE)


def _is_elsewhere(text: str, last: int, venue: Place, countries: Collection[str]) -> bool:
    """Whether another place of that name is meant: "at the general headquarters in Lima", in other news."""
    town = _TOWN_AFTER.match(text, last)
    if town is not None and venue.town is not None:
        return not text.startswith(venue.town, town.end())
    return len(set(countries)) > 1 and venue.country_code not in countries


def country_after(text: str, last: int) -> tuple[int, frozenset[str]]:
    """Return the end and the codes of what a country or state told right after a town may be."""
    comma = _COUNTRY_AFTER.match(text, last)
    if comma is None:
        return last, frozenset()
    rest = text[comma.end() : comma.end() + _LONGEST_COUNTRY]
    states = [(end, code) for first, end, code in _states().find(rest) if first == 0]
    actors = [(one.last_char, one.actor_code) for one in actors_in(rest) if one.first_char == 0 and one.kind in _TOLD]
    found = states + actors
    return comma.end() + max((end for end, _ in found), default=0), frozenset(code for _, code in found)


def _preferred(places: tuple[Place, ...], countries: Collection[str]) -> Place:
    return next((place for place in places if place.country_code in countries), places[0])


@cache
def _phrases() -> Phrases[tuple[Place, ...]]:
    """Places by name, capitals and the largest first; () for phrases that hold a name but are no place."""
    places: dict[str, list[Place]] = {}
    for row in reference("place"):
        kind: PlaceKind = row["kind"]  # type: ignore[assignment]  # checked by the tests of the reference data
        place = Place(row["town"] or None, row["country_code"], kind, float(row["certainty"]))
        places.setdefault(row["name"], []).append(place)
    entries: list[tuple[str, tuple[Place, ...]]] = [
        (row["phrase"], ()) for row in table("not_actors") if "," not in row["phrase"]
    ]
    entries += [  # Papua New Guinea is not Papua
        (row["alias"], ()) for row in reference("actor_alias") if row["kind"] == "name" and row["alias"] not in places
    ]
    entries += [(name, tuple(rows)) for name, rows in places.items()]
    entries += [(name.upper(), tuple(rows)) for name, rows in places.items() if len(name) > _SHORTEST_SHOUTED]
    return Phrases(entries)


@cache
def _states() -> Phrases[str]:
    """Regions, and states whose name a country has too, which may follow the name of a town as a country may."""
    rows = [(row["name"], row["country_code"]) for row in reference("place") if row["kind"] == "region"]
    return Phrases([*rows, *((row["name"], row["country_code"]) for row in table("states"))])


@cache
def _after_place() -> re.Pattern[str]:
    words = [row["word"] for row in table("after_capital") if row["is_place"] == "no"]
    return re.compile(r"[ \u00a0](?:" + "|".join(words) + r")(?!\w)")
