"""Documents into `raw`: which of them are known, which are new, which have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from psycopg import sql

from etl.load.batch import Item, Outcome
from etl.load.staging import Connection, copy_rows, new_ids, stage

_STAGED = "item_no integer, url text, content_hash text, publisher text, may_have_twins boolean"

# A document is known by its address or another address of it. Content is known where any revision of the document had
# it: an older feed loaded once more brings nothing back. A twin is the same content under an address never seen, from
# the same publisher (what two newspapers print is two documents).
_CLASSIFY = """
select
    staged.item_no,
    coalesce(document.document_id, document_url.document_id) as document_id,
    exists (
        select from raw.revision
        where revision.document_id = coalesce(document.document_id, document_url.document_id)
            and revision.content_hash = staged.content_hash
    ) as is_known,
    (
        select min(revision.document_id)
        from raw.revision
        inner join raw.document as twin on revision.document_id = twin.document_id
        where staged.may_have_twins
            and revision.content_hash = staged.content_hash
            and twin.publisher is not distinct from staged.publisher
    ) as twin_id
from staged_document as staged
left join raw.document on staged.url = document.url
left join raw.document_url on staged.url = document_url.url
order by staged.item_no
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done with one item of a batch. `document_id` is None for a new document."""

    outcome: Outcome
    document_id: int | None
    is_twin: bool = False


def classify(connection: Connection, items: Sequence[Item]) -> list[Verdict]:
    """Return what each item is to the warehouse as it stands."""
    rows = (
        (number, i.document.url, i.content_hash, i.document.publisher, i.may_have_twins)
        for number, i in enumerate(items)
    )
    stage(connection, "staged_document", _STAGED, rows)
    verdicts = []
    for _, document_id, is_known, twin_id in connection.execute(_CLASSIFY):
        if document_id is None and twin_id is not None:
            verdicts.append(Verdict("unchanged", twin_id, is_twin=True))
        elif document_id is None:
            verdicts.append(Verdict("new", None))
        else:
            verdicts.append(Verdict("unchanged" if is_known else "changed", document_id))
    return verdicts


def store(connection: Connection, run_id: int, items: Sequence[Item], ids: Sequence[int | None]) -> list[int]:
    """Add revisions, and documents where the id is None; return the ids of the documents.

    What a changed document said before has to be gone already (`report.extraction`); no document comes twice.
    """
    fresh = iter(new_ids(connection, "raw.document", "document_id", sum(each is None for each in ids)))
    known = [next(fresh) if each is None else each for each in ids]
    documents = [
        (document_id, i.document.url, i.document.source, i.document.publisher)
        for i, document_id, old in zip(items, known, ids, strict=True)
        if old is None
    ]
    copy_rows(connection, sql.Identifier("raw", "document"), ("document_id", "url", "source", "publisher"), documents)
    stage(connection, "staged_revision", _REVISION, (_revision(i, key) for i, key in zip(items, known, strict=True)))
    connection.execute(_ADD_REVISIONS, {"run_id": run_id})
    return known


_REVISION = (
    "document_id bigint, content_hash text, title text, author text, published_on date, language text, "
    "media_type text, markup text, text text, origin text, position text"
)
_ADD_REVISIONS = """
insert into raw.revision (
    document_id, revision_no, content_hash, title, author, published_on, language, media_type, markup, text,
    origin, position, run_id
)
select
    staged.document_id,
    1 + (select count(*) from raw.revision where revision.document_id = staged.document_id),
    staged.content_hash, staged.title, staged.author, staged.published_on, staged.language, staged.media_type,
    staged.markup, staged.text, staged.origin, staged.position, %(run_id)s
from staged_revision as staged
"""


def _revision(item: Item, document_id: int) -> tuple[object, ...]:
    d = item.document
    facts = (d.title or None, d.author, d.published_on, d.language, d.media_type, d.markup or None, d.text)
    return document_id, item.content_hash, *facts, d.origin, d.position


def add_addresses(connection: Connection, addresses: dict[str, int]) -> None:
    """Record other addresses of documents."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into raw.document_url (url, document_id) values (%s, %s) on conflict (url) do nothing",
            sorted(addresses.items()),
        )
