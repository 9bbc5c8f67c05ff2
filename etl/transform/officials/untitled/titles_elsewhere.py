"""Offices of people named without one that a title without a name elsewhere must mean.

"X told the Kazakh president" makes the one Kazakh without an office that; "the two presidents" gives the other his.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.facts import OfficialReport
from etl.transform.gazetteer import is_country
from etl.transform.officials.lines import Line
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.rows import COUNTED
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.untitled.linking import SINGLE
from etl.transform.text.kinds import BOTH_OR_TWO

LEADING = 3  # of the first officials of a document, of whom two are "the two presidents"
Title = tuple[str | None, str, str]
"""country, type and wording of an office; no country for one of a pair ("the two presidents")"""


def titled_elsewhere(officials: list[OfficialReport], lines: Sequence[Line]) -> list[OfficialReport]:
    """Return the officials with the offices that titles without names must mean."""
    done = list(officials)
    for (actor, kind, title), _ in Counter(_titles(lines)).most_common():
        holders = {one.actor_code for one in done if one.office_type == kind}
        leading = done[:LEADING]
        if actor in holders or (actor is None and not any(one.office_type == kind for one in leading)):
            continue
        fitting = [
            number
            for number, one in enumerate(done if actor is not None else leading)
            if one.office_type is None
            and one.actor_code not in {None, *holders}
            and (one.actor_code == actor if actor is not None else is_country(one.actor_code))
        ]
        if len(fitting) == 1:
            done[fitting[0]] = replace(done[fitting[0]], office_title=title, office_type=kind)
    for line in lines:
        for office in line.bare:
            if office.plural and not office.counterpart and office.standing == "current":
                _share(done, line, office)
    return done


def _share(done: list[OfficialReport], line: Line, office: Office) -> None:
    """Give each of several a plural title: "the ministers of A and B signed … A's X Y", "two envoys: A's X Y"."""
    title = singular(office.title)
    if office.actors:
        sharing = [n for actor in office.actors if (n := _only_untitled(done, actor, title)) is not None]
    else:
        named = dict.fromkeys(span[0] for unit, span in sorted(line.people.items()) if unit >= office.last)
        sharing = [n for n in named if done[n].office_type is None and done[n].actor_code is not None]
        count = next((COUNTED[unit.low] for unit in line.units[office.first : office.head] if unit.low in COUNTED), 0)
        if len(sharing) != count or len({done[n].actor_code for n in sharing}) != count:
            return
    for n in sharing:
        done[n] = replace(done[n], office_title=title, office_type=office_type(title, done[n].actor_code))


def _only_untitled(done: list[OfficialReport], actor: str, title: str) -> int | None:
    """The one official of a country without an office, where nobody of it has the title in question."""
    own = [n for n, one in enumerate(done) if one.actor_code == actor]
    kind = office_type(title, actor)
    if any(done[n].office_type == kind for n in own):
        return None
    untitled = [n for n in own if done[n].office_type is None]
    return untitled[0] if len(untitled) == 1 else None


def _titles(lines: Sequence[Line]) -> Iterator[Title]:
    """The titles without names of offices that one at a time holds, each with the country it is of."""
    for line in lines:
        for office in line.bare:
            title = singular(office.title) if office.plural else office.title
            actors: tuple[str | None, ...] = office.actors
            if office.plural and not actors and _is_pair(line, office):
                actors = (None,)
            for actor in actors if not office.counterpart and office.standing == "current" else ():
                kind = office_type(title, actor)
                if kind in SINGLE:
                    yield actor, kind, title


def _is_pair(line: Line, office: Office) -> bool:
    before = [unit.low for unit in line.units[max(0, office.first - 2) : office.head]]
    after = [unit.low for unit in line.units[office.head + 1 : office.head + 5]]
    of_both = after[:1] == ["of"] and bool(BOTH_OR_TWO & set(after)) and "countries" in after
    return bool(BOTH_OR_TWO & set(before)) or of_both
