"""Countries with which somebody is told to deal, so that they are hardly his own: "Velt thanked Peru"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.transform.allegiance.abroad import is_subject
from etl.transform.allegiance.opposites import BODIES, is_body
from etl.transform.allegiance.roles import clause_before, clause_of
from etl.transform.allegiance.scene import Scene
from etl.transform.allegiance.sights import Sight
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import words

REACH = 20  # units after a name in which it is told with whom its bearer deals
HOST_REACH = 8  # units between a country and the guest whom it receives
TOWARDS = words("turning_to_countries")
FACING = frozenset({"with", "against", "towards", "toward"})
OTHERS = BODIES | {"counterpart", "counterparts"}
RECEIVING = frozenset(
    "host hosts hosted hosting receive receives received receiving welcome welcomes welcomed welcoming invite invites"
    " invited inviting await awaits awaited expects".split()
)
STANDING_OFF = frozenset({"d", "g", "m"})  # classes of units between a word and the country that it governs


def faced_by(person: Person, scene: Scene) -> frozenset[str]:
    """The countries that a person is told to thank, accuse, meet or be the guest of."""
    found: set[str] = set()
    for place in person.places:
        found.update(_turned_to(scene, place))
        found.update(_hosts(scene, place))
    return frozenset(found)


def _turned_to(scene: Scene, place: Place) -> Iterator[str]:
    """The countries that follow a word of turning to somebody, in the clause of which a person is the subject."""
    line = scene.lines[place.paragraph]
    if not is_subject(line.units, place.named.begin):
        return
    behind = place.named.phrase_last
    units = clause_of(line.units[behind : behind + REACH], last=False)
    units = units[: next((k for k, unit in enumerate(units) if unit.text == ";"), len(units))]
    for k, sight in _sights(scene, place, units):
        before = _governing(units, k)
        is_governed = not FACING.isdisjoint(before[-1:]) or any(" ".join(before[-n:]) in TOWARDS for n in (1, 2, 3))
        if is_governed or is_body(units, k, OTHERS):
            yield sight.actor_code


def _sights(scene: Scene, place: Place, units: Sequence[Unit]) -> Iterator[tuple[int, Sight]]:
    """The countries among some units of a person's paragraph, with the unit of each."""
    start = scene.lines[place.paragraph].first_char
    at = {sight.first_char: sight for sight in scene.sights[place.paragraph]}
    for k, unit in enumerate(units):
        if start + unit.first in at:
            yield k, at[start + unit.first]


def _governing(units: Sequence[Unit], k: int) -> list[str]:
    """The words before a country, without its articles and adjectives."""
    while k and units[k - 1].cls in STANDING_OFF:
        k -= 1
    return [unit.low for unit in units[max(0, k - 3) : k]]


def _hosts(scene: Scene, place: Place) -> Iterator[str]:
    """The country that receives a person: "Peru will host Foreign Minister Velt"."""
    line = scene.lines[place.paragraph]
    units = clause_before(line.units, place.named.begin)
    if not units or units[-1].low not in RECEIVING:
        return
    for k, sight in _sights(scene, place, units):
        is_host = units[k].cls in {"A", "N"} and not sight.claimed and (k == 0 or units[k - 1].cls in {",", "&", "."})
        if is_host and len(units) - k <= HOST_REACH:
            yield sight.actor_code
