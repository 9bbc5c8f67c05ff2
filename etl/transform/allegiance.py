"""Whom officials serve: the actor stated beside a name, or the likeliest one where none is.

What speaks for a country is added up (`words/evidence.csv`): where it is named, where the document is at home, in what
role the official stands there, in whose company, and where the name is at home.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from etl.transform.cultures import countries_of_name
from etl.transform.gazetteer import reference
from etl.transform.homes import Home
from etl.transform.linking import SINGLE
from etl.transform.office_types import absent, office_type
from etl.transform.persons import Person, Place, actor_by_title, name_tokens
from etl.transform.roles import OWN, meets, returned_to, roles_of, travelled_to
from etl.transform.scene import Scene
from etl.transform.wordlists import table

EVIDENCE = {row["name"]: float(row["value"]) for row in table("evidence")}
UNIQUE = SINGLE - {"military_chief"}  # every service has a chief
OWNER_REACH = 80  # characters after an office in which its owner may still be named ("his foreign minister, X said")
STATES_WITHOUT_CODE = frozenset(
    {"PSE", "VAT", "COK", "NIU", "ESH", "DDR"}
)  # states that the Correlates of War leave out
LONGEST_GAP = 6  # units between two in a row: ", and, separately, with"
JOINING = frozenset({"with", "separately", "also", "later", "then", "by", "both"})
BLOCS = frozenset({"bloc", "bloc's", "union", "alliance", "organisation", "organization", "agency", "body", "grouping"})

Held = AbstractSet[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Service:
    """Whom a person serves, whether it had to be inferred, and how much speaks for it: its share and its weight."""

    actor_code: str | None
    inferred: bool = False
    share: float = 1.0
    weight: float = 0.0


def actors_served(people: list[Person], scene: Scene) -> dict[int, Service]:
    """For each person, by number, whom he or she serves."""
    stated = {person.number: person.actor or actor_by_title(person) for person in people}
    held = frozenset(
        (actor, kind)
        for person in people
        if (actor := stated[person.number])
        for office in person.offices
        if (kind := office_type(office.title, actor)) in UNIQUE and office.standing == "current"
    )
    scene.own = _own_holders(people, stated, scene.home)
    served = dict(stated)
    found = {number: Service(actor) for number, actor in stated.items()}
    for _ in range(2):  # once more, when those named later are known as well
        for person in sorted(people, key=lambda person: person.number not in scene.own):
            if stated[person.number] is None:
                own = _owned(person, scene, served)
                found[person.number] = Service(own, True) if own else _likeliest(person, scene, served, held)
                served[person.number] = found[person.number].actor_code
    _part(people, found, scene, served, held)
    return found


def _part(
    people: list[Person], found: dict[int, Service], scene: Scene, served: dict[int, str | None], held: Held
) -> None:
    """Where several people were taken for one country's president, leave it to the one for whom most speaks."""
    groups: dict[tuple[str, str], list[Person]] = {}
    for person in people:
        service = found[person.number]
        current = [office for office in person.offices if office.standing == "current"]
        kinds = {office_type(office.title, service.actor_code) for office in current} & UNIQUE
        if service.inferred and service.actor_code is not None and kinds:
            groups.setdefault((service.actor_code, min(kinds)), []).append(person)
    for (actor, kind), group in groups.items():
        if len(group) < 2 or any(office.title.lower() == "secretary" for person in group for office in person.offices):
            continue
        keeper = max(group, key=lambda p: (round(found[p.number].weight), len(p.places), -p.number))
        for person in group:
            if person is not keeper:
                found[person.number] = _likeliest(person, scene, served, held | {(actor, kind)})
                served[person.number] = found[person.number].actor_code


def _owned(person: Person, scene: Scene, served: Mapping[int, str | None]) -> str | None:
    """The actor that "his foreign minister", "its envoy" or "Doe's chief of staff" points back to."""
    for place in person.places:
        office = place.named.office
        if office is None or not office.owner or (office.counterpart and office.title.lower() not in OWN):
            continue
        line = scene.lines[place.paragraph]
        owners = [unit.low for unit in line.units[office.first : office.title_first]]
        if "its" in owners[:1] or "their" in owners[:1]:
            sights = [s for s in scene.sights[place.paragraph] if s.first_char < place.first_char and not s.claimed]
            if sights:
                return sights[-1].actor_code
        if set(owners) & BLOCS:
            return scene.organization_before(place.first_char)
        start = line.first_char + line.units[office.first].first
        others = [one for one in scene.present[place.paragraph] if one.number != person.number]
        inside = [one for one in others if start <= one.first_char < place.first_char]
        before = [one for one in others if one.first_char < start]
        after = [one for one in others if place.first_char < one.first_char < place.first_char + OWNER_REACH]
        known = [served[one.number] for one in [*inside, *reversed(before), *after] if served.get(one.number)]
        if known:
            return known[0]
    return None


def _likeliest(person: Person, scene: Scene, served: Mapping[int, str | None], held: Held) -> Service:
    """The likeliest country where none is stated; None where the evidence is too thin.

    A country that has no such office, or whose holder of it is known already, is out.
    """
    title = next((office.title for office in person.offices), "")
    weights = _weights(person, scene, served)
    past = bool(person.offices) and all(office.standing == "former" for office in person.offices)
    taken = frozenset() if past or title.lower() == "secretary" else held
    possible = {actor: weight for actor, weight in weights.items() if not absent(actor, title)}
    free = {actor: weight for actor, weight in possible.items() if (actor, office_type(title, actor)) not in taken}
    chosen = {actor: weight for actor, weight in (free or possible).items() if weight > 0}
    if not chosen:
        return Service(None, True, 0.0)
    best = max(chosen, key=lambda actor: (chosen[actor], actor))
    share = chosen[best] / sum(chosen.values())
    second = max((weight for actor, weight in chosen.items() if actor != best), default=0.0)
    is_sure = chosen[best] >= EVIDENCE["least"]
    government = scene.home.government
    is_other = government is not None and _own(person, government, scene.own) == "own_other"
    if government and best != government and is_other and not absent(government, title):
        # Many presidents are spoken of in a briefing: the nearest country is not enough.
        is_sure = chosen[best] >= EVIDENCE["least_foreign"] and chosen[best] - second >= EVIDENCE["least_lead"]
    return Service(best if is_sure else None, True, share, chosen[best])


def _weights(person: Person, scene: Scene, served: Mapping[int, str | None]) -> dict[str, float]:
    """How much speaks for each country (or organisation) as the one a person serves."""
    weights: defaultdict[str, float] = defaultdict(float)
    weights.update(_of_homes(person, scene))
    for actor, count in scene.counts.items():
        weights[actor] += min(EVIDENCE["elsewhere"] * count, EVIDENCE["most_elsewhere"])
    for found in (_of_places(person, scene), _of_titles(person, scene, served)):
        for actor, weight in found.items():
            weights[actor] += weight
    for actor, weight in _of_roles(person, scene, served).items():
        weights[actor] += weight
    protagonist = next(iter(_pair(person, scene, served)), None)
    if protagonist is not None and not scene.home.government:
        weights[protagonist] += EVIDENCE["protagonist"]
    for actor in travelled_to(scene, person):
        weights[actor] += EVIDENCE["travel"]
    for actor in returned_to(scene, person):
        weights[actor] += EVIDENCE["return"]
    for actor, fit in countries_of_name(name_tokens(person.name)).items():
        if actor in weights:
            weights[actor] += EVIDENCE["name"] * fit
    dependencies = _dependencies()
    return {a: weight * (EVIDENCE["dependency"] if a in dependencies else 1.0) for a, weight in weights.items()}


def _of_homes(person: Person, scene: Scene) -> dict[str, float]:
    """The government, paper, place and address where the document is at home."""
    home = scene.home
    weights: defaultdict[str, float] = defaultdict(float)
    if home.government:
        weights[home.government] += EVIDENCE[_own(person, home.government, scene.own)]
    elif home.publisher:
        weights[home.publisher] += EVIDENCE["publisher"]
    if home.dateline and not home.government:
        weights[home.dateline] += EVIDENCE["dateline"]
    if home.address:
        weights[home.address] += EVIDENCE["address"]
    return weights


def _own(person: Person, government: str, own: AbstractSet[int]) -> str:
    """Which evidence it is that a government published the document."""
    if not any(office_type(office.title, government) in UNIQUE for office in person.offices):
        return "own_release"
    if person.number in own:
        return "own_holder"
    return "own_former" if all(office.standing == "former" for office in person.offices) else "own_other"


def _own_holders(people: Sequence[Person], stated: Mapping[int, str | None], home: Home) -> frozenset[int]:
    """Of the presidents (and so on) without a country in a government's text the one named most: its own."""
    if home.government is None:
        return frozenset()
    most: dict[str, Person] = {}
    for person in people:
        kinds = {
            office_type(office.title, home.government)
            for office in person.offices
            if office.standing == "current" and not absent(home.government, office.title)
        }
        for kind in kinds & UNIQUE if stated[person.number] is None else ():
            if kind not in most or _ownness(person, home.government) > _ownness(most[kind], home.government):
                most[kind] = person
    return frozenset(person.number for person in most.values())


def _ownness(person: Person, government: str) -> tuple[bool, int]:
    """How well a person may be a government's own: a name not at home elsewhere alone, then how often it is named."""
    fits = countries_of_name(name_tokens(person.name))
    return not fits or government in fits, len(person.places)


def _of_places(person: Person, scene: Scene) -> dict[str, float]:
    """The countries named near the person: most where the name comes first, on average over its other places."""
    first, *others = person.places[: int(EVIDENCE["places"])]
    weights = _near(first, scene)
    again: defaultdict[str, float] = defaultdict(float)
    for place in others:
        for actor, weight in _near(place, scene).items():
            again[actor] += weight / len(others)
    for actor, weight in again.items():
        weights[actor] = max(weights[actor], (weights[actor] + weight) / 2)
    where = scene.scene_at(first)
    if where is not None:
        weights[where] += EVIDENCE["scene"]
    return weights


def _near(place: Place, scene: Scene) -> defaultdict[str, float]:
    """The countries named in the paragraph, the nearer the more."""
    own = scene.sentence_of(place)
    nearest: defaultdict[str, float] = defaultdict(float)
    for sight in scene.sights[place.paragraph]:
        offset = sight.first_char - place.first_char
        distance = abs(offset) * (1 if offset < 0 else EVIDENCE["after"])
        weight = EVIDENCE["near"] / (1 + distance / EVIDENCE["near_characters"])
        weight *= 1.0 if sight.sentence == own else EVIDENCE["other_sentence"]
        weight *= EVIDENCE["claimed"] if sight.claimed else 1.0
        if sight.located and 0 < -offset < EVIDENCE["right_before_characters"]:
            weight += EVIDENCE["right_before"]
        nearest[sight.actor_code] = max(nearest[sight.actor_code], weight)
    return nearest


def _of_titles(person: Person, scene: Scene, served: Mapping[int, str | None]) -> dict[str, float]:
    """The countries whose "president" or "foreign minister" is spoken of, but not named otherwise."""
    kinds = {office_type(office.title, None) for office in person.offices} & UNIQUE
    return {
        actor: EVIDENCE["title_elsewhere"]
        for (actor, kind), numbers in scene.titles.items()
        if kind in kinds and not any(served.get(number) == actor for number in numbers if number != person.number)
    }


def _of_roles(person: Person, scene: Scene, served: Mapping[int, str | None]) -> dict[str, float]:
    """What the roles tell in which a person stands: host, guest, in somebody's company or opposite somebody."""
    weights: defaultdict[str, float] = defaultdict(float)
    for place in person.places:
        roles = roles_of(scene, place)
        earlier = scene.before(place)
        other = served.get(earlier.number) if earlier is not None and earlier.number != person.number else None
        where = scene.scene_at(place)
        if where is not None:
            weights[where] += EVIDENCE["host"] * ("host" in roles) + EVIDENCE["guest"] * ("guest" in roles)
        if "company" in roles and (other := other or _traveller(person, place, scene, served)) is not None:
            weights[other] += EVIDENCE["company"]
        elif roles & {"encounter", "host", "guest"} and other is not None:
            office = place.named.office
            weights[other] += EVIDENCE["counterpart" if office is not None and office.counterpart else "encounter"]
        later = scene.after(place)
        if later is not None and later.number != person.number and meets(scene, place, later):
            opposite = served.get(later.number)
            if opposite is not None:
                weights[opposite] += EVIDENCE["encounter"]
        if place.named.near_actor is not None:
            weights[place.named.near_actor] += EVIDENCE["row"]
        elif place.named.row is not None:
            pair = _pair(person, scene, served) if _apart(person, place) else []
            if len(pair) > place.named.row:
                weights[pair[place.named.row]] += EVIDENCE["row"]
        elif other is not None and _in_row(scene, place):
            weights[other] += EVIDENCE["encounter" if _apart(person, place) else "row"]
    return weights


def _apart(person: Person, place: Place) -> bool:
    """Whether those in a row must be of different countries: "Prime Ministers X and Y"."""
    kinds = {office_type(office.title, None) for office in person.offices}
    return place.named.rule == "plural title, names" and bool(kinds & (UNIQUE | {"minister"}))


def _pair(person: Person, scene: Scene, served: Mapping[int, str | None]) -> list[str]:
    """The first two countries whose officials a document names, in that order: "the two countries"."""
    present = [one for number in sorted(scene.present) for one in scene.present[number]]
    actors = (served.get(one.number) for one in present if one.number != person.number)
    return list(dict.fromkeys(actor for actor in actors if actor))[:2]


def _in_row(scene: Scene, place: Place) -> bool:
    """Whether somebody with a title is named right before, with a comma or "and" between."""
    earlier = scene.before(place)
    if earlier is None or place.named.office is None or earlier.place.named.office is None:
        return False
    gap = scene.lines[place.paragraph].units[earlier.place.named.phrase_last : place.named.phrase_first]
    return 0 < len(gap) <= LONGEST_GAP and all(unit.cls in {",", "&"} or unit.low in JOINING for unit in gap)


def _traveller(person: Person, place: Place, scene: Scene, served: Mapping[int, str | None]) -> str | None:
    """Whom "accompanied him" points back to: the one named last before who is not of the country of the scene."""
    where = scene.scene_at(place)
    for number in range(place.paragraph, -1, -1):
        for one in reversed(scene.present.get(number, ())):
            actor = served.get(one.number)
            if one.first_char < place.first_char and one.number != person.number and actor not in {None, where}:
                return actor
    return None


@cache
def _dependencies() -> frozenset[str]:
    """The territories that are no states of their own."""
    return frozenset(
        row["actor_code"]
        for row in reference("country")
        if not row["cow_code"] and row["actor_code"] not in STATES_WITHOUT_CODE
    )
