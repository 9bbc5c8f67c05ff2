"""JSONL: one record a line, read in constant memory; a bad line is set aside and the next one read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from etl.extract import limits, records
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.stream import Line, Stream
from etl.facts import Document, Rejected


def read(stream: Stream, origin: str, mapping: Mapping[str, str]) -> Iterator[Document | Rejected]:
    """Yield a document or a rejection for every line that is not blank.

    Raises:
        UnreadableError: there is no line, or the packed data ends early; what came before was yielded.
    """
    is_empty = True
    for line in stream.lines():
        if line.data.strip():
            is_empty = False
            yield _document(line, origin, mapping)
    if is_empty:
        raise UnreadableError("the file has no lines but blank ones")


def _document(line: Line, origin: str, mapping: Mapping[str, str]) -> Document | Rejected:
    position = f"line {line.number}"
    if line.is_cut:
        reason = f"the line is {line.length:,} bytes long, more than the {limits.LINE:,} that are read of a line"
        return rejected(origin, position, reason, line.data)
    record, fault = parsed(line.data)
    if fault is not None:
        return rejected(origin, position, fault, line.data)
    if not isinstance(record, dict):
        return rejected(origin, position, f"not a JSON object but {_kind(record)}", line.data)
    return records.from_record(record, mapping, origin=origin, position=position, payload=line.data)


def parsed(data: bytes) -> tuple[object, str | None]:
    """Return the JSON value and None, or None and what is wrong with it."""
    try:
        return json.loads(data.decode("utf-8-sig")), None
    except UnicodeDecodeError as error:
        return None, f"not valid UTF-8 (byte 0x{data[error.start]:02x} at {error.start + 1:,})"
    except json.JSONDecodeError as error:
        return None, f"not valid JSON: {error}"
    except RecursionError:
        return None, "JSON nested too deeply"
    except ValueError as error:  # a number of more digits than Python converts
        return None, f"not usable JSON: {error}"


def _kind(value: object) -> str:
    names = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "true or false"}
    return names.get(type(value), "null")
