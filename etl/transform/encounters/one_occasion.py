"""What a verb and the noun behind it tell of one encounter: "met with the ministers of A and B at a meeting of C"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter, nouns
from etl.transform.reading import Token
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import FINITE
from etl.transform.text.cues import verb_of

CONVENING = frozenset({"co-host", "cohost", "co-chair", "cochair"})
"""Verbs of several who give or lead one occasion."""
SITTING = frozenset({"meeting", "session", "ministerial"})
"""Nouns for what one sits in with those whom one meets there; at a summit one meets others on the side."""
AT = frozenset({"at", "during", "in"})
NAME = 14  # tokens: how long the name of a meeting is


def gives_occasion(verb: Token) -> bool:
    """Whether several host or chair a meeting, told by its name: "co-hosted with Peru the third Lima Forum"."""
    if verb_of(verb) not in CONVENING:
        return False
    return any(nouns().get(t.lower_, ("", ""))[1] == "event" for t in verb.doc[verb.i + 1 : verb.sent.end])


def as_one(told: list[Encounter]) -> list[Encounter]:
    """The encounters that one sentence tells, those of a verb and of the noun that says at what as one."""
    found = list(told)
    for noun in told:
        verb = next((v for v in found if _is_its_verb(v, noun)), None) if noun.is_noun and noun in found else None
        if verb is None:
            continue
        parties = merged([*verb.parties, *noun.parties])
        is_whole = verb_of(verb.trigger) in CONVENING
        kept = replace(noun if is_whole else verb, parties=parties)
        found = [kept if one is (noun if is_whole else verb) else one for one in found]
        found = [one for one in found if one is not (verb if is_whole else noun)]
    return found


def _is_its_verb(verb: Encounter, noun: Encounter) -> bool:
    """Whether a verb tells of those who sat in the meeting that a noun tells."""
    first, last = verb.trigger, noun.trigger
    if verb.is_noun or first.i >= last.i or verb.status != noun.status or len(verb.actors) < BOTH:
        return False
    lemma = verb_of(first)
    if lemma in CONVENING:
        return last.dep_ == "obj" and last.head.i == first.i and len(noun.actors) >= BOTH
    is_sitting = lemma == "meet" and last.lower_ in SITTING and not any(p.official is not None for p in verb.partners)
    return is_sitting and bool(verb.partners) and _is_at(first, last)


def _is_at(verb: Token, noun: Token) -> bool:
    """Whether a noun stands behind "at" in the clause of a verb: "met … at the 20th Annual Lima Forum Meeting"."""
    case = next((t for t in reversed(noun.doc[max(verb.i + 1, noun.i - NAME) : noun.i]) if t.pos_ == "ADP"), None)
    between = noun.doc[verb.i + 1 : noun.i]
    return case is not None and case.lower_ in AT and not any(t.tag_ in FINITE and t.pos_ == "VERB" for t in between)
