"""Members of a panel whose chairman is told with whose panel it is: "a fellow member of the panel, X Y"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.panels import PANELS

MEMBER = ("member", "of", "the")
OTHER = frozenset({"fellow", "another", "other"})
BACK = 6  # units of "fellow member of the panel,"


def panel_members(lines: Sequence[Line], people: Sequence[Person], names: Sequence[Place]) -> list[Place]:
    """Give those who are called a member of a panel the organisation whose panel somebody else is told to head."""
    found = []
    for place in names:
        units = lines[place.paragraph].units
        first = place.named.phrase_first
        lows = [unit.low for unit in units[max(0, first - BACK) : first] if unit.cls != ","]
        words = [word for low in lows for word in low.split()]
        if len(words) < BACK - 1 or tuple(words[-4:-1]) != MEMBER or words[-5] not in OTHER or words[-1] not in PANELS:
            continue
        actors = {actor for one in people for own in one.offices if (actor := _served(own, words[-1])) is not None}
        if len(actors) == 1:
            last = first - (units[first - 1].cls == ",")
            title = f"member of the {words[-1]}"
            office = Office(max(0, first - BACK), last, last - 1, last - 1, title, min(actors), elsewhere=True)
            found.append(replace(place, named=replace(place.named, office=office, rule="name, member of a panel")))
    return found


def _served(office: Office, panel: str) -> str | None:
    """The organisation that an office in a panel belongs to."""
    actor = office.actor_code
    is_its = actor is not None and kind_of_actor(actor) == "organization" and panel in office.title.lower().split()
    return actor if is_its else None
