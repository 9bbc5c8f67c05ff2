"""Who is who: reports of officials gathered into persons. Pure, and the same for every order of arrival.

In one block (all reports whose names may be one person's) full names come first: the fullest forms are heads, and
every other form joins the head that it is most likely the same person as. A form that is as likely another head's stays
apart, and nothing ever joins a person for being like a form that had joined before: there are no chains. Then names in
part (a surname, a ruler's first name) find their bearer by office and time. What people have decided goes before all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from etl.resolve import evidence, names, words
from etl.resolve.evidence import Profile, Room, Service
from etl.resolve.sides import Side, are_joined, are_parted, joined_by

#: A name as written, and the actor served where it is known.
Form = tuple[str, str | None]
#: What reports about one person surely have in common: actor ("" where unknown), name, key in a register, decisions.
Namesakes = tuple[str, names.Name, str, frozenset[Side]]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One document's report of an official, with what tells who it is.

    `official_id` is whom it was held to be, with which `probability`.

    `seen_on` is the day of which the document tells; `terms` the times in that office that a register gives; `company`
    who else was in the room; `sides` the sides of people's decisions on which the report stands; `person_key` the key
    of the person in a register's list; `rooms` the meetings that the report takes part in.
    """

    document_id: int
    official_no: int
    name: str
    actor_code: str | None
    office_type: str | None
    seen_on: date | None
    official_id: int | None = None
    office_title: str | None = None
    standing: str = "current"
    probability: float = 1.0
    terms: tuple[tuple[date | None, date | None], ...] = ()
    company: frozenset[str] = frozenset()
    sides: frozenset[Side] = frozenset()
    person_key: str | None = None
    rooms: frozenset[Room] = frozenset()

    @property
    def key(self) -> tuple[int, int]:
        """The report's key in the database."""
        return self.document_id, self.official_no

    @property
    def form(self) -> Form:
        """The name and the actor."""
        return self.name, self.actor_code

    @property
    def services(self) -> Iterator[Service]:
        """What it says of offices: none at that time for somebody who held one before or will."""
        for first, last in self.terms:
            yield Service(self.office_type, first, last, is_exact=True)
        if not self.terms:
            is_in_office = self.standing in ("current", "acting")
            yield Service(self.office_type if is_in_office else None, self.seen_on, self.seen_on)


@dataclass
class Person:
    """Reports about one person. `head` is the fullest form of the name, `is_full` where it is a whole one.

    `certainty` is how likely each report is about this person, by its key; 1 for those that have the name of the head.
    """

    head: names.Name
    actor_code: str | None
    is_full: bool
    sightings: list[Sighting] = field(default_factory=list)
    certainty: dict[tuple[int, int], float] = field(default_factory=dict)

    def profile(self, actor_code: str | None) -> Profile:
        """Return the person as it stands for a comparison with somebody who serves that actor."""
        return Profile(self.head, self.serving(actor_code), self.services, self.company, self.person_keys, self.rooms)

    def serving(self, actor_code: str | None) -> str | None:
        """Return that actor if a report says that the person serves it, else the one that the fullest report tells."""
        return actor_code if actor_code in self.actors else self.actor_code

    @cached_property
    def actors(self) -> frozenset[str | None]:
        """All whom reports say that the person serves."""
        return frozenset(each.actor_code for each in self.sightings)

    @cached_property
    def services(self) -> frozenset[Service]:
        """All offices with their times, sightings close to each other taken together."""
        return services(self.sightings)

    @cached_property
    def company(self) -> frozenset[tuple[str, date]]:
        """Who was in a room with the person, and when."""
        return company(self.sightings)

    @cached_property
    def person_keys(self) -> frozenset[str]:
        """The keys of the person in the lists of registers."""
        return person_keys(self.sightings)

    @cached_property
    def rooms(self) -> frozenset[Room]:
        """The meetings in which reports about the person take part."""
        return rooms(self.sightings)

    @cached_property
    def sides(self) -> frozenset[Side]:
        """The sides of decisions on which the person stands."""
        return frozenset(side for each in self.sightings for side in each.sides)

    def add(self, sightings: Iterable[Sighting], probability: float = 1.0) -> None:
        """Add reports that are about the person with that probability."""
        added = list(sightings)
        self.sightings += added
        self.certainty |= {each.key: round(probability, 4) for each in added}
        for name in ("actors", "services", "company", "person_keys", "rooms", "sides"):
            self.__dict__.pop(name, None)


def services(sightings: Iterable[Sighting]) -> frozenset[Service]:
    """Return the offices of reports, with those of one kind that lie within two years of each other as one.

    Where a register gives the time in an office, sightings in it at that time add nothing.
    """
    told: dict[tuple[str | None, bool], list[Service]] = defaultdict(list)
    found = set()
    for each in sightings:
        for service in each.services:
            if service.first and service.last:
                told[service.office_type, service.is_exact].append(service)
            else:
                found.add(service)
    limit = words.weights("bands")["one_service_days"]
    for (office_type, is_exact), some in told.items():
        days = sorted((each.first or date.min, each.last or date.min) for each in some)
        first, last = days[0]
        for start, end in days[1:]:
            if is_exact or (start - last).days > limit:
                found.add(Service(office_type, first, last, is_exact))
                first, last = start, end
            last = max(last, end)
        found.add(Service(office_type, first, last, is_exact))
    exact = [each for each in found if each.is_exact]
    return frozenset(each for each in found if each.is_exact or not any(_covers(term, each) for term in exact))


def _covers(term: Service, seen: Service) -> bool:
    """Tell whether a sighting in an office lies within a recorded time in it, give or take the days of handing over."""
    if term.office_type != seen.office_type or not seen.first or not seen.last:
        return False
    slack = timedelta(days=words.weights("office")["adjoining_years"] * evidence.DAYS_OF_A_YEAR)
    return (term.first or date.min) <= _later(seen.first, slack) and _earlier(seen.last, slack) <= (
        term.last or date.max
    )


def _later(day: date, by: timedelta) -> date:
    return date.fromordinal(min(day.toordinal() + by.days, date.max.toordinal()))


def _earlier(day: date, by: timedelta) -> date:
    return date.fromordinal(max(day.toordinal() - by.days, date.min.toordinal()))


def company(sightings: Iterable[Sighting]) -> frozenset[tuple[str, date]]:
    """Return who was in the room with those whom reports tell of, and when."""
    return frozenset((who, each.seen_on) for each in sightings if each.seen_on for who in each.company)


def person_keys(sightings: Iterable[Sighting]) -> frozenset[str]:
    """Return the keys that registers give those whom reports tell of."""
    return frozenset(each.person_key for each in sightings if each.person_key)


def rooms(sightings: Iterable[Sighting]) -> frozenset[Room]:
    """Return the meetings that reports take part in."""
    return frozenset(room for each in sightings for room in each.rooms)


def _profile(name: names.Name, actor_code: str | None, some: Sequence[Sighting]) -> Profile:
    return Profile(name, actor_code, services(some), company(some), person_keys(some), rooms(some))


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
    if alone and (actor != other_actor or actor is None):
        return False  # part of a name tells nothing where it is not known whom the person serves
    return evidence.possible(first, actor, second, other_actor)


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
        profile = _profile(name, actor or None, some)
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
    found: list[tuple[Person, list[Sighting], float]] = []
    index = _Index(persons)
    for some in _looked_at_together(partial):
        one = some[0]
        profile = _profile(names.parse(one.name), one.actor_code, some)
        here = [p for p in index.near(profile.name) if one.actor_code and one.actor_code in p.actors]
        person, probability = _likeliest(profile, one.sides, here)
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
