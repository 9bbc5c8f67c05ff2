"""Names told in a row behind leaders of as many countries: "The leaders of India and China sat down. X Y and Z W"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from etl.transform.allegiance.cultures import is_foreign
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Place, name_tokens
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.linking import row_of_holders

LEADERS = frozenset({"leaders", "rulers"})
JOINING = frozenset({"and", ",", "the", "of"})
FEWEST = 2  # countries of a row
REACH = 10  # units beside the plural in which its countries are told


def leader_rows(lines: Sequence[Line], names: Sequence[Place], ruled: Set[str | None]) -> list[Place]:
    """Return the places of names in a row, of people whose leadership is told before by their countries alone.

    Args:
        lines: the document.
        names: names of people of whom no office is told.
        ruled: actors of whom a leader is named with his office, so that a row names no others.
    """
    found: list[Place] = []
    for line in lines:
        for first_char, office in _leaders(line):
            if ruled & set(office.actors):
                continue
            near = [p for p in names if p not in found]
            row = row_of_holders(near, line.number, first_char, office)
            if row and not any(_is_of_elsewhere(place) for place in row):
                found += row
    return found


def _is_of_elsewhere(place: Place) -> bool:
    office = place.named.office
    actor = office.actor_code if office is not None else None
    return actor is None or is_foreign(name_tokens(place.named.name), actor)


def _leaders(line: Line) -> Iterator[tuple[int, Office]]:
    """Yield where leaders of several countries are told, and their office: "Indian and Chinese leaders"."""
    for k, unit in enumerate(line.units):
        if unit.low not in LEADERS:
            continue
        actors = tuple(_behind(line.units, k)) or tuple(_before(line.units, k))
        if len(actors) >= FEWEST and len(set(actors)) == len(actors):
            office = Office(k, k + 1, k, k, unit.low, plural=True, actors=actors)
            yield line.first_char + unit.first, replace(office, elsewhere=True)


def _behind(units: Sequence[Unit], k: int) -> Iterator[str]:
    """Yield the countries told behind a plural: "the leaders of India and China"."""
    if k + 1 >= len(units) or units[k + 1].low != "of":
        return
    for unit in units[k + 2 : k + REACH]:
        if unit.actor is not None and unit.cls == "A":
            yield unit.actor.actor_code
        elif unit.low not in JOINING:
            return


def _before(units: Sequence[Unit], k: int) -> list[str]:
    """Return the countries told right before a plural: "Indian and Chinese leaders"."""
    found: list[str] = []
    for unit in reversed(units[max(0, k - REACH) : k]):
        if unit.actor is not None:
            found.insert(0, unit.actor.actor_code)
        elif unit.low not in JOINING - {"of", "the"}:
            break
    return found
