"""Whom the clause of a title without a name tells that its holder met, so that both are not of one country."""

from __future__ import annotations

from collections.abc import Iterable

from etl.facts import OfficialReport
from etl.transform.allegiance.roles import said_between
from etl.transform.officials.lines import Line
from etl.transform.officials.titles.offices import Office
from etl.transform.text.kinds import SENTENCE_ENDS

REACH = 10  # units beside a title in which it is told whom its holder met
CLAUSES = frozenset({"that", "who", "whom", "which", "whose", "said", ";", ","})


def met_by_holder(officials: list[OfficialReport], line: Line, office: Office) -> str | None:
    """Return the country of the one whom the holder of a title met.

    He is named behind the title ("the minister received Doe"), or before it ("Doe received the visiting minister").
    """
    behind = range(office.last, min(office.last + REACH, len(line.units)))
    before = range(office.first - 1, max(-1, office.first - REACH), -1)
    if (number := _first_named(line, behind)) is not None and _is_met(line, office.last, number):
        return officials[line.people[number][0]].actor_code
    if (number := _first_named(line, before)) is not None and _is_met(line, number + 1, office.first):
        return officials[line.people[number][0]].actor_code
    return None


def _first_named(line: Line, reach: Iterable[int]) -> int | None:
    """The first unit of some that names a person, none beyond the end of the clause."""
    for k in reach:
        if line.units[k].text in SENTENCE_ENDS or line.units[k].low in CLAUSES:
            return None
        if k in line.people:
            return k
    return None


def _is_met(line: Line, first: int, last: int) -> bool:
    return "encounter" in said_between(line.units[first:last])
