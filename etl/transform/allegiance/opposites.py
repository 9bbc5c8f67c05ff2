"""Countries that the words around somebody tell: of whom he faces, to whom he speaks, of what the text speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from etl.transform.allegiance.roles import Role, said_between
from etl.transform.allegiance.scene import Scene
from etl.transform.allegiance.sides import OFFICIALS
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.epithets import is_epithet
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import words

MEETS: frozenset[Role] = frozenset({"encounter"})
REACH = 14  # units between somebody and the words that tell whom he meets
AUDIENCE_REACH = 8  # units behind a name in which an audience is told
BODIES = frozenset({"delegation", "ambassador", "envoy", "team", "side", "mission", "negotiators"})
BODIES_AND_OFFICIALS = BODIES | OFFICIALS
AUDIENCES = words("home_audiences")
AMBASSADORS = frozenset({"ambassador", "high commissioner", "the ambassador"})
SUMMONS = frozenset("summoned summons summon expelled expels expel ousted".split())
SUMMONS_REACH = 3
OWN_TOPIC = 2.0  # how much more the country tells that is the subject in front of a colon
ADDRESSING = frozenset("told tells assured informed before to addressed reminded".split())


def opposites_of(person: Person, scene: Scene) -> Iterator[str]:
    """The countries of those, spoken of by country and no name, whom a person is told to meet."""
    for place in person.places:
        line = scene.lines[place.paragraph]
        first, last = place.named.begin, place.named.end
        before = [one for one in _described(line, BODIES) if first - REACH <= one[1] <= first]
        after = [one for one in _described(line, BODIES_AND_OFFICIALS) if last <= one[0] <= last + REACH]
        for one in before[-1:]:
            if _is_between(scene, place, one[1], first):
                yield one[2]
        for one in after[:1]:
            if _is_between(scene, place, last, one[0]):
                yield one[2]


def _described(line: Line, bodies: AbstractSet[str]) -> list[tuple[int, int, str]]:
    """Where a paragraph speaks of one person or body by country: "the Yemeni envoy", "the Bolivian", "a Thai team"."""
    found = [
        (office.first, office.last, office.actor_code)
        for office in line.bare
        if office.actor_code is not None and office.article and not office.plural
    ]
    for k, unit in enumerate(line.units):
        if unit.actor is not None and is_epithet(line.units, k):
            found.append((k, k + 1, unit.actor.actor_code))
        elif unit.actor is not None and is_body(line.units, k, bodies):
            found.append((k, k + 2, unit.actor.actor_code))
    return sorted(found)


def is_body(units: Sequence[Unit], k: int, kinds: AbstractSet[str] = BODIES) -> bool:
    """Whether the adjective of a country stands before one who comes from there or those who do: "Thai delegation"."""
    return units[k].cls == "a" and k + 1 < len(units) and units[k + 1].low in kinds


def _is_between(scene: Scene, place: Place, first: int, last: int) -> bool:
    """Whether the units between two people of a paragraph tell that they meet, and nobody else stands there."""
    line = scene.lines[place.paragraph]
    gap = line.units[first:last]
    if any(unit.text in SENTENCE_ENDS or unit.text == ";" for unit in gap):
        return False
    start, end = (line.first_char + line.units[k].first for k in (first, min(last, len(line.units) - 1)))
    others = (one for one in scene.present.get(place.paragraph, ()) if start <= one.first_char < end)
    return not any(others) and said_between(gap) >= MEETS


def audiences_of(person: Person, scene: Scene) -> Iterator[str]:
    """The countries where a person speaks to a parliament, a cabinet or to voters."""
    for place in person.places:
        line = scene.lines[place.paragraph]
        last = place.named.end
        units = line.units[last : last + AUDIENCE_REACH]
        stop = next(
            (k for k, unit in enumerate(units) if unit.text in SENTENCE_ENDS or unit.cls in {"R", "H"}), len(units)
        )
        for k, unit in enumerate(units[:stop]):
            is_told = any(one.low in ADDRESSING for one in units[max(0, k - 2) : k])
            if unit.low in AUDIENCES and is_told and k + 2 < len(units) and units[k + 1].low in {"in", "at"}:
                char = line.first_char + units[k + 2].first
                yield from (s.actor_code for s in scene.sights[place.paragraph] if s.first_char == char)


def topic_of(person: Person, scene: Scene) -> tuple[str, float] | None:
    """The country that is the subject of the sentence, or part of one, right before a person, and how much it tells.

    "Its" carries it on. Behind the colon or semicolon of a sentence its country tells more than that of the one before.
    """
    place = person.places[0]
    units = scene.lines[place.paragraph].units
    starts = [0, *(k + 1 for k, unit in enumerate(units) if unit.text in SENTENCE_ENDS)]
    own = scene.sentence_of(place)
    is_parted = any(unit.text in {":", ";"} for unit in units[starts[own] : place.named.first])
    for number in range(own - (not is_parted), -1, -1):
        k = starts[number]
        k += k < len(units) and units[k].low == "the"
        if k >= len(units) or k >= place.named.first or units[k].text.isupper():
            return None  # "LIMA, May 3 -" is a dateline
        if units[k].low in {"its", "it", "there"}:
            continue
        char = scene.lines[place.paragraph].first_char + units[k].first
        is_possessor = k + 1 < len(units) and units[k + 1].cls == "P"
        found = [s.actor_code for s in scene.sights[place.paragraph] if s.first_char == char and units[k].cls != "a"]
        return (found[0], OWN_TOPIC if is_parted else 1.0) if found and not is_possessor else None
    return None


def posts_of(person: Person, scene: Scene) -> Iterator[str]:
    """The countries where an ambassador is, who therefore does not serve them."""
    titles = {office.title.lower() for office in person.offices}
    if titles & AMBASSADORS:
        place = person.places[0]
        here = [scene.home.dateline, scene.scene_at(place)]
        yield from dict.fromkeys(actor for actor in here if actor is not None)


def summoners(person: Person, scene: Scene) -> frozenset[str]:
    """The countries whose governments have a person called in or thrown out: "Quito expelled Ambassador X"."""
    return frozenset(actor for place in person.places for actor in _summoner(place, scene))


def _summoner(place: Place, scene: Scene) -> list[str]:
    line = scene.lines[place.paragraph]
    first = place.named.begin
    verb = next((k for k in range(first - 1, max(-1, first - SUMMONS_REACH), -1) if line.units[k].low in SUMMONS), None)
    if verb is None:
        return []
    char, own = line.first_char + line.units[verb].first, scene.sentence_of(place)
    before = [s.actor_code for s in scene.sights[place.paragraph] if s.sentence == own and s.first_char < char]
    return before[-1:]
