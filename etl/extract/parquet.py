"""Parquet: read in small batches, only the columns that are of use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing

import pyarrow
import pyarrow.parquet

from etl.extract import records
from etl.extract.outcome import UnreadableError
from etl.extract.stream import Stream
from etl.facts import Document, Rejected

_BATCH = 256  # rows


def read(stream: Stream, origin: str, mapping: Mapping[str, str]) -> Iterator[Document | Rejected]:
    """Yield a document or a rejection for every row.

    Raises:
        UnreadableError: it is no sound Parquet file, or no column holds a text.
    """
    with closing(stream.spooled()) as spool:
        number = 0
        try:
            file = pyarrow.parquet.ParquetFile(spool)
            names = file.schema_arrow.names
            taker = records.row_taker(names, mapping, origin)
            used = sorted(taker.columns & set(names), key=names.index)
            for batch in file.iter_batches(batch_size=_BATCH, columns=used):
                for row in batch.to_pylist():
                    number += 1
                    yield from taker.add(row, f"row {number}", repr(row))
            yield from taker.finish()
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            after = f"; the {number} rows before were read" if number else ""
            raise UnreadableError(f"not a sound Parquet file ({_first_line(error)}){after}") from None
    if number == 0:
        raise UnreadableError("the table has no rows")


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
