"""Popes named without a title: "Chile asked Gregory XVII to mediate", in a text that speaks of the Pope elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.transform.gazetteer import HOLY_SEE
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Place
from etl.transform.officials.titles.offices import Office

REGNAL = re.compile(r"(?:John Paul|John|Paul|Pius|Benedict|Leo|Francis|Gregory|Clement|Innocent) [IVX]+")
PAPAL = frozenset({"pope", "pontiff", "papal", "pontifical", "vatican", "holy see", "holy father", "nuncio"})
"""Words of a text that speaks of a pope."""


def popes(lines: Sequence[Line], names: Sequence[Place]) -> list[Place]:
    """Those of some names without an office that are a pope's."""
    if not any(_tells(unit.low) for line in lines for unit in line.units):
        return []
    return [_as_pope(place) for place in names if REGNAL.fullmatch(place.named.name)]


def _tells(low: str) -> bool:
    return low.removeprefix("the ") in PAPAL


def _as_pope(place: Place) -> Place:
    named = place.named
    office = Office(named.first, named.first, named.first, named.first, "Pope", HOLY_SEE)
    return replace(place, named=replace(named, office=office, rule="name of a pope"))
