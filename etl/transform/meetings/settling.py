"""What a meeting gets at the end: day and place of its visit, and its mode where the words leave it open."""

from __future__ import annotations

import re

from etl.facts import Mode
from etl.transform.circumstances.days import Days, is_after, is_before, overlap
from etl.transform.circumstances.nearest_places import place_behind
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import first_of_body, lead_day
from etl.transform.meetings.drafts import Draft
from etl.transform.meetings.stay_days import day_of_stay
from etl.transform.meetings.visit_days import (
    days_at,
    first_day_of,
    goes_on_until,
    is_amid,
    is_under_way,
    stop_of,
    up_to,
)
from etl.transform.meetings.whereabouts import where
from etl.transform.reading import Reading
from etl.transform.visits.journeys import seat_of
from etl.transform.visits.trips import Trip

LONG_AGO = 60  # days after which a visit is no news any more
NAME = 120  # characters of the name of an occasion, after which its place may be told
GOING = re.compile(r"\b(?:travel|fly|go|head|leave|depart|continue|proceed|move)s?\b[^,;.]*\b(?:to|for) ")
"""What somebody is told to do behind an occasion who then goes elsewhere."""
THEN_GOES = re.compile(
    r"\bbefore (?:travell?ing|flying|going|leaving|heading|departing|continuing|moving|proceeding|setting off) "
    r"(?!back\b|home\b)(?:\w+ )?(?:to|for)\b|"
    r"\b(?:flew|left|travell?ed|went|headed|set off|set out) (?:on )?(?:to|for)\b[^;]*\b(?:after|following) "
    r"(?:meeting|seeing|receiving|hosting|talking|speaking|(?:an? |his |her |their )?(?:[\w-]+ ){0,2}"
    r"(?:talks|meetings?|conversation|dinner|lunch|breakfast))\b"
)
"""What puts a meeting before a journey that is told with it."""
OF_SOMEBODY = re.compile(
    r"[.”\s]*(?:(?:Mr|Mrs|Ms|Dr|President|Minister|Prime Minister)\.? )?"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:was|were|had)\b"
)
"""Begins sentences of where somebody was at another time."""
LOOSE = frozenset(
    {"talk", "talks", "consultation", "consultations", "discussion", "discussions", "negotiations", "round", "rounds"}
)
"""Nouns of what may be held at a distance as well, as long as it is only announced and has no place."""
DATED = 25  # characters behind a town in which its date may stand
BEHIND = 2  # characters from the sentence that tells of a visit to the next one
NEAR = 4  # paragraphs from a visit to who is spoken with on it


def settle(reading: Reading, around: Surroundings, journeys: list[Trip], draft: Draft) -> None:
    """Give a meeting what it has from its visit, and what its words leave to be understood.

    Args:
        reading: the document.
        around: its dates and places.
        journeys: the trips of those who met.
        draft: the meeting.
    """
    draft.mode = draft.mode or "in_person"
    if draft.is_usual_mode and _is_with_hosts(journeys, draft):
        draft.mode = "in_person"  # "spoke with the speaker" while in his country
    if draft.mode in {"phone", "video"}:
        draft.place = None
    if draft.is_event and draft.place is None and draft.mode == "in_person":
        draft.place = _behind_name(around, draft)
    _call_off(journeys, draft)
    journeys = [trip for trip in journeys if draft.place is not None or not _goes_then(reading, trip, draft)]
    trip = _trip_of(reading, journeys, draft)
    if (
        trip is not None
        and draft.status == "held"
        and is_after(days_at(trip, stop_of(trip, draft)), reading.published_on)
    ):
        trip = None  # a stop that is still to come
    if draft.status is None:
        is_to_come = draft.is_aim or is_after(draft.days, reading.published_on) or (trip and trip.status == "planned")
        draft.status = "planned" if is_to_come else "held"
    if draft.of_stay is not None and draft.days is None:
        draft.days = day_of_stay(draft.of_stay, [trip] if trip is not None else journeys)
    lead = lead_day(around, draft.first_char, draft.people) if _may_be_news(around, draft) else None
    is_lead = lead is not None and around.reading.paragraphs[draft.paragraph] is first_of_body(around)
    scene = draft.scene
    if draft.days is None and not draft.has_date and scene and _goes_by_scene(reading, trip, draft, scene):
        draft.days = scene if not is_lead or scene == lead else None
    is_of_return = trip is not None and trip.is_end_alone and trip.days == lead
    is_several = draft.rule.startswith("rounds")  # they are of all the days of a visit
    is_open = draft.days is None and not is_several and not is_of_return
    if lead is not None and trip is not None and is_open and is_amid(trip, lead):
        draft.days = lead
    is_dated = trip is not None and not trip.is_end_alone
    if trip is not None and is_dated and draft.mode == "in_person" and draft.days is None and not draft.has_date:
        stop = stop_of(trip, draft)
        stayed = days_at(trip, stop)
        is_over = draft.status == "planned" and is_before(stayed, reading.published_on)
        stayed = first_day_of(around, draft, stayed)
        draft.days = None if is_over else stayed  # "arrived on Monday. She is to see": on some day to come
    draft.days = up_to(around, draft, draft.days or (None if is_of_return else lead))
    if draft.mode == "in_person":
        draft.place = where(reading, around, journeys, draft, trip)


def _call_off(journeys: list[Trip], draft: Draft) -> None:
    """Call off what was to be on a visit that is off: "put off her visit to Lima. She was to meet Doe"."""
    for trip in journeys if draft.is_past_plan and draft.status == "planned" else ():
        others = {seat_of(code) for number, code in draft.people.items() if number != trip.official} | set(draft.actors)
        own = draft.people.get(trip.official)
        if own is not None and trip.status == "cancelled" and (others - {own}) & set(trip.countries):
            draft.status = "cancelled"


def _behind_name(around: Surroundings, draft: Draft) -> PlaceMatch | None:
    """The place told behind the name of an occasion, which is long, if it is not that of another day."""
    place = place_behind(around, draft.last_char, draft.last_char + NAME)
    if place is None:
        return None
    start = around.sentence_start(place.first_char)
    if start + 1 >= draft.last_char and OF_SOMEBODY.match(around.reading.text, start):
        return None  # "will chair a meeting. Mr Doe was in Lima in May"
    if GOING.search(around.reading.text, max(start, draft.last_char), place.first_char):
        return None  # "will hold a joint meeting. She will then travel to Lima for"
    if draft.days is None:
        return place
    told = (around.days(one, "held") for one in around.dates_in(start, place.last_char + DATED))
    return place if all(overlap(days, draft.days) for days in told if days is not None) else None


def _may_be_news(around: Surroundings, draft: Draft) -> bool:
    """Whether a meeting without a date may be of the day that the report begins with."""
    return draft.days is None and draft.is_news and not draft.has_date and bool(around.reading.paragraphs)


def _is_with_hosts(journeys: list[Trip], draft: Draft) -> bool:
    """Whether one side is told to be in the other's country on the day on which they spoke."""
    for trip in journeys:
        own = draft.people.get(trip.official)
        if own is None or trip.status == "planned":
            continue
        is_near = draft.paragraph - trip.paragraph in range(NEAR)
        if not is_near and (draft.days is None or trip.days is None):
            continue
        if (
            set(trip.countries) & (set(draft.actors) - {own})
            and draft.days
            and overlap(trip.span or trip.days, draft.days)
        ):
            return True
    return False


def _goes_by_scene(reading: Reading, trip: Trip | None, draft: Draft, scene: Days) -> bool:
    """Whether a meeting without a date is of the day of the story, not of the whole of a visit that is over."""
    if trip is None or trip.days is None:
        return True
    if trip.is_end_alone and trip.days == scene:
        return False  # "returned on Friday. During the trip she met Doe"
    if is_under_way(trip, scene):
        return True  # "arrived on Monday. … On Wednesday the two agreed. … She then met Doe"
    stop = stop_of(trip, draft)
    is_of_stop = len(trip.countries) > 1 and stop in trip.stops
    first, last = trip.stops[stop] if is_of_stop else trip.days
    is_over = first < last and not is_after((last, last), reading.published_on)
    return overlap((first, last), scene) and not is_over


def _trip_of(reading: Reading, journeys: list[Trip], draft: Draft) -> Trip | None:
    """The visit during which a meeting is: a participant's, to another's country or to the meeting's place.

    Where the meeting has a day, a visit of that day comes before one of which no day is told.
    """
    for trip in sorted(journeys, key=lambda one: one.days is None) if draft.has_date else journeys:
        is_then = overlap(trip.span, draft.days) or goes_on_until(trip, draft) or draft.status == "cancelled"
        if trip.official not in draft.people or not is_then:
            continue
        if not _may_hold(reading, trip, draft) or _is_background(reading, trip, draft):
            continue
        own = draft.people[trip.official]
        others = {draft.place.country_code} if draft.place else {seat_of(code) for code in draft.actors if code != own}
        if draft.place is None and _is_beside(trip, draft):
            there = trip.country_on(draft.days)
            others |= {there} if there is not None else set()
        if others & set(trip.countries):
            return trip
    return None


def _goes_then(reading: Reading, trip: Trip, draft: Draft) -> bool:
    """Whether a journey began only when a meeting was over: "met Doe on Monday before flying to Lima"."""
    if trip.first_char != draft.first_char or trip.status != draft.status:
        return False
    return THEN_GOES.search(reading.text, draft.first_char, draft.last_char) is not None


def _is_beside(trip: Trip, draft: Draft) -> bool:
    """Whether a meeting is told with a visit: in the same paragraph, or right behind the one that announces it."""
    is_announced = trip.status == draft.status == "planned" and draft.paragraph == trip.last_paragraph + 1
    return draft.paragraph in {trip.paragraph, trip.last_paragraph} or is_announced


def _is_background(reading: Reading, trip: Trip, draft: Draft) -> bool:
    """Whether a visit lies long before a meeting that is news: "Doe, whose last visit was in May, met"."""
    published = reading.published_on
    if not draft.is_news or trip.days is None or published is None or draft.days is not None:
        return False
    if draft.paragraph == trip.paragraph and 0 <= draft.first_char - trip.last_char <= BEHIND:
        return False  # "visited Lima in May. There he met": it was on that visit
    return (published - trip.days[1]).days > LONG_AGO and trip.first_char != draft.first_char


def mode_for(draft: Draft) -> Mode:
    """How a meeting was held; unknown for talks only announced, with no place told."""
    first = draft.rule.split(" ")[0]
    is_vague = draft.status == "planned" and not draft.people and (first in LOOSE or _is_open(draft, first))
    if is_vague and draft.place is None and draft.mode != "video":
        return "unknown"
    return draft.mode or "in_person"


def _is_open(draft: Draft, word: str) -> bool:
    """Whether those who "will soon be meeting" are unnamed, and no day is told; "again" is as before."""
    return word == "meet" and draft.days is None and not draft.rule.endswith((" pair", " again"))


def _may_hold(reading: Reading, trip: Trip, draft: Draft) -> bool:
    """Whether a meeting of this status can be part of a visit of that one."""
    if trip.status is None or draft.status in {None, trip.status}:
        return True
    if trip.status != "held" or draft.status == "held":
        return False
    stop = trip.stops.get(stop_of(trip, draft))
    if draft.status == "planned" and stop is not None and not is_before((stop[0], stop[0]), reading.published_on):
        return True  # "arrived in Lima on Monday and flew on to Quito on Friday, where she is to see Doe"
    is_over = is_before(trip.days, reading.published_on) and not goes_on_until(trip, draft)
    return draft.status == "cancelled" or trip.days is None or not is_over
