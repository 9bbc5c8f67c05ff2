"""Towns, provinces and regions around a title, whose governor, mayor or president its holder is."""

from __future__ import annotations

from functools import cache

from etl.transform.circumstances.places import country_of_province, country_of_region
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table

LONGEST_REGION = 4  # words
REGION_NOUNS = frozenset(
    "region province oblast district county state governorate prefecture department canton krai city commune"
    " regions provinces districts counties states".split()
)

OF_REGIONS = frozenset(
    "northern southern eastern western central north-eastern north-western south-eastern south-western "
    "northeastern northwestern southeastern southwestern port border coastal capital autonomous "
    "neighbouring neighboring disputed mountainous oil-rich semi-autonomous southernmost northernmost "
    "easternmost westernmost largest biggest frontier adjoining adjacent".split()
)
"""What a region without a name is like."""


def province_before(units: list[Unit], title_first: int) -> tuple[str, str] | None:
    """The province that a title belongs to, and its country: "Puntland's president", "Tigray interim president"."""
    last = title_first
    while last > 0 and units[last - 1].cls in {"S", "P"}:
        last -= 1
    for first in range(max(0, last - LONGEST_REGION), last):
        if units[first].capital and (first == 0 or not units[first - 1].capital or units[first - 1].cls in {"n", "d"}):
            name = " ".join(unit.text for unit in units[first:last])
            if name in _peoples():
                return _peoples()[name]
            if (country := country_of_province(name)) is not None:
                return name, country
    return None


@cache
def _peoples() -> dict[str, tuple[str, str]]:
    """What belongs to a region → the region and its country: "Bavarian" → ("Bavaria", "DEU")."""
    return {row["word"]: (row["region"], row["country_code"]) for row in table("region_peoples")}


def province_behind(units: list[Unit], head: int, end: int) -> tuple[str, str] | None:
    """The province told for a country after a title, and its country: "the prime minister of Republika Srpska"."""
    for unit in units[head + 1 : end]:
        if unit.actor is not None and unit.actor.kind == "name":
            country = country_of_province(unit.text)
            region = _peoples().get(unit.text) or ((unit.text, country) if country else None)
            if region is not None:
                return region
    return None


def region_before(units: list[Unit], first: int, floor: int) -> tuple[int, str | None]:
    """Where the name of a town or province right before a title begins, and its country; `first` and None for none."""
    for start in range(max(floor, first - LONGEST_REGION), first):
        run = units[start:first]
        if all(unit.cls in {"N", "T", "M", "p", "I"} for unit in run) and run[0].capital:
            country = country_of_region(" ".join(unit.text for unit in run))
            if country is not None:
                return start, country
    return first, None


def region_after(units: list[Unit], last: int) -> tuple[str, str, int] | None:
    """The town or province after a title or name ("Governor X of Y"): its name, its country and where it ends."""
    if last + 1 >= len(units) or units[last].low != "of":
        return None
    for stop in range(min(len(units), last + 1 + LONGEST_REGION), last + 1, -1):
        run = units[last + 1 : stop]
        if all(unit.capital and unit.cls in {"N", "T", "M", "I", "S"} for unit in run):  # "New South Wales"
            name = " ".join(unit.text for unit in run)
            if (country := country_of_region(name)) is not None:
                is_noun = stop < len(units) and units[stop].low in REGION_NOUNS and units[stop].capital
                return name, country, stop + is_noun  # "the mayor of Mwanza District, X Y"
    return None


def province_after(units: list[Unit], last: int) -> tuple[str, str, int] | None:
    """The province or capital after the title of one who heads it: "the president of Catalonia"; as `region_after`."""
    found = region_after(units, last)
    if found is not None:
        return found if country_of_province(found[0]) is not None else None
    if last + 1 >= len(units) or units[last].low != "of":
        return None
    actor = units[last + 1].actor
    is_capital = actor is not None and actor.kind == "capital"
    return (units[last + 1].text, actor.actor_code, last + 2) if is_capital and actor is not None else None


def past_region(units: list[Unit], last: int) -> int:
    """Where a region ends that is told after a title without its own name; `last` for none.

    "The governor of Kenya's northern province", "the mayor of the port city".
    """
    k = last
    if k < len(units) and units[k].low == "of":
        k += 1 + (k + 1 < len(units) and units[k + 1].cls == "d")
    if k < len(units) and units[k].cls == "P":
        k += 1
    while k < min(len(units), last + LONGEST_REGION) and (
        units[k].low in OF_REGIONS or (units[k].capital and units[k].cls in {"N", "T"})
    ):
        k += 1
    is_region = k < len(units) and units[k].low in REGION_NOUNS and (k > last or units[k - 1].low in OF_REGIONS)
    return k + 1 if is_region else last
