"""Whether what one does to, or with, another was done face to face: "thanked him", "awarded her the order"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.encounters.scenes.occasions import is_occasion
from etl.transform.meetings.drafts import RECENT, Draft
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import SUBJECTS, sentence_of
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.parties import actors_of, are_several, named_people, numbers_of, two_named
from etl.transform.text.tokens import Token

SIGNING = frozenset({"sign", "initial", "ink", "seal", "initialise", "initialize"})
OPENING = 2  # paragraphs of the body that tell what the report is about
NEAR = 2  # paragraphs from a visit to what host and guest do together
BEFORE = 2  # sentences before a deed in which it is told that both were in one place
MUTUAL = (" together", " pair")
"""Ends of the rules of what both do."""
TOWARDS = (" object", " to", " on", " upon")
"""Ends of the rules of what one does to the other."""
BESIDE = re.compile(
    r"\b(?:(?:[Ss]eated|[Ss]itting|sat|[Ss]tanding|stood|placed|walking|walked|[Ff]acing|smiling|smiled|lunch|lunched|dined|stands|sits)"
    r"(?: [\w’'-]+){0,4} (?:opposite|beside|next to|across from|alongside|between)"
    r"|(?:beside|opposite|next to) (?:him|her|them|one another|each other)"
    r"|on (?:his|her|[A-Z][\w-]+[’']s?) (?:right|left)\b(?! (?:wing|flank|hand))"
    r"|side by side|face to face|shoulder to shoulder"
    r"|(?:a|the) visitor from|(?:our|his|her|my) (?:guest|visitor|host)"
    r"|[Aa]fter (?:an|one|two|three|four|five|six|half an) hours?(?: and a half)?,? (?:they|the two|both))\b"
)
"""Words that put two beside one another."""
IN_HERE = re.compile(r"\bin this (?:very )?(?:building|house|palace|room|hall|office|town|city)\b", re.I)
"""Words of a speaker for the place where he speaks."""


WHILE_THERE = re.compile(r"\b[Ww]hile (?:there|he is there|she is there)\b")
COMING = frozenset({"come", "call", "arrive"})
SEEING = frozenset({"visit", "tour", "inspect", "attend"})
"""Verbs that tell by themselves that those who do it are in one place."""
VISITING = SEEING | {"gather", "fly", "travel", "go", "come", "arrive"}
FROM_AFAR = re.compile(
    r"\b(?:in|by|with|via|through) (?:an?|his|her|another) (?:[\w-]+ ){0,2}"
    r"(?:message|speech|address|video|broadcast|note|communiqu[eé]|envoy|ambassador)\b"
    r"|\bon (?:Facebook|social media|television|the radio|state radio)\b",
    re.I,
)
"""Words for what is said to another who is not there."""


def is_in_one_place(around: Surroundings, encounter: Encounter) -> bool:
    """Whether those who do something were in one place, though it is told with it by no name of a town."""
    return (
        any(is_occasion(t) for t in encounter.trigger.sent)
        or is_on_visit(around, encounter)
        or _is_on_errand(around, encounter)
        or _are_beside(encounter)
        or _have_come(around, encounter)
        or _is_signed_here(around, encounter)
    )


def is_done_here(around: Surroundings, encounter: Encounter) -> bool:
    """Whether a speaker tells what he did, or had done to him, where he speaks or on a visit told just before."""
    return IN_HERE.search(encounter.trigger.sent.text) is not None or is_on_visit(around, encounter)


def is_on_visit(around: Surroundings, encounter: Encounter) -> bool:
    """Whether one of two was told just before to be on a visit to the other's country."""
    is_signed = _is_signed_with(encounter)
    if not encounter.rule.endswith(MUTUAL) and not _is_towards_named(encounter) and not is_signed:
        return False
    if len(encounter.actors) != BOTH:
        return False
    for trip in around.trips.of({p.official for p in encounter.parties}) if around.trips else ():
        is_near = encounter.paragraph.number - trip.paragraph in range(NEAR)
        others = {p.actor_code for p in encounter.parties if p.official not in {None, trip.official}}
        is_one = any(p.official == trip.official for p in encounter.parties)
        is_then = trip.status == (encounter.status if is_signed else "held")
        if is_near and is_one and is_then and others & set(trip.countries):
            return True
    return False


def _is_on_errand(around: Surroundings, encounter: Encounter) -> bool:
    """Whether one is to tell another something where he is to go: "is to visit Lima in May and will inform Doe of"."""
    verb = encounter.trigger
    is_joined = verb.dep_ == "conj" and verb.head.i < verb.i and not any(c.dep_ in SUBJECTS for c in verb.lefts)
    is_told = encounter.status == "planned" and encounter.rule.endswith(TOWARDS) and two_named(encounter.parties)
    if not is_joined or not is_told or _is_from_afar(verb) or not around.trips:
        return False
    begins = encounter.paragraph.first(sentence_of(verb)[0])
    for trip in around.trips.of({p.official for p in encounter.parties}):
        others = {p.actor_code for p in encounter.parties if p.official not in {None, trip.official}}
        if trip.status == "planned" and trip.first_char == begins and others & set(trip.countries):
            return True
    return False


def _is_signed_with(encounter: Encounter) -> bool:
    """Whether one signs something with another who is named: "on the last day of her visit she signed a pact with"."""
    is_signing = encounter.rule.split(" ")[0] in SIGNING and encounter.rule.endswith(" with")
    return is_signing and two_named(encounter.parties) and not _is_from_afar(encounter.trigger)


def is_said_to_others(drafts: Sequence[Draft], encounter: Encounter) -> bool:
    """Whether one was told just before to meet somebody else of the country of whom he thanks or asks something.

    "had talks with Premier Doe … He thanked King Roe for his help" does not tell that he saw the king.
    """
    if not encounter.rule.endswith(TOWARDS):
        return False
    two = numbers_of(encounter.parties)
    near = (d for d in drafts[-RECENT:] if d.status == "held" and encounter.paragraph.number - d.paragraph in (0, 1))
    return any(
        set(d.actors) == set(encounter.actors) and len(d.people) > 1 and len(two & d.people.keys()) == 1 for d in near
    )


def _is_towards_named(encounter: Encounter) -> bool:
    """Whether one who is named is told to have done something to another who is, and not from afar."""
    is_held = encounter.status == "held" and encounter.rule.endswith(TOWARDS)
    return is_held and two_named(encounter.parties) and not _is_from_afar(encounter.trigger)


def _is_from_afar(verb: Token) -> bool:
    """Whether a letter, a call or others' words tell that it was not done face to face."""
    return any(t.lower_ in cues("written") for t in verb.sent) or FROM_AFAR.search(verb.sent.text) is not None


def _have_come(around: Surroundings, encounter: Encounter) -> bool:
    """Whether all who are told of were in one place by the sentence before, or one by the words before: "while there".

    "The presidents of Peru and Chile visited the base at Tacna. President Doe thanked Chile's Roe": they were there.
    """
    verb = encounter.trigger
    if not two_named(encounter.parties) or encounter.paragraph.speaker is not None or _is_from_afar(verb):
        return False
    if WHILE_THERE.search(verb.sent.text):
        return True
    if encounter.rule.endswith("passive") and verb.dep_ == "conj" and verb_of(verb.head) in COMING:
        return True  # "came to sign the book and was thanked by"
    if verb.sent.start == 0 or encounter.status != "held":
        return False
    main = verb.doc[verb.sent.start - 1].sent.root
    there = actors_of(subject_parties(around.reading, encounter.paragraph, main))
    is_place = verb_of(main) in SEEING or any(
        place.name is not None
        for place in around.places_in(encounter.paragraph.first(main), encounter.paragraph.last(main.sent[-1]))
    )
    return verb_of(main) in VISITING and is_place and set(encounter.actors) <= there


def _are_beside(encounter: Encounter) -> bool:
    """Whether the sentence, or one shortly before, puts people beside one another."""
    if encounter.status != "held" or not two_named(encounter.parties) or encounter.paragraph.speaker is not None:
        return False
    if _is_from_afar(encounter.trigger):
        return False
    sentence = encounter.trigger.sent
    for _ in range(BEFORE):
        if BESIDE.search(sentence.text) or sentence.start == 0:
            break
        sentence = sentence.doc[sentence.start - 1].sent
    return BESIDE.search(sentence.text) is not None


def _is_signed_here(around: Surroundings, encounter: Encounter) -> bool:
    """Whether the news is that two signed something, so that it was where the report is written."""
    opening = [line.number for line in around.reading.body[:OPENING]]
    is_signing = encounter.rule.split(" ")[0] in SIGNING and encounter.status == "held"
    is_signing = is_signing and not _is_from_afar(encounter.trigger)
    is_named = are_several(named_people(encounter.parties))
    return is_signing and is_named and around.home is not None and encounter.paragraph.number in opening
