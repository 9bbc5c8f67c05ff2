"""Pairs of officials of which it is in doubt whether they are one person, with the evidence for and against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from etl.load.staging import Connection
from etl.resolve import evidence, names, store_decisions
from etl.resolve.alignment import fit
from etl.resolve.evidence import Judgement, Profile, Service
from etl.resolve.sides import are_parted

_KNOWN = """
select identity.official_id, person.full_name, official.name, official.actor_code, official.office_type_code,
    min(coalesce(official.seen_on, revision.published_on)), max(coalesce(official.seen_on, revision.published_on)),
    count(distinct official.document_id), array_agg(array[official.document_id, official.official_no])
from core.official_identity as identity
inner join core.official as person using (official_id)
inner join report.official using (document_id, official_no)
inner join report.extraction using (document_id)
inner join raw.revision using (revision_id)
group by identity.official_id, person.full_name, official.name, official.actor_code, official.office_type_code
"""


@dataclass
class Known:
    """An official as the warehouse knows them."""

    official_id: int
    full_name: str
    actor_code: str | None = None
    sources: int = 0
    services: set[Service] = field(default_factory=set)
    reports: set[tuple[int, int]] = field(default_factory=set)

    @property
    def profile(self) -> Profile:
        """The official as it stands for a comparison."""
        return Profile(names.parse(self.full_name), self.actor_code, frozenset(self.services))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two officials who may be one."""

    one: Known
    other: Known
    judgement: Judgement


def known(connection: Connection) -> list[Known]:
    """Return all officials with the offices that documents show them in."""
    found: dict[int, Known] = {}
    rows: list[tuple[int, str, str, str | None, str | None, date | None, date | None, int, list[list[int]]]]
    rows = connection.execute(_KNOWN).fetchall()
    for key, full_name, _, actor, office, first, last, sources, reports in sorted(
        rows, key=lambda row: (row[0], -row[7])
    ):
        each = found.setdefault(key, Known(key, full_name, actor))
        each.actor_code = each.actor_code or actor
        each.sources += sources
        each.services.add(Service(office, first, last))
        each.reports |= {(document, number) for document, number in reports}
    return list(found.values())


def doubts(connection: Connection) -> list[Doubt]:
    """Return the pairs in doubt that nobody has decided on, the likeliest first."""
    officials = known(connection)
    sides = store_decisions.standing(connection, "official").sides
    decided = {each.official_id: frozenset(s for key in each.reports for s in sides.get(key, ())) for each in officials}
    found = [
        Doubt(one, other, judged)
        for one, other in _near(officials)
        if not are_parted(decided[one.official_id], decided[other.official_id])
        and ((judged := evidence.compare(one.profile, other.profile)).is_same or judged.is_doubtful)
    ]
    return sorted(
        found, key=lambda doubt: (-doubt.judgement.probability, doubt.one.official_id, doubt.other.official_id)
    )


def _near(officials: list[Known]) -> Iterator[tuple[Known, Known]]:
    """Yield the pairs that can be one person by name and actor, each once."""
    by_key: dict[tuple[str, str | None], list[Known]] = defaultdict(list)
    for each in sorted(officials, key=lambda each: each.official_id):
        for key in sorted(names.keys(each.full_name)):
            by_key[key, each.actor_code].append(each)
    seen = set()
    for (_, actor), some in sorted(by_key.items(), key=repr):
        for number, one in enumerate(some):
            for other in some[number + 1 :]:
                pair = (one.official_id, other.official_id)
                if pair not in seen:
                    seen.add(pair)
                    if evidence.possible(names.parse(one.full_name), actor, names.parse(other.full_name), actor):
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
