"""People named without an office, and the bare offices that must be theirs.

News names a person once ("X Y flew out on Thursday") and calls him by office elsewhere ("the French president"); a
headline gives a country and a surname ("Iran's Y"). Where one unclaimed name and one unclaimed office stand close by,
they are the same person; where there could be two, nothing is linked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from etl.transform.allegiance.cultures import countries_of_name, is_foreign
from etl.transform.officials.names import PRIVATE_ROLES, Named, is_private, name_at
from etl.transform.officials.persons import Person, Place, may_be, name_tokens
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.relative_titles import heads_private
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.by_country import country_told, is_told_private, owner
from etl.transform.officials.untitled.nearest_names import (
    REACH,
    SURE_FIT,
    Bare,
    Told,
    closest,
    groups_of,
    is_thing,
)
from etl.transform.wordlists import words

RULERS = frozenset({"head_of_state", "head_of_government"})
LEADERS = frozenset({"leader", "strongman", "ruler"})
# Offices that one person at a time holds, so that "the French president" singles somebody out.
SINGLE = frozenset(
    "head_of_state head_of_government deputy_head_of_state foreign_minister defence_minister military_chief"
    " igo_head".split()
)
ROW_GAP = 6  # characters between names in a row: ", ", " and ", ", and "
OPENING = 2  # paragraphs, title included, in which a report names the one it is about
LEAST_MENTIONS = 3  # of the one whom a report is about
# Words behind which a name is a place's.
WHERE = frozenset({"at", "near", "in", "around", "outside", "inside", "towards", "toward", "across"})
OPENERS = words("clause_openers")
SIDES = frozenset({"two", "three", "sides", "pair", "parties"})  # who act together, which is no one's description


FOREMOST = frozenset({"first", "second", "last", "only", "highest-ranking", "most", "longest-serving", "latest"})
"""What follows "the" where it is told of somebody what nobody else has been, and not what he is."""
SAYING = frozenset({"said", "told", "says", "warned", "announced", "urged", "agreed", "declared", "insisted", "vowed"})
"""Verbs behind a comma that closes what stood between them and their subject: "X, flanked by Y, told"."""
NAMING = frozenset({"N", "I", "p", "V", "R", "&", "A", "T"})  # classes of the units of names in a row
ROW = 6  # units that a name and its country may take up


def described(units: Sequence[Unit], last: int) -> bool:
    """Whether a name is followed by what its bearer is ("X, a researcher at …"), which is then no office."""
    if last + 2 < len(units) and [unit.low for unit in units[last : last + 2]] == ["and", "other"]:
        return units[last + 2].cls == "n"  # "X and other executives"
    if last + 1 >= len(units) or units[last].cls != ",":
        return False
    following = units[last + 1]
    if following.cls == "d" and last + 2 < len(units) and units[last + 2].low in SIDES:
        return False  # "in a meeting with X Y, the two sides reviewed"
    if following.cls == "d" and last + 2 < len(units) and units[last + 2].low in FOREMOST:
        return False  # "X Y, the first visitor from there in years, met"
    following = units[last + 2] if following.cls == "d" and last + 2 < len(units) else following
    if heads_private(units, last) or (following.cls == "H" and not following.actor):
        return True
    following = units[last + 1]
    if following.cls in {"d", "T", "M", "m", "#"}:
        return True
    is_clause = following.low in OPENERS | SAYING or following.low.endswith("ing") or _ends_row(units, last)
    return following.cls == "n" and not is_clause


def is_described(units: Sequence[Unit], named: Named) -> bool:
    """Whether a name is followed by what its bearer is; a country's may be told to be anything that is not private."""
    return is_told_private(units, named.last) if named.actor_code is not None else described(units, named.last)


def _ends_row(units: Sequence[Unit], last: int) -> bool:
    """Whether a name ends a row, so that the comma behind it closes that: ", Chile's X and Peru's Y, left"."""
    if _is_apposed(units, last):
        return True
    owner = next((k for k in range(last - 1, max(last - ROW, 1), -1) if units[k].cls == "P"), None)
    return owner is not None and owner > 1 and units[owner - 2].cls == "&" and units[owner - 1].actor is not None


def _is_apposed(units: Sequence[Unit], last: int) -> bool:
    """Whether a name, or a row, stands between commas and so tells itself who somebody is: "her deputy, X Y,"."""
    k = last - 1
    while k > 0 and (units[k].cls in NAMING or (units[k].cls == "n" and units[k].capital)):
        k -= 1
    return k > 0 and units[k].cls == "," and units[k - 1].cls not in NAMING


def unclaimed_names(number: int, first_char: int, units: list[Unit], text: str, named: Sequence[Named]) -> list[Place]:
    """The personal names of a paragraph that have no office beside them: two words or more, or "Iran's Y"."""
    taken = {k for person in named for k in range(person.first, person.last)}
    found = []
    i = 0
    while i < len(units):
        unit = units[i]
        is_owned = owner(units, i) is not None
        may_open = unit.cls in {"N", "I"} or (unit.cls == "A" and is_owned)  # "Paraguay's Santiago Penayo"
        spot = name_at(units, i, titled=is_owned) if may_open and i not in taken else None
        if spot is None or spot[0] != i or not _personal(units, spot) or is_private(units, i) or is_thing(units, *spot):
            i += 1
            continue
        name = text[unit.first : units[spot[1] - 1].last]
        actor, rule = country_told(units, i, spot[1])
        person = Named(i, spot[1], i, spot[1], name, rule=rule, actor_code=actor)
        found.append(Place(number, person, first_char + unit.first, first_char + units[spot[1] - 1].last))
        i = spot[1]
    return found


def _personal(units: list[Unit], spot: tuple[int, int]) -> bool:
    """Whether a run of capitalised words may be a person: not preceded by "the", not part of a longer thing's name."""
    first, last = spot
    if units[first].low.removesuffix("s") in PRIVATE_ROLES:
        return False  # "Protesters X Y and Z W"
    before = units[first - 1] if first else None
    after = units[last] if last < len(units) else None
    if all(unit.text.isupper() for unit in units[first:last]) or any(unit.cls == "M" for unit in units[first:last]):
        return False
    if before is not None and (before.text == "(" or before.low in WHERE):
        return False
    if before is not None and before.cls in {"d", "N", "T", "M"} and before.last + 1 == units[first].first:
        return False
    return after is None or after.cls not in {"T", "N", "M"} or after.first != units[last - 1].last + 1


def link(
    people: list[Person],
    actors: Mapping[int, str | None],
    names: Sequence[Place],
    bare: Sequence[Bare],
    told: Told,
) -> list[Place]:
    """Give unclaimed offices to the unclaimed names near them.

    Args:
        people: those already known to be officials.
        actors: whom each of them serves, by number.
        names: names without office, in the order of the text.
        bare: the titles that stand without a name.
        told: what the text shows of the names.

    Returns:
        The places of the people found, each with the office that is theirs.
    """
    found: list[Place] = []
    claimed: set[int] = set()

    def is_taken(office: Office) -> bool:
        known = any(_holds(person, _sure(person, actors[person.number]), office) for person in people)
        return known or any(_takes(place, office) for place in found)

    for title in bare:
        found.extend(row_of_holders(names, title.paragraph, title.first_char, title.office))
    in_rows = {name_tokens(place.named.name) for place in found}
    free = [place for place in names if not is_known(people, place) and name_tokens(place.named.name) not in in_rows]
    groups = groups_of(free)
    for title in bare:
        office = title.office
        if (
            not office.stated
            or office.plural
            or office.counterpart
            or office_type(office.title, office.actor_code) not in SINGLE
        ):
            continue
        if is_taken(office):
            continue
        number = closest(groups, frozenset(claimed), title, told)
        if number is None:
            continue
        first = groups[number][0]
        if is_officer_only(first, office):
            continue
        claimed.add(number)
        if office.actor_code is not None and is_foreign(name_tokens(first.named.name), office.actor_code):
            office = replace(
                office, actor_code=None
            )  # "the Iranian president" is no Malcolm; another one's may be meant
        found.append(_held_by(first, office))
        found.extend(groups[number][1:])
    open_titles = [title for title in bare if not (title.office.stated and is_taken(title.office))]
    return found + _protagonist(groups, claimed, open_titles, people, told)


def _sure(person: Person, actor: str | None) -> str | None:
    """Whom a person serves, unless that was inferred and his name is at home elsewhere."""
    is_doubtful = person.actor is None and actor is not None and is_foreign(person.tokens, actor)
    return None if is_doubtful else actor


def _protagonist(
    groups: list[list[Place]], claimed: set[int], bare: Sequence[Bare], people: Sequence[Person], told: Told
) -> list[Place]:
    """The one whom a report is about and calls by an office that nobody else has ("the new foreign minister")."""
    leading = [
        number
        for number, group in enumerate(groups)
        if number not in claimed
        and group[0].paragraph <= OPENING
        and max(len(group), len(told.places_of(group))) >= LEAST_MENTIONS
    ]
    if len(leading) != 1:
        return []
    first, *others = groups[leading[0]]
    is_often = len(others) + 1 >= LEAST_MENTIONS
    held = {office_type(own.title, None) for person in people for own in person.offices if not own.stated}
    for title in bare:
        office = title.office
        kind = office_type(office.title, None)
        is_one = office.article and not (office.plural or office.counterpart or office.owner)
        is_near = title.paragraph <= OPENING + REACH and kind in SINGLE - {"igo_head"}
        if is_one and is_near and (_is_at_home(first, office) if office.stated else is_often and kind not in held):
            return [_held_by(first, office), *others]
    return []


def _held_by(place: Place, office: Office, rule: str = "name, office elsewhere") -> Place:
    """The place of a name with the office of its bearer, told elsewhere."""
    return replace(place, named=replace(place.named, office=replace(office, elsewhere=True), rule=rule))


def _is_at_home(place: Place, office: Office) -> bool:
    """Whether somebody's name is known in the country of an office, and no other country is told."""
    actor = office.actor_code or ""
    fit = countries_of_name(name_tokens(place.named.name)).get(actor, 0.0)
    return fit >= SURE_FIT and place.named.actor_code in {None, actor}


def row_of_holders(names: Sequence[Place], paragraph: int, first_char: int, office: Office) -> list[Place]:
    """Return the names in a row nearby, as many as a plural office has countries ("the presidents of A, B and C")."""
    count = len(office.actors)
    if not office.plural or count < 2:
        return []
    near = [place for place in names if 0 <= place.paragraph - paragraph <= REACH and place.first_char > first_char]
    for start in range(len(near) - count + 1):
        row = near[start : start + count]
        gaps = [after.first_char - before.last_char for before, after in pairwise(row)]
        if any(p.named.actor_code not in {None, actor} for p, actor in zip(row, office.actors, strict=True)):
            continue  # "Italy's X" is no Tunisian
        if row[0].paragraph == row[-1].paragraph and all(gap <= ROW_GAP for gap in gaps):
            single = replace(office, plural=False, title=singular(office.title))
            return [
                _held_by(p, replace(single, actor_code=actor), "row of names, offices elsewhere")
                for p, actor in zip(row, office.actors, strict=True)
            ]
    return []


def _holds(person: Person, actor: str | None, office: Office) -> bool:
    """Whether a known person already accounts for an office."""
    kind = office_type(office.title, office.actor_code)
    kinds = RULERS if office.title.split()[-1].lower() in LEADERS else {kind}
    return any(
        (own.actor_code or actor) == office.actor_code
        and office_type(own.title, office.actor_code) in kinds
        and (own.stated or " of the " not in own.title)  # "president of the institution" may be of any
        for own in person.offices
        if own.standing == office.standing or own.standing != "former"
    )


def _takes(place: Place, office: Office) -> bool:
    own = place.named.office
    return own is not None and own.actor_code == office.actor_code


def is_officer_only(place: Place, office: Office) -> bool:
    """Return whether an officer is no ruler for a title alone: "General X, the Russian who commands"; but a leader."""
    is_ruler = office_type(office.title, office.actor_code) in RULERS
    return place.named.rank is not None and is_ruler and "leader" not in office.title.lower()


def is_known(people: Sequence[Person], place: Place) -> bool:
    """Return whether a name may be that of somebody of whom an office is told."""
    tokens = name_tokens(place.named.name)
    return any(may_be(tokens, person.tokens) and person.offices for person in people)
