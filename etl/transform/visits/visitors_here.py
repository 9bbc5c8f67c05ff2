"""Whose visit "his visit to the island" is, of two in a sentence: not his whose island it is."""

from __future__ import annotations

import re

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Reading, official_party
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.destinations import NEAR
from etl.transform.visits.journeys import goes_home, travellers
from etl.transform.visits.noun_owners import RECEIVING

HERE = re.compile(
    r"^\w+ (?:to|in|on) (?:the|his|her|their|its) (?:country|kingdom|island|republic|capital|sultanate|emirate)\b", re.I
)
"""A visit to where somebody else is told to be at home."""
ENTERTAINING = RECEIVING | {"entertain", "thank", "decorate", "give", "offer", "hold", "show", "accompany"}
"""What a host does while somebody visits him."""


def is_here(noun: Token) -> bool:
    """Return whether a visit is told to have been to "the island" or "the country"."""
    return HERE.search(text_of(noun.doc[noun.i : noun.i + NEAR])) is not None


def visitor_of_two(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, people: tuple[int, ...],
    countries: tuple[str, ...],
) -> tuple[int, ...]:  # fmt: skip
    """Return whose visit it is where "his" may mean either of two, one of whom is at home where it goes."""
    if countries:
        return _other_if_at_home(reading, paragraph, noun, people, countries)
    return _visitor_here(reading, around, paragraph, noun, people)


def _visitor_here(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, people: tuple[int, ...]
) -> tuple[int, ...]:
    """Return who was on a visit: "Doe met Roe during his visit to the island" tells of Doe's, if he is no host."""
    is_his = any(c.tag_ == "PRP$" for c in noun.children)
    verb = noun.head
    if len(people) != 1 or not is_his or not is_here(noun) or verb.pos_ != "VERB":
        return people
    head = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    told = travellers(reading, subject_parties(reading, paragraph, verb)) if head is not None else ()
    is_passive = head is not None and head.dep_ == "nsubj:pass"
    if len(told) != 1 or told == people or (verb_of(verb) in ENTERTAINING and not is_passive):
        return people
    mine, other = (reading.officials[n].actor_code for n in (told[0], people[0]))
    home = around.home.country_code if around.home is not None else None
    return people if mine in {other, home, None} else told


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


def is_guest_here(around: Surroundings, verb: Token, countries: tuple[str, ...]) -> bool:
    """Return whether those whom the story calls guests are to see something of the country where it is written."""
    head = subject(verb)
    is_guest = head is not None and head.lower_ in {"guest", "guests", "visitor", "visitors"}
    return is_guest and bool(countries) and set(countries) == {around.home_country}
