"""Which country's delegation somebody leads by the words behind his name: "X led the Thai side, Y that of Laos"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.units.units import Unit

SIDES = frozenset({"side", "delegation", "team", "one", "contingent", "half", "part", "negotiators", "group"})
LEADING = frozenset({"led", "headed", "leads", "heads", "leading", "heading", "lead", "head"})
BEFORE = frozenset({"will", "to", "is", "was", "be", "who", "has", "had", "by", "would"})
"""Words between a name and what its bearer leads, with a verb of leading or without one."""
POINTING = frozenset({"that", "those"})
ENDS = frozenset({".", ",", ";", "and", "while", ")", "—", "–"})
LED_BEFORE = 30  # units before a name in which it is told that another one led his side
PLURALS = frozenset({"delegations", "teams", "sides", "contingents"})
IN_TURN = 22  # units before a name in which two delegations and their heads are told
AHEAD = 6  # units before "delegations" in which their countries stand
TWO = 2
LONGEST = 4  # units between a country and its side: "the Thai parliamentary and business delegation"
RANK = 2  # units of a rank before the side: "a 20-member Thai"


def side_led(units: Sequence[Unit], first: int, last: int) -> str | None:
    """Return the country whose delegation it is told behind a name, at units `first` to `last`, that its bearer leads.

    So it is before it where each of two leads his own: "Thai and Lao delegations led by X and Y met".

    Without a verb only where another is told to have led his own: "X led the Thai side and Y the Lao one".
    """
    if (in_turn := led_in_turn(units, first)) is not None:
        return in_turn
    k = last + (last < len(units) and units[last].low == ",")
    while k < len(units) and units[k].low in BEFORE:
        k += 1
    is_told = k < len(units) and units[k].low in LEADING
    if not is_told and (k > last + 1 or not _was_led(units, first)):
        return None
    return _side_at(units, k + is_told)


def led_in_turn(units: Sequence[Unit], first: int) -> str | None:
    """Return the country of the delegation that one of two leads: "Thai and Lao teams led by X and Y"."""
    start = max(-1, first - IN_TURN)
    by = next((k for k in range(first - 1, start, -1) if units[k].low == "by"), 0)
    if not by or units[by - 1].low not in LEADING or any(unit.text in {".", ";"} for unit in units[by:first]):
        return None
    teams = next((k for k in range(by - 1, start, -1) if units[k].low in PLURALS), None)
    if teams is None:
        return None
    behind = [code for unit in units[teams:by] if (code := _country(unit)) is not None]
    ahead = [code for unit in units[max(0, teams - AHEAD) : teams] if (code := _country(unit)) is not None]
    countries = behind or ahead
    place = sum(unit.low == "and" for unit in units[by:first])
    return countries[place] if len(set(countries)) == len(countries) == TWO and place < TWO else None


def _was_led(units: Sequence[Unit], first: int) -> bool:
    """Whether it is told in the sentence before a name that another led a side."""
    for unit in reversed(units[max(0, first - LED_BEFORE) : first]):
        if unit.text == ".":
            return False
        if unit.low in LEADING:
            return True
    return False


def _side_at(units: Sequence[Unit], k: int) -> str | None:
    """The country of "the Thai side", "the Thai", "that of Thailand" at a unit."""
    lows = [unit.low for unit in units[k : k + LONGEST]]
    if lows[:1] and lows[0] in POINTING and lows[1:2] in (["of"], ["from"]):
        at = k + 2 + (lows[2:3] == ["the"])
        return _country(units[at]) if at < len(units) else None
    if lows[:1] not in (["the"], ["a"], ["an"]):
        return None
    for at in range(k + 1, min(len(units), k + 1 + RANK + 1)):
        if (country := _country(units[at])) is not None:
            behind = [unit.low for unit in units[at + 1 : at + 1 + LONGEST]]
            is_side = next((word in SIDES for word in behind if word in SIDES | ENDS), not behind)
            return country if is_side or not behind or behind[0] in ENDS else None
    return None


def _country(unit: Unit) -> str | None:
    code = unit.actor.actor_code if unit.actor is not None else None
    return code if code is not None and kind_of_actor(code) == "country" else None
