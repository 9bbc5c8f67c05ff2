"""Mentions of a journey that a noun tells: "Doe's trip to Oslo", "the visit by the minister", "his arrival in Lima"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.facts import Status
from etl.transform.circumstances.calling_off import calls_off, is_off
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Party, Reading, official_party
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.destinations import NEAR
from etl.transform.visits.hosts_met import guest_received, met_where
from etl.transform.visits.journey_days import is_ahead
from etl.transform.visits.journeys import Journey, Phase, goes_home, make, travellers
from etl.transform.visits.lands_told import land_of_kind, lands_told
from etl.transform.visits.noun_goals import (
    as_before,
    chosen_goal,
    in_return,
    places_before,
    verb_made,
    where_one_is,
    where_told,
)
from etl.transform.visits.noun_owners import hosts, is_of_somebody, of_its_kind, owner, owner_told, possessor
from etl.transform.visits.onward import is_left_open
from etl.transform.visits.taken_along import took_on
from etl.transform.visits.tours import STOPS
from etl.transform.visits.travel_words import joined_stage, phase_of, phase_of_stage, stage, stage_verb

PRIVATE = frozenset({"private", "holiday", "vacation", "pleasure", "honeymoon", "shopping"})
"""Words before a noun of travel that make it none of an office."""
OVER = frozenset({"following", "after"})
PREPARING = frozenset(
    "prepare arrange organise organize discuss call describe praise hail criticise criticize condemn defend".split()
)
PREPARATIONS = frozenset("preparations preparation arrangements groundwork agenda programme program".split())
NEEDS_PLACE = frozenset({"mission", "way", "route", "return", "flight", "travels", "swing", "transit", *STOPS})
"""Nouns that tell a journey only with a place beside them."""
KNOWN = "the journey in"
"""The rule of a journey told before of which a further stop is told."""
PAST_COMMA = 2  # tokens from "on" to the name before its comma
BESIDE = 4  # tokens from "his" to the noun of travel
HERE = re.compile(
    r"^\w+ to (?:the|his|her|their|its) (?:country|kingdom|island|republic|capital|sultanate|emirate)\b", re.I
)
"""A visit to where somebody else is told to be at home."""
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
    made = verb_made(noun)
    is_before = word in STOPS and _is_over(noun)
    is_planned = is_before and noun.head.pos_ == "VERB" and outlook(noun.head) == "planned"
    known = outlook(noun) if made is None or is_off(noun) else outlook(made)
    status: Status | None = "held" if _is_over(noun) and not is_planned else known
    status = None if is_title else "planned" if is_planned else "held" if _is_under_way_beside(noun) else status
    is_private = any(child.lower_ in PRIVATE for child in noun.children)
    if (status is None and not is_title) or is_private or is_left_open(noun):
        return
    if status == "held" and is_ahead(noun):
        status = "planned" if is_ahead(noun, surely=True) else None  # "before her arrival in Lima", which is then told
    countries = where_told(around, paragraph, noun, word) or places_before(around, paragraph, noun)
    countries = countries or land_of_kind(reading, paragraph, noun)
    is_dropped = status == "cancelled" and _is_known(noun)  # "but the stop was dropped"
    if not is_dropped and _is_other(reading, paragraph, noun, word, has_place=bool(countries)):
        return
    people = _people(reading, paragraph, noun, bool(countries), is_title)
    if not people and countries and status in {"planned", "cancelled"} and word not in STOPS:
        people = travellers(reading, _of_clause_before(reading, paragraph, noun))
    people = _other_if_at_home(reading, paragraph, noun, people, countries)
    people, countries = _as_guest(reading, around, paragraph, noun, people, countries, status)
    if not countries and people:
        countries = in_return(reading, paragraph, noun, people)
    if not countries and status == "held":
        countries = as_before(reading, around, paragraph, noun, people)
    if not people:
        if _is_known(noun) and countries and not is_title and status == "held":
            days, told = date_near(around, paragraph, noun, status, plain=True)
            phase = stage(noun) or "during"
            yield Journey(paragraph, noun, (), countries, status, KNOWN, days, told, phase, goes_on=True)
        if status == "cancelled" and not countries:  # "but the trip was called off"
            yield Journey(paragraph, noun, (), (), status, f"{noun.lower_} of")
        return
    is_guess = not countries
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
        goes_on=word in {"way", "route"} or word in STOPS,
        is_before=is_before,
        dated=dated,
    )  # fmt: skip
    yield from _joined(reading, around, paragraph, noun, people, countries, status, is_guess=is_guess)


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


def _other_if_at_home(
    reading: Reading, paragraph: Paragraph, noun: Token, people: tuple[int, ...], countries: tuple[str, ...]
) -> tuple[int, ...]:
    """Whose visit it is where "his" would mean its host: "Roe met Doe of Chile during his visit to Chile"."""
    is_his = any(child.tag_ == "PRP$" for child in noun.children)
    if len(people) != 1 or not is_his or not goes_home(reading, people[0], countries):
        return people
    own = [official_party(reading.officials, people[0])]
    found = travellers(reading, other_before(reading, paragraph, noun, own, sentences=1))
    return tuple(n for n in found if not goes_home(reading, n, countries))[:1] or people


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


def _is_under_way_beside(noun: Token) -> bool:
    """Whether a stay is told between commas as where somebody is: "Doe, on a visit to Lima, will be received by"."""
    on = next((c for c in noun.lefts if c.dep_ == "case" and c.lower_ == "on"), None)
    is_set_off = on is not None and on.i > noun.sent.start + 1 and next_to(on, -1).text == ","
    return is_set_off and on is not None and next_to(on, -PAST_COMMA).pos_ == "PROPN" and not is_off(noun)


def _is_other(reading: Reading, paragraph: Paragraph, noun: Token, word: str, *, has_place: bool) -> bool:
    """Whether a noun may mean something else than a journey: a trade route, a rescue mission, a way to peace."""
    if word == "route" and next_to(noun, -1).lower_ != "en":
        return True
    if any(c.dep_ == "acl:relcl" and took_on(c) for c in noun.children):
        return True  # the verb tells it
    if not has_place and (any(child.lower_ in {"such", "any"} for child in noun.children) or _is_to_region(noun)):
        return True
    if word == "way" and next_to(noun, -1).lower_ in {"by", "under", "-", "‑"}:
        return True  # "efforts under way in Lima", "by way of Lima"
    if word == "transit" and next_to(noun).lower_ == "of":
        return True  # "the transit of goods to"
    if word == "return" and _is_of_others(reading, paragraph, noun):
        return True
    if word == "mission" and stage(noun) is None and not possessor(reading, paragraph, noun):
        return True
    return not has_place and word in NEEDS_PLACE


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
    if place is None and home is None and people and HERE.search(text_of(noun.doc[noun.i : noun.i + NEAR])):
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


def _is_over(noun: Token) -> bool:
    """Whether "following" or "after" stands before the phrase: "following the minister's trip to Oslo, she will"."""
    edge = noun.left_edge.i
    return (edge > noun.sent.start and noun.doc[edge - 1].lower_ in OVER) or noun.doc[edge].lower_ in OVER


def _phase(noun: Token, word: str, *, has_goal: bool) -> Phase:
    """What the days told with a noun of travel are the days of."""
    is_end = (word == "departure" and not has_goal) or _is_back(noun)
    return "end" if is_end else stage(noun) or phase_of(word, "noun")


def _is_back(noun: Token) -> bool:
    """Whether the day is that of the return: "flew back on Friday after a stay in Lima", "returned from a trip"."""
    is_from = any(c.lower_ == "from" and c.dep_ == "case" for c in noun.lefts)
    if noun.dep_ != "obl" or not (is_from or _is_over(noun)):
        return False
    following = {t.lower_ for t in noun.doc[noun.head.i : noun.head.i + 2]}
    return verb_of(noun.head) == "return" or bool(following & {"back", "home"})


def _people(reading: Reading, paragraph: Paragraph, noun: Token, has_place: bool, is_title: bool) -> tuple[int, ...]:
    if chosen_goal(noun) is not None:
        return travellers(reading, subject_parties(reading, paragraph, noun.head))
    if _is_prepared(noun):
        return travellers(reading, owner_told(reading, paragraph, noun) or ())
    told = _of_relative(reading, paragraph, noun) or owner(reading, paragraph, noun)
    found = travellers(reading, told or of_its_kind(reading, paragraph, noun))
    if not found and {("cop", "is"), ("case", "on")} <= {(c.dep_, c.lower_) for c in noun.lefts}:
        found = travellers(reading, subject_parties(reading, paragraph, noun))  # "She is on a three-day visit"
    if found or not has_place or is_of_somebody(reading, paragraph, noun) or _is_known(noun):
        return found
    by_order = is_title or (noun.dep_ in {"obj", "obl"} and subject(noun) is None)
    return travellers(
        reading, subject_parties(reading, paragraph, noun) or (before(reading, paragraph, noun) if by_order else ())
    )


def _is_prepared(noun: Token) -> bool:
    """Whether a journey is only what somebody prepares, who need not be the traveller: "to prepare for the visit"."""
    if not any(c.lower_ in {"the", "that", "this"} for c in noun.children):
        return False  # "is preparing a trip to Lima"
    is_for = any(c.dep_ == "case" and c.lower_ in {"for", "of"} for c in noun.children)
    is_prepared = (is_for or noun.dep_ == "obj") and verb_of(noun.head) in PREPARING and not calls_off(noun.head)
    return noun.head.lower_ in PREPARATIONS or is_prepared


def _of_relative(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose visit it is that a relative clause tells: "the visit which the minister is expected to pay to Oslo"."""
    verb = verb_made(noun)
    found = subject_parties(reading, paragraph, verb) if verb is not None else ()
    return named_people(found)


def _is_known(noun: Token) -> bool:
    """Whether "the tour had begun in" speaks of a journey told before, whoever stands near."""
    return noun.dep_ in SUBJECTS and any(child.lower_ in {"the", "this"} for child in noun.children)


def _of_clause_before(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose trip "a trip to Oslo was put off" means: that of the subject before, in this sentence or the last."""
    if noun.dep_ not in SUBJECTS or noun.i == noun.sent.start:
        return ()
    return other_before(reading, paragraph, noun, (), sentences=2)
