"""Journeys of those who are led, taken or sent, or take a vehicle: "led a delegation to", "took the train to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from etl.facts import Status
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import last_place_before
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import NEAR, destinations
from etl.transform.visits.goers import who_goes
from etl.transform.visits.journey_goals import FROM, HOMEWARD, later
from etl.transform.visits.journeys import Journey, Phase, goes_home, make, travellers
from etl.transform.visits.onward import goes_on
from etl.transform.visits.tours import TOURS
from etl.transform.visits.travel_words import link_ends, links

BAND = frozenset({"delegation", "mission", "team", "party", "group", "visitors", "lawmakers", "senators"})
"""Nouns for several people who travel together."""
RIDES = frozenset({"train", "plane", "flight", "ferry", "boat", "bus", "helicopter", "car", "jet", "ship", "steamer"})

FURTHER = frozenset({"also", "then", "next", "later"})
REMAINDER = frozenset({"rest", "remainder", "remaining"})
"""Words that tell that a journey has had other stops: "his tour will also take him to", "the rest of her tour"."""
TAKEN = 3  # tokens from "take" to "part"
SENDING = frozenset({"send", "dispatch"})
THINGS_SENT = frozenset(
    "letter message greeting greetings aid troops weapons condolences dispute case note cable telegram".split()
)
"""What is sent, taken or brought where nobody need travel."""


def leading(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, status: Status
) -> Iterator[Journey]:
    """Read "Doe led a delegation to Oslo", "the plane taking Doe to Oslo", "a tour that will take her to Oslo"."""
    lemma = verb_of(verb)
    words_after = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 40)]
    low = {t.lower_ for t in words_after}
    if lemma == "take" and {t.lower_ for t in [*words_after][:TAKEN]} & {"part", "place", "office"}:
        return
    if lemma == "lead" and not low & {"delegation", "team", "mission", "him", "her"}:
        return
    is_passive = any(c.dep_ in {"nsubj:pass", "aux:pass"} for c in verb.children)
    to_goal = takewhile(lambda t: t.lower_ not in {"to", "with"}, words_after)  # "sent Doe to Lima with a letter"
    if THINGS_SENT & {t.lower_ for t in to_goal} or (
        lemma in SENDING and ((next_to(verb).lower_ == "to" and not is_passive) or verb.head.lower_ in THINGS_SENT)
    ):
        return  # "sent to Doe", "the letter that he had sent Doe"
    if lemma in SENDING and status == "held" and verb.tag_ == "VBG" and any(c.dep_ == "aux" for c in verb.lefts):
        status = "planned"  # "is sending Doe to Lima"
    if lemma in {"take", "bring", "carry"} and next_to(verb).lower_ == "over":
        return  # "has taken over as chairman and will go to Lima"
    taken_along = (verb.head,) if verb.dep_ == "amod" else (c for c in verb.children if c.dep_ == "obj")
    if lemma in {"bring", "take", "carry"} and any(not _is_somebody(reading, paragraph, one) for one in taken_along):
        return  # "brought assurances from President Doe to Lima", "took leave of Doe and flew to Lima"
    for other in (t for t in words_after if next_to(t, -1).lower_ != "not"):  # "took her not to Lima, but to Quito"
        countries = _goal(around, paragraph, verb, other)
        if countries:
            countries = tuple(dict.fromkeys((*countries, *later(around, paragraph, verb))))
            taken = travellers(reading, listed(reading, paragraph, verb.i + 1, other.i)[0])
            told = _journey_told(verb) if low & {"him", "her", "them"} else None
            if told is not None:  # "a journey that will lead her to"
                main = next((t for t in told.ancestors if t.pos_ == "VERB"), None) if "them" not in low else None
                own = travellers(reading, subject_parties(reading, paragraph, main)) if main is not None else ()
                taken = own or travellers(reading, other_before(reading, paragraph, told, ())) or taken
            is_leader = lemma == "lead"
            people = taken or (who_goes(reading, paragraph, verb) if is_leader or is_passive else ())
            if not people and any(t.lower_ in BAND for t in verb.doc[verb.i + 1 : other.i]):
                days, dated = date_near(around, paragraph, verb, status, plain=True, own_clause=True)
                yield Journey(paragraph, verb, (), countries, status, f"{lemma} to", days, dated)
                return  # "will send a delegation to Lima", whose members are told later
            phase: Phase = "during" if told is not None else "whole" if is_leader or status == "planned" else "begin"
            found = make(
                reading, around, paragraph, verb, people, countries, f"{lemma} to", status=status, phase=phase,
                goes_on="also" in low or "then" in low or told is not None or _is_of_journey(verb),
            )  # fmt: skip
            for journey in found:  # the days told with "a journey that will lead her to" are those of its beginning
                yield journey if told is None else replace(journey, days=None, has_date=False)
            return


def _goal(around: Surroundings, paragraph: Paragraph, verb: Token, word: Token) -> tuple[str, ...]:
    """The countries behind "to", or that of the town named last for "will send Doe there", "took Doe back there"."""
    if word.lower_ == "to":
        return destinations(around, paragraph, word.i + 1)
    is_there = word.lower_ == "there" and word.head == verb and word.dep_ == "advmod"
    town = last_place_before(around, paragraph.first(verb)) if is_there else None
    return (town.country_code,) if town is not None else ()


def took_on(verb: Token) -> bool:
    """Return whether a journey is told to have taken somebody further: "a swing that also took him to Lima"."""
    is_past = verb.tag_ == "VBD" and verb_of(verb) in {"take", "lead", "bring"}
    return is_past and any(c.tag_ == "PRP" and c.dep_ == "obj" for c in verb.children)


def _is_of_journey(verb: Token) -> bool:
    """Whether it is the journey told before that takes somebody on: "on a tour. It will also take him to Lima".

    So do "his tour will also take him to Lima" and "the rest of the tour takes her to Lima".
    """
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    is_further = any(c.lower_ in FURTHER for c in verb.lefts) or any(c.lower_ in REMAINDER for c in subjects)
    tours = [t for c in subjects for t in (c, *c.children) if t.lower_ in TOURS]
    return (is_further and bool(tours)) or any(c.lower_ in {"it", "which", "that"} for c in subjects)


def _is_somebody(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    return token.tag_ == "PRP" or token.lower_ in BAND or bool(reading.meant(paragraph, token))


def vehicle_taken(verb: Token) -> Token | None:
    """What somebody takes to travel with: "took the night train to"."""
    return next((c for c in verb.children if c.dep_ == "obj" and c.lower_ in RIDES), None)


def aboard(
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
    left = next((one for k in link_ends(verb, FROM) if (one := destinations(around, paragraph, k, left=True))), ())
    yield from make(
        reading, around, paragraph, verb, people, () if is_home else countries, "take to", status=status,
        phase="end" if is_home else "begin", origins=left, goes_on=not is_home and goes_on(verb, "take"),
    )  # fmt: skip


def _journey_told(verb: Token) -> Token | None:
    """The journey of a relative clause: "a tour, which will also take her to"."""
    if verb.dep_ == "acl:relcl" and verb.head.pos_ == "NOUN" and links(verb.head.lower_, "noun") is not None:
        return verb.head
    relative = next((t for t in reversed(verb.doc[max(0, verb.i - 4) : verb.i]) if t.lower_ in {"that", "which"}), None)
    before_it = verb.doc[max(0, relative.i - 3) : relative.i] if relative is not None else ()
    return next((t for t in before_it if links(t.lower_, "noun") is not None), None)
