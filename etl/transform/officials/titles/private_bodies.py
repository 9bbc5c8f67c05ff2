"""Offices of bodies that are no part of a state: "president of the Confederation of Industry", "the FIFA president"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from etl.transform.officials.titles.body_titles import names_public_body
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table, words

BOTH = 2  # units of "and founder"
OWNER = 4  # units before a title in which its owner is told
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
FOUNDERS = frozenset("founder co-founder cofounder founding ceo owner chief-executive coo executive-director".split())
"""Who also is one of these heads what he has founded, or a company."""
MARKS = frozenset({"'s", "’s", "'", "’"})
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
    if _is_owned(units, title_first, head) or _is_founder(units, head):
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


def _is_owned(units: Sequence[Unit], title_first: int, head: int) -> bool:
    """Whether such a body owns a title: "the museum's longtime president"."""
    for k in range(head - 1, max(title_first - OWNER, 0), -1):
        if units[k].low in MARKS or units[k].low.endswith(("'s", "’s")):
            owner = units[k if units[k].low not in MARKS else k - 1]
            return _kinds().get(re.sub(r"['’]s$", "", owner.low)) in {"body", "sure", "acronym"} and not owner.actor
    return False


def _is_founder(units: Sequence[Unit], head: int) -> bool:
    """Whether whoever holds a title has founded, or owns, what he heads: "president and founder of"."""
    beside = [unit.low for unit in units[head + 1 : head + 1 + BOTH]], [unit.low for unit in units[head - BOTH : head]]
    return (beside[0][:1] in (["and"], ["&"]) and beside[0][-1] in FOUNDERS) or (
        beside[1][-1:] in (["and"], ["&"]) and beside[1][0] in FOUNDERS
    )


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
