"""Who is who: reports of officials gathered into persons. Pure, and the same for every order of arrival.

In one block (all reports whose names may be one person's) full names come first: the fullest forms are heads, and
every other form joins the head that it is most likely the same person as. A form that is as likely another head's stays
apart, and nothing ever joins a person for being like a form that had joined before: there are no chains. Then names in
part (a surname, a ruler's first name) find their bearer by office and time. What people have decided goes before all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from etl.resolve import evidence, names, words
from etl.resolve.evidence import Profile, Service
from etl.resolve.persons import Form, Person, Sighting, profile_of
from etl.resolve.sides import Side, are_joined, are_parted, joined_by

#: What reports about one person surely have in common: actor ("" where unknown), name, key in a register, decisions.
Namesakes = tuple[str, names.Name, str, frozenset[Side]]


def gather(sightings: Iterable[Sighting]) -> list[Person]:
    """Return the persons that the reports of one or more whole blocks are about."""
    full: dict[Namesakes, list[Sighting]] = defaultdict(list)
    partial = []
    for each in sorted(sightings, key=lambda each: each.key):
        name = names.parse(each.name)
        if name.is_full:
            full[each.actor_code or "", name, each.person_key or "", each.sides].append(each)
        else:
            partial.append(each)
    persons = [era for person in _by_full_name(full) for era in _eras(person)]
    return _decided(persons + _by_part(partial, persons))


def related(one: Form, other: Form) -> bool:
    """Tell whether two forms of a name belong to one block: whether one can have a say in whom the other is."""
    (name, actor), (other_name, other_actor) = (one[0], one[1]), (other[0], other[1])
    first, second = names.parse(name), names.parse(other_name)
    alone = not (first.is_full and second.is_full)
    if not alone or (actor == other_actor and actor is not None):
        return evidence.possible(first, actor, second, other_actor)
    is_open = (actor is None and not first.is_full) or (other_actor is None and not second.is_full)
    known = actor or other_actor
    return is_open and known is not None and evidence.possible(first, known, second, known)  # perhaps the sole holder


def _by_full_name(full: Mapping[Namesakes, list[Sighting]]) -> list[Person]:
    """Gather full names; those of a known actor first, then those of an unknown one, which may join them.

    Of one name those come first whom a register knows by a key.
    """
    persons = _Index()

    def order(each: Namesakes) -> tuple[object, ...]:
        actor, name, key, sides = each
        fullness = (-name.full, -len(name.words), name.words, repr(name))
        return not actor, *fullness, actor, not key, key, not sides, sorted(sides)

    for each in sorted(full, key=order):
        actor, name, _, sides = each
        some = full[each]
        profile = profile_of(name, actor or None, some)
        holder, probability = _likeliest(profile, sides, persons.near(name))
        if holder is None:
            holder = Person(name, actor or None, is_full=True)
            persons.add(holder)
        holder.add(some, probability)
    return persons.all


class _Index:
    """Persons filed under the keys of their names, so that each is compared with few."""

    def __init__(self, persons: Iterable[Person] = ()) -> None:
        self.all: list[Person] = []
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for person in persons:
            self.add(person)

    def add(self, person: Person) -> None:
        for key in names.keys_of(person.head):
            self._by_key[key].append(len(self.all))
        self.all.append(person)

    def near(self, name: names.Name) -> list[Person]:
        """Return the persons who are filed under what this name asks for, in their order."""
        numbers = {number for key in names.asked_of(name) for number in self._by_key.get(key, ())}
        return [self.all[number] for number in sorted(numbers)]


def _likeliest(profile: Profile, sides: frozenset[Side], persons: Sequence[Person]) -> tuple[Person | None, float]:
    """Return the person that a profile most likely is, and how likely.

    None where that is in doubt, or another one is about as likely.
    """
    judged = [
        (judgement.sum, number)
        for number, person in enumerate(persons)
        if evidence.possible(profile.name, profile.actor_code, person.head, person.serving(profile.actor_code))
        and not are_parted(sides, person.sides)
        and (judgement := evidence.compare(profile, person.profile(profile.actor_code))).is_same
    ]
    judged.sort(reverse=True)
    if not judged:
        return None, 1.0
    best, margin = persons[judged[0][1]], words.weights("bands")["margin"]
    is_close = (
        total > judged[0][0] - margin and not are_joined(best.sides, persons[n].sides) for total, n in judged[1:]
    )
    return (None, 1.0) if any(is_close) else (best, evidence.probability(judged[0][0]))


def _eras(person: Person) -> Iterator[Person]:
    """Part namesakes: a name that is not seen for longer than a career lasts is another person's when it comes back."""
    limit = words.weights("bands")["career_years"]
    years = sorted({day.year for each in person.sightings for day in _days(each)})
    breaks = [later for earlier, later in pairwise(years) if later - earlier > limit]
    if not breaks:
        yield person
        return
    for first, last in pairwise([0, *breaks, 10_000]):
        inside = [e for e in person.sightings if first <= min((d.year for d in _days(e)), default=years[-1]) < last]
        yield Person(person.head, person.actor_code, person.is_full, inside, person.certainty)


def _days(each: Sighting) -> list[date]:
    told = [day for term in each.terms for day in term if day]
    return told or ([each.seen_on] if each.seen_on else [])


def _by_part(partial: Iterable[Sighting], persons: Sequence[Person]) -> list[Person]:
    """Give names in part to their bearers; return the persons made of those that find none.

    Each report is looked at by itself, but those of a ruler's first name together: they are about one reign.
    """
    left: list[list[Sighting]] = []
    index = _Index(persons)
    told = list(partial)
    known = [each for each in told if each.actor_code]
    rivals = known if len(known) < len(told) else []  # of nobody, where nobody is open
    parts = _Index(Person(names.parse(each.name), each.actor_code, False, [each]) for each in rivals)
    for is_open in (False, True):  # those of a known state tell who holds the offices of which others are told
        found: list[tuple[Person, list[Sighting], float]] = []
        for some in _looked_at_together(each for each in told if (not each.actor_code) is is_open):
            one = some[0]
            profile = profile_of(names.parse(one.name), one.actor_code, some)
            near = index.near(profile.name)
            here = [person for person in near if one.actor_code and one.actor_code in person.actors]
            person, probability = (
                _sole_holder(profile, one.sides, near, parts.near(profile.name))
                if is_open
                else _likeliest(profile, one.sides, here)
            )
            if person:
                found.append((person, some, probability))
            else:
                left.append(some)
        for person, some, probability in found:  # after all are decided, so that none is a witness for another
            person.add(some, probability)
    return [
        Person(names.parse(run[0].name), run[0].actor_code, False, run, {each.key: 1.0 for each in run})
        for some in _of_one_sound(each for some in left for each in some)
        for run in _runs(some)
    ]


def _sole_holder(
    profile: Profile, sides: frozenset[Side], persons: Sequence[Person], parts: Sequence[Person]
) -> tuple[Person | None, float]:
    """Return who is meant by part of a name and an office, nobody knows of which state, if one alone fits.

    The office is one that a state gives to one at a time ("President Doe"): whoever of that name held such an office
    of any state then may be meant, so that it has to be the only one of whom anything is known.
    """
    holders = [person for person in persons if person.actor_code and _held_then(person, profile)]
    if len(holders) != 1:
        return None, 1.0
    (holder,) = holders
    if are_parted(sides, holder.sides) or _is_rivalled(holder, profile, parts):
        return None, 1.0
    known = replace(profile, actor_code=holder.actor_code)
    total = evidence.compare(known, holder.profile(holder.actor_code)).sum + words.weights("actor")["unknown_sole"]
    likely = evidence.probability(total)
    return (holder, likely) if likely >= words.weights("bands")["same"] else (None, 1.0)


def _is_rivalled(holder: Person, profile: Profile, parts: Iterable[Person]) -> bool:
    """Tell whether the same name is told of another state's office nearly as often as the holder is told of.

    A report or two may only have been mistaken about the state.
    """
    told = Counter(each.actor_code for each in parts if _may_be_meant(each, profile, holder))
    most: float = words.weights("bands")["rival_share"] * len(holder.sightings)
    return max(told.values(), default=0) > most


def _may_be_meant(other: Person, profile: Profile, holder: Person) -> bool:
    """Tell whether part of a name is told of another state's office, so that it may be its holder who is meant."""
    if other.actor_code in holder.actors or not _held_then(other, profile):
        return False
    return evidence.possible(profile.name, other.actor_code, other.head, other.actor_code)


def _held_then(person: Person, profile: Profile) -> bool:
    """Tell whether somebody held, within a year, an office of one holder at a time that is told of another."""
    return _at_one_time(person.services, profile.terms)


def _at_one_time(some: Iterable[Service], others: Iterable[Service]) -> bool:
    """Tell whether some times in offices of one holder at a time lie within a year of others in the same office."""
    limit = words.weights("bands")["sole_years"]
    gaps = (
        evidence.years_between(one, other)
        for one in some
        for other in others
        if one.office_type == other.office_type and one.office_type in words.unique_offices()
    )
    return any(years is not None and years <= limit for years in gaps)


def _looked_at_together(partial: Iterable[Sighting]) -> Iterator[list[Sighting]]:
    rulers = []
    for each in partial:
        if each.seen_on and all(evidence.is_ruler(each.actor_code, service) for service in each.services):
            rulers.append(each)
        else:
            yield [each]
    for some in _of_one_sound(rulers):
        yield from _runs(some)


def _of_one_sound(sightings: Iterable[Sighting]) -> list[list[Sighting]]:
    """Group reports of one name, in any spelling, in one kind of office; those without office or day stay alone."""
    alike: dict[tuple[object, ...], list[Sighting]] = defaultdict(list)
    for each in sightings:
        name = names.parse(each.name)
        sound = names.Name(tuple(names.spelling(word) for word in name.words), name.ordinal)
        is_placed = bool(each.actor_code and each.office_type and each.seen_on)
        alike[(each.actor_code, each.office_type, sound, each.sides) if is_placed else each.key].append(each)
    return [some for _, some in sorted(alike.items(), key=lambda item: repr(item[0]))]


def _runs(sightings: Sequence[Sighting]) -> Iterator[list[Sighting]]:
    """Part reports of one surname, or one ruler's name, and office where years pass between them."""
    is_ruler = all(evidence.is_ruler(each.actor_code, service) for each in sightings for service in each.services)
    limit = words.weights("bands")["ruler_years" if is_ruler else "alone_years"]
    run: list[Sighting] = []
    for each in sorted(sightings, key=lambda each: (each.seen_on or date.min, each.key)):
        if run and each.seen_on and run[-1].seen_on and each.seen_on.year - run[-1].seen_on.year > limit:
            yield run
            run = []
        run.append(each)
    yield run


def _decided(persons: list[Person]) -> list[Person]:
    """Join persons whom people have decided to be one."""
    by_decision: dict[int, list[Person]] = defaultdict(list)
    for person in persons:
        for number in sorted(joined_by(person.sides)):
            by_decision[number].append(person)
    into: dict[int, Person] = {id(person): person for person in persons}
    for _, some in sorted(by_decision.items()):
        joined = list({id(into[id(person)]): into[id(person)] for person in some}.values())
        first = min(joined, key=lambda person: (not person.is_full, -person.head.full, repr(person.head)))
        for person in joined:
            if person is not first and not are_parted(person.sides, first.sides):
                first.add(person.sightings)  # a person's word is certain
                for key, target in into.items():
                    if target is person:
                        into[key] = first
    return list({id(person): person for person in into.values()}.values())
