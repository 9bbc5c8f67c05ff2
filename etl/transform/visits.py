"""Visits: an official's travel to other countries, each trip once, however often a document speaks of it."""

from __future__ import annotations

from dataclasses import dataclass

from etl.facts import Status, VisitReport
from etl.transform.dates import Days
from etl.transform.reading import Reading
from etl.transform.surroundings import Surroundings, is_after, overlap
from etl.transform.travel import Journey, find_journeys

CONFIDENCE = {"held": 0.8, "planned": 0.8, "cancelled": 0.7}


@dataclass(slots=True)
class Trip:
    """A visit being put together."""

    official: int
    countries: list[str]
    status: Status | None
    days: Days | None
    has_date: bool
    first_char: int
    last_char: int
    paragraph: int
    rule: str
    mentions: int = 1


def find_visits(reading: Reading) -> list[VisitReport]:
    """Return the visits that a document tells of, in the order of their first mention."""
    return [_report(reading, trip) for trip in trips(reading, Surroundings(reading))]


def trips(reading: Reading, around: Surroundings) -> list[Trip]:
    """Return the trips of a document: mentions of the same trip joined, those without a destination left out."""
    found: list[Trip] = []
    for journey in find_journeys(reading, around):
        if is_after(journey.days, reading.published_on) and journey.status == "held" and journey.has_date:
            journey.status = "planned"
        for number in journey.officials:
            _add(reading, found, journey, number)
    return [trip for trip in found if trip.countries]


def _add(reading: Reading, found: list[Trip], journey: Journey, number: int) -> None:
    same = next((trip for trip in reversed(found) if trip.official == number and _is_same(trip, journey)), None)
    if same is None:
        if journey.countries:
            sentence = journey.trigger.sent
            first, last = journey.paragraph.first(sentence[0]), journey.paragraph.last(sentence[-1])
            found.append(
                Trip(number, list(journey.countries), journey.status, _open(journey), journey.has_date, first, last, journey.paragraph.number, journey.rule)
            )
        return
    same.mentions += 1
    if not journey.is_guess:
        same.countries += [code for code in journey.countries if code not in same.countries]
    same.status = same.status or journey.status
    if journey.days is not None:
        if same.days is None:
            same.days = journey.days
        elif journey.countries or journey.is_end:
            same.days = (min(same.days[0], journey.days[0]), max(same.days[1], journey.days[1]))
    same.has_date = same.has_date or journey.has_date


def _open(journey: Journey) -> Days | None:
    return journey.days


def _is_same(trip: Trip, journey: Journey) -> bool:
    """Whether a mention speaks of a trip already found."""
    if trip.status is not None and journey.status is not None and trip.status != journey.status:
        if not (journey.goes_on and journey.status == "planned"):
            return False
    shared = set(trip.countries) & set(journey.countries)
    if journey.countries and not shared and not journey.goes_on and not journey.is_guess:
        return False
    if not overlap(trip.days, journey.days) and not journey.goes_on:
        near = trip.days and journey.days and abs((trip.days[0] - journey.days[0]).days) <= 7
        return bool(near and shared)
    return True


def _report(reading: Reading, trip: Trip) -> VisitReport:
    status = trip.status or ("planned" if is_after(trip.days, reading.published_on) else "held")
    days = trip.days or (None, None)
    return VisitReport(
        official=trip.official,
        origin_code=reading.officials[trip.official].actor_code,
        destination_codes=tuple(trip.countries),
        status=status,
        first_char=trip.first_char,
        last_char=trip.last_char,
        started_on=days[0],
        ended_on=days[1],
        rule=trip.rule,
        confidence=min(0.95, CONFIDENCE[status] + 0.05 * (trip.mentions - 1)),
    )
