"""Whether the first name of a sentence stands behind a pronoun or title for somebody named before."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.lines import sentence_around
from etl.transform.officials.units.units import Unit

PRONOUNS = frozenset({"he", "she"})
TITLES = frozenset({"H", "R", "m"})
"""Classes of the heads of offices and of ranks; of "general", which may be an adjective as well."""


def is_behind_pronoun(units: Sequence[Unit], first: int) -> bool:
    """Return whether "he" or "she" stands before a name in its sentence: "She was welcomed by President Roe".

    So does a title of somebody named before, if what he does is told: "The general saw Roe", not "The general, Roe".
    """
    start, _ = sentence_around(units, first)
    before = units[start:first]
    is_titled = len(before) > 2 and before[0].low == "the" and before[1].cls in TITLES and before[2].cls == "n"
    return is_titled or not PRONOUNS.isdisjoint(unit.low for unit in before)
