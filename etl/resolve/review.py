"""Pairs of officials of which it is in doubt whether they are one person, with the evidence for and against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from etl.load.staging import Connection
from etl.resolve import evidence, names, store_officials
from etl.resolve.alignment import fit
from etl.resolve.evidence import Judgement
from etl.resolve.officials import related
from etl.resolve.persons import Form, Person, Sighting, actor_code, full_name
from etl.resolve.sides import are_parted


@dataclass(frozen=True, slots=True)
class Known:
    """An official as the warehouse knows them."""

    official_id: int
    full_name: str
    person: Person

    @property
    def actor_code(self) -> str | None:
        """The actor that most reports say the official serves."""
        return self.person.actor_code

    @property
    def form(self) -> Form:
        """The name and the actor."""
        return self.full_name, self.actor_code


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two officials who may be one."""

    one: Known
    other: Known
    judgement: Judgement


def known(connection: Connection) -> list[Known]:
    """Return all officials with all that documents tell of them."""
    by_official: dict[int, list[Sighting]] = defaultdict(list)
    for each in store_officials.fetch_all(connection):
        if each.official_id is not None:
            by_official[each.official_id].append(each)
    found = []
    for key, sightings in sorted(by_official.items()):
        person = Person(names.parse(sightings[0].name), None, True, sightings)
        name = full_name(person)
        found.append(Known(key, name, Person(names.parse(name), actor_code(person), True, sightings)))
    return found


def doubts(connection: Connection) -> list[Doubt]:
    """Return the pairs in doubt that nobody has decided on, the likeliest first."""
    found = [
        Doubt(one, other, judged)
        for one, other in _near(known(connection))
        if not are_parted(one.person.sides, other.person.sides)
        and ((judged := _compared(one.person, other.person)).is_same or judged.is_doubtful)
    ]
    return sorted(
        found, key=lambda doubt: (-doubt.judgement.probability, doubt.one.official_id, doubt.other.official_id)
    )


def _compared(one: Person, other: Person) -> Judgement:
    return evidence.compare(one.profile(one.actor_code), other.profile(one.actor_code))


def _near(officials: list[Known]) -> Iterator[tuple[Known, Known]]:
    """Yield the pairs that can be one person by name and actor, each once."""
    by_key: dict[str, list[Known]] = defaultdict(list)
    for each in officials:
        for key in names.keys(each.full_name):
            by_key[key].append(each)
    for one in officials:
        asked = names.asked_of(names.parse(one.full_name))
        found = {other.official_id: other for key in asked for other in by_key.get(key, ())}
        for number, other in sorted(found.items()):
            if number > one.official_id and related(one.form, other.form):
                yield one, other


def search(connection: Connection, name: str, actor_code: str | None) -> list[tuple[float, int]]:
    """Return the officials who may be meant by a name, in any spelling, the likest first, with how well it fits."""
    rows = connection.execute(
        "select distinct identity.official_id, official.name from core.name_key"
        " inner join core.official_identity as identity using (document_id, official_no)"
        " inner join report.official using (document_id, official_no)"
        " where name_key.name_key = any(%(keys)s)"
        " and (%(actor)s::text is null or official.actor_code = %(actor)s)",
        {"keys": sorted(names.asked_for_any(names.parse(name))), "actor": actor_code},
    )
    wanted, best = names.parse(name), dict[int, float]()
    for key, told in rows:
        found = fit(wanted, names.parse(told))
        if found is not None and found.weight > 0:
            best[key] = max(best.get(key, 0.0), found.weight)
    return sorted(((weight, key) for key, weight in best.items()), key=lambda pair: (-pair[0], pair[1]))
