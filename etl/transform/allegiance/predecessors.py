"""Who holds now what somebody held before, both told without a country: "President X", "Former President Y"."""

from __future__ import annotations

from etl.transform.allegiance.scene import Scene
from etl.transform.officials.persons import Person
from etl.transform.officials.titles.office_types import office_type

LEADING = frozenset({"head_of_state", "head_of_government"})


def holder_now(person: Person, scene: Scene) -> int | None:
    """Return the one, by number, who holds now what a person held before, if a text has one alone without a country."""
    held = [(office.standing, office_type(office.title, None)) for office in person.offices]
    if len({kind for _, kind in held}) != 1 or any(
        standing != "former" or kind not in LEADING for standing, kind in held
    ):
        return None
    now = {
        one.number
        for presences in scene.present.values()
        for one in presences
        if (office := one.place.named.office) is not None
        and not (office.stated or office.counterpart or office.standing == "former")
        and office_type(office.title, None) == held[0][1]
    }
    return next(iter(now)) if len(now) == 1 and person.number not in now else None
