"""Offices of bodies that are no part of a state: "president of the Confederation of Industry", "the FIFA president"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from etl.transform.officials.titles.body_titles import names_public_body
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table, words

LONGEST = 12  # units of a body's name behind "of"
ENDS = frozenset({",", "q", "H", "L", "C", "R", "g", "."})
"""Classes of units that a body's name does not go on over."""
VERBS = words("title_enders")
HEADS = frozenset(
    "president,vice president,chairman,chairwoman,chairperson,chair,general secretary,secretary general,"
    "secretary-general".split(",")
)
"""Titles of those who head such a body; a director of an institute may well be a government's."""
STATES = frozenset({"federation", "confederation"})
"""Words in the names of states."""
NATIONAL = frozenset({"national", "state", "federal"})
"""Words that make a body one of the state."""


def is_of_private_body(units: Sequence[Unit], head: int, title_first: int) -> bool:
    """Whether a title tells that its holder heads a body that is no part of a state.

    Args:
        head: the unit of the title's head.
        title_first: the first unit of the title.
    """
    if units[head].low not in HEADS:
        return False
    before = units[title_first - 1] if title_first > 0 else None
    if before is not None and before.actor is None and _kinds().get(before.low) == "acronym":
        return True
    if head > title_first and _kinds().get(units[title_first].low) == "acronym":
        return True
    name = _name_behind(units, head)
    kinds = {_kinds().get(unit.low) for unit in name}
    if "sure" in kinds:
        return True
    if "body" not in kinds or names_public_body(name) or NATIONAL & {unit.low for unit in name}:
        return False
    of_state = any(unit.low in STATES for unit in name) and any(unit.actor is not None for unit in name)
    is_bare = len(name) == 1  # "the president of the Confederation"
    return not of_state and not is_bare


def _name_behind(units: Sequence[Unit], head: int) -> Sequence[Unit]:
    """The units of the body's name behind "of the"; none where no "of" follows the title."""
    k = head + 1
    if k >= len(units) or units[k].low not in {"of", "at"}:
        return ()
    k += 1 + (k + 1 < len(units) and units[k + 1].cls == "d")
    last = k
    while last < len(units) and last - k < LONGEST and units[last].cls not in ENDS and units[last].low not in VERBS:
        last += 1
    return units[k:last]


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in table("private_bodies")}
