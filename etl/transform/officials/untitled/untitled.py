"""People named without an office whom the text shows to be officials: by a title elsewhere or by what they do.

A report names a person once ("X Y flew out on Thursday") and calls him by office elsewhere ("the French president"), or
lets him act as only an official does ("was received by X Y").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from etl.transform.allegiance.allegiance import actors_served
from etl.transform.allegiance.homes import Home
from etl.transform.allegiance.scene import scene_of, sentence_at
from etl.transform.circumstances.places import place_of
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Person, Place, name_tokens
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.untitled.by_country import TOLD, country_told
from etl.transform.officials.untitled.counterparts_next import counterparts_next
from etl.transform.officials.untitled.deeds import doers
from etl.transform.officials.untitled.epithets import spoken_of
from etl.transform.officials.untitled.leader_rows import leader_rows
from etl.transform.officials.untitled.linking import RULERS, is_described, is_known, link, unclaimed_names
from etl.transform.officials.untitled.nearest_names import Bare, told_of
from etl.transform.officials.untitled.official_places import PLACE, acting
from etl.transform.officials.untitled.pairs import paired
from etl.transform.officials.untitled.panel_members import panel_members
from etl.transform.officials.untitled.partners import is_personal, partners
from etl.transform.officials.untitled.popes import popes
from etl.transform.officials.untitled.shared_titles import shared_titles
from etl.transform.officials.untitled.told_after import told_after
from etl.transform.officials.untitled.told_next import told_next
from etl.transform.officials.untitled.without_titles import tells_of_officials
from etl.transform.text.kinds import A_OR_AN, VISITORS

ROUNDS = 2  # of looking for whom those meet who were found last
LONGEST_REPORT = 120  # paragraphs


def untitled(lines: list[Line], people: list[Person], home: Home) -> list[Place]:
    """The people whom only something elsewhere makes officials; they are noted in their lines as well."""
    names = [
        place
        for line in lines
        for place in unclaimed_names(line.number, line.first_char, line.units, line.text, line.named)
    ]
    found = _fuller(people, names)
    found += popes(lines, _others(names, found))
    found += panel_members(lines, people, _others(names, found))
    if len(lines) <= LONGEST_REPORT and not any(line.label_last for line in lines):
        # Transcripts and long texts name many people once, and links would be guesses.
        found += _elsewhere(lines, people, home, _others(names, found))
    else:
        found += acting(lines, _others(names, found))
    for place in found:
        line = lines[place.paragraph]
        line.named = [named for named in line.named if named.first != place.named.first] + [place.named]
    return found


def _ruled(people: Sequence[Person], actors: Mapping[int, str | None]) -> frozenset[str | None]:
    """The actors of whom a leader is named with his office."""
    return frozenset(
        own.actor_code or actors.get(person.number)
        for person in people
        for own in person.offices
        if office_type(own.title, own.actor_code) in RULERS
    )


def _others(names: Iterable[Place], found: Iterable[Place]) -> list[Place]:
    """Those of some names that are not found yet."""
    known = frozenset(found)
    return [place for place in names if place not in known]


def _fuller(people: Sequence[Person], names: Sequence[Place]) -> list[Place]:
    """The full names of people otherwise named with a title and surname alone ("Leader Doe … Jane Doe")."""
    surnames: dict[str, list[Person]] = {}
    for person in people:
        if len(person.tokens) == 1 and person.offices:
            surnames.setdefault(person.tokens[0], []).append(person)
    by_surname: dict[str, list[Place]] = {}
    for place in names:
        for token in name_tokens(place.named.name)[-1:]:
            if token in surnames and not place.named.name.split()[0].isupper() and place_of(place.named.name) is None:
                by_surname.setdefault(token, []).append(place)
    found = []
    for token, bearers in surnames.items():
        fitting = by_surname.get(token, [])
        forms = {name_tokens(place.named.name) for place in fitting}
        if len(bearers) == 1 and len(forms) == 1:
            found += fitting
    return found


def _elsewhere(lines: list[Line], people: list[Person], home: Home, names: list[Place]) -> list[Place]:
    rest = "\n".join(line.text for line in lines if not line.is_title)
    names = [p for p in names if not lines[p.paragraph].is_title or p.named.name.split()[-1] in rest]
    names = [place for place in names if lines[place.paragraph].text.strip() != place.named.name]  # a byline
    described = [place for place in names if is_described(lines[place.paragraph].units, place.named)]
    names = _others(names, described)
    names += [_with_country(lines, place) for person in people if not person.offices for place in person.places]
    bare = [
        Bare(
            line.number, line.first_char + line.units[office.first].first, sentence_at(line.units, office.first), office
        )
        for line in lines
        for office in line.bare
    ]
    for number, person in enumerate(people):
        person.number = number
    scene = scene_of(people, lines, home)
    served = actors_served(people, scene)
    actors = {number: service.actor_code for number, service in served.items()}
    names.sort(key=lambda place: place.first_char)
    sentences = {place.first_char: sentence_at(lines[place.paragraph].units, place.named.first) for place in names}
    unknown = [place for place in names if not is_known(people, place)]
    found = counterparts_next(lines, unknown, bare, sentences)
    found += link(people, actors, _others(names, found), bare, told_of(lines, sentences, frozenset(scene.counts), bare))
    found += leader_rows(lines, _others(names, found), _ruled(people, actors))
    found += paired(lines, people, _others(names, found), bare, sentences)
    linked = {place.named.name for place in found}
    rest_of_titles = [title for title in bare if not any(_is_taken(place, title) for place in found)]
    free = [place for place in names if place.named.name not in linked and not is_known(people, place)]
    after = told_after(lines, free, rest_of_titles, sentences)
    found += after
    linked |= {place.named.name for place in after}
    free = [place for place in free if place.named.name not in linked]
    no_more = [one for one in people if one.offices and all(_tells_no_office(own) for own in one.offices)]
    former = _former(lines, no_more)
    sentences |= {place.first_char: sentence_at(lines[place.paragraph].units, place.named.first) for place in former}
    free = sorted([*free, *former], key=lambda place: place.first_char)
    known = [one for one in people if one not in no_more]
    found += told_next(lines, known, actors, free, rest_of_titles, sentences)
    is_open = bool(bare) or any(person.offices for person in people) or tells_of_officials(lines, people, names)
    taken = {place.first_char for place in found}
    rest_of_names = [place for place in names if place.first_char not in taken]
    if is_open:
        found += acting(lines, rest_of_names)
        countries = frozenset([*scene.counts, *filter(None, [home.dateline])])
        taken |= {place.first_char for place in found}
        free = [p for p in rest_of_names if p.first_char not in taken and is_personal(p)]
        found += [replace(p, named=replace(p.named, rule=PLACE)) for p in spoken_of(lines, people, actors, free)]
        for _ in range(ROUNDS):
            found += _meeting(lines, people, countries, found, rest_of_names)
            found += _doing(lines, people, found, rest_of_names)
    return shared_titles(lines, people, actors, found, bare)


def _former(lines: Sequence[Line], people: Sequence[Person]) -> list[Place]:
    """Those of whom beside the name is only told what they were, or that they came: "X Y, a former judge, met"."""
    return [
        place
        for person in people
        for place in person.places
        if (own := place.named.office) is not None
        and (own.counterpart or lines[place.paragraph].units[own.first].low in A_OR_AN)
    ]


def _tells_no_office(own: Office) -> bool:
    """Whether a title is one of the past, or only that of a guest: "X Y, the first visitor in years"."""
    is_guest = own.counterpart and not VISITORS.isdisjoint(own.title.lower().split())
    return not own.stated and (is_guest or own.standing == "former")


def _with_country(lines: Sequence[Line], place: Place) -> Place:
    """A name behind an honorific with the country that stands beside it: "Sir X Y of the Commonwealth"."""
    named = place.named
    if named.actor_code is not None or named.rank is not None:
        return place
    actor, _ = country_told(lines[place.paragraph].units, named.phrase_first, named.last)
    return replace(place, named=replace(named, actor_code=actor, rule=TOLD)) if actor is not None else place


def _is_taken(place: Place, title: Bare) -> bool:
    """Whether a person just found holds a title."""
    own = place.named.office
    return own is not None and own.title == title.office.title and own.actor_code == title.office.actor_code


def _free(lines: list[Line], names: Sequence[Place], taken: set[tuple[int, int]]) -> list[Place]:
    """Those of some names that are persons', not yet taken for officials' and not told to be something else."""
    return [
        place
        for place in names
        if (place.paragraph, place.named.first) not in taken
        and is_personal(place)
        and not is_described(lines[place.paragraph].units, place.named)
    ]


def _doing(lines: list[Line], people: Sequence[Person], found: Sequence[Place], names: Sequence[Place]) -> list[Place]:
    """Those of some names that do, to people already found, what only officials do."""
    known = [*(place for person in people for place in person.places), *found]
    officials = {(one.paragraph, first) for one in known for first in (one.named.first, one.named.phrase_first)}
    taken = {(one.paragraph, one.named.first) for one in known}
    free = _free(lines, names, taken)
    return [replace(place, named=replace(place.named, rule=PLACE)) for place in doers(lines, free, officials, found)]


def _meeting(
    lines: list[Line],
    people: Sequence[Person],
    countries: frozenset[str],
    found: Sequence[Place],
    names: Sequence[Place],
) -> list[Place]:
    """Those of some names whom people already found are told to meet."""
    known: dict[tuple[int, int], str | None] = {
        (line.number, office.last): office.actor_code
        for line in lines
        for office in line.bare
        if office.article and not office.plural
    }
    for one, actor in [
        *((place, person.actor) for person in people if person.offices for place in person.places),
        *((place, place.named.actor_code) for place in found),
    ]:
        known |= {(one.paragraph, last): actor for last in (one.named.last, one.named.phrase_last)}
    if not found and not any(person.offices for person in people):
        return []
    taken = {(one.paragraph, one.named.first) for one in found}
    free = _free(lines, names, taken)
    return [replace(place, named=replace(place.named, rule=PLACE)) for place in partners(lines, free, known, countries)]
