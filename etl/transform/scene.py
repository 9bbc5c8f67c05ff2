"""What a document shows of countries and people: which countries are named where, and in what role people stand there.

Gathered once for a document, so that weighing it for each person takes no more than a paragraph's length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from etl.transform.gazetteer import kind_of_actor
from etl.transform.homes import Home
from etl.transform.lines import Line
from etl.transform.persons import Person, Place
from etl.transform.scan import Unit
from etl.transform.wordlists import table

Role = Literal["host", "guest", "company", "encounter", "travel"]

LOCATED = frozenset({"in", "at", "to", "from", "visit", "visits", "visited", "visiting", "toured", "near", "into"})
STOPS = frozenset({".", "!", "?"})
BEFORE_REACH = 5  # units before a title in which "his host" or "received by" is looked for
AFTER_REACH = 4  # units after a name in which "told the visitor" begins
TRAVEL_REACH = 14  # units after a name in which the country of a journey is named
LONGEST_CUE = 5


@dataclass(frozen=True, slots=True)
class Sight:
    """A country named in a text."""

    first_char: int
    actor_code: str
    sentence: int
    located: bool
    """whether it is a scene: "in Beijing" """
    claimed: bool
    """whether it belongs to the title of somebody ("the French president")"""


@dataclass(frozen=True, slots=True)
class Presence:
    """A person named in a text."""

    first_char: int
    number: int
    sentence: int
    place: Place


@dataclass(slots=True)
class Scene:
    """The countries and people of a document, by paragraph, in the order of the text."""

    home: Home
    lines: Sequence[Line]
    counts: Counter[str] = field(default_factory=Counter)
    sights: dict[int, list[Sight]] = field(default_factory=dict)
    present: dict[int, list[Presence]] = field(default_factory=dict)
    scenes: list[tuple[int, str]] = field(default_factory=list)
    """(character, country) of the places where something is said to be"""

    def scene_at(self, char: int) -> str | None:
        """The country where the text last was before a character: the last place named, at first the dateline's."""
        k = bisect_left(self.scenes, (char, ""))
        return self.scenes[k - 1][1] if k else self.home.dateline

    def sentence_of(self, place: Place) -> int:
        """The number, within its paragraph, of the sentence in which a person is named."""
        return sentence_at(self.lines[place.paragraph].units, place.named.first)

    def before(self, place: Place) -> Presence | None:
        """The one named last before a place, in the same sentence."""
        own = self.sentence_of(place)
        found = [
            one
            for one in self.present.get(place.paragraph, ())
            if one.first_char < place.first_char and one.sentence == own
        ]
        return found[-1] if found else None


def scene_of(people: Sequence[Person], lines: Sequence[Line], home: Home) -> Scene:
    """Gather what a document shows of countries and people."""
    scene = Scene(home, lines)
    for line in lines:
        claimed = _claimed(line)
        sights = list(_sights(line, claimed))
        scene.sights[line.number] = sights
        scene.counts.update(sight.actor_code for sight in sights)
        scene.scenes += [(sight.first_char, sight.actor_code) for sight in sights if sight.located]
    for person in people:
        for place in person.places:
            one = Presence(place.first_char, person.number, scene.sentence_of(place), place)
            scene.present.setdefault(place.paragraph, []).append(one)
    for present in scene.present.values():
        present.sort(key=lambda one: one.first_char)
    return scene


def _sights(line: Line, claimed: frozenset[int]) -> Iterator[Sight]:
    sentence = 0
    for k, unit in enumerate(line.units):
        sentence += unit.text in STOPS
        if unit.actor is None or kind_of_actor(unit.actor.actor_code) != "country":
            continue
        located = unit.cls == "A" and any(before.low in LOCATED for before in line.units[max(0, k - 2) : k])
        yield Sight(line.first_char + unit.first, unit.actor.actor_code, sentence, located, k in claimed)


def _claimed(line: Line) -> frozenset[int]:
    """The units that are part of a title, so that a country among them is its holder's."""
    offices = [named.office for named in line.named if named.office is not None] + line.bare
    return frozenset(
        k
        for office in offices
        if office.stated and not office.counterpart
        for k in range(max(0, office.first - 2), office.last)
    )


def sentence_at(units: Sequence[Unit], k: int) -> int:
    """The number of the sentence, within its paragraph, to which a unit belongs."""
    return sum(unit.text in STOPS for unit in units[:k])


@cache
def _cues(side: str) -> Mapping[str, Role]:
    return {row["phrase"]: row["role"] for row in table("role_cues") if row["side"] == side}  # type: ignore[misc]


def _said(units: Sequence[Unit], side: str) -> Iterator[tuple[int, Role]]:
    """The cues among some units: where each ends, and the role that it tells."""
    cues = _cues(side)
    lows = [unit.low for unit in units]
    for first in range(len(lows)):
        for size in range(min(LONGEST_CUE, len(lows) - first), 0, -1):
            role = cues.get(" ".join(lows[first : first + size]))
            if role is not None:
                yield first + size, role
                break


def roles_of(scene: Scene, place: Place) -> frozenset[Role]:
    """The roles in which a person stands at a place of the text, save the journeys (`travelled_to`)."""
    units = scene.lines[place.paragraph].units
    named = place.named
    first = min(named.phrase_first, named.first)
    found: set[Role] = set()
    before = list(_said(_clause(units[max(0, first - BEFORE_REACH) : first], last=True), "before"))
    found.update(role for _, role in before[-1:])
    office = named.office
    if office is not None and office.visiting:
        found.add("guest")
    following = _clause(units[named.phrase_last : named.phrase_last + AFTER_REACH + LONGEST_CUE], last=False)
    found.update(role for _, role in _said(following, "after") if role != "travel")
    earlier = scene.before(place)
    if earlier is not None:
        between = units[earlier.place.named.phrase_last : first]
        said = [role for _, role in _said(between, "between")]
        found.update(said[-1:] if said and said[-1] == "company" else said)
    return frozenset(found)


def _clause(units: Sequence[Unit], last: bool) -> Sequence[Unit]:
    """The units up to the end of the sentence, or from its beginning (`last`)."""
    stops = [k for k, unit in enumerate(units) if unit.text in STOPS]
    if not stops:
        return units
    return units[stops[-1] + 1 :] if last else units[: stops[0]]


def travelled_to(scene: Scene, person: Person) -> frozenset[str]:
    """The countries to which a person is said to travel, or is sent as an ambassador."""
    found: set[str] = set()
    for place in person.places:
        units = scene.lines[place.paragraph].units
        named = place.named
        if named.office is not None:
            inner = units[named.office.head + 1 : named.office.last]
            found.update(u.actor.actor_code for k, u in enumerate(inner) if u.actor and _sent_to(inner, k))
        following = _clause(units[named.phrase_last : named.phrase_last + TRAVEL_REACH], last=False)
        others = [k for k, unit in enumerate(following) if unit.cls == "R"]
        following = following[: others[0]] if others else following
        for end, role in _said(following, "after"):
            if role == "travel":
                where = next((u.actor for u in following[end : end + 4] if u.actor and u.cls == "A"), None)
                if where is not None:
                    found.add(where.actor_code)
                break
    return frozenset(found)


def _sent_to(units: Sequence[Unit], k: int) -> bool:
    return any(unit.low in {"to", "in"} for unit in units[max(0, k - 2) : k])
