"""Whether a journey that a noun tells took place, is planned or off."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.calling_off import is_off
from etl.transform.circumstances.outlook import outlook, was_to
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token
from etl.transform.visits.deeds_dropped import is_told_off
from etl.transform.visits.journey_days import is_under_way_beside
from etl.transform.visits.noun_goals import verb_made
from etl.transform.visits.noun_travellers import PREPARATIONS
from etl.transform.visits.travel_words import phase_of_stage, stage_verb

OVER = frozenset({"following", "after"})
PREPARED = 14  # tokens from "preparations" to the journey


def status_of(noun: Token, *, is_before: bool) -> Status | None:
    """Return whether a journey took place, is planned or off, by the words that govern it."""
    if is_under_way_beside(noun):
        return "held"
    if is_before and noun.head.pos_ == "VERB" and outlook(noun.head) == "planned":
        return "planned"
    if is_over(noun):
        return "held"
    if _is_begun(noun):
        return "held"
    if _is_in_preparation(noun):
        return "planned"
    if noun.lower_ == "itinerary" and noun.head.tag_ == "VBZ":
        return "planned"
    made = verb_made(noun)
    if is_told_off(noun) and not is_off(noun):
        return "cancelled"
    return outlook(noun) if made is None or is_off(noun) else outlook(made)


def _is_begun(noun: Token) -> bool:
    """Whether a clause tells in the past that a journey began, whatever is still to come: "which began in Lima"."""
    verb = stage_verb(noun)
    return verb is not None and verb.tag_ == "VBD" and phase_of_stage(verb) == "begin" and not was_to(verb)


def _is_in_preparation(noun: Token) -> bool:
    """Whether a journey is told by what is done ahead of it: "preparations are under way for her visit to Lima"."""
    if not any(c.dep_ == "case" and c.lower_ == "for" for c in noun.lefts):
        return False
    if (verb := stage_verb(noun)) is not None and verb.tag_ == "VBD":
        return False  # "thanked them for the preparations for his visit, which ended on Monday"
    lead = {t.lower_ for t in ahead_of(noun, PREPARED)}
    return bool(lead & PREPARATIONS - {"agenda", "programme", "program"}) and outlook(noun) != "cancelled"


def is_over(noun: Token) -> bool:
    """Return whether "following" or "after" stands before the phrase: "following Doe's trip to Oslo, she will"."""
    edge = noun.left_edge.i
    return (edge > noun.sent.start and noun.doc[edge - 1].lower_ in OVER) or noun.doc[edge].lower_ in OVER
