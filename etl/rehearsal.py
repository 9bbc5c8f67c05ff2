"""A load that stores nothing: what would be new, what changed, and how many facts the documents state."""

from __future__ import annotations

from collections.abc import Sequence

from etl import database, embedded, migrate
from etl.facts import Rejected
from etl.load.batch import Batch, Counts, Item
from etl.load.documents import Verdict, classify
from etl.settings import Settings


class Rehearsal:
    """Compares batches with the warehouse, or with an empty one where none is set up, and counts."""

    def __init__(self, settings: Settings) -> None:
        """Open the warehouse if it is there; none is made for a rehearsal."""
        self.counts = Counts()
        self.facts = dict.fromkeys(("officials", "meetings", "visits", "statements", "tenures"), 0)
        self.rejected: list[Rejected] = []
        self._seen: dict[str, str] = {}
        self._connection = None
        if settings.database_url or embedded.data_folder(settings.home).exists():
            url = database.database_url(settings)
            if migrate.status(url).revision is not None:
                self._connection = database.connect(settings)

    def known(self, items: Sequence[Item]) -> list[bool]:
        """Tell which items a load would not read."""
        return [verdict.outcome == "unchanged" for verdict in self._verdicts(items)]

    def add(self, batch: Batch) -> None:
        """Count a batch as a load would."""
        for item, verdict in zip(batch.items, self._verdicts(batch.items), strict=True):
            before = self._seen.setdefault(item.document.url, item.content_hash)
            is_repeated = before == item.content_hash and item.facts is None
            self.counts.add("unchanged" if is_repeated else verdict.outcome)
            for name in self.facts:
                self.facts[name] += len(getattr(item.facts, name, ()))
        for each in batch.rejected:
            self.counts.add("rejected")
            self.rejected.append(each)

    def _verdicts(self, items: Sequence[Item]) -> list[Verdict]:
        if self._connection is None:
            return [Verdict("new", None) for _ in items]
        verdicts = classify(self._connection, items)
        self._connection.rollback()
        return verdicts
