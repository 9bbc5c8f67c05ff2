"""Sides put right that cannot be: nobody meets himself, nor his own government."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.sides import Sides
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import guest_before, is_guest_phrase, other_before
from etl.transform.text.clauses import SUBJECTS, subject

SINGULAR = frozenset({"he", "she", "him", "her"})
NEAR_PRONOUN = 3  # tokens: how far after a verb its pronoun may stand
NAMED = 3  # sentences: how far back he may be named whom a bare subject means
SEVERAL = 2  # visitors whom a text has named together
BACK = 16  # tokens: how far before a verb the "where" of its clause may stand


def rebound(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> Sides:
    """Put right what cannot be: nobody meets himself; "the visiting general" is not of his host's country."""
    side, partners, passive = found.mine, found.partners, found.link == "passive"
    head = subject(verb)
    if head is not None and head.lower_ in {"i", "we"}:
        return found  # whoever speaks of himself is sure to be meant
    is_guest = head is not None and is_guest_phrase(head) and len(reading.meant(paragraph, head)) < SEVERAL
    if is_guest and side and passive:
        partners = guest_before(reading, paragraph, head, side) or partners
    elif is_guest and partners:
        side = guest_before(reading, paragraph, head, partners) or side
    if partners and not passive and {p.official for p in partners} <= {p.official for p in side} and len(side) == 1:
        if any(c.tag_ == "PRP" for c in verb.subtree if c.i > verb.i):
            partners = other_before(reading, paragraph, verb, side) or guest_before(reading, paragraph, verb, side)
        elif head is not None and head.tag_ == "PRP":
            side = other_before(reading, paragraph, verb, partners) or guest_before(reading, paragraph, verb, partners)
    elif partners and not passive and len(side) > 1 and _is_pronoun_behind(verb) and set(partners) < set(side):
        partners = other_before(reading, paragraph, verb, side, NAMED) or partners  # "the three spent an hour with him"
    elif (
        head is not None
        and head.tag_ == "PRP"
        and side
        and {p.official for p in side} <= {p.official for p in partners}
    ):
        side = other_before(reading, paragraph, verb, partners) or side
    elif head is not None and _is_bare(head) and _are_compatriots(side, partners):
        if passive:
            partners = other_before(reading, paragraph, verb, side, NAMED) or partners
        else:
            side = other_before(reading, paragraph, verb, partners, NAMED) or side
    return _travelled(reading, paragraph, verb, Sides(side, partners, found.link, found.is_local, found.last))


def _is_pronoun_behind(verb: Token) -> bool:
    """Whether "him" or "her" is whom a verb is done to or with."""
    return any(c.lower_ in {"him", "her"} and c.i > verb.i and c.dep_ in {"obj", "iobj", "obl"} for c in verb.children)


def _is_bare(head: Token) -> bool:
    """Whether a subject is a pronoun or a title without a name and a country: "he", "the president"."""
    if head.tag_ == "PRP":
        return head.lower_ in SINGULAR
    children = [c for c in head.children if c.i < head.i]
    return head.is_alpha and [c.lower_ for c in children] == ["the"] and head.i - 1 == children[0].i


def _are_compatriots(side: tuple[Party, ...], partners: tuple[Party, ...]) -> bool:
    """Whether both sides seem to be of one country, so that a bare subject must mean somebody else."""
    codes = {p.actor_code for p in (*side, *partners)}
    return bool(side and partners) and len(codes) == 1 and None not in codes and len(side) == 1


def _travelled(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> Sides:
    """In "flies to Lima, where he will be received by X" the pronoun means who flies there, not who was named last."""
    doc = verb.doc
    where = next((t for t in reversed(doc[max(verb.sent.start, verb.i - BACK) : verb.i]) if t.lower_ == "where"), None)
    if where is None or where.i == verb.sent.start:
        return found
    pronoun = next((t for t in doc[where.i : verb.i + NEAR_PRONOUN] if t.lower_ in SINGULAR), None)
    if pronoun is None:
        return found
    main = next((t for t in reversed(doc[verb.sent.start : where.i]) if t.dep_ in SUBJECTS and t.i < where.i), None)
    traveller = reading.meant(paragraph, main) if main is not None else ()
    if len(traveller) != 1 or traveller[0].official is None:
        return found
    guest, host = (found.partners, found.mine) if found.link == "passive" or pronoun.i > verb.i else (
        found.mine, found.partners
    )  # fmt: skip
    if reading.meant(paragraph, pronoun) != guest or traveller[0].actor_code in {p.actor_code for p in host}:
        return found
    if guest is found.mine:
        return replace(found, mine=traveller)
    return replace(found, partners=traveller)
