"""What is believed of a meeting and of a visit, from all reports about it. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from etl.resolve import words
from etl.resolve.encounters import STATUS_ORDER, UNKNOWN_MODE, Dated, MeetingSighting, VisitSighting


@dataclass(frozen=True, slots=True)
class Meeting:
    """A row of core.meeting with its parts: `place` is name and country; `people` in the order of their numbers."""

    mode: str
    status: str
    started_on: date | None
    ended_on: date | None
    place: tuple[str | None, str | None] | None
    confidence: float
    people: tuple[tuple[str, int | None, str | None], ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """A row of core.visit with its destinations in order."""

    official_id: int
    origin: str | None
    status: str
    started_on: date | None
    ended_on: date | None
    destinations: tuple[str, ...]


def meeting(reports: Sequence[MeetingSighting]) -> Meeting:
    """Return what to believe: all who took part, all topics, the most exact date and place, held over planned."""
    started_on, ended_on = _dates(reports)
    return Meeting(
        mode=_most_told(each.mode for each in reports if each.mode != UNKNOWN_MODE) or UNKNOWN_MODE,
        status=_status(reports),
        started_on=started_on,
        ended_on=ended_on,
        place=_place(reports),
        confidence=_confidence(reports),
        people=_people(reports),
        topics=tuple(sorted({topic for each in reports for topic in each.topics})),
    )


def _place(reports: Sequence[MeetingSighting]) -> tuple[str | None, str | None] | None:
    """Return the town told most often, with its country where any report of it has that; else the country alone."""
    name = _most_told(each.place_name for each in reports if each.place_name)
    about = [each for each in reports if each.place_name == name]
    country = _most_told(each.place_country for each in about if each.place_country)
    return (name, country) if name or country else None


def _people(reports: Sequence[MeetingSighting]) -> tuple[tuple[str, int | None, str | None], ...]:
    """Return all who took part with the role told most often; an actor alone only where none of its officials is."""
    roles: dict[tuple[str, int | None], list[str]] = defaultdict(list)
    for each in reports:
        for actor, official, role in each.people:
            roles[actor, official] += [role] if role else []
    named = {actor for actor, official in roles if official is not None}
    # An actor's role is its officials' too, where these have none of their own.
    by_actor: dict[str, list[str]] = defaultdict(list)
    for (actor, _), told in roles.items():
        by_actor[actor] += told
    kept = sorted(
        (pair for pair in roles if pair[1] is not None or pair[0] not in named), key=lambda p: (p[0], p[1] or 0)
    )
    return tuple((actor, official, _most_told(roles[actor, official] or by_actor[actor])) for actor, official in kept)


def _days_of_visit(
    believed: tuple[date | None, date | None], reports: Sequence[VisitSighting]
) -> tuple[date | None, date | None]:
    """Return the days believed with others on which reports have the traveller there: stops of a tour, a second day."""
    first, last = believed[0], believed[1] or believed[0]
    if first is None or last is None:
        return believed
    status, limit = _status(reports), words.weights("encounters")["event_days"]
    told = [each.period for each in reports if each.period and each.status == status and each.days <= limit]
    more = [days for days in told if not (days[0] <= first and last <= days[1])]  # what holds all of them is less exact
    if not more:
        return believed
    return min(first, *(start for start, _ in more)), max(last, *(end for _, end in more))


def visit(reports: Sequence[VisitSighting]) -> Visit:
    """Return what to believe: the route of the fullest report and what others add; the dates of the fullest routes."""
    ordered = sorted(reports, key=lambda each: (-len(each.destinations), each.days, each.url, each.number))
    route = tuple(dict.fromkeys(code for each in ordered for code in each.destinations))
    fullest = [each for each in ordered if len(each.destinations) == len(ordered[0].destinations) and each.period]
    started_on, ended_on = _days_of_visit(_dates(fullest or reports), reports)
    return Visit(
        official_id=reports[0].official_id,
        origin=_most_told(each.origin for each in reports if each.origin),
        status=_status(reports),
        started_on=started_on,
        ended_on=ended_on,
        destinations=route,
    )


def _status(reports: Sequence[Dated]) -> str:
    """Return the status to believe: held over the rest; else what the last document said."""
    if any(each.status == "held" for each in reports):
        return "held"
    last = max(reports, key=lambda each: (each.published_on or date.min, STATUS_ORDER.index(each.status)))
    return last.status


def _dates(reports: Sequence[Dated]) -> tuple[date | None, date | None]:
    """Return the most exact dates told; of equals those of what was held, then those told most often."""
    dated = [each for each in reports if each.period]
    if not dated:
        return None, None
    told = Counter((each.started_on, each.ended_on) for each in dated)
    best = min(
        dated,
        key=lambda each: (
            each.days,
            each.status != _status(reports),
            -told[each.started_on, each.ended_on],
            each.period or (),
        ),
    )
    return best.started_on, best.ended_on


def _confidence(reports: Sequence[Dated]) -> float:
    """Return how sure an encounter is that several documents tell of: that not all of them are wrong."""
    doubt = 1.0
    for each in sorted(reports, key=lambda each: each.confidence):
        doubt *= 1 - each.confidence
    return round(1 - doubt, 6)


def _most_told(values: Iterable[str]) -> str | None:
    """Return the value told most often, of equals the first in the alphabet; None where nothing is told."""
    told = Counter(values)
    return min(told, key=lambda value: (-told[value], value), default=None)
