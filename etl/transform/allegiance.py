"""Whom officials serve: the actor stated beside a name, or the likeliest one where none is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from urllib.parse import urlsplit

from etl.transform.gazetteer import actor_of_domain, actors_in, kind_of_actor
from etl.transform.lines import Line
from etl.transform.linking import SINGLE
from etl.transform.offices import absent, office_type
from etl.transform.persons import Person, actor_by_title
from etl.transform.places import dateline
from etl.transform.wordlists import table

EVIDENCE = {row["name"]: float(row["value"]) for row in table("evidence")}
GOVERNMENT = re.compile(
    r"\b(department|ministry|government|embassy|presidency|white house|cabinet|chancellery|prime minister|president)\b",
    re.I,
)
UNIQUE = SINGLE - {"military_chief"}  # every service has a chief
OWNER_REACH = 80  # characters after an office in which its owner may still be named ("his foreign minister, X said")
LOCATED = frozenset({"in", "at", "to", "from"})


def homes_of(lines: list[Line], publisher: str | None, url: str) -> dict[str, float]:
    """The actors where the document may be written, with their weight as evidence."""
    home = home_of(lines, publisher)
    homes = {home: EVIDENCE["own_release"] if GOVERNMENT.search(publisher or "") else EVIDENCE["home"]} if home else {}
    if (address := _address_actor(url)) is not None:
        homes[address] = homes.get(address, 0.0) + EVIDENCE["address"]
    return homes


def home_of(lines: Sequence[Line], publisher: str | None) -> str | None:
    """The government whose release it is; else the actor of the dateline; else of the publisher's name."""
    if GOVERNMENT.search(publisher or "") and (own := _publisher_actor(publisher)):
        return own
    for line in lines[:4]:
        where = dateline(line.text)
        if where is not None and where.place.country_code:
            return where.place.country_code
    return _publisher_actor(publisher)


def _address_actor(url: str) -> str | None:
    """The country of an address's top-level domain."""
    host = urlsplit(url).hostname or ""
    return actor_of_domain(host.rpartition(".")[2])


def _publisher_actor(publisher: str | None) -> str | None:
    found = actors_in(publisher or "")
    return found[0].actor_code if found else None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a document shows of countries: where it is written, how often and where each is named, beside whom."""

    homes: Mapping[str, float]
    counts: Mapping[str, int]
    near: Mapping[int, tuple[tuple[int, str, bool], ...]]
    """paragraph → (character, actor, whether it is the scene: "in Beijing") of the countries it names"""
    present: Mapping[int, tuple[tuple[int, int], ...]]
    """paragraph → (character, person's number) of the people it names"""


def scene_of(people: Sequence[Person], lines: Sequence[Line], homes: Mapping[str, float]) -> Scene:
    """Gather the evidence once, so that weighing it for each person takes no more than a paragraph's length."""
    counts: Counter[str] = Counter()
    near: dict[int, tuple[tuple[int, str, bool], ...]] = {}
    for line in lines:
        named = []
        for k, unit in enumerate(line.units):
            if unit.actor is None or kind_of_actor(unit.actor.actor_code) != "country":
                continue
            counts[unit.actor.actor_code] += 1
            located = any(before.low in LOCATED for before in line.units[max(0, k - 2) : k])
            named.append((line.first_char + unit.first, unit.actor.actor_code, located))
        near[line.number] = tuple(named)
    present: dict[int, list[tuple[int, int]]] = {}
    for person in people:
        for place in person.places:
            present.setdefault(place.paragraph, []).append((place.first_char, person.number))
    return Scene(homes, counts, near, {number: tuple(places) for number, places in present.items()})


def actors_served(
    people: list[Person], lines: list[Line], homes: Mapping[str, float]
) -> dict[int, tuple[str | None, bool]]:
    """For each person the actor served, and whether it had to be inferred."""
    scene = scene_of(people, lines, homes)
    stated = {person.number: person.actor or actor_by_title(person) for person in people}
    held = {
        (actor, kind)
        for person in people
        if (actor := stated[person.number])
        for office in person.offices
        if (kind := office_type(office.title, actor)) in UNIQUE and office.standing == "current"
    }
    actors: dict[int, tuple[str | None, bool]] = {}
    for person in people:
        actor = stated[person.number]
        inferred = actor is None
        if actor is None:
            actor = _owned(person, scene, stated) or _shared(person) or _likeliest(person, scene, homes, held)[0]
            stated[person.number] = actor
        actors[person.number] = (actor, inferred)
    _part(people, actors, scene, held)
    return actors


def _part(
    people: list[Person],
    actors: dict[int, tuple[str | None, bool]],
    scene: Scene,
    held: AbstractSet[tuple[str, str | None]],
) -> None:
    """Where several people were taken for one country's president, leave it to the one named most."""
    groups: dict[tuple[str, str], list[Person]] = {}
    for person in people:
        actor, inferred = actors[person.number]
        kinds = {office_type(office.title, actor) for office in person.offices if office.standing != "former"} & UNIQUE
        if inferred and actor is not None and kinds:
            groups.setdefault((actor, min(kinds)), []).append(person)
    for (actor, kind), group in groups.items():
        if len(group) < 2 or any(office.title.lower() == "secretary" for person in group for office in person.offices):
            continue
        others = {p.number: _likeliest(p, scene, {}, held | {(actor, kind)}) for p in group}
        keeper = min(group, key=lambda p: (-len(p.places), round(others[p.number][1], 1), p.number))
        for person in group:
            if person is not keeper:
                actors[person.number] = (others[person.number][0], True)


def _owned(person: Person, scene: Scene, served: Mapping[int, str | None]) -> str | None:
    """The actor that "his foreign minister" or "Doe's chief of staff" points back to, by the person named before."""
    for place in person.places:
        office = place.named.office
        if office is None or not office.owner or office.counterpart:
            continue
        before = [
            (first_char, number)
            for first_char, number in scene.present[place.paragraph]
            if number != person.number and first_char < place.first_char + OWNER_REACH
        ]
        known = [served[number] for _, number in sorted(before, reverse=True) if served.get(number)]
        if known:
            return known[0]
    return None


def _shared(person: Person) -> str | None:
    """The country of the one named right before in a list, if the person's office can be of that country."""
    for place in person.places:
        actor = place.named.near_actor
        if actor is not None and place.named.office is not None and not absent(actor, place.named.office.title):
            return actor
    return None


def _likeliest(
    person: Person, scene: Scene, homes: Mapping[str, float], held: AbstractSet[tuple[str, str | None]]
) -> tuple[str | None, float]:
    """The likeliest country where none is stated, and the share of the evidence that speaks for it.

    Evidence is how near and how often each country is named, and where the document is written; a country that has no
    such office, or whose holder of it is known already, is out. None where the evidence is too thin.
    """
    title = next((office.title for office in person.offices), "")
    first = person.places[0]
    nearest: dict[str, float] = {}
    for first_char, actor, located in scene.near[first.paragraph]:
        offset = first_char - first.first_char
        distance = abs(offset) * (1 if offset < 0 else EVIDENCE["after"])
        weight = EVIDENCE["near"] / (1 + distance / EVIDENCE["near_characters"])
        if located:
            weight *= EVIDENCE["located"]
            weight += EVIDENCE["right_before"] if 0 < -offset < EVIDENCE["right_before_characters"] else 0.0
        nearest[actor] = max(nearest.get(actor, 0.0), weight)
    weights = {
        actor: homes.get(actor, 0.0) + EVIDENCE["elsewhere"] * scene.counts[actor] + nearest.get(actor, 0.0)
        for actor in scene.counts.keys() | homes.keys()
    }
    past = bool(person.offices) and all(office.standing == "former" for office in person.offices)
    held = frozenset() if past or title.lower() == "secretary" else held
    possible = {actor: weight for actor, weight in weights.items() if not absent(actor, title)}
    free = {actor: weight for actor, weight in possible.items() if (actor, office_type(title, actor)) not in held}
    chosen = free or possible
    if not chosen:
        return None, 0.0
    best = max(chosen, key=lambda actor: (chosen[actor], actor))
    share = chosen[best] / sum(chosen.values())
    thin = best not in homes and best not in nearest and share < EVIDENCE["least_share"]
    return (None if thin else best), share
