"""People named without an office, and the bare offices that must be theirs.

News names a person once ("X Y flew out on Thursday") and calls him by office elsewhere ("the French president"); a
headline gives a country and a surname ("Iran's Y"). Where one unclaimed name and one unclaimed office stand close by,
they are the same person; where there could be two, nothing is linked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.names import Named, name_at
from etl.transform.offices import Office, office_type
from etl.transform.persons import Person, Place, core_tokens, may_be, name_tokens
from etl.transform.scan import Unit

# Offices that one person at a time holds, so that "the French president" singles somebody out.
SINGLE = frozenset(
    {"head_of_state", "head_of_government", "deputy_head_of_state", "foreign_minister", "defence_minister", "military_chief", "igo_head"}
)
REACH = 2  # paragraphs between a name and the office that is taken to be his or hers


def unclaimed_names(number: int, first_char: int, units: list[Unit], text: str, named: Sequence[Named]) -> list[Place]:
    """The personal names of a paragraph that have no office beside them: two words or more, or "Iran's Y"."""
    taken = {k for person in named for k in range(person.first, person.last)}
    found = []
    i = 0
    while i < len(units):
        unit = units[i]
        possessed = i > 1 and units[i - 1].cls == "P" and units[i - 2].actor is not None and units[i - 2].cls == "A"
        spot = name_at(units, i, titled=possessed) if unit.cls in {"N", "I"} and i not in taken else None
        if spot is None or spot[0] != i or not _personal(units, spot):
            i += 1
            continue
        actor = units[i - 2].actor.actor_code if possessed and units[i - 2].actor else None  # type: ignore[union-attr]
        person = Named(i, spot[1], i, spot[1], text[unit.first : units[spot[1] - 1].last], rule="name alone", actor_code=actor)
        found.append(Place(number, person, first_char + unit.first, first_char + units[spot[1] - 1].last))
        i = spot[1]
    return found


def _personal(units: list[Unit], spot: tuple[int, int]) -> bool:
    """Whether a run of capitalised words may be a person: not preceded by "the", not part of a longer thing's name."""
    first, last = spot
    before = units[first - 1] if first else None
    after = units[last] if last < len(units) else None
    if all(unit.text.isupper() for unit in units[first:last]):
        return False
    if before is not None and before.cls in {"d", "N", "T", "M"} and before.last + 1 == units[first].first:
        return False
    return after is None or after.cls not in {"T", "N", "M"} or after.first != units[last - 1].last + 1


def link(people: list[Person], names: Sequence[Place], bare: Sequence[tuple[int, int, Office]]) -> list[Place]:
    """Give unclaimed offices to the unclaimed names near them.

    Args:
        people: those already known to be officials.
        names: names without office, in the order of the text.
        bare: (paragraph, first character, office) of the titles that stand without a name.

    Returns:
        The places of the people found, each with the office that is theirs.
    """
    found: list[Place] = []
    for paragraph, first_char, office in bare:
        if not office.stated or office.plural or office.counterpart or office_type(office.title, office.actor_code) not in SINGLE:
            continue
        if any(_holds(person, office) for person in people) or any(_takes(place, office) for place in found):
            continue
        near = [p for p in names if abs(p.paragraph - paragraph) <= REACH and p.named.actor_code in {None, office.actor_code}]
        own = [p for p in near if p.named.actor_code == office.actor_code]
        before = sorted((p for p in own or near if not _known(people, p)), key=lambda p: (p.named.rank is None, p.first_char > first_char, abs(p.first_char - first_char)))
        distinct = {core_tokens(name_tokens(p.named.name))[-1] for p in before}
        if before and (len(distinct) == 1 or own or _first_subject(before[0])):
            found.append(replace(before[0], named=replace(before[0].named, office=office, rule="name, office elsewhere")))
            short = name_tokens(before[0].named.name)
            found += [p for p in names if p is not before[0] and may_be(short, name_tokens(p.named.name)) and not _known(people, p)]
    return found


def _holds(person: Person, office: Office) -> bool:
    """Whether a known person already accounts for an office."""
    kind = office_type(office.title, office.actor_code)
    return any(
        own.actor_code in {None, office.actor_code} and office_type(own.title, office.actor_code) == kind for own in person.offices
    )


def _takes(place: Place, office: Office) -> bool:
    own = place.named.office
    return own is not None and own.actor_code == office.actor_code


def _known(people: list[Person], place: Place) -> bool:
    tokens = name_tokens(place.named.name)
    return any(may_be(tokens, person.tokens) and person.offices for person in people)


def _first_subject(place: Place) -> bool:
    """Whether a name opens the text after the title and dateline: the one whom the report is about."""
    return place.paragraph <= 1
