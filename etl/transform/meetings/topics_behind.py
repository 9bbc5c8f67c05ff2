"""The day and town told behind the topics of those who talk: "discussed the fisheries yesterday in Lima".

So are those behind what one hands or tells another: "handed him a list of the missing on Tuesday in Lima".
"""

from __future__ import annotations

from etl.transform.circumstances.clause_distance import is_of_thing_done
from etl.transform.circumstances.date_expressions import DateExpression
from etl.transform.circumstances.days import Days
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import TALKING, Encounter, noun_kind
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE

NEWS = frozenset({"weekday", "relative"})
"""Kinds of dates by which a report tells of its news; "the elections in March" are a topic."""
BESIDE = 4  # characters between a day and its town: " in "


def day_behind(around: Surroundings, encounter: Encounter) -> tuple[Days | None, bool]:
    """Return the day of the news told behind the topics of an encounter, and whether there is one."""
    day = _day(around, encounter)
    if day is None:
        return None, False
    return around.days(day, encounter.status or "held"), True


def town_behind(around: Surroundings, encounter: Encounter) -> PlaceMatch | None:
    """Return the town told right beside the day behind the topics of an encounter, or alone at the end."""
    day = _day(around, encounter)
    if day is None:
        return None
    near = around.places_in(encounter.paragraph.first(encounter.trigger), day.last_char + BESIDE + 1)
    beside = [p for p in near if p.first_char > day.last_char or 0 <= day.first_char - p.last_char <= BESIDE]
    return next((place for place in beside if place.name and around.is_where(place)), None)


def _day(around: Surroundings, encounter: Encounter) -> DateExpression | None:
    trigger, paragraph = encounter.trigger, encounter.paragraph
    if encounter.is_noun or (encounter.strength == "full" and verb_of(trigger) not in TALKING):
        return None
    end = trigger.sent.end
    stop = next(
        (t for t in trigger.doc[trigger.i + 1 : end] if t.tag_ in FINITE or t.dep_ == "mark" or t.is_quote), None
    )
    last = paragraph.first(stop) if stop is not None else paragraph.last(trigger.doc[end - 1])
    told = around.dates_in(paragraph.last(trigger), last)
    topic = next((c for c in trigger.children if c.dep_ == "obj"), None)
    is_pronoun = topic is not None and topic.pos_ == "PRON"  # "discussed it on April 5": no topic that may have a date
    is_event = topic is not None and noun_kind(topic.lower_) == "event"  # "discussed the summit in Lima on May 12"
    news = (
        one
        for one in told
        if (one.kind in NEWS or is_pronoun or (not is_event and _is_beside_town(around, encounter, one)))
        and not around.is_modifier(one)
    )
    return next((one for one in news if not _is_of_thing(encounter, one.first_char)), None)


def _is_beside_town(around: Surroundings, encounter: Encounter, day: DateExpression) -> bool:
    """Whether a day of the month that is to come stands right behind a town: "in Lima on May 2"."""
    if day.kind != "day" or encounter.status != "planned":
        return False
    near = around.places_in(encounter.paragraph.first(encounter.trigger), day.first_char)
    return any(p.name and 0 <= day.first_char - p.last_char <= BESIDE and around.is_where(p) for p in near)


def _is_of_thing(encounter: Encounter, char: int) -> bool:
    """Whether a date at a character is that of a thing talked about: "discussed the truce announced last night"."""
    word = encounter.paragraph.token_at(char)
    return word is not None and is_of_thing_done(encounter.trigger, word)
