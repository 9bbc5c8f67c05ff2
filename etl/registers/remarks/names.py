"""Who is named in remarks: the grammar's people, and those whom only a leader's title before them makes known. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from etl.facts import Standing
from etl.registers.leaders import leader_titles, title_pattern
from etl.transform.officials.officials import Cast, find_officials
from etl.transform.officials.persons import Person, actor_by_title, held_office
from etl.transform.officials.units.title_words import honorifics

_PARTICLE: Final = r"(?:bin|ibn|bint|al|el|de|del|della|da|dos|das|di|du|la|le|van|von|der|den|ter|ben|u|y|and|I)"
_WORD: Final = r"(?:(?:al|el|an|as|ash|ad|ar)[-–])?[A-ZÀ-ÞŠŽĆČĐŁŚŻ](?:[\w’'–-]|\.(?=[A-Z]))*(?:(?<=\b[A-Z])\.)?"
_NAME: Final = re.compile(
    rf"{_WORD}(?:\s+(?:(?!and\b){_PARTICLE}\s+)*{_WORD})*|(?:(?:de|la|del|van|von|der|el|al)\s+)+{_WORD}"
)
_MORE: Final = re.compile(rf"(?:\s+(?!and\b){_PARTICLE})*\s+(?:{_WORD})(?<![.,’'–-])")
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_DAY: Final = re.compile(rf"\s+{_MONTH}(?=\.?\s+\d)")
_NO_NAME: Final = re.compile(rf"\s*\b{_MONTH}\b.*|[.,’'–-]+$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is named: the phrase with title and country, and the name in it."""

    phrase_first: int
    first_char: int
    last_char: int


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in remarks. `actor_code` is the actor that the text states, `near_actor` that of a neighbour."""

    name: str
    title: str | None
    actor_code: str | None
    near_actor: str | None
    title_actor: str | None
    standing: Standing
    places: tuple[Place, ...]


def named_in(text: str) -> tuple[Cast, list[Named]]:
    """Return the grammar's reading of the remarks, and all who are named in them in the order of the text."""
    cast = find_officials(text, None)
    found = [_of(person, cast, text) for person in cast.persons]
    taken = [(place.phrase_first, place.last_char) for each in found for place in each.places]
    for each in _titled(text):
        place = each.places[0]
        if all(place.last_char <= first or last <= place.phrase_first for first, last in taken):
            found.append(each)
    return cast, sorted(found, key=lambda each: each.places[0].first_char)


def _of(person: Person, cast: Cast, text: str) -> Named:
    title, _, standing = held_office(person, person.actor)
    places = []
    for place in person.places:
        line = cast.lines[place.paragraph]
        first = line.units[place.named.begin].first
        last = _end_of_name(text, place.first_char, place.last_char)
        places.append(Place(line.first_char + first, place.first_char, last))
    near = next((place.named.near_actor for place in person.places if place.named.near_actor), None)
    spelled = (text[place.first_char : place.last_char] for place in places)
    name = max(spelled, key=lambda words: len(words.split()))  # the first of equals
    return Named(name, title, person.actor, near, actor_by_title(person), standing, tuple(places))


def _end_of_name(text: str, first: int, last: int) -> int:
    """Return where a name ends: the grammar stops at titles and things ("King", "Key"), and takes months for names."""
    while match := _MORE.match(text, last):
        last = match.end()
    day = _DAY.search(text, first)
    return day.start() if day and day.start() < last else last


def _titled(text: str) -> Iterator[Named]:
    """Yield names behind a leader's title; a register's terse text leaves no doubt that they are names."""
    for title in title_pattern().finditer(text):
        if not title[0][0].isupper() or leader_titles().get(title[0].lower()) == "rank":
            continue
        place = title.end()
        elect = re.compile(r"\s*-\s*(?:elect|designate)\b", re.I).match(text, place)
        place = elect.end() if elect else place
        while (word := re.compile(r"\s+(\S+)").match(text, place)) and _is_style(word[1]):
            place = word.end()
        name = _NAME.match(text, place + 1) if text[place : place + 1].isspace() else None
        spelled = _NO_NAME.sub("", name[0]) if name else ""
        if name and spelled:
            span = Place(title.start(), name.start(), name.start() + len(spelled))
            full = text[title.start() : elect.end()] if elect else title[0]
            yield Named(spelled, full, None, None, None, "elect" if elect else "current", (span,))


def _is_style(word: str) -> bool:
    return word.lower() in honorifics() or bool(leader_titles().get(word.lower()))
