"""Reading the word lists beside this code: CSV files whose first lines, marked `#`, say what they are."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `words/<name>.csv` as mappings by column name.

    Raises:
        FileNotFoundError: there is no such list.
    """
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


def starred(cue: str) -> str:
    """Return the pattern of the words of a cue, in which a star stands for any ending."""
    return r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in cue.split())


@cache
def words(name: str, column: str = "word") -> frozenset[str]:
    """Return one column of `words/<name>.csv` as a set, lower case."""
    return frozenset(row[column].lower() for row in table(name) if row[column])
