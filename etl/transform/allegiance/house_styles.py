"""Whose a release is by how it opens: "Readout of the President's call with", "The Secretary-General met today"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from etl.transform.officials.lines import Line
from etl.transform.wordlists import table

OPENING = 2  # lines that may be a title and the first paragraph
LONGEST = 400  # characters of a line that belong to its opening


def actor_of_style(lines: Sequence[Line]) -> str | None:
    """Return the government or organisation that opens its releases like this; None if many do."""
    for line in lines[:OPENING]:
        opening = line.text.strip()[:LONGEST]
        for pattern, actor in _styles():
            if pattern.search(opening):
                return actor
    return None


@cache
def _styles() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"], re.I), row["actor_code"]) for row in table("house_styles"))
