"""Runs in `ops`: when a load began and ended, what it did with each input, and what it could not use."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Literal

from psycopg import sql

from etl.facts import Document, Rejected
from etl.load.batch import Counts, Outcome, payload_hash
from etl.load.staging import Connection, copy_rows, stage

#: First key of the advisory lock that a run holds while it lives (the second is its id).
LOCK = 7_326_152
#: What one row of rejected input holds at most; a 200 MB line is known by its beginning, its hash tells of all of it.
PAYLOAD_BYTES = 1_000_000

End = Literal["succeeded", "failed", "interrupted"]


class Run:
    """One run of a command that writes; says so in ops.run as long as its connection lives."""

    def __init__(self, connection: Connection, command: str, version: str, workers: int) -> None:
        """Record that the run begins, and that those before it whose process is gone were interrupted."""
        self.counts = Counts()
        self._connection = connection
        self._began = time.monotonic()
        with connection.transaction():
            self.run_id = _begin(connection, command, version, workers)
            connection.execute("select pg_advisory_lock(%s, %s)", (LOCK, self.run_id % 2**31))
        with connection.transaction():
            connection.execute(_FIND_INTERRUPTED, (LOCK, self.run_id))

    def record(self, counts: Counts, items: Sequence[tuple[Document | Rejected, Outcome, int | None]]) -> None:
        """Add what one batch came to, within its transaction; `self.counts` is the caller's to raise after it."""
        copy_rows(
            self._connection,
            sql.Identifier("ops", "run_item"),
            ("run_id", "url", "origin", "position", "outcome", "document_id"),
            (
                (self.run_id, getattr(each, "url", None), each.origin, each.position, outcome, document_id)
                for each, outcome, document_id in items
            ),
        )
        reject(self._connection, self.run_id, [each for each, _, _ in items if isinstance(each, Rejected)])
        c = counts
        self._connection.execute(
            "update ops.run set documents_in = documents_in + %s, documents_new = documents_new + %s,"
            " documents_changed = documents_changed + %s, documents_unchanged = documents_unchanged + %s,"
            " inputs_rejected = inputs_rejected + %s where run_id = %s",
            (c.documents_in, c.new, c.changed, c.unchanged, c.rejected, self.run_id),
        )

    def end(self, status: End, message: str | None = None) -> float:
        """Record how the run ended and return the seconds that it took."""
        seconds = time.monotonic() - self._began
        with self._connection.transaction():
            self._connection.execute(
                "update ops.run set status = %s, finished_at = greatest(clock_timestamp(), started_at), seconds = %s,"
                " message = %s where run_id = %s",
                (status, seconds, message, self.run_id),
            )
        self._connection.execute("select pg_advisory_unlock(%s, %s)", (LOCK, self.run_id % 2**31))
        self._connection.commit()
        return seconds


_FIND_INTERRUPTED = """
update ops.run set
    status = 'interrupted',
    message = 'The process ended before its work was done; what it had stored is complete. Load the same again.'
where status = 'running' and pg_try_advisory_xact_lock(%s, (run_id %% 2147483648)::integer) and run_id <> %s
"""


def _begin(connection: Connection, command: str, version: str, workers: int) -> int:
    row = connection.execute(
        "insert into ops.run (command, version, workers) values (%s, %s, %s) returning run_id",
        (command, version, workers),
    ).fetchone()
    assert row is not None
    return int(row[0])


_REJECTED = "origin text, position text, reason text, payload bytea, payload_hash text"
# The same input rejected again is one row, that of the first time; it is open again if it was thought to be resolved.
_MERGE_REJECTED = """
insert into ops.rejected as old (run_id, origin, position, reason, payload, payload_hash)
select distinct on (origin, position, payload_hash) %(run_id)s::bigint, origin, position, reason, payload, payload_hash
from staged_rejected
order by origin, position, payload_hash
on conflict (origin, position, payload_hash)
do update set run_id = excluded.run_id, reason = excluded.reason, resolved_at = null
"""


def reject(connection: Connection, run_id: int, rejected: Sequence[Rejected]) -> None:
    """Set input aside with its reason."""
    if not rejected:
        return
    rows = (
        (
            _storable(each.origin),
            each.position and _storable(each.position),
            _storable(each.reason),
            each.payload[:PAYLOAD_BYTES],
            payload_hash(each.payload),
        )
        for each in rejected
    )
    stage(connection, "staged_rejected", _REJECTED, rows)
    connection.execute(_MERGE_REJECTED, {"run_id": run_id})


def _storable(text: str) -> str:
    """Return a text that Postgres can hold: file names and messages may carry anything."""
    return text.replace("\x00", "\\0").encode("utf-8", "backslashreplace").decode()
