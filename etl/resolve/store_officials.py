"""Officials into `core`: reads the blocks that new reports touch, gathers persons anew, writes what has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from etl.load.staging import Connection, new_ids, stage
from etl.resolve import identity, names, officials, store_decisions, store_tenures, words
from etl.resolve.memory import Memory, recalled
from etl.resolve.persons import Form, Person, Sighting, actor_code, full_name
from etl.resolve.store_decisions import Anchored

_ADD_OFFICES = """
insert into core.office (actor_code, office_type_code, title)
select distinct official.actor_code, official.office_type_code, official.office_title
from report.official
where official.document_id = any(%s) and num_nonnulls(official.office_type_code, official.office_title) > 0
order by 1, 2, 3
on conflict do nothing
"""
# Names that share a key, with whom they serve. One that serves nobody known, or an organisation, may be anybody's.
_FORMS = """
select distinct official.name, official.actor_code
from unnest(%(keys)s::text[], %(actors)s::text[], %(is_wide)s::boolean[]) as wanted (name_key, actor_code, is_wide)
inner join core.name_key on wanted.name_key = name_key.name_key
inner join report.official using (document_id, official_no)
where wanted.actor_code is null or official.actor_code is null or official.actor_code = wanted.actor_code
    or (wanted.is_wide and (official.actor_code = any(%(wide)s) or wanted.actor_code = any(%(wide)s)))
"""
_SIGHTINGS = """
select
    official.document_id, official.official_no, official.name, official.actor_code, official.office_type_code,
    coalesce(official.seen_on, revision.published_on) as seen_on, identity.official_id,
    official.office_title, official.standing, coalesce(identity.probability, -1) as probability,
    array(
        select tenure.started_on from report.tenure
        where tenure.document_id = official.document_id and tenure.official_no = official.official_no
        order by tenure.tenure_no
    ) as started_on,
    array(
        select tenure.ended_on from report.tenure
        where tenure.document_id = official.document_id and tenure.official_no = official.official_no
        order by tenure.tenure_no
    ) as ended_on,
    official.person_key,
    array(
        select mine.meeting_no from report.meeting_participant as mine
        where mine.document_id = official.document_id and mine.official_no = official.official_no
    ) as rooms,
    array(
        select distinct row(others.actor_code, others.name)
        from report.meeting_participant as mine
        inner join report.meeting_participant as theirs using (document_id, meeting_no)
        inner join report.official as others
            on theirs.document_id = others.document_id and theirs.official_no = others.official_no
        where mine.document_id = official.document_id and mine.official_no = official.official_no
            and theirs.official_no <> mine.official_no
    ) as company
from unnest(%s::text[], %s::text[]) as form (name, actor_code)
inner join report.official
    on form.name = official.name and coalesce(form.actor_code, '') = coalesce(official.actor_code, '')
inner join report.extraction using (document_id)
left join core.official_identity as identity using (document_id, official_no)
inner join raw.revision using (revision_id)
"""
# NULL is spelled '' for the join: "is not distinct from" can't be hashed.
_MERGE_IDENTITIES = """
insert into core.official_identity as old (document_id, official_no, official_id, office_id, probability)
select staged.document_id, staged.official_no, staged.official_id, office.office_id, staged.probability
from staged_identity as staged
inner join report.official using (document_id, official_no)
left join core.office
    on coalesce(official.actor_code, '') = coalesce(office.actor_code, '')
    and coalesce(official.office_type_code, '') = coalesce(office.office_type_code, '')
    and coalesce(official.office_title, '') = coalesce(office.title, '')
on conflict (document_id, official_no) do update set
    official_id = excluded.official_id, probability = excluded.probability
"""
_MERGE_OFFICIALS = """
insert into core.official as old (official_id, full_name, actor_code)
select official_id, full_name, actor_code from staged_official
on conflict (official_id) do update set full_name = excluded.full_name, actor_code = excluded.actor_code
where (old.full_name, old.actor_code) is distinct from (excluded.full_name, excluded.actor_code)
"""
_REFRESH = (
    "delete from core.official_name where official_id = any(%(ids)s)",
    """
    insert into core.official_name (official_id, name)
    select distinct identity.official_id, official.name
    from core.official_identity as identity
    inner join report.official using (document_id, official_no)
    where identity.official_id = any(%(ids)s)
    """,
)


def add_keys(connection: Connection, document_ids: Sequence[int]) -> set[Form]:
    """Write the keys of the officials of newly read documents; return their names and actors."""
    rows = connection.execute(
        "select document_id, official_no, name, actor_code from report.official where document_id = any(%s)",
        (list(document_ids),),
    ).fetchall()
    _write_keys(connection, rows)
    return {(name, actor) for _, _, name, actor in rows}


def renew_keys(connection: Connection, but: Sequence[int]) -> None:
    """Write the keys of all documents anew but those that are about to have theirs."""
    connection.execute("delete from core.name_key")
    _write_keys(
        connection,
        connection.execute(
            "select document_id, official_no, name, actor_code from report.official where document_id <> all(%s)",
            (list(but),),
        ).fetchall(),
    )


def is_first(connection: Connection, document_ids: Sequence[int]) -> bool:
    """Tell whether there are no identities of other documents than these."""
    row = connection.execute(
        "select exists (select from core.official_identity where document_id <> all(%s))", (list(document_ids),)
    ).fetchone()
    return row is not None and not row[0]


def _write_keys(connection: Connection, rows: Iterable[tuple[int, int, str, str | None]]) -> None:
    keyed = ((document, number, key) for document, number, name, _ in rows for key in sorted(names.keys(name)))
    stage(connection, "staged_key", "document_id bigint, official_no integer, name_key text", keyed)
    connection.execute("insert into core.name_key select * from staged_key")


def fetch_blocks(connection: Connection, seeds: Iterable[Form]) -> list[Sighting]:
    """Return all reports of the blocks that these names belong to: whoever is related, and their relations in turn.

    What people have decided about relates names as well.
    """
    decisions = store_decisions.standing(connection, "official")
    members = _members(connection, set(seeds), _linked(connection, decisions))
    return _sightings(connection, members, decisions)


def fetch_all(connection: Connection) -> list[Sighting]:
    """Return all reports of officials."""
    forms = connection.execute("select distinct name, actor_code from report.official").fetchall()
    return _sightings(connection, forms, store_decisions.standing(connection, "official"))


def _sightings(connection: Connection, forms: Iterable[Form], decisions: Anchored) -> list[Sighting]:
    order = sorted(forms, key=repr)
    rows = connection.execute(_SIGHTINGS, ([name for name, _ in order], [actor for _, actor in order])).fetchall()
    return [
        replace(
            Sighting(*row[:10]),
            terms=tuple(zip(row[10], row[11], strict=True)),
            person_key=row[12],
            rooms=frozenset((row[0], meeting) for meeting in row[13]),
            company=frozenset(names.called(name, actor) for actor, name in row[14]),
            sides=decisions.sides.get((row[0], row[1]), frozenset()),
        )
        for row in rows
    ]


def _linked(connection: Connection, decisions: Anchored) -> dict[Form, set[Form]]:
    """Return, for each name that a decision is about, all names of decisions on it."""
    keys = sorted(decisions.sides)
    rows = connection.execute(
        "select document_id, official_no, name, actor_code from report.official"
        " where (document_id, official_no) in (select * from unnest(%s::bigint[], %s::integer[]))",
        ([document for document, _ in keys], [number for _, number in keys]),
    )
    forms = {(document, number): (name, actor) for document, number, name, actor in rows}
    linked: dict[Form, set[Form]] = defaultdict(set)
    for reports in decisions.reports.values():
        some = {forms[key] for key in reports}
        for form in some:
            linked[form] |= some
    return linked


def _members(connection: Connection, members: set[Form], linked: Mapping[Form, set[Form]]) -> set[Form]:
    """Return these names with all that are related to them, over others or at once."""
    forms_by_key: dict[str, set[Form]] = defaultdict(set)
    asked: set[tuple[str, str | None, bool]] = set()
    frontier = set(members)
    wide = sorted(words.actors_with_kin())
    while frontier:
        wanted = {
            (key, actor, parsed.is_full)
            for name, actor in frontier
            for parsed in (names.parse(name),)
            for key in names.asked_of(parsed)
        }
        wanted -= asked
        asked |= wanted
        if wanted:
            order = sorted(wanted, key=repr)
            keys, actors, is_wide = ([each[column] for each in order] for column in range(3))
            found = connection.execute(_FORMS, {"keys": keys, "actors": actors, "is_wide": is_wide, "wide": wide})
            for name, actor in found.fetchall():
                for key in names.keys(name):
                    forms_by_key[key].add((name, actor))
        near = {
            other
            for form in frontier
            for other in {o for key in names.asked_of(names.parse(form[0])) for o in forms_by_key.get(key, ())}
            if other not in members and officials.related(form, other)
        }
        near |= {other for form in frontier for other in linked.get(form, ()) if other not in members}
        members = members | near
        frontier = near
    return members


def resolve(
    connection: Connection, document_ids: Sequence[int], memory: Memory
) -> tuple[set[tuple[int, int]], set[int]]:
    """Gather anew the persons that these documents touch, and write who is who.

    Returns:
        The reports that are now held to be about somebody else than before, and the officials that changed. An
        official whom no report is about any more is still there: `drop_vanished` ends that when nothing refers to it.
    """
    connection.execute(_ADD_OFFICES, (list(document_ids),))
    seeds = add_keys(connection, document_ids) | memory.forms
    persons = officials.gather(fetch_blocks(connection, seeds))
    ids, leads = _ids(connection, persons, memory)
    resolved = [
        (each, official_id, person.certainty[each.key])
        for person, official_id in zip(persons, ids, strict=True)
        for each in person.sightings
    ]
    moved = {each.key for each, official_id, _ in resolved if each.official_id != official_id}
    touched = {new for each, new, _ in resolved if each.key in moved}
    touched |= {each.official_id for each, _, _ in resolved if each.key in moved and each.official_id}
    touched |= {key for *_, key in memory.officials} | set(leads)
    identities = [
        (*each.key, official_id, probability)
        for each, official_id, probability in resolved
        if each.key in moved or each.probability != probability
    ]
    _write(connection, [(i, p) for i, p in zip(ids, persons, strict=True) if i in touched], touched, identities)
    identity.redirect(connection, "official", leads, ids)
    return moved, touched


def _ids(connection: Connection, persons: Sequence[Person], memory: Memory) -> tuple[list[int], dict[int, int]]:
    """Return the ids of persons, and where the ids that go lead to."""
    before = recalled(connection, "official", memory.officials)
    had = [
        identity.had(
            [each.key for each in person.sightings],
            {each.key: each.official_id or before.get(each.key) for each in person.sightings},
            memory.claims_of("official"),
        )
        for person in persons
    ]
    kept = identity.keep(had)
    fresh = iter(new_ids(connection, "core.official", "official_id", kept.count(None)))
    ids = [next(fresh) if key is None else key for key in kept]
    return ids, identity.followed(ids, had)


def _write(
    connection: Connection,
    persons: Sequence[tuple[int, Person]],
    touched: Collection[int],
    identities: Sequence[tuple[int, int, int, float]],
) -> None:
    rows = ((key, full_name(person), actor_code(person)) for key, person in persons)
    stage(connection, "staged_official", "official_id bigint, full_name text, actor_code text", rows)
    connection.execute(_MERGE_OFFICIALS)
    columns = "document_id bigint, official_no integer, official_id bigint, probability double precision"
    stage(connection, "staged_identity", columns, identities)
    connection.execute(_MERGE_IDENTITIES)
    for statement in _REFRESH:
        connection.execute(statement, {"ids": sorted(touched)})
    store_tenures.refresh(connection, touched)


def drop_vanished(connection: Connection, touched: Collection[int], has_forgotten: bool) -> None:
    """Delete those of the officials whom no report is about, and offices nobody holds where reports were deleted."""
    connection.execute(
        "delete from core.official where official_id = any(%s) and not exists (select from core.official_identity"
        " where official_identity.official_id = official.official_id)",
        (sorted(touched),),
    )
    if has_forgotten:
        connection.execute(
            "delete from core.office where not exists (select from core.official_identity"
            " where official_identity.office_id = office.office_id)"
            " and not exists (select from core.tenure where tenure.office_id = office.office_id)"
        )
