"""Whether the first name of a sentence stands behind a pronoun for somebody named before."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS

PRONOUNS = frozenset({"he", "she"})


def is_behind_pronoun(units: Sequence[Unit], first: int) -> bool:
    """Return whether "he" or "she" stands before a name in its sentence: "She was welcomed by President Roe"."""
    start = max((k + 1 for k in range(first) if units[k].text in SENTENCE_ENDS), default=0)
    return not PRONOUNS.isdisjoint(unit.low for unit in units[start:first])
