"""Whose like a counterpart is, as a sentence tells: "the Kenyan minister and her Malian counterpart, X Y,"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office

ASIDE = frozenset({"with", "by", "alongside"})  # words that open what is told by the way, behind a comma
ESCORTS = frozenset({"accompanied", "flanked", "assisted", "joined"})
TITLES = frozenset({"m", "M", "d", "g", "n", "A", "a", "P"})  # classes of what stands before a title and a name
VAGUE = frozenset({"other", "spokesperson", "legislator", "military_officer"})


def is_aside(lines: Sequence[Line], place: Place, before: Place) -> bool:
    """Whether somebody is told by the way between commas: "President X, with adviser Y at his side, saw his …"."""
    if place.paragraph != before.paragraph or not lines:
        return False
    units = lines[place.paragraph].units
    first, last = sentence_around(units, before.named.first)
    start = place.named.begin
    if not first < start < last:
        return False
    k = start - 1
    while k > first and units[k].cls in TITLES and units[k].low not in ASIDE | ESCORTS:
        k -= 1
    if units[k].low not in ASIDE:
        return False
    k -= units[k - 1].low in ESCORTS
    closes = any(unit.cls == "," for unit in units[place.named.phrase_last : before.named.phrase_first])
    return units[k - 1].cls == "," and closes


def title_before(lines: Sequence[Line], people: Sequence[Person], person: Person, place: Place) -> Office | None:
    """The title without a name of the one before his counterpart in a sentence, unless somebody is named nearer."""
    line, own = lines[place.paragraph], place.named.office
    if own is None:
        return None
    start, _ = sentence_around(line.units, own.head)
    titles = [one for one in line.bare if start <= one.first and one.last <= own.first and _is_single(one)]
    named = [
        one.named
        for other in people
        for one in other.places
        if other is not person and one.paragraph == place.paragraph and start <= one.named.first < own.first
        if any(office.title for office in other.offices) and not is_aside(lines, one, place)
    ]
    if not titles:
        return None
    last = titles[-1]
    if any(unit.low in {"top", "chief"} for unit in line.units[last.first : last.head]) and last.title == "diplomat":
        last = replace(last, title="top diplomat")
    return last if all(one.first < last.first for one in named) else None


def _is_single(office: Office) -> bool:
    """Whether a title is one person's of a country and tells an office that others have the like of."""
    is_one = office.stated and office.article and not (office.plural or office.counterpart or office.owner)
    return is_one and office_type(office.title, office.actor_code) not in VAGUE
