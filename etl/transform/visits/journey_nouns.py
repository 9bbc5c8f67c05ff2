"""Mentions of a journey that a noun tells: "Doe's trip to Oslo", "the visit by the minister", "his arrival in Lima"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.facts import Status
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import phrase_parties
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.visits.deeds_dropped import deed_dropped
from etl.transform.visits.delegations import is_of_band
from etl.transform.visits.destinations import NEAR
from etl.transform.visits.followed_by import stops_behind
from etl.transform.visits.hosts_met import guest_received, met_where
from etl.transform.visits.journey_days import is_ahead
from etl.transform.visits.journeys import Journey, Phase, is_posted, make, travellers
from etl.transform.visits.lands_told import land_of_kind, lands_told
from etl.transform.visits.noun_goals import (
    as_before,
    first_stop,
    in_return,
    places_before,
    places_covered,
    places_left,
    stops_of_stages,
    where_one_is,
    where_told,
)
from etl.transform.visits.noun_owners import hosts, possessor
from etl.transform.visits.noun_status import is_over, status_of
from etl.transform.visits.noun_travellers import is_known, of_clause_before, travellers_of
from etl.transform.visits.onward import is_left_open, leads_on
from etl.transform.visits.taken_along import took_on
from etl.transform.visits.tours import STOPS, TOURS
from etl.transform.visits.travel_words import (
    joined_stage,
    links,
    opened_before,
    phase_of,
    phase_of_stage,
    stage,
    stage_verb,
    verb_kind,
)
from etl.transform.visits.visitors_here import is_here, visitor_of_two

PRIVATE = frozenset({"private", "holiday", "vacation", "pleasure", "honeymoon", "shopping"})
"""Words before a noun of travel that make it none of an office."""
NEEDS_PLACE = frozenset(
    {"itinerary", "mission", "way", "route", "return", "flight", "travels", "swing", "transit", *STOPS}
)
"""Nouns that tell a journey only with a place beside them."""
KNOWN = "the journey in"
"""The rule of a journey told before of which a further stop is told."""
BESIDE = 4  # tokens from "his" to the noun of travel
OF_STATE = frozenset({"his", "her", "day", "official", "a", "the", "state", "working", "private"})


def is_noun(token: Token, is_base: bool, is_title: bool) -> bool:
    """Whether a word like "visit" is a noun here; the tagger errs on it after brackets and in headlines."""
    is_governed = token.i > 0 and next_to(token, -1).pos_ == "ADP" and token.tag_ in {"NN", "NNS"}  # "after stops in"
    if token.pos_ == "NOUN" or is_governed:
        return True
    if token.i > 0 and next_to(token, -1).tag_ in {"MD", "TO"}:
        return False  # "cut short his stay and will return"
    lead_in = token.doc[max(0, token.i - NEAR - 5) : token.i]
    if is_base and token.tag_ not in FINITE:
        if {t.lower_ for t in lead_in[-4:]} & OF_STATE:
            return True
        if any(t.tag_ == "PRP$" for t in lead_in) and not any(t.pos_ == "VERB" for t in lead_in):
            return True
    return is_title and _owned(token)


def _owned(token: Token) -> bool:
    return any(t.lower_ in {"'s", "’s", "’", "on", "of"} for t in token.doc[: token.i]) or not any(
        t.pos_ == "VERB" for t in token.doc
    )


def by_noun(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, word: str) -> Iterator[Journey]:
    """Give the journey that a noun of travel tells of."""
    is_title = paragraph.kind == "title"
    is_before = word in STOPS and is_over(noun)
    status = None if is_title else status_of(noun, is_before=is_before)
    is_private = any(child.lower_ in PRIVATE for child in noun.children)
    if (status is None and not is_title) or is_private or is_left_open(noun):
        return
    if status == "held" and is_ahead(noun):
        status = "planned" if is_ahead(noun, surely=True) else None  # "before her arrival in Lima", which is then told
    countries = _stops_told(around, paragraph, noun, word) or land_of_kind(reading, paragraph, noun)
    is_dropped = status == "cancelled" and is_known(noun)  # "but the stop was dropped"
    if not is_dropped and _is_other(reading, paragraph, noun, word, has_place=bool(countries)):
        return
    people = travellers_of(reading, paragraph, noun, has_place=bool(countries), is_title=is_title)
    if not people and countries and status in {"planned", "cancelled"} and word not in STOPS:
        people = travellers(reading, of_clause_before(reading, paragraph, noun))
    people = visitor_of_two(reading, around, paragraph, noun, people, countries)
    people, countries = _as_guest(reading, around, paragraph, noun, people, countries, status)
    if not countries and people:
        countries = in_return(reading, paragraph, noun, people)
    if not countries and status == "cancelled":
        people, countries = deed_dropped(reading, around, paragraph, noun, people)
    if not countries and status == "held":
        countries = as_before(reading, around, paragraph, noun, people)
    if not people:
        yield from _of_nobody(around, paragraph, noun, countries, status)
        return
    is_guess = not countries
    is_call = word == "visit" and (is_guess or any(c.lower_ == "courtesy" for c in noun.lefts))
    if is_call and all(is_posted(reading, n) for n in people):
        return  # "the ambassador paid a courtesy visit to the minister"
    if not countries:
        countries = hosts(reading, paragraph, noun, people)
    if not countries and word != "departure":
        countries = _understood(reading, around, paragraph, noun, people, is_title=is_title)
    dated = stage_verb(noun)
    governor = noun.head if noun.head.pos_ in {"VERB", "AUX"} else _copula(noun) or noun.sent.root
    yield from make(
        reading, around, paragraph, noun, people, countries, f"{noun.lower_} of", status=status,
        phase=_phase(noun, word, has_goal=bool(countries)),
        is_guess=is_guess, tense=dated if dated is not None and dated.tag_ == "VBZ" else governor,
        goes_on=word in {"way", "route"} or word in STOPS or opened_before(noun) or leads_on(noun),
        is_before=is_before or opened_before(noun),
        dated=dated,
    )  # fmt: skip
    yield from _joined(reading, around, paragraph, noun, people, countries, status, is_guess=is_guess)


def _of_nobody(
    around: Surroundings, paragraph: Paragraph, noun: Token, countries: tuple[str, ...], status: Status | None
) -> Iterator[Journey]:
    """Give a further stop of "the tour" told before, or that "the trip was called off"."""
    if is_known(noun) and countries and paragraph.kind != "title" and status == "held":
        days, told = date_near(around, paragraph, noun, status, plain=True)
        phase = stage(noun) or "during"
        yield Journey(paragraph, noun, (), countries, status, KNOWN, days, told, phase, goes_on=True)
    elif countries and status is not None and is_of_band(noun):
        days, told = date_near(around, paragraph, noun, status, plain=True)
        yield Journey(paragraph, noun, (), countries, status, f"{noun.lower_} of", days, told)
    if status == "cancelled" and not countries:
        yield Journey(paragraph, noun, (), (), status, f"{noun.lower_} of")


def _stops_told(around: Surroundings, paragraph: Paragraph, noun: Token, word: str) -> tuple[str, ...]:
    """The countries told with a noun of travel, with those of the stops told to follow it."""
    countries = where_told(around, paragraph, noun, word) or places_before(around, paragraph, noun)
    if not countries and word in TOURS:
        countries = stops_of_stages(around, paragraph, noun)
    origins = places_left(around, paragraph, noun) if word in {"way", "route", "flight"} else ()
    if countries:
        origins = (*origins, *first_stop(around, paragraph, noun))
        countries = (*countries, *places_covered(around, paragraph, noun), *stops_behind(around, paragraph, noun))
    return tuple(dict.fromkeys((*origins, *countries)))


def _is_to_region(noun: Token) -> bool:
    """Whether it is left open where in a region somebody goes: "her planned travel to the region"."""
    behind = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 4]]
    return behind[:2] == ["to", "the"] and behind[2:] in (["region"], ["area"], ["continent"])


def _as_guest(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, people: tuple[int, ...],
    countries: tuple[str, ...], status: Status | None,
) -> tuple[tuple[int, ...], tuple[str, ...]]:  # fmt: skip
    """Who travelled, and where to, as told, or as a guest and his host in the sentence before tell: "Her visit is"."""
    if countries or status != "held" or noun.lower_ != "visit" or noun.dep_ not in SUBJECTS:
        return people, countries
    is_spoken_of = bool(people) or any(c.lower_ in {"the", "this"} for c in noun.lefts)
    found = guest_received(reading, around, paragraph, noun) if is_spoken_of else None
    if found is None or any(n != found[0] and reading.officials[n].actor_code != found[1] for n in people):
        return people, countries
    return found[:1], found[1:]


def _joined(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, people: tuple[int, ...],
    countries: tuple[str, ...], status: Status | None, *, is_guess: bool,
) -> Iterator[Journey]:  # fmt: skip
    """Give the further end of a journey of which both are told: "which began on Sunday and ended on Tuesday"."""
    if (verb := joined_stage(noun)) is not None:
        yield from make(
            reading, around, paragraph, noun, people, countries, f"{noun.lower_} of", status=status,
            phase=phase_of_stage(verb), is_guess=is_guess, tense=verb, dated=verb,
        )  # fmt: skip


def _is_other(reading: Reading, paragraph: Paragraph, noun: Token, word: str, *, has_place: bool) -> bool:
    """Whether a noun may mean something else than a journey: a trade route, a rescue mission, a way to peace."""
    if word == "route" and next_to(noun, -1).lower_ != "en":
        return True
    if _is_of_named_stop(noun):
        return True
    if any(c.dep_ == "acl:relcl" and took_on(c) for c in noun.children):
        return True  # the verb tells it
    if not has_place and (any(child.lower_ in {"such", "any"} for child in noun.children) or _is_to_region(noun)):
        return True
    if word == "way" and next_to(noun, -1).lower_ in {"by", "under", "-", "‑"}:
        return True  # "efforts under way in Lima", "by way of Lima"
    if word == "transit" and (next_to(noun).lower_ == "of" or noun.dep_ == "compound"):  # "the transit agreement"
        return True  # "the transit of goods to"
    if word in {"return", "departure"} and _is_of_others(reading, paragraph, noun):
        return True
    if word == "mission" and stage(noun) is None and not possessor(reading, paragraph, noun):
        return True
    return not has_place and word in NEEDS_PLACE


def _is_of_named_stop(noun: Token) -> bool:
    """Whether a tour or a stop is only told of a place that a verb tells: "flew to Lima, the next stop on his tour"."""
    stop = noun.head if noun.dep_ in {"nmod", "obl"} else noun
    edge = stop.left_edge
    comma = edge if edge.text == "," else next_to(edge, -1) if edge.i > noun.sent.start else edge
    if comma.text != "," or comma.i < noun.sent.start + 1 or stop.lower_ not in STOPS:
        return False
    place = next_to(comma, -1)
    verb = place.head
    if place.pos_ != "PROPN" or verb.pos_ != "VERB":
        return False
    return links(verb_of(verb), verb_kind(verb_of(verb))) is not None


def _is_of_others(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether it is those who are no officials whose return is spoken of: "the return of all detainees to Peru"."""
    of = [c for c in noun.rights if c.dep_ == "nmod" and any(k.lower_ == "of" for k in c.lefts if k.dep_ == "case")]
    return any(not travellers(reading, phrase_parties(reading, paragraph, one)) for one in of)


def _understood(
    reading: Reading,
    around: Surroundings,
    paragraph: Paragraph,
    noun: Token,
    people: tuple[int, ...],
    *,
    is_title: bool,
) -> tuple[str, ...]:
    """Where a journey goes for which no goal is told: to the place told near, else that of the report."""
    if listed := where_one_is(around, paragraph, noun):
        return listed
    place = place_near(around, paragraph, noun)
    home = around.home if not is_title else None
    own = {reading.officials[n].actor_code for n in people}
    if own and (told := lands_told(reading, paragraph, noun.i + 2, own)):
        return told
    if place is None and home is None and people and is_here(noun):
        return met_where(reading, around, paragraph, noun, people[0])
    if place is None or place.certainty < 1.0 or (place.name is None and home is not None):
        place = home if home is not None and home.country_code not in own else None
    is_named = noun.lower_ == "visit" and not any(t.tag_ == "PRP$" for t in noun.doc[max(0, noun.i - BESIDE) : noun.i])
    if place is None and not is_title and is_named and around.home_country not in {None, *own}:
        return (around.home_country,) if around.home_country is not None else ()
    if noun.lower_ == "arrival" and place is not None and place.name is None:
        place = None
    return (place.country_code,) if place is not None else ()


def _copula(noun: Token) -> Token | None:
    """The "is" of "her last stop is Lima"."""
    return next((c for c in noun.head.children if c.dep_ == "cop"), None) if noun.dep_ in SUBJECTS else None


def _phase(noun: Token, word: str, *, has_goal: bool) -> Phase:
    """What the days told with a noun of travel are the days of."""
    is_end = (word == "departure" and not has_goal) or _is_back(noun)
    return "end" if is_end else stage(noun) or phase_of(word, "noun")


def _is_back(noun: Token) -> bool:
    """Whether the day is that of the return: "flew back on Friday after a stay in Lima", "returned from a trip"."""
    is_from = any(c.lower_ == "from" and c.dep_ == "case" for c in noun.lefts)
    if noun.dep_ != "obl" or not (is_from or is_over(noun)):
        return False
    following = {t.lower_ for t in noun.doc[noun.head.i : noun.head.i + 2]}
    return verb_of(noun.head) == "return" or bool(following & {"back", "home"})
