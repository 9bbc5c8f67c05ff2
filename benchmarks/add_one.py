"""How long one more document takes: into an empty warehouse, and into a full one.

    python -m benchmarks.add_one "postgresql://…"            # the full one; its content is not changed
    python -m benchmarks.add_one "$(readout db url)" --documents 10

Each document is one of the samples under a new address. What is stored is taken back (the transaction of each batch is
rolled back), so the warehouse stays as it is. Reading is timed apart from storing and resolving, since the text alone
decides how long it takes.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import psycopg

from etl import embedded, extract, migrate, pipeline
from etl.facts import Document, Facts
from etl.load.batch import Batch, Item, content_hash
from etl.load.loader import Loader
from etl.load.runs import Run

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


class _TakenBack(Exception):  # noqa: N818 - not an error: it ends a transaction that is to leave nothing
    pass


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("full", help="address of a warehouse with much in it")
    parser.add_argument("--documents", type=int, default=10, help="documents to add one by one (default: 10)")
    options = parser.parse_args(arguments)
    found = (each for each in extract.read([str(SAMPLES)]) if isinstance(each, Document))
    documents = [replace(each, url=f"urn:benchmark:{number}", body=f"{each.body}\n{number}")
                 for number, each in enumerate(islice(found, options.documents))]  # fmt: skip
    start = time.perf_counter()
    read = [(each, facts) for each in documents if isinstance(facts := pipeline.read(each), Facts)]
    reading = (time.perf_counter() - start) / len(documents)
    with tempfile.TemporaryDirectory() as home:
        empty = embedded.start(Path(home))
        try:
            migrate.upgrade(empty)
            into_empty, into_full = _seconds(empty, read), _seconds(options.full, read)
        finally:
            embedded.stop(Path(home))
    print(f"reading a document: {reading * 1000:.0f} ms (the first one loads the pipeline)")
    for name, seconds in (("empty", into_empty), ("full", into_full)):
        spread = f"{min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f}"
        print(f"storing and resolving it, {name} warehouse: {statistics.median(seconds) * 1000:.0f} ms ({spread})")
    ratio = statistics.median(into_full) / statistics.median(into_empty)
    print(f"ratio: {ratio:.2f}; with reading: {_with(reading, into_full) / _with(reading, into_empty):.2f}")


def _with(reading: float, seconds: Sequence[float]) -> float:
    return reading + statistics.median(seconds)


def _seconds(url: str, read: Sequence[tuple[Document, Facts]]) -> list[float]:
    """Return how long each document takes to store; the first is not counted, since it warms up what is warm later."""
    taken = []
    with psycopg.connect(url, autocommit=True) as connection:
        for document, facts in read:
            start = time.perf_counter()
            try:
                with connection.transaction():
                    run = Run(connection, "benchmark", "-", 1)
                    loader = Loader(connection, run, pipeline.read)
                    loader.store(Batch((Item(document, content_hash(document), facts),)))
                    taken.append(time.perf_counter() - start)
                    raise _TakenBack
            except _TakenBack:
                pass
    return taken[1:]


if __name__ == "__main__":
    main()
