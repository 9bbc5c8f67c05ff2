"""How fast the curated views are at a million participations, against the best query written by hand.

    python -m benchmarks.views_at_scale [--participations 1000000] [--database-url URL]

Makes a warehouse of made-up rows in a database of its own (an embedded one in a temporary folder unless a URL is
given), asks each question of `questions/*.sql` both ways, and prints the seconds and their ratio, the best of three.
A file holds two queries: the one on a view, then, after a line `-- by hand`, the one on the tables of core.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg

from etl import embedded, migrate, stored

FOLDER = Path(__file__).parent
#: The view may take this much of the hand-written query's time.
LIMIT = 1.5
#: Seconds that the clock and the planner may make of any query: below, a ratio means nothing.
NOISE = 0.02


def main() -> int:
    """Fill, measure, print; return 1 if a view is slower than it may be."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--participations", type=int, default=1_000_000)
    parser.add_argument("--database-url", help="an empty database, which is filled and left")
    options = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="readout-bench-"))
    try:
        url = options.database_url or embedded.start(home)
        migrate.upgrade(url)
        with psycopg.connect(url, autocommit=True) as connection:
            _fill(connection, options.participations)
            return _measure(connection)
    finally:
        if options.database_url is None:
            embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)


def _fill(connection: psycopg.Connection[Any], participations: int) -> None:
    began = time.perf_counter()
    text = (FOLDER / "fill.sql").read_text(encoding="utf-8")
    connection.execute("select set_config('readout.meetings', %s, false)", (str(participations * 2 // 5),))
    connection.execute(text.encode())
    row = connection.execute("select count(*) from core.meeting_participant").fetchone()
    print(f"filled in {time.perf_counter() - began:.0f} s; {row[0] if row else 0:,} participations", flush=True)
    began = time.perf_counter()
    stored.refresh(connection)
    connection.execute("vacuum analyze")
    print(f"refreshed and analyzed in {time.perf_counter() - began:.0f} s\n", flush=True)


def _measure(connection: psycopg.Connection[Any]) -> int:
    print(f"{'question':32}{'view':>10}{'by hand':>10}{'ratio':>8}")
    slow = 0
    for path in sorted((FOLDER / "questions").glob("*.sql")):
        view, _, by_hand = path.read_text(encoding="utf-8").partition("-- by hand\n")
        ours, theirs = _best(connection, view, by_hand)
        ratio = (ours + NOISE) / (theirs + NOISE)
        slow += ratio > LIMIT
        print(f"{path.stem:32}{ours:>10.3f}{theirs:>10.3f}{ratio:>8.2f}{'  slow' if ratio > LIMIT else ''}", flush=True)
    return 1 if slow else 0


def _best(connection: psycopg.Connection[Any], *queries: str) -> list[float]:
    """Return for each query the best of three times; in turns, so that a busy moment hits all of them."""
    rounds = [[_seconds(connection, query) for query in queries] for _ in range(3)]
    return [min(times) for times in zip(*rounds, strict=True)]


def _seconds(connection: psycopg.Connection[Any], query: str) -> float:
    """Return how long it takes to make all rows, which go nowhere."""
    body = query.strip().removesuffix(";")
    began = time.perf_counter()
    connection.execute(f"create temp table answer on commit drop as {body}".encode())
    return time.perf_counter() - began


if __name__ == "__main__":
    raise SystemExit(main())
