"""Whether a mention of a journey speaks of a trip that was told before, or tells where it went on."""

from __future__ import annotations

from datetime import date, timedelta

from etl.transform.circumstances.days import Days, overlap
from etl.transform.circumstances.outlook import was_to
from etl.transform.text.clauses import sentence_of
from etl.transform.visits.journey_days import MONTH
from etl.transform.visits.journeys import Journey
from etl.transform.visits.tours import REGIONAL
from etl.transform.visits.trips import LASTING, SPOKEN, TOURING, Trip

TOUR = 3  # days between two stops of one tour
NEXT = 1  # days between a stay under way and a stop that is still to come, for them to be one tour
STAYING = ("guest", "visiting", "be in", "guest of")
"""Endings of the rules of a stay told by what the traveller does there, on the day of the news."""
FURTHER = frozenset({"also", "first", "next"})
"""Words that tell that a tour has more stops than that of the news: "which will also take her to Lima"."""
ARRIVING = ("arrive", "land", "reach")
"""Beginnings of the rules of a journey that tells where one came whose departure from elsewhere was told before."""
AROUND = ("tour", "visit to", "travel to", "go to", "leave to", "fly to", "head to", "proceed to", "drive to")
"""Beginnings of the rules of a journey that may be one within the country."""
LEAVING = ("fly", "leave", "go", "travel", "head", "depart", "proceed", "continue")
"""Beginnings of the rules of a journey that leads on from where the traveller was."""


def belongs(trip: Trip, journey: Journey) -> bool:
    """Whether a mention speaks of a trip of its traveller."""
    days = trip.days
    if journey.joins is not None or not journey.countries:
        return journey.joins is None and _is_of_that_time(trip, journey)
    shared = set(trip.countries) & set(journey.countries)
    if {trip.status, journey.status} == {"held", "cancelled"}:
        return False
    if {trip.status, journey.status} == {"planned", "cancelled"} and shared and is_called_off(trip, journey):
        return not _was_off_then(trip, journey)
    if shared and journey.rule.endswith(("guest", "visiting", " of")) and not journey.has_date:
        return True
    differs = trip.status is not None and journey.status is not None and trip.status != journey.status
    if (not differs and _is_told_on(trip, journey, bool(shared))) or _is_further_stop(trip, journey):
        return True
    if not shared and not journey.has_date and journey.paragraph.speaker is not None and not differs:
        return SPOKEN in {trip.rule, journey.rule} and trip.status == "held"  # a tour told where it ends
    ahead = journey.status == "planned" and trip.status == "held"
    if differs and (_is_of_sentence(trip, journey) or (ahead and shared and _is_to_be_received(trip, journey))):
        return ahead or bool(shared)
    if differs and not (ahead and _leads_on(trip, journey)):
        return ahead and (_is_left_behind(trip, journey) if shared else _leaves_on_tour(trip, journey))
    if not shared and not journey.goes_on and not journey.is_guess:
        if (_is_wide(trip.days) or _is_wide(journey.days)) and trip.days != journey.days:
            return False  # "was in Lima in September", whenever that was
        return is_next(_seen(trip), journey.days) or (ahead and _continues(trip, journey))
    if not overlap(days, journey.days) and not journey.goes_on:
        return bool(shared) and is_next(days, journey.days)
    return True


def _is_of_that_time(trip: Trip, journey: Journey) -> bool:
    """Whether a mention that tells no country may speak of a trip by its days and status."""
    if journey.rule == REGIONAL and (trip.status, journey.status) == ("planned", "held"):
        return False  # "her planned trip to Rome. Doe, who is touring Africa"
    earliest = -LASTING if journey.rule == REGIONAL and journey.phase == "begin" else -1  # "a tour which began in Lima"
    is_near = journey.days is None or trip.days is None or earliest <= (journey.days[1] - trip.days[0]).days <= LASTING
    return is_near and not (trip.status == "held" and was_off_before(journey))


def _is_further_stop(trip: Trip, journey: Journey) -> bool:
    """Whether a coming stop is one of a tour under way, or a sight of the country where the traveller is."""
    return _is_stop_of_tour(trip, journey) or _is_seen_round(trip, journey)


def _is_stop_of_tour(trip: Trip, journey: Journey) -> bool:
    """Whether a coming stop is one of a tour that was set out on: "set out on a tour; she will first go to Lima".

    So is that of its end: "will wind up the tour in Quito".
    """
    if journey.phase == "end" and trip.is_tour and trip.status != "cancelled" and journey.rule.startswith(TOURING):
        return True
    is_ahead = journey.status == "planned" and trip.status == "held"
    if is_ahead and trip.is_tour and not trip.countries and trip.days is None and trip.mentions == 1:
        return journey.paragraph.first(sentence_of(journey.trigger)[0]) == trip.first_char  # "X, on a tour, is due in"
    return is_ahead and journey.days is None and trip.is_tour and trip.sets_out and trip.end is None


def _is_wide(days: Days | None) -> bool:
    """Whether only a month or a year is told."""
    return days is not None and (days[1] - days[0]).days >= MONTH


def _leads_on(trip: Trip, journey: Journey) -> bool:
    """Whether a coming journey goes on from a trip that is told to have taken place."""
    is_far = (
        journey.days is not None
        and trip.published_on is not None
        and ((journey.days[1] - trip.published_on).days > LASTING)
    )
    return not is_far and (journey.goes_on or journey.phase == "end" or _continues(trip, journey))


def _is_seen_round(trip: Trip, journey: Journey) -> bool:
    """Whether one who has come is to see more of the country: "arrived yesterday", "will tour the port of Callao"."""
    days, published = trip.days, trip.published_on
    if (trip.status, journey.status) != ("held", "planned") or not set(trip.countries) & set(journey.countries):
        return False
    if not journey.rule.startswith(AROUND) or journey.phase == "end" or journey.left:
        return False
    if journey.has_date and (published is None or not _follows(journey, published, NEXT) or journey.days is None):
        return False
    if journey.has_date and journey.days is not None and (journey.days[1] - journey.days[0]).days:
        return False
    if days is None or published is None:
        return not trip.has_date and trip.rule.endswith((*STAYING, "visit of"))
    return trip.end is None and 0 <= (published - days[1]).days <= TOUR


def _is_to_be_received(trip: Trip, journey: Journey) -> bool:
    """Whether one who has just come is received in the days to follow: "arrived on Sunday. Roe will receive her on"."""
    days, published = trip.days, trip.published_on
    if published is None or days is None or journey.days is None or not journey.rule.endswith("guest"):
        return False
    has_come = trip.begin is not None and trip.is_open and (published - days[0]).days <= TOUR
    return has_come and 0 <= (journey.days[0] - published).days <= TOUR


def _is_of_sentence(trip: Trip, journey: Journey) -> bool:
    """Whether one sentence tells of a trip with both statuses: "has so far been to Lima and reaches Quito on Friday".

    So does "Doe, whom Roe will receive tomorrow, arrived in Lima".
    """
    if journey.paragraph.first(sentence_of(journey.trigger)[0]) != trip.first_char:
        return False
    is_so_far = trip.goes_on and not trip.has_date and trip.status == "held"
    has_come = (trip.status, journey.status) == ("planned", "held") and journey.phase in {"begin", "moves"}
    return is_so_far or (has_come and trip.rule.endswith("guest"))


def _is_left_behind(trip: Trip, journey: Journey) -> bool:
    """Whether a coming stop is a later one of the trip, or the way leads from one: "from Lima she will fly"."""
    published = trip.published_on
    is_further = len(trip.countries) > 1 and trip.countries[0] not in journey.countries
    if is_further or set(journey.left) & set(trip.countries):
        if journey.days is None or published is None:
            return True
        return (journey.days[0] - published).days <= LASTING
    return journey.days is not None and trip.begin is not None and overlap(trip.span, journey.days)


def _leaves_on_tour(trip: Trip, journey: Journey) -> bool:
    """Whether one on a tour goes on from elsewhere within days: "The tour began in Lima. She leaves Quito for"."""
    if not (trip.is_tour and journey.left and trip.days is None):
        return False
    published = trip.published_on
    return journey.days is None or published is None or (journey.days[0] - published).days <= LASTING


def _is_told_on(trip: Trip, journey: Journey, shared: bool) -> bool:
    """Whether a mention of the same status tells how this trip began or where it went on."""
    if not trip.countries and journey.days is None:
        return True  # "will travel to the region next week. She will visit Oman"
    if shared:
        return _began_with(trip, journey)
    if journey.has_date or {trip.status, journey.status} != {"held"}:
        return False
    is_further = journey.rule.startswith(TOURING) and bool(FURTHER & {t.lower_ for t in journey.trigger.sent})
    if trip.is_tour or is_further or journey.rule.startswith(("stop", "layover")):
        return trip.has_date or journey.paragraph.number == trip.last_paragraph
    is_next_told = journey.paragraph.number - trip.last_paragraph <= 1
    return trip.end is not None and is_next_told and journey.rule.startswith(ARRIVING) and not journey.is_guess


def is_called_off(trip: Trip, journey: Journey) -> bool:
    """Whether one mention tells that what the other tells was planned is off."""
    if journey.status == "cancelled":
        return journey.is_guess or not journey.has_date or journey.paragraph.number - trip.last_paragraph <= 1
    is_past = journey.trigger.tag_ in {"VBD", "VBN"} or was_to(journey.trigger)
    return is_past or journey.trigger.doc[max(0, journey.trigger.i - 1)].lower_ in {"was", "were"}


def _was_off_then(trip: Trip, journey: Journey) -> bool:
    """Whether a visit was off before the one that is to be made: "will go in June. A trip in April was put off"."""
    published = trip.published_on
    if journey.status != "cancelled" or published is None or journey.days is None or trip.days is None:
        return False
    if journey.paragraph.first(sentence_of(journey.trigger)[0]) == trip.first_char:
        return False  # "was due in Lima in October, but his trip was called off"
    return journey.days[1] < published <= trip.days[0]


def was_off_before(journey: Journey) -> bool:
    """Whether a visit is told to have been off at some time before the news: "the visit had been postponed twice"."""
    if journey.status != "cancelled" or journey.has_date:
        return False
    return any(c.lower_ == "had" for t in (journey.trigger, journey.trigger.head) for c in t.children)


def _began_with(trip: Trip, journey: Journey) -> bool:
    """Whether a stay of which only the end is told began with a journey some days before it."""
    days = trip.days
    if days is None or trip.begin is not None or trip.whole is not None or journey.days is None:
        return False
    if trip.end is None and not trip.left & set(journey.countries):
        return False
    return journey.phase in {"begin", "moves"} and 0 <= (days[1] - journey.days[0]).days <= LASTING


def _is_news(trip: Trip) -> bool:
    """Whether a stay told without a day is that of the news: where the traveller is, or has just gone."""
    return trip.status == "held" and not trip.has_date and (trip.rule.endswith(STAYING) or trip.sets_out)


def _seen(trip: Trip) -> Days | None:
    """The days of a trip, up to that of the news where it began shortly before and nothing tells its end."""
    days, published = trip.days, trip.published_on
    if days is None or published is None or trip.begin is None or not trip.is_open or trip.status != "held":
        return days
    return days[0], max(days[1], min(published, trip.begin + timedelta(days=LASTING)))


def _continues(trip: Trip, journey: Journey) -> bool:
    """Whether a planned stop follows so closely on a trip under way that it is part of it."""
    if journey.is_guess or journey.days is None:
        return False
    if _leaves_soon(trip, journey) or _was_to_follow(trip, journey):
        return True
    if trip.published_on is not None and _is_news(trip):
        return _follows(journey, trip.published_on, TOUR if trip.sets_out else NEXT)
    days = _seen(trip)
    if not trip.has_date or days is None:
        return False
    if trip.end is not None:
        if trip.published_on is None or trip.end < trip.published_on:
            return False
        return _follows(journey, trip.end, NEXT)
    return _follows(journey, days[1], NEXT if trip.begin is None else TOUR)


def _was_to_follow(trip: Trip, journey: Journey) -> bool:
    """Whether a stop was to follow before the day of the news: "who was to travel to Lima on Friday"."""
    published = trip.published_on
    if published is None or journey.days is None or journey.days[1] >= published or not trip.has_date:
        return False
    return trip.days is not None and journey.days[0] >= trip.days[0] and is_next(trip.days, journey.days)


def _leaves_soon(trip: Trip, journey: Journey) -> bool:
    """Whether one who was abroad just now, and is not told to have gone home, goes on elsewhere within days."""
    if trip.status != "held" or trip.end is not None or trip.days is None or trip.published_on is None:
        return False
    is_now = trip.has_date and 0 <= (trip.published_on - trip.days[1]).days <= TOUR
    return is_now and journey.rule.startswith(LEAVING) and _follows(journey, trip.published_on, TOUR)


def _follows(journey: Journey, day: date, limit: int) -> bool:
    return journey.days is not None and 0 <= (journey.days[0] - day).days <= limit


def is_next(one: Days | None, other: Days | None) -> bool:
    """Whether two stays follow each other so closely that they are one tour."""
    if one is None or other is None:
        return False
    return abs((other[0] - one[1]).days) <= TOUR or abs((one[0] - other[1]).days) <= TOUR
