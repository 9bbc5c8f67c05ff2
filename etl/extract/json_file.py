"""JSON: one article, a list of them, or an object that wraps such a list (`{"articles": […]}`)."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from etl.extract import columns, json_lines, limits, records
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.stream import Stream
from etl.facts import Document, Rejected

# Under these names programs' answers hold their list; compared like columns.
_WRAPPERS: Final = ("articles", "documents", "items", "entries", "results", "records", "releases", "posts", "stories",
                    "news", "rows", "docs", "hits", "data", "response", "feed", "graph", "list", "value")  # fmt: skip
_WRAPPED_WITHIN: Final = 3  # {"response": {"hits": {"hits": […]}}}
_LAYERS: Final = (
    "_source",
    "fields",
    "attributes",
    "article",
    "node",
    "document",
)  # {"_id": …, "_source": {the article}}


def read(stream: Stream, origin: str, mapping: Mapping[str, str]) -> Iterator[Document | Rejected]:
    """Yield a document or a rejection for every article in the file.

    Raises:
        UnreadableError: it is no JSON, or there is no article in it.
    """
    data = stream.whole()
    value, fault = json_lines.parsed(data)
    if fault is not None and "Extra data" in fault:  # more than one value: JSONL under another name
        yield from json_lines.read(Stream(io.BytesIO(data)), origin, mapping)
        return
    if fault is not None:
        raise UnreadableError(fault)
    if isinstance(value, dict) and _is_article(value, mapping):
        yield _document(value, origin, None, mapping)
        return
    found = value if isinstance(value, list) else _wrapped(value, _WRAPPED_WITHIN)
    if found is None:
        seen = f" (keys: {', '.join(list(value)[:20])})" if isinstance(value, dict) else ""
        raise UnreadableError(f"no article is recognised in the JSON{seen}; name the text's key with --map text=key")
    if not found:
        raise UnreadableError("the JSON holds an empty list")
    for number, item in enumerate(found, start=1):
        yield _document(item, origin, f"item {number}", mapping)


def _document(item: Any, origin: str, position: str | None, mapping: Mapping[str, str]) -> Document | Rejected:
    payload = _serialized(item)
    if not isinstance(item, dict):
        return rejected(origin, position, "not a JSON object, so no article", payload)
    layer = next((item[name] for name in _LAYERS if isinstance(item.get(name), dict)), None)
    if layer is not None and not _is_article(item, mapping):
        item = {**item, **layer}
    if len(payload) > limits.LINE:
        reason = f"the article is {len(payload):,} bytes long, more than the {limits.LINE:,} that are read of one"
        return rejected(origin, position, reason, payload)
    return records.from_record(item, mapping, origin=origin, position=position, payload=payload)


def _is_article(value: Mapping[str, Any], mapping: Mapping[str, str]) -> bool:
    body = columns.recognized(list(value), mapping).get("body", ())
    return any(
        isinstance(records.inside(value, name), str | dict) and records.word(records.inside(value, name))
        for name in body
    )


def _wrapped(value: Any, depth: int) -> list[Any] | None:
    """Return the list of objects that an object holds under one of the usual names, or under its only list."""
    if not isinstance(value, dict) or depth == 0:
        return None
    usual = sorted(
        (name for name in value if columns.folded(name) in _WRAPPERS),
        key=lambda name: _WRAPPERS.index(columns.folded(name)),
    )
    for name in usual:
        inner = value[name]
        if isinstance(inner, list) and (not inner or isinstance(inner[0], dict)):
            return inner
        if (found := _wrapped(inner, depth - 1)) is not None:
            return found
    lists = [inner for inner in value.values() if isinstance(inner, list) and inner and isinstance(inner[0], dict)]
    return lists[0] if len(lists) == 1 else None


def _serialized(item: Any) -> bytes:
    return json.dumps(item, ensure_ascii=False).encode("utf-8", "surrogatepass")
