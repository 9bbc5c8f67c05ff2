"""Rows of people each with the title behind: "X Y, the Norwegian foreign minister, Z W, the Danish premier, and …".

A title between two names may be told of either; in such a row it is that of the name before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.names import name_at, name_ending
from etl.transform.officials.offices import Office
from etl.transform.officials.units import Unit


def titles_behind(units: list[Unit], offices: Sequence[Office]) -> set[int]:
    """Return the numbers of the titles that stand in a row behind their holders."""
    found: set[int] = set()
    for number, office in enumerate(offices[:-1]):
        first = _holder(units, office)
        if (
            first is None
            or office.plural
            or any(_claims(units, offices[k], first) for k in range(number) if k not in found)
        ):
            continue
        following = _next_name(units, office.last)
        if following is not None and offices[number + 1].first == following + 1 and units[following].cls == ",":
            found.add(number)
    return found


def _holder(units: list[Unit], office: Office) -> int | None:
    """Where the name right before a title and a comma begins."""
    if office.first < 2 or units[office.first - 1].cls != ",":
        return None
    spot = name_ending(units, office.first - 1)
    return spot[0] if spot is not None else None


def _claims(units: list[Unit], office: Office, first: int) -> bool:
    """Whether a title stands right before a name, or before a comma and the name, and so is its."""
    before = first - 1 - (first > 0 and units[first - 1].cls == "R")
    return office.last - 1 in {before, before - (before > 0 and units[before].cls == ",")}


def _next_name(units: list[Unit], last: int) -> int | None:
    """Where the name ends that follows a title, a comma and perhaps "and"."""
    if last >= len(units) or units[last].cls != ",":
        return None
    k = last + 1
    k += k < len(units) and units[k].cls == "&"
    spot = name_at(units, k, titled=False) if k < len(units) else None
    return spot[1] if spot is not None and spot[1] < len(units) else None
