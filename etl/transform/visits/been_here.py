"""A stay abroad of which only its end is told: who flies home, or on, has been where the story had him."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from etl.transform.circumstances.days import Days
from etl.transform.circumstances.nearest_places import ANNOUNCING
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import scene_town
from etl.transform.reading import Reading
from etl.transform.text.clauses import RELATIVES, sentence_of
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token
from etl.transform.visits.goers import told_before
from etl.transform.visits.journeys import Journey, goes_home, is_posted
from etl.transform.visits.trips import LASTING

SOON = 4  # days until one who is told to go home is still where the story has him
ONWARD = ("leave to", "depart to", "proceed to", "continue to", "take idiom to")
"""The rules of journeys that may begin where the story has the traveller."""
GONE = (*ONWARD, "fly to", "head to")
"""The rules of those that may do so where they are told in the past."""
SAME_DAY = re.compile(
    r"\b(?:in the (?:evening|afternoon)|the same (?:day|evening|night)|that (?:evening|night)|later|then)\b"
)
"""Words that tell that a journey follows on what was told before."""
STAYS = frozenset({"visit of", "trip of", "stay of"})
"""The rules of stays of somebody where the story has him."""
FINAL = (" to", "departure of")
"""Endings of the rules of journeys that may be the way home."""


def is_where_last_told(journey: Journey) -> bool:
    """Whether a journey is told without a place: that somebody left, or his visit: "During his visit he laid"."""
    if journey.countries:
        return False
    return (journey.phase == "end" and journey.rule.endswith(FINAL)) or journey.rule in STAYS


def is_way_on(journey: Journey) -> bool:
    """Whether a journey may lead on from where the story has the traveller."""
    verb = journey.trigger
    is_leaving = verb.tag_ == "VBZ" and journey.rule.startswith(ONWARD)
    return bool(journey.countries) and (journey.goes_on or is_leaving or _is_gone(journey))


def _is_gone(journey: Journey) -> bool:
    """Whether it is told that somebody left for somewhere, be it from home or from abroad."""
    verb = journey.trigger
    is_past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ in {"conj", "acl"})
    return is_past and journey.rule.startswith(GONE)


def stay_before(reading: Reading, around: Surroundings, journey: Journey, number: int) -> Journey | None:
    """Return the stay in the town abroad where the story had one who goes home, or on; None if it had him in none."""
    own = reading.officials[number].actor_code
    first = journey.paragraph.first(sentence_of(journey.trigger)[0])
    abroad = around.countries - {own, "", *journey.countries}
    days, published = journey.days, reading.published_on
    is_list = len(journey.countries) > 1 and (not journey.goes_on or bool(journey.left))
    if published is None or is_list or goes_home(reading, number, tuple(abroad)):
        return None
    is_soon = journey.status == "planned" and (
        (days[1] - published).days <= SOON if days is not None else journey.goes_on
    )
    if not (journey.status == "held" or is_soon):
        return None
    if not journey.countries and is_posted(reading, number):
        return None  # "after the ambassador had left"
    is_told = around.is_named_before(number, first)
    span = None if is_soon or days is None else _before(days)
    town = scene_town(around, first, {number}, abroad, span) if is_told or not journey.countries else None
    is_here = town is not None and town is around.home and is_told
    if is_here and not journey.goes_on and _is_gone(journey) and not SAME_DAY.search(journey.trigger.sent.text.lower()):
        return None  # of all who were at a summit here, one may have left for Lima from home
    if _is_same_clause(reading, journey, number):
        start = journey.paragraph.first(journey.trigger)
        near = scene_town(around, start, {number}, abroad, span)
        is_near = near is not None and first <= near.first_char
        others = [place for place in around.places_in(first, start) if around.is_where(place)]
        is_here = is_here or (near is not None and near is around.home and not others)
        town = near if is_near or is_here else town
    if town is None or ((is_soon or journey.countries) and not (is_here or around.is_where(town))):
        return None
    is_ahead = journey.status == "planned" and (main := _main(journey.trigger)) is not None and main.tag_ == "VB"
    here = replace(journey, countries=(town.country_code,), status="planned" if is_ahead else "held")
    if journey.countries:
        here = replace(here, days=None, has_date=False, phase="during", goes_on=True, stops=())
    return here


def _before(days: Days) -> Days:
    """The days on which one who left then may have been where he left from."""
    return days[0] - timedelta(LASTING), days[1]


def _is_same_clause(reading: Reading, journey: Journey, number: int) -> bool:
    """Whether a sentence tells first what the traveller did somewhere: "met X in Lima before flying on to Quito".

    So do "lunched in Lima with X, who left in the evening" and "is to meet X in Lima and then travels on to Quito".
    """
    verb = journey.trigger
    main = _main(verb)
    if main is None or main.i > verb.i or verb_of(main) in ANNOUNCING:
        return False
    if main.tag_ not in {"VBD", "VBN"} and not (main.tag_ == "VB" and journey.status == "planned"):
        return False
    told = verb.doc[verb.sent.start : verb.i]
    return any(p.official == number for t in told for p in reading.meant(journey.paragraph, t))


def _main(verb: Token) -> Token | None:
    """The verb told before: of which a clause depends, or that of the sentence with the traveller whom "who" means."""
    if verb.tag_ == "VBG" and any(c.lower_ == "before" for c in verb.children):
        return told_before(verb)
    if verb.dep_ in {"conj", "parataxis"}:
        above = list(verb.ancestors)
        return next((t for t in above if t.tag_ in FINITE), next((t for t in above if t.tag_ == "VB"), None))
    is_relative = any(c.lower_ in RELATIVES for c in verb.children) and verb.dep_.startswith("acl")
    return next((t for t in verb.ancestors if t.pos_ == "VERB"), None) if is_relative else None
