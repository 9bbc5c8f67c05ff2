"""Whether the first name of a sentence stands behind a pronoun for somebody named before."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.lines import sentence_around
from etl.transform.officials.units.units import Unit

PRONOUNS = frozenset({"he", "she"})


def is_behind_pronoun(units: Sequence[Unit], first: int) -> bool:
    """Return whether "he" or "she" stands before a name in its sentence: "She was welcomed by President Roe"."""
    start, _ = sentence_around(units, first)
    return not PRONOUNS.isdisjoint(unit.low for unit in units[start:first])
