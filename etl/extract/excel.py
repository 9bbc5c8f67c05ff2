"""Excel workbooks (.xlsx): every sheet is a table whose first row that is not blank names the columns."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any, BinaryIO

import openpyxl

from etl.extract import limits, records
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.stream import Stream
from etl.facts import Document, Rejected


def read(stream: Stream, origin: str, mapping: Mapping[str, str]) -> Iterator[Document | Rejected]:
    """Yield a document or a rejection for every row of every sheet; a sheet without a text column is rejected.

    Raises:
        UnreadableError: it is no sound workbook, or all its sheets are empty.
    """
    with closing(stream.spooled()) as spool:
        book = _opened(spool)
        with closing(book):
            is_empty = True
            for sheet in book.worksheets:
                for result in _sheet(sheet, origin, mapping):
                    is_empty = False
                    yield result
    if is_empty:
        raise UnreadableError("the workbook has no rows")


def _opened(spool: BinaryIO) -> Any:
    try:
        with zipfile.ZipFile(spool) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            packed = sum(entry.compress_size for entry in archive.infolist())
        if unpacked > limits.SPOOLED or (unpacked > limits.UNPACKED_FREE and unpacked > limits.UNPACKED_RATIO * packed):
            raise UnreadableError(f"a decompression bomb: {packed:,} bytes unpack to {unpacked:,}")
        spool.seek(0)
        return openpyxl.load_workbook(spool, read_only=True, data_only=True, keep_links=False)
    except UnreadableError:
        raise
    except Exception as error:  # openpyxl lets every kind of error of zip, XML and its own through
        raise UnreadableError(
            f"not a sound Excel workbook ({type(error).__name__}: {error}); save it again as .xlsx"
        ) from None


def _sheet(sheet: Any, origin: str, mapping: Mapping[str, str]) -> Iterator[Document | Rejected]:
    number, names = 0, list[str]()
    taker: records.RowTaker | None = None
    try:
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            if not any(cell not in (None, "") for cell in cells):
                continue
            if not names:
                names = ["" if cell is None else str(cell).strip() for cell in cells]
                taker = records.row_taker(names, mapping, origin)
                continue
            row = dict(zip(names, cells, strict=False))
            position = f"sheet {sheet.title}, row {number}"
            assert taker is not None
            yield from taker.add(row, position, repr(row))
        if taker is not None:
            yield from taker.finish()
    except UnreadableError as failure:
        yield rejected(origin, f"sheet {sheet.title}", failure.reason, "\t".join(names))
    except Exception as error:  # a damaged sheet shows itself only when its rows are read
        reason = f"the sheet is damaged after row {number} ({type(error).__name__}: {error})"
        yield rejected(origin, f"sheet {sheet.title}, row {number + 1}", reason)
