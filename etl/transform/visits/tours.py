"""Tours of a region told without its countries: "left on Sunday for a Gulf tour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.facts import Status
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.journey_days import is_under_way_beside
from etl.transform.visits.journey_goals import left_behind
from etl.transform.visits.journeys import Journey, Phase, goes_home, travellers
from etl.transform.visits.travel_words import stage
from etl.transform.wordlists import words

REGIONAL = "tour of a region"
"""The rule of a tour that is told without its countries."""
STOPS = frozenset({"stop", "leg", "stage", "station", "destination", "halt"})
TOURS = frozenset({"tour", "swing", "trip", "journey", "mission"})
BESIDE = 45  # characters from a place to the noun in apposition to it
REGION = re.compile(
    r"(?:\b(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?|regional|foreign|overseas|diplomatic|lightning|whirlwind|world|"
    r"(?:two|three|four|five|six|seven|eight|\d)[- ](?:nation|country|state|stop|capital)s?) )"
    r"(?:tour|swing|trip|journey|mission)\b|"
    r"\b(?:tour|swing|trip|journey) (?:of|through|around|across|to) "
    r"(?:(?:the|several|some|four|three|two|five|six|friendly|brotherly|fraternal|socialist|\w+ing|\w+ern) )*"
    r"(?:[A-Z][\w-]+ ?|region|area|capitals?|countries|neighbou?r)"
)
"""A tour named after a region or by the number of its stops: "a Gulf tour", "his four-nation trip"."""
REGIONS = "|".join(sorted(map(re.escape, words("world_regions")), key=len, reverse=True))
TO_REGION = re.compile(
    rf"(?i)^(?:to|around|through|across|throughout|for|in) (?:the )?(?:{REGIONS})\b(?! (?:of|in|around|to the) )"
)
IN_REGION = re.compile(rf"(?i)^(?:the )?(?:{REGIONS})\b(?! (?:of|in|around|to the) )")
"""Where one goes whose stops are told elsewhere: "traveled to the Middle East", "is touring West Africa"."""
GOAL = 9  # tokens from a verb of travel to the end of the region's name
TOURING = frozenset({"tour", "visit"})
SETTING_OUT = frozenset({"leave", "depart", "set", "embark", "fly", "go"})


def of_region(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> Iterator[Journey]:
    """Read "left on Sunday for a Gulf tour": a tour whose stops are told later, if they are."""
    if noun.lower_ not in TOURS or not paragraph.is_narrated:
        return
    start = noun.doc[max(noun.sent.start, noun.i - 3)].idx
    if not any(
        m.start() <= noun.idx - start < m.end() for m in REGION.finditer(paragraph.text[start : noun.sent.end_char])
    ):
        return
    status: Status | None = "held" if is_under_way_beside(noun) else outlook(noun)
    if status is None or status == "cancelled":
        return
    owner = next((child for child in noun.children if child.dep_ == "nmod:poss"), None)
    people = travellers(
        reading,
        (phrase_parties(reading, paragraph, owner) if owner is not None else ())
        or subject_parties(reading, paragraph, noun)
        or before(reading, paragraph, noun),
    )
    days, told = date_near(around, paragraph, noun, status, plain=True, own_clause=True)
    if is_under_way_beside(noun):
        days, told = None, False  # of what is told of the traveller
    sets_out = noun.head.pos_ == "VERB" and verb_of(noun.head) in SETTING_OUT
    is_over = any(c.dep_ == "case" and c.lower_ in {"after", "following", "from"} for c in noun.children)
    phase = "end" if is_over else "begin" if sets_out else stage(noun) or "during"
    for number in people:
        yield Journey(paragraph, noun, (number,), (), status, REGIONAL, days, told, phase, goes_on=True)


def to_region(
    around: Surroundings, paragraph: Paragraph, verb: Token, people: tuple[int, ...], status: Status
) -> Iterator[Journey]:
    """Read "traveled to the Middle East May 13-17": a journey whose stops are told elsewhere."""
    goal = text_of(verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + GOAL)])
    region = IN_REGION if verb_of(verb) in TOURING else TO_REGION
    if status == "cancelled" or not paragraph.is_narrated or not region.match(goal):
        return
    days, told = date_near(around, paragraph, verb, status, plain=True, own_clause=True)
    phase: Phase = "whole" if days is not None and days[0] != days[1] else "moves"
    for number in people:
        yield Journey(paragraph, verb, (number,), (), status, REGIONAL, days, told, phase, goes_on=True)


def setting_out(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, people: tuple[int, ...]
) -> Iterator[Journey]:
    """Read "left Lima on Sunday", of those whose home it is: the stops of their journey may be told later."""
    left = left_behind(around, paragraph, verb) or ()
    if not paragraph.is_narrated or not left:
        return
    days, told = date_near(around, paragraph, verb, "held", plain=True, own_clause=True)
    for number in people:
        if goes_home(reading, number, left):
            yield Journey(paragraph, verb, (number,), (), "held", REGIONAL, days, told, "begin", goes_on=True)
