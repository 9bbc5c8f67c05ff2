"""Which meeting is which, which visit is which: reports gathered into encounters.

Pure, and the same for every order of arrival: reports are taken in an order of their own (the most exact first), and
each joins the encounter with all of whose reports it agrees, or begins one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from etl.resolve import words
from etl.resolve.sides import Side, are_parted, joined_by

#: How much a status is believed over another one: what took place was planned before.
STATUS_ORDER = ("planned", "cancelled", "held")
UNKNOWN_MODE = "unknown"
#: What day it is elsewhere when a document is published.
DAY_ABROAD = timedelta(days=1)
#: From so many actors on a meeting has many sides.
MULTILATERAL = 3


@dataclass(frozen=True)
class Dated:
    """What reports of meetings and visits have in common. `url` gives them an order that no load has a part in.

    `sides` are the sides of people's decisions on which the report stands.
    """

    document_id: int
    number: int
    url: str
    published_on: date | None
    status: str
    started_on: date | None
    ended_on: date | None
    confidence: float
    encounter_id: int | None
    publisher: str | None = field(default=None, kw_only=True)
    sides: frozenset[Side] = field(default=frozenset(), kw_only=True)

    @property
    def key(self) -> tuple[int, int]:
        """The report's key in the database."""
        return self.document_id, self.number

    @cached_property
    def period(self) -> tuple[date, date] | None:
        """First and last day; None where no date is told."""
        first, last = self.started_on or self.ended_on, self.ended_on or self.started_on
        return (first, last) if first and last else None

    @property
    def days(self) -> int:
        """How many days the period leaves open; no date is worse than any."""
        return (self.period[1] - self.period[0]).days if self.period else 100_000


@dataclass(frozen=True)
class MeetingSighting(Dated):
    """One document's report of a meeting: `people` are (actor, official or None, role)."""

    mode: str
    place_name: str | None
    place_country: str | None
    people: frozenset[tuple[str, int | None, str | None]]
    topics: frozenset[str]

    @cached_property
    def actors(self) -> frozenset[str]:
        """The codes of all who took part."""
        return frozenset(actor for actor, _, _ in self.people)

    @cached_property
    def officials(self) -> frozenset[tuple[str, int]]:
        """The named officials who took part, each with the actor."""
        return frozenset((actor, official) for actor, official, _ in self.people if official is not None)


@dataclass(frozen=True)
class VisitSighting(Dated):
    """One document's report of a visit."""

    official_id: int
    origin: str | None
    destinations: tuple[str, ...]


Sighting = TypeVar("Sighting", bound=Dated)


def gather(sightings: Iterable[Sighting], agree: Callable[[Sighting, Sighting], float]) -> list[list[Sighting]]:
    """Return the encounters that reports are about. `agree` tells how well two reports agree; 0 for not at all."""
    encounters: list[list[Sighting]] = []
    for each in sorted(sightings, key=order_of):
        best, best_score = None, 0.0
        for encounter in encounters:
            if any(are_parted(each.sides, other.sides) for other in encounter):
                continue
            scores = [agree(each, other) for other in encounter]
            if all(scores) and sum(scores) / len(scores) > best_score:
                best, best_score = encounter, sum(scores) / len(scores)
        if best is None:
            encounters.append([each])
        else:
            best.append(each)
    return _decided(encounters)


def _decided(encounters: list[list[Sighting]]) -> list[list[Sighting]]:
    """Join encounters that people have decided to be one."""
    for number in sorted({n for encounter in encounters for each in encounter for n in joined_by(each.sides)}):
        is_joined = [any(number in joined_by(each.sides) for each in encounter) for encounter in encounters]
        pairs = list(zip(encounters, is_joined, strict=True))
        joined = [each for encounter, is_one in pairs if is_one for each in encounter]
        encounters = [encounter for encounter, is_one in pairs if not is_one] + ([joined] if joined else [])
    return encounters


def components(
    sightings: Iterable[Sighting],
    agree: Callable[[Sighting, Sighting], float],
    keys: Callable[[Sighting], Iterable[str]] = lambda _: ("",),
) -> list[list[Sighting]]:
    """Part reports into groups between which no two agree, and no decision of people's lies.

    `keys` gives keys of which two that agree share at least one, so that each is compared with few.
    """
    ordered = sorted(sightings, key=order_of)
    under: dict[str, list[int]] = defaultdict(list)
    keys_of = [{*keys(each), *(f"decision {n}" for n in joined_by(each.sides))} for each in ordered]
    for number, some in enumerate(keys_of):
        for key in some:
            under[key].append(number)
    seen: set[int] = set()
    groups = []
    for first in range(len(ordered)):
        if first in seen:
            continue
        seen.add(first)
        group, frontier = [], [first]
        while frontier:
            number = frontier.pop()
            each = ordered[number]
            group.append(each)
            near = {n for key in keys_of[number] for n in under[key]} - seen
            for other in sorted(near):
                if agree(each, ordered[other]) or joined_by(each.sides) & joined_by(ordered[other].sides):
                    seen.add(other)
                    frontier.append(other)
        groups.append(group)
    return groups


def months(each: Dated) -> list[str]:
    """Return the months in which another report of the same encounter has to lie; none where no day is known."""
    around = _around(each)
    if around is None:
        return []
    slack = timedelta(days=words.weights("encounters")["undated_days"])
    first, last = around[0] - slack, around[1] + slack
    count = (last.year - first.year) * 12 + last.month - first.month
    return [
        f"{first.year + (first.month - 1 + n) // 12:04}-{(first.month - 1 + n) % 12 + 1:02}" for n in range(count + 1)
    ]


def keys_of_meeting(each: MeetingSighting) -> frozenset[str]:
    """Return the keys of which two reports of one meeting share at least one: actors (of two sides) and month."""
    who = " ".join(sorted(each.actors)) if len(each.actors) < MULTILATERAL else "several"
    return frozenset(f"{who} {month}" for month in months(each))


def order_of(each: Dated) -> tuple[object, ...]:
    """Return what reports are ordered by: the most exact first, whatever came first."""
    return each.days, -STATUS_ORDER.index(each.status), each.period or (), each.url, each.number


def meetings_agree(one: MeetingSighting, other: MeetingSighting) -> float:
    """Tell how well two reports agree to be about one meeting, from 0 (they are not)."""
    if one.document_id == other.document_id:
        return 0.0  # one document tells each of its meetings once
    if one.mode != other.mode and UNKNOWN_MODE not in (one.mode, other.mode):
        return 0.0
    shared = one.officials & other.officials
    if not _company_agrees(one, other, shared) or not statuses_agree(one, other):
        return 0.0
    # Without a date all who took part have to be the same; or one of them, if the other report has mode and date.
    is_told = one.mode == other.mode != UNKNOWN_MODE and bool(one.period or other.period)
    same_people = bool(shared) and one.actors == other.actors and (one.officials == other.officials or is_told)
    if not dates_agree(one, other, same_people) and not _is_day_apart(one, other, shared):
        return 0.0
    places = one.place_name is not None and one.place_name == other.place_name
    actors = len(one.actors & other.actors) / len(one.actors | other.actors)
    return actors + len(shared) + (one.period == other.period) + (one.mode == other.mode) + places


def _company_agrees(one: MeetingSighting, other: MeetingSighting, shared: frozenset[tuple[str, int]]) -> bool:
    """Tell whether the same took part: of two sides the same people, of many most of the same actors."""
    is_large = min(len(one.actors), len(other.actors)) >= MULTILATERAL
    if one.actors != other.actors:
        common = one.actors & other.actors
        enough = words.weights("encounters")["common_actors"] * max(len(one.actors), len(other.actors))
        is_one_event = bool(shared) or _same_place(one, other) or bool(common & words.organizations())
        if not (is_large and len(common) >= enough and is_one_event and one.period and other.period):
            return False
        if max(one.days, other.days) > words.weights("encounters")["event_days"]:
            return False
    if is_large and _same_place(one, other) and one.period == other.period:
        return True  # of a summit every paper names others
    for actor in one.actors & other.actors:
        mine, others = ({p for p in each.officials if p[0] == actor} for each in (one, other))
        if mine and others and not mine & others:
            return False
    return True


def _same_place(one: MeetingSighting, other: MeetingSighting) -> bool:
    return one.place_name is not None and one.place_name == other.place_name


def _is_day_apart(one: MeetingSighting, other: MeetingSighting, shared: frozenset[tuple[str, int]]) -> bool:
    """Tell whether two publishers tell of one encounter of the same people on two days.

    It was past midnight at one end of the line, or one counts from the day of the other's print.
    """
    if not (one.period and other.period and one.published_on and other.published_on):
        return False
    if one.publisher == other.publisher or one.status != "held" or other.status != "held" or one.mode != other.mode:
        return False
    is_near = abs((one.published_on - other.published_on).days) <= words.weights("encounters")["news_days"]
    gap = max(one.period[0], other.period[0]) - min(one.period[1], other.period[1])
    return is_near and gap.days == 1 and one.days == other.days == 0 and len({actor for actor, _ in shared}) > 1


def statuses_agree(one: Dated, other: Dated) -> bool:
    """Tell whether two reports can be of one encounter by their status.

    What a document tells as held, without a day, cannot be what is planned for days after its publication.
    """
    if {one.status, other.status} == {"held", "cancelled"}:
        return False
    return not any(_is_told_before(held, plan) for held, plan in ((one, other), (other, one)))


def _is_told_before(held: Dated, plan: Dated) -> bool:
    """Tell whether an undated report of something held is older than the day for which another plans it."""
    if (held.status, plan.status) != ("held", "planned") or held.period is not None:
        return False
    if held.published_on is None or plan.period is None:
        return False
    return plan.period[0] > held.published_on + DAY_ABROAD


def dates_agree(one: Dated, other: Dated, is_same_company: bool) -> bool:
    """Two periods have to meet; a report without one is near its publication, if all else is the same."""
    if one.period and other.period:
        return one.period[0] <= other.period[1] and other.period[0] <= one.period[1]
    first, second = _around(one), _around(other)
    if not is_same_company or first is None or second is None:
        return False
    slack = timedelta(days=words.weights("encounters")["undated_days"])
    return first[0] - slack <= second[1] and second[0] - slack <= first[1]


def _around(each: Dated) -> tuple[date, date] | None:
    """Return the period told, else the day of publication."""
    return each.period or ((each.published_on, each.published_on) if each.published_on else None)
