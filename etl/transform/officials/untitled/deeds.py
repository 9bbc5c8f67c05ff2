"""Deeds that show a name without a title to be an official's: receiving an official, signing a treaty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Place, surname_of
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table

LONGEST_DEED = 6  # words of a deed: "held talks with", "had a conversation by telephone with"
OBJECT_REACH = 3  # units from a deed to the official whom it is done to
TREATY_REACH = 9  # units from "signed" to "agreement"
BEFORE_DEED = frozenset(
    {"also", "then", "later", "earlier", "yesterday", "today", "himself", "herself", "had", "has", "on"}
)


def doers(
    lines: Sequence[Line],
    names: Sequence[Place],
    officials: AbstractSet[tuple[int, int]],
    untitled: Sequence[Place],
) -> list[Place]:
    """The names, of some without a title, that do what officials do, and those named in one breath with them.

    Args:
        officials: paragraph and first unit of the places where officials are named.
        untitled: those of them that have no title either.
    """
    found = {
        (place.paragraph, place.named.first) for place in names if _does(lines[place.paragraph].units, place, officials)
    }
    found |= {(place.paragraph, place.named.first) for place in untitled}
    for row in _rows(lines, [*names, *untitled]):
        if any((place.paragraph, place.named.first) in found for place in row):
            found |= {(place.paragraph, place.named.first) for place in row}
    return [place for place in names if (place.paragraph, place.named.first) in found]


def _does(units: Sequence[Unit], place: Place, officials: AbstractSet[tuple[int, int]]) -> bool:
    """Whether a deed of officials is told right behind a name, or right behind the names joined to it."""
    k = place.named.last
    kind, last = _deed(units, k)
    while kind is None and k < len(units) and units[k].low in BEFORE_DEED:
        k += 1
        kind, last = _deed(units, k)
    if kind == "official":
        reached = range(last, last + OBJECT_REACH)
        return any((place.paragraph, j) in officials for j in reached if not _broken(units, last, j))
    if kind == "treaty":
        treaties = _treaties()
        return any(unit.low in treaties for unit in _until_stop(units[last : last + TREATY_REACH]))
    return False


def _broken(units: Sequence[Unit], first: int, last: int) -> bool:
    return any(unit.cls in {",", ".", "q", "&"} for unit in units[first:last])


def _until_stop(units: Sequence[Unit]) -> list[Unit]:
    stop = next((k for k, unit in enumerate(units) if unit.text in {".", ";"}), len(units))
    return list(units[:stop])


def _deed(units: Sequence[Unit], k: int) -> tuple[str | None, int]:
    """What a deed that begins at a unit is done to, and where the deed ends."""
    for size in range(LONGEST_DEED, 0, -1):
        kind = _deeds().get(" ".join(unit.low for unit in units[k : k + size]))
        if kind is not None:
            return kind, k + size
    return None, k


@cache
def _deeds() -> Mapping[str, str]:
    return {row["phrase"]: row["object"] for row in table("official_deeds") if row["part"] == "deed"}


@cache
def _treaties() -> frozenset[str]:
    rows = table("official_deeds")
    return frozenset(row["phrase"] for row in rows if row["part"] == "noun" and row["object"] == "treaty")


def _rows(lines: Sequence[Line], names: Sequence[Place]) -> list[list[Place]]:
    """The names without a title that are told in one breath: "X Y, Z W and V U"."""
    rows: list[list[Place]] = []
    for place in sorted(names, key=lambda one: one.first_char):
        if rows and _is_next(lines, rows[-1][-1], place):
            rows[-1].append(place)
        else:
            rows.append([place])
    return [row for row in rows if len(row) > 1]


def _is_next(lines: Sequence[Line], before: Place, place: Place) -> bool:
    """Whether a name is the next of a row; bearers of one surname may be husband and wife."""
    if before.paragraph != place.paragraph or surname_of(before.named.name) == surname_of(place.named.name):
        return False
    gap = lines[place.paragraph].units[before.named.last : place.named.first]
    return 0 < len(gap) <= 2 and all(unit.cls in {",", "&"} for unit in gap)
