"""Meetings into `core`: reads the reports that may be about the same meetings, gathers anew, writes what changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from psycopg import sql

from etl.load.staging import Connection, copy_rows, new_ids, stage
from etl.resolve import beliefs, encounters, identity, store_decisions
from etl.resolve.encounters import MeetingSighting
from etl.resolve.memory import Memory, recalled
from etl.resolve.store_decisions import Anchored

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
    ) as topics,
    document.publisher
from staged_meeting_key as staged
inner join report.meeting using (document_id, meeting_no)
inner join raw.document using (document_id)
inner join report.extraction using (document_id)
left join core.meeting_identity as identity using (document_id, meeting_no)
inner join raw.revision using (revision_id)
"""
_BY_KEY = """
select distinct document_id, meeting_no
from core.meeting_key
where meeting_key = any(%s)
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
            "meetings": sorted(memory.meeting_ids),
        },
    ).fetchall()
    keys = {(document, number) for document, number in touched}
    decisions = store_decisions.standing(connection, "meeting")
    reports = _blocks(connection, set(document_ids), keys | decisions.linked(keys), memory.meeting_keys, decisions)
    groups = encounters.components(reports, encounters.meetings_agree, encounters.keys_of_meeting)
    clusters = [cluster for group in groups for cluster in encounters.gather(group, encounters.meetings_agree)]
    ids, leads = _ids(connection, clusters, memory)
    changed = identity.changed(ids, clusters, keys)
    before = {each.encounter_id for cluster in clusters for each in cluster if each.encounter_id}
    _write(connection, changed)
    identity.redirect(connection, "meeting", leads, ids)
    _drop_vanished(connection, (before | memory.meeting_ids) - set(ids))


def add_keys(connection: Connection, reports: Iterable[MeetingSighting]) -> set[str]:
    """Write the keys of reports of meetings and return them."""
    rows = [(*each.key, key) for each in reports for key in sorted(encounters.keys_of_meeting(each))]
    stage(connection, "staged_meeting_names", "document_id bigint, meeting_no integer, meeting_key text", rows)
    connection.execute("insert into core.meeting_key select * from staged_meeting_names on conflict do nothing")
    return {key for _, _, key in rows}


def _blocks(
    connection: Connection, new: Collection[int], keys: Collection[Key], forgotten: Collection[str], decisions: Anchored
) -> list[MeetingSighting]:
    """Return the reports of these keys, all that may be about the same meetings, and what agrees with those in turn."""
    found = {each.key: each for each in _fetch(connection, keys, decisions)}
    asked = add_keys(connection, (each for each in found.values() if each.document_id in new)) | set(forgotten)
    asked |= {key for each in found.values() for key in encounters.keys_of_meeting(each)}
    near = _under(connection, asked, decisions, found)
    found |= near
    frontier = list(near.values())
    pool: dict[Key, MeetingSighting] = {}
    while frontier:
        wanted = {key for each in frontier for key in encounters.keys_of_meeting(each)} - asked
        asked |= wanted
        pool |= _under(connection, wanted, decisions, found)
        frontier = [
            other
            for other in pool.values()
            if any(encounters.meetings_agree(each, other) or (each.sides and other.sides) for each in frontier)
        ]
        found |= {each.key: each for each in frontier}
        pool = {key: each for key, each in pool.items() if key not in found}
    return list(found.values())


def _under(
    connection: Connection, keys: Collection[str], decisions: Anchored, known: Collection[Key]
) -> dict[Key, MeetingSighting]:
    """Return the reports under these keys, and those that decisions link with them, but the known ones."""
    if not keys:
        return {}
    rows = connection.execute(_BY_KEY, (sorted(keys),)).fetchall()
    wanted = {(document, number) for document, number in rows}
    wanted |= decisions.linked(wanted)
    return {each.key: each for each in _fetch(connection, wanted - set(known), decisions)}


def _fetch(connection: Connection, keys: Iterable[Key], decisions: Anchored) -> list[MeetingSighting]:
    stage(connection, "staged_meeting_key", "document_id bigint, meeting_no integer", sorted(keys))
    return [
        MeetingSighting(
            *(*row[:12], frozenset(_person(*person) for person in row[12]), frozenset(row[13])),
            publisher=row[14],
            sides=decisions.sides.get((row[0], row[1]), frozenset()),
        )
        for row in connection.execute(_REPORTS)
    ]


def _person(actor: str, official: str | int | None, role: str | None) -> tuple[str, int | None, str | None]:
    return actor, None if official is None else int(official), role


def _ids(
    connection: Connection, clusters: Sequence[Sequence[MeetingSighting]], memory: Memory
) -> tuple[list[int], dict[int, int]]:
    """Return the ids of meetings, and where the ids that go lead to."""
    before = recalled(connection, "meeting", memory.meetings)
    had = [
        identity.had(
            [each.key for each in cluster],
            {each.key: each.encounter_id or before.get(each.key) for each in cluster},
            memory.claims_of("meeting"),
        )
        for cluster in clusters
    ]
    kept = identity.keep(had)
    fresh = iter(new_ids(connection, "core.meeting", "meeting_id", kept.count(None)))
    ids = [next(fresh) if key is None else key for key in kept]
    return ids, identity.followed(ids, had)


def _write(connection: Connection, changed: Sequence[tuple[int, Sequence[MeetingSighting]]]) -> None:
    believed = [(meeting_id, beliefs.meeting(cluster)) for meeting_id, cluster in changed]
    places = _places(connection, [meeting_id for meeting_id, _ in believed])
    _write_meetings(connection, believed)
    rows = ((*each.key, meeting_id) for meeting_id, cluster in changed for each in cluster)
    stage(connection, "staged_meeting_identity", "document_id bigint, meeting_no integer, meeting_id bigint", rows)
    connection.execute(_MERGE_IDENTITIES)
    _write_parts(connection, believed)
    _drop_unused(connection, places)


def _drop_vanished(connection: Connection, vanished: Collection[int]) -> None:
    """Delete meetings that no report is about any more, with the places that only they had."""
    places = _places(connection, vanished)
    connection.execute("delete from core.meeting where meeting_id = any(%s)", (sorted(vanished),))
    _drop_unused(connection, places)


def _places(connection: Connection, ids: Collection[int]) -> list[int]:
    rows = connection.execute(
        "select distinct place_id from core.meeting where meeting_id = any(%s) and place_id is not null", (sorted(ids),)
    )
    return [place for (place,) in rows.fetchall()]


def _drop_unused(connection: Connection, places: Sequence[int]) -> None:
    connection.execute(
        "delete from core.place where place_id = any(%s)"
        " and not exists (select from core.meeting where meeting.place_id = place.place_id)",
        (places,),
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
