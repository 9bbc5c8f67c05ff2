"""Brackets inside names and titles that tell nothing new, and are dropped: "X (Retd)", "the Saeima (Parliament)"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table

RETIRED = frozenset({"r", "retd", "rtd", "ret", "res", "retired", "reserve"})
LONGEST_REMARK = 6  # units of "(Deputy Minister of Defence)"
LONGEST_INITIALS = 8  # letters of the initials of a body
OTHER_SCRIPT = "\u2e80"  # the first character of the scripts of East Asia
BODIES = frozenset(row["word"] for row in table("public_bodies"))


def drop_remarks(units: list[Unit]) -> None:
    """Drop a bracket that tells over again what stands before it: "X (Retd)", "Secretary (Minister)", "X (陶雲生)"."""
    for k in range(len(units) - 3, 0, -1):
        last = k + 1
        while last < min(len(units) - 1, k + LONGEST_REMARK) and units[last].text != ")":
            last += 1
        if units[k].text != "(" or units[last].text != ")":
            continue
        inside = [unit for unit in units[k + 1 : last] if unit.text != "."]
        is_retired = len(inside) == 1 and inside[0].low.rstrip(".") in RETIRED
        is_title = any(unit.cls == "H" for unit in inside) and all(unit.cls in {"H", "M", "m", "o"} for unit in inside)
        is_told = _is_field_in_brackets(units[k - 1], inside) or (is_title and units[k - 1].cls in {"H", "M"})
        is_again = _is_told_again(units[k - 1], inside, units[last + 1 : last + 2])
        if is_retired or is_again or (is_told and last + 1 < len(units)):
            del units[k : last + 1]


def _is_field_in_brackets(head: Unit, inside: list[Unit]) -> bool:
    """Whether a bracket tells what an official is charged with: "Secretary (West)", "Director General (Europe)"."""
    is_official = head.cls == "H" and head.capital and head.low.endswith(("secretary", "director", "director general"))
    is_field = all(
        (unit.capital and unit.cls in {"M", "N", "T", "A", "n"}) or unit.cls in {"&", ","} for unit in inside
    )
    return is_official and bool(inside) and is_field


def _is_told_again(before: Unit, inside: Sequence[Unit], following: Sequence[Unit]) -> bool:
    """Whether a bracket tells a name in its own script, the initials of a body, or what sort of body one is."""
    text = "".join(unit.text for unit in inside)
    if before.cls == "N":
        return bool(text) and all(letter >= OTHER_SCRIPT for letter in text)
    if len(inside) != 1 or not (before.capital or before.actor):
        return False
    if before.actor is not None:
        return before.actor.kind == "institution" and inside[0].low in BODIES
    is_named = any(unit.cls in {"N", "I", "R", ","} for unit in following)
    return before.cls in {"M", "T"} and is_named and text.isalpha() and text.isupper() and len(text) <= LONGEST_INITIALS
