"""The day on which what goes on for several days ends: "opened on Monday and is to last until Friday"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from etl.transform.circumstances.days import Days
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import Encounter, noun_kind
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Token
from etl.transform.visits.stay_ends import day_until

BEGINNING = frozenset({"begin", "start", "open", "resume", "convene", "commence", "reopen", "take", "kick"})
ENDING = frozenset({"end", "conclude", "close", "finish", "break", "wind"})
POINTING = frozenset({"the", "this", "these", "their"})
OPENING = 3  # tokens of a sentence among which its subject stands
LONGEST = 31  # days that talks which go on may last


def lasting(around: Surroundings, encounter: Encounter, days: Days | None) -> Days | None:
    """Return the days of an encounter up to the one on which it is told to end, those given if none is told."""
    if days is None or days[0] != days[1] or encounter.status not in {"held", "planned"}:
        return days
    for last in _last_days(around, encounter, days):
        if 0 < (last - days[1]).days <= LONGEST:
            return days[0], last
    return days


def _last_days(around: Surroundings, encounter: Encounter, days: Days) -> Iterator[date]:
    trigger, paragraph = encounter.trigger, encounter.paragraph
    verb = trigger.head
    if encounter.is_noun and trigger.dep_ in SUBJECTS and verb_of(verb) in BEGINNING:
        until = day_until(around, paragraph, verb, encounter.status, days)
        if until is not None:
            yield until[1]
        for deed in (c for c in verb.children if c.dep_ == "conj" and verb_of(c) in ENDING):
            ended, told = date_near(around, paragraph, deed, "held", since=paragraph.first(deed))
            if told and ended is not None:
                yield ended[1]
    for following in _taken_up(encounter):
        until = day_until(around, paragraph, following.head, "planned", days)
        if until is not None:
            yield until[1]


def _taken_up(encounter: Encounter) -> Iterator[Token]:
    """The subjects of the sentences behind that speak of the same talks: "The round is to last until Friday"."""
    trigger = encounter.trigger
    for sentence in (s for s in trigger.doc.sents if s.start >= trigger.sent.end):
        noun = next((t for t in sentence[:OPENING] if t.dep_ in SUBJECTS), None)
        if noun is None:
            continue
        is_next = sentence.start == trigger.sent.end and encounter.is_noun and noun.lower_ in {"it", "they"}
        is_same = noun_kind(noun.lower_) != "" and any(c.lower_ in POINTING for c in noun.lefts)
        if is_next or is_same:
            yield noun
