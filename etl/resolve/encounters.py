"""Which meeting is which, which visit is which: reports gathered into encounters, and what is believed of each.

Pure, and the same for every order of arrival: reports are taken in an order of their own (the most exact first), and
each joins the encounter with all of whose reports it agrees, or begins one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from etl.resolve import words

#: How much a status is believed over another one: what took place was planned before.
STATUS_ORDER = ("planned", "cancelled", "held")
UNKNOWN_MODE = "unknown"


@dataclass(frozen=True, slots=True)
class Dated:
    """What reports of meetings and visits have in common. `url` gives them an order that no load has a part in."""

    document_id: int
    number: int
    url: str
    published_on: date | None
    status: str
    started_on: date | None
    ended_on: date | None
    confidence: float
    encounter_id: int | None

    @property
    def key(self) -> tuple[int, int]:
        """The report's key in the database."""
        return self.document_id, self.number

    @property
    def period(self) -> tuple[date, date] | None:
        """First and last day; None where no date is told."""
        first, last = self.started_on or self.ended_on, self.ended_on or self.started_on
        return (first, last) if first and last else None

    @property
    def days(self) -> int:
        """How many days the period leaves open; no date is worse than any."""
        return (self.period[1] - self.period[0]).days if self.period else 100_000


@dataclass(frozen=True, slots=True)
class MeetingSighting(Dated):
    """One document's report of a meeting: `people` are (actor, official or None, role)."""

    mode: str
    place_name: str | None
    place_country: str | None
    people: frozenset[tuple[str, int | None, str | None]]
    topics: frozenset[str]

    @property
    def actors(self) -> frozenset[str]:
        """The codes of all who took part."""
        return frozenset(actor for actor, _, _ in self.people)

    @property
    def officials(self) -> frozenset[tuple[str, int]]:
        """The named officials who took part, each with the actor."""
        return frozenset((actor, official) for actor, official, _ in self.people if official is not None)


@dataclass(frozen=True, slots=True)
class VisitSighting(Dated):
    """One document's report of a visit."""

    official_id: int
    origin: str | None
    destinations: tuple[str, ...]


Sighting = TypeVar("Sighting", bound=Dated)


def gather(sightings: Iterable[Sighting], agree: Callable[[Sighting, Sighting], float]) -> list[list[Sighting]]:
    """Return the encounters that reports are about. `agree` tells how well two reports agree; 0 for not at all."""
    encounters: list[list[Sighting]] = []
    for each in sorted(sightings, key=_order):
        best, best_score = None, 0.0
        for encounter in encounters:
            scores = [agree(each, other) for other in encounter]
            if all(scores) and sum(scores) / len(scores) > best_score:
                best, best_score = encounter, sum(scores) / len(scores)
        if best is None:
            encounters.append([each])
        else:
            best.append(each)
    return encounters


def components(sightings: Iterable[Sighting]) -> list[list[Sighting]]:
    """Part reports into groups between which so much time lies that none agrees with one of another group."""
    slack = timedelta(days=words.weights("encounters")["undated_days"])
    placed, unplaced = [], []
    for each in sightings:
        around = _around(each)
        if around:
            placed.append((around[0] - slack, around[1] + slack, each))
        else:
            unplaced.append([each])
    groups: list[list[Sighting]] = []
    last = date.min
    for first, end, each in sorted(placed, key=lambda entry: (entry[0], entry[1], *_order(entry[2]))):
        if not groups or first > last:
            groups.append([])
            last = end
        groups[-1].append(each)
        last = max(last, end)
    return groups + unplaced


def _order(each: Dated) -> tuple[object, ...]:
    return each.days, -STATUS_ORDER.index(each.status), each.period or (), each.url, each.number


def meetings_agree(one: MeetingSighting, other: MeetingSighting) -> float:
    """Tell how well two reports agree to be about one meeting, from 0 (they are not)."""
    if one.document_id == other.document_id or one.actors != other.actors:
        return 0.0
    if one.mode != other.mode and UNKNOWN_MODE not in (one.mode, other.mode):
        return 0.0
    shared = one.officials & other.officials
    for actor in one.actors:
        mine, others = ({p for p in each.officials if p[0] == actor} for each in (one, other))
        if mine and others and not mine & others:
            return 0.0
    # Without a date all who took part have to be the same; or one of them, if the other report has mode and date.
    is_told = one.mode == other.mode != UNKNOWN_MODE and bool(one.period or other.period)
    same_people = bool(shared) and (one.officials == other.officials or is_told)
    if not _status_agrees(one, other) or not _dates_agree(one, other, same_people):
        return 0.0
    places = one.place_name is not None and one.place_name == other.place_name
    return 1.0 + len(shared) + (one.period == other.period) + (one.mode == other.mode) + places


def visits_agree(one: VisitSighting, other: VisitSighting) -> float:
    """Tell how well two reports agree to be about one visit, from 0 (they are not)."""
    if one.document_id == other.document_id or one.official_id != other.official_id:
        return 0.0
    shared = set(one.destinations) & set(other.destinations)
    same_places = set(one.destinations) == set(other.destinations)
    if not shared or not _status_agrees(one, other) or not _dates_agree(one, other, same_places):
        return 0.0
    return 1.0 + len(shared) + (one.period == other.period)


def _status_agrees(one: Dated, other: Dated) -> bool:
    return {one.status, other.status} != {"held", "cancelled"}


def _dates_agree(one: Dated, other: Dated, is_same_company: bool) -> bool:
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


def believed_status(reports: Sequence[Dated]) -> str:
    """Return the status to believe: held over the rest; else what the last document said."""
    if any(each.status == "held" for each in reports):
        return "held"
    last = max(reports, key=lambda each: (each.published_on or date.min, STATUS_ORDER.index(each.status)))
    return last.status


def believed_dates(reports: Sequence[Dated]) -> tuple[date | None, date | None]:
    """Return the most exact dates told; of equals those of what was held, then those told most often."""
    dated = [each for each in reports if each.period]
    if not dated:
        return None, None
    told = Counter((each.started_on, each.ended_on) for each in dated)
    best = min(
        dated,
        key=lambda each: (
            each.days,
            each.status != believed_status(reports),
            -told[each.started_on, each.ended_on],
            each.period or (),
        ),
    )
    return best.started_on, best.ended_on


def believed_confidence(reports: Sequence[Dated]) -> float:
    """Return how sure an encounter is that several documents tell of: that not all of them are wrong."""
    doubt = 1.0
    for each in sorted(reports, key=lambda each: each.confidence):
        doubt *= 1 - each.confidence
    return round(1 - doubt, 6)


def most_told(values: Iterable[Sighting | str]) -> str | None:
    """Return the value told most often, of equals the first in the alphabet; None where nothing is told."""
    told = Counter(str(value) for value in values)
    return min(told, key=lambda value: (-told[value], value), default=None)
