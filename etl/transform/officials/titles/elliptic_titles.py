"""Titles left out because they were told before: "the Indian ambassador, X Y, agreed; China's, Z W, asked for time"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.officials.names import Named, name_at, text_of
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.units.units import Unit


def elliptic_titles(units: list[Unit], text: str, found: Sequence[Named], offices: Sequence[Office]) -> list[Named]:
    """The people named behind a country in the possessive and a comma, with the title told last before them.

    Args:
        units: the paragraph.
        text: its words.
        found: those already known to be named beside an office.
        offices: all titles of the paragraph, in its order.
    """
    people = []
    for k in range(2, len(units) - 2):
        is_elliptic = units[k].cls == "," and units[k - 1].cls == "P" and units[k - 2].cls == "A"
        spot = name_at(units, k + 1, titled=False) if is_elliptic else None
        if spot is None or spot[1] >= len(units) or units[spot[1]].cls not in {",", "."}:
            continue
        if any(one.first < spot[1] and spot[0] < one.last for one in found):
            continue
        told = [office for office in offices if office.last <= k - 2 and not office.counterpart]
        actor = units[k - 2].actor
        if not told or actor is None:
            continue
        title = singular(told[-1].title) if told[-1].plural else told[-1].title
        if office_type(title, actor.actor_code) == "other":
            continue
        office = replace(
            told[-1], first=k - 2, last=k, head=k - 2, title_first=k - 2, title=title, actor_code=actor.actor_code,
            plural=False, actors=(), weak=False,
        )  # fmt: skip
        people.append(
            Named(*spot, k - 2, spot[1], text_of(units, *spot, text), office, rule="country, name, title told before")
        )
    return people
