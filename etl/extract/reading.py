"""The way in: open each input, recognise it, hand it to its reader, and let nothing stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import structlog

from etl.extract import columns, feed, json_lines, recognize, sources, text_file
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.sources import Source
from etl.extract.stream import Stream
from etl.facts import Document, Rejected

log = structlog.get_logger(__name__)

Results = Iterator[Document | Rejected]


@dataclass(frozen=True, slots=True)
class _Opened:
    """An input ready to be read, with what its server declared about it."""

    stream: Stream
    origin: str
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
            kind = format or recognize.recognized(stream.head(), opened.origin, opened.media_type)
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
    return _Opened(Stream(stack.enter_context(Path(source.name).open("rb"))), source.name)


def _text(opened: _Opened, mapping: Mapping[str, str], *, is_markdown: bool) -> Results:
    return text_file.read(opened.stream, opened.origin, mapping, is_markdown=is_markdown, charset=opened.charset)


_READERS: Final[Mapping[str, Callable[[_Opened, Mapping[str, str]], Results]]] = {
    "text": partial(_text, is_markdown=False),
    "markdown": partial(_text, is_markdown=True),
    "feed": lambda opened, mapping: feed.read(opened.stream, opened.origin, mapping, charset=opened.charset),
    "jsonl": lambda opened, mapping: json_lines.read(opened.stream, opened.origin, mapping),
}
