"""Mentions of a journey that a verb tells: "flew to Oslo", "left Lima for Quito", "returned home"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.facts import Status
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.group_words import group_nouns
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.delegations import BANDS
from etl.transform.visits.destinations import NEAR
from etl.transform.visits.followed_by import stops_behind
from etl.transform.visits.goers import comes_before, who_goes
from etl.transform.visits.hosts_met import met_where
from etl.transform.visits.hosts_sought import country_sought
from etl.transform.visits.journey_days import AHEAD, title_status
from etl.transform.visits.journey_goals import (
    HOMEWARD,
    attended,
    is_arrival,
    later,
    left_behind,
    seen_next,
    story_country,
    there,
    told_as_several,
    where_said,
    where_to,
    words_after,
)
from etl.transform.visits.journeys import Journey, Phase, goes_home, make, travellers
from etl.transform.visits.lands_told import lands_behind
from etl.transform.visits.named_later import UNNAMED_RULE, is_unnamed
from etl.transform.visits.onward import goes_on, tense_of
from etl.transform.visits.private_travel import is_of_life, is_private
from etl.transform.visits.taken_along import BAND, aboard, leading, vehicle_taken
from etl.transform.visits.tours import setting_out, to_region
from etl.transform.visits.travel_words import phase_of, stage, verb_kind
from etl.transform.visits.visitors_here import is_guest_here

BEFORE = "come from"
"""The rule of a stop of which only that somebody came from it is told: one of a journey told before."""
OPEN = frozenset({"if", "when", "once", "whenever", "unless"})
READY = frozenset({"prepared", "ready", "willing", "happy", "eager"})
FROM_JOURNEY = re.compile(
    r" ?(?:(?:home|back|early|late|later|earlier|on|last|this|morning|afternoon|evening|night|today|yesterday|"
    r"[A-Z]\w+|\d+) )*from (?:an? |the |his |her |their )?"
    r"(?:[\w-]+ ){0,5}?(?:travel|trip|visit|tour|journey|mission|stay)\b"
)
"""What follows a verb of coming back from where somebody was: "returned on Friday from a short trip to Lima"."""
AWAY = re.compile(r"(?:back|away|home|fresh) from\b")
"""What follows a verb that tells only where somebody was: "came away from Lima"."""
NOWHERE = re.compile(r"in (?:[\w-]+ )?(?:touch|contact|power|office|place|force|session|charge|control)\b")
"""What follows "stay" and tells of no place: "to stay in close contact and meet again in Lima"."""
REACHES = frozenset({"reach", "enter"})
VISITS = frozenset({"visit", "tour"})
GENERIC = re.compile(r"(?:the|this) (?:\w+ )?(?:island|city|town|capital|country|village|resort|port)\b")
"""The object of "reached the island": the town or country where the story is."""
COUNTRY = re.compile(
    r"(?:the|this|his|her|their) (?:\w+ )?(?:country|capital|island|kingdom|republic|sultanate|emirate)\b"
)
"""The object of "is visiting the country": that of the hosts."""
LEAVES = frozenset({"leave", "fly", "depart", "head", "return"})
BACK = frozenset({"return", "go", "fly", "come", "head"})
ORGANIZATION = "organization"
INVITATIONS = frozenset(
    {"invitation", "invitations", "request", "offer", "proposal", "wish", "desire", "readiness", "willingness"}
)


@dataclass(slots=True)
class _Route:
    """From where and to where a verb tells that one goes, and what the day told with it is."""

    countries: tuple[str, ...]
    origins: tuple[str, ...]
    phase: Phase
    is_guess: bool = False

    @property
    def is_before(self) -> bool:
        """Whether only a stop before is told ("came from Lima, where")."""
        return bool(self.origins) and not self.countries and self.phase != "end"


def by_verb(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """Give the journey that a verb of travel tells of."""
    lemma = verb_of(verb)
    following = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    if _is_no_travel(verb, lemma, following):
        return
    status = outlook(verb) if paragraph.kind != "title" else title_status(verb)
    if status is None or _is_open(verb, status) or is_private(verb) or _is_of_a_topic(paragraph, verb):
        return
    if lemma == "take" and (vehicle := vehicle_taken(verb)) is not None:
        yield from aboard(reading, around, paragraph, verb, vehicle, status)
        return
    if lemma in {"lead", "take", "carry", "bring", "draw", "attract", "send", "dispatch"}:
        yield from leading(reading, around, paragraph, verb, status)
        return
    people = who_goes(reading, paragraph, verb)
    if not people and paragraph.kind == "body":
        yield from _as_group(reading, around, paragraph, verb, status)
        return
    route = _route(reading, around, paragraph, verb, people[0]) if people else None
    if route is None:
        if people and status == "held" and lemma in LEAVES:
            yield from setting_out(reading, around, paragraph, verb, people)
        yield from to_region(around, paragraph, verb, people, status)
        return
    if status == "cancelled":
        route.origins = ()  # where one was to go on from is no part of what is off
    if status == "planned" and is_guest_here(around, verb, route.countries):
        status, route.is_guess = "held", True  # "The visitors are to tour the port": they have come
    is_told = any(t.lower_ == "where" for t in verb.doc[verb.i : verb.i + NEAR + 2])
    is_earlier = status == "held" and (is_told_earlier(verb) or comes_before(verb))
    rule = BEFORE if route.is_before and not is_told else f"{lemma} to"
    phase = "whole" if route.phase == "moves" and status != "held" else route.phase
    is_own = _is_own_account(reading, paragraph, verb)
    if is_own and any(c.lower_ in {"would", "'d", "’d"} for c in verb.children):
        return  # "I would go there tomorrow"
    for journey in make(
        reading, around, paragraph, verb, people, route.countries, rule, status=status, phase=phase,
        goes_on=route.is_before or is_earlier or goes_on(verb, lemma), is_guess=route.is_guess, origins=route.origins,
        is_before=route.is_before or is_earlier, tense=tense_of(verb),
    ):  # fmt: skip
        is_over = route.phase == "end" and verb.tag_ == "VBG" and any(c.lower_ == "after" for c in verb.lefts)
        days = None if is_over else journey.days  # "went to Lima hours after returning from Quito"
        yield replace(journey, is_own=is_own, days=days, has_date=journey.has_date and not is_over)


def _is_no_travel(verb: Token, lemma: str, following: list[str]) -> bool:
    """Whether a verb of travel tells something else: "went over plans", "to stop the fighting in", "stay in touch"."""
    if lemma == "go":
        return following[:1] in (["over"], ["through"]) and following[1:] != ["to"]
    if lemma == "stay":
        return following[:1] == ["away"] or NOWHERE.match(words_after(verb)) is not None
    if lemma in {"stop", "head"}:  # "to stop the fighting", "was stopped by police", "is heading the ministry"
        is_passive = any(c.dep_ in {"aux:pass", "nsubj:pass"} for c in verb.lefts)
        things = [c for c in verb.rights if c.dep_ == "obj"]
        return is_passive or (bool(things) and not (lemma == "head" and things[0].lower_ in BANDS))
    return lemma == "spend" and is_of_life(verb)


def _is_of_a_topic(paragraph: Paragraph, verb: Token) -> bool:
    """Whether a speaker only takes up another matter: "And coming back to Iran, I think", "Going to China"."""
    is_first = verb.tag_ == "VBG" and verb.i <= verb.sent.start + 1
    return is_first and paragraph.speaker is not None and verb_of(verb) in {"come", "go", "get", "turn", "return"}


def _is_own_account(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether somebody quoted tells of his own travel, which the report may tell of itself: "I came to Lima to"."""
    head = subject(verb)
    return head is not None and head.lower_ == "i" and bool(reading.meant(paragraph, head))


def is_told_earlier(verb: Token) -> bool:
    """Whether a stop before those of the news is told: "had earlier visited Lima", "has so far been to Lima"."""
    helpers = ahead_of(verb, 3)
    words = {t.lower_ for t in helpers}
    is_perfect = verb.tag_ in {"VBN", "VBD"} and bool(words & {"had", "having", "has"})
    return is_perfect and (bool(words & {"earlier", "already"}) or {"so", "far"} <= words)


def _goals(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, traveller: int
) -> tuple[str, ...]:
    """The countries that a verb tells as the goal: by name, with "there", or as "the island" of the story."""
    own, lemma, text = reading.officials[traveller].actor_code, verb_of(verb), words_after(verb)
    countries = lands_behind(reading, paragraph, verb, own) or where_to(reading, around, paragraph, verb)
    countries = countries or there(around, paragraph, verb, own)
    countries = countries or told_as_several(reading, paragraph, verb, own)
    if countries:
        further = (*later(around, paragraph, verb), *stops_behind(around, paragraph, verb))
        return tuple(dict.fromkeys((*countries, *further)))
    is_generic = (lemma in REACHES and GENERIC.match(text)) or (lemma in VISITS and COUNTRY.match(text))
    if verb_kind(lemma) != "object" or not is_generic:
        return ()
    here = story_country(around, paragraph, verb, own, arrives=False)
    return (here,) if here is not None else met_where(reading, around, paragraph, verb, traveller)


def _route(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, traveller: int) -> _Route | None:
    """Return where a traveller is told to go, None if the words tell no country."""
    own, lemma, text = reading.officials[traveller].actor_code, verb_of(verb), words_after(verb)
    arrives = is_arrival(verb)
    countries = _goals(reading, around, paragraph, verb, traveller)
    route = _Route(countries, (), _phase(verb))
    left = left_behind(around, paragraph, verb)
    if countries and lemma in BACK and FROM_JOURNEY.match(text_of(verb.doc[verb.i + 1 : verb.sent.end])):
        return _Route((), countries, "end")
    if left is not None:
        seats = any(goes_home(reading, n, left) for n in travellers(reading, subject_parties(reading, paragraph, verb)))
        route.origins = () if seats or goes_home(reading, traveller, left) else left
        if not countries and lemma in LEAVES and not arrives:
            route.phase = "end"
        elif countries and left and own not in left:
            route.phase = "during"
    if left and not countries and AWAY.match(text):
        route.phase = "end"
    elif left and not countries and arrives:  # "flew in from Lima": a stop before this one
        home = story_country(around, paragraph, verb, own, arrives=True) or seen_next(reading, around, paragraph, verb)
        home = home or country_sought(reading, paragraph, verb, own)
        route.countries = (home,) if home is not None and home not in left else ()
        route.phase = "begin" if route.countries else route.phase
        route.origins = () if _serves_body(own) else route.origins  # from where he works
    if lemma in BACK and text.startswith("back to") and _serves_body(own):
        route.countries, route.phase = (), "end"  # its people have more seats than one
    elif HOMEWARD.match(" " + text) or (lemma in BACK | LEAVES and goes_home(reading, traveller, countries)):
        route.countries, route.phase = (), "end"
        if (
            not route.origins
            and (been := attended(around, paragraph, verb))
            and not goes_home(reading, traveller, been)
        ):
            route.origins = been
    elif not countries and not route.origins:
        home = story_country(around, paragraph, verb, own, arrives=lemma == "arrive")
        home = home or (seen_next(reading, around, paragraph, verb) if arrives else None)
        home = home or where_said(reading, paragraph, verb, own)
        home = home or (country_sought(reading, paragraph, verb, own) if arrives else None)
        if not arrives or home is None or paragraph.kind == "title":
            return None
        route.countries, route.is_guess = (home,), True  # "arrived on Tuesday": where it is written
    return route


def _serves_body(actor: str | None) -> bool:
    """Whether an actor is an organisation, whose people may work in many countries."""
    return actor is not None and kind_of_actor(actor) == ORGANIZATION


def _phase(verb: Token) -> Phase:
    """What the days told with a verb of travel are the days of."""
    lemma = verb_of(verb)
    return stage(verb) or phase_of(lemma, verb_kind(lemma))


def _as_group(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, status: Status
) -> Iterator[Journey]:
    """Give the journey of a delegation or of several officials whose names are told elsewhere."""
    head = subject(verb)
    nouns = {head.lower_, *(child.lower_ for child in head.children)} if head is not None else set()
    if not nouns & (BAND | group_nouns().keys()) and not is_unnamed(head):
        return
    lemma, countries = verb_of(verb), where_to(reading, around, paragraph, verb)
    if not countries and lemma in LEAVES:
        countries = left_behind(around, paragraph, verb) or ()
    if countries:
        days, told = date_near(around, paragraph, verb, status, plain=True)
        rule = UNNAMED_RULE if is_unnamed(head) else f"{lemma} to"
        yield Journey(paragraph, verb, (), countries, status, rule, days, told, _phase(verb))


def _is_open(verb: Token, status: Status) -> bool:
    """Whether a condition is put: "would go when conditions allowed", "when the president does come here"."""
    if any(c.dep_ == "mark" and c.lower_ == "whether" for c in verb.children):
        return True
    if verb.tag_ == "VB" and READY & {t.lower_ for t in ahead_of(verb, 6)} and any(t.lower_ == "if" for t in verb.sent):
        return True  # "is prepared to go to Lima if that would serve peace"
    linked = {"mark", "advmod"} if verb.tag_ == "VB" else {"mark"}  # "when he does come here"
    own = any(c.dep_ in linked and c.lower_ in OPEN for c in verb.children)
    if own and verb.tag_ in {"VB", "VBP", "VBZ"}:
        is_dated = AHEAD.search(verb.sent.text[verb.idx - verb.sent.start_char :]) is not None
        return not (is_dated and any(c.lower_ == "when" for c in verb.children))
    clauses = (child for child in verb.children if child.dep_ == "advcl" and not _tells_what_follows(child))
    return status == "planned" and any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in OPEN for a in clauses for c in a.children
    )


def _tells_what_follows(clause: Token) -> bool:
    """Whether "when" takes up the day before it: "will fly there on Thursday, when she is to meet"."""
    when = next((c for c in clause.children if c.lower_ == "when"), None)
    return when is not None and when.i > 1 and next_to(when, -1).lower_ == "," and when.i > clause.head.i


def is_invited(verb: Token) -> bool:
    """Whether a verb only tells what somebody was asked to do ("an invitation to visit")."""
    if not any(t.lower_ == "to" for t in verb.doc[max(0, verb.i - 2) : verb.i]):
        return False
    thing = next((c for c in verb.head.children if c.dep_ == "obj" and c.i < verb.i), None)
    is_of_object = thing is not None and thing.lower_ == "invitation"  # "accepted an invitation from X, to visit"
    return verb.head.lower_ in INVITATIONS or is_of_object
