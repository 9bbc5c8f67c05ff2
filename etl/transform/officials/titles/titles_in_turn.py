"""Rows of people each with the title behind: "X Y, the Norwegian foreign minister, Z W, the Danish premier, and …".

A title between two names may be told of either; in such a row it is that of the name before it, and in a row that
begins with a title that of the name behind it: "Home Affairs Minister, X Y, Chief Secretary, Z W, and …".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.officials.names import name_at, name_ending
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.units import Unit

JOINT = 2  # units between a name and the next title: a comma and "and"
VAGUE = frozenset({"envoy", "negotiator", "official", "diplomat", "representative", "emissary"})
"""What tells by whom one is sent, and not who one is: "the U.S. envoy, Under Secretary X, was there"."""


def titles_behind(units: list[Unit], offices: Sequence[Office]) -> set[int]:
    """Return the numbers of the titles that stand in a row behind their holders."""
    found: set[int] = set()
    for number, office in enumerate(offices[:-1]):
        first = _holder(units, office)
        if (
            first is None
            or office.plural
            or any(_claims(units, offices[k], first) for k in range(number) if k not in found)
        ):
            continue
        following = _next_name(units, office)
        if following is not None and offices[number + 1].first == following + 1 and units[following].cls == ",":
            found.add(number)
    return found


def titles_in_front(units: list[Unit], offices: Sequence[Office]) -> set[int]:
    """Return the numbers of the titles in capitals that stand before a comma and their holders."""
    found: set[int] = set()
    for number, office in enumerate(offices):
        if office.plural or office.counterpart or not units[office.head].capital or _next_name(units, office) is None:
            continue
        first = _holder(units, office)
        claimed = first is None or any(_claims(units, offices[k], first) for k in range(number))
        if claimed and (first is None or (number - 1 in found) or _is_row(units, offices, number)):
            found.add(number)
    return found


def told_by_country(units: list[Unit], offices: Sequence[Office]) -> list[Office]:
    """Give a title the country of the vague one to which it is apposed: "his Thai counterpart, Vice Minister X,"."""
    done = list(offices)
    for number in range(1, len(done)):
        if _is_apposed_title(units, done[number - 1], done[number]):
            done[number] = replace(done[number], actor_code=done[number - 1].actor_code)
    return done


def _is_apposed_title(units: list[Unit], vague: Office, office: Office) -> bool:
    """Whether a title and a name tell who somebody was of whom the country is told: a comma or a stop is behind."""
    is_vague = vague.counterpart or (not vague.plural and units[vague.head].low in VAGUE)
    is_next = vague.last < len(units) and office.first == vague.last + (units[vague.last].cls == ",")
    is_bare = not (office.stated or office.owner or office.counterpart) and (vague.counterpart or not office.article)
    is_title = vague.counterpart or units[office.head].capital  # "his Thai counterpart, the vice minister X,"
    if not (is_vague and vague.stated and is_next and is_bare and is_title):
        return False
    name = name_at(units, office.last, titled=True)
    if name is None:
        return False
    following = units[name[1]] if name[1] < len(units) else None
    is_closed = following is None or following.cls == "," or following.text in {".", ";"}
    return is_closed or (vague.plural and following is not None and following.cls == "&")


def _is_row(units: list[Unit], offices: Sequence[Office], number: int) -> bool:
    """Whether the next title too stands before a name, right behind the name that follows this one."""
    end = _next_name(units, offices[number])
    if end is None or number + 1 >= len(offices):
        return False
    following = offices[number + 1]
    gap = units[end : following.first]
    is_joined = 0 < len(gap) <= JOINT and all(unit.cls in {",", "&"} for unit in gap)
    is_before_name = _next_name(units, following) is not None or name_at(units, following.last, titled=True) is not None
    return is_joined and units[following.head].capital and is_before_name


def _holder(units: list[Unit], office: Office) -> int | None:
    """Where the name right before a title and a comma begins."""
    if office.first < 2 or units[office.first - 1].cls != ",":
        return None
    spot = name_ending(units, office.first - 1)
    return spot[0] if spot is not None else None


def _claims(units: list[Unit], office: Office, first: int) -> bool:
    """Whether a title stands right before a name, or before a comma and the name, and so is its."""
    before = first - 1 - (first > 0 and units[first - 1].cls == "R")
    return office.last - 1 in {before, before - (before > 0 and units[before].cls == ",")}


def _next_name(units: list[Unit], office: Office) -> int | None:
    """Where the name ends that follows a title, a comma and perhaps "and"."""
    last = office.last
    if last >= len(units) or units[last].cls != ",":
        return None
    k = last + 1
    k += k < len(units) and units[k].cls == "&"
    spot = name_at(units, k, titled=False) if k < len(units) else None
    return spot[1] if spot is not None and spot[1] < len(units) else None
