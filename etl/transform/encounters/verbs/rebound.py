"""Sides put right that cannot be: nobody meets himself, nor his own government."""

from __future__ import annotations

from etl.transform.encounters.verbs.sides import Sides
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, is_guest_phrase, other_before
from etl.transform.text.clauses import subject
from etl.transform.text.kinds import HE_OR_SHE
from etl.transform.text.parties import actors_of, are_among
from etl.transform.text.tokens import Token

NAMED = 3  # sentences: how far back he may be named whom a bare subject means
SEVERAL = 2  # visitors whom a text has named together


def rebound(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> Sides:
    """Put right what cannot be: nobody meets himself; "the visiting general" is not of his host's country."""
    side, partners, passive = found.mine, found.partners, found.link == "passive"
    head = subject(verb)
    if head is not None and head.lower_ in {"i", "we"}:
        return found  # whoever speaks of himself is sure to be meant
    guest = head if head is not None and is_guest_phrase(head) else None
    if guest is not None and len(reading.meant(paragraph, guest)) >= SEVERAL:
        guest = None
    if guest is not None and side and passive:
        partners = guest_before(reading, paragraph, guest, side) or partners
    elif guest is not None and partners:
        side = guest_before(reading, paragraph, guest, partners) or side
    if partners and not passive and are_among(partners, side) and len(side) == 1:
        if any(c.tag_ == "PRP" for c in verb.subtree if c.i > verb.i):
            partners = other_before(reading, paragraph, verb, side) or guest_before(reading, paragraph, verb, side)
        elif head is not None and head.tag_ == "PRP":
            side = other_before(reading, paragraph, verb, partners) or guest_before(reading, paragraph, verb, partners)
    elif partners and not passive and len(side) > 1 and _is_pronoun_behind(verb) and set(partners) < set(side):
        partners = other_before(reading, paragraph, verb, side, NAMED) or partners  # "the three spent an hour with him"
    elif head is not None and head.tag_ == "PRP" and side and are_among(side, partners):
        side = other_before(reading, paragraph, verb, partners) or side
    elif head is not None and _is_bare(head) and _are_compatriots(side, partners) and not _is_of_own(verb):
        if passive:
            partners = other_before(reading, paragraph, verb, side, NAMED) or partners
        else:
            side = other_before(reading, paragraph, verb, partners, NAMED) or side
    return Sides(side, partners, found.link, found.is_local, found.last)


def _is_pronoun_behind(verb: Token) -> bool:
    """Whether "him" or "her" is whom a verb is done to or with."""
    return any(c.lower_ in {"him", "her"} and c.i > verb.i and c.dep_ in {"obj", "iobj", "obl"} for c in verb.children)


def _is_of_own(verb: Token) -> bool:
    """Whether a verb is done to somebody told to be of one's own government: "briefed his own president"."""
    return any(c.lower_ == "own" for thing in verb.children if thing.dep_ in {"obj", "obl"} for c in thing.children)


def _is_bare(head: Token) -> bool:
    """Whether a subject is a pronoun or a title without a name and a country: "he", "the president"."""
    if head.tag_ == "PRP":
        return head.lower_ in HE_OR_SHE
    children = list(head.lefts)
    return head.is_alpha and [c.lower_ for c in children] == ["the"] and head.i - 1 == children[0].i


def _are_compatriots(side: tuple[Party, ...], partners: tuple[Party, ...]) -> bool:
    """Whether both sides seem to be of one country, so that a bare subject must mean somebody else."""
    codes = actors_of((*side, *partners))
    return bool(side and partners) and len(codes) == 1 and None not in codes and len(side) == 1
