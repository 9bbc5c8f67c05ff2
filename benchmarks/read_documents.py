"""How the time of reading divides between the parse and all that follows, and whether it grows with the length alone.

    python -m benchmarks.read_documents                                   # the samples
    python -m benchmarks.read_documents releases.jsonl --documents 100    # every n-th document, 100 of them
    python -m benchmarks.read_documents --megabytes 1 2 4                 # generated documents of these lengths
    python -m benchmarks.read_documents --megabytes 1 2 4 --same          # of one text again and again: of few people

Time that grows with the length alone leaves the seconds for 100,000 characters as they are, from half a megabyte to
five. Times are of the processor, so that other programs on the machine do not count. The share of a document is its
time by its length, compared with that of all together: 1 is average.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from unittest import mock

from benchmarks.load_releases import SAMPLES
from etl import extract
from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from etl.transform.text.parse import parse

MEGABYTE = 1_000_000
CHARACTERS = 100_000
RESIDENT = 1 if sys.platform == "darwin" else 1024  # bytes in what the system counts memory in


@dataclass
class Times:
    """Seconds of the processor spent in the parser and altogether."""

    parse: float = 0.0
    all: float = 0.0

    @property
    def ratio(self) -> float:
        """All that is not the parse, by the parse."""
        return (self.all - self.parse) / self.parse if self.parse else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", default=[str(SAMPLES)], help="what to read (default: the samples)")
    parser.add_argument("--documents", type=int, default=200, help="how many documents at most (default: 200)")
    parser.add_argument("--megabytes", nargs="+", type=float, default=[], help="lengths of generated documents")
    parser.add_argument("--same", action="store_true", help="generate from the longest document alone")
    options = parser.parse_args(arguments)
    documents = [each for each in extract.read(options.inputs) if isinstance(each, Document)]
    documents = documents[:: max(1, len(documents) // options.documents)][: options.documents]
    grammar = GrammarExtractor()
    grammar.read(documents[0])  # loads the pipeline and the word lists
    if options.megabytes:
        print("megabytes  seconds  rest by parse  rest for 100,000  peak MB")
    sources = [max(documents, key=lambda each: len(each.text))] if options.same else documents
    for size in options.megabytes:
        times = read(grammar, generated(sources, int(size * MEGABYTE)))
        share = (times.all - times.parse) / (size * MEGABYTE) * CHARACTERS
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RESIDENT / MEGABYTE
        print(f"{size:9.1f}  {times.all:7.1f}  {times.ratio:13.2f}  {share:16.2f}  {peak:7.0f}", flush=True)
    if not options.megabytes:
        each = [read(grammar, document) for document in documents]
        together = Times(sum(times.parse for times in each), sum(times.all for times in each))
        length = sum(len(document.text) for document in documents)
        shares = sorted(
            (times.all / len(document.text) * length / together.all, document.url)
            for times, document in zip(each, documents, strict=True)
        )
        print(f"{len(documents):,} documents, {length:,} characters, {len(documents) / together.all:.1f} documents/s")
        print(f"parse {together.parse:.1f} s, rest {together.all - together.parse:.1f} s, ratio {together.ratio:.2f}")
        print(f"greatest share {shares[-1][0]:.1f} ({shares[-1][1]})")


def read(grammar: GrammarExtractor, document: Document) -> Times:
    """Read a document; return the times."""
    times = Times()
    with timed_parser(times):
        start = time.process_time()
        grammar.read(document)
        times.all = time.process_time() - start
    return times


@contextmanager
def timed_parser(times: Times) -> Iterator[None]:
    """Count the time of the parser apart from that of the grammar which calls it."""

    def timed(*arguments: Any) -> Any:
        start = time.process_time()
        try:
            return parse(*arguments)
        finally:
            times.parse += time.process_time() - start

    with mock.patch("etl.transform.extractor.parse", timed):
        yield


def generated(documents: Sequence[Document], length: int) -> Document:
    """A document of about that many characters, made of the others one after another."""
    text = "\n".join(document.text for document in documents)
    body = (text + "\n") * (length // len(text) + 1)
    return replace(documents[0], url="urn:generated", body=body[:length], published_on=date(2022, 3, 4))


if __name__ == "__main__":
    main()
