"""The ministry told between commas in a title: "Secretary General, Ministry of Defence, Peru, Dr X Y"."""

from __future__ import annotations

from etl.transform.officials.titles.portfolios import portfolio_end
from etl.transform.officials.units.units import Unit

MINISTRIES = frozenset({"ministry", "department", "directorate", "secretariat"})
FORCES = frozenset({"forces", "army", "navy", "force", "staff"})
BEFORE_FIELDS = frozenset({"chairman", "speaker", "secretary", "deputy chairman", "deputy speaker", "minister"})
"""Titles that are told with their field right behind them: "Speaker National Assembly"."""
LONGEST_BODY = 4  # units between a comma and "of"


def with_ministry(units: list[Unit], head: int, end: int) -> int:
    """The end of a title with its ministry and the country of that, where a name follows; else `end`."""
    if end + 2 >= len(units) or not units[head].capital:
        return end
    if units[end].cls != ",":
        return _with_field(units, head, end)
    if (force := _past_force(units, end + 1)) > end and _is_named(units, force):
        return force
    of = next((k for k in range(end + 2, min(len(units), end + LONGEST_BODY)) if units[k].low == "of"), None)
    body = units[end + 1 : of] if of is not None else []
    if of is None or units[of - 1].low not in MINISTRIES or any(not u.capital and u.cls != "d" for u in body):
        return end
    last = portfolio_end(units, of + 1, units[of - 1], strict=False, plural=False)
    if last == of + 1:
        return end
    land = _past_land(units, last)
    is_of_land = land > last or any(unit.actor is not None for unit in units[of:last])
    return land if is_of_land and _is_named(units, land) else end


def _with_field(units: list[Unit], head: int, end: int) -> int:
    """The end of a title whose field follows without "of", before a name: "Chairman Senate X Y"."""
    last = end
    while last < len(units) and units[last].cls == "M" and units[last].capital:
        last += 1
    is_bare = end == head + 1 and units[head].low in BEFORE_FIELDS and last > end
    return last if is_bare and _is_named(units, last) and units[last].cls != "," else end


def _past_force(units: list[Unit], k: int) -> int:
    """The end of "Peru Armed Forces", "the Royal Navy of Peru" between commas; `0` for none."""
    k += units[k].cls == "d"
    first, lands = k, 0
    while k < len(units) and (units[k].cls in {"M", "A", "a"} or units[k].low == "of"):
        lands += units[k].actor is not None
        k += 1
    return k if lands == 1 and any(unit.low in FORCES for unit in units[first:k]) else 0


def _past_land(units: list[Unit], k: int) -> int:
    """The end of ", Peru", "of Peru" or ", Republic of Peru" behind a ministry."""
    j = k + 1
    if j >= len(units) or (units[k].cls != "," and units[k].low != "of"):
        return k
    j += units[j].cls == "d"
    return j + 1 if j < len(units) and units[j].cls == "A" else k


def _is_named(units: list[Unit], k: int) -> bool:
    """Whether the name of the holder follows, behind a comma or not."""
    is_behind = k < len(units) and units[k].cls == ","
    run = [unit.cls for unit in units[k + is_behind : k + is_behind + 2]]
    return run[:1] == ["R"] or run in (["N", "N"], ["N", "p"], ["I", "N"], ["H", "N"])
