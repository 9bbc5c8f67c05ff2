"""Ranks between a title and a name, told with the service they are of: "Press Secretary Navy Rear Adm. X Y"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.units.units import Unit

SERVICES = frozenset("navy army air force marine marines corps coast guard space".split())
LONGEST = 2  # units of "Air Force"


def past_service(units: Sequence[Unit], j: int) -> int:
    """Pass over the service of a rank behind a title, where one is told: "spokesman Air Force Maj. Gen. X Y"."""
    k = j
    while k < min(len(units), j + LONGEST) and units[k].capital and set(units[k].low.split()) <= SERVICES:
        k += 1
    return k if k < len(units) and units[k].cls == "R" else j
