"""Whose officials those are whom somebody meets where he goes: "met officials in Lima", "saw the president there"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import venue
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.meetings.drafts import Draft
from etl.transform.text.clauses import is_finite, sentence_of
from etl.transform.text.kinds import PAST_FORMS, PLURALS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.visits.travels import Travels

EACH = re.compile(
    r"\b(?:both|each|all|every|two|three|four|five)\b(?: \w+){0,2} "
    r"(?:countr(?:y|ies)|capitals?|stops?|nations?|states)\b",
    re.I,
)
"""Words that mean all the countries of a journey: "in both capitals", "at each stop"."""
BEHIND_LIST = 3  # words from the last of those met to the name of the place
ON_RETURN = re.compile(r"\b(?:after|on|upon|following|since) (?:his|her|their) return (?:from|home)\b", re.I)
"""Words for who has come home."""
OF_HOUSE = frozenset({"at", "from", "of", "in"})
HOUSES = frozenset("ministry ministries office department palace chancellery headquarters parliament treasury".split())
COMING = frozenset("visit tour stay arrive come travel fly trip mission".split())
"""Words for who has come to another country."""
BEFORE = 3  # meetings told last among which one may be that tells where one is
RIGHT_BEFORE = 250  # characters
NEAR_PLACE = 9  # words from talks to "in" and their place


def countries_of_hosts(
    around: Surroundings, journeys: Travels, drafts: Sequence[Draft], encounter: Encounter
) -> list[str]:
    """Return the countries where officials of no named country are met, whose officials they are."""
    own = set(encounter.actors)
    if _is_back_home(encounter):
        return []
    ways = (*_ways_to_tell_where(around, journeys, encounter), _where_met_before(around, drafts, encounter))
    foreign = ([code for code in dict.fromkeys(codes) if code not in own] for codes in ways)
    return next((codes for codes in foreign if codes), [])


def _is_back_home(encounter: Encounter) -> bool:
    """Whether one is told to have come home first, where officials are one's own: "On his return from Lima he met"."""
    return ON_RETURN.search(sentence_of(encounter.trigger).text) is not None


def _ways_to_tell_where(around: Surroundings, journeys: Travels, encounter: Encounter) -> Iterator[list[str]]:
    """The countries where people may be met, told in one way after the other, the surest first."""
    sentence = sentence_of(encounter.trigger)
    first, last = encounter.paragraph.first(sentence[0]), encounter.paragraph.last(sentence[-1])
    places = around.places_in(first, last)
    near = _places_near(encounter, places)
    yield [p.country_code for p in near]
    if near and encounter.rule.startswith("see "):
        return  # "saw the president in Lima before she flew to Quito": her own
    yield _visited(around, journeys, encounter, places)
    if encounter.paragraph.speaker is not None:  # "the prime minister" is that of where one speaks
        here = around.home or venue(around.reading, around)
        yield [here.country_code] if here is not None else []
    if all(p.official is None for p in encounter.parties):
        yield _arrived_in(around, first)
    yield _told_to_be_in(around, encounter)


def _places_near(encounter: Encounter, places: Sequence[PlaceMatch]) -> list[PlaceMatch]:
    """The places of a sentence told right with an encounter; of one country unless those met may be of several."""
    trigger = encounter.trigger
    behind_list = max(encounter.last + BEHIND_LIST, _end_of_house(trigger, encounter.last))
    behind_all = behind_list if encounter.last else _end_of_place(trigger) if encounter.is_noun else 0
    end = encounter.paragraph.first(trigger.doc[min(behind_all, len(trigger.doc) - 1)]) if behind_all else 0
    limit = max(end, encounter.paragraph.last(trigger))
    near = [p for p in places if p.first_char < limit and not _is_further_goal(encounter, p)]
    if _are_plural(encounter):
        return near
    behind = [p for p in near if p.first_char > encounter.paragraph.first(trigger)]
    return behind or [p for p in near if p.name][-1:] or near


def _visited(around: Surroundings, journeys: Travels, encounter: Encounter, places: Sequence[PlaceMatch]) -> list[str]:
    """The countries of the journey that those who meet are on, if it has but one or the sentence leaves all open."""
    sentence = sentence_of(encounter.trigger)
    first = encounter.paragraph.first(sentence[0])
    leaving = {p.country_code for p in places if _is_before_going(encounter, p)}
    visited = [
        [code for code in trip.countries if code not in leaving]
        for trip in journeys.of({p.official for p in encounter.parties})
        if trip.first_char <= first
        and not set(trip.countries) <= leaving
        and (trip.status, encounter.status) != ("planned", "held")
    ]
    is_told = any(not is_in_title(around, encounter, p) for p in places)
    several = (not is_told and sentence[0].lower_ != "in") or EACH.search(sentence.text) is not None
    return visited[-1] if visited and (len(visited[-1]) == 1 or several) else []


def _arrived_in(around: Surroundings, first: int) -> list[str]:
    """Where somebody without a name is told to be right before, if the story is written there."""
    here = around.home
    last = [p.country_code for p in around.places_in(max(0, first - RIGHT_BEFORE), first) if p.name][-1:]
    return last if here is not None and last == [here.country_code] else []


def _told_to_be_in(around: Surroundings, encounter: Encounter) -> list[str]:
    """The one country to which the sentence before tells that those who meet have come: "is on a visit to Lima"."""
    sentence = sentence_of(encounter.trigger)
    if sentence.start == 0 or not encounter.paragraph.is_narrated:
        return []
    before = sentence_of(sentence.doc[sentence.start - 1])
    meant = {p.actor_code for t in before for p in around.reading.meant(encounter.paragraph, t) if p.kind != "actor"}
    has_come = any(t.lemma_.lower() in COMING and (t.pos_ == "NOUN" or t.tag_ in PAST_FORMS) for t in before)
    if not meant & set(encounter.actors) or not has_come or any(t.tag_ == "MD" for t in before):
        return []
    places = around.places_in(encounter.paragraph.first(before[0]), encounter.paragraph.last(before[-1]))
    codes = dict.fromkeys(p.country_code for p in places if p.country_code not in encounter.actors)
    return list(codes) if len(codes) == 1 else []


def _where_met_before(around: Surroundings, drafts: Sequence[Draft], encounter: Encounter) -> list[str]:
    """The country of another where those who meet were told just before to have met him: "also saw the king"."""
    people = {p.official for p in encounter.parties if p.official is not None}
    number = encounter.paragraph.number
    told = (d for d in reversed(drafts[-BEFORE:]) if people & d.people.keys() and number - d.paragraph in {0, 1})
    last = next(told, None)
    if last is None or last.strength == "weak" or len(last.actors) != BOTH or not encounter.paragraph.is_narrated:
        return []
    here = last.place or around.home
    return [here.country_code] if here is not None and here.country_code in last.actors else []


def _end_of_place(noun: Token) -> int:
    """Behind which word the place of talks is told: "held talks with the foreign minister in Lima"; 0 for none."""
    for token in noun.doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + NEAR_PLACE)]:
        if token.is_punct or is_finite(token) or token.tag_ in {"VBG", "TO"}:
            return 0
        if token.lower_ == "in" and token.i > noun.i + 1:
            return token.i + BEHIND_LIST
    return 0


def _end_of_house(trigger: Token, last: int) -> int:
    """Behind which word the town is told of the ministry whose officials are met: "at the ministry in Lima"."""
    behind = trigger.doc[last : min(trigger.sent.end - 1, last + NEAR_PLACE)]
    if not len(behind) or behind[0].lower_ not in OF_HOUSE:
        return 0
    house = next((t for t in behind if t.lower_ in HOUSES), None)
    return house.i + 1 + BEHIND_LIST if house is not None and next_to(house).lower_ == "in" else 0


def _is_further_goal(encounter: Encounter, place: PlaceMatch) -> bool:
    """Whether one only goes on to a place behind a verb: "went to Lima to see the president and then to Quito"."""
    token = encounter.paragraph.token_at(place.first_char)
    return token is not None and token.i > encounter.trigger.i and next_to(token, -1).lower_ in {"to", "for"}


def _is_before_going(encounter: Encounter, place: PlaceMatch) -> bool:
    """Whether one met somebody before going to a place: "met officials before he flew to Rome"."""
    token = encounter.paragraph.token_at(place.first_char)
    if token is None or not _is_further_goal(encounter, place):
        return False
    return any(t.lower_ == "before" for t in token.doc[encounter.trigger.i + 1 : token.i])


def _are_plural(encounter: Encounter) -> bool:
    """Whether those met in a country may be of several: "met leaders in Lima and Quito"; not "met the president"."""
    trigger = encounter.trigger
    behind = [t for t in trigger.doc[trigger.i + 1 : encounter.last + 1] if t.tag_.startswith("NN")]
    return not behind or any(t.tag_ in PLURALS for t in behind) or EACH.search(sentence_of(trigger).text) is not None


def is_in_title(around: Surroundings, encounter: Encounter, place: PlaceMatch) -> bool:
    """Return whether a place is but a word of an official's title: "with the UN Special Envoy for Yemen, Doe"."""
    token = encounter.paragraph.token_at(place.first_char)
    meant = around.reading.meant(encounter.paragraph, token) if token is not None else ()
    return any(p.official is not None for p in meant)
