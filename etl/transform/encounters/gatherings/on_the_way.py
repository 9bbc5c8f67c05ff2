"""Who is on the way to an occasion: "flies to Lima for the summit", "will head the delegation to the conference"."""

from __future__ import annotations

from etl.transform.circumstances.governors import JOURNEYS
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.missions import LEADING
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

LINKS = frozenset({"for", "to", "at", "in"})
STEPS = 4  # how far up the tree from an occasion to the verb
STANDING_IN = frozenset({"deputise", "deputize", "substitute", "represent"})
PARTIES = frozenset({"delegation", "team", "head"})
"""Nouns between: "will head a delegation to", "leaves at the head of a delegation to"."""
OF_MANY = frozenset({"summit", "ministerial"})
JOURNEY = frozenset({"visit", "trip", "way", "route"})


def on_the_way(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return the officials who travel to an occasion, or stand in for others there; () where none do."""
    case = next((c.lower_ for c in noun.lefts if c.dep_ == "case"), None)
    if case not in LINKS or paragraph.speaker is not None:
        return ()
    node, between = noun.head, set()
    for _ in range(STEPS):
        is_place = bool(reading.meant(paragraph, node)) and node.text[:1].isupper()  # "flew to Lima", read as a verb
        if (node.pos_ == "VERB" and not is_place) or node.head == node:
            break
        between.add(node.lower_)
        node = node.head
    if node.i > noun.i or not _has_another_side(reading, paragraph, noun):
        return ()
    lemma = verb_of(node)
    if case == "in":  # "represents Peru in the dialogue with Chile"
        return named_officials(subject_parties(reading, paragraph, node)) if lemma == "represent" else ()
    is_of_party = bool(between & PARTIES)
    is_way = lemma in JOURNEYS and (case == "for" or is_of_party or bool(between & JOURNEY) or _is_goal(node, noun))
    is_way = is_way or (lemma in LEADING and is_of_party) or (lemma in STANDING_IN and case == "at")
    is_way = is_way or (case in {"for", "at"} and (_is_somewhere(node) or _is_told_aside(noun.head)))
    return named_officials(subject_parties(reading, paragraph, node)) if is_way else ()


def _is_somewhere(place: Token) -> bool:
    """Whether it is told where somebody is: "was in Lima for the summit"."""
    is_told = any(c.dep_ == "cop" for c in place.lefts) and place.pos_ == "PROPN"
    return is_told and any(c.dep_ == "case" and c.lower_ in {"in", "at"} for c in place.lefts)


def _is_told_aside(place: Token) -> bool:
    """Whether it is told between commas where somebody is: "Doe, in Lima for the summit, said"."""
    case = next((c for c in place.lefts if c.dep_ == "case" and c.lower_ in {"in", "at"}), None)
    return place.pos_ == "PROPN" and case is not None and next_to(case, -1).text == ","


def _has_another_side(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether others than those who travel to an occasion come, as its word or those told with it tell."""
    codes = {p.actor_code for t in noun.subtree for p in reading.meant(paragraph, t) if p.actor_code}
    is_of_many = noun.lower_ in OF_MANY or any(c.lower_ == "ministerial" for c in noun.lefts)
    return is_of_many or len(codes) > 1 or any(kind_of_actor(code) != "country" for code in codes)


def _is_goal(verb: Token, noun: Token) -> bool:
    """Whether one travels to the occasion itself: "goes to the summit"."""
    return noun.head == verb and any(c.dep_ == "case" and c.lower_ == "to" for c in noun.children)
