"""Guests and hosts: who is called somebody's guest, visitor or host is, or has him, in the host's country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import scene_town
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, other_before
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, sentence_of
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token
from etl.transform.visits.journeys import Journey, is_posted, make, travellers
from etl.transform.visits.travel_words import links

GUESTS = frozenset({"guest", "visitor", "guests", "visitors"})
HOSTS = frozenset({"host", "hosts"})
NEAR = 3  # sentences before "his host" in which the guest is named
OF_HONOUR = re.compile(r" of hono(?:u)?r\b| at (?:an?|the|his|her) ")
"""What follows "was guest" where it is not told whose."""
AFTER = 3  # tokens from "guest" to the name that stands beside it


@cache
def guest_words() -> frozenset[str]:
    """Return the nouns for one who visits and one who is visited."""
    return GUESTS | HOSTS


def guests_and_hosts(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> Iterator[Journey]:
    """Read "his guest, Doe", "was the guest of Doe", "her host", "the visitor", "visitors to Oslo include Doe"."""
    if noun.pos_ not in {"NOUN", "PROPN"} or paragraph.kind == "title":
        return
    if noun.i + 1 < len(noun.doc) and next_to(noun).pos_ == "NOUN":
        return  # a guest book, the host country
    named = _beside(reading, paragraph, noun)
    owner = _owner(reading, paragraph, noun)
    if named and set(named) & set(owner):
        owner = tuple(p for p in subject_parties(reading, paragraph, noun) if p not in named)
        if noun.lower_ in HOSTS and not owner:
            owner = other_before(reading, paragraph, noun, named, sentences=NEAR)
    if noun.lower_ in GUESTS:
        if any(t.lower_ == "to" for t in noun.doc[noun.i + 1 : noun.i + 2]):
            yield from _visitors_to(reading, around, paragraph, noun)
            return
        hosts = owner
        guests = named or guest_before(reading, paragraph, noun, hosts)
        if noun.lower_ == "guests" and noun.i and next_to(noun, -1).lower_ == "as":  # "met in Lima as guests of Doe"
            guests = before(reading, paragraph, noun) or guests
        if _is_predicate(noun):
            guests = _all_before(reading, paragraph, noun) or subject_parties(reading, paragraph, noun)
            hosts = hosts or named
    else:
        hosts, guests = named or reading.meant(paragraph, noun), owner
        if _is_predicate(noun):
            hosts = hosts or subject_parties(reading, paragraph, noun)
    if not hosts and noun.lower_ == "guest" and _is_predicate(noun) and OF_HONOUR.match(_behind(noun)):
        yield from _journeys(reading, around, paragraph, noun, subject_parties(reading, paragraph, noun), ())
    elif not owner and not hosts:
        yield from _visitor_there(reading, around, paragraph, noun)
    else:
        yield from _journeys(reading, around, paragraph, noun, guests, hosts)


def _behind(noun: Token) -> str:
    """The words of the sentence behind a noun."""
    return noun.doc.text[noun.idx + len(noun) : noun.sent.end_char]


def _journeys(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, guests: tuple[Party, ...],
    hosts: tuple[Party, ...],
) -> Iterator[Journey]:  # fmt: skip
    hosting = {p.actor_code for p in hosts if p.actor_code and kind_of_actor(p.actor_code) == "country"}
    town = place_near(around, paragraph, noun)
    is_elsewhere = town is not None and town.name is not None and town.country_code not in hosting
    if town is not None and is_elsewhere and hosts and noun.lower_ in GUESTS:
        hosting, hosts = {town.country_code}, ()  # "was his guest at a dinner in Lima": whoever he is, it was there
    people = tuple(n for n in travellers(reading, guests) if reading.officials[n].actor_code not in hosting)
    people = tuple(n for n in people if not is_posted(reading, n))
    if not hosting and town is not None and town.name is not None and _is_predicate(noun):
        hosting = {town.country_code}  # "will be guest of honour at a parade in Lima"
    if not hosting and around.home is not None:
        hosting = {around.home.country_code}
    if len(hosting) != 1 or not people:
        return
    status = outlook(noun) or "held"
    if noun.dep_ in SUBJECTS and noun.head.pos_ == "VERB" and links(verb_of(noun.head), "verb") is None:
        status = "held"  # "his guest would prefer a decision", whatever he is still to do
    is_theirs = any(t.lower_ == "their" for t in noun.doc[max(0, noun.i - AFTER) : noun.i])
    is_as = noun.i > 0 and next_to(noun, -1).lower_ == "as"
    is_plural = is_theirs or (noun.tag_ == "NNS" and bool(_beside(reading, paragraph, noun)))
    is_plural = is_plural or (noun.lower_ == "guests" and (is_as or _is_predicate(noun)))
    for journey in make(
        reading, around, paragraph, noun, people if is_plural else people[:1], tuple(hosting),
        f"{noun.lower_} guest", status=status, phase="during", is_guess=not hosts and town is None,
        tense=_copula(noun) or noun.sent.root,
    ):  # fmt: skip
        yield replace(journey, days=None, has_date=False) if _is_aside(noun) else journey


def _visitor_there(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> Iterator[Journey]:
    """Read "the visitor asked for", "the guest": who is called so is in the town where the story has him."""
    if noun.lower_ not in {"guest", "visitor"} or not any(c.lower_ == "the" for c in noun.children):
        return
    speakers = travellers(reading, subject_parties(reading, paragraph, noun)) if noun.dep_ not in SUBJECTS else ()
    for number in travellers(reading, reading.meant(paragraph, noun))[:1]:
        if number in speakers:
            continue  # "Doe assured the visitor of his support": another one
        if is_posted(reading, number):
            continue
        abroad = around.countries - {reading.officials[number].actor_code, ""}
        town = scene_town(around, paragraph.first(sentence_of(noun)[0]), {number}, abroad, None)
        if town is not None:
            yield from make(
                reading, around, paragraph, noun, (number,), (town.country_code,), f"{noun.lower_} guest",
                status="held", phase="during", is_guess=True,
            )  # fmt: skip


def _all_before(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who "were the guests of Doe": all whom the list before the verb names, each perhaps with his country."""
    verb = _copula(noun)
    if noun.lower_ != "guests" or verb is None:
        return ()
    first = sentence_of(noun)[0].i
    return named_people(listed(reading, paragraph, first, verb.i)[0])


def _visitors_to(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> Iterator[Journey]:
    """Read "recent visitors to Oslo include Doe": the countries up to the verb, the people after it."""
    verb = next((t for t in noun.doc[noun.i : noun.sent.end] if t.lemma_.lower() in {"include", "be"}), None)
    if verb is None:
        return
    places = around.places_in(paragraph.first(noun), paragraph.first(verb))
    people = travellers(reading, listed(reading, paragraph, verb.i + 1)[0])
    countries = tuple(dict.fromkeys(place.country_code for place in places))
    if countries and people:
        yield from make(reading, around, paragraph, noun, people, countries, "visitor to", status="held")


def _beside(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who is named right beside the noun: "his guest, Foreign Minister Doe", "her host Doe"."""
    for other in noun.doc[noun.i + 1 : noun.i + 1 + AFTER]:
        if other.lower_ in {"of", "at", "that", "in", "to", "and"}:
            return ()
        if reading.meant(paragraph, other) and other.tag_ not in {"PRP", "PRP$"}:
            found = named_people(listed(reading, paragraph, other.i)[0])
            return found if noun.tag_ == "NNS" else found[:1]
    return ()


def _owner(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose guest or host it is: "Doe's guest", "the guest of Doe", "his host"."""
    for child in noun.children:
        if child.dep_ == "nmod:poss" and (found := phrase_parties(reading, paragraph, child)):
            return found
    for other in reversed(noun.doc[max(sentence_of(noun)[0].i, noun.i - AFTER) : noun.i]):
        if other.tag_ == "PRP$":
            return reading.meant(paragraph, other) or subject_parties(reading, paragraph, noun)
    for other in noun.doc[noun.i + 1 : noun.i + 2]:
        if other.lower_ == "of":
            return listed(reading, paragraph, other.i + 1)[0][:1]
    return ()


def _is_predicate(noun: Token) -> bool:
    """Whether the noun tells what the subject is: "was the guest of"."""
    return _copula(noun) is not None


def _is_aside(noun: Token) -> bool:
    """Whether only by the way it is told who was host, in a sentence of another day: "Doe, his host, had in May"."""
    edge = noun.left_edge.i
    is_behind = edge > noun.sent.start + 1 and noun.doc[edge - 1].text == "," and noun.doc[edge - 2].pos_ == "PROPN"
    return noun.lower_ in HOSTS and is_behind


def _copula(noun: Token) -> Token | None:
    return next((child for child in noun.children if child.dep_ == "cop"), None)
