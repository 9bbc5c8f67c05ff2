"""Where a meeting was: the town told, that of the story in the country of a visit or a host, or where the report is."""

from __future__ import annotations

import re
from bisect import bisect_left

from etl.transform.circumstances.locatives import is_visited
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import scene_town, venue
from etl.transform.gazetteer import kind_of_actor
from etl.transform.meetings.assemblies.assembly_people import MARGINS
from etl.transform.meetings.drafts import Draft
from etl.transform.meetings.visit_days import is_news_from
from etl.transform.reading import Reading
from etl.transform.visits.journeys import seat_of
from etl.transform.visits.trips import Trip

SOON = 2  # days ahead for which a report tells what is to be where it is written
FRESH = 7  # days after which a report no longer tells of what happened where it is written
OPENING = 3  # paragraphs of the body that tell what the report is about
OCCASION = re.compile(
    r"\b(?:summit|conference|forum|assembly|congress|retreat|gathering|ceremony|inauguration|funeral|ministerial|"
    r"(?:annual|plenary|special|emergency|opening) (?:meeting|session))\b",
    re.IGNORECASE,
)
"""What brings the guests of several countries to one town."""
SESSION = re.compile(rf"{OCCASION.pattern}|\b(?:session|meeting|talks|negotiations)\b", re.IGNORECASE)
"""What else others may meet beside."""


def where(
    reading: Reading, around: Surroundings, journeys: list[Trip], draft: Draft, trip: Trip | None
) -> PlaceMatch | None:
    """The town where a meeting was, as told, else that of the story in its country; or the country alone.

    Where somebody has the floor, or spoke of before, is not where others met of whom he speaks.
    """
    place = _where(reading, around, journeys, draft, trip)
    if place is None or draft.place is not None or trip is not None or not _is_of_others(around, draft):
        return place
    told_in = around.paragraph_at(place.first_char)
    return place if told_in.number == draft.paragraph and place.last_char else None


def _where(
    reading: Reading, around: Surroundings, journeys: list[Trip], draft: Draft, trip: Trip | None
) -> PlaceMatch | None:
    told = draft.place
    if told is not None and told.name:
        return told
    if told is None and draft.is_aside and (town := _of_occasion(around, draft)):
        return town
    if told is None and trip is None and is_news_from(around, journeys, draft):
        return around.home
    countries = _countries(around, journeys, draft, trip)
    if told is None and countries == [] and trip is None and (town := _beside_session(around, draft)):
        return town
    if countries is None:
        return around.home if around.home is not None and _is_at_home(reading, around.home, draft) else None
    seats = dict.fromkeys((*draft.actors, *(seat_of(code) for code in draft.actors)))
    town = scene_town(around, draft.first_char, draft.people, countries or tuple(seats), draft.days)
    if town is None and trip is not None:  # "told the premier when she visited Lima in May"
        told_here = around.places_in(draft.first_char, draft.last_char)
        town = next((p for p in told_here if p.country_code in countries and is_visited(reading.text, p)), None)
    if town is not None:
        return town
    if told is None and len(countries) == 1:
        return PlaceMatch(0, 0, None, countries[0], "country")
    if told is None and not countries and _is_beside_occasion(around, journeys, draft):
        return around.home
    home = around.home or venue(reading, around)
    if told is None and home is not None and _is_at_home(reading, home, draft):
        return home
    return told


def _is_of_others(around: Surroundings, draft: Draft) -> bool:
    """Whether somebody who has the floor tells of a meeting of others, none of whom is heard where he speaks.

    So is one of his own with somebody who is not heard, if it is not told when it was.
    """
    paragraph = around.reading.paragraphs[draft.paragraph]
    if not draft.people or (paragraph.speaker is None and paragraph.label is None):
        return False
    heard = draft.people.keys() & around.heard
    return not heard or (len(heard) == 1 and draft.days is None and draft.status == "held")


def _of_occasion(around: Surroundings, draft: Draft) -> PlaceMatch | None:
    """The town of the occasion beside which others met: that of the story, else of the session told before it."""
    town = scene_town(around, draft.first_char, None, None, draft.days)
    if town is not None:
        return town
    return _session_before(around, draft)


def _beside_session(around: Surroundings, draft: Draft) -> PlaceMatch | None:
    """The town of an occasion told just before, beside which one of those who met is told to see others."""
    found = _session_before(around, draft)
    if found is None or around.paragraph_at(found.first_char).number < draft.paragraph - 1:
        return None
    start = around.sentence_start(found.first_char)
    is_beside = MARGINS.search(around.reading.text, start, found.first_char) is not None
    return found if is_beside and around.mentions(draft.people, start) else None


def _session_before(around: Surroundings, draft: Draft) -> PlaceMatch | None:
    """The town of the session told last before a meeting."""
    if around.sessions is None:
        around.sessions = [
            place for place in around.places_in(0, len(around.reading.text)) if _has_session(around, place)
        ]
    before = bisect_left(around.sessions, draft.first_char, key=lambda place: place.first_char)
    return around.sessions[before - 1] if before else None


def _has_session(around: Surroundings, place: PlaceMatch) -> bool:
    """Whether a sentence tells of an occasion in a town."""
    if not place.name or not around.is_where(place):
        return False
    text = around.reading.text
    end = text.find(". ", place.last_char)
    told = SESSION.search(text, around.sentence_start(place.first_char), end if end > 0 else place.last_char)
    return told is not None and not around.is_of_a_thing(place)


def _countries(around: Surroundings, journeys: list[Trip], draft: Draft, trip: Trip | None) -> list[str] | None:
    """The countries in which a meeting may have been, none if any; None if it is planned and nothing tells."""
    if draft.place is not None:
        return [draft.place.country_code]
    if trip is not None:
        return _hosts(trip, draft)
    if draft.status == "held":
        return _stayed_in(around, journeys, draft) or _receiving(draft)
    return None


def _is_beside_occasion(around: Surroundings, journeys: list[Trip], draft: Draft) -> bool:
    """Whether guests of an occasion met each other in the town where it is and the report is written."""
    home, published = around.home, around.reading.published_on
    if home is None or home.country_code in draft.actors or draft.status != "held" or not draft.people:
        return False
    if around.reading.paragraphs[draft.paragraph].speaker is not None:
        return False  # a minister abroad speaks of what others did elsewhere
    if len({code for code in draft.people.values() if kind_of_actor(code) == "country"}) == 0:
        return False
    days = draft.days
    if days is not None and published is not None and not 0 <= (published - days[1]).days <= FRESH:
        return False
    opening = [line.text for line in around.reading.body[:OPENING]]
    return any(OCCASION.search(text) for text in opening) and not any(
        home.country_code not in trip.countries for trip in journeys
    )


def _hosts(trip: Trip, draft: Draft) -> list[str]:
    """The countries of a visit in which a meeting that is part of it may have been."""
    abroad = [code for code in trip.countries if code in draft.actors]
    if abroad or len(trip.countries) == 1:
        return abroad[:1] or trip.countries
    there = trip.country_on(draft.days) if draft.days is not None else None
    return [there] if there is not None else []


def _stayed_in(around: Surroundings, journeys: list[Trip], draft: Draft) -> list[str]:
    """The country where one of the people was on the day of a meeting with others than its own officials."""
    here = around.home.country_code if around.home is not None else None
    days, published = draft.days, around.reading.published_on
    for trip in journeys:
        span = trip.span if trip.official in draft.people and trip.status == "held" else None
        if span is not None and days is not None and span[0] <= days[0] and days[1] <= span[1]:
            country = here if here in trip.countries and days[0] == published else trip.country_on(days)
            if country is not None:
                return [country]
    return []


def _receiving(draft: Draft) -> list[str]:
    """The country of the one side that receives the other, which is at home there."""
    hosts = [code for code, role in draft.roles.items() if role == "host" and kind_of_actor(code) == "country"]
    return hosts if len(hosts) == 1 and "guest" in draft.roles.values() else []


def _is_at_home(reading: Reading, home: PlaceMatch, draft: Draft) -> bool:
    """Whether a fresh meeting of one side's own officials is reported from that side's country."""
    if home.country_code not in draft.people.values() or draft.is_event:
        return False
    published, days = reading.published_on, draft.days
    if published is None or days is None or draft.status == "cancelled":
        return False
    if draft.status == "planned":
        is_host = draft.roles.get(home.country_code) == "host"
        return is_host and 0 <= (days[0] - published).days <= SOON
    return (published - days[1]).days <= FRESH
