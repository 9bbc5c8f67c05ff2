"""Stored documents read again with the installed version of the extractor, and what that changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from etl import pipeline
from etl.differences import Told, stated, stored
from etl.facts import Document, Facts, Rejected
from etl.load.loader import Loader
from etl.load.staging import Connection

Item = TypeVar("Item")
#: Differences that a report shows as examples.
EXAMPLES = 20

_OUTDATED = """
select extraction.document_id
from report.extraction
inner join raw.document using (document_id)
inner join raw.revision using (document_id, revision_id)
where extraction.version <> %(version)s and (%(source)s::text is null or document.source = %(source)s)
order by extraction.document_id
limit %(limit)s
"""
_DOCUMENTS = """
select
    document.document_id, document.url, revision.title, revision.author, revision.text, revision.origin,
    revision.position, revision.published_on, document.publisher, revision.language, document.source,
    revision.markup, revision.media_type
from raw.document
inner join report.extraction using (document_id)
inner join raw.revision using (document_id, revision_id)
where document.document_id = any(%s)
order by document.document_id
"""


@dataclass(slots=True)
class Change:
    """How often facts of one kind were gained, lost or changed."""

    before: int = 0
    after: int = 0
    gained: int = 0
    lost: int = 0
    changed: int = 0


@dataclass(slots=True)
class Report:
    """What a rereading came to. `examples` are (what, kind of fact, address, the fact)."""

    documents: int = 0
    documents_changed: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    kinds: dict[str, Change] = field(default_factory=dict)
    examples: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, url: str, old: Told, new: Told) -> bool:
        """Count one document; return whether it tells anything else than before."""
        self.documents += 1
        differs = False
        for kind in new:
            change = self.kinds.setdefault(kind, Change())
            change.before += len(old[kind])
            change.after += len(new[kind])
            for what, keys in (
                ("gained", new[kind].keys() - old[kind].keys()),
                ("lost", old[kind].keys() - new[kind].keys()),
                ("changed", {k for k in new[kind].keys() & old[kind].keys() if new[kind][k] != old[kind][k]}),
            ):
                setattr(change, what, getattr(change, what) + len(keys))
                differs = differs or bool(keys)
                for key in sorted(keys, key=repr)[: EXAMPLES - len(self.examples)]:
                    self.examples.append((what, kind, url, _shown(key, old[kind].get(key), new[kind].get(key))))
        self.documents_changed += differs
        return differs


def _in_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _shown(key: Any, old: Any, new: Any) -> str:
    told = f"{old} → {new}" if old is not None and new is not None else f"{old if new is None else new}"
    return f"{key}: {told}"


def outdated(connection: Connection, version: str, source: str | None = None, limit: int | None = None) -> list[int]:
    """Return the documents that another version of their extractor has read."""
    rows = connection.execute(_OUTDATED, {"version": version, "source": source, "limit": limit}).fetchall()
    return [key for (key,) in rows]


def count_outdated(connection: Connection, version: str) -> int:
    """Return how many documents another version of their extractor has read."""
    row = connection.execute("select count(*) from report.extraction where version <> %s", (version,)).fetchone()
    assert row is not None
    return int(row[0])


def reextract(
    connection: Connection,
    document_ids: Sequence[int],
    loader: Loader | None,
    pool: Executor | None,
    *,
    batch_size: int = pipeline.BATCH_SIZE,
    progress: Callable[[Report], None] = lambda _: None,
) -> Report:
    """Read documents again, a batch a transaction, and store what they say now; without a loader only compare.

    Raises:
        psycopg.Error: the database does not take it; what was stored before is complete.
    """
    report = Report()
    ahead = batch_size * (1 + pipeline.AHEAD)
    for some in _in_batches(document_ids, ahead):
        documents = list(_documents(connection, some))
        readings = _read(pool, [document for _, document in documents])
        for batch in _in_batches(zip(documents, readings, strict=True), batch_size):
            _batch(connection, loader, report, [(key, document, facts) for (key, document), facts in batch])
            progress(report)
    return report


def _read(pool: Executor | None, documents: Iterable[Document]) -> Iterator[Facts | Rejected]:
    return pool.map(pipeline.read, documents) if pool else map(pipeline.read, documents)


def _batch(
    connection: Connection,
    loader: Loader | None,
    report: Report,
    batch: Sequence[tuple[int, Document, Facts | Rejected]],
) -> None:
    report.rejected += [facts for _, _, facts in batch if isinstance(facts, Rejected)]
    read = [(key, document, facts) for key, document, facts in batch if isinstance(facts, Facts)]
    old = stored(connection, [key for key, _, _ in read])
    if loader:
        refused = loader.reread(read)
        report.rejected += refused.values()
        read = [each for each in read if each[0] not in refused]
    for key, document, facts in read:
        report.add(document.url, old[key], stated(document.text, facts))


def _documents(connection: Connection, document_ids: Sequence[int]) -> Iterator[tuple[int, Document]]:
    for key, url, title, author, text, *rest in connection.execute(_DOCUMENTS, (list(document_ids),)).fetchall():
        yield key, rebuilt(url, title or "", author, text, *rest)


def rebuilt(
    url: str, title: str, author: str | None, text: str, origin: str, position: str | None, *rest: Any
) -> Document:
    """Return a document as it was read, from its stored text, which holds title and byline as well."""
    published_on, publisher, language, source, markup, media_type = rest
    after_title = text.removeprefix(title.strip()).removeprefix("\n") if title.strip() else text
    without_byline = after_title.removeprefix((author or "").strip()).removeprefix("\n") if author else after_title
    for body in (without_byline, after_title):
        document = Document(
            url, title, body, origin, position, published_on, publisher, author, language, source, markup or "",
            media_type or "text/plain",
        )  # fmt: skip
        if document.text == text:
            return document
    return Document(
        url, "", text, origin, position, published_on, publisher, None, language, source, markup or "",
        media_type or "text/plain",
    )  # fmt: skip
