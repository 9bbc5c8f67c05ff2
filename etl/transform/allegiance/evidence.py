"""What speaks for a country, or against it, as the one that an official serves where nothing says so.

Each kind of evidence has a name and an amount; `allegiance.py` weighs it (`words/evidence_weights.csv`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import log

from etl.transform.allegiance.abroad import posted_to, returned_to, travelled_to
from etl.transform.allegiance.cultures import countries_of_name, is_foreign
from etl.transform.allegiance.evidence_links import UNIQUE, Link, links_of
from etl.transform.allegiance.facing import faced_by
from etl.transform.allegiance.home_evidence import Piece, of_homes
from etl.transform.allegiance.named_in_rows import is_owned_row
from etl.transform.allegiance.opposites import audiences_of, opposites_of, posts_of, summoners, topic_of
from etl.transform.allegiance.owners import owners_of
from etl.transform.allegiance.roles import roles_of
from etl.transform.allegiance.scene import Scene
from etl.transform.allegiance.sides import group_of, side_of
from etl.transform.gazetteer import dependencies, kind_of_actor
from etl.transform.officials.persons import Person, Place, name_tokens
from etl.transform.officials.titles.office_types import is_of_organization, office_type, usual_actor
from etl.transform.wordlists import table

SETTINGS = {row["name"]: float(row["value"]) for row in table("evidence")}
OF_ORGANIZATIONS = frozenset({"igo_head", "igo_official"})
CROWD = 12  # people of one kind of office, beyond whom not each depends on each
UNION = "EU"
ANY_UN = "UN"  # an organisation by which a title is tried for being one of organisations

Served = Mapping[int, str | None]
Evidence = Mapping[str, Mapping[str, float]]
"""actor → name of the evidence → amount"""


@dataclass(frozen=True, slots=True)
class Case:
    """What a document shows of one person's country: of itself, and by what the others serve."""

    person: Person
    pieces: Evidence
    links: tuple[Link, ...]
    titles: tuple[tuple[str, str, frozenset[int]], ...]
    """name of the evidence, actor whose "president" or the like is spoken of, the others who may be the one meant"""
    fits: Mapping[str, float]
    """how well the name fits each country"""
    posted: frozenset[str] = frozenset()
    """where the person is an ambassador, and whom he can't serve therefore"""
    bygone: frozenset[int] = frozenset()
    """those of whom only sentences of a year tell, who may have held in other years what the person holds"""
    beside: frozenset[int] | None = None
    """who is told in the sentences of a person who is one of them: nobody else holds at that time what he holds"""

    strange: frozenset[str] = frozenset()
    """where the person travels and the name is not at home, and whom he can't serve either"""

    def of_the_time(self, rivals: AbstractSet[int]) -> AbstractSet[int]:
        """Return those of some who hold an office at the time at which the person does."""
        return rivals - self.bygone if self.beside is None else rivals & self.beside


def case_of(person: Person, scene: Scene) -> Case:
    """Gather what a document shows of the actor that a person may serve."""
    found: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    abroad = travelled_to(scene, person)
    for source in (
        of_homes(person, scene),
        _of_counts(person, scene),
        _of_places(person, scene, abroad),
        _of_organizations(person, scene),
        _of_sides(person, scene),
        _of_journeys(person, scene, abroad),
        _of_owners(person, scene),
        _of_words_around(person, scene),
    ):
        for actor, name, amount in source:
            found[actor][name] += amount
    links = tuple(links_of(person, scene))
    fits = countries_of_name(name_tokens(person.name))
    titles = *_titles(person, scene), *_epithets(person, scene)
    posted = posted_to(scene, person) | summoners(person, scene)
    strange = frozenset(actor for actor in abroad if is_foreign(name_tokens(person.name), actor))
    return Case(person, found, links, titles, fits, posted, scene.bygone, _beside(person, scene), strange)


def _beside(person: Person, scene: Scene) -> frozenset[int] | None:
    """Who is told in the same sentences as a person of whom only sentences of a year tell; None for any other."""
    if person.number not in scene.bygone:
        return None
    return frozenset(
        one.number
        for place in person.places
        for one in scene.present.get(place.paragraph, ())
        if one.sentence == scene.sentence_of(place)
    )


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
            if name == "owner" and kind_of_actor(actor) == "organization":
                pieces["owner_organization"] = 1.0
    for name, actor, others in case.titles:
        if not any(served.get(number) == actor for number in others):
            found.setdefault(actor, {})[name] = 1.0
    for office in case.person.offices:
        if (usual := usual_actor(office.title)) is not None:
            found.setdefault(usual, {})
    is_fitting = any(actor in case.fits for actor in found)
    for actor, pieces in found.items():
        if actor in case.fits:
            pieces["name"] = case.fits[actor]
        elif is_fitting and kind_of_actor(actor) == "country":
            pieces["name_elsewhere"] = 1.0
        if actor in dependencies():
            pieces["dependency"] = 1.0
    return found


def _of_counts(person: Person, scene: Scene) -> Iterator[Piece]:
    """How often the document names each country, and for how many it states that they serve it.

    A paper that says of everybody else whom he serves leaves it out for its own.
    """
    for actor, count in scene.counts.items():
        yield actor, "elsewhere", log(1 + count)
    for actor, count in scene.declared.items():
        yield actor, "declared", log(1 + count)


def _of_places(person: Person, scene: Scene, abroad: AbstractSet[str]) -> Iterator[Piece]:
    """The countries named near the person: most where the name comes first, on average over its other places.

    That the text is in a country speaks for it, unless the person has travelled there.
    """
    first, *others = person.places[: int(SETTINGS["places"])]
    near, right_before = _near(first, scene)
    again: defaultdict[str, float] = defaultdict(float)
    for place in others:
        for actor, amount in _near(place, scene)[0].items():
            again[actor] += amount / len(others)
    for actor in near.keys() | again.keys():
        own = near.get(actor, 0.0)
        yield actor, "near", max(own, (own + again.get(actor, 0.0)) / 2)
    for actor in right_before - abroad:
        yield actor, "right_before", 1.0
    for actor in _located_before(first, scene):
        if actor not in abroad:
            yield actor, "located_before", 1.0
    where = scene.scene_at(first)
    if where is not None and where not in abroad:
        yield where, "scene", 1.0


def _located_before(place: Place, scene: Scene) -> list[str]:
    """The country named last, as a scene, before the person in the same sentence."""
    own = scene.sentence_of(place)
    found = [
        sight.actor_code
        for sight in scene.sights[place.paragraph]
        if sight.located and not sight.claimed and sight.sentence == own and sight.first_char < place.first_char
    ]
    return found[-1:]


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
    kinds = {office_type(title, ANY_UN) for title in titles}
    if OF_ORGANIZATIONS.isdisjoint(kinds) and not any(is_of_organization(title) for title in titles):
        return
    is_unfit = all(is_of_organization(title) for title in titles)
    actor = scene.organization_before(person.places[0].first_char) or _publishing(scene) or _seated(titles, scene)
    if actor is not None:
        yield actor, "organization" if is_unfit else "organization_too", 1.0
    if is_unfit:
        for named, count in Counter(code for _, code in scene.organizations).items():
            yield named, "organization_count", log(1 + count)
    if is_unfit:
        for country in scene.counts:
            yield country, "unfit", 1.0


def _seated(titles: Sequence[str], scene: Scene) -> str | None:
    """The Union, whose commissioners are in Brussels, where a text names no organisation."""
    is_commissioner = any(title.lower() == "commissioner" for title in titles)
    is_there = any(unit.text == "Brussels" for line in scene.lines for unit in line.units)
    return UNION if is_commissioner and is_there else None


def _publishing(scene: Scene) -> str | None:
    """The organisation that published the document."""
    publisher = scene.home.publisher
    return publisher if publisher is not None and kind_of_actor(publisher) == "organization" else None


def _of_sides(person: Person, scene: Scene) -> Iterator[Piece]:
    """The countries of whose side or officials the words before the person tell that he is."""
    if (side := side_of(person, scene)) is not None:
        yield side, "side", 1.0
    if (group := group_of(person, scene)) is not None:
        yield group, "group", 1.0


def _epithets(person: Person, scene: Scene) -> Iterator[tuple[str, str, frozenset[int]]]:
    """The countries by which somebody is spoken of after the person ("the Dane"), and who else may be that one."""
    first = person.places[0]
    for one, near in scene.epithets:
        if one.first_char > first.first_char and person.number in near and len(near) <= CROWD:
            yield "epithet", one.actor_code, near - {person.number}


def _titles(person: Person, scene: Scene) -> Iterator[tuple[str, str, frozenset[int]]]:
    """The countries whose "president" or "foreign minister" is spoken of, and who else may be that one.

    Of a crowd anybody may be, which tells nothing.
    """
    kinds = {office_type(office.title, None) for office in person.offices} & UNIQUE
    if not kinds or len(scene.unspecified) > CROWD:
        return
    for (actor, kind), numbers in scene.titles.items():
        if kind in kinds and len(numbers) <= CROWD:
            yield "title_elsewhere", actor, frozenset((numbers | scene.unspecified) - {person.number})


def _of_journeys(person: Person, scene: Scene, abroad: AbstractSet[str]) -> Iterator[Piece]:
    """Where the person is host or guest, travels to or comes home to."""
    for place in person.places:
        where = scene.scene_at(place)
        roles = roles_of(scene, place)
        for role in ("host", "guest"):
            if where is not None and role in roles:
                yield where, role, 1.0
        if place.named.near_actor is not None:
            yield place.named.near_actor, "owner" if is_owned_row(scene, place) else "row", 1.0
    for actor in abroad:
        yield actor, "travel", 1.0
    for actor in faced_by(person, scene):
        yield actor, "faced", 1.0
    for actor in returned_to(scene, person):
        yield actor, "return", 1.0


def _of_owners(person: Person, scene: Scene) -> Iterator[Piece]:
    """The country or organisation that "its envoy" or "the bloc's chairman" points back to."""
    for actor, name in owners_of(person, scene):
        yield actor, name, 1.0


def _of_words_around(person: Person, scene: Scene) -> Iterator[Piece]:
    """The countries of those whom the person faces, without a name, and where he speaks as one does at home."""
    for actor in opposites_of(person, scene):
        yield actor, "opposite", 1.0
    for actor in audiences_of(person, scene):
        yield actor, "audience", 1.0
    if not scene.home.government:
        topic = topic_of(person, scene)
        if topic is not None:
            yield topic[0], "topic", topic[1]
        for actor in posts_of(person, scene):
            yield actor, "posted_here", 1.0
