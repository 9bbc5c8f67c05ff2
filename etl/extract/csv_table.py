"""CSV and TSV: a row at a time in constant memory; rows with a bad quote, byte or number of fields are set aside."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from etl.extract import columns, limits, records
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.stream import Line, Stream
from etl.facts import Document, Rejected
from etl.registers.table import rows as register_rows

_DELIMITERS: Final = (",", ";", "\t", "|")
_RETRIES: Final = 50  # rows with an open quote; each costs reading up to a row's limit again

csv.field_size_limit(limits.LINE)


@dataclass(slots=True)
class _Row:
    """One row: its fields, or why it has none; the lines it was read from."""

    lines: list[Line]
    fields: list[str] = field(default_factory=list)
    fault: str | None = None

    @property
    def payload(self) -> bytes:
        return b"\n".join(line.data for line in self.lines)

    @property
    def position(self) -> str:
        return f"line {self.lines[0].number}"


def read(
    stream: Stream, origin: str, mapping: Mapping[str, str], *, is_tab: bool = False
) -> Iterator[Document | Rejected]:
    """Yield a document or a rejection for every row.

    Raises:
        UnreadableError: no column holds a text, or the packed data ends early (what came before was yielded).
    """
    head = stream.head().decode("utf-8-sig", "surrogateescape").lstrip("\r\n")
    delimiter = "\t" if is_tab else _delimiter(head.splitlines()[0] if head else "", mapping)
    rows = _rows(stream, delimiter)
    header = next(rows, None)
    if header is None or header.fault:
        raise UnreadableError(header.fault if header and header.fault else "the table is empty")
    names = [name.strip() for name in header.fields]
    taker = records.row_taker(names, mapping, origin)
    is_empty = True
    for row in rows:
        is_empty = False
        yield from _documents(row, names, origin, taker)
    yield from taker.finish()
    if is_empty:
        raise UnreadableError("the table has a header and no rows")


def _delimiter(header: str, mapping: Mapping[str, str]) -> str:
    """Return the delimiter under which the header has most columns that mean something."""

    def known(delimiter: str) -> tuple[int, int]:
        names = next(csv.reader([header], delimiter=delimiter), [])
        as_texts = columns.recognized(names, {k: v for k, v in mapping.items() if v in names})
        return max(len(as_texts), len(register_rows.columns(names))), len(names)

    return max(_DELIMITERS, key=known)


def _documents(row: _Row, names: list[str], origin: str, taker: records.RowTaker) -> Iterator[Document | Rejected]:
    if row.fault:
        yield rejected(origin, row.position, row.fault, row.payload)
        return
    fields = row.fields
    if len(fields) < len(names) or any(extra.strip() for extra in fields[len(names) :]):
        reason = f"{len(fields)} fields in the row, {len(names)} in the header; quote fields that hold the delimiter"
        yield rejected(origin, row.position, reason, row.payload)
        return
    record = dict(zip(names, fields, strict=False))
    yield from taker.add(record, row.position, row.payload.decode("utf-8", "surrogateescape"))


def _rows(stream: Stream, delimiter: str) -> Iterator[_Row]:
    """Yield the rows that are not blank. After a row whose quote is not closed, its second line is read next."""
    lines, pending, retries = stream.lines(), deque[Line](), 0
    while True:
        row = _next_row(lines, pending, delimiter)
        if row is None:
            return
        if row.fault and len(row.lines) > 1 and retries < _RETRIES:
            retries += 1
            pending.extendleft(reversed(row.lines[1:]))
            row = _Row(row.lines[:1], fault=row.fault)
        if row.fault or any(value.strip() for value in row.fields):
            yield row


def _next_row(lines: Iterator[Line], pending: deque[Line], delimiter: str) -> _Row | None:
    used: list[Line] = []
    fault: str | None = None
    size = 0

    def fed() -> Iterator[str]:
        nonlocal fault, size
        while line := pending.popleft() if pending else next(lines, None):
            used.append(line)
            size += line.length
            if size > limits.LINE:
                fault = f"the row is longer than the {limits.LINE:,} bytes read of one, or its quote is never closed"
                return
            text = line.data.decode("utf-8", "surrogateescape")
            yield (text.removeprefix("\ufeff") if line.number == 1 else text) + "\n"
        if used:
            fault = "a quote is opened in this row and never closed"

    try:
        fields = next(csv.reader(fed(), delimiter=delimiter, strict=True), None)
    except csv.Error as error:
        return _Row(used, fault=fault or f"not a row of a table: {error}; double the quotes inside a quoted field")
    return _Row(used, fields or [], fault) if used else None
