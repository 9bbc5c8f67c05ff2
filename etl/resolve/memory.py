"""What documents were held to be about, kept while they are read again, so that ids outlive the rereading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.load.staging import Connection
from etl.resolve.officials import Form


@dataclass(frozen=True, slots=True)
class Memory:
    """Identities of documents whose facts are about to be deleted; keys are a document's id and a name or number.

    `claims` are keys that reports (subject, document, number) had before and should have again, if they are free:
    those that a decision took away that is now taken back.
    """

    officials: dict[tuple[int, str], int] = field(default_factory=dict)
    forms: frozenset[Form] = frozenset()
    meetings: dict[tuple[int, int], int] = field(default_factory=dict)
    visits: dict[tuple[int, int], int] = field(default_factory=dict)
    meeting_keys: frozenset[str] = frozenset()
    claims: dict[tuple[str, int, int], int] = field(default_factory=dict)

    def claims_of(self, subject: str) -> dict[tuple[int, int], int]:
        """Return the claims of reports of one kind, by their keys."""
        return {(document, number): key for (kind, document, number), key in self.claims.items() if kind == subject}


def remember(connection: Connection, document_ids: Sequence[int]) -> Memory:
    """Return the identities of these documents as they stand."""
    if not document_ids:
        return Memory()
    ids = (list(document_ids),)
    officials = connection.execute(
        "select identity.document_id, official.name, official.actor_code, identity.official_id"
        " from core.official_identity as identity"
        " inner join report.official using (document_id, official_no) where identity.document_id = any(%s)",
        ids,
    ).fetchall()
    meetings = connection.execute(
        "select document_id, meeting_no, meeting_id from core.meeting_identity where document_id = any(%s)", ids
    )
    visits = connection.execute(
        "select document_id, visit_no, visit_id from core.visit_identity where document_id = any(%s)", ids
    )
    keys = connection.execute("select distinct meeting_key from core.meeting_key where document_id = any(%s)", ids)
    return Memory(
        officials={(document, name): official for document, name, _, official in officials},
        forms=frozenset((name, actor) for _, name, actor, _ in officials),
        meetings={(document, number): meeting for document, number, meeting in meetings},
        meeting_keys=frozenset(key for (key,) in keys),
        visits={(document, number): visit for document, number, visit in visits},
    )
