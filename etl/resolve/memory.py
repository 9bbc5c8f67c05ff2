"""What documents were held to be about, kept while they are read again, so that ids outlive the rereading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.load.staging import Connection
from etl.resolve import store_decisions
from etl.resolve.persons import Form
from etl.resolve.store_decisions import Subject

#: A report as it was: its document, the words and the place that tell it from others there, and its id.
Mark = tuple[int, str, int, int]


@dataclass(frozen=True, slots=True)
class Memory:
    """Identities of documents whose facts are about to be deleted, by marks that are found again in a new reading.

    `forms` and `meeting_keys` are what related them to others. `claims` are ids that reports (subject, document,
    number) had before and should have again, if they are free: those that a decision took away that is taken back.
    """

    officials: tuple[Mark, ...] = ()
    forms: frozenset[Form] = frozenset()
    meetings: tuple[Mark, ...] = ()
    meeting_ids: frozenset[int] = frozenset()
    meeting_keys: frozenset[str] = frozenset()
    visits: dict[tuple[int, int], int] = field(default_factory=dict)
    claims: dict[tuple[str, int, int], int] = field(default_factory=dict)

    def claims_of(self, subject: str) -> dict[tuple[int, int], int]:
        """Return the claims of reports of one kind, by their keys."""
        return {(document, number): key for (kind, document, number), key in self.claims.items() if kind == subject}


def remember(connection: Connection, document_ids: Sequence[int]) -> Memory:
    """Return the identities of these documents as they stand."""
    if not document_ids:
        return Memory()
    ids = (list(document_ids),)
    forms = connection.execute(
        "select distinct name, actor_code from report.official where document_id = any(%s)", ids
    ).fetchall()
    meetings = _marks(connection, "meeting", document_ids)
    keys = connection.execute("select distinct meeting_key from core.meeting_key where document_id = any(%s)", ids)
    visits = connection.execute(
        "select document_id, visit_no, visit_id from core.visit_identity where document_id = any(%s)", ids
    )
    return Memory(
        officials=_marks(connection, "official", document_ids),
        forms=frozenset((name, actor) for name, actor in forms),
        meetings=meetings,
        meeting_ids=frozenset(key for *_, key in meetings),
        meeting_keys=frozenset(key for (key,) in keys.fetchall()),
        visits={(document, number): visit for document, number, visit in visits},
    )


def _marks(connection: Connection, subject: Subject, document_ids: Sequence[int]) -> tuple[Mark, ...]:
    had = store_decisions.identities(connection, subject, document_ids)
    told = store_decisions.reports(connection, subject, document_ids)
    return tuple((key[0], words, place, had[key]) for key, words, place in told if key in had)


def recalled(connection: Connection, subject: Subject, marks: Sequence[Mark]) -> dict[tuple[int, int], int]:
    """Return the ids that reports of documents read again had before: of those that say the same, or nearly."""
    told: dict[int, list[store_decisions.Told]] = defaultdict(list)
    for each in store_decisions.reports(connection, subject, sorted({document for document, *_ in marks})):
        told[each[0][0]].append(each)
    found: dict[tuple[int, int], int] = {}
    for document, words, place, official_id in marks:
        left = [each for each in told[document] if each[0] not in found]
        key = store_decisions.found_again(subject, words, place, left)
        if key is not None:
            found[key] = official_id
    return found
