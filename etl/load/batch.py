"""What the loader is given: documents with the facts read from them, and what it has done with each. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from etl.facts import Document, Facts, Rejected

Outcome = Literal["new", "changed", "unchanged", "rejected"]

#: Characters of body below which the same content at two addresses may well be a coincidence ("No press briefing").
TWIN_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Item:
    """One document on its way. `facts` is None where it was known before and so not read again."""

    document: Document
    content_hash: str
    facts: Facts | None = None

    @property
    def may_have_twins(self) -> bool:
        """Whether the content is long enough to be recognised at another address."""
        return len(self.document.body) >= TWIN_CHARACTERS


@dataclass(frozen=True, slots=True)
class Batch:
    """What goes into one transaction. No two items have one address with different contents."""

    items: tuple[Item, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(slots=True)
class Counts:
    """What became of the input."""

    documents_in: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one input; a document rejected while it was read or stored is one that came in."""
        setattr(self, outcome, getattr(self, outcome) + 1)
        self.documents_in += outcome != "rejected"

    def __iadd__(self, other: Counts) -> Counts:
        for name in ("documents_in", "new", "changed", "unchanged", "rejected"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self


def content_hash(document: Document) -> str:
    """Return the SHA-256 of what makes a document's content: title, author, body and day of publication.

    Not the publisher: a feed and an archive name the same one differently ("U.S." and "United States Department").
    """
    day = document.published_on.isoformat() if document.published_on else None
    parts = [document.title, document.author, document.body, day]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()


def payload_hash(payload: bytes) -> str:
    """Return the SHA-256 of rejected input."""
    return hashlib.sha256(payload).hexdigest()


def refuse(document: Document, reason: str) -> Rejected:
    """Return a document as rejected input, its payload being one line of JSON that `readout load` can read."""
    fields = {
        "url": document.url,
        "title": document.title,
        "author": document.author,
        "published": document.published_on.isoformat() if document.published_on else None,
        "publisher": document.publisher,
        "language": document.language,
        "text": document.body,
    }
    line = json.dumps({name: value for name, value in fields.items() if value is not None})
    return Rejected(document.origin, document.position, reason, line.encode())


def unstorable(document: Document) -> str | None:
    """Return why Postgres can't hold a document's text; None where it can."""
    for name in ("url", "title", "author", "body", "publisher", "markup", "origin", "position"):
        value = getattr(document, name) or ""
        if "\x00" in value:
            return f"the {name} holds a NUL character (U+0000), which no text may: remove it from the input"
        if any("\ud800" <= letter <= "\udfff" for letter in value):
            return f"the {name} holds half a character (a lone surrogate): save the input as UTF-8"
    return None if document.body.strip() else "the document has no text"


def in_batches(
    inputs: Iterator[Document | Rejected], size: int, characters: int = 4_000_000
) -> Iterator[tuple[list[Item], list[Rejected]]]:
    """Part the input into batches of at most `size` inputs and about so many characters.

    A batch ends before an address comes up a second time with other content, so that revisions are stored one after
    the other.
    """
    items: list[Item] = []
    rejected: list[Rejected] = []
    hashes: dict[str, str] = {}
    length = 0
    for each in inputs:
        if isinstance(each, Document) and (reason := unstorable(each)):
            each = refuse(each, reason)
        if isinstance(each, Rejected):
            rejected.append(each)
        else:
            item = Item(each, content_hash(each))
            if hashes.get(each.url, item.content_hash) != item.content_hash:
                yield items, rejected
                items, rejected, hashes, length = [], [], {}, 0
            items.append(item)
            hashes[each.url] = item.content_hash
            length += len(each.body) + len(each.markup)
        if len(items) + len(rejected) >= size or length >= characters:
            yield items, rejected
            items, rejected, hashes, length = [], [], {}, 0
    if items or rejected:
        yield items, rejected
