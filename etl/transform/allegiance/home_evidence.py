"""What the government, paper, place and address where a document is at home speak for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from etl.transform.allegiance.cultures import countries_of_name
from etl.transform.allegiance.evidence_links import UNIQUE
from etl.transform.allegiance.roles import is_met
from etl.transform.allegiance.scene import Scene
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.persons import Person, name_tokens
from etl.transform.officials.titles.office_types import absent, normal_title, office_type
from etl.transform.wordlists import words

AT_HOME = frozenset({"legislator", "judge", "subnational"})  # offices that a paper mostly tells of its own country

SPEAKS = 2.0
"""How much surer it is of a spokesman than of others that he serves the government whose text it is."""
Piece = tuple[str, str, float]
"""actor, name of the evidence, amount"""


def own_evidence(person: Person, government: str, own: AbstractSet[int], is_opening: bool = False) -> str:
    """Which evidence it is that a government published the document."""
    if not person.offices:
        return "own_release" if is_opening else "own_untitled"
    if not any(office_type(office.title, government) in UNIQUE for office in person.offices):
        return "own_release"
    if person.number in own:
        return "own_holder"
    return "own_former" if all(office.standing == "former" for office in person.offices) else "own_other"


def of_homes(person: Person, scene: Scene) -> Iterator[Piece]:
    """The government, paper, place and address where the document is at home."""
    home = scene.home
    if home.government:
        own = own_evidence(person, home.government, scene.own, _is_opening(person, scene))
        is_foreign = own == "own_other" and any(is_met(scene, place) for place in person.places)
        yield home.government, "counterpart" if is_foreign else own, SPEAKS if _speaks(person) else 1.0
        if any(map(scene.signs, person.places)):
            yield home.government, "own_holder", 1.0
        for told in _of_government(person, scene):
            yield home.government, told, 1.0
    elif home.publisher and kind_of_actor(home.publisher) == "organization" and any(map(scene.signs, person.places)):
        yield home.publisher, "own_holder", 1.0
    elif home.publisher:
        yield home.publisher, "publisher", 1.0
        if home.publisher not in scene.counts:
            yield home.publisher, "publisher_unnamed", 1.0
        if _is_second(person, scene):
            yield home.publisher, "publisher_second", 1.0
    if home.dateline and not home.government:
        yield home.dateline, "dateline", 1.0
    if home.address:
        yield home.address, "address", 1.0
    is_domestic = any(office_type(office.title, None) in AT_HOME for office in person.offices)
    paper = home.publisher or home.address
    if is_domestic and paper:
        yield paper, "at_home", 1.0
    elif is_domestic and home.dateline:
        yield home.dateline, "at_dateline", 1.0


def holds_own_rank(person: Person) -> bool:
    """Whether a title of somebody is a rank by which a government's texts call its own: "Under Secretary Doe".

    He may be an ambassador as well, but nothing else.
    """
    titles = {normal_title(office.title) for office in person.offices} - {"ambassador"}
    return bool(titles) and all(_rank().search(title) for title in titles)


@cache
def _rank() -> re.Pattern[str]:
    ranks = sorted(words("own_ranks"), key=len, reverse=True)
    return re.compile(rf"^(?:acting |principal |former )*(?:{'|'.join(map(re.escape, ranks))})\b", re.IGNORECASE)


def _of_government(person: Person, scene: Scene) -> Iterator[str]:
    """What else speaks for the government whose text it is."""
    if holds_own_rank(person):
        yield "own_rank"
    if gives_name(person, scene):
        yield "administration"


def gives_name(person: Person, scene: Scene) -> bool:
    """Whether a text calls a government by somebody's name, as one of its own does: "the Doe administration"."""
    last = person.name.split()[-1]
    is_head = any(office_type(office.title, scene.home.government) == "head_of_state" for office in person.offices)
    return is_head and last in scene.administrations


def _speaks(person: Person) -> bool:
    """Whether somebody speaks for others, in a government's text mostly for that government."""
    return any(office_type(office.title, None) == "spokesperson" for office in person.offices)


def _is_opening(person: Person, scene: Scene) -> bool:
    """Whether a release begins with somebody whom it need not introduce: "Vladimir Putin spoke by phone with"."""
    body = next((line.number for line in scene.lines if not line.is_title and scene.present.get(line.number)), None)
    first = scene.present[body][0] if body is not None else None
    return first is not None and first.number == person.number and first.sentence == 0


def _is_second(person: Person, scene: Scene) -> bool:
    """Whether somebody named earlier without a country holds an office of the same kind that a country has once."""
    kinds = {office_type(office.title, None) for office in person.offices} & UNIQUE
    return any(scene.first_of_kind.get(kind, person.number) != person.number for kind in kinds)


def own_holders(people: Sequence[Person], stated: Mapping[int, str | None], scene: Scene) -> frozenset[int]:
    """Of the presidents (and so on) without a country in a government's text the one named most: its own.

    Not one whom those of whom the text tells meet: "will sit down with President Doe".
    """
    home = scene.home
    if home.government is None:
        return frozenset()
    most: dict[str, Person] = {}
    for person in people:
        kinds = {
            office_type(office.title, home.government)
            for office in person.offices
            if office.standing == "current" and not absent(home.government, office.title)
        }
        is_theirs = stated[person.number] is None and not all(is_met(scene, p) for p in person.places)
        for kind in kinds & UNIQUE if is_theirs else ():
            if kind not in most or _ownness(person, scene) > _ownness(most[kind], scene):
                most[kind] = person
    return frozenset(person.number for person in most.values())


def _ownness(person: Person, scene: Scene) -> tuple[bool, bool, int]:
    """How well a person may be a government's own: it is called by his name, his name fits, how often it is named."""
    fits = countries_of_name(name_tokens(person.name))
    return gives_name(person, scene), not fits or scene.home.government in fits, len(person.places)
