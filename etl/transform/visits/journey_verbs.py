"""Mentions of a journey that a verb tells: "flew to Oslo", "left Lima for Quito", "returned home"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from etl.facts import Status
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import last_place_before
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import scene_town
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Reading, Token
from etl.transform.references.company import STATES
from etl.transform.references.pointing import other_before, pair_before
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.listed import listed
from etl.transform.visits.journeys import (
    AHEAD,
    NEAR,
    Journey,
    Phase,
    destinations,
    goes_home,
    make,
    title_status,
    travellers,
)
from etl.transform.visits.travel_words import link_ends, links, phase_of, stage
from etl.transform.wordlists import table

OPEN = frozenset({"if", "when", "once", "whenever", "unless"})
HOMEWARD = re.compile(
    r"^(?: straight)?(?: back)?(?: to| for)? ?(?:home|homeward|back home|"
    r"(?:his|her|their) (?:own )?(?:country|homeland))\b|"
    r"^ (?:straight )?back(?= (?:on|late|early|by|this|that|last|tomorrow|today|yesterday|after|before|\w+day)\b|"
    r"$| [,.])"
)
AWAY = re.compile(r"(?:back|away|home|fresh) from\b")
"""What follows a verb that tells only where somebody was: "came away from Lima"."""
FROM: tuple[tuple[str, ...], ...] = (("from",),)
REACHES = frozenset({"reach", "enter"})
GENERIC = re.compile(r"(?:the|this) (?:\w+ )?(?:island|city|town|capital|country|village|resort|port)\b")
"""The object of "reached the island": the town or country where the story is."""
LATER = re.compile(r"^on\b(?! (?:\w+day|\d|the |an? |his |her |their |\w+ \d))|\bon to\b|\bthen\b")
LEAVES = frozenset({"leave", "fly", "depart", "head", "return"})
BACK = frozenset({"return", "go", "fly", "come", "head"})
VEHICLES = frozenset({"plane", "aircraft", "jet", "flight", "train", "motorcade", "convoy", "helicopter"})
BAND = frozenset({"delegation", "mission", "team", "party", "group", "visitors", "lawmakers", "senators"})
"""Nouns for several people who travel together."""
RIDES = frozenset({"train", "plane", "flight", "ferry", "boat", "bus", "helicopter", "car", "jet", "ship", "steamer"})
PAST = frozenset({"VBD", "VBN"})
INVITATIONS = frozenset(
    {"invitation", "invitations", "request", "offer", "proposal", "wish", "desire", "readiness", "willingness"}
)
THERE = frozenset({"fly", "travel", "go", "return", "head", "come", "drive", "rush", "hurry"})
INDEFINITE = frozenset({"anybody", "anyone", "nobody", "none", "somebody", "someone", "everybody", "everyone", "it"})
PAIR = 2
COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4}
MOVES = frozenset({"begin", "moves"})


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


def by_verb(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str, kind: str
) -> Iterator[Journey]:
    """Give the journey that a verb of travel tells of."""
    following = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    if lemma == "go" and following[:1] in (["over"], ["through"]) and following[1:] != ["to"]:
        return  # "went over plans for a road to"
    status = outlook(verb) if paragraph.kind != "title" else title_status(verb)
    if status is None or _is_open(verb, status):
        return
    if lemma == "take" and (vehicle := _vehicle(verb)) is not None:
        yield from _aboard(reading, around, paragraph, verb, vehicle, status)
        return
    if lemma in {"lead", "take", "carry", "bring", "send", "dispatch"} or _heads(verb, lemma):
        yield from _leading(reading, around, paragraph, verb, lemma, status)
        return
    people = who_goes(reading, paragraph, verb)
    if not people and paragraph.kind == "body":
        yield from _as_group(reading, around, paragraph, verb, lemma, kind, status)
        return
    route = _route(reading, around, paragraph, verb, lemma, kind, people[0]) if people else None
    if route is None:
        return
    phase = "whole" if route.phase == "moves" and status != "held" else route.phase
    yield from make(
        reading, around, paragraph, verb, people, route.countries, f"{lemma} to", status=status, phase=phase,
        goes_on=route.is_before or _goes_on(verb, lemma), is_guess=route.is_guess, origins=route.origins,
        is_before=route.is_before,
    )  # fmt: skip


def _route(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str, kind: str, traveller: int
) -> _Route | None:
    """Return where a traveller is told to go, None if the words tell no country."""
    text = _words_after(verb)
    countries = _where_to(reading, around, paragraph, verb, links(lemma, kind) or (), kind)
    countries = countries or _there(around, paragraph, verb, lemma, reading.officials[traveller].actor_code)
    if not countries and kind == "object" and lemma in REACHES and GENERIC.match(text):
        here = story_country(around, paragraph, verb, lemma, reading.officials[traveller].actor_code)
        countries = (here,) if here is not None else ()
    if countries:
        countries = tuple(dict.fromkeys((*countries, *_later(around, paragraph, verb))))
    route = _Route(countries, (), stage(verb) or phase_of(lemma, kind))
    left = _left(reading, around, paragraph, verb, lemma, text)
    if left is not None:
        seats = any(goes_home(reading, n, left) for n in travellers(reading, subject_parties(reading, paragraph, verb)))
        route.origins = () if seats or goes_home(reading, traveller, left) else left
        if not countries and lemma in LEAVES:
            route.phase = "end"
        elif countries and left and reading.officials[traveller].actor_code not in left:
            route.phase = "during"
    if left and not countries and AWAY.match(text):
        route.phase = "end"
    elif left and not countries and _is_arrival(verb, lemma, text):  # "flew in from Lima": a stop before this one
        home = story_country(around, paragraph, verb, "arrive", reading.officials[traveller].actor_code)
        route.countries = (home,) if home is not None and home not in left else ()
        route.phase = "begin" if route.countries else route.phase
    if HOMEWARD.match(" " + text) or (lemma in BACK | LEAVES and goes_home(reading, traveller, countries)):
        route.countries, route.phase = (), "end"
    elif not countries and not route.origins:
        home = story_country(around, paragraph, verb, lemma, reading.officials[traveller].actor_code)
        if not _is_arrival(verb, lemma, text) or home is None or paragraph.kind == "title":
            return None
        route.countries, route.is_guess = (home,), True  # "arrived on Tuesday": where it is written
    if route.is_before and not any(t.lower_ == "where" for t in verb.doc[verb.i : verb.i + NEAR + 2]):
        return None
    return route


def _there(around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str, own: str | None) -> tuple[str, ...]:
    """The country of "is to fly there": of the town named last, if it is not the traveller's own."""
    following = verb.doc[verb.i + 1 : verb.i + 3]
    if lemma not in THERE or not any(t.lower_ in {"there", "thither"} for t in following[:1]) or verb.tag_ == "VBZ":
        return ()
    town = last_place_before(around, paragraph.first(verb))
    return (town.country_code,) if town is not None and town.country_code != own else ()


def story_country(around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str, own: str | None) -> str | None:
    """Return where who arrives somewhere arrives: in the dateline's country, else where the story last was abroad."""
    if around.home is not None:
        return around.home.country_code
    town = scene_town(around, paragraph.first(verb), None, None, None) if verb.tag_ in PAST else None
    if town is not None and town.country_code != own:
        return town.country_code
    return around.home_country if lemma == "arrive" else None


def _as_group(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str, kind: str, status: Status
) -> Iterator[Journey]:
    """Give the journey of a delegation or of several officials whose names are told elsewhere."""
    head = subject(verb)
    nouns = {head.lower_, *(child.lower_ for child in head.children)} if head is not None else set()
    if not nouns & (BAND | _group_nouns()):
        return
    countries = _where_to(reading, around, paragraph, verb, links(lemma, kind) or (), kind)
    if not countries and lemma in LEAVES:
        countries = _left(reading, around, paragraph, verb, lemma, _words_after(verb)) or ()
    if countries:
        days, told = date_near(around, paragraph, verb, status, plain=True)
        phase = stage(verb) or phase_of(lemma, kind)
        yield Journey(paragraph, verb, (), countries, status, days, told, phase, False, f"{lemma} to")


@cache
def _group_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in table("group_nouns"))


def _words_after(verb: Token) -> str:
    return " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 1 + NEAR])


def _is_arrival(verb: Token, lemma: str, text: str) -> bool:
    """Whether a verb tells that somebody arrived, without saying where."""
    if lemma in {"come", "fly"}:
        return verb.tag_ in PAST and re.match(r"(?:here|in)\b(?! the \w+ of)", text) is not None
    return lemma in {"arrive", "land"} or (lemma == "touch" and text.startswith("down"))


def _is_open(verb: Token, status: Status) -> bool:
    """Whether a condition is put: "would go when conditions allowed", "when the president does come here"."""
    if any(c.dep_ == "mark" and c.lower_ == "whether" for c in verb.children):
        return True
    own = any(c.dep_ == "mark" and c.lower_ in OPEN for c in verb.children)
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
    return when is not None and when.i > 1 and when.nbor(-1).lower_ == "," and when.i > clause.head.i


def is_invited(verb: Token) -> bool:
    """Whether a verb only tells what somebody was asked to do ("an invitation to visit")."""
    return verb.head.lower_ in INVITATIONS and any(t.lower_ == "to" for t in verb.doc[max(0, verb.i - 2) : verb.i])


def who_goes(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Return who travels: the subject, or by the order of the words where the parse finds none."""
    found = _all_listed(reading, paragraph, verb, travellers(reading, subject_parties(reading, paragraph, verb)))
    head = subject(verb)
    if not found and head is not None and (several := _several(reading, paragraph, head)):
        return several
    if found or head is None or head.i > verb.i:
        return found or travellers(reading, before(reading, paragraph, verb))
    if head.lower_ in VEHICLES:
        owner = next((child for child in head.children if child.dep_ == "nmod:poss"), None)
        if owner is not None:
            return travellers(reading, phrase_parties(reading, paragraph, owner))
    if head.lower_ in INDEFINITE:
        return ()
    if head.tag_ == "NNS" and not reading.meant(paragraph, head):
        return ()  # "foreign troops will leave"
    return travellers(reading, before(reading, paragraph, verb))


def _all_listed(reading: Reading, paragraph: Paragraph, verb: Token, found: tuple[int, ...]) -> tuple[int, ...]:
    """Those found with all of the list that the sentence begins with: "A of Peru, B of Chile and C of Cuba arrived"."""
    if len(found) < PAIR:
        return found
    first = verb.sent.start
    if any(t.pos_ in {"VERB", "AUX"} or t.lower_ == "with" for t in verb.doc[first : verb.i]):
        return found
    people = travellers(reading, listed(reading, paragraph, first, verb.i)[0])
    return people if set(found) < set(people) else found


def _several(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[int, ...]:
    """Whom "the two visitors", "both ministers" or "the three" mean, if those told before."""
    words = {head.lower_, *(child.lower_ for child in head.children)}
    count = next((COUNTS[word] for word in words if word in COUNTS), None)
    if count is None or head.tag_ not in {"NNS", "CD", "DT"} or head.lower_ in STATES:
        return ()
    return travellers(reading, pair_before(reading, paragraph, head, count))


def _where_to(
    reading: Reading,
    around: Surroundings,
    paragraph: Paragraph,
    verb: Token,
    wanted: tuple[tuple[str, ...], ...],
    kind: str,
) -> tuple[str, ...]:
    """The countries that a verb names as the goal."""
    for after in link_ends(verb, wanted):
        if after < len(verb.doc) and verb.doc[after].lower_ == "from":
            continue  # "flew in from Lima"
        if countries := destinations(around, paragraph, after) or _his_country(reading, paragraph, verb, after):
            return countries
    if kind == "object":
        return destinations(around, paragraph, verb.i + 1) or _the_capital(verb)
    low = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5]]
    is_here = low[:1] in (["to"], ["in"]) and low[1:3] in (["the", "country"], ["the", "capital"], ["the", "island"])
    if is_here and low[3:] != ["of"]:
        return tuple(filter(None, (around.home_country,)))  # "had arrived in the country"
    return ()


def _later(around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[str]:
    """The countries of further stops in the sentence: "…, and later to Lima and Quito"."""
    for other in verb.doc[verb.i + 2 : verb.sent.end]:
        if other.lower_ == "to" and other.nbor(-1).lower_ in {
            "later",
            "then",
            "there",
            "finally",
            "afterwards",
            "onward",
            "onwards",
        }:
            yield from destinations(around, paragraph, other.i + 1)


def _left(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str, text: str
) -> tuple[str, ...] | None:
    """The countries that a verb names as left behind, None if it names none."""
    if lemma == "leave":
        return destinations(around, paragraph, verb.i + 1) or _the_capital(verb)
    if lemma in {"fly", "depart", "head"} and "out of" in text:
        return next(
            (found for k in link_ends(verb, (("out", "of"),)) if (found := destinations(around, paragraph, k))), None
        )
    if lemma == "depart" and (found := destinations(around, paragraph, verb.i + 1)):
        return found
    if phase_of(lemma, "verb" if links(lemma, "verb") is not None else "object") in MOVES:
        found = next((one for k in link_ends(verb, FROM) if (one := destinations(around, paragraph, k))), ())
        first = verb.sent[0]
        if not found and first.lower_ == "from":  # "From Lima she flew to Quito"
            found = destinations(around, paragraph, first.i + 1)
        return found or None
    return None


def _goes_on(verb: Token, lemma: str) -> bool:
    """Whether the words say that the journey goes on from elsewhere."""
    near = _words_after(verb).split(" and ")[0]
    whole = verb.sent.text.lower()
    return bool(
        LATER.search(near)
        or lemma in {"continue", "proceed", "move"}
        or any(
            words in whole for words in ("after that", "from there", "later to", "next stop", "second leg", "last leg")
        )
        or {"then", "also"} & {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]}
    )


def _heads(verb: Token, lemma: str) -> bool:
    """Whether somebody heads a delegation, not for a town."""
    return lemma == "head" and any(c.dep_ == "obj" and c.lower_ in BAND for c in verb.children)


def _leading(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str, status: Status
) -> Iterator[Journey]:
    """Read "Doe led a delegation to Oslo", "the plane taking Doe to Oslo", "a tour that will take her to Oslo"."""
    words_after = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 40)]
    low = {t.lower_ for t in words_after}
    if lemma == "take" and low & {"part", "place", "office"}:
        return
    if lemma == "lead" and not low & {"delegation", "team", "mission", "him", "her"}:
        return
    if low & {
        "letter",
        "message",
        "greeting",
        "greetings",
        "aid",
        "troops",
        "weapons",
        "condolences",
        "dispute",
        "case",
    }:
        return
    for other in words_after:
        if other.lower_ == "to" and (countries := destinations(around, paragraph, other.i + 1)):
            taken = travellers(reading, listed(reading, paragraph, verb.i + 1, other.i)[0])
            told = _journey_told(verb) if low & {"him", "her", "them"} else None
            if told is not None:  # "a journey that will lead her to"
                taken = travellers(reading, other_before(reading, paragraph, told, ())) or taken
            is_passive = any(c.dep_ in {"nsubj:pass", "aux:pass"} for c in verb.children)
            is_leader = lemma in {"lead", "head"}
            people = taken or (who_goes(reading, paragraph, verb) if is_leader or is_passive else ())
            phase: Phase = "during" if told is not None else "whole" if is_leader or status == "planned" else "begin"
            found = make(
                reading, around, paragraph, verb, people, countries, f"{lemma} to", status=status, phase=phase,
                goes_on="also" in low or "then" in low or told is not None,
            )  # fmt: skip
            for journey in found:  # the days told with "a journey that will lead her to" are those of its beginning
                yield journey if told is None else replace(journey, days=None, has_date=False)
            return


def _vehicle(verb: Token) -> Token | None:
    """What somebody takes to travel with: "took the night train to"."""
    return next((c for c in verb.children if c.dep_ == "obj" and c.lower_ in RIDES), None)


def _aboard(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, vehicle: Token, status: Status
) -> Iterator[Journey]:
    """Read "took the train to Oslo", "took a plane home from Lima"."""
    people = who_goes(reading, paragraph, verb)
    text = " ".join(t.lower_ for t in verb.doc[vehicle.i + 1 : vehicle.i + 1 + NEAR])
    goal = next((t for t in verb.doc[vehicle.i + 1 : vehicle.i + 4] if t.lower_ in {"to", "for", "into"}), None)
    countries = destinations(around, paragraph, goal.i + 1) if goal is not None else ()
    if not people or not (countries or HOMEWARD.match(" " + text)):
        return
    is_home = not countries or goes_home(reading, people[0], countries)
    left = next((one for k in link_ends(verb, FROM) if (one := destinations(around, paragraph, k))), ())
    yield from make(
        reading, around, paragraph, verb, people, () if is_home else countries, "take to", status=status,
        phase="end" if is_home else "begin", origins=left,
    )  # fmt: skip


def _journey_told(verb: Token) -> Token | None:
    """The journey of a relative clause: "a tour, which will also take her to"."""
    relative = next((t for t in reversed(verb.doc[max(0, verb.i - 4) : verb.i]) if t.lower_ in {"that", "which"}), None)
    before_it = verb.doc[max(0, relative.i - 3) : relative.i] if relative is not None else ()
    return next((t for t in before_it if links(t.lower_, "noun") is not None), None)


def _the_capital(verb: Token) -> tuple[str, ...]:
    """The country of "the Libyan capital", "Burma's remote capital"."""
    near = verb.doc[verb.i + 1 : verb.i + 8]
    capital = next((t for t in near if t.lower_ in {"capital", "soil", "country", "territory"}), None)
    if capital is None:
        return ()
    text = verb.doc.text[verb.idx : capital.idx]
    return tuple(match.actor_code for match in actors_in(text)[-1:] if kind_of_actor(match.actor_code) == "country")


def _his_country(reading: Reading, paragraph: Paragraph, verb: Token, first: int) -> tuple[str, ...]:
    """The country of "set foot in his country": that of the person whom the pronoun means, if not the traveller."""
    near = verb.doc[first : first + 3]
    if len(near) < 2 or near[0].tag_ != "PRP$" or not any(t.lower_ in {"country", "capital"} for t in near):
        return ()
    codes = {p.actor_code for p in reading.meant(paragraph, near[0]) if p.actor_code}
    return tuple(code for code in codes if kind_of_actor(code) == "country")
