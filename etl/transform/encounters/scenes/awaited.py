"""Talks for which somebody goes to a country, told without with whom: "is due in Lima on Monday for talks"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.locatives import KINDS
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.prepositions import link
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.clauses import STEPS, is_finite, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import WITH_OR_BETWEEN
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token, text_of

TALKS = frozenset({"talks", "consultations", "negotiations", "discussions", "round", "rounds"})
SESSIONS = frozenset({"meeting", "session", "sitting", "commission", "committee"})
"""What those who have met before have together, where one of them goes to the other's country for it."""
SHARED = frozenset({"co-chair", "chair", "co-host", "preside"})
GOING = frozenset("travel fly go come return head leave arrive journey visit drive sail".split())
DUE = frozenset({"due", "expected", "awaited", "back", "scheduled"})
INTO = frozenset({"in", "to", "at", "for", "into"})
NEAR = 4  # tokens between a preposition and the country that it leads to


def for_talks(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter of somebody with the country where he goes for talks, if others of it are spoken of."""
    if not paragraph.is_narrated or link(noun, WITH_OR_BETWEEN) is not None:
        return None
    if not _is_what_for(noun):
        return None
    head = subject(noun)
    verb = _going(noun)
    if head is None or verb is None:
        return None
    mine = named_officials(subject_parties(reading, paragraph, noun))
    if len(actors_of(mine)) != 1:
        return None
    host = _goal(reading, paragraph, noun, mine[0].actor_code)
    status: Status | None = "planned" if _is_due(verb) else outlook(verb)
    if host is None or status != "planned" or not _is_spoken_of(reading, host):
        return None
    return Encounter(
        paragraph, noun, (*mine, Party("body", None, host)), "in_person", status, f"{noun.lower_} awaited",
        guests=mine, is_noun=True, is_another=True,
    )  # fmt: skip


def to_chair(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the session for which somebody goes to a country: "will be back in Lima to co-chair the commission"."""
    if verb_of(verb) not in SHARED or verb.tag_ != "VB":
        return None
    noun = next((c for c in verb.children if c.dep_ == "obj" and c.lower_ in SESSIONS), None)
    return for_talks(reading, paragraph, noun) if noun is not None else None


def _is_what_for(noun: Token) -> bool:
    """Whether a noun tells what somebody goes for: "for talks", "to co-chair the commission"."""
    if noun.lower_ in TALKS | SESSIONS and any(c.dep_ == "case" and c.lower_ == "for" for c in noun.children):
        return True
    return noun.lower_ in SESSIONS and noun.dep_ == "obj" and verb_of(noun.head) in SHARED and noun.head.tag_ == "VB"


def _going(noun: Token) -> Token | None:
    """The verb or adjective that tells of going or being somewhere, above a noun."""
    node = noun.head
    for _ in range(STEPS):
        if verb_of(node) in GOING and node.pos_ in {"VERB", "NOUN"}:
            return node
        if any(c.dep_ == "cop" for c in node.children) or node.lower_ in DUE:
            return node
        if node.head == node:
            return None
        node = node.head
    return None


def _is_due(verb: Token) -> bool:
    """Whether somebody is awaited: "is due in Lima", "is expected back", "will be in Quito", "flies to Lima"."""
    words = {verb.lower_, *(c.lower_ for c in verb.children)}
    if words & {"will", "'ll", "’ll", "shall"}:
        return True
    is_now = bool(words & {"is", "are"}) and bool(words & (DUE | {"to"} | cues("planned")))
    return is_now or verb.tag_ in {"VBZ", "VBP"}


def _goal(reading: Reading, paragraph: Paragraph, noun: Token, own: str | None) -> str | None:
    """The country or organisation that a clause tells somebody to be in or go to: "for talks at Union headquarters"."""
    for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + NEAR)]:
        bodies = [p.actor_code for p in reading.meant(paragraph, token) if p.official is None and p.actor_code]
        if bodies and kind_of_actor(bodies[0]) != "country" and next_to(noun).lower_ == "at":
            return bodies[0]
    lead = noun.doc[noun.sent.start : noun.i]
    for token in reversed(lead):
        if is_finite(token) and token.tag_ != "MD" and verb_of(token) not in GOING and token.pos_ == "VERB":
            break
        actors = [p.actor_code for p in reading.meant(paragraph, token) if p.kind == "actor" and p.actor_code]
        if token.lower_ in KINDS and not actors:  # "the Peruvian capital"
            actors = [m.actor_code for m in actors_in(text_of(noun.doc[token.left_edge.i : token.i]))]
        if not actors or actors[0] == own:
            continue
        before = [t.lower_ for t in noun.doc[max(noun.sent.start, token.i - NEAR) : token.i]]
        if INTO & set(before):
            return actors[0]
    return None


def _is_spoken_of(reading: Reading, code: str) -> bool:
    """Whether somebody of a country is named in the report, so that it is no mere venue."""
    return any(official.actor_code == code for official in reading.officials)
