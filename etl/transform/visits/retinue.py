"""Who goes along on a journey that was told before: "he was accompanied by", "the delegation included", "went along".

The members of a retinue go where its leader went; those of a delegation whose journey was told without a name go where
the delegation did.
"""

from __future__ import annotations

import re

from etl.transform.circumstances.days import overlap
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.retinue_phrases import members_told, phrases_in
from etl.transform.text.tokens import Span
from etl.transform.visits.journeys import Journey, goes_home, is_posted
from etl.transform.visits.travel_words import links
from etl.transform.visits.travels import Travels
from etl.transform.visits.trips import Trip, begin, follow

ANY_ACTOR = frozenset({"accompanied by", "joined by", "joined there by"})
"""Phrases after which officials of other countries may be named, who go along on a common mission."""
TOGETHER = frozenset({"together with", "along with"})
LEADS = re.compile(r"\b(?:led|leads?|leading|headed|heads?|heading|leaders?)\b")
LED_THEN = re.compile(r"\b(?:was|were) (?:led|headed) by$")
MADE_UP = re.compile(r" (?:made up|composed) of$|^with (?:him|her|them) ")
"""Ends and beginnings of phrases after which the same may be named."""
HOSTING = re.compile(r"\b(?:welcom|receiv|greet|host|met)\w* (?:him|her|them|the|[A-Z])", re.IGNORECASE)
"""What hosts do together: "welcomed him at the airport together with the ambassador"."""
TALKS_JOINED = re.compile(
    r"\b(?:talks|meetings?|discussions|sessions?|conversations?|negotiations|dinner|lunch|luncheon|ceremony)\b[^,;]*"
    r" (?:was|were|is|are|will be) (?:also |later |then )?$"
)
"""What comes before "joined by" where it is no journey that somebody joins: "their talks on Monday were joined by"."""
REACH = 8  # paragraphs after that of a journey in which its members may be told
GROUP_WORDS = frozenset({"delegation", "mission", "team", "group", "trip", "party", "visiting"})


def add_retinue(reading: Reading, trips: Travels, groups: list[Journey]) -> None:
    """Add the trips of those who are told in sentences of their own to go along on a journey."""
    if not trips and not groups:
        return
    for paragraph in reading.paragraphs:
        if not paragraph.is_narrated:
            continue
        for sentence in paragraph.doc.sents:
            text = paragraph.text[sentence.start_char : sentence.end_char]
            for kind, phrase, first, last in phrases_in(text):
                if TALKS_JOINED.search(text[:first]) is not None:
                    continue
                span = sentence.start_char + first, sentence.start_char + last
                is_hosts = phrase in ANY_ACTOR | TOGETHER and HOSTING.search(text[:first]) is not None
                members = list(members_told(reading, paragraph, sentence, kind, span)) if not is_hosts else []
                if members:
                    _join(reading, paragraph, sentence, phrase, members, trips, groups)


def _join(
    reading: Reading, paragraph: Paragraph, sentence: Span, phrase: str, members: list[int], trips: Travels,
    groups: list[Journey],
) -> None:  # fmt: skip
    members = list(dict.fromkeys(members))
    if LEADS.search(phrase) and _join_group(reading, paragraph, members, trips, groups):
        return
    is_any = phrase in ANY_ACTOR or MADE_UP.search(phrase) is not None
    for number in members:
        actor = reading.officials[number].actor_code
        led = _leader(reading, paragraph, sentence, phrase, members, actor, trips)
        if led is not None and led.status == "planned" and LED_THEN.search(phrase):
            continue  # "her side was led by Doe", at some talks, whatever journey is still to come
        if led is not None and (led.origin == actor or is_any):
            _add(reading, trips, led, number, is_any=is_any)
        elif GROUP_WORDS & set(phrase.split()) or phrase in ANY_ACTOR:
            _join_group(reading, paragraph, [number], trips, groups)


def _leader(
    reading: Reading, paragraph: Paragraph, sentence: Span, phrase: str, members: list[int], actor: str | None,
    trips: Travels,
) -> Trip | None:  # fmt: skip
    """The journey of a member's leader: of one meant in the sentence, else of his own country's traveller."""
    here = paragraph.first_char + sentence.end_char
    near = [trip for trip in trips if abs(paragraph.number - trip.last_paragraph) <= REACH]
    told = [trip for trip in near if trip.first_char < here]
    meant = {
        p.official for token in sentence for p in reading.meant(paragraph, token) if p.official not in {None, *members}
    }
    own = [trip for trip in told if trip.official in meant]
    if not own and any(links(token.lower_, "noun") is not None for token in sentence):
        own = [trip for trip in near if trip.official in meant][:1]  # his stay, of which more is told in what follows
    if own:
        ours = [trip for trip in own if trip.origin == actor]
        return ours[-1] if ours else own[-1] if len({trip.official for trip in own}) == 1 else None
    if meant and not GROUP_WORDS & set(phrase.split()):
        return None
    ours = [trip for trip in told if trip.origin == actor and trip.official not in members]
    main = trips[0] if trips else None
    return ours[0] if ours and main is not None and actor not in main.countries else None


def _add(reading: Reading, trips: Travels, led: Trip, number: int, *, is_any: bool) -> None:
    actor = reading.officials[number].actor_code
    if (
        number == led.official
        or (actor != led.origin and not is_any)
        or goes_home(reading, number, tuple(led.countries))
        or (led.rule.endswith("guest") and is_posted(reading, number))
    ):
        return
    if actor in led.countries:
        return
    known = [
        trip
        for trip in trips.of((number,))
        if set(trip.countries) & set(led.countries)
        and (overlap(trip.days, led.days) or (trip.first_char == led.first_char and trip.status == led.status))
    ]
    for trip in known:  # "on their trip to Peru": a part of the journey that is announced; of a past one it may be all
        is_part = trip.days is None and set(trip.countries) < set(led.countries)
        is_undated = trip.days is None and set(trip.countries) == set(led.countries) and trip.status == led.status
        if is_undated or (is_part and trip.status == led.status == "planned"):
            trips.substitute(trip, follow(led, number, actor))
    if not known:
        trips.append(follow(led, number, actor))


def _join_group(
    reading: Reading, paragraph: Paragraph, members: list[int], trips: Travels, groups: list[Journey]
) -> bool:
    """Give those who lead or belong to a delegation the journey that was told of it without a name, if one was."""
    told = [one for one in groups if 0 <= paragraph.number - one.paragraph.number <= REACH]
    if not told:
        return False
    journey = told[-1]
    for number in members:
        actor = reading.officials[number].actor_code
        abroad = tuple(code for code in journey.countries if code != actor)
        known = any(set(trip.countries) & set(abroad) for trip in trips.of((number,)))
        if abroad and not known and not goes_home(reading, number, abroad):
            trips.append(_begun(reading, journey, number, abroad))
    return True


def _begun(reading: Reading, journey: Journey, number: int, countries: tuple[str, ...]) -> Trip:
    trip = begin(journey, number, reading.officials[number].actor_code, reading.published_on)
    trip.countries = list(countries)
    return trip
