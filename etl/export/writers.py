"""Writers: rows into CSV, JSON lines, Parquet or Excel, a batch at a time.

Text comes from the open web, and a spreadsheet takes a cell that begins with = for a formula. In Excel files every text
is stored as text, so nothing is run. CSV has no types: it is written as it is, so that it can be read back, and such
cells are counted; with `escape` they get an apostrophe before them.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import IO, Any

from etl.export.rows import Column, Row

#: With these a spreadsheet takes a cell for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: What an Excel sheet holds: rows with the heading, characters in a cell.
SHEET_ROWS, CELL_CHARACTERS = 1_048_576, 32_767
#: First year that Excel has days of; older ones are written as text.
SHEET_YEAR = 1900
BATCH = 5_000


class TooLargeError(ValueError):
    """The rows do not fit into the format; the message says what to take instead."""


@dataclass
class Report:
    """What was written. `formulas` are texts that a spreadsheet takes for formulas, `cut` those that were shortened."""

    rows: int = 0
    formulas: int = 0
    cut: int = 0


Writer = Callable[[IO[bytes], Sequence[Column], Iterable[Row], bool], Report]


def write_csv(file: IO[bytes], columns: Sequence[Column], rows: Iterable[Row], escape: bool = False) -> Report:
    """Write CSV: UTF-8, a heading, commas, NULL as nothing, arrays as JSON."""
    report = Report()
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in columns])

    def cell(value: Any) -> Any:
        if isinstance(value, str) and value.startswith(FORMULA):
            report.formulas += 1
            return f"'{value}" if escape else value
        return _flat(value)

    for row in rows:
        writer.writerow([cell(value) for value in row])
        report.rows += 1
    text.flush()
    text.detach()
    return report


def write_jsonl(file: IO[bytes], columns: Sequence[Column], rows: Iterable[Row], escape: bool = False) -> Report:
    """Write JSON lines: an object a row, arrays as arrays, days as text."""
    report = Report()
    names = [column.name for column in columns]
    for row in rows:
        line = json.dumps(dict(zip(names, row, strict=True)), default=_json, ensure_ascii=False)
        file.write(line.encode() + b"\n")
        report.rows += 1
    return report


def write_parquet(file: IO[bytes], columns: Sequence[Column], rows: Iterable[Row], escape: bool = False) -> Report:
    """Write Parquet, typed, each column with its description."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {
        "boolean": pa.bool_(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "date": pa.date32(),
        "datetime": pa.timestamp("us", tz="UTC"),
    }

    def field(column: Column) -> Any:
        one = types.get(column.kind, pa.string())
        described = {"description": column.description} if column.description else None
        return pa.field(column.name, pa.list_(one) if column.is_array else one, metadata=described)

    def value(column: Column, given: Any) -> Any:
        if column.kind == "number" and isinstance(given, Decimal):
            return float(given)
        return json.dumps(given, default=_json) if column.kind == "object" and given is not None else given

    schema = pa.schema([field(column) for column in columns])
    report = Report()
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for batch in _batches(rows):
            arrays = [
                pa.array([value(column, row[number]) for row in batch], type=schema.field(number).type)
                for number, column in enumerate(columns)
            ]
            writer.write_batch(pa.record_batch(arrays, schema=schema))
            report.rows += len(batch)
    return report


def write_xlsx(file: IO[bytes], columns: Sequence[Column], rows: Iterable[Row], escape: bool = False) -> Report:
    """Write an Excel sheet, row by row; texts are texts, whatever they begin with.

    Raises:
        TooLargeError: there are more rows than a sheet holds.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet("rows")
    sheet.freeze_panes = "A2"
    report = Report()

    def cell(value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float | Decimal):
            return value
        if isinstance(value, date) and not isinstance(value, datetime) and value.year >= SHEET_YEAR:
            return value
        text = str(_flat(value))
        if len(text) > CELL_CHARACTERS:
            report.cut += 1
            text = text[: CELL_CHARACTERS - 1] + "…"
        made = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("\ufffd", text))
        made.data_type = "s"
        return made

    sheet.append([column.name for column in columns])
    for row in rows:
        report.rows += 1
        if report.rows >= SHEET_ROWS:
            sheet.close()
            raise TooLargeError(f"an Excel sheet holds {SHEET_ROWS - 1:,} rows: take csv or parquet")
        sheet.append([cell(value) for value in row])
    book.save(file)
    return report


WRITERS: dict[str, Writer] = {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet, "xlsx": write_xlsx}
#: Formats that no terminal shows.
BINARY = ("parquet", "xlsx")


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _flat(value: Any) -> Any:
    """Return a value as one cell: arrays and objects as JSON, days in ISO's way, true and false in words."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, default=_json, ensure_ascii=False)
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def _json(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else str(value)
