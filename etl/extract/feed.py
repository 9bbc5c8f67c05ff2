"""RSS and Atom: one document for every entry, with its full content where the feed has it.

A feed that is not well-formed XML is taken apart at its entries: each is read by itself, the sound ones become
documents, the others are set aside.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import feedparser

from etl.extract import clean, decode, feed_entries, records
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.stream import Stream
from etl.facts import Document, Rejected

_SITE_NAME: Final = re.compile(r".*\s[–—|»-]\s(?=\S)")


def read(
    stream: Stream, origin: str, mapping: Mapping[str, str], *, charset: str | None = None
) -> Iterator[Document | Rejected]:
    """Yield a document or a rejection for every entry of the feed.

    Raises:
        UnreadableError: there is no entry in it, or the bytes are no text.
    """
    text = decode.decoded(stream.whole(), charset)
    pieces = feed_entries.pieces(text)
    feed = _parsed(feed_entries.without_declaration(text))
    is_sound = not feed.bozo and len(feed.entries) == len(pieces)
    if not pieces:
        what = "the feed has no entries" if feed.get("version") else "the XML is no feed: no <item>, no <entry>"
        raise UnreadableError(f"{what} ({_cause(feed)})" if feed.bozo else what)
    declared = feed_entries.namespaces(text)
    for number, piece in enumerate(pieces, start=1):
        position = f"entry {number}"
        entry = feed.entries[number - 1] if is_sound else _single(piece, declared)
        if isinstance(entry, str):
            yield rejected(origin, position, entry, piece.raw)
        else:
            yield _document(entry, feed.feed, origin, position, piece.raw, mapping)


def _parsed(text: str) -> Any:
    # A file object: given a string feedparser would take it for an address or a path.
    return feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _single(piece: feed_entries.Piece, declared: dict[str, str]) -> Any:
    """Return the entry read by itself, or what is wrong with it."""
    if not piece.is_complete:
        return "the XML is broken or cut off: this entry has no end; the feed's complete entries were read"
    alone = _parsed(feed_entries.as_feed(piece.raw, declared))
    if alone.bozo or len(alone.entries) != 1:
        return f"the entry is not well-formed XML ({_cause(alone)}); the feed's other entries were read"
    return alone.entries[0]


def _cause(feed: Any) -> str:
    error = feed.get("bozo_exception")
    return str(error.getMessage() if hasattr(error, "getMessage") else error or "no entry found")


def _document(
    entry: Any, feed: Any, origin: str, position: str, raw: str, mapping: Mapping[str, str]
) -> Document | Rejected:
    content, media_type = _content(entry)
    fields: dict[str, object] = {
        "url": _address(entry),
        "title": _title(entry),
        "body": content,
        "published": entry.get("published") or entry.get("updated") or entry.get("created"),
        "publisher": _publisher(entry, feed),
        "author": _author(entry),
        "language": entry.get("language") or feed.get("language") or "",
    }
    for field, key in mapping.items():
        fields[field] = entry.get(key.replace(":", "_").lower()) or fields.get(field)
    return records.document(
        fields,
        origin=origin,
        position=position,
        payload=raw,
        media_type=media_type,
        source=_plain(feed.get("title")) or None,
    )


def _content(entry: Any) -> tuple[str, str | None]:
    """Return the longest full content, else the summary, and its media type where the feed is certain of it."""
    contents = [part for part in entry.get("content", []) if (part.get("value") or "").strip()]
    if contents:
        best = max(contents, key=lambda part: len(part["value"]))
        return best["value"], "text/html" if "html" in (best.get("type") or "") else None
    return entry.get("summary") or "", None


def _address(entry: Any) -> str:
    identity = entry.get("id") or ""
    return (entry.get("link") or (identity if re.match(r"https?://", identity) else "")).strip()


def _title(entry: Any) -> str:
    return entry.get("title") or ""


def _author(entry: Any) -> str:
    names = [author.get("name") or "" for author in entry.get("authors", [])]
    return ", ".join(dict.fromkeys(filter(None, names))) or entry.get("author") or ""


def _publisher(entry: Any, feed: Any) -> str:
    """Return who publishes: as the entry or the feed says, else the feed's title (of WordPress's its second part)."""
    given = entry.get("source", {}).get("title") or entry.get("publisher") or feed.get("publisher")
    if given:
        return str(given)
    title = _plain(feed.get("title"))
    return _SITE_NAME.sub("", title) if "wordpress" in str(feed.get("generator", "")).lower() else title


def _plain(value: object) -> str:
    return clean.one_line(str(value)) if value else ""
