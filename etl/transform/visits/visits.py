"""Visits: an official's travel to other countries, each trip once, however often a document speaks of it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from etl.facts import VisitReport
from etl.transform.circumstances.days import is_after
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Reading
from etl.transform.text.clauses import sentence_of
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token
from etl.transform.visits.been_here import is_way_on, is_where_last_told, stay_before
from etl.transform.visits.belonging import belongs, was_off_before
from etl.transform.visits.journey_days import is_brought_to_end, is_under_way
from etl.transform.visits.journey_nouns import KNOWN
from etl.transform.visits.journey_verbs import BEFORE
from etl.transform.visits.journeys import Journey
from etl.transform.visits.named_later import UNNAMED_RULE, add_named
from etl.transform.visits.presence import note_presence
from etl.transform.visits.retinue import add_retinue
from etl.transform.visits.stay_ends import UNTIL
from etl.transform.visits.tours import REGIONAL
from etl.transform.visits.travel import find_journeys
from etl.transform.visits.travel_words import stage
from etl.transform.visits.travels import Travels
from etl.transform.visits.trips import Trip, begin, follow, join

CONFIDENCE = {"held": 0.8, "planned": 0.8, "cancelled": 0.7}
RECENT = 40  # trips told last among which a mention may belong


def find_visits(reading: Reading, around: Surroundings | None = None) -> list[VisitReport]:
    """Return the visits that a document tells of, in the order of their first mention.

    Args:
        reading: the document.
        around: its dates and places, where they have been found already.
    """
    return [_report(reading, trip) for trip in trips(reading, around or Surroundings(reading))]


def trips(reading: Reading, around: Surroundings) -> Travels:
    """Return the trips of a document, the mentions of one trip joined."""
    if around.trips is not None:
        return cast(Travels, around.trips)
    found: list[Trip] = []
    followers: list[Journey] = []
    groups: list[Journey] = []
    quoted: list[Journey] = []
    stops_before: list[Journey] = []
    for journey in find_journeys(reading, around):
        if journey.joins is not None:
            followers.append(journey)
        elif journey.is_own:
            quoted.append(journey)
        elif journey.rule == KNOWN:
            _go_on(found, journey)
        elif not journey.officials and journey.countries:
            groups.append(journey)
        else:
            if journey.rule == BEFORE:
                stops_before.append(journey)
            _place_in_time(found, journey, reading, around)
    for journey in quoted:
        _place_quoted(found, journey, reading, around)
    for journey in stops_before:
        _add_stop_before(found, journey)
    note_presence(reading, around, found)
    all_told = Travels(found)
    for journey in followers:
        _follow(all_told, journey, reading)
    travels = Travels(trip for trip in all_told if trip.countries)  # no stop was told of a tour of some region
    add_named(reading, travels, [one for one in groups if one.rule == UNNAMED_RULE])
    add_retinue(reading, travels, [one for one in groups if one.rule != UNNAMED_RULE])
    around.trips = travels
    return travels


def _add_stop_before(found: list[Trip], journey: Journey) -> None:
    """Add the stop of "Doe, who had flown from Lima, began a visit to Quito", where the journey is told behind it."""
    start = journey.paragraph.first(sentence_of(journey.trigger)[0])
    for trip in found:
        is_told_here = trip.official in journey.officials and trip.first_char == start and trip.status == "held"
        if is_told_here and not set(journey.left) & set(trip.countries) and not trip.is_end_alone:
            join(trip, journey)
            return


def _place_quoted(found: list[Trip], journey: Journey, reading: Reading, around: Surroundings) -> None:
    """Place what a traveller tells of himself, where nothing else tells of it."""
    there = {code for trip in found if trip.official in journey.officials for code in trip.countries}
    if journey.countries and not there & set(journey.countries):
        _place_in_time(found, journey, reading, around)


def _place_in_time(found: list[Trip], journey: Journey, reading: Reading, around: Surroundings) -> None:
    """Place a mention whose days tell whether it is still to come, whatever its tense."""
    if journey.status == "held" and journey.has_date and is_after(journey.days, reading.published_on):
        if (journey.is_guess and journey.trigger.tag_ == "VBD") or _has_come(journey.trigger):
            journey.days, journey.has_date = None, False  # "has arrived in Lima to attend a summit tomorrow"
        elif not is_under_way(journey.trigger, journey.trigger.head) and not _lasts_on(journey):
            journey.status = "planned"
    elif _is_to_end(found, journey):
        journey.status = "held"
    _place(found, journey, reading, around)


def _lasts_on(journey: Journey) -> bool:
    """Whether only the last day of a stay under way is ahead: "is in Lima until Friday"."""
    behind = journey.trigger.doc[journey.trigger.i + 1 : journey.trigger.sent.end]
    return journey.phase == "end" and any(t.lower_ in UNTIL for t in behind)


def _is_to_end(found: list[Trip], journey: Journey) -> bool:
    """Whether a stay under way is told by its end to come: "will end his visit to Lima on Friday", "to leave Lima"."""
    if journey.status != "planned" or journey.phase != "end":
        return False
    is_left = bool(journey.countries) and set(journey.countries) == set(journey.left)
    if not is_left and not is_brought_to_end(journey.trigger):
        return False
    return not any(t.official in journey.officials and t.status == "planned" for t in found[-RECENT:])


def _has_come(word: Token) -> bool:
    """Whether it is told that somebody has come or gone, whatever is told of days to come.

    So it is where he "has begun a visit", or "has so far been to" somewhere.
    """
    verb = word.head if word.pos_ == "NOUN" and stage(word) == "begin" else word
    if verb.tag_ != "VBN":
        return False
    is_aux = any(c.lower_ in {"has", "have"} and c.dep_ == "aux" for c in verb.children)
    return is_aux or (verb.lower_ == "been" and bool({"has", "have"} & {t.lower_ for t in ahead_of(verb, 4)}))


def _place(found: list[Trip], journey: Journey, reading: Reading, around: Surroundings) -> None:
    """Add a mention to the trip it speaks of, or begin a trip with it."""
    if not journey.officials:  # "the trip was called off"
        if found and found[-1].status != "held":
            join(found[-1], journey)
        return
    for number in journey.officials:
        recent = reversed(found[-RECENT:])
        mine = (trip for trip in recent if trip.official == number)
        same = next((trip for trip in mine if belongs(trip, journey)), None)
        if same is not None:
            join(same, journey)
        elif journey.rule == BEFORE or _was_off_before(found, journey, number):
            continue
        elif is_where_last_told(journey):
            if (stay := stay_before(reading, around, journey, number)) is not None:
                found.append(begin(stay, number, reading.officials[number].actor_code, reading.published_on))
        elif journey.rule == REGIONAL:
            if not any(trip.official == number and trip.status != "cancelled" for trip in found[-RECENT:]):
                found.append(begin(journey, number, reading.officials[number].actor_code, reading.published_on))
        elif journey.countries:
            own = reading.officials[number].actor_code
            stay = stay_before(reading, around, journey, number) if is_way_on(journey) else None
            found.append(begin(stay or journey, number, own, reading.published_on))
            if stay is not None:
                join(found[-1], replace(journey, phase="during"))  # its day is no beginning
                found[-1].sets_out = True


def _was_off_before(found: list[Trip], journey: Journey, number: int) -> bool:
    """Whether a visit that took place is told to have been put off before: "her visit had been postponed twice"."""
    if not was_off_before(journey):
        return False
    mine = (trip for trip in found[-RECENT:] if trip.official == number and trip.status == "held")
    return any(not journey.countries or set(trip.countries) & set(journey.countries) for trip in mine)


def _go_on(found: list[Trip], journey: Journey) -> None:
    """Add a stop to the trip told last, or to those of all who were told to make it together."""
    last = next((trip for trip in reversed(found) if trip.status != "cancelled"), None)
    if last is None:
        return
    for trip in found[-RECENT:]:
        is_same = trip is last or (trip.first_char == last.first_char and set(trip.countries) == set(last.countries))
        if is_same and trip.origin not in journey.countries and trip.status != "cancelled":
            join(trip, journey)


def _follow(found: Travels, journey: Journey, reading: Reading) -> None:
    """Give those who accompany a traveller his last trip."""
    leads = found.of((journey.joins,))
    if not leads:
        return
    led = leads[-1]
    for number in journey.officials:
        if any(set(trip.countries) & set(led.countries) for trip in found.of((number,))):
            continue
        found.append(follow(led, number, reading.officials[number].actor_code))


def _report(reading: Reading, trip: Trip) -> VisitReport:
    status = trip.status or ("planned" if is_after(trip.days, reading.published_on) else "held")
    return VisitReport(
        official=trip.official,
        origin_code=reading.officials[trip.official].actor_code,
        destination_codes=tuple(trip.countries),
        status=status,
        first_char=trip.first_char,
        last_char=trip.last_char,
        started_on=trip.first_day,
        ended_on=trip.last_day,
        rule=trip.rule,
        confidence=min(0.95, CONFIDENCE[status] + 0.05 * (trip.mentions - 1)),
    )
