"""One batch, one transaction: documents, what they say, and who and what that is, are stored together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import psycopg
from psycopg import errors

from etl import resolve
from etl.facts import Document, Facts, Rejected
from etl.load import documents, facts, runs
from etl.load.batch import Batch, Counts, Item, Outcome, refuse
from etl.load.documents import Verdict
from etl.load.staging import Connection, take_turn

#: Reads one document; used for the rare one that had been thought to be known when its batch was prepared.
Read = Callable[[Document], Facts | Rejected]

#: Rules of the warehouse that facts can break: a span that is not in the text, a code in no list, too large a number.
BROKEN_RULES = (errors.IntegrityError, errors.DataError)


class Loader:
    """Stores batches for one run over one connection (in autocommit mode, so that each batch is a transaction)."""

    def __init__(self, connection: Connection, run: runs.Run, read: Read) -> None:
        """Store with `connection` on account of `run`."""
        self._connection = connection
        self._run = run
        self._read = read

    @property
    def counts(self) -> Counts:
        """What the run has come to so far."""
        return self._run.counts

    def known(self, items: Sequence[Item]) -> list[bool]:
        """Tell which items need not be read, because the warehouse has them as they are."""
        return known(self._connection, items)

    def store(self, batch: Batch) -> Counts:
        """Store a batch and return what became of it.

        Where facts break a rule of the warehouse, its documents are stored one by one and those that do are rejected.

        Raises:
            psycopg.OperationalError: the database is gone, or will not.
        """
        try:
            counts = self._transaction(batch)
        except BROKEN_RULES as error:
            if len(batch.items) == 1:
                document = batch.items[0].document
                told = Rejected(document.origin, document.position, _explain(error), refuse(document, "-").payload)
                return self.store(Batch((), (*batch.rejected, told)))
            if not batch.items:
                raise
            counts = self.store(Batch((), batch.rejected))
            for item in batch.items:
                counts += self.store(Batch((item,)))
            return counts
        return counts

    def reread(self, readings: Sequence[tuple[int, Document, Facts]]) -> dict[int, Rejected]:
        """Store what known documents say now, in one transaction; return those whose facts break a rule, unchanged.

        Raises:
            psycopg.OperationalError: the database is gone, or will not.
        """
        try:
            with self._connection.transaction():
                take_turn(self._connection)
                ids = [key for key, _, _ in readings]
                memory = resolve.remember(self._connection, ids)
                facts.forget(self._connection, ids)
                facts.store(self._connection, [(key, document.text, said) for key, document, said in readings])
                resolve.resolve(self._connection, ids, memory)
                counts = Counts(documents_in=len(readings), changed=len(readings))
                self._run.record(counts, [(document, "changed", key) for key, document, _ in readings])
            self._run.counts += counts
        except BROKEN_RULES as error:
            if len(readings) == 1:
                key, document, _ = readings[0]
                told = Rejected(document.origin, document.position, _explain(error), refuse(document, "-").payload)
                return {key: told}
            return {key: told for each in readings for key, told in self.reread([each]).items()}
        return {}

    def _transaction(self, batch: Batch) -> Counts:
        with self._connection.transaction():
            take_turn(self._connection)
            plan = _Plan(batch.items, documents.classify(self._connection, batch.items))
            done, rejected = self._merge(batch.items, plan)
            what: list[tuple[Document | Rejected, Outcome, int | None]] = [
                *done,
                *((each, "rejected", None) for each in (*batch.rejected, *rejected)),
            ]
            counts = Counts()
            for _, outcome, _ in what:
                counts.add(outcome)
            self._run.record(counts, what)
        self._run.counts += counts
        if plan.postponed:
            counts += self._transaction(Batch(tuple(batch.items[number] for number in plan.postponed)))
        return counts

    def _merge(self, items: Sequence[Item], plan: _Plan) -> tuple[list[tuple[Document, Outcome, int]], list[Rejected]]:
        """Store the items that are new or changed; return what was done with each, and those that can't be read."""
        readings: dict[int, Facts] = {}
        rejected = []
        for number in plan.to_write:
            read = items[number].facts or self._read(items[number].document)
            if isinstance(read, Rejected):
                rejected.append(read)
            else:
                readings[number] = read
        ids = self._write(items, plan, readings)
        addresses, done = {}, []
        for number, item in enumerate(items):
            document_id = plan.verdicts[number].document_id or ids.get(plan.first[number])
            if number in plan.postponed or (number in plan.to_write and number not in ids):
                continue
            if document_id is not None:
                outcome: Outcome = plan.verdicts[number].outcome if number in ids else "unchanged"
                done.append((item.document, outcome, document_id))
                if plan.is_other_address(number):
                    addresses[item.document.url] = document_id
        documents.add_addresses(self._connection, addresses)
        return done, rejected

    def _write(self, items: Sequence[Item], plan: _Plan, readings: dict[int, Facts]) -> dict[int, int]:
        """Write documents, facts and identities; return the ids of the documents by number of item."""
        if not readings:
            return {}
        numbers = list(readings)
        old = [plan.verdicts[number].document_id for number in numbers]
        changed = [key for key in old if key is not None]
        memory = resolve.remember(self._connection, changed)
        facts.forget(self._connection, changed)
        ids = documents.store(self._connection, self._run.run_id, [items[number] for number in numbers], old)
        facts.store(
            self._connection,
            [(key, items[n].document.text, readings[n]) for key, n in zip(ids, numbers, strict=True)],
        )
        resolve.resolve(self._connection, ids, memory)
        return dict(zip(numbers, ids, strict=True))


class _Plan:
    """What is to be done with a batch.

    `first[n]` is the item that item n repeats: itself where it repeats none. `postponed` are items with another
    content for a document that is written already; they wait for a transaction of their own.
    """

    def __init__(self, items: Sequence[Item], verdicts: Sequence[Verdict]) -> None:
        self._items = items
        self.verdicts = verdicts
        self.first: list[int] = []
        self.postponed: list[int] = []
        seen: dict[object, int] = {}
        for number, (item, verdict) in enumerate(zip(items, verdicts, strict=True)):
            # The same document by address (or another of its addresses), or the same content at a new address.
            who: object = verdict.document_id or item.document.url
            has_twins = verdict.outcome == "new" and item.may_have_twins
            content: object = (item.content_hash, item.document.publisher) if has_twins else who
            first = seen.setdefault(who, seen.setdefault(content, number))
            self.first.append(first)
            if verdict.outcome != "unchanged" and items[first].content_hash != item.content_hash:
                self.postponed.append(number)

    @property
    def to_write(self) -> list[int]:
        """The numbers of the items that are new or changed, each document once."""
        found = (n for n, verdict in enumerate(self.verdicts) if verdict.outcome != "unchanged")
        return [n for n in found if self.first[n] == n]

    def is_other_address(self, number: int) -> bool:
        """Whether an item is a document that has another address already."""
        verdict, first = self.verdicts[number], self._items[self.first[number]]
        is_known = verdict.document_id is not None
        return verdict.is_twin or (not is_known and first.document.url != self._items[number].document.url)


def known(connection: Connection, items: Sequence[Item]) -> list[bool]:
    """Tell which items the warehouse has as they are."""
    with connection.transaction():
        return [verdict.outcome == "unchanged" for verdict in documents.classify(connection, items)]


def _explain(error: psycopg.Error) -> str:
    told = error.diag.message_primary or str(error)
    return f"what was read from the document breaks a rule of the warehouse ({told}): report it with the document"
