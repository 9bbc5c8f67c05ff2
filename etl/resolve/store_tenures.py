"""Tenures into `core`: what registers record of each official and office, else from when to when documents show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from psycopg import sql

from etl.load.staging import Connection, copy_rows
from etl.resolve.tenures import Term, believed

_FETCH_RECORDED = """
select
    identity.official_id, identity.office_id,
    tenure.started_on, tenure.ended_on, tenure.started_precision, tenure.ended_precision
from core.official_identity as identity
inner join report.tenure using (document_id, official_no)
where identity.official_id = any(%s) and identity.office_id is not null
"""
# Where a register gives an office's dates, sightings in between add nothing.
_ADD_SEEN = """
insert into core.tenure (official_id, office_id, started_on, ended_on, is_exact)
select seen.official_id, seen.office_id, seen.started_on, seen.ended_on, false
from (
    select identity.official_id, identity.office_id,
        min(coalesce(official.seen_on, revision.published_on)) as started_on,
        max(coalesce(official.seen_on, revision.published_on)) as ended_on
    from core.official_identity as identity
    inner join report.official using (document_id, official_no)
    inner join report.extraction using (document_id)
    inner join raw.revision using (revision_id)
    where identity.official_id = any(%s) and identity.office_id is not null
        and official.standing in ('current', 'acting') and coalesce(official.seen_on, revision.published_on) is not null
    group by identity.official_id, identity.office_id
) as seen
where not exists (
    select from core.tenure
    where tenure.official_id = seen.official_id and tenure.office_id = seen.office_id
        and daterange(tenure.started_on, tenure.ended_on, '[]') && daterange(seen.started_on, seen.ended_on, '[]')
)
"""
_COLUMNS = "official_id office_id started_on ended_on started_precision ended_precision is_exact"


def refresh(connection: Connection, official_ids: Collection[int]) -> None:
    """Write anew the tenures of these officials, whose reports of offices and terms may have changed.

    To be called when `core.official_identity` is settled, within the same transaction.
    """
    ids = sorted(official_ids)
    connection.execute("delete from core.tenure where official_id = any(%s)", (ids,))
    recorded: dict[tuple[int, int], list[Term]] = defaultdict(list)
    for official_id, office_id, *term in connection.execute(_FETCH_RECORDED, (ids,)):
        recorded[official_id, office_id].append(Term(*term))
    rows = [
        (*key, t.started_on, t.ended_on, t.started_precision, t.ended_precision, t.is_exact)
        for key, terms in sorted(recorded.items())
        for t in believed(terms)
    ]
    if rows:
        copy_rows(connection, sql.Identifier("core", "tenure"), _COLUMNS.split(), rows)
    connection.execute(_ADD_SEEN, (ids,))
