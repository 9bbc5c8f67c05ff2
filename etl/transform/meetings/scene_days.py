"""The day that the story has come to, for encounters told without a date."""

from __future__ import annotations

from etl.transform.circumstances.days import Days
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import last_day_before, scene_day
from etl.transform.encounters.frames import Encounter
from etl.transform.meetings.mention_circumstances import is_earlier
from etl.transform.text.clauses import doer_judged
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

NEXT = frozenset({"then", "afterwards", "afterward", "subsequently", "later", "earlier", "thereafter"})


def _is_perfect(trigger: Token) -> bool:
    """Whether the words tell that it was on some day since: "has since spoken"."""
    return any(child.lower_ == "since" and child.dep_ in {"advmod", "mark"} for child in trigger.children)


def may_stand_in_scene(encounter: Encounter, told: bool) -> bool:
    """Whether a meeting told without a date may be of the day that the story has come to."""
    if told or encounter.status != "held" or encounter.paragraph.speaker is not None or encounter.is_another:
        return False
    trigger = encounter.trigger
    told_in = (trigger, *trigger.ancestors) if encounter.is_noun else (trigger,)
    if _is_perfect(trigger) or any(_is_thanked_for(word) for word in told_in):
        return False
    return encounter.paragraph.kind == "body"


def _is_thanked_for(deed: Token) -> bool:
    """Whether it is for receiving somebody else that one is thanked: "thanked the minister for hosting her deputy"."""
    guest = next((c for c in deed.children if c.dep_ == "obj"), None)
    return doer_judged(deed) is not None and guest is not None and guest.tag_ != "PRP"


def scene_of(around: Surroundings, encounter: Encounter, people: dict[int, str]) -> Days | None:
    """The day on which the story stands at an encounter."""
    trigger = encounter.trigger
    day = scene_day(around, encounter.paragraph, trigger, people)
    if day is not None or not _is_next(encounter):
        return day
    told = last_day_before(around, encounter.paragraph.first(trigger))
    is_visit = any(trip.is_long for trip in around.trips.of(people)) if around.trips else False
    return None if is_visit else told  # on some day of the visit


def _is_next(encounter: Encounter) -> bool:
    """Whether an adverb puts an encounter right before or behind what was told: "then met", "was earlier received"."""
    trigger = encounter.trigger
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    is_alone = any(c.lower_ in NEXT and c.dep_ == "advmod" and not _is_measured(c) for c in verb.children)
    return encounter.status == "held" and is_alone and not is_earlier(trigger)


def _is_measured(adverb: Token) -> bool:
    """Whether how long after is told: "two weeks later", "earlier this month"."""
    measured = any(True for _ in adverb.children)
    following = next_to(adverb) if adverb.i + 1 < len(adverb.doc) else adverb
    return measured or following.lower_ in {"this", "last", "in", "on", "that", "the"}
