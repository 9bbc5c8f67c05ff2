"""As many names as titles, told one after the other: "the Malian premier and the Danish envoy, X Y and Z W, met"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from etl.transform.officials.names import Named, name_at, name_ending, text_of
from etl.transform.officials.offices import Office
from etl.transform.officials.units import Unit

RULE = "titles, names in their order"
JOINING = frozenset({",", "&", "d"})  # classes of what stands between titles


def crossed(units: list[Unit], text: str, offices: Sequence[Office]) -> dict[int, Named]:
    """The people named in a row behind or before a row of as many titles: number of a title → its holder.

    Args:
        units: the paragraph.
        text: its words.
        offices: all titles of the paragraph, in its order.
    """
    found: dict[int, Named] = {}
    for run in _runs(units, offices):
        spots = _behind(units, offices[run[-1]].last) or _before(units, offices[run[0]].first)
        if len(spots) != len(run):
            continue
        for number, (first, last) in zip(run, spots, strict=True):
            name = text_of(units, first, last, text)
            found[number] = Named(first, last, first, last, name, offices[number], rule=RULE)
    return found


def _runs(units: list[Unit], offices: Sequence[Office]) -> list[list[int]]:
    """The titles of one person each that are joined by "and" and tell their countries, two or more together."""
    runs: list[list[int]] = [[]]
    for number, office in enumerate(offices):
        is_usable = office.stated and not office.plural and not office.counterpart
        before = offices[runs[-1][-1]] if runs[-1] else None
        gap = units[before.last : office.first] if before is not None else []
        if before is not None and not (is_usable and gap and all(unit.cls in JOINING for unit in gap)):
            runs.append([])
        if is_usable:
            runs[-1].append(number)
    return [run for run in runs if len(run) > 1 and _is_joined(units, [offices[number] for number in run])]


def _is_joined(units: list[Unit], run: Sequence[Office]) -> bool:
    """Whether "and" stands before the last of some titles, and nothing but commas before the others."""
    gaps = [{unit.cls for unit in units[one.last : other.first]} for one, other in pairwise(run)]
    return "&" in gaps[-1] and all("&" not in gap for gap in gaps[:-1])


def _behind(units: list[Unit], j: int) -> list[tuple[int, int]]:
    """The names in a row behind a comma that closes the titles."""
    if j >= len(units) or units[j].cls != ",":
        return []
    spots: list[tuple[int, int]] = []
    while j < len(units) and units[j].cls in {",", "&"}:
        is_last = units[j].cls == "&"
        spot = name_at(units, j + 1, titled=False)
        if spot is None:
            break
        spots.append(spot)
        j = spot[1]
        if is_last:
            return spots
    return []


def _before(units: list[Unit], end: int) -> list[tuple[int, int]]:
    """The names in a row before a comma that opens the titles."""
    spots: list[tuple[int, int]] = []
    if end == 0 or units[end - 1].cls != ",":
        return spots
    while end > 0 and units[end - 1].cls in {",", "&"}:
        spot = name_ending(units, end - 1)
        if spot is None or (len(spots) == 1 and units[end - 1].cls != "&"):
            break
        spots.insert(0, spot)
        end = spot[0]
    return spots
