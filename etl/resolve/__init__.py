"""Resolve: which reports speak of the same official, meeting or visit.

The result depends on what the reports say and on nothing else: not on the order in which they came, nor on how they
were batched. Every load gathers anew the blocks that it touches, from all their reports.
"""

from __future__ import annotations

from collections.abc import Sequence

from etl.load.staging import Connection
from etl.resolve import rules, store_meetings, store_officials, store_visits
from etl.resolve.memory import Memory, remember

__all__ = ["Memory", "remember", "resolve", "resolve_all"]


def resolve(connection: Connection, document_ids: Sequence[int], memory: Memory) -> None:
    """Bring `core` up to date with newly read documents, within the connection's transaction.

    Args:
        connection: an open transaction that has its turn (`etl.load.staging.take_turn`).
        document_ids: documents whose facts were just written and that have no identities yet.
        memory: the identities that they had before they were read again (`remember`).
    """
    if not rules.are_current(connection, "keys"):
        store_officials.renew_keys(connection, document_ids)
        rules.note(connection, "keys")
        if store_officials.is_first(connection, document_ids):
            rules.note(connection, "identities")
    moved, touched = store_officials.resolve(connection, document_ids, memory)
    store_meetings.resolve(connection, document_ids, moved, memory)
    store_visits.resolve(connection, document_ids, moved, memory)
    store_officials.drop_vanished(connection, touched, has_forgotten=bool(memory.forms))


def resolve_all(connection: Connection) -> None:
    """Decide everything anew, within the connection's transaction: after a change of weights or of lists of names."""
    connection.execute("delete from core.name_key")
    rules.note(connection, "keys")
    rules.note(connection, "identities")
    connection.execute("delete from core.meeting_key")
    rows = connection.execute("select document_id from report.extraction order by document_id").fetchall()
    resolve(connection, [document_id for (document_id,) in rows], Memory())
