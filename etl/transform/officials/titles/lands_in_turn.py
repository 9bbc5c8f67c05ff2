"""A row of countries behind the row of their officials: "Prime Ministers X and Y, of Peru and Chile"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.units.units import Unit


def lands_in_turn(units: Sequence[Unit], spots: Sequence[tuple[int, int]]) -> list[str | None]:
    """The countries behind the last of some names, as many as those; nothing where there is another number of them."""
    if len(spots) < 2:
        return []
    k = spots[-1][1]
    k += k < len(units) and units[k].cls == ","
    if k >= len(units) or units[k].low != "of":
        return []
    found: list[str | None] = []
    k += 1
    while k < len(units) and (units[k].cls in {",", "&", "d"} or units[k].actor is not None):
        actor = units[k].actor
        is_another = actor is None or k + 1 >= len(units) or units[k + 1].cls not in {"P", "M", "m", "H", "L", "C"}
        if actor is not None and units[k].cls == "A" and is_another:
            found.append(actor.actor_code)
        elif actor is not None:
            break
        if len(found) == len(spots):
            return found if _is_joined_at_last(units, k) else []
        k += 1
    return []


def _is_joined_at_last(units: Sequence[Unit], k: int) -> bool:
    """Whether a country ends a row: "and" stands before it, and no other country is joined to it."""
    j = k - 1 - (units[k - 1].cls == "d")
    return units[j].cls == "&" and not (k + 1 < len(units) and units[k + 1].cls == "&")
