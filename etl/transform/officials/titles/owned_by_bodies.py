"""Titles owned by a public body whose country is told before it: "the Dutch foreign ministry's spokesman, X Y"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.transform.officials.titles.body_titles import public_bodies
from etl.transform.officials.units.units import Unit

FURTHER_BODIES = frozenset({"office", "service", "bureau", "department", "force"})
"""Bodies behind a country that are private ones elsewhere."""
BODILESS = frozenset({"government", "administration", "cabinet", "delegation"})
"""Bodies that a title is the same without: "the Dutch government's chief negotiator"."""
LONGEST_BODY = 5  # units of "foreign and trade ministry"


@dataclass(frozen=True, slots=True)
class OwningBody:
    """A body that owns a title: where it begins with its country, the country, and what the title adds of it."""

    first: int
    actor_code: str
    name: str

    def with_name(self, title: str) -> str:
        """Return a title with the body behind it: "spokesman of the foreign ministry"."""
        return f"{title} of the {self.name}" if self.name and " of " not in title else title


def owning_body(units: Sequence[Unit], title_first: int, floor: int) -> OwningBody | None:
    """Return the public body, told with its country, whose genitive stands right before a title."""
    mark = title_first - 1
    while mark > floor and units[mark].cls == "S":  # "the Dutch foreign ministry's former | spokesman"
        mark -= 1
    if mark - 2 < floor or units[mark].cls != "P":
        return None
    first = mark
    while first > floor and mark - first <= LONGEST_BODY and units[first - 1].cls in {"m", "M", "&"}:
        first -= 1
    noun = units[mark - 1].low
    if first == mark or (noun not in public_bodies() and noun not in FURTHER_BODIES):
        return None
    name = " ".join(unit.text for unit in units[first:mark])
    first -= first > floor and units[first - 1].cls == "P"  # "Denmark's foreign ministry's spokesman"
    owner = units[first - 1].actor if first > floor else None
    if owner is None:
        return None
    first -= 1
    first -= first > floor and units[first - 1].cls == "d"
    return OwningBody(first, owner.actor_code, "" if noun in BODILESS else name)
