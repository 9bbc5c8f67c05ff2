"""Where those are stationed who serve an organisation: "UN refugee agency chief in Jordan Jane Doe"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.units.units import Unit

NAMES = frozenset({"N", "R", "I"})


def past_station(units: Sequence[Unit], last: int) -> int:
    """Return where a title ends behind which a name stands that its country or town keeps apart; `last` for none."""
    if last >= len(units) or units[last].low != "in":
        return last
    land = last + 1 + (last + 1 < len(units) and units[last + 1].cls == "d")
    run = units[land : land + 3]
    is_named = len(run) > 2 and run[0].cls == "A" and run[1].cls in NAMES and run[2].cls in NAMES
    return land + 1 if is_named else last
