"""Which days of a visit, or of the story, are those of a meeting that is told without a date."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.transform.circumstances.date_expressions import NUMBERS
from etl.transform.circumstances.days import Days, spread
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import first_of_body
from etl.transform.meetings.drafts import Draft
from etl.transform.visits.trips import Trip

SOON = 2  # days before and after the day of the report for which a visit is taken to go on
STAY = 3  # days from an arrival for which a stay is taken to last
ARRIVED = re.compile(
    r"\b(?:on|upon|after|following) (?:the (?:day|evening|night|afternoon|morning) of )?(?:his|her|their) arrival\b|"
    r"\bat the (?:start|beginning|outset) of (?:the|his|her|their) (?:visit|stay|trip)\b",
    re.I,
)
"""Words that put a meeting on the first day of a stay."""
AT_AIRPORT = re.compile(
    r"\b[Aa]t (?:(?:the|[A-Z][\w’'-]+) ){1,4}(?i:airport|airfield|air base|airbase|port|railway station|border)\b|"
    r"\bon the (?:tarmac|apron|runway|jetty|quay|quayside)\b|\bat the foot of\b"
)
"""Where one is welcomed who has just come."""
DAYS_OF_TALKS = re.compile(
    r"\b(?:after|following|ended|ending|concluded|concluding|wrapped up|wrapping up) (?:the |some )?"
    r"(?P<number>two|three|four|five|six|seven) days of (?:[\w-]+ ){0,2}"
    r"(?:talks|meetings|consultations|negotiations|discussions|deliberations)\b",
    re.I,
)
"""How long talks have lasted on the day of the news."""
WELCOMES = ("welcome ", "receive ", "meet ", "greet ", "hug ", "embrace ", "shake ")


def stop_of(trip: Trip, draft: Draft) -> str:
    """Return the country of a tour in which a meeting was; "" if nothing tells."""
    return draft.place.country_code if draft.place else next((c for c in trip.countries if c in draft.actors), "")


def days_at(trip: Trip, stop: str) -> Days | None:
    """Return the days of a stop of a tour, else of the whole, unless all that is told are those of another stop."""
    told = trip.days_there(stop)
    if len(trip.countries) == 1 or told is not None:
        return told if len(trip.countries) > 1 else trip.days
    is_of_another = trip.days in trip.stops.values() and stop in trip.countries and not trip.is_long
    return None if is_of_another else trip.days


def goes_on_until(trip: Trip, draft: Draft) -> bool:
    """Return whether a visit under way, the end of which is not told, may last until a meeting planned for soon."""
    published = trip.published_on
    if trip.status != "held" or draft.status != "planned" or not trip.is_open or published is None:
        return False
    if trip.days is None or not 0 <= (published - trip.days[1]).days <= SOON:
        return False
    if draft.days is None:
        return not draft.has_date
    return 0 <= (draft.days[0] - published).days <= SOON


def first_day_of(around: Surroundings, draft: Draft, days: Days | None) -> Days | None:
    """Return the first day of a stay for what was on the evening of an arrival or at an airport, else the whole."""
    if days is None:
        return None
    text = around.reading.text
    is_first = ARRIVED.search(text, draft.first_char, draft.last_char) is not None
    is_welcome = draft.rule.startswith(WELCOMES) and draft.mentions == 1
    is_first = is_first or (is_welcome and AT_AIRPORT.search(text, draft.first_char, draft.last_char) is not None)
    return (days[0], days[0]) if is_first else days


def up_to(around: Surroundings, draft: Draft, days: Days | None) -> Days | None:
    """Return the days of talks that ended on the day of the story, which is theirs: "after two days of talks"."""
    told = DAYS_OF_TALKS.search(around.reading.text, draft.first_char, draft.last_char)
    if told is None or days is None or draft.status != "held" or draft.has_date:
        return days
    return spread(days, NUMBERS[told["number"].lower()], "end")


def is_news_from(around: Surroundings, journeys: Iterable[Trip], draft: Draft) -> bool:
    """Return whether a report begins with a meeting of others than those of the country where it is written."""
    home, published, days, lead = around.home, around.reading.published_on, draft.days, first_of_body(around)
    if home is None or lead is None or draft.paragraph != lead.number or published is None or days is None:
        return False
    if home.country_code in draft.actors or draft.status != "held" or draft.place is not None:
        return False
    is_fresh = days[0] == days[1] and 0 <= (published - days[0]).days <= 1
    is_abroad = any(home.country_code not in trip.countries for trip in journeys)
    return is_fresh and not is_abroad and draft.has_two_sides


def is_under_way(trip: Trip, day: Days) -> bool:
    """Return whether a stay of which only the beginning is told began a few days before a day of the story."""
    is_open = trip.is_open and trip.status == "held" and not trip.is_end_alone and len(trip.countries) == 1
    return is_open and trip.days is not None and 0 < (day[0] - trip.days[0]).days <= STAY


def is_amid(trip: Trip, day: Days) -> bool:
    """Return whether a day lies within a visit of which more than that is told only roughly: it began or ended then."""
    span = trip.span
    if trip.is_open and trip.status == "held" and trip.days is not None and len(trip.countries) == 1:
        after = (day[0] - trip.days[0]).days
        is_soon = not trip.is_long and day[0] == day[1] and 0 < after <= SOON
        if is_soon:  # "who arrived on Monday", in the news of Tuesday
            return True
    if span is None or trip.status != "held" or not (span[0] < day[0] and day[1] <= span[1]):
        return False
    if len(trip.countries) > 1 and trip.stops:
        return False  # each stop has a day of its own
    told = trip.days or day
    if told[0] < told[1]:
        return False  # its first and last day are told
    return trip.days != day and (trip.whole is None or trip.whole[0] == trip.whole[1])
