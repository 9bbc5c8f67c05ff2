"""The way in: open each input, recognise it, hand it to its reader, and let nothing stop the rest."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

import structlog

from etl.extract import (
    address,
    columns,
    csv_table,
    decode,
    excel,
    feed,
    html_page,
    json_file,
    json_lines,
    parquet,
    recognize,
    sources,
    text_file,
)
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.sources import Source
from etl.extract.stream import Stream
from etl.facts import Document, Rejected
from etl.registers import reading as registers

log = structlog.get_logger(__name__)

Results = Iterator[Document | Rejected]


@dataclass(frozen=True, slots=True)
class _Opened:
    """An input ready to be read, with what its server declared about it."""

    stream: Stream
    origin: str
    address: str | None = None
    media_type: str | None = None
    charset: str | None = None


def read(inputs: Sequence[str], *, format: str | None = None, mapping: Mapping[str, str] | None = None) -> Results:
    """Return the documents of all inputs, one by one, and what could not be used.

    Args:
        inputs: paths, folders, globs, http(s) addresses, `-` for standard input.
        format: one of `FORMATS`, instead of recognising each input.
        mapping: column (key, header line) by field, for those without a usual name: `{"text": "story_body"}`.

    Raises:
        InputError: at once, when an input does not exist or the format or a mapped field is unknown.
    """
    return _read_all(sources.expanded(inputs), recognize.named_format(format), columns.checked(mapping))


def _read_all(inputs: Iterator[Source], format: str | None, mapping: Mapping[str, str]) -> Results:
    for source in inputs:
        yield from _read_one(source, format, mapping)


def _read_one(source: Source, format: str | None, mapping: Mapping[str, str]) -> Results:
    """Yield what one input holds; whatever goes wrong becomes a rejection."""
    if source.fault is not None:
        yield rejected(source.name, None, source.fault)
        return
    with ExitStack() as stack:
        stream: Stream | None = None
        try:
            opened = _open(source, stack)
            stream = opened.stream
            kind = format or recognize.recognized(stream.head(), opened.address or opened.origin, opened.media_type)
            yield from _READERS[kind](opened, mapping)
        except UnreadableError as failure:
            payload = failure.payload if failure.payload is not None else stream.beginning() if stream else b""
            yield rejected(source.name, failure.position, failure.reason, payload)
        except OSError as error:
            yield rejected(source.name, None, f"can't be read: {error.strerror or error}")
        except Exception as error:
            # The promise is that no input stops the rest; what no reader foresaw is logged with its traceback.
            log.exception("unforeseen failure while reading", origin=source.name)
            reason = f"unforeseen failure while reading: {type(error).__name__}: {error}"
            yield rejected(source.name, None, reason, stream.beginning() if stream else b"")


def _open(source: Source, stack: ExitStack) -> _Opened:
    if source.kind == "pipe":
        return _Opened(Stream(sources.standard_input()), source.name)
    if source.kind == "file":
        return _Opened(Stream(stack.enter_context(Path(source.name).open("rb"))), source.name)
    answer = address.fetch(source.name, stack)
    return _Opened(Stream(answer.file), source.name, answer.address, answer.media_type, answer.charset)


def _utf8(opened: _Opened) -> Stream:
    """Return the stream for a reader of lines, which knows UTF-8 only; other declared encodings are converted."""
    if decode.is_marked_utf16(opened.stream.head(4)) or (opened.charset and not decode.is_utf8(opened.charset)):
        return Stream(io.BytesIO(decode.decoded(opened.stream.whole(), opened.charset).encode()))
    return opened.stream


def _text(opened: _Opened, mapping: Mapping[str, str], *, is_markdown: bool) -> Results:
    results = text_file.read(opened.stream, opened.origin, mapping, is_markdown=is_markdown, charset=opened.charset)
    return (_at(opened.address, result) for result in results)


def _html(opened: _Opened, mapping: Mapping[str, str]) -> Results:
    return html_page.read(opened.stream, opened.origin, mapping, address=opened.address, charset=opened.charset)


def _csv(opened: _Opened, mapping: Mapping[str, str], *, is_tab: bool) -> Results:
    return csv_table.read(_utf8(opened), opened.origin, mapping, is_tab=is_tab)


def _at(address: str | None, result: Document | Rejected) -> Document | Rejected:
    """Return a fetched text under its address, unless it names its own."""
    if address is None or isinstance(result, Rejected) or not result.url.startswith("urn:readout:"):
        return result
    return replace(result, url=address)


_READERS: Final[Mapping[str, Callable[[_Opened, Mapping[str, str]], Results]]] = {
    "text": partial(_text, is_markdown=False),
    "markdown": partial(_text, is_markdown=True),
    "html": _html,
    "feed": lambda opened, mapping: feed.read(opened.stream, opened.origin, mapping, charset=opened.charset),
    "jsonl": lambda opened, mapping: json_lines.read(_utf8(opened), opened.origin, mapping),
    "json": lambda opened, mapping: json_file.read(_utf8(opened), opened.origin, mapping),
    "csv": partial(_csv, is_tab=False),
    "tsv": partial(_csv, is_tab=True),
    "parquet": lambda opened, mapping: parquet.read(opened.stream, opened.origin, mapping),
    "excel": lambda opened, mapping: excel.read(opened.stream, opened.origin, mapping),
    "register": lambda opened, mapping: registers.read(opened.stream, opened.origin),
}
