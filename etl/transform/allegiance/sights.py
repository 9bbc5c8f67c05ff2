"""The countries that a paragraph names, its towns and provinces included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.transform.circumstances.places import country_of_province, find_places
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.lines import Line
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import table

LOCATED = frozenset({"in", "visit", "visits", "visited", "visiting", "toured", "near", "into", "left", "reached"})
LEAVING = frozenset({"leave", "leaves", "left", "leaving", "depart", "departs", "departed", "bound"})
LANDS = frozenset({"capital", "city", "port", "soil", "territory", "town", "resort"})


@dataclass(frozen=True, slots=True)
class Sight:
    """A country named in a text."""

    first_char: int
    actor_code: str
    sentence: int
    located: bool
    """whether it is a scene: "in Beijing" """
    claimed: bool
    """whether it belongs to the title of somebody ("the French president")"""


def sights_in(line: Line, claimed: frozenset[int]) -> list[Sight]:
    """The countries that a paragraph names, its towns and provinces included."""
    found = []
    sentence = 0
    seen: set[int] = set()
    towns = {place.first_char: place for place in find_places(line.text)}
    for k, unit in enumerate(line.units):
        sentence += unit.text in SENTENCE_ENDS
        town = towns.get(unit.first)
        if unit.actor is not None and kind_of_actor(unit.actor.actor_code) == "country":
            code, noun = unit.actor.actor_code, unit.cls == "A" or names_land(line.units, k)
        elif town is not None and k not in seen and not any(a.first <= k < a.last for a in line.named):
            code, noun = town.country_code, True
        elif unit.cls == "N" and (province := country_of_province(unit.text)) is not None and k not in seen:
            code, noun = province, True
        else:
            continue
        end = town.last_char if town is not None else unit.last
        located = noun and _is_located(line.units, k, end)
        found.append(Sight(line.first_char + unit.first, code, sentence, located, k in claimed))
    return found


def names_land(units: Sequence[Unit], k: int) -> bool:
    """Whether an adjective stands for its country as a place: "in the Bulgarian capital", "on Cuban soil"."""
    return k + 1 < len(units) and units[k + 1].low in LANDS


def _is_located(units: Sequence[Unit], k: int, end: int) -> bool:
    """Whether a place that ends at a character is a scene: "in La Paz", "flew to Lima", not "appealed to Lima"."""
    near = [unit.low for unit in units[max(0, k - 2) : k]]
    following = next((unit for unit in units[k + 1 :] if unit.first >= end), None)
    if following is not None and following.cls in {"T", "N"} and following.capital and following.low not in LANDS:
        return False  # "in the Taiwan Strait"
    if any(low in LOCATED for low in near):
        return True
    lead = {unit.low for unit in units[max(0, k - 5) : k]}
    if lead & LEAVING and "for" in near:
        return True
    return bool(near) and bool(lead & _travels()) and any(low in {"to", "from", "at"} for low in near)


def claimed_in(line: Line) -> frozenset[int]:
    """The units that are part of a title or name, so that a country among them is its holder's."""
    offices = [named.office for named in line.named if named.office is not None] + line.bare
    spans = [(office.first, office.last) for office in offices if office.stated]
    spans += [(named.phrase_first, named.phrase_last) for named in line.named]
    return frozenset(k for first, last in spans for k in range(max(0, first - 1), last))


@cache
def _travels() -> frozenset[str]:
    return frozenset(row["phrase"].split()[0] for row in table("role_cues") if row["role"] == "travel")
