"""How fast documents are read, and what share of the time is the parse.

    python benchmarks/extraction.py INPUT… [--limit N]

INPUT is anything `readout load` takes. One process, one run, no database: what is quoted is the ratio of everything
after the parse to the parse itself, and documents a second beside it.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from etl.extract import read
from etl.facts import Document
from etl.transform import extractor
from etl.transform.parse import pipeline

P = ParamSpec("P")
R = TypeVar("R")


def timed(function: Callable[P, R], spent: list[float]) -> Callable[P, R]:
    """Wrap a function so that the seconds it takes are added to `spent[0]`."""

    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            spent[0] += time.perf_counter() - start

    return run


def main() -> None:
    """Read the documents and print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("inputs", nargs="+", metavar="INPUT")
    options.add_argument("--limit", type=int, default=None, help="read so many documents at the most")
    arguments = options.parse_args()
    documents = [each for each in read(arguments.inputs) if isinstance(each, Document)][: arguments.limit]
    pipeline()  # loading it once is no part of reading
    parsing = [0.0]
    vars(extractor)["parse"] = timed(vars(extractor)["parse"], parsing)
    reader = extractor.GrammarExtractor()
    slowest = (0.0, "")
    start = time.perf_counter()
    for document in documents:
        began = time.perf_counter()
        reader.read(document)
        slowest = max(slowest, ((time.perf_counter() - began) / max(len(document.text), 1), document.title))
    total = time.perf_counter() - start
    characters = sum(len(document.text) for document in documents)
    print(
        f"{len(documents)} documents, {characters:,} characters in {total:.1f} s: {len(documents) / total:.1f} a second"
    )
    print(
        f"parse {parsing[0]:.1f} s, all else {total - parsing[0]:.1f} s, ratio {(total - parsing[0]) / parsing[0]:.2f}"
    )
    print(f"slowest for its length: {slowest[0] * characters / total:.1f} times its share ({slowest[1][:60]})")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
