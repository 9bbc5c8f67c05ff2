"""Days and stops that a trip gets from what the traveller does: whom he sees where and when while he is abroad."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from etl.facts import Status
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.stays_over import is_of_stay, is_where_one_was
from etl.transform.circumstances.surroundings import SCHEDULED, Surroundings
from etl.transform.reading import Paragraph, Reading
from etl.transform.statements.saying import sayings
from etl.transform.text.clauses import SUBJECTS, is_owner, where_from
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Span, Token
from etl.transform.visits.journeys import seat_of
from etl.transform.visits.tours import REGIONAL
from etl.transform.visits.trips import Trip

NEAR_DAYS = 4  # days before and after those told of a trip on which a traveller is still taken to be on it
NEXT_STOP = 2  # days between two stops of which one is told only by a meeting there
TALKS = frozenset({"talks", "meeting", "meetings", "discussions", "conversations", "consultations"})
BESIDE = 2  # characters between a place and the "where" that takes it up
KINDS_OF_DAY = frozenset({"day", "weekday", "relative", "anchored"})


def note_presence(reading: Reading, around: Surroundings, trips: list[Trip]) -> None:
    """Add to trips the days and towns told of their travellers elsewhere in the document."""
    by_official: dict[int, list[Trip]] = {}
    for trip in trips:
        if trip.status != "cancelled":
            by_official.setdefault(trip.official, []).append(trip)
    if not by_official:
        return
    for paragraph in reading.paragraphs:
        if paragraph.kind in {"body", "heading"} and paragraph.speaker is None:
            for sentence in paragraph.doc.sents:
                _sentence(reading, around, paragraph, sentence, by_official)
        elif paragraph.speaker in by_official:
            for sentence in paragraph.doc.sents:
                _own_words(around, paragraph, sentence, by_official[paragraph.speaker])


def _own_words(around: Surroundings, paragraph: Paragraph, sentence: Span, trips: list[Trip]) -> None:
    """Note where a speaker tells to have been lately: "Earlier today I met President Doe in Lima"."""
    first, last = paragraph.first(sentence[0]), paragraph.last(sentence[-1])
    if not any(one.kind in KINDS_OF_DAY for one in around.dates_in(first, last)):
        return
    for token in sentence:
        if token.lower_ not in {"i", "we"} or token.dep_ not in SUBJECTS or token.head.tag_ != "VBD":
            continue
        for country, town, days in _whereabouts(around, paragraph, token.head, (first, last), "held"):
            for trip in trips:
                if trip.status == "held":
                    _note(trip, country, town, days, is_subject=True, same_day=True)


def _sentence(
    reading: Reading, around: Surroundings, paragraph: Paragraph, sentence: Span, trips: dict[int, list[Trip]]
) -> None:
    first, last = paragraph.first(sentence[0]), paragraph.last(sentence[-1])
    first = max(first, around.home_last)
    if not any(one.kind in KINDS_OF_DAY for one in around.dates_in(first, last)):
        return
    told: dict[tuple[int, Status], list[tuple[str, bool, date]]] = {}  # (verb, status) → whereabouts
    for token in sentence:
        if token.tag_ == "PRP$" or token.dep_ in {"flat", "compound"}:  # "Minister" of "Minister Doe"
            continue
        for party in reading.meant(paragraph, token):
            for trip in trips.get(party.official if party.official is not None else -1, ()):
                for verb in _verbs_of(token):
                    is_to_come = trip.status == "held" and _is_to_come(verb)
                    if is_to_come and trip.rule != REGIONAL:
                        continue
                    if trip.is_end_alone and verb_of(verb) == "return":
                        continue  # "returned on Friday from a trip to Lima": that day it was over
                    if trip.status == "planned" and verb.tag_ == "VBD":
                        continue  # "told reporters on Monday that she would fly to Lima"
                    status: Status = "planned" if trip.status == "planned" or is_to_come else "held"
                    key = verb.i, status
                    if key not in told:
                        told[key] = list(_whereabouts(around, paragraph, verb, (first, last), status))
                    for country, town, days in told[key]:
                        _note(trip, country, town, days, is_subject=token.dep_ in SUBJECTS or _owns_talks(token))


def _owns_talks(token: Token) -> bool:
    """Whether somebody is told to have had talks as theirs: "Doe's talks in Lima on Monday dealt with"."""
    return token.dep_ == "nmod:poss" and is_owner(token) and token.head.lower_ in TALKS


def _verbs_of(token: Token) -> list[Token]:
    """The word that governs a name, with the verbs joined to it that have no subject of their own."""
    joined = [c for c in token.head.children if c.dep_ == "conj" and c.pos_ == "VERB"] if token.dep_ in SUBJECTS else []
    return [token.head, *(verb for verb in joined if not any(c.dep_ in SUBJECTS for c in verb.children))]


def _is_to_come(verb: Token) -> bool:
    """Whether a verb tells what is still to be: "will leave on Friday", "leaves on Friday"."""
    if verb.pos_ != "VERB":
        return False
    return outlook(verb) == "planned" or (verb.tag_ in {"VBZ", "VBP"} and verb_of(verb) in SCHEDULED)


def _whereabouts(
    around: Surroundings, paragraph: Paragraph, verb: Token, span: tuple[int, int], status: Status
) -> Iterator[tuple[str, bool, date]]:
    """Where the sentence puts somebody and on which day: the country, whether a town is named, the day."""
    where = where_from(verb)
    here = _before_where(around, paragraph, where) if where is not None else None
    places = [here] if here is not None else [place for place in around.places_in(*span) if around.is_where(place)]
    if verb.lower_ in sayings():
        places = [place for place in places if not _is_in_what_is_said(paragraph, verb, place)]
    joint = next((c for c in verb.lefts if c.dep_ == "cc"), None) if verb.dep_ == "conj" else None
    opener = where if here is not None else joint
    since = paragraph.first(opener) if opener is not None else 0
    days, _ = date_near(around, paragraph, verb, status, plain=True, own_clause=True, since=since)
    if days is None or days[0] != days[1] or is_of_stay(verb) or is_where_one_was(verb):
        return  # "returned on Monday from a visit during which he met her"
    if not places and around.home is not None:
        yield around.home.country_code, False, days[0]
    if len({place.country_code for place in places}) > 1:
        near = place_near(around, paragraph, verb, since=since)
        places = [near] if near is not None else []
    if places:
        is_town = places[0].name is not None and around.is_where(places[0])
        yield places[0].country_code, is_town, days[0]


def _is_in_what_is_said(paragraph: Paragraph, saying: Token, place: PlaceMatch) -> bool:
    """Whether a place is told in a clause apart from the verb of saying: "whatever Washington decides, she said"."""
    node = next((t for t in saying.sent if paragraph.last(t) > place.first_char), saying)
    while node.head not in (node, saying):
        node = node.head
        if node.tag_ in FINITE or node.pos_ == "VERB":
            return True
    return False


def _before_where(around: Surroundings, paragraph: Paragraph, where: Token) -> PlaceMatch | None:
    """The place that "where" takes up behind "from": "came here from Lima, where on Monday she had met"."""
    first = paragraph.first(where)
    told = around.places_in(paragraph.first(where.sent[0]), first)
    return told[-1] if told and first - told[-1].last_char <= BESIDE else None


def _may_be_stop(trip: Trip, day: date, *, same_day: bool) -> bool:
    """Whether a day spent elsewhere lies so near to those of a trip that it was a stop of it."""
    days = trip.days
    if not trip.countries and days is None:
        return trip.published_on is not None and abs((day - trip.published_on).days) <= NEAR_DAYS
    if days is None:
        return False
    if trip.rule == REGIONAL:  # what is told may be the day of a later stop
        first = days[0] if trip.begin is not None and trip.begin == days[0] else days[0] - timedelta(NEXT_STOP)
        return first <= day <= days[1] + timedelta(NEAR_DAYS)
    return (0 if same_day else 1) <= abs((day - days[0]).days) <= NEXT_STOP


def _note(
    trip: Trip, country: str, town: bool, day: date, *, is_subject: bool, same_day: bool = False
) -> None:  # fmt: skip
    days = trip.days
    published = trip.published_on
    if country in trip.countries:
        if days is None:
            near = published is not None and abs((day - published).days) <= NEAR_DAYS + NEAR_DAYS
        else:
            near = days[0] - timedelta(NEAR_DAYS) <= day <= days[1] + timedelta(NEAR_DAYS)
        if near:
            trip.presence.append(day)
            trip.stops.setdefault(country, (day, day))
        return
    at_home = {trip.origin, seat_of(trip.origin or "")}
    is_told = trip.status == "held" or (trip.status == "planned" and trip.rule == REGIONAL)
    is_there = town and is_subject and is_told and country not in at_home
    if is_there and _may_be_stop(trip, day, same_day=same_day):
        trip.countries.insert(0 if days is not None and day < days[0] else len(trip.countries), country)
        trip.stops[country] = (day, day)
        trip.presence.append(day)
