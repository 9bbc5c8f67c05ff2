"""Who is who: reports of officials gathered into persons. Pure, and the same for every order of arrival.

In one block (all reports whose names may be one person's) full names come first: the fullest forms are heads, and
every other form joins the one head it agrees with. A form that agrees with several heads joins the one that held the
same office in those years, or stays apart. Then surnames alone find their holder by office and time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from etl.resolve import names, words

#: A name as written, and the actor served where it is known.
Form = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One document's report of an official, with what tells who it is. `official_id` is whom it was held to be."""

    document_id: int
    official_no: int
    name: str
    actor_code: str | None
    office_type: str | None
    published_on: date | None
    official_id: int | None = None
    office_title: str | None = None
    standing: str = "current"

    @property
    def key(self) -> tuple[int, int]:
        """The report's key in the database."""
        return self.document_id, self.official_no

    @property
    def form(self) -> Form:
        """The name and the actor."""
        return self.name, self.actor_code

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return self.published_on.year if self.published_on else None


@dataclass(slots=True)
class Person:
    """Reports held to be about one person. `head` is the fullest form of the name; None where only part is known."""

    head: names.Name | None
    actor_code: str | None
    sightings: list[Sighting] = field(default_factory=list)


def gather(sightings: Iterable[Sighting]) -> list[Person]:
    """Return the persons that the reports of one or more whole blocks are about."""
    full: dict[tuple[str, names.Name], list[Sighting]] = defaultdict(list)
    partial = []
    for each in sightings:
        name = names.parse(each.name)
        if name.is_full:
            full[each.actor_code or "", name].append(each)
        else:
            partial.append(each)
    persons = _by_full_name(full)
    persons = [era for person in persons for era in _eras(person)]
    return persons + _by_part(partial, persons)


def related(one: Form, other: Form) -> bool:
    """Tell whether two forms of a name belong to one block: whether one can have a say in whom the other is."""
    (name, actor), (other_name, other_actor) = one, other
    if actor and other_actor:
        return actor == other_actor and names.related(name, other_name)
    # Part of a name tells nothing where it is not known whom the person serves.
    return all(names.parse(each).is_full for each in (name, other_name)) and names.related(name, other_name)


def _by_full_name(full: dict[tuple[str, names.Name], list[Sighting]]) -> list[Person]:
    """Gather full names; those of a known actor first, then those of an unknown one, which may join them."""
    persons: list[Person] = []
    order = sorted(full, key=lambda key: (not key[0], -key[1].full, -len(key[1].words), key[1].words, key))
    for actor, name in order:
        sightings = full[actor, name]
        holder = _holder(name, actor, sightings, persons)
        if holder is None:
            holder = Person(name, actor or None)
            persons.append(holder)
        holder.sightings += sightings
    return persons


def _holder(name: names.Name, actor: str, sightings: Sequence[Sighting], persons: Sequence[Person]) -> Person | None:
    """Return the one person that a full name can be: by itself, or among several by office and years."""
    candidates = [
        person
        for person in persons
        if (not actor or person.actor_code in (actor, None)) and person.head and names.compatible(person.head, name)
    ]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    years = words.weights("officials")["surname_same_office_years"]
    shared = [sum(_same_office(one, other, years) for one in sightings for other in p.sightings) for p in candidates]
    best = max(shared)
    return candidates[shared.index(best)] if best and shared.count(best) == 1 else None


def _same_office(one: Sighting, other: Sighting, years: int) -> bool:
    gap = _gap(one, other)
    return one.office_type is not None and one.office_type == other.office_type and gap is not None and gap <= years


def _gap(one: Sighting, other: Sighting) -> int | None:
    return abs(one.year - other.year) if one.year is not None and other.year is not None else None


def _eras(person: Person) -> Iterator[Person]:
    """Part namesakes: a name that is not seen for longer than a career lasts is another person's when it comes back."""
    limit = words.weights("officials")["career_years"]
    years = sorted({each.year for each in person.sightings if each.year is not None})
    breaks = [later for earlier, later in pairwise(years) if later - earlier > limit]
    if not breaks:
        yield person
        return
    for first, last in pairwise([0, *breaks, 10_000]):
        inside = [each for each in person.sightings if first <= (each.year or years[-1]) < last]
        yield Person(person.head, person.actor_code, inside)


def _by_part(partial: Iterable[Sighting], persons: Sequence[Person]) -> list[Person]:
    """Give surnames alone to their holders; return the persons made of those that find none."""
    left: dict[tuple[str, str, names.Name], list[Sighting]] = defaultdict(list)
    alone: list[Person] = []
    found: list[tuple[Person, Sighting]] = []
    for each in sorted(partial, key=lambda each: each.key):
        name = names.parse(each.name)
        person = _holder_of_part(each, name, persons)
        if person:
            found.append((person, each))
        elif each.actor_code and each.office_type and each.year is not None:
            left[each.actor_code, each.office_type, _sound(name)].append(each)
        else:
            alone.append(Person(None, each.actor_code, [each]))
    for person, each in found:  # after all are decided, so that none is a witness for another
        person.sightings.append(each)
    for (actor, _, _), sightings in sorted(left.items(), key=lambda item: repr(item[0])):
        alone += [Person(None, actor, list(run)) for run in _runs(sightings)]
    return alone


def _sound(name: names.Name) -> names.Name:
    return names.Name(tuple(names.spelling(word) for word in name.words), name.ordinal)


def _holder_of_part(each: Sighting, name: names.Name, persons: Sequence[Person]) -> Person | None:
    """Return the only person who has that name and was near that office at the time."""
    if not each.actor_code:
        return None
    near = {}
    for number, person in enumerate(persons):
        if person.actor_code == each.actor_code and person.head and names.carries(person.head, name):
            distance = min((d for other in person.sightings if (d := _distance(each, other)) is not None), default=None)
            if distance is not None:
                near[number] = distance
    closest = {number for number, (rank, _) in near.items() if rank == min(rank for rank, _ in near.values())}
    return persons[closest.pop()] if len(closest) == 1 else None


def _distance(each: Sighting, other: Sighting) -> tuple[int, int] | None:
    """Return how far a surname alone is from a sighting of a full name: kind of office, then years; None if too far."""
    limits = words.weights("officials")
    gap = _gap(each, other)
    if gap is None:
        return None
    if each.office_type is None or other.office_type is None:
        return (1, gap) if gap <= limits["surname_no_office_years"] else None
    if each.office_type == other.office_type:
        return (0, gap) if gap <= limits["surname_same_office_years"] else None
    if frozenset((each.office_type, other.office_type)) in words.office_ladder():
        return (2, gap) if gap <= limits["surname_other_office_years"] else None
    return None


def _runs(sightings: Sequence[Sighting]) -> Iterator[list[Sighting]]:
    """Part reports of one surname and office where years pass between them."""
    limit = words.weights("officials")["surname_alone_years"]
    run: list[Sighting] = []
    for each in sorted(sightings, key=lambda each: (each.published_on or date.min, each.key)):
        if run and (each.year or 0) - (run[-1].year or 0) > limit:
            yield run
            run = []
        run.append(each)
    yield run


def full_name(person: Person) -> str:
    """Return the fullest form of the name, of equally full ones the most frequent, then the first in the alphabet."""
    told = Counter(each.name for each in person.sightings)

    def fullness(name: str) -> tuple[object, ...]:
        parsed = names.parse(name)
        return -parsed.full, -len(parsed.words), -told[name], name

    return min(told, key=fullness)


def actor_code(person: Person) -> str | None:
    """Return the actor that most reports say the person serves, of equals the first in the alphabet."""
    told = Counter(each.actor_code for each in person.sightings if each.actor_code)
    return min(told, key=lambda code: (-told[code], code), default=None)
