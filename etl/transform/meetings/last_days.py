"""The day on which what goes on for several days ends: "opened on Monday and is to last until Friday"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from etl.transform.circumstances.days import Days
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import Encounter, noun_kind
from etl.transform.reading import Token
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import ARTICLES
from etl.transform.visits.stay_ends import day_until

BEGINNING = frozenset({"begin", "start", "open", "resume", "convene", "commence", "reopen", "take", "kick"})
ENDING = frozenset({"end", "conclude", "close", "finish", "break", "wind"})
LONGEST = 31  # days that talks which go on may last


def lasting(around: Surroundings, encounter: Encounter, days: Days | None) -> Days | None:
    """Return the days of an encounter up to the one on which it is told to end, those given if none is told."""
    if days is None or days[0] != days[1] or not encounter.is_noun or encounter.status not in {"held", "planned"}:
        return days
    for last in _last_days(around, encounter, days):
        if 0 < (last - days[1]).days <= LONGEST:
            return days[0], last
    return days


def _last_days(around: Surroundings, encounter: Encounter, days: Days) -> Iterator[date]:
    trigger, paragraph = encounter.trigger, encounter.paragraph
    verb = trigger.head
    if trigger.dep_ in SUBJECTS and verb_of(verb) in BEGINNING:
        until = day_until(around, paragraph, verb, encounter.status, days)
        if until is not None:
            yield until[1]
        for deed in (c for c in verb.children if c.dep_ == "conj" and verb_of(c) in ENDING):
            ended, told = date_near(around, paragraph, deed, "held", since=paragraph.first(deed))
            if told and ended is not None:
                yield ended[1]
    following = _taken_up(trigger)
    if following is not None:
        until = day_until(around, paragraph, following.head, "planned", days)
        if until is not None:
            yield until[1]


def _taken_up(trigger: Token) -> Token | None:
    """The subject of the next sentence, if that speaks of the same talks: "The round is to last until Friday"."""
    doc, end = trigger.doc, trigger.sent.end
    if end >= len(doc):
        return None
    opening = doc[end : end + 3]
    noun = next((t for t in opening if t.dep_ in SUBJECTS), None)
    is_same = noun is not None and (noun.lower_ in {"it", "they"} or noun_kind(noun.lower_) != "")
    is_definite = noun is not None and (noun.pos_ == "PRON" or any(c.lower_ in ARTICLES | {"this", "these"} for c in noun.lefts))
    return noun if is_same and is_definite else None
