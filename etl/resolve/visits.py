"""Which visit is which: a tour and its stops, days that are not exact. Pure; the rest is as with meetings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from etl.resolve import words
from etl.resolve.encounters import VisitSighting, dates_agree, gather, order_of, statuses_agree
from etl.resolve.sides import are_parted


def gather_visits(sightings: Iterable[VisitSighting]) -> list[list[VisitSighting]]:
    """Return the visits that reports of one traveller are about: tours with their stops, and visits by themselves.

    A register has a record a country, a paper tells of the tour: the stops are one visit if a report has the tour.
    """
    visits = gather(sightings, visits_agree)
    tours = sorted((each for visit in visits for each in visit if len(each.destinations) > 1), key=order_of)
    for tour in tours:
        own = next(visit for visit in visits if tour in visit)
        parts = [visit for visit in visits if visit is not own and _are_stops(visit, tour, own)]
        if parts:
            joined = [*own, *(each for visit in parts for each in visit)]
            visits = [visit for visit in visits if visit is not own and all(visit is not part for part in parts)]
            visits.append(joined)
    return visits


def _are_stops(visit: Sequence[VisitSighting], tour: VisitSighting, own: Sequence[VisitSighting]) -> bool:
    """Tell whether all reports of a visit are of stops of a tour, and none is parted from it by people's decisions."""
    is_parted = any(are_parted(one.sides, other.sides) for one in visit for other in own)
    return not is_parted and all(
        tour.period and each.period and visits_agree(tour, each) and set(each.destinations) <= set(tour.destinations)
        for each in visit
    )


def visits_agree(one: VisitSighting, other: VisitSighting) -> float:
    """Tell how well two reports agree to be about one visit, from 0 (they are not)."""
    if one.document_id == other.document_id or one.official_id != other.official_id:
        return 0.0
    shared = set(one.destinations) & set(other.destinations)
    same_places = set(one.destinations) == set(other.destinations)
    if not shared or not statuses_agree(one, other):
        return 0.0
    if not dates_agree(one, other, same_places) and not _are_days_apart(one, other):
        return 0.0
    return 1.0 + len(shared) + (one.period == other.period)


def _are_days_apart(one: VisitSighting, other: VisitSighting) -> bool:
    """Tell whether two visits to a country follow so close on each other that the days told are not exact.

    Of two that records tell of, each has its days: there are shuttles.
    """
    is_recorded = one.confidence == other.confidence == 1.0
    if is_recorded or not one.period or not other.period:
        return False
    gap = max(one.period[0], other.period[0]) - min(one.period[1], other.period[1])
    return bool(gap.days <= words.weights("encounters")["visit_days"])
