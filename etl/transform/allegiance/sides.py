"""Of whose side or officials somebody is: "the Thai side included X", "Thai officials, among them X"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.allegiance.scene import Scene
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.side_led import side_led
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS

SIDES = frozenset(
    {"side", "delegation", "team", "half", "group", "party", "contingent", "one", "ones", "negotiators", "part"}
)
OFFICIALS = frozenset(
    "officials leaders ministers politicians dignitaries representatives authorities delegates diplomats envoys"
    " officers generals counterparts hosts leadership government lawmakers legislators".split()
)
BY = ("by",)  # "the Thai side was led by X and the Lao side by Y"
NAMING = (("including",), ("among", "them"), ("such", "as"), ("led", "by"), ("headed", "by"), ("starting", "with"), BY)
"""What stands between some people and one of them."""
ONE = frozenset({"a", "an", "another"})
BEHIND_ONE = 2  # units of "Bolivian," behind the article
NEAR = 12  # units before somebody in which it is told of whose officials he is
LONGEST_GROUP = 4  # units between a country and its officials: "Thai government and business leaders"


def side_of(person: Person, scene: Scene) -> str | None:
    """The country whose side, delegation or team the person is told to lead, or that is named last before him."""
    place = person.places[0]
    units = scene.lines[place.paragraph].units
    if (led := side_led(units, place.named.begin, place.named.end)) is not None:
        return led
    for k in range(place.named.begin - 1, 0, -1):
        unit, before = units[k], units[k - 1]
        if unit.text in SENTENCE_ENDS or unit.text == ";":
            return None
        if unit.low in SIDES and (country := _country_of(before)) is not None:
            return country
    return None


def group_of(person: Person, scene: Scene) -> str | None:
    """The country of the officials of whom the person is told to be one, right before the name."""
    return next((actor for place in person.places if (actor := _group_before(scene, place)) is not None), None)


def _group_before(scene: Scene, place: Place) -> str | None:
    near = scene.lines[place.paragraph].units[max(0, place.named.begin - NEAR) : place.named.begin]
    if len(near) > BEHIND_ONE and near[-3].low in ONE and near[-1].low == ",":
        return _country_of(near[-2])  # "joined by a Bolivian, Deputy Foreign Minister Doe"
    units = [unit for unit in near if unit.cls not in {"d", ","}]
    named = next((words for words in NAMING if _lows(units)[-len(words) :] == words), None)
    if named is None:
        return None
    units = _up_to_side(units[: -len(named)])
    if not units or units[-1].low not in (SIDES if named == BY else OFFICIALS | SIDES):
        return None
    for unit in reversed(units[-1 - LONGEST_GROUP : -1]):
        if (country := _country_of(unit)) is not None:
            return country
        if not unit.text.islower() and unit.cls not in {"M", "P"}:
            return None
    return None


def _up_to_side(units: list[Unit]) -> list[Unit]:
    """The units up to a side whose head is named before its members: "a Thai delegation | led by X and including"."""
    if not units or units[-1].low != "and":
        return units
    heads = (k for k in range(len(units) - 2, 0, -1) if units[k].low == "by" and units[k - 1].low in {"led", "headed"})
    return units[: next((k - 1 for k in heads), len(units))]


def _lows(units: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(unit.low for unit in units[-2:])


def _country_of(unit: Unit) -> str | None:
    code = unit.actor.actor_code if unit.actor is not None else None
    return code if code is not None and kind_of_actor(code) == "country" else None
