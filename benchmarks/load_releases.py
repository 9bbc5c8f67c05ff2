"""How long a load takes, how much memory, and where the time goes.

    python -m benchmarks.load_releases                            # the samples
    python -m benchmarks.load_releases releases.jsonl --workers 1 2

Each load is `readout load` itself, into an empty warehouse on an embedded server in a temporary folder. Memory is the
sum over the command and its reading processes (the server is not counted) of what is theirs alone, at its highest.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any
from unittest import mock

import psutil

from etl import embedded, extract
from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from etl.transform.text.parse import parse

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
READOUT = [sys.executable, "-c", "from etl.cli import main; main()"]
MEGABYTE = 2**20


@dataclass
class Stopwatch:
    """Adds up the seconds spent in parts."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        """Count the time spent inside as that of a part."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[part] = self.seconds.get(part, 0.0) + time.perf_counter() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", default=[str(SAMPLES)], help="what to load (default: the samples)")
    parser.add_argument("--workers", nargs="+", type=int, default=[1, 2], help="numbers of processes (default: 1 2)")
    parser.add_argument("--documents", type=int, default=200, help="documents to time the stages on (default: 200)")
    options = parser.parse_args(arguments)
    print("workers  documents  seconds  documents/s  peak MB")
    for workers in options.workers:
        told, peak = load(options.inputs, workers)
        count, seconds = int(told["documents_in"]), float(told["seconds"])
        print(f"{workers:7}  {count:9,}  {seconds:7.1f}  {count / seconds:11.1f}  {peak / MEGABYTE:7,.0f}", flush=True)
    parts = stages(options.inputs, options.documents)
    count, total = int(parts.pop("documents")), sum(parts.values())
    print(f"\nof {total:.1f} seconds in one process, without the database, over {count:,} documents:")
    for part, seconds in parts.items():
        print(
            f"  {part:32} {seconds:6.1f} s  {seconds / total:4.0%}  {1000 * seconds / max(count, 1):6.1f} ms/document"
        )


def load(inputs: Sequence[str], workers: int) -> tuple[dict[str, Any], int]:
    """Load into an empty warehouse; return what the command tells (as with --json) and its peak memory in bytes."""
    with tempfile.TemporaryDirectory(prefix="readout-benchmark-") as folder:
        environment = {name: value for name, value in os.environ.items() if name != "READOUT_DATABASE_URL"}
        environment["READOUT_HOME"] = folder
        try:
            subprocess.run(  # noqa: S603 - our own command
                [*READOUT, "db", "upgrade"], env=environment, check=True, capture_output=True
            )
            command = [*READOUT, "load", *inputs, "--json", "--workers", str(workers)]
            with subprocess.Popen(  # noqa: S603 - our own command
                command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            ) as process:
                peak = peak_memory(process)
                told = process.communicate()[0]
        finally:
            embedded.stop(Path(folder))
    if not told:
        raise SystemExit(f"readout load ended with exit code {process.returncode}")
    return json.loads(told), peak


def peak_memory(process: subprocess.Popen[str]) -> int:
    """Watch a process and its children until it ends; return the most memory they held together, in bytes."""
    peak, root = 0, psutil.Process(process.pid)
    while process.poll() is None:
        held = 0
        for each in _family(root):
            try:
                if each.name() != "postgres":
                    held += each.memory_full_info().uss
            except psutil.Error:
                continue  # it has just ended
        peak = max(peak, held)
        time.sleep(0.1)
    return peak


def _family(root: psutil.Process) -> list[psutil.Process]:
    try:
        return [root, *root.children(recursive=True)]
    except psutil.Error:
        return []


def stages(inputs: Sequence[str], limit: int) -> dict[str, float]:
    """Return the seconds of each stage over the first documents, and how many documents they were."""
    watch = Stopwatch()
    with watch.of("extract"):
        documents = list(islice((each for each in extract.read(inputs) if isinstance(each, Document)), limit))
    with timed_parser(watch):
        grammar = GrammarExtractor()
        for document in documents[:1]:
            grammar.read(document)  # loads the pipeline and the word lists
        watch.seconds["transform: parse"] = 0.0
        start = time.perf_counter()
        for document in documents:
            grammar.read(document)
        total = time.perf_counter() - start
    watch.seconds["transform: grammar"] = total - watch.seconds["transform: parse"]
    return {**watch.seconds, "documents": float(len(documents))}


@contextmanager
def timed_parser(watch: Stopwatch) -> Iterator[None]:
    """Count the time of the parser apart from that of the grammar which calls it."""

    def timed(*arguments: Any) -> Any:
        with watch.of("transform: parse"):
            return parse(*arguments)

    with mock.patch("etl.transform.extractor.parse", timed):
        yield


if __name__ == "__main__":
    main()
