"""Texts in which nobody has a title, and which yet are about officials: "Norway's X Y met Serbia's Z W in Oslo"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.untitled.by_country import tells_of_else
from etl.transform.officials.untitled.partners import is_personal
from etl.transform.wordlists import table

DEALINGS, CONTESTS = (
    frozenset(row["word"] for row in table("dealings") if row["kind"] == kind) for kind in ("deals", "contest")
)


def tells_of_officials(lines: Sequence[Line], people: Iterable[Person], names: Iterable[Place]) -> bool:
    """Whether a text without any title is about officials: an officer, or people of two countries who have dealings."""
    if any(place.named.rank for person in people for place in person.places):
        return True
    if any(_tells_of_else(line) for line in lines):
        return False
    countries: dict[tuple[int, int], set[str]] = {}
    for place in names:
        if place.named.actor_code is not None and is_personal(place):
            first, _ = sentence_around(lines[place.paragraph].units, place.named.first)
            countries.setdefault((place.paragraph, first), set()).add(place.named.actor_code)
    return any(len(told) > 1 and _deals(lines[number]) for (number, _), told in countries.items())


def _tells_of_else(line: Line) -> bool:
    """Whether a paragraph is of what people do who hold no office: "Spain's X met Chile's Y in the final"."""
    return tells_of_else(line.units) or any(unit.low in CONTESTS for unit in line.units)


def _deals(line: Line) -> bool:
    """Whether a paragraph has a word of what officials have with one another."""
    return any(word in DEALINGS for unit in line.units for word in unit.low.split())
