"""Visits into `core`: reads the reports of the travellers touched, gathers anew, writes what has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from psycopg import sql

from etl.load.staging import Connection, copy_rows, new_ids, stage
from etl.resolve import beliefs, encounters, identity, visits
from etl.resolve.encounters import VisitSighting
from etl.resolve.memory import Memory

Key = tuple[int, int]

_TOUCHED = """
select document_id, visit_no from report.visit where document_id = any(%(documents)s)
union
select visit.document_id, visit.visit_no
from unnest(%(moved_documents)s::bigint[], %(moved_numbers)s::integer[]) as moved (document_id, official_no)
inner join report.visit using (document_id, official_no)
union
select document_id, visit_no from core.visit_identity where visit_id = any(%(visits)s)
"""
_REPORTS = """
select
    visit.document_id, visit.visit_no, document.url, revision.published_on, visit.status_code,
    visit.started_on, visit.ended_on, visit.confidence, identity.visit_id, official.official_id, visit.origin_code,
    array(
        select destination.country_code from report.visit_destination as destination
        where destination.document_id = visit.document_id and destination.visit_no = visit.visit_no
        order by destination.ordinal
    ) as destinations
from staged_visit_key as staged
inner join report.visit using (document_id, visit_no)
inner join core.official_identity as official using (document_id, official_no)
inner join raw.document using (document_id)
inner join report.extraction using (document_id)
left join core.visit_identity as identity using (document_id, visit_no)
inner join raw.revision using (revision_id)
"""
# The traveller's other visits, and what else was held to be one visit with a report that has moved to another person.
_NEAR = """
select identity.document_id, identity.visit_no
from core.visit
inner join core.visit_identity as identity using (visit_id)
where visit.official_id = any(%(officials)s) or visit.visit_id = any(%(visits)s)
"""
_MERGE_VISITS = """
insert into core.visit as old (visit_id, official_id, origin_code, status_code, started_on, ended_on)
select * from staged_visit
on conflict (visit_id) do update set
    official_id = excluded.official_id, origin_code = excluded.origin_code, status_code = excluded.status_code,
    started_on = excluded.started_on, ended_on = excluded.ended_on
"""
_MERGE_IDENTITIES = """
insert into core.visit_identity as old (document_id, visit_no, visit_id)
select document_id, visit_no, visit_id from staged_visit_identity
on conflict (document_id, visit_no) do update set visit_id = excluded.visit_id
where old.visit_id <> excluded.visit_id
"""


def resolve(connection: Connection, document_ids: Sequence[int], moved: Collection[Key], memory: Memory) -> None:
    """Gather anew the visits that these documents, or travellers held to be somebody else, touch."""
    order = sorted(moved)
    touched = connection.execute(
        _TOUCHED,
        {
            "documents": list(document_ids),
            "moved_documents": [document for document, _ in order],
            "moved_numbers": [number for _, number in order],
            "visits": sorted(set(memory.visits.values())),
        },
    ).fetchall()
    keys = {(document, number) for document, number in touched}
    clusters: list[list[VisitSighting]] = []
    for block in _blocks(connection, keys).values():
        for group in encounters.components(block, visits.visits_agree):
            clusters += visits.gather_visits(group)
    ids, leads = _ids(connection, clusters, memory)
    changed = identity.changed(ids, clusters, keys)
    before = {each.encounter_id for cluster in clusters for each in cluster if each.encounter_id}
    _write(connection, changed)
    identity.redirect(connection, "visit", leads, ids)
    vanished = (before | set(memory.visits.values())) - set(ids)
    connection.execute("delete from core.visit where visit_id = any(%s)", (sorted(vanished),))


def _blocks(connection: Connection, keys: Collection[Key]) -> dict[int, list[VisitSighting]]:
    """Return the reports of these keys and all others of the same travellers, by traveller."""
    found = {each.key: each for each in _fetch(connection, keys)}
    near = connection.execute(
        _NEAR,
        {
            "officials": sorted({each.official_id for each in found.values()}),
            "visits": sorted({each.encounter_id for each in found.values() if each.encounter_id}),
        },
    ).fetchall()
    more = {(document, number) for document, number in near} - found.keys()
    found |= {each.key: each for each in _fetch(connection, more)}
    blocks: dict[int, list[VisitSighting]] = defaultdict(list)
    for each in found.values():
        blocks[each.official_id].append(each)
    return blocks


def _fetch(connection: Connection, keys: Iterable[Key]) -> list[VisitSighting]:
    stage(connection, "staged_visit_key", "document_id bigint, visit_no integer", sorted(keys))
    return [VisitSighting(*(*row[:11], tuple(row[11]))) for row in connection.execute(_REPORTS)]


def _ids(
    connection: Connection, clusters: Sequence[Sequence[VisitSighting]], memory: Memory
) -> tuple[list[int], dict[int, int]]:
    """Return the ids of visits, and where the ids that go lead to."""
    had = [
        identity.had(
            [each.key for each in cluster],
            {each.key: each.encounter_id or memory.visits.get(each.key) for each in cluster},
            {},
        )
        for cluster in clusters
    ]
    kept = identity.keep(had)
    fresh = iter(new_ids(connection, "core.visit", "visit_id", kept.count(None)))
    ids = [next(fresh) if key is None else key for key in kept]
    return ids, identity.followed(ids, had)


def _write(connection: Connection, changed: Sequence[tuple[int, Sequence[VisitSighting]]]) -> None:
    believed = [(visit_id, beliefs.visit(cluster)) for visit_id, cluster in changed]
    stage(
        connection,
        "staged_visit",
        "visit_id bigint, official_id bigint, origin_code text, status_code text, started_on date, ended_on date",
        ((key, v.official_id, v.origin, v.status, v.started_on, v.ended_on) for key, v in believed),
    )
    connection.execute(_MERGE_VISITS)
    rows = ((*each.key, visit_id) for visit_id, cluster in changed for each in cluster)
    stage(connection, "staged_visit_identity", "document_id bigint, visit_no integer, visit_id bigint", rows)
    connection.execute(_MERGE_IDENTITIES)
    connection.execute(
        "delete from core.visit_destination where visit_id = any(%s)", ([visit_id for visit_id, _ in believed],)
    )
    copy_rows(
        connection,
        sql.Identifier("core", "visit_destination"),
        ("visit_id", "ordinal", "country_code"),
        ((key, number, code) for key, visit in believed for number, code in enumerate(visit.destinations, start=1)),
    )
