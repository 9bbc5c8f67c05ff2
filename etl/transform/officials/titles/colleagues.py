"""Where a counterpart is from, told after the word: "his colleague from Chile", "her counterpart in Port of Spain"."""

from __future__ import annotations

from etl.transform.circumstances.places import place_of
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.units.units import Unit

FROM = frozenset({"from", "of", "for"})  # any place may follow; after "in" and "at" only a capital tells a country
IN = frozenset({"in", "at"})
THERE = frozenset({"there", "here"})  # told of where both are: "his colleague there, X Y,"
SENT_FROM = frozenset({"from", "representing"})
"""What stands between a plural and the countries that sent them."""
LONGEST_TOWN = 3  # units
GOALS = frozenset({"in", "to", "for", "at"})
"""Words before the place that "there" means: "will be in Lima for talks with her counterpart there"."""


def origin_after(units: list[Unit], last: int) -> tuple[int, str | None]:
    """Where "from Chile" after a counterpart ends, and the country it tells; `last` and None where it is not there."""
    if last + 1 >= len(units) or units[last].low not in FROM | IN:
        return past_origin(units, last), None
    first = last + 1
    first += units[first].cls == "d" and first + 1 < len(units)
    actor = units[first].actor
    if actor is not None and units[first].cls == "A":
        is_apposed = [unit.cls for unit in units[first + 1 : first + 3]] in ([",", "N"], [",", "R"])
        is_told = units[last].low in FROM or actor.kind == "capital" or is_apposed  # "her colleague in Chile, X Y"
        is_part = first + 1 < len(units) and units[first + 1].cls in {"P", "M", "m", "T"}
        if is_told and not is_part and kind_of_actor(actor.actor_code) == "country":
            return first + 1, actor.actor_code
        return last, None
    for stop in range(min(len(units), first + LONGEST_TOWN), first, -1) if units[last].low == "from" else ():
        run = units[first:stop]
        if all(unit.capital for unit in run) and (town := place_of(" ".join(unit.text for unit in run))) is not None:
            return stop, town.country_code
    return last, None


def origins_after(units: list[Unit], last: int) -> tuple[int, list[str]]:
    """Where a list of countries after a plural ends, and which they are: "ministers from Peru, Chile and the Union"."""
    if last + 1 >= len(units) or units[last].low not in SENT_FROM:
        return last, []
    found: list[str] = []
    end, k = last, last + 1
    while k < len(units) and (units[k].cls in {"d", ",", "&"} or _is_member(units, k)):
        actor = units[k].actor
        if actor is not None:
            found.append(actor.actor_code)
            end = k + 1
        k += 1
    return (end, found) if found else (last, [])


def _is_member(units: list[Unit], k: int) -> bool:
    """Whether a unit is a country or organisation itself, and not the beginning of the name or office of another."""
    actor = units[k].actor
    if actor is None or units[k].cls != "A" or actor.kind == "capital":
        return False
    return k + 1 >= len(units) or units[k + 1].cls not in {"P", "M", "m", "H", "L", "T"}


def past_origin(units: list[Unit], last: int) -> int:
    """Where "from Valga", "in Rabat" or "there" after a counterpart ends, whatever is known of the place."""
    if last >= len(units) or units[last].low not in FROM | IN | THERE:
        return last
    k = last + 1
    if units[last].low in THERE:
        return k if k < len(units) and units[k].cls == "," else last
    while k < len(units) and k - last <= LONGEST_TOWN and units[k].capital and units[k].cls in {"N", "A", "T", "M"}:
        k += 1
    return k if k > last + 1 else last


def country_there(units: list[Unit], first: int, last: int) -> str | None:
    """The country of the place told last before a counterpart who is "there", behind whom the title ends."""
    if last >= len(units) or units[last].low not in THERE:
        return None
    for k in range(first - 1, 0, -1):
        if units[k].low in {".", ";"}:
            return None
        actor, town = units[k].actor, place_of(units[k].text) if units[k].capital else None
        code = actor.actor_code if actor is not None else town.country_code if town is not None else None
        if code is not None and units[k - 1].low in GOALS:
            return code
    return None
