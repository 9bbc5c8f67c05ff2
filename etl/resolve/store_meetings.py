"""Meetings into `core`: reads the reports that may be about the same meetings, gathers anew, writes what changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from psycopg import sql

from etl.load.staging import Connection, copy_rows, new_ids, stage
from etl.resolve import beliefs, encounters, identity
from etl.resolve.encounters import MeetingSighting
from etl.resolve.memory import Memory

Key = tuple[int, int]

_TOUCHED = """
select document_id, meeting_no from report.meeting where document_id = any(%(documents)s)
union
select participant.document_id, participant.meeting_no
from unnest(%(moved_documents)s::bigint[], %(moved_numbers)s::integer[]) as moved (document_id, official_no)
inner join report.meeting_participant as participant using (document_id, official_no)
union
select document_id, meeting_no from core.meeting_identity where meeting_id = any(%(meetings)s)
"""
_REPORTS = """
select
    meeting.document_id, meeting.meeting_no, document.url, revision.published_on, meeting.status_code,
    meeting.started_on, meeting.ended_on, meeting.confidence, identity.meeting_id, meeting.mode_code,
    meeting.place_name, meeting.place_country_code,
    array(
        select row(participant.actor_code, official.official_id, participant.role)
        from report.meeting_participant as participant
        left join core.official_identity as official using (document_id, official_no)
        where participant.document_id = meeting.document_id and participant.meeting_no = meeting.meeting_no
    ) as people,
    array(
        select topic.topic_code from report.meeting_topic as topic
        where topic.document_id = meeting.document_id and topic.meeting_no = meeting.meeting_no
    ) as topics
from staged_meeting_key as staged
inner join report.meeting using (document_id, meeting_no)
inner join raw.document using (document_id)
inner join report.extraction using (document_id)
left join core.meeting_identity as identity using (document_id, meeting_no)
inner join raw.revision using (revision_id)
"""
# Meetings of exactly these actors, found by two of them (most meetings have no more).
_SAME_ACTORS = """
select identity.document_id, identity.meeting_no
from core.meeting_identity as identity
where identity.meeting_id in (
    select party.meeting_id
    from core.meeting_participant as party
    where party.meeting_id in (
        select one.meeting_id
        from unnest(%(first)s::text[], %(second)s::text[]) as wanted (first, second)
        inner join core.meeting_participant as one on wanted.first = one.actor_code
        inner join core.meeting_participant as other
            on one.meeting_id = other.meeting_id and wanted.second = other.actor_code
    )
    group by party.meeting_id
    having string_agg(distinct party.actor_code, ' ' order by party.actor_code) = any(%(all)s)
)
"""
_MERGE_MEETINGS = """
insert into core.meeting as old (meeting_id, mode_code, status_code, started_on, ended_on, place_id, confidence)
select staged.meeting_id, staged.mode_code, staged.status_code, staged.started_on, staged.ended_on,
    place.place_id, staged.confidence
from staged_meeting as staged
left join core.place
    on staged.place_name = place.name and coalesce(staged.country_code, '') = coalesce(place.country_code, '')
on conflict (meeting_id) do update set
    mode_code = excluded.mode_code, status_code = excluded.status_code, started_on = excluded.started_on,
    ended_on = excluded.ended_on, place_id = excluded.place_id, confidence = excluded.confidence
"""
_MERGE_IDENTITIES = """
insert into core.meeting_identity as old (document_id, meeting_no, meeting_id)
select document_id, meeting_no, meeting_id from staged_meeting_identity
order by document_id, meeting_no
on conflict (document_id, meeting_no) do update set meeting_id = excluded.meeting_id
where old.meeting_id <> excluded.meeting_id
"""


def resolve(connection: Connection, document_ids: Sequence[int], moved: Collection[Key], memory: Memory) -> None:
    """Gather anew the meetings that these documents, or officials held to be somebody else, touch."""
    order = sorted(moved)
    touched = connection.execute(
        _TOUCHED,
        {
            "documents": list(document_ids),
            "moved_documents": [document for document, _ in order],
            "moved_numbers": [number for _, number in order],
            "meetings": sorted(set(memory.meetings.values())),
        },
    ).fetchall()
    keys = {(document, number) for document, number in touched}
    reports = _blocks(connection, keys)
    clusters: list[list[MeetingSighting]] = []
    for block in reports.values():
        for group in encounters.components(block):
            if any(each.key in keys for each in group):
                clusters += encounters.gather(group, encounters.meetings_agree)
    ids = _ids(connection, clusters, memory)
    changed = identity.changed(ids, clusters, keys)
    before = {each.encounter_id for cluster in clusters for each in cluster if each.encounter_id}
    _write(connection, changed, (before | set(memory.meetings.values())) - set(ids))


def _blocks(connection: Connection, keys: Collection[Key]) -> dict[frozenset[str], list[MeetingSighting]]:
    """Return the reports of these keys and all others of the same actors, by actors."""
    found = {each.key: each for each in _fetch(connection, keys)}
    sets = sorted({tuple(sorted(each.actors)) for each in found.values()})
    same = connection.execute(
        _SAME_ACTORS,
        {
            "first": [actors[0] for actors in sets],
            "second": [actors[-1] for actors in sets],
            "all": [" ".join(actors) for actors in sets],
        },
    ).fetchall()
    more = {(document, number) for document, number in same} - found.keys()
    found |= {each.key: each for each in _fetch(connection, more)}
    blocks: dict[frozenset[str], list[MeetingSighting]] = defaultdict(list)
    for each in found.values():
        blocks[each.actors].append(each)
    return blocks


def _fetch(connection: Connection, keys: Iterable[Key]) -> list[MeetingSighting]:
    stage(connection, "staged_meeting_key", "document_id bigint, meeting_no integer", sorted(keys))
    return [
        MeetingSighting(*(*row[:12], frozenset(_person(*person) for person in row[12]), frozenset(row[13])))
        for row in connection.execute(_REPORTS)
    ]


def _person(actor: str, official: str | int | None, role: str | None) -> tuple[str, int | None, str | None]:
    return actor, None if official is None else int(official), role


def _ids(connection: Connection, clusters: Sequence[Sequence[MeetingSighting]], memory: Memory) -> list[int]:
    had = [
        Counter(key for each in cluster if (key := each.encounter_id or memory.meetings.get(each.key)))
        for cluster in clusters
    ]
    kept = identity.keep(had)
    fresh = iter(new_ids(connection, "core.meeting", "meeting_id", kept.count(None)))
    return [next(fresh) if key is None else key for key in kept]


def _write(
    connection: Connection, changed: Sequence[tuple[int, Sequence[MeetingSighting]]], vanished: Collection[int]
) -> None:
    believed = [(meeting_id, beliefs.meeting(cluster)) for meeting_id, cluster in changed]
    ids = [meeting_id for meeting_id, _ in believed]
    places = connection.execute(
        "select distinct place_id from core.meeting where meeting_id = any(%s) and place_id is not null",
        ([*ids, *vanished],),
    ).fetchall()
    _write_meetings(connection, believed)
    rows = ((*each.key, meeting_id) for meeting_id, cluster in changed for each in cluster)
    stage(connection, "staged_meeting_identity", "document_id bigint, meeting_no integer, meeting_id bigint", rows)
    connection.execute(_MERGE_IDENTITIES)
    _write_parts(connection, believed)
    connection.execute("delete from core.meeting where meeting_id = any(%s)", (sorted(vanished),))
    connection.execute(
        "delete from core.place where place_id = any(%s)"
        " and not exists (select from core.meeting where meeting.place_id = place.place_id)",
        ([place for (place,) in places],),
    )


def _write_meetings(connection: Connection, believed: Sequence[tuple[int, beliefs.Meeting]]) -> None:
    """Write meetings and their places; a place of which only the country is known has the country's name."""
    stage(
        connection,
        "staged_meeting",
        "meeting_id bigint, mode_code text, status_code text, started_on date, ended_on date, place_name text, "
        "country_code text, confidence double precision",
        (
            (key, m.mode, m.status, m.started_on, m.ended_on, *(m.place or (None, None)), m.confidence)
            for key, m in believed
        ),
    )
    connection.execute(
        "update staged_meeting set place_name = actor.actor_name from core.actor"
        " where staged_meeting.place_name is null and staged_meeting.country_code = actor.actor_code"
    )
    connection.execute(
        "insert into core.place (name, country_code) select distinct place_name, country_code from staged_meeting"
        " where place_name is not null order by 1, 2 on conflict do nothing"
    )
    connection.execute(_MERGE_MEETINGS)


def _write_parts(connection: Connection, believed: Sequence[tuple[int, beliefs.Meeting]]) -> None:
    ids = ([meeting_id for meeting_id, _ in believed],)
    connection.execute("delete from core.meeting_participant where meeting_id = any(%s)", ids)
    connection.execute("delete from core.meeting_topic where meeting_id = any(%s)", ids)
    copy_rows(
        connection,
        sql.Identifier("core", "meeting_participant"),
        ("meeting_id", "participant_no", "actor_code", "official_id", "role"),
        ((key, number, *person) for key, meeting in believed for number, person in enumerate(meeting.people)),
    )
    copy_rows(
        connection,
        sql.Identifier("core", "meeting_topic"),
        ("meeting_id", "topic_code"),
        ((key, topic) for key, meeting in believed for topic in meeting.topics),
    )
