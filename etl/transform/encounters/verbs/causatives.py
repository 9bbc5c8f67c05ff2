"""What somebody has done, or asks another to do: "had the ambassador summoned", "asked the envoy to come in"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter
from etl.transform.encounters.idioms import ENVOYS
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, phrase_parties, subject_parties
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.parties import actors_of, two_acting
from etl.transform.text.tokens import Token

Sides = tuple[tuple[Party, ...], tuple[Party, ...]]

BIDDING = frozenset({"ask", "invite", "tell", "order", "request", "bid", "instruct"})
HAVING = frozenset({"have", "get"})
THEMSELVES = frozenset({"himself", "herself", "themselves"})
COMING = frozenset({"come", "call", "drop"})
"""Verbs of what somebody who is asked to call does."""
ROOMS = frozenset({"ministry", "office", "department", "residence", "chancellery", "palace"})
OBJECTS = frozenset({"obj", "iobj", "obl"})


def summoner(reading: Reading, paragraph: Paragraph, participle: Token) -> Sides | None:
    """Return who has whom summoned: "had the ambassador called in"; None where a participle tells no such thing."""
    if participle.tag_ not in {"VBN", "VBD"} or any(c.dep_.startswith(("aux", "nsubj")) for c in participle.children):
        return None
    verb = participle.head
    verb = verb.head if participle.dep_.startswith("acl") else verb
    return _sides(reading, paragraph, verb, participle) if verb_of(verb) in HAVING and verb.i < participle.i else None


def bidden(verb: Token) -> Token | None:
    """Return who is made to do what a bare form tells: "had his adviser see the delegate"; None if nobody is."""
    main = verb.head
    is_bare = (
        verb.tag_ == "VB" and verb.dep_ in {"xcomp", "ccomp", "conj"} and not any(c.tag_ == "TO" for c in verb.lefts)
    )
    if not is_bare or verb_of(main) != "have" or main.pos_ != "VERB" or main.i > verb.i:
        return None
    own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return own or next((c for c in main.rights if c.dep_ in {"obj", "iobj"} and c.i < verb.i), None)


def briefed(reading: Reading, paragraph: Paragraph, participle: Token) -> Sides | None:
    """Return who has himself told something, and by whom: "had themselves briefed by the minister"; None if nobody."""
    verb = participle.head
    by = next((t for t in participle.doc[participle.i + 1 : participle.i + 3] if t.lower_ == "by"), None)
    is_own = any(t.lower_ in THEMSELVES for t in participle.doc[verb.i + 1 : participle.i])
    if by is None or participle.tag_ != "VBN" or verb_of(verb) not in HAVING or not is_own:
        return None
    mine, other = subject_parties(reading, paragraph, verb), listed(reading, paragraph, by.i + 1)[0]
    return (other, mine) if mine and other else None


def by_bidding(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the encounter of who is made to come: "had the chargé come to her office", "asked him to come in"."""
    main = next((c for c in verb.lefts if _has_object(c)), verb.head)
    if verb_of(verb) not in COMING or verb.i < main.i or not paragraph.is_narrated:
        return None
    if verb_of(main) not in HAVING | BIDDING or not _is_to_a_room(verb):
        return None
    sides = _sides(reading, paragraph, main, verb)
    status = outlook(main)
    if sides is None or status is None or not two_acting((*sides[0], *sides[1])):
        return None
    if verb_of(main) in BIDDING and not _is_envoy(main, verb):
        return None  # "asked the president to come to the palace on Friday": whether he will is not told
    return Encounter(
        paragraph, verb, merged([*sides[0], *sides[1]]), "in_person", status, f"{verb_of(main)} to come",
        guests=sides[1], hosts=sides[0], partners=sides[1],
    )  # fmt: skip


def _sides(reading: Reading, paragraph: Paragraph, verb: Token, until: Token) -> Sides | None:
    """Who makes somebody do something, and whom."""
    thing = next((c for c in verb.rights if c.dep_ in OBJECTS and c.i < until.i), None)
    if thing is None:
        return None
    mine, other = subject_parties(reading, paragraph, verb), phrase_parties(reading, paragraph, thing)
    other = tuple(p for p in other if p.kind == "official")
    return (mine, other) if mine and other and not actors_of(mine) & actors_of(other) else None


def _has_object(helper: Token) -> bool:
    """Whether what the tree takes for a helping word has an object of its own: "had the envoy come"."""
    return helper.dep_ == "aux" and verb_of(helper) in HAVING and any(c.dep_ == "obj" for c in helper.rights)


def _is_to_a_room(verb: Token) -> bool:
    """Whether somebody is to come to where another works: "come in", "come to the ministry"."""
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]
    is_in = bool(behind) and behind[0].lower_ in {"in", "round", "by"} and behind[0].dep_ != "case"
    return is_in or any(t.lower_ in ROOMS | cues("room") for t in behind if t.head in {verb, verb.head})


def _is_envoy(main: Token, verb: Token) -> bool:
    """Whether an envoy is asked to come, who has to."""
    return any(t.lower_ in ENVOYS for t in main.doc[main.i : verb.i])
