"""Visits: an official's travel to other countries, each trip once, however often a document speaks of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.facts import Status, VisitReport
from etl.transform.clauses import sentence_of
from etl.transform.dates import Days
from etl.transform.journeys import Journey
from etl.transform.reading import Reading
from etl.transform.surroundings import Surroundings, is_after, overlap
from etl.transform.travel import find_journeys

CONFIDENCE = {"held": 0.8, "planned": 0.8, "cancelled": 0.7}
RECENT = 40  # trips told last among which a mention may belong
TOUR = 3  # days between two stops of one tour


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
    stops: dict[str, Days] = field(default_factory=dict)
    """The days told for one of the countries."""


def find_visits(reading: Reading, around: Surroundings | None = None) -> list[VisitReport]:
    """Return the visits that a document tells of, in the order of their first mention.

    Args:
        reading: the document.
        around: its dates and places, where they have been found already.
    """
    return [_report(reading, trip) for trip in trips(reading, around or Surroundings(reading))]


def trips(reading: Reading, around: Surroundings) -> list[Trip]:
    """Return the trips of a document, the mentions of one trip joined."""
    if around.trips is not None:
        return around.trips
    found: list[Trip] = []
    for journey in find_journeys(reading, around):
        if journey.status == "held" and journey.has_date and is_after(journey.days, reading.published_on):
            journey.status = "planned"
        for number in journey.officials:
            same = next(
                (trip for trip in reversed(found[-RECENT:]) if trip.official == number and _is_same(trip, journey)),
                None,
            )
            if same is not None:
                _join(same, journey)
            elif journey.countries:
                found.append(_begin(journey, number))
    around.trips = found
    return found


def _begin(journey: Journey, number: int) -> Trip:
    sentence = sentence_of(journey.trigger)
    first, last = journey.paragraph.first(sentence[0]), journey.paragraph.last(sentence[-1])
    trip = Trip(
        number, list(journey.countries), journey.status, journey.days, journey.has_date, first, last,
        journey.paragraph.number, journey.rule,
    )  # fmt: skip
    _note_stops(trip, journey)
    return trip


def _note_stops(trip: Trip, journey: Journey) -> None:
    trip.stops.update(journey.stops)
    if len(journey.countries) == 1 and journey.days is not None and not journey.is_guess:
        trip.stops.setdefault(journey.countries[0], journey.days)


def _join(trip: Trip, journey: Journey) -> None:
    """Add what a further mention tells of a trip."""
    trip.mentions += 1
    _note_stops(trip, journey)
    if not journey.is_guess:
        more = [code for code in journey.countries if code not in trip.countries]
        is_earlier = journey.days is not None and trip.days is not None and journey.days[0] < trip.days[0]
        trip.countries[:] = [*more, *trip.countries] if is_earlier else [*trip.countries, *more]
    trip.status = trip.status or journey.status
    trip.has_date = trip.has_date or journey.has_date
    if journey.days is None:
        return
    if trip.days is None:
        trip.days = journey.days
    elif journey.countries or journey.is_end:
        trip.days = (min(trip.days[0], journey.days[0]), max(trip.days[1], journey.days[1]))


def _is_same(trip: Trip, journey: Journey) -> bool:
    """Whether a mention speaks of a trip already found."""
    shared = set(trip.countries) & set(journey.countries)
    if shared and journey.rule.endswith(("guest", "visiting", " of")) and not journey.has_date:
        return True
    differs = trip.status is not None and journey.status is not None and trip.status != journey.status
    if differs and not (journey.goes_on and journey.status == "planned"):
        return False
    if journey.countries and not shared and not journey.goes_on and not journey.is_guess:
        return _is_next(trip.days, journey.days)
    if not overlap(trip.days, journey.days) and not journey.goes_on:
        return bool(shared) and _is_next(trip.days, journey.days)
    return True


def _is_next(one: Days | None, other: Days | None) -> bool:
    """Whether two stays follow each other so closely that they are one tour."""
    if one is None or other is None:
        return False
    return abs((other[0] - one[1]).days) <= TOUR or abs((one[0] - other[1]).days) <= TOUR


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
