"""Where those are stationed who serve an organisation: "UN refugee agency chief in Jordan Jane Doe"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.units.units import Unit

NAMES = frozenset({"N", "R", "I"})
MISSIONS = frozenset({"mission", "delegation", "office", "bureau", "verification", "monitoring", "observer", "liaison"})
"""What an organisation sends, and of what kind: "the EU monitoring mission"."""
LINKS = frozenset({"in", "to", "for"})


def past_station(units: Sequence[Unit], last: int) -> int:
    """Return where a title ends behind which a name stands that its country or town keeps apart; `last` for none.

    The mission of an organisation may stand between: "Head of the EU | delegation to Peru Jane Doe".
    """
    link = last
    while link < len(units) and units[link].low in MISSIONS:
        link += 1
    is_mission = last > 0 and units[link - 1].low.split()[-1] in MISSIONS  # "Head of EU Delegation | to Peru" as well
    is_linked = link < len(units) and units[link].low in (LINKS if is_mission else {"in"})
    if not is_linked:
        return last
    land = link + 1 + (link + 1 < len(units) and units[link + 1].cls == "d")
    run = units[land : land + 3]
    is_named = len(run) > 2 and run[0].cls == "A" and run[1].cls in NAMES and run[2].cls in NAMES
    return land + 1 if is_named else last
