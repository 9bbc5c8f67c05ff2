"""When and where an encounter was by the words around its mention, and where the words told at it begin."""

from __future__ import annotations

import re

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.circumstances.days import Days, is_before
from etl.transform.circumstances.nearest_places import place_behind
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import day_of_news, last_day_ahead, last_day_before, venue
from etl.transform.encounters.frames import TALKING, Encounter
from etl.transform.encounters.gatherings.schedules import day_of_row
from etl.transform.encounters.scenes.appearances import RULE
from etl.transform.encounters.scenes.with_speaker import HERE
from etl.transform.meetings.last_days import lasting
from etl.transform.meetings.told_spans import days_told, place_told
from etl.transform.meetings.topics_behind import town_behind
from etl.transform.reading import Reading
from etl.transform.text.clauses import SUBJECTS, is_of_time
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import AGREEING, FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import numbers_of
from etl.transform.text.tokens import Token

PART_OF_DAY = re.compile(
    r"\b(?:(?:later|earlier) (?:in|the same|that) |in the |same |that )(?:day|morning|afternoon|evening|night)\b|"
    r"^(?:then|afterwards?)\b",
    re.I,
)
INFORMING = frozenset({"tell", "assure", "warn", "inform", "brief", "remind"})
ASKING = frozenset({"ask", "urge", "press", "beg", "implore", "request", "call", "invite", "order", "advise", "exhort"})
DEALING = frozenset("focus center centre concentrate deal dwell revolve turn touch concern cover address range".split())
"""Verbs with which talks are told to be about something."""
VOICING = frozenset(
    "express voice welcome hail praise note recall condemn urge reaffirm stress underline thank".split()
)
TIED = re.compile(
    r"\b(?:sidelines?|margins?|fringes?|at the same time|meanwhile|after (?:it|that|the (?:ceremony|signing|session|"
    r"incident|attack|blast|crash|accident)))\b|"
    r"^also in\b", re.IGNORECASE
)  # fmt: skip
"""Words that tie an encounter to what the report told first, on its day."""
BEFOREHAND = re.compile(
    r"\b(?:beforehand|(?:shortly|just|immediately|minutes|hours|moments) before(?:hand)?[,.]?)(?: the| that)?\b|"
    r"\b(?:minutes|hours|moments) earlier\b",
    re.I,
)
"""Words that put an encounter on the day of what was told, though the tense goes back in time."""
BACK_IN_TIME = re.compile(r"(?:Before|Prior to|Until) (?:that|then|this)\b|Previously\b")
"""Begins sentences of what was on some day before the story."""
BEFORE_WHERE = 6  # tokens before "where" in which its town stands
OTHER_TIME = frozenset({"after", "before", "as", "since", "because", "while", "although", "though"})
"""Openers of clauses that tell what others did at another time."""
WHEN = frozenset({",", "on", "there", "yesterday", "today", "earlier", "later", "again", *WEEKDAYS})
"""Words that may stand between those who speak and the town where they do."""
CONTENT = frozenset({"that", "to", "of", "about", "for", ":", "“", '"', "whether", "how"})
"""Words with which what one tells another begins."""


def is_agreed(encounter: Encounter) -> bool:
    """Whether a meeting is to be by what was agreed, on another day: "they agreed on Monday to meet"."""
    up = encounter.trigger.head
    return encounter.status == "planned" and up.tag_ in {"VBD", "VBN"} and verb_of(up) in AGREEING


def circumstances_of(
    reading: Reading,
    around: Surroundings,
    encounter: Encounter,
    days: Days | None,
    told: bool,
    span: tuple[int, int | None],
) -> tuple[Days | None, bool, PlaceMatch | None]:
    """Return when an encounter was, whether the text dates it, and where it was, as told between two characters."""
    since, until = span
    if encounter.rule.endswith(("before their meeting", RULE)) or (encounter.rule == HERE and not told):
        today = (reading.published_on, reading.published_on) if reading.published_on else None
        return today, True, around.home or venue(reading, around)
    days = lasting(around, encounter, days) if told else days
    days = days or _part_of_day(reading, around, encounter) or day_of_row(reading, encounter.paragraph)
    is_before = BACK_IN_TIME.match(encounter.trigger.sent.text) is not None and not is_earlier(encounter.trigger)
    told = told or is_before
    if encounter.mode in {"phone", "video"}:
        return days, told, None
    if is_agreed(encounter):  # "in Lima they agreed to meet again": elsewhere, perhaps
        since = max(since, encounter.paragraph.first(encounter.trigger))
    place = place_told(around, encounter, since, until) or town_behind(around, encounter)
    if place is None and encounter.strength == "placed":  # "signed the treaty in Lima"
        first, last = encounter.paragraph.first(encounter.trigger), encounter.paragraph.last(encounter.trigger.sent[-1])
        place = place_behind(around, first, until or last, (encounter.paragraph, encounter.trigger))
    return days, told, place


def what_was_before(
    reading: Reading, around: Surroundings, encounter: Encounter
) -> tuple[Days | None, bool, PlaceMatch | None]:
    """When and where a meeting was that is only built on, as its own words tell: "follow up on their May 2 meeting"."""
    since = encounter.paragraph.first(encounter.trigger.left_edge)
    days, told = days_told(around, encounter, since, None, own_clause=True)
    if not told or not is_before(days, reading.published_on):
        return None, False, None
    return days, True, place_told(around, encounter, since, None)


def is_said_there(around: Surroundings, encounter: Encounter, until: int | None) -> bool:
    """Whether a town is told right behind with whom one spoke, where both were then: "spoke with Doe at Lima"."""
    trigger, paragraph = encounter.trigger, encounter.paragraph
    if _is_where(around, encounter):
        return True
    last = trigger
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end - 1]:
        if until is not None and paragraph.first(token) >= until:
            break
        if token.lower_ in {"in", "at"} and next_to(token).pos_ == "PROPN" and next_to(token).lower_ not in MONTHS:
            place = around.places_in(paragraph.first(next_to(token)), paragraph.last(next_to(token)))
            is_town = not place or place[0].name is not None
            is_beside = last == trigger or any(p in encounter.parties for p in around.reading.meant(paragraph, last))
            return is_town and is_beside
        if token.lower_ not in WHEN:
            last = token
    return False


def _is_where(around: Surroundings, encounter: Encounter) -> bool:
    """Whether a clause tells what happened in a town named right before it: "was in Lima, where she spoke with"."""
    trigger, paragraph = encounter.trigger, encounter.paragraph
    where = next((c for c in trigger.lefts if c.lower_ == "where"), None)
    if where is None or not trigger.dep_.startswith(("acl", "advcl")):
        return False
    first = paragraph.first(where.doc[max(where.sent.start, where.i - BEFORE_WHERE)])
    return any(place.name is not None for place in around.places_in(first, paragraph.first(where)))


def is_earlier(trigger: Token) -> bool:
    """Whether the tense puts an encounter before what is told: "had met"."""
    return any(child.lower_ in {"had", "having"} and child.dep_.startswith("aux") for child in trigger.children)


def content_start(reading: Reading, encounter: Encounter) -> int | None:
    """Where what is told to somebody begins: the days and places in it are not those of the telling."""
    trigger = encounter.trigger
    is_agreed_there = encounter.strength == "full" and verb_of(trigger) == "agree"  # "agreed at a meeting in Lima to"
    if encounter.strength == "placed" or is_agreed_there:
        following = trigger.doc[trigger.i + 1 : trigger.sent.end]
        content = (t for t in following if _begins_content(encounter, t) or (is_agreed_there and _is_about(t)))
        return next((encounter.paragraph.first(t) for t in content), None)
    is_jointly = any(t.lower_ == "together" for t in trigger.doc[trigger.i + 1 : trigger.i + 3])
    if verb_of(trigger) in TALKING and encounter.rule.endswith("together") and not is_jointly:
        return encounter.paragraph.first(trigger)  # what follows are topics, with places and dates of their own
    if encounter.is_noun:
        return _told_over(encounter) or _of_topics(encounter) or _of_others(reading, encounter)
    if encounter.strength == "full":
        return None
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        is_link = token.lower_ == "to" and token.dep_ == "case" and encounter.rule.endswith(" to")
        if token.lower_ in CONTENT and not is_link:
            return encounter.paragraph.first(token)
    return None


def _begins_content(encounter: Encounter, token: Token) -> bool:
    """Whether what is agreed or aimed at begins with a word; not a clause before ", together with his colleague"."""
    if token.lower_ == "that":
        return token.pos_ != "PRON" or not encounter.rule.endswith(" with")
    if token.tag_ in {"VBD", "VBN"} and next_to(token, -1).lower_ == "and" and verb_of(token) in VOICING:
        return True  # "signed the treaty and hailed the opening of the embassy in Lima"
    return bool((token.lower_ == "to" and token.tag_ == "TO") or (token.tag_ == "VBG" and token.dep_ == "advcl"))


def _is_about(token: Token) -> bool:
    """Whether a word tells on what several agreed: "agreed on a truce in Lima", not "agreed on Monday"."""
    return token.lower_ == "on" and not is_of_time(next_to(token))


def _told_over(encounter: Encounter) -> int | None:
    """Where begins what one tells another at an encounter: "over dinner she told him about the days in Lima"."""
    trigger = encounter.trigger
    told = next((t for t in trigger.doc[trigger.i + 1 : trigger.sent.end] if verb_of(t) in INFORMING | ASKING), None)
    if told is None or told.tag_ not in FINITE:
        return None
    rest = told.doc[told.i + 1 : told.sent.end]
    is_asked = verb_of(told) in ASKING
    content = (t for t in rest if t.lower_ in CONTENT - {"to"} or (is_asked and t.tag_ == "TO"))
    return next((encounter.paragraph.first(t) for t in content), None)


def _of_topics(encounter: Encounter) -> int | None:
    """Where begins what talks were about: "their talks focused on the opening of the embassy in Lima"."""
    trigger = encounter.trigger
    verb = trigger.head
    if trigger.dep_ not in SUBJECTS or verb.i < trigger.i or verb_of(verb) not in DEALING:
        return None
    about = next((t for t in verb.children if t.i > verb.i and (t.dep_ in {"obl", "obj"})), None)
    if about is None or is_of_time(about):
        return None
    return encounter.paragraph.first(about.left_edge)


def _of_others(reading: Reading, encounter: Encounter) -> int | None:
    """Where begins what others did about the time of an encounter: "the meeting came after rebels shelled Lima"."""
    trigger = encounter.trigger
    if not encounter.is_definite or trigger.dep_ not in SUBJECTS:
        return None
    mark = next((t for t in trigger.doc[trigger.i + 1 : trigger.sent.end] if _opens_aside(t)), None)
    if mark is None:
        return None
    doer = next((t for t in mark.head.children if t.dep_ in SUBJECTS), None)
    people = numbers_of(encounter.parties)
    meant = reading.meant(encounter.paragraph, doer) if doer is not None else ()
    is_theirs = any(p.official in people if people else p.official is not None for p in meant)
    return encounter.paragraph.first(mark) if doer is not None and not is_theirs else None


def _opens_aside(token: Token) -> bool:
    return token.dep_ == "mark" and token.lower_ in OTHER_TIME


def _is_to_follow(noun: Token) -> bool:
    """Whether talks come right after what the sentence before tells: "it will be followed by talks"."""
    verb = noun.head
    is_by = any(c.lower_ == "by" and c.dep_ == "case" for c in noun.lefts)
    return is_by and verb.lower_ == "followed" and any(c.lower_ in {"it", "this", "that"} for c in verb.lefts)


def _part_of_day(reading: Reading, around: Surroundings, encounter: Encounter) -> Days | None:
    """The day of "later in the day", "that evening": the one told last, else that of publication."""
    text = encounter.trigger.sent.text
    if encounter.status == "held" and BEFOREHAND.search(text):
        return last_day_before(around, encounter.paragraph.first(encounter.trigger))
    if encounter.status == "held" and TIED.search(text) and not is_earlier(encounter.trigger):
        return day_of_news(around)
    is_part = PART_OF_DAY.search(text) is not None
    if encounter.status == "planned" and (is_part or _is_to_follow(encounter.trigger)):
        ahead = last_day_ahead(around, encounter.paragraph.first(encounter.trigger))
        if ahead is not None:
            return ahead
    if not is_part:
        return None
    return last_day_before(around, encounter.paragraph.first(encounter.trigger), arrivals=True) or (
        (reading.published_on, reading.published_on) if reading.published_on else None
    )
