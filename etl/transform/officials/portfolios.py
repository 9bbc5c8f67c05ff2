"""The words after "of" or "for" that belong to a title: "of foreign affairs", "for the Horn of Africa"."""

from __future__ import annotations

from etl.transform.officials.units import Unit


def name_goes_on(units: list[Unit], end: int) -> bool:
    """Whether a capitalised word follows, so that what was read as a field is the beginning of a name."""
    return end < len(units) and units[end].cls in {"N", "T"} and units[end].first == units[end - 1].last + 1


def portfolio_end(units: list[Unit], j: int, head: Unit, strict: bool, plural: bool) -> int:
    """The end of the words after "of" or "for" that belong to the title; `j` itself if none do."""
    end = k = j
    while k < len(units):
        unit = units[k]
        if _passes(units, j, k, end):
            k += 1
        elif (unit.cls == "M" and (not strict or head.capital)) or (
            not strict and ((unit.cls == "m" and not head.capital) or (unit.cls == "T" and head.capital and k > j))
        ):
            k = end = k + 1
        elif _takes_land(unit, head, strict) and (plural or end == j or units[k - 1].cls != ","):
            k, end, done = _land(units, k, end)
            if done:
                break
        elif unit.cls in {"&", ",", "o"} and (end > j or _is_row(units, k, plural)) and _goes_on(units, k, plural):
            k += 1
        else:
            break
    return end


def _takes_land(unit: Unit, head: Unit, strict: bool) -> bool:
    """Whether a country may belong to a field: "envoy for Mali"; of a minister only "for European Affairs"."""
    return unit.cls in {"A", "a"} and (not strict or (head.capital and unit.cls == "a"))


def _passes(units: list[Unit], j: int, k: int, end: int) -> bool:
    """Whether a small word inside a field is passed over: "the", "ruling", "Relations with X", "to Defeat"."""
    unit, following = units[k], units[k + 1] if k + 1 < len(units) else None
    if unit.cls == "S" or (unit.cls in {"d", "g"} and unit.low not in {"a", "an"}):
        return True
    if following is None:
        return False
    if unit.low == "with":
        return end > j and units[k - 1].low == "relations" and following.cls == "M"
    return unit.low == "to" and following.low in {"defeat", "combat", "counter"}


def _land(units: list[Unit], k: int, end: int) -> tuple[int, int, bool]:
    """Take in a country inside a field: the next unit, the end so far, and whether the field ends here."""
    land, n = units[k], len(units)
    k += 1
    if land.cls == "A" or (k < n and units[k].cls in {"M", "m", "T"}):
        end = k
    if k < n and units[k].cls == "P":
        if k + 1 < n and units[k + 1].actor is not None and units[k + 1].actor.kind == "institution":  # type: ignore[union-attr]
            return k + 2, k + 2, False  # "Secretary of A's Security Council"
        institution = k + 2 < n and units[k + 1].cls in {"N", "T"} and units[k + 2].cls in {"M", "T"}
        if k + 1 < n and (units[k + 1].cls in {"M", "m"} or institution):
            return k + (2 if institution else 1), end, False
        return k, end if end < k or land.cls != "A" else k, True
    return k, end, False


def _is_row(units: list[Unit], k: int, plural: bool) -> bool:
    """Whether adjectives of countries are listed before the noun: "speakers of the Polish and Czech parliaments"."""
    return plural and units[k - 1].cls == "a" and k + 1 < len(units) and units[k + 1].cls in {"a", "d"}


def _goes_on(units: list[Unit], k: int, plural: bool) -> bool:
    """Whether a field goes on after "and", a comma or "of": not where another country or another matter begins."""
    if k + 1 >= len(units):
        return False
    if units[k].cls == "o":
        return units[k + 1].cls in {"M", "m", "A", "a", "d"}
    ahead = next((u for u in units[k + 1 : k + 4] if u.cls not in {"&", "d"}), units[k])
    return plural or ahead.cls != "A"
