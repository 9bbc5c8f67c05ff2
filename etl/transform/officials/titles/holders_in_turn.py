"""A row of titles beside the row of their holders: "the king of Spain and the premier of Mali, X Y and Z W".

The holders may stand in front as well: "X Y and Z W, the king of Spain and the premier of Mali respectively".
"""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.names import Named, name_at, name_ending, text_of
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.units import Unit

JOINT = 2  # units between two titles or two names of a row: a comma and "and"


def holders_in_turn(units: list[Unit], text: str, offices: Sequence[Office], first_of_row: int) -> list[Named]:
    """Return the holders of the titles of a row that begins with that of a number; nothing if it is none.

    A row of titles holds two or more, each of one person, none with a name between them; as many names
    follow behind a comma, or end before one, none of them with a title of its own.
    """
    end = first_of_row + 1
    while end < len(offices) and _are_joined(units, offices[end - 1].last, offices[end].first):
        end += 1
    row = offices[first_of_row:end]
    if len(row) < 2 or any(one.plural or one.counterpart for one in row) or len({one.stated for one in row}) > 1:
        return []
    spots = _names_behind(units, row[-1].last)
    is_behind = len(spots) == len(row)
    spots = spots if is_behind else _names_before(units, row[0].first)
    if len(spots) != len(row):
        return []
    return [
        Named(
            first, last, office.first if is_behind and number == 0 else first, last,
            text_of(units, first, last, text), office,
            rule="titles in a row, names",
        )
        for number, ((first, last), office) in enumerate(zip(spots, row, strict=True))
    ]  # fmt: skip


def _are_joined(units: list[Unit], last: int, first: int) -> bool:
    """Whether nothing stands between two of a row but a comma, "and" or both."""
    gap = units[last:first]
    return 0 < len(gap) <= JOINT and all(unit.cls in {",", "&"} for unit in gap)


def _names_behind(units: list[Unit], last: int) -> list[tuple[int, int]]:
    """The names behind a comma, joined by commas and at last by "and"."""
    spots: list[tuple[int, int]] = []
    is_last = False
    while not is_last and last < len(units) and (units[last].cls == "," if not spots else True):
        j = last
        while j < len(units) and j - last < JOINT and units[j].cls in {",", "&"}:
            is_last = is_last or units[j].cls == "&"
            j += 1
        spot = name_at(units, j, titled=bool(spots)) if last < j < len(units) else None
        if spot is None:
            return []
        spots.append(spot)
        last = spot[1]
    return spots if is_last else []


def _names_before(units: list[Unit], first: int) -> list[tuple[int, int]]:
    """The names before a comma that stand in a row, none of them behind a title: "X Y, A B and Z W, the king"."""
    spots: list[tuple[int, int]] = []
    end = first - 1
    while end > 0 and units[end].cls == ("," if len(spots) != 1 else "&"):
        end -= len(spots) == 1 and units[end - 1].cls == ","
        spot = name_ending(units, end)
        if spot is None:
            break
        spots.insert(0, spot)
        end = spot[0] - 1
    is_titled = bool(spots) and spots[0][0] > 0 and units[spots[0][0] - 1].cls in {"H", "R", "C", "P"}
    return [] if is_titled else spots
