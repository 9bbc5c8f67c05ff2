"""Decisions of people and the reports they are about: recorded, found again, taken back.

A decision is anchored to what documents say (document, name, place in the text), not to rows that a reload replaces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from psycopg import sql

from etl.load.staging import Connection
from etl.resolve import names
from etl.resolve.alignment import fit
from etl.resolve.sides import Side

Key = tuple[int, int]
Subject = Literal["official", "meeting", "visit"]
#: Anchors kept of one form of a name on one side: documents stay, so a few are enough.
ANCHORS_OF_A_FORM = 5

_ANCHORS = """
select anchor.decision_id, anchor.side, decision.is_same, anchor.document_id, anchor.words, anchor.first_char
from ops.decision
inner join ops.decision_anchor as anchor using (decision_id)
where decision.subject = %s and decision.revoked_at is null
order by anchor.decision_id, anchor.side, anchor.anchor_no
"""
# What may be anchored: each report of these documents, with the words and the place that tell it from the others.
_REPORTS = {
    "official": """
        select official.document_id, official.official_no, official.name, min(mention.first_char)
        from report.official
        left join report.mention using (document_id, official_no)
        where official.document_id = any(%s)
        group by official.document_id, official.official_no
    """,
    "meeting": """
        select meeting.document_id, meeting.meeting_no,
            string_agg(distinct participant.actor_code, ' ' order by participant.actor_code), meeting.first_char
        from report.meeting
        inner join report.meeting_participant as participant using (document_id, meeting_no)
        where meeting.document_id = any(%s)
        group by meeting.document_id, meeting.meeting_no
    """,
}


#: A report: its key, and the words and the place that tell it from others in its document.
Told = tuple[Key, str, int]


@dataclass(frozen=True, slots=True)
class Anchored:
    """The reports on which decisions stand, and for each decision all of its reports."""

    sides: dict[Key, frozenset[Side]]
    reports: dict[int, frozenset[Key]]

    def linked(self, keys: Iterable[Key]) -> set[Key]:
        """Return the reports that stand on a decision with one of these."""
        decisions = {side.decision for key in keys for side in self.sides.get(key, ())}
        return {key for decision in decisions for key in self.reports[decision]}


def standing(connection: Connection, subject: Subject) -> Anchored:
    """Return the reports that decisions not revoked are about, as documents are read today."""
    anchors = connection.execute(_ANCHORS, (subject,)).fetchall()
    if not anchors:
        return Anchored({}, {})
    told: dict[int, list[Told]] = defaultdict(list)
    for each in reports(connection, subject, sorted({document for _, _, _, document, _, _ in anchors})):
        told[each[0][0]].append(each)
    sides: dict[Key, set[Side]] = defaultdict(set)
    about: dict[int, set[Key]] = defaultdict(set)
    for decision, side, is_same, document, words, first_char in anchors:
        key = found_again(subject, words, first_char, told[document])
        if key is not None:
            sides[key].add(Side(decision, side, is_same))
            about[decision].add(key)
    return Anchored({key: frozenset(s) for key, s in sides.items()}, {d: frozenset(k) for d, k in about.items()})


def reports(connection: Connection, subject: Subject, document_ids: Sequence[int]) -> list[Told]:
    """Return the officials or meetings of documents, each with what tells it from the others there."""
    rows = connection.execute(_REPORTS[subject].encode(), (list(document_ids),)).fetchall()
    return sorted(((document, number), words, place or 0) for document, number, words, place in rows)


def identities(connection: Connection, subject: Subject, document_ids: Sequence[int]) -> dict[Key, int]:
    """Return which officials or meetings the reports of documents are held to be about."""
    rows = connection.execute(
        sql.SQL("select document_id, {no}, {id} from {table} where document_id = any(%s)").format(
            no=sql.Identifier(f"{subject}_no"),
            id=sql.Identifier(f"{subject}_id"),
            table=sql.Identifier("core", f"{subject}_identity"),
        ),
        (list(document_ids),),
    )
    return {(document, number): key for document, number, key in rows.fetchall()}


def found_again(subject: Subject, words: str, first_char: int, told: Sequence[Told]) -> Key | None:
    """Return the report that an anchor means: that with the same words, or the likest; of several the nearest."""
    if subject == "official":
        likeness = {key: _likeness(words, name) for key, name, _ in told}
    else:
        actors = set(words.split())
        likeness = {key: 2.0 * (words == others) + len(actors & set(others.split())) / 100 for key, others, _ in told}
    candidates = [(-likeness[key], abs(place - first_char), key) for key, _, place in told if likeness[key] > 0]
    return min(candidates)[2] if candidates else None


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 100.0
    found = fit(names.parse(one), names.parse(other))
    return found.weight if found else 0.0


def decide(
    connection: Connection,
    subject: Subject,
    ids: tuple[int, int],
    is_same: bool,
    about: tuple[Collection[Key], Collection[Key]],
    decided_by: str,
    reason: str | None,
) -> int:
    """Record a decision about these reports, in place of an older one about the same two, and return its number."""
    first, second = sorted(ids)
    sides = about if ids == (first, second) else (about[1], about[0])
    if first != second:
        connection.execute(
            "update ops.decision set revoked_at = greatest(clock_timestamp(), decided_at), revoked_by = %s"
            " where subject = %s and first_id = %s and second_id = %s and revoked_at is null",
            (decided_by, subject, first, second),
        )
    row = connection.execute(
        "insert into ops.decision (subject, first_id, second_id, is_same, reason, decided_by)"
        " values (%s, %s, %s, %s, %s, %s) returning decision_id",
        (subject, first, second, is_same, reason, decided_by),
    ).fetchone()
    assert row is not None
    documents = sorted({document for side in sides for document, _ in side})
    told = {key: (words, place) for key, words, place in reports(connection, subject, documents)}
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into ops.decision_anchor (decision_id, side, anchor_no, document_id, words, first_char)"
            " values (%s, %s, %s, %s, %s, %s)",
            [
                (row[0], side, number, key[0], *told[key])
                for side, keys in enumerate(sides, start=1)
                for number, key in enumerate(_few_of_each(sorted(keys), told, ids), start=1)
            ],
        )
    return int(row[0])


def _few_of_each(keys: Sequence[Key], told: dict[Key, tuple[str, int]], ids: tuple[int, int]) -> list[Key]:
    """Return some reports of each form of the name; all where one is parted, since there each document counts."""
    if ids[0] == ids[1]:
        return list(keys)
    count: dict[str, int] = defaultdict(int)
    kept = []
    for key in keys:
        words = told[key][0]
        count[words] += 1
        if count[words] <= ANCHORS_OF_A_FORM:
            kept.append(key)
    return kept


def revoke(connection: Connection, decision_id: int, revoked_by: str) -> tuple[Any, ...] | None:
    """Take a decision back; return (subject, first_id, second_id, is_same), or None where no such one stands."""
    return connection.execute(
        "update ops.decision set revoked_at = greatest(clock_timestamp(), decided_at), revoked_by = %s"
        " where decision_id = %s and revoked_at is null returning subject, first_id, second_id, is_same",
        (revoked_by, decision_id),
    ).fetchone()
