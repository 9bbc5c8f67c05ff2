"""Journeys told by idioms: "stepped off the plane", "is in town for talks", "came by road", "was seen off"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from etl.facts import Status
from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.destinations import NEAR, destinations, told_behind
from etl.transform.visits.goers import who_goes
from etl.transform.visits.journey_days import PRESENT
from etl.transform.visits.journey_goals import attended, story_country
from etl.transform.visits.journey_verbs import is_told_earlier
from etl.transform.visits.journeys import Journey, Phase, goes_home, is_posted, make, travellers
from etl.transform.wordlists import table

AHEAD = 90  # characters behind a verb in which the words of an idiom stand
CROSSING = frozenset({"cross", "walk"})
READ = frozenset({"leave", "depart"})
"""Verbs that are read as verbs of travel where a goal is told."""
OPENERS = frozenset({"fresh", "just", "newly", "freshly", "back", "home", "in", "here"})
"""Words with which a phrase beside a name begins that tells where somebody is or was."""
BACK = re.compile(
    r"(?i:(?:fresh|just|newly|freshly) (?:(?:back|returned|home|in|arrived|off) )*from|(?:back|home) from) "
    r"(?:(?:an?|the|his|her|talks|meetings|consultations|visits?|trips?) |"
    r"(?:[\w-]+ ){0,4}(?:visits?|trips?|tours?|swings?|talks|days) )?"
    r"(?:(?:to|in|of|through|across) )?(?:the )?[A-Z]"
)
IN_TOWN = re.compile(r"(?i:here|in town) (?:for|on|to|as|at the (?:head|invitation)|with)\b")
ERRAND = re.compile(
    r"(?:[’']s [\w-]+)? (?:today |this week |\w+day )?(?:for|on (?:an?|his|her|the)|as (?:part|the guest|guest|head)|"
    r"at the (?:head|invitation)|since (?:\w+day|the weekend|last week|early|late)\b|"
    r"to (?:attend|meet|see|hold|take part|sign|discuss|open|press|seek|mark|prepare|urge|brief))\b"
)
"""What somebody is somewhere for: "in Oslo for talks", "in Oslo on a private visit"."""


@dataclass(frozen=True, slots=True)
class _Idiom:
    """What follows a verb, and what it then tells."""

    words: re.Pattern[str]
    phase: Phase | Literal["goal"]
    is_guest: bool
    """Whether it tells of whom the subject receives."""


def by_idiom(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """Give the journey that an idiom tells of, to where the words say or where the story is."""
    lemma = verb_of(verb)
    if lemma not in idioms() or not paragraph.is_narrated:
        return
    if lemma == "leave" and verb.i > verb.sent.start and next_to(verb, -1).tag_ in {"PRP$", "DT"}:
        return  # "on her left"
    idiom = _idiom(verb, lemma)
    phase = idiom.phase if idiom is not None else None
    if phase == "goal":
        yield from _bound(reading, around, paragraph, verb)
        return
    if lemma == "cross" and (verb.tag_ == "VBG" or "from" in {t.lower_ for t in verb.doc[verb.i : verb.i + NEAR]}):
        return  # "thanked him for crossing the bridge", "had crossed the river from Lima"
    if phase == "end" and verb.tag_ in PRESENT and verb.dep_ == "advcl":
        return  # "before his plane takes off": still to come
    if idiom is None or phase is None or (status := outlook(verb)) is None or status == "cancelled":
        return
    people = (_received if idiom.is_guest else _people)(reading, paragraph, verb)
    if idiom.is_guest:  # "gave a dinner for the departing ambassador"
        people = tuple(n for n in people if not is_posted(reading, n))
    yield from _told(reading, around, paragraph, verb, people, phase, status)


def _told(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, people: tuple[int, ...], phase: Phase,
    status: Status,
) -> Iterator[Journey]:  # fmt: skip
    for number in people:
        own = reading.officials[number].actor_code
        countries: tuple[str, ...] = ()
        is_guess = False
        if phase == "end":
            goal = _places_after(around, paragraph, verb, {"for", "to"})
            if goal and verb_of(verb) in READ:
                return
            if goal and not goes_home(reading, number, goal):
                countries, phase = goal, "begin"
            else:
                is_seen = verb_of(verb) == "see"
                countries = _places_after(around, paragraph, verb, {"from"})
                countries = countries or (told_behind(around, paragraph, verb) if is_seen else ())
                countries = countries or attended(around, paragraph, verb)
                if goes_home(reading, number, countries):
                    countries = ()
        else:
            place = place_near(around, paragraph, verb)
            told = _places_after(around, paragraph, verb, {"in", "at"})[:1] if place is None else (place.country_code,)
            here = told[0] if told else story_country(around, paragraph, verb, own, arrives=True)
            if here in {None, own} and verb_of(verb) in CROSSING:
                here = _other_side(reading, paragraph, own)
            if here is None or here == own:
                continue
            countries, is_guess = (here,), not told
            if is_guess and is_posted(reading, number):
                continue  # "the ambassador, who had come to say goodbye"
        yield from make(
            reading, around, paragraph, verb, (number,), countries, f"{verb_of(verb)} idiom to", status=status,
            phase=phase, is_guess=is_guess,
        )  # fmt: skip


def _other_side(reading: Reading, paragraph: Paragraph, own: str | None) -> str | None:
    """The country beyond a frontier: that of the only others of whom the paragraph speaks."""
    meant = (p for t in paragraph.doc for p in reading.meant(paragraph, t) if p.official is not None)
    codes = dict.fromkeys(p.actor_code for p in meant if p.actor_code and p.actor_code != own)
    countries = [code for code in codes if kind_of_actor(code) == "country"]
    return countries[0] if len(countries) == 1 else None


def _places_after(around: Surroundings, paragraph: Paragraph, verb: Token, links: set[str]) -> tuple[str, ...]:
    """The countries named behind one of some prepositions near a word."""
    for other in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + NEAR)]:
        if other.lower_ in links and (found := destinations(around, paragraph, other.i + 1)):
            return found
        if other.lower_ == "from" in links:
            links = links | {
                "in",
                "to",
                "of",
                "through",
                "across",
            }  # "back from three days in Lima", "from a visit to Lima"
        if other.tag_ in FINITE or other.lower_ == ";":
            break
    return ()


def beside_name(reading: Reading, around: Surroundings, paragraph: Paragraph, word: Token) -> Iterator[Journey]:
    """Read "Doe, fresh from Oslo, said", "Doe, in Oslo for talks,", and the same in front: "In Oslo for talks, Doe"."""
    is_first = word.i == word.sent.start
    if paragraph.kind != "body" or not (is_first or next_to(word, -1).lower_ == ","):
        return
    text = paragraph.text[word.idx : min(word.idx + AHEAD, word.sent.end_char)]
    phase: Phase = "end" if BACK.match(text) else "during"
    countries: tuple[str, ...] = ()
    if phase == "end":
        countries = _places_after(around, paragraph, word, {"from", "in"})
    elif IN_TOWN.match(text):
        countries = tuple(filter(None, (around.home_country,)))
    elif word.lower_ == "in":
        found = destinations(around, paragraph, word.i + 1)
        near = around.places_in(paragraph.first(word), paragraph.first(word) + AHEAD)
        countries = found if near and ERRAND.match(around.reading.text, near[0].last_char) else ()
    if not countries:
        return
    if is_first:
        comma = next((t for t in word.sent if t.lower_ == ","), None)
        people = travellers(reading, listed(reading, paragraph, comma.i + 1)[0][:1]) if comma is not None else ()
    else:
        people = travellers(reading, reading.meant(paragraph, next_to(word, -2))) if word.i > 1 else ()
    yield from make(
        reading, around, paragraph, word, people, countries, f"{word.lower_} beside to", status="held", phase=phase,
        tense=word.sent.root,
    )  # fmt: skip


def _bound(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """Read "is off to Oslo tomorrow", "is bound for Oslo", "had been to Oslo in May"."""
    following = next_to(verb).lower_ if verb.i + 1 < len(verb.doc) else ""
    if following == "to" and verb.lower_ != "been":
        return  # "is to the liking of"
    countries = _places_after(around, paragraph, verb, {"to", "for"})
    people = travellers(reading, subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb))
    is_earlier = verb.lower_ == "been" and is_told_earlier(verb)
    status: Status | None = "held" if is_earlier else outlook(verb)
    if not countries or not people or status is None:
        return
    yield from make(
        reading, around, paragraph, verb, people, countries, "be idiom to", status=status,
        phase="whole" if following == "to" else "begin", goes_on=is_told_earlier(verb), is_before=is_told_earlier(verb),
    )  # fmt: skip


def _idiom(verb: Token, lemma: str) -> _Idiom | None:
    """The idiom that the words behind a verb make with it, None if they make none."""
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + AHEAD)]
    text = (verb.whitespace_ + text_of(behind))[:AHEAD].lower().strip()
    return next((idiom for idiom in idioms()[lemma] if idiom.words.match(text)), None)


def _received(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Who is received: the subject of the passive, who stands behind "for", else the object."""
    if any(child.dep_ in {"nsubj:pass", "aux:pass"} for child in verb.children):
        return travellers(reading, subject_parties(reading, paragraph, verb))
    goal = next((t for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 12)] if t.lower_ in {"for", "of"}), None)
    if goal is not None and verb_of(verb) in {"roll", "give"}:
        return travellers(reading, listed(reading, paragraph, goal.i + 1)[0])
    return travellers(reading, listed(reading, paragraph, verb.i + 1)[0])


def _people(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Who comes, stays or leaves."""
    lemma = verb_of(verb)
    obj = next((c for c in verb.children if c.dep_ == "obj" or (c.i > verb.i and _is_off(c))), None)
    if lemma == "see" and obj is not None:  # "saw the minister off"
        return travellers(reading, phrase_parties(reading, paragraph, obj))
    if lemma in {"be", "stay", "sleep", "spend"}:
        return travellers(reading, subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb))
    return who_goes(reading, paragraph, verb)


def _is_off(whom: Token) -> bool:
    """Whether the tree takes "off" for a preposition of whom one sees off."""
    return any(child.dep_ == "case" and child.lower_ == "off" for child in whom.children)


@cache
def idioms() -> dict[str, tuple[_Idiom, ...]]:
    """Verb → its idioms."""
    parts = {row["verb"]: row["words"] for row in table("comings") if row["phase"] == "part"}
    found: dict[str, list[_Idiom]] = {}
    for row in table("comings"):
        if row["phase"] != "part":
            words = re.sub("|".join(parts), lambda part: parts[part[0]], row["words"])
            idiom = _Idiom(re.compile(words), row["phase"], row["who"] == "guest")  # type: ignore[arg-type]  # tested
            found.setdefault(row["verb"], []).append(idiom)
    return {verb: tuple(rows) for verb, rows in found.items()}
