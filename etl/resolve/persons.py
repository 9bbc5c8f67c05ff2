"""Officials as reports tell of them: one report's sighting, and a person gathered from several."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from etl.resolve import evidence, names, words
from etl.resolve.evidence import Profile, Room, Service
from etl.resolve.sides import Side

#: A name as written, and the actor served where it is known.
Form = tuple[str, str | None]


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


def profile_of(name: names.Name, actor_code: str | None, some: Sequence[Sighting]) -> Profile:
    """Return what reports of one name and actor tell of somebody, for a comparison."""
    return Profile(name, actor_code, services(some), company(some), person_keys(some), rooms(some))


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
