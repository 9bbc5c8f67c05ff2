"""Encounters told in one breath that are several: "separate meetings with A and B", "in A and B with officials"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import BOTH, NEAR, Encounter
from etl.transform.encounters.verbs.lists import HOUSES
from etl.transform.gazetteer import is_organization
from etl.transform.meetings.drafts import Draft
from etl.transform.meetings.local_hosts import countries_of_hosts, is_in_title
from etl.transform.reading import Party
from etl.transform.references.missions import MISSIONS
from etl.transform.text.clauses import sentence_of, subject
from etl.transform.text.kinds import PLURALS, POSSESSIVE_MARKS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import actors_of, are_several
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.travels import Travels

JOINTLY = frozenset(
    {"conference", "joint", "jointly", "together", "three-way", "trilateral", "four-way", "group", "quadrilateral"}
    | {"multilateral", "simultaneously", "teleconference", "way"}
)
"""Words that tell of one telephone call of several."""
SPOKEN = (" object", " with", " to")
"""Rules of calls of which each is one of its own: "telephoned A and B", "spoke by telephone with A and B"."""
GATHERINGS = frozenset({"summit", "conference", "forum", "gathering", "assembly"})
MARGINS = re.compile(r"\b(?:on|in|at|used|using) the (?:sidelines?|margins?|fringes?)\b", re.I)
"""Words that put encounters beside an occasion, where one is met after the other."""
MEETINGS = re.compile(
    r"(?:During|In|At|Throughout) (?:(?:all|both|each) (?:of )?)?(?:her|his|their|these|those|the) (?:\w+ )?meetings\b"
    r"|(?:During|In|At) (?:both|each|all|separate) (?:of the |the )?(?:\w+ )?(?:meetings?|talks|conversations)\b"
    r"|The (?:\w+ )?(?:meetings|talks|conversations) (?:were|took place|had been) (?:\w+ )?separate"
    r"|[^.!?]{0,60} (?:met|saw|received|spoke (?:with|to)|separate (?:meeting|conversation)s? with) each of them\b"
)
"""How a sentence takes up several encounters told before."""
SEATS = HOUSES | {"minister", "judge"}
"""Types of office whose holders each have a house where guests come to see them."""
ROUND = 3  # leaders of one country whom a visitor sees one after the other


def met_apart(encounter: Encounter) -> set[str]:
    """The actors whose officials are said to be met one by one: "separate meetings with X's top officials"."""
    if not encounter.is_separate:
        return set()
    return {p.actor_code for p in encounter.partners if p.official is None and p.actor_code}


def split(
    around: Surroundings, journeys: Travels, drafts: Sequence[Draft], encounter: Encounter, apart: set[str]
) -> list[Encounter]:
    """Part encounters told in one breath: "separate meetings with A and B", "in A and B with officials"."""
    if encounter.is_local and len(encounter.actors) < 2 and not _is_of_members(encounter):
        hosts = countries_of_hosts(around, journeys, drafts, encounter)
        return [_copy(encounter, (*encounter.parties, Party("official", None, code))) for code in hosts]
    several = len(encounter.partners) > 1
    is_separate = encounter.is_separate or (several and _are_met_in_turn(encounter))
    if not is_separate and (_is_round_of(journeys, encounter) or _is_each_at_home(around, encounter)):
        return _by_actor(encounter)
    in_turn = encounter.is_plural or _are_of_every_house(around, encounter)
    in_turn = in_turn and _are_leaders_seen_in_turn(around, encounter)
    if several and (is_separate or in_turn or _are_of(encounter, apart)):
        return _with_each(encounter)
    if is_separate and len(encounter.partners) == 1 and not _is_by_one_body(encounter.trigger):
        return _each_with_one(encounter)
    if encounter.is_plural and are_several(encounter.partners):
        by_actor = _by_actor(encounter)
        return [
            one
            for part in by_actor
            for one in (_with_each(part) if _are_leaders_seen_in_turn(around, part) else [part])
        ]
    return [encounter]


def _is_of_members(encounter: Encounter) -> bool:
    """Whether ministers of no named country are those of an organisation: "the EU's X chaired talks of ministers"."""
    own = [c for c in encounter.trigger.children if c.dep_ == "nmod" and c.tag_ in PLURALS]
    return encounter.is_noun and bool(own) and all(is_organization(code) for code in encounter.actors)


def _with_each(encounter: Encounter) -> list[Encounter]:
    """An encounter with each of the partners by himself."""
    mine = tuple(p for p in encounter.parties if p not in encounter.partners)
    return [_copy(encounter, (*mine, partner)) for partner in encounter.partners]


def _are_met_in_turn(encounter: Encounter) -> bool:
    """Whether each of several is met by himself: called up, at a ceremony of his own, in the margins of an occasion."""
    is_called = (
        encounter.mode == "phone"
        and encounter.rule.endswith(SPOKEN)
        and (not encounter.is_noun or encounter.is_plural)
        and (encounter.rule.endswith(" object") or all(p.official is not None for p in encounter.partners))
        and not _is_conference(encounter.trigger)
        and not encounter.rule.startswith("bring ")  # "brought both onto one line"
    )
    return (
        is_called or "credentials" in encounter.rule or _is_on_the_margins(encounter) or _are_called_meetings(encounter)
    )


def _are_called_meetings(encounter: Encounter) -> bool:
    """Whether the next sentence speaks of what was one sentence before as several: "During her meetings, Doe said"."""
    sentence = encounter.trigger.sent
    following = text_of(encounter.trigger.doc[sentence.end : sentence.end + NEAR])
    are_named = all(p.official is not None for p in encounter.partners)
    return are_named and not encounter.is_noun and MEETINGS.match(following) is not None


def _are_of(encounter: Encounter, apart: set[str]) -> bool:
    """Whether all partners are named officials of those who are said to be met one by one."""
    is_apart = all(p.official is not None and p.actor_code in apart for p in encounter.partners)
    return is_apart and not JOINTLY & {t.lower_ for t in sentence_of(encounter.trigger)}


def _each_with_one(encounter: Encounter) -> list[Encounter]:
    """The encounters of several with one partner: "X and Y met Z separately", "each of them met with the host"."""
    mine = tuple(p for p in encounter.parties if p not in encounter.partners)
    sides = dict.fromkeys(p.actor_code for p in mine if p.actor_code)
    if len(sides) == 1 and len(mine) > 1 and all(p.official is not None for p in mine):
        return [_copy(encounter, (one, *encounter.partners)) for one in mine]
    by_side = [(*(p for p in mine if p.actor_code == code), *encounter.partners) for code in sides]
    return [_copy(encounter, parties) for parties in by_side] or [encounter]


def _are_leaders_seen_in_turn(around: Surroundings, encounter: Encounter) -> bool:
    """Whether several leaders of one country are met, each by himself: "meetings with President X and Premier Y".

    Who "met X and Y", or will meet them, mostly does so at one meeting.
    """
    if JOINTLY & {t.lower_ for t in sentence_of(encounter.trigger)}:
        return False
    officials = around.reading.officials
    holders = [officials[p.official] for p in encounter.partners if p.official is not None]
    titles = {(one.office_title or "").lower() for one in holders}
    are_apart = len(titles) == len(holders) == len(encounter.partners)
    is_one = len(actors_of(encounter.partners)) == 1
    return is_one and are_apart and {one.office_type for one in holders} <= SEATS


def _are_of_every_house(around: Surroundings, encounter: Encounter) -> bool:
    """Whether a visitor sees the president or premier, the speaker and others: "met the president, the speaker and"."""
    officials = around.reading.officials
    types = {officials[p.official].office_type for p in encounter.partners if p.official is not None}
    is_round = len(encounter.partners) >= ROUND and "legislator" in types
    return is_round and bool(types & {"head_of_state", "head_of_government"}) and not encounter.is_noun


def _by_actor(encounter: Encounter) -> list[Encounter]:
    """An encounter with the partners of each country or organisation by themselves."""
    mine = tuple(p for p in encounter.parties if p not in encounter.partners)
    codes = dict.fromkeys(p.actor_code for p in encounter.partners)
    return [_copy(encounter, (*mine, *(p for p in encounter.partners if p.actor_code == code))) for code in codes]


def _is_round_of(journeys: Travels, encounter: Encounter) -> bool:
    """Whether one traveller sees officials of several governments on the way, each at its own: no gathering of all."""
    mine = [p for p in encounter.parties if p not in encounter.partners]
    codes = {p.actor_code for p in encounter.partners if p.actor_code}
    if len(mine) != 1 or mine[0].official is None or len(codes) < BOTH:
        return False
    are_named = all(p.official is not None for p in encounter.partners)
    behind = encounter.trigger.doc[encounter.trigger.i : encounter.trigger.i + NEAR]
    are_peers = encounter.is_noun and any(t.lower_ == "counterparts" for t in behind)
    if (are_named and not are_peers) or _is_conference(encounter.trigger):
        return False
    toured = {code for trip in journeys.of((mine[0].official,)) for code in trip.countries}
    if encounter.is_noun:  # "was in Kenya and Uganda for talks with the leaders of both countries"
        return codes <= toured and (are_named or all(p.official is None for p in encounter.partners))
    is_of_all = encounter.rule.endswith(" object") and codes <= toured and not _is_in_one_town(encounter)
    return is_of_all or (encounter.rule.endswith(" with") and bool(toured & codes))


def _is_in_one_town(encounter: Encounter) -> bool:
    """Whether a sentence tells one town or occasion where several were met: "In Lima she met the presidents of"."""
    sentence = sentence_of(encounter.trigger)
    is_placed = any(t.lower_ in {"in", "at"} and next_to(t).pos_ == "PROPN" for t in sentence[:-1])
    return is_placed or any(t.lower_ in GATHERINGS for t in sentence)


def _is_each_at_home(around: Surroundings, encounter: Encounter) -> bool:
    """Whether each partner is of one of several countries told before "where": "flew to A and B, where he met X and Y".

    They are seen one after the other, each in his own country.
    """
    codes = actors_of(encounter.partners)
    trigger, paragraph = encounter.trigger, encounter.paragraph
    where = next((t for t in trigger.doc[trigger.sent.start : trigger.i] if t.lower_ == "where"), None)
    if where is None or len(codes) < BOTH or _is_conference(trigger):
        return False
    if {"region", "area"} & {t.lower_ for t in ahead_of(where, 2)}:
        return True  # "her travel to the region, where she will meet with Peruvian and Chilean counterparts"
    towns = around.places_in(paragraph.first(trigger.sent[0]), paragraph.first(where))
    toured = {place.country_code for place in towns if not _is_of_name(around, encounter, place)}
    toured -= set(encounter.actors) - codes
    return toured == codes and all(p.official is not None for p in encounter.partners)


def _is_on_the_margins(encounter: Encounter) -> bool:
    """Whether partners of several countries are met in the margins of an occasion, one after the other."""
    codes = {p.actor_code for p in encounter.partners if p.kind == "official" and p.actor_code}
    sentence = sentence_of(encounter.trigger)
    trigger = encounter.trigger
    near = {t.lower_ for t in trigger.doc[trigger.sent.start : min(trigger.sent.end, trigger.i + NEAR)]}
    if len(codes) < len(encounter.partners) or near & (JOINTLY - {"conference"}):
        return False  # of a conference they may be in the margins
    return MARGINS.search(sentence.text) is not None and not encounter.is_noun


def _is_conference(trigger: Token) -> bool:
    """Whether several spoke on the telephone at once, and were not called one after the other."""
    return bool(JOINTLY & {t.lower_ for t in trigger.doc[trigger.sent.start : min(trigger.sent.end, trigger.i + NEAR)]})


def _is_by_one_body(trigger: Token) -> bool:
    """Whether those who met somebody "separately" are one delegation, which did so apart from others."""
    head = subject(trigger)
    return head is not None and head.lower_ in MISSIONS


def _is_of_name(around: Surroundings, encounter: Encounter, place: PlaceMatch) -> bool:
    """Whether a country only tells whose official somebody is: "Peru's Doe and Chile's Roe were driven to"."""
    token = encounter.paragraph.token_at(place.first_char)
    is_owner = token is not None and next_to(token).lower_ in POSSESSIVE_MARKS
    return is_owner or is_in_title(around, encounter, place)


def _copy(encounter: Encounter, parties: tuple[Party, ...]) -> Encounter:
    return Encounter(
        encounter.paragraph, encounter.trigger, parties, encounter.mode, encounter.status, encounter.rule,
        encounter.strength, encounter.guests, encounter.hosts, is_local=encounter.is_local,
        partners=tuple(p for p in encounter.partners if p in parties),
        is_another=encounter.is_another, is_usual_mode=encounter.is_usual_mode, last=encounter.last,
    )  # fmt: skip
