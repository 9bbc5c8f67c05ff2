"""The place told nearest to a word in its sentence, or pointed to with "here", "there" and "where"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from etl.transform.circumstances.clause_distance import (
    ABOUT,
    BREAK,
    COARSE,
    FARTHEST,
    RELATIVE,
    distance,
    is_elsewhere,
)  # fmt: skip
from etl.transform.circumstances.governors import JOURNEYS, TRAVEL
from etl.transform.circumstances.locatives import is_of_dated_event, is_of_earlier_event, is_of_event_discussed
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import NAME, Surroundings
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import sentence_of
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

JOINED = frozenset({" and ", ", ", ", and "})
PRESS = re.compile(
    r"\b(?:told|tells|telling|briefed|briefing) (?:reporters|journalists|newsmen|pressmen|the press|correspondents|"
    r"(?:a|the) (?:news|press) (?:conference|briefing))(?: \w+)? in (?:the )?$"
)
"""Where somebody told the press of a meeting, it need not have been."""
SOURCE = re.compile(r"\baccording to (?:[^,;. ]+ ){1,8}(?:in|at) (?:the )?$")
"""Where those are who tell of it."""
ANNOUNCING = frozenset({"say", "announce", "add", "declare", "disclose", "reveal", "confirm", "state", "report"})
CONTENTS = frozenset({"ccomp", "parataxis"})
OF_MATTERS = ABOUT | {"prepare", "arrange", "plan", "praise", "recall", "mention"}
"""Verbs whose object is spoken of or still to come, so that no journey that is one is where they speak."""
CONCERNING = frozenset({"about", "regarding", "concerning"})
MATTERS = CONCERNING | {"on", "over"}
"""Prepositions of what a conference is about."""
OF_EVENTS = (is_of_dated_event, is_of_earlier_event, is_of_event_discussed)
"""What tells that a place is that of another event."""
AT = frozenset({"at", "in", "during", "on"})
"""Prepositions of the event at which two meet."""
TOWN = 6  # tokens by which a town counts as nearer than a country
WHERE = 10  # tokens from "where" to a verb of its clause
AWAY = 3  # paragraphs before "there" in which its town may be told
DATE = 6  # characters between a place and its date: " on ", ", on "
APART = 3  # characters between a place and "where"


def place_near(
    around: Surroundings,
    paragraph: Paragraph,
    trigger: Token,
    *,
    to: bool = False,
    since: int = 0,
    until: int | None = None,
    actors: Collection[str] = (),
    is_planned: bool = False,
) -> PlaceMatch | None:
    """Return the place told with a word in its sentence, the dateline's where the text says "here".

    Args:
        around: the dates and places of the document.
        paragraph: where the word is.
        trigger: the word.
        to: whether the place may be where somebody goes.
        since: the character where the words about it begin.
        until: the character where words about something else begin.
        actors: those who take part; in another country, "the war in Ukraine" is no place of theirs.
        is_planned: whether it is still to come, so that a place with a day to come is not that of something past.
    """
    sentence = sentence_of(trigger)
    first, last = paragraph.first(sentence[0]), until or paragraph.last(sentence[-1])
    opened = _where_before(around, paragraph, trigger)
    if opened is not None:
        inside = [one for one in around.places_in(paragraph.last(opened[0]), last) if around.is_where(one, to)]
        if not any(one.name or one.country_code in actors for one in inside):
            return opened[1]
    best: tuple[int, PlaceMatch] | None = None
    if any(t.lower_ == "there" for t in trigger.doc[trigger.i + 1 : trigger.i + 3]):
        return last_place_before(around, paragraph.first(trigger))
    where_last = -1  # the end of the last place where things happen
    thing_last = -1  # the end of the last place that only tells where some thing is
    for place in around.places_in(max(first, since), last):
        is_where = around.is_where(place, to) or around.reading.text[where_last : place.first_char] in JOINED
        where_last = place.last_char if is_where else -1
        is_of_thing = around.is_of_a_thing(place) or around.reading.text[thing_last : place.first_char] in JOINED
        thing_last = place.last_char if is_of_thing else -1
        is_apart = _is_of_clause_apart(paragraph, trigger, place) or _is_of_a_later_event(
            around.reading, paragraph, trigger, place
        )
        if is_apart or _is_of_source(around, place):
            continue
        if is_where and (_is_goal_later(paragraph, trigger, place) or _is_where_told(paragraph, trigger, place)):
            continue
        if _is_goal_of_matter(paragraph, place) or _is_goal_afterwards(paragraph, trigger, place):
            continue
        is_ahead = is_planned and _is_to_come(around, place)
        if not is_where or (place.country_code not in actors and not is_ahead and is_of_thing):
            continue
        cost = _cost(paragraph, trigger, place, actors)
        if cost <= FARTHEST and (best is None or cost < best[0]):
            best = cost, place
    if best is None and around.home is not None and any(t.lower_ == "here" for t in sentence):
        return around.home
    pointers = (sentence[0], *trigger.doc[trigger.i : sentence.end])
    there = next((t for t in pointers if t.lower_ == "there" and t.tag_ != "EX"), None)
    if best is None and there is not None:
        return last_place_before(around, first if there == sentence[0] else paragraph.first(trigger))
    return best[1] if best else None


def _is_of_source(around: Surroundings, place: PlaceMatch) -> bool:
    """Whether a place is where it was told to the press, or where those are who told it."""
    text, last = around.reading.text, place.first_char
    is_press = PRESS.search(text, max(0, last - NAME), last) is not None
    return is_press or SOURCE.search(text, max(0, last - 2 * NAME), last) is not None


def _is_of_clause_apart(paragraph: Paragraph, trigger: Token, place: PlaceMatch) -> bool:
    """Whether a semicolon parts a word from the place of another clause: "a summit in Lima is planned; she saw"."""
    sentence = sentence_of(trigger)
    is_before = place.first_char < paragraph.first(trigger)
    first, last = sorted((place.first_char, paragraph.first(trigger)))
    parted = next((t for t in sentence if t.lower_ == ";" and first < paragraph.first(t) < last), None)
    if parted is None:
        return False
    return not (is_before and sentence[0].tag_ == "IN")  # "In Lima she met X; she also saw Y"


def _is_of_a_later_event(reading: Reading, paragraph: Paragraph, trigger: Token, place: PlaceMatch) -> bool:
    """Whether a place stands in a clause about another thing: "lunched ahead of the summit that is held in Lima"."""
    town = paragraph.token_at(place.first_char)
    if town is not None and town.head != trigger and any(told(town) for told in OF_EVENTS):
        return True
    clause = next((t for t in town.ancestors if t.dep_ == "acl:relcl"), None) if town is not None else None
    if clause is None or clause.head.i <= trigger.i or clause == trigger or clause.is_ancestor(trigger):
        return False
    thing = clause.head
    is_where = any(child.lower_ in AT for child in thing.children if child.dep_ == "case")
    is_part = thing.head == trigger and (thing.dep_ in {"obj", "nsubj", "nsubj:pass"} or is_where)
    return thing.pos_ == "NOUN" and not is_part and not reading.meant(paragraph, thing)


def _is_to_come(around: Surroundings, place: PlaceMatch) -> bool:
    """Whether a day to come stands right behind a place: "for the victims of the flood in Lima on Friday"."""
    published = around.reading.published_on
    behind = around.dates_in(place.last_char, place.last_char + DATE)
    days = around.days(behind[0], "planned") if behind else None
    return days is not None and published is not None and days[0] > published


def _cost(paragraph: Paragraph, trigger: Token, place: PlaceMatch, actors: Collection[str]) -> int:
    """How far a place is from a word, one farther that is not so likely where it was."""
    cost = distance(paragraph, trigger, place.first_char) - (TOWN if place.name else 0)
    if place.first_char < paragraph.first(trigger) and is_elsewhere(paragraph, trigger, place.first_char, RELATIVE):
        cost += BREAK  # "Doe, who was in Lima on Monday, met Roe in Quito"
    if actors and place.name is None and place.country_code not in actors:
        cost += COARSE  # "in Lima and Quito with officials": each where his own are
    return cost


def _is_goal_later(paragraph: Paragraph, trigger: Token, place: PlaceMatch) -> bool:
    """Whether a place behind a word is where somebody goes after that: "met the king before flying on to Lima"."""
    if place.first_char < paragraph.last(trigger) or verb_of(trigger) in JOURNEYS:
        return False
    between = [t for t in trigger.doc[trigger.i + 1 : trigger.sent.end] if paragraph.last(t) <= place.first_char]
    if any(t.lower_ == "before" and next_to(t).tag_ == "VBG" for t in between):
        return True  # "saw Doe on Friday before spending two days in Lima"
    goal = next((t for t in reversed(between) if t.lower_ in {"to", "for", "into", "in", "at"}), None)
    if goal is None or goal.lower_ in {"in", "at"}:
        return False
    return any(t.pos_ == "VERB" and t.i < goal.i and verb_of(t) in JOURNEYS for t in between)


def _is_goal_afterwards(paragraph: Paragraph, trigger: Token, place: PlaceMatch) -> bool:
    """Whether a place before a word is where somebody went only after that: "flew to Lima after meeting Doe"."""
    town = paragraph.token_at(place.first_char)
    if town is None or town.i >= trigger.i or town.i == 0 or next_to(town, -1).lower_ not in {"to", "for", "into"}:
        return False
    openers = (c for word in (trigger, trigger.head) for c in word.lefts if c.dep_ in {"mark", "case"})
    return any(c.lower_ in {"after", "following"} and town.i < c.i < trigger.i for c in openers)


def _is_goal_of_matter(paragraph: Paragraph, place: PlaceMatch) -> bool:
    """Whether a place is the goal of a journey that is spoken of: "discussed with him his recent visit to Lima"."""
    town = paragraph.token_at(place.first_char)
    if town is None or town.i < 2 or next_to(town, -1).lower_ != "to" or next_to(town, -2).lower_ not in TRAVEL:
        return False
    journey = next_to(town, -2)
    cases = {child.lower_ for child in journey.lefts if child.dep_ == "case"}
    is_object = journey.dep_ in {"obj", "obl"} and not cases and verb_of(journey.head) in OF_MATTERS
    return is_object or not cases.isdisjoint(CONCERNING)


def _is_where_told(paragraph: Paragraph, trigger: Token, place: PlaceMatch) -> bool:
    """Whether a place is where somebody told of a meeting: "they will meet soon, Doe said in Lima"."""
    span = paragraph.words_at(place.first_char, place.last_char)
    if span is None or not span.root.dep_.startswith("obl"):
        return False
    telling = span.root.head
    if verb_of(telling) not in ANNOUNCING or telling == trigger:
        return False
    inside = [trigger, *trigger.ancestors]
    content = next((one for one in inside if one.head == telling and one.dep_ in CONTENTS), None)
    return content is not None or any(one.dep_ == "parataxis" and one == telling for one in trigger.children)


def _where_before(around: Surroundings, paragraph: Paragraph, trigger: Token) -> tuple[Token, PlaceMatch] | None:
    """The "where" of the clause that a word stands in, and the place that it takes up: "left for Lima, where"."""
    start = sentence_of(trigger).start
    where = next((t for t in reversed(trigger.doc[start : trigger.i]) if t.lower_ == "where"), None)
    if where is None or where.i == start:
        return None
    root = next((t for t in (where.head, *where.head.ancestors) if t.dep_ in {"acl:relcl", "advcl"}), where.head)
    is_near = trigger.i - where.i <= WHERE and not any(t.lower_ in {",", ";"} for t in trigger.doc[where.i : trigger.i])
    if not (is_near or root == trigger or root in trigger.ancestors):
        return None
    char = paragraph.first(where)
    told = around.places_in(paragraph.first(trigger.doc[start]), char)
    near = [one for one in told if _is_right_before(around, one, char)]
    if near and (matter := paragraph.token_at(near[-1].first_char)) is not None and _is_matter(matter):
        near = [one for one in told if around.is_where(one, to=True)]  # "to Lima for talks on Chad, where she met"
    return (where, near[-1]) if near else None


def _is_matter(country: Token) -> bool:
    """Whether a country is what others speak about: "a conference on Chad"."""
    return any(c.dep_ == "case" and c.lower_ in MATTERS for c in country.lefts)


def _is_right_before(around: Surroundings, place: PlaceMatch, char: int) -> bool:
    """Whether nothing but a day stands between a place and "where": "to Lima on Monday, where"."""
    if char - place.last_char <= APART:
        return True
    days = around.dates_in(place.last_char, char)
    return len(days) == 1 and days[0].first_char - place.last_char <= DATE and 0 <= char - days[0].last_char <= APART


def place_behind(
    around: Surroundings, first: int, last: int, told: tuple[Paragraph, Token] | None = None
) -> PlaceMatch | None:
    """Return the first town that something takes place in between two characters.

    Not one where somebody goes after what a word tells, if that is given with its paragraph.
    """
    towns = (one for one in around.places_in(first, last) if one.name and around.is_where(one))
    return next((one for one in towns if told is None or not _is_goal_later(*told, one)), None)


def last_place_before(around: Surroundings, char: int) -> PlaceMatch | None:
    """The town named last before a character, which "there" points to."""
    last = bisect_left(around.places, char, key=lambda one: one.first_char)
    first = around.reading.paragraphs[max(0, around.paragraph_at(char).number - AWAY)].first_char
    near = (one for one in reversed(around.places[max(0, last - 5) : last]) if one.first_char >= first)
    start = around.sentence_start(char)
    return next((one for one in near if _is_there(around, one, start)), around.home)


def _is_there(around: Surroundings, place: PlaceMatch, start: int) -> bool:
    """Whether "there" may point to a place: a town, or a country to which somebody went."""
    if place.name is not None and place.first_char > start and around.is_where(place):
        return True  # "announced aid for the republic in Lima, when he saw its minister there"
    return (place.name is not None or around.is_where(place)) and not around.is_of_a_thing(place)
