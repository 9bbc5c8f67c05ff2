"""What speaks for a country, or against it, as the one that an official serves where nothing says so.

Each kind of evidence has a name and an amount; `allegiance.py` weighs it (`words/evidence_weights.csv`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from math import log

from etl.transform.cultures import countries_of_name
from etl.transform.gazetteer import kind_of_actor, reference
from etl.transform.linking import SINGLE
from etl.transform.names import Named
from etl.transform.office_types import office_type
from etl.transform.persons import Person, Place, name_tokens
from etl.transform.roles import OWN, meets, returned_to, roles_of, travelled_to
from etl.transform.scene import STOPS, Scene
from etl.transform.wordlists import table

SETTINGS = {row["name"]: float(row["value"]) for row in table("evidence")}
UNIQUE = SINGLE - {"military_chief"}  # every service has a chief
AT_HOME = frozenset({"legislator", "judge", "subnational"})  # offices that a paper mostly tells of its own country
OF_ORGANIZATIONS = frozenset({"igo_head", "igo_official"})
OWNER_REACH = 80  # characters after an office in which its owner may still be named ("his foreign minister, X said")
SIDES = frozenset({"side", "delegation", "team", "half", "group", "party", "contingent"})
LANDS = frozenset({"country", "country's", "nation", "kingdom", "republic", "emirate", "sultanate"})
BLOCS = frozenset({"bloc", "bloc's", "union", "alliance", "organisation", "organization", "agency", "body", "grouping"})
ANY_UN = "UN"  # an organisation by which a title is tried for being one of organisations
STATES_WITHOUT_CODE = frozenset(
    {"PSE", "VAT", "COK", "NIU", "ESH", "DDR"}
)  # states that the Correlates of War leave out
LONGEST_GAP = 6  # units between two in a row: ", and, separately, with"
JOINING = frozenset({"with", "separately", "also", "later", "then", "by", "both"})

Served = Mapping[int, str | None]
Piece = tuple[str, str, float]
"""actor, name of the evidence, amount"""
Evidence = Mapping[str, Mapping[str, float]]
"""actor → name of the evidence → amount"""


@dataclass(frozen=True, slots=True)
class Case:
    """What a document shows of one person's country: of itself, and by what the others serve."""

    person: Person
    pieces: Evidence
    links: tuple[tuple[str, int], ...]
    """name of the evidence, number of the person whose actor it speaks for or against"""
    titles: tuple[tuple[str, frozenset[int]], ...]
    """actor whose "president" or the like is spoken of, and those who may be the one meant: others than the person"""
    fits: Mapping[str, float]
    """how well the name fits each country"""


def case_of(person: Person, scene: Scene) -> Case:
    """Gather what a document shows of the actor that a person may serve."""
    found: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for source in (
        _of_homes(person, scene),
        _of_counts(scene),
        _of_places(person, scene),
        _of_organizations(person, scene),
        _of_sides(person, scene),
        _of_journeys(person, scene),
        _of_owners(person, scene),
    ):
        for actor, name, amount in source:
            found[actor][name] += amount
    links = (*_links_of_owners(person, scene), *_links_of_roles(person, scene), *_links_of_story(person, scene))
    return Case(person, found, links, tuple(_titles(person, scene)), countries_of_name(name_tokens(person.name)))


def evidence_of(case: Case, served: Served) -> Evidence:
    """All that speaks for each actor as the one a person serves.

    Args:
        served: whom the others serve, as far as it is known.
    """
    found = {actor: dict(pieces) for actor, pieces in case.pieces.items()}
    for name, number in case.links:
        actor = served.get(number)
        if actor is not None:
            pieces = found.setdefault(actor, {})
            pieces[name] = pieces.get(name, 0.0) + 1.0
    for actor, others in case.titles:
        if not any(served.get(number) == actor for number in others):
            found.setdefault(actor, {})["title_elsewhere"] = 1.0
    is_fitting = any(actor in case.fits for actor in found)
    for actor, pieces in found.items():
        if actor in case.fits:
            pieces["name"] = case.fits[actor]
        elif is_fitting and kind_of_actor(actor) == "country":
            pieces["name_elsewhere"] = 1.0
        if actor in _dependencies():
            pieces["dependency"] = 1.0
    return found


def own_evidence(person: Person, government: str, own: AbstractSet[int]) -> str:
    """Which evidence it is that a government published the document."""
    if not any(office_type(office.title, government) in UNIQUE for office in person.offices):
        return "own_release"
    if person.number in own:
        return "own_holder"
    return "own_former" if all(office.standing == "former" for office in person.offices) else "own_other"


def _of_homes(person: Person, scene: Scene) -> Iterator[Piece]:
    """The government, paper, place and address where the document is at home."""
    home = scene.home
    if home.government:
        yield home.government, own_evidence(person, home.government, scene.own), 1.0
    elif home.publisher:
        yield home.publisher, "publisher", 1.0
    if home.dateline and not home.government:
        yield home.dateline, "dateline", 1.0
    if home.address:
        yield home.address, "address", 1.0
    own = home.publisher or home.dateline or home.address
    if own and any(office_type(office.title, own) in AT_HOME for office in person.offices):
        yield own, "at_home", 1.0


def _of_counts(scene: Scene) -> Iterator[Piece]:
    """How often the document names each country."""
    for actor, count in scene.counts.items():
        yield actor, "elsewhere", log(1 + count)


def _of_places(person: Person, scene: Scene) -> Iterator[Piece]:
    """The countries named near the person: most where the name comes first, on average over its other places."""
    first, *others = person.places[: int(SETTINGS["places"])]
    near, right_before = _near(first, scene)
    again: defaultdict[str, float] = defaultdict(float)
    for place in others:
        for actor, amount in _near(place, scene)[0].items():
            again[actor] += amount / len(others)
    for actor in near.keys() | again.keys():
        own = near.get(actor, 0.0)
        yield actor, "near", max(own, (own + again.get(actor, 0.0)) / 2)
    for actor in right_before:
        yield actor, "right_before", 1.0
    where = scene.scene_at(first)
    if where is not None:
        yield where, "scene", 1.0


def _near(place: Place, scene: Scene) -> tuple[dict[str, float], set[str]]:
    """The countries named in the paragraph, the nearer the more, and the scenes told right before."""
    own = scene.sentence_of(place)
    nearest: dict[str, float] = {}
    right_before: set[str] = set()
    for sight in scene.sights[place.paragraph]:
        offset = sight.first_char - place.first_char
        distance = abs(offset) * (1 if offset < 0 else SETTINGS["after"])
        amount = 1 / (1 + distance / SETTINGS["near_characters"])
        amount *= 1.0 if sight.sentence == own else SETTINGS["other_sentence"]
        amount *= SETTINGS["claimed"] if sight.claimed else 1.0
        if sight.located and 0 < -offset < SETTINGS["right_before_characters"]:
            right_before.add(sight.actor_code)
        nearest[sight.actor_code] = max(nearest.get(sight.actor_code, 0.0), amount)
    return nearest, right_before


def _of_organizations(person: Person, scene: Scene) -> Iterator[Piece]:
    """The organisation named last before one whose title is one of organisations ("the Secretary General").

    A title that countries do not have speaks against them all.
    """
    titles = [office.title for office in person.offices]
    if not any(office_type(title, ANY_UN) in OF_ORGANIZATIONS for title in titles):
        return
    is_unfit = all(office_type(title, None) == "other" for title in titles)
    actor = scene.organization_before(person.places[0].first_char)
    if actor is not None:
        yield actor, "organization" if is_unfit else "organization_too", 1.0
    if is_unfit:
        for country in scene.counts:
            yield country, "unfit", 1.0


def _of_sides(person: Person, scene: Scene) -> Iterator[Piece]:
    """The country whose side, delegation or team the sentence names last before the person."""
    place = person.places[0]
    units = scene.lines[place.paragraph].units
    for k in range(min(place.named.phrase_first, place.named.first) - 1, 0, -1):
        unit, before = units[k], units[k - 1]
        if unit.text in STOPS or unit.text == ";":
            return
        if unit.low in SIDES and before.actor is not None and kind_of_actor(before.actor.actor_code) == "country":
            yield before.actor.actor_code, "side", 1.0
            return


def _titles(person: Person, scene: Scene) -> Iterator[tuple[str, frozenset[int]]]:
    """The countries whose "president" or "foreign minister" is spoken of, and who else may be that one."""
    kinds = {office_type(office.title, None) for office in person.offices} & UNIQUE
    for (actor, kind), numbers in scene.titles.items():
        if kind in kinds:
            yield actor, frozenset((numbers | scene.unspecified) - {person.number})


def _of_journeys(person: Person, scene: Scene) -> Iterator[Piece]:
    """Where the person is host or guest, travels to or comes home to."""
    for place in person.places:
        where = scene.scene_at(place)
        roles = roles_of(scene, place)
        for role in ("host", "guest"):
            if where is not None and role in roles:
                yield where, role, 1.0
        if place.named.near_actor is not None:
            yield place.named.near_actor, "row", 1.0
    for actor in travelled_to(scene, person):
        yield actor, "travel", 1.0
    for actor in returned_to(scene, person):
        yield actor, "return", 1.0


def _owned(person: Person, scene: Scene) -> Iterator[tuple[Place, list[str]]]:
    """The places where the person's office has an owner, with the words of it: "his foreign minister", "Doe's aide"."""
    for place in person.places:
        office = place.named.office
        if office is not None and office.owner and not _is_counterpart(place.named):
            line = scene.lines[place.paragraph]
            yield place, [unit.low for unit in line.units[office.first : office.title_first]]


def _of_owners(person: Person, scene: Scene) -> Iterator[Piece]:
    """The country or organisation that "its envoy" or "the bloc's chairman" points back to."""
    for place, words in _owned(person, scene):
        if {"its", "their"} & set(words[:1]) or set(words) & LANDS:
            sights = [s for s in scene.sights[place.paragraph] if s.first_char < place.first_char and not s.claimed]
            if sights:
                yield sights[-1].actor_code, "owner", 1.0
        elif set(words) & BLOCS:
            actor = scene.organization_before(place.first_char)
            if actor is not None:
                yield actor, "owner", 1.0


def _links_of_owners(person: Person, scene: Scene) -> Iterator[tuple[str, int]]:
    """The one whom "his foreign minister" or "Doe's chief of staff" points to."""
    for place, words in _owned(person, scene):
        if {"its", "their"} & set(words[:1]) or set(words) & (BLOCS | LANDS):
            continue
        office = place.named.office
        line = scene.lines[place.paragraph]
        start = line.first_char + line.units[office.first if office else place.named.first].first
        others = [one for one in scene.present[place.paragraph] if one.number != person.number]
        inside = [one for one in others if start <= one.first_char < place.first_char]
        before = [one for one in others if one.first_char < start]
        after = [one for one in others if place.first_char < one.first_char < place.first_char + OWNER_REACH]
        for one in [*inside, *reversed(before), *after][:1]:
            yield "owner", one.number


def _links_of_roles(person: Person, scene: Scene) -> Iterator[tuple[str, int]]:
    """In whose company, opposite whom and in a row with whom the person is named."""
    for place in person.places:
        roles = roles_of(scene, place)
        earlier, later = scene.before(place), scene.after(place)
        other = earlier.number if earlier is not None and earlier.number != person.number else None
        companion = other if other is not None else _traveller(person, place, scene)
        if "company" in roles and companion is not None:
            yield "company", companion
        elif other is not None and roles & {"encounter", "host", "guest"}:
            yield "counterpart" if _is_counterpart(place.named) else "encounter", other
        if later is not None and later.number != person.number:
            if _is_counterpart(later.place.named):
                yield "counterpart", later.number
            elif meets(scene, place, later):
                yield "encounter", later.number
        if place.named.row is not None and _apart(person, place):
            pair = _first_others(person, scene)
            if len(pair) > place.named.row:
                yield "row", pair[place.named.row]
        elif other is not None and place.named.near_actor is None and _in_row(scene, place):
            yield "encounter" if _apart(person, place) else "row", other


def _is_counterpart(named: Named) -> bool:
    office = named.office
    return office is not None and office.counterpart and office.title.lower() not in OWN


def _links_of_story(person: Person, scene: Scene) -> Iterator[tuple[str, int]]:
    """Whom the document is about, and who was spoken of last."""
    first = next(iter(_first_others(person, scene)), None)
    if first is not None and not scene.home.government:
        yield "protagonist", first
    last = _last_before(person, scene)
    if last is not None:
        yield "previous", last


def _first_others(person: Person, scene: Scene) -> list[int]:
    """The people whom a document names, but one, in the order in which it first does."""
    present = (one.number for number in sorted(scene.present) for one in scene.present[number])
    return [number for number in dict.fromkeys(present) if number != person.number][:2]


def _last_before(person: Person, scene: Scene) -> int | None:
    """The one named last before a person in an earlier sentence of the paragraph or in the one before."""
    first = person.places[0]
    own = scene.sentence_of(first)
    for number in range(first.paragraph, max(-1, first.paragraph - 2), -1):
        for one in reversed(scene.present.get(number, ())):
            if (number < first.paragraph or one.sentence < own) and one.number != person.number:
                return one.number
    return None


def _apart(person: Person, place: Place) -> bool:
    """Whether those in a row must be of different countries: "Prime Ministers X and Y"."""
    kinds = {office_type(office.title, None) for office in person.offices}
    return place.named.rule == "plural title, names" and bool(kinds & (UNIQUE | {"minister"}))


def _in_row(scene: Scene, place: Place) -> bool:
    """Whether somebody with a title is named right before, with a comma or "and" between."""
    earlier = scene.before(place)
    if earlier is None or place.named.office is None or earlier.place.named.office is None:
        return False
    gap = scene.lines[place.paragraph].units[earlier.place.named.phrase_last : place.named.phrase_first]
    return 0 < len(gap) <= LONGEST_GAP and all(unit.cls in {",", "&"} or unit.low in JOINING for unit in gap)


def _traveller(person: Person, place: Place, scene: Scene) -> int | None:
    """Whom "accompanied him" points back to: the one named last before."""
    for number in range(place.paragraph, -1, -1):
        for one in reversed(scene.present.get(number, ())):
            if one.first_char < place.first_char and one.number != person.number:
                return one.number
    return None


@cache
def _dependencies() -> frozenset[str]:
    """The territories that are no states of their own."""
    return frozenset(
        row["actor_code"]
        for row in reference("country")
        if not row["cow_code"] and row["actor_code"] not in STATES_WITHOUT_CODE
    )
