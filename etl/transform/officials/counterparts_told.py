"""The office of one told without any whose counterpart has one: "Peru's X received his counterpart, Minister Y"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.facts import OfficialReport
from etl.transform.officials.counterparts import ALIKE
from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import absent
from etl.transform.officials.units.units import Unit

LIKES = frozenset({"counterpart", "colleague", "opposite number"})
OWN = frozenset({"his", "her"})
LONGEST = 4  # units from "his" to "counterpart"


def told_by_counterparts(
    people: list[Person], officials: list[OfficialReport], lines: Sequence[Line]
) -> list[OfficialReport]:
    """Give one without an office that of his counterpart, where he is named before him in the same sentence."""
    done = list(officials)
    for person in people:
        model = done[person.number]
        if model.office_type not in ALIKE or model.standing != "current":
            continue
        for place in person.places:
            number = _owner(people, person, place, lines)
            owner = done[number] if number is not None else None
            if (
                number is not None
                and owner is not None
                and owner.office_type is None
                and owner.actor_code not in {None, model.actor_code}
                and not absent(owner.actor_code or "", model.office_title or "")
            ):
                done[number] = replace(owner, office_title=model.office_title, office_type=model.office_type)
    return done


def _owner(people: Sequence[Person], person: Person, place: Place, lines: Sequence[Line]) -> int | None:
    """The number of the one named last before "his counterpart, X Y" in a sentence."""
    units, first = lines[place.paragraph].units, place.named.begin
    like = next((k for k in (first, first - 1, first - 2, place.named.first - 2) if _is_like(units, k)), None)
    if like is None or not any(unit.low in OWN for unit in units[max(0, like - LONGEST) : like]):
        return None
    start, _ = sentence_around(units, like)
    before = [
        (one.named.first, other.number)
        for other in people
        for one in other.places
        if other is not person and one.paragraph == place.paragraph and start <= one.named.first < like
    ]
    return max(before)[1] if before else None


def _is_like(units: Sequence[Unit], k: int) -> bool:
    return 0 <= k < len(units) and units[k].low in LIKES
