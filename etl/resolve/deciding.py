"""People's decisions carried out: recorded, and what they are about resolved anew, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from psycopg import sql

from etl import resolve
from etl.load.staging import Connection, take_turn
from etl.resolve import store_decisions
from etl.resolve.memory import Memory
from etl.resolve.store_decisions import Key, Subject


class UndecidableError(ValueError):
    """A decision that can't be made; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision's number, and the keys under which its two sides are now."""

    decision_id: int
    ids: tuple[int, int]


def decide(
    connection: Connection, subject: Subject, ids: tuple[int, int], is_same: bool, decided_by: str, reason: str | None
) -> Outcome:
    """Record that two officials or meetings are one, or are not, and act on it.

    Raises:
        UndecidableError: one of them is not there, or they are one.
    """
    with connection.transaction():
        take_turn(connection)
        first, second = (current(connection, subject, key) for key in ids)
        if first == second:
            raise UndecidableError(
                f"{subject} {ids[0]} and {subject} {ids[1]} are one and the same already"
                + ("" if is_same else ": name the documents that speak of somebody else (--document)")
            )
        reports = (_reports(connection, subject, first), _reports(connection, subject, second))
        number = store_decisions.decide(connection, subject, (first, second), is_same, reports, decided_by, reason)
        redo(connection, subject, {*reports[0], *reports[1]})
        return Outcome(number, _now(connection, subject, reports))


def part(
    connection: Connection, official_id: int, document_ids: Collection[int], decided_by: str, reason: str | None
) -> Outcome:
    """Record that these documents speak of another person of the like name, and act on it.

    Raises:
        UndecidableError: the official is not there, or none or all of the documents name them.
    """
    with connection.transaction():
        take_turn(connection)
        found = current(connection, "official", official_id)
        reports = _reports(connection, "official", found)
        others = {key for key in reports if key[0] in document_ids}
        if not others or others == reports:
            told = "all of the documents that name" if others else "none of these documents names"
            raise UndecidableError(f"{told} official {found}: `readout officials show {found}` lists them")
        sides = (reports - others, others)
        number = store_decisions.decide(connection, "official", (found, found), False, sides, decided_by, reason)
        redo(connection, "official", reports)
        return Outcome(number, _now(connection, "official", sides))


def undo(connection: Connection, decision_id: int, revoked_by: str) -> Outcome:
    """Take a decision back and resolve anew; what it had joined has its former keys again.

    Raises:
        UndecidableError: there is no such decision, or it was taken back before.
    """
    with connection.transaction():
        take_turn(connection)
        row = connection.execute(
            "select subject from ops.decision where decision_id = %s and revoked_at is null", (decision_id,)
        ).fetchone()
        if row is None:
            raise UndecidableError(f"no decision {decision_id} stands: `readout decisions` lists those that do")
        subject: Subject = row[0]
        anchored = store_decisions.standing(connection, subject)
        reports = anchored.reports.get(decision_id, frozenset())
        revoked = store_decisions.revoke(connection, decision_id, revoked_by)
        assert revoked is not None
        _, first, second, is_same = revoked
        sides: dict[int, set[Key]] = {1: set(), 2: set()}
        for key in reports:
            for each in anchored.sides[key]:
                if each.decision == decision_id:
                    sides[each.side].add(key)
        claims = {(subject, *key): (first, second)[side - 1] for side, keys in sides.items() for key in keys}
        free = _free(connection, subject, {first, second}, reports)
        redo(connection, subject, reports, {key: claim for key, claim in claims.items() if is_same and claim in free})
        return Outcome(decision_id, _now(connection, subject, (sides[1], sides[2])))


def redo(
    connection: Connection,
    subject: Subject,
    reports: Collection[Key],
    claims: dict[tuple[str, int, int], int] | None = None,
) -> None:
    """Resolve anew what these reports are about."""
    documents, numbers = [document for document, _ in reports], [number for _, number in reports]
    if subject == "official":
        forms = connection.execute(
            "select distinct name, actor_code from report.official"
            " inner join unnest(%s::bigint[], %s::integer[]) as given (document_id, official_no)"
            " using (document_id, official_no)",
            (documents, numbers),
        ).fetchall()
        memory = Memory(forms=frozenset((name, actor) for name, actor in forms), claims=claims or {})
    else:
        rows = connection.execute(
            "select document_id, meeting_no, meeting_id from core.meeting_identity"
            " inner join unnest(%s::bigint[], %s::integer[]) as given (document_id, meeting_no)"
            " using (document_id, meeting_no)",
            (documents, numbers),
        ).fetchall()
        memory = Memory(meeting_ids=frozenset(key for _, _, key in rows), claims=claims or {})
    resolve.resolve(connection, [], memory)


def current(connection: Connection, subject: Subject, key: int) -> int:
    """Return the key under which an official or a meeting is now, which may have had another one.

    Raises:
        UndecidableError: there is none.
    """
    names = {"table": sql.Identifier("core", subject), "redirect": sql.Identifier("core", f"{subject}_redirect")}
    row = connection.execute(
        sql.SQL(
            "select {id} from {table} where {id} = %(key)s"
            " union all select {id} from {redirect} where former_id = %(key)s"
        ).format(id=sql.Identifier(f"{subject}_id"), **names),
        {"key": key},
    ).fetchone()
    if row is None:
        raise UndecidableError(f"there is no {subject} {key}")
    return int(row[0])


def _reports(connection: Connection, subject: Subject, key: int) -> set[Key]:
    rows = connection.execute(
        sql.SQL("select document_id, {no} from {table} where {id} = %s").format(
            no=sql.Identifier(f"{subject}_no"),
            table=sql.Identifier("core", f"{subject}_identity"),
            id=sql.Identifier(f"{subject}_id"),
        ),
        (key,),
    )
    return {(document, number) for document, number in rows.fetchall()}


def _free(connection: Connection, subject: Subject, ids: Collection[int], reports: Collection[Key]) -> set[int]:
    """Return those of the keys that nobody else has: former ones, and those of these reports."""
    had = {key: _reports(connection, subject, key) for key in ids}
    return {key for key, about in had.items() if not about or about & set(reports)}


def _now(connection: Connection, subject: Subject, sides: Sequence[Collection[Key]]) -> tuple[int, int]:
    """Return the keys under which the two sides are now: of each that of its first report."""
    found = []
    for side in sides:
        document, number = min(side, default=(0, 0))
        row = connection.execute(
            sql.SQL("select {id} from {table} where document_id = %s and {no} = %s").format(
                no=sql.Identifier(f"{subject}_no"),
                table=sql.Identifier("core", f"{subject}_identity"),
                id=sql.Identifier(f"{subject}_id"),
            ),
            (document, number),
        ).fetchone()
        found.append(int(row[0]) if row else 0)
    return found[0], found[1]
