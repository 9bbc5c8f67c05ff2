"""What a verb and the noun behind it tell of one encounter: "met with the ministers of A and B at a meeting of C"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter, nouns
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Token
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import FINITE
from etl.transform.text.cues import verb_of

CONVENING = frozenset({"co-host", "cohost", "co-chair", "cochair"})
"""Verbs of several who give or lead one occasion."""
SITTING = frozenset({"meeting", "session", "ministerial"})
"""Nouns for what one sits in with those whom one meets there; at a summit one meets others on the side."""
GATHERING = frozenset({"meet", "gather", "convene", "assemble", "sit"})
HOSTING = "host named"
"""The rule of what "their host" tells."""
AT = frozenset({"at", "during", "in", "for"})
NAME = 14  # tokens: how long the name of a meeting is


def gives_occasion(verb: Token) -> bool:
    """Whether several host or chair a meeting, told by its name: "co-hosted with Peru the third Lima Forum"."""
    if verb_of(verb) not in CONVENING:
        return False
    return any(nouns().get(t.lower_, ("", ""))[1] == "event" for t in verb.doc[verb.i + 1 : verb.sent.end])


def as_one(told: list[Encounter]) -> list[Encounter]:
    """The encounters that one sentence tells, those of a verb and of the noun that says at what as one."""
    found = _without_overseers(_with_flanks(_without_roles(told)))
    for noun in tuple(found):
        verb = next((v for v in found if _is_its_verb(v, noun)), None) if noun.is_noun and noun in found else None
        if verb is None:
            if noun.is_noun and any(_is_within(noun, other) for other in found):
                found = [one for one in found if one is not noun]
            continue
        parties = merged([*verb.parties, *noun.parties])
        is_whole = verb_of(verb.trigger) in CONVENING
        kept = replace(noun if is_whole else verb, parties=parties)
        found = [kept if one is (noun if is_whole else verb) else one for one in found]
        found = [one for one in found if one is not (verb if is_whole else noun)]
    return found


def _without_roles(told: list[Encounter]) -> list[Encounter]:
    """Without what "their host" tells of those who are brought together with others in the same sentence."""
    return [
        one
        for one in told
        if not (
            one.rule == HOSTING
            and any(o is not one and o.status == one.status and set(one.parties) < set(o.parties) for o in told)
        )
    ]


def _with_flanks(told: list[Encounter]) -> list[Encounter]:
    """The encounters of a sentence, with those who flanked somebody at the one that it tells of him."""
    found = list(told)
    for flank in [one for one in told if one.rule == "flanked"]:
        mine = [p for p in flank.parties if p not in flank.partners]
        whole = next(
            (o for o in found if o is not flank and o.status == flank.status and set(mine) & set(o.parties)), None
        )
        if whole is not None and len(whole.actors) >= BOTH:
            kept = replace(whole, parties=merged([*whole.parties, *flank.partners]))
            found = [kept if one is whole else one for one in found if one is not flank]
    return found


def _without_overseers(told: list[Encounter]) -> list[Encounter]:
    """The encounters of a sentence without those of verbs whose sides only oversaw what others signed."""
    signings = [one for one in told if one.rule == "signing before"]
    verbs = {one.trigger.head.i for one in signings}
    return [one for one in told if one.is_noun or one.trigger.i not in verbs]


def _is_within(noun: Encounter, verb: Encounter) -> bool:
    """Whether a noun is part of what a verb tells of more people: "had A and B to dinner"."""
    first, last = verb.trigger, noun.trigger
    if verb.is_noun or verb is noun or verb.status != noun.status or not set(noun.parties) < set(verb.parties):
        return False
    is_part = last.dep_ in {"obl", "obj"} and last.head.i == first.i
    return is_part and first.i < last.i and not noun.is_separate and not noun.is_another


def _is_its_verb(verb: Encounter, noun: Encounter) -> bool:
    """Whether a verb tells of those who sat in the meeting that a noun tells."""
    first, last = verb.trigger, noun.trigger
    if verb.is_noun or first.i >= last.i or verb.status != noun.status or len(verb.actors) < BOTH:
        return False
    lemma = verb_of(first)
    if lemma in CONVENING:
        return last.dep_ == "obj" and last.head.i == first.i and len(noun.actors) >= BOTH
    if _is_summit_of(last, noun) and lemma in GATHERING and not verb.partners:
        is_whole = len(verb.actors) > BOTH or _case(first, last) == "for"
        return is_whole and _is_at(first, last)  # "met in Lima for a summit of the Union"
    is_sitting = lemma == "meet" and last.lower_ in SITTING and not any(p.official is not None for p in verb.partners)
    return is_sitting and bool(verb.partners) and _is_at(first, last)


def _is_summit_of(noun: Token, told: Encounter) -> bool:
    """Whether a noun tells only whose summit it is, and of nobody who sits there."""
    is_event = nouns().get(noun.lower_, ("", ""))[1] == "event"
    return is_event and bool(told.actors) and all(kind_of_actor(code) != "country" for code in told.actors)


def _case(verb: Token, noun: Token) -> str:
    """The preposition before a noun, "" if none stands between it and a verb."""
    ahead = noun.doc[max(verb.i + 1, noun.i - NAME) : noun.i]
    return next((str(t.lower_) for t in reversed(ahead) if t.pos_ == "ADP"), "")


def _is_at(verb: Token, noun: Token) -> bool:
    """Whether a noun stands behind "at" in the clause of a verb: "met … at the 20th Annual Lima Forum Meeting"."""
    between = noun.doc[verb.i + 1 : noun.i]
    return _case(verb, noun) in AT and not any(t.tag_ in FINITE and t.pos_ == "VERB" for t in between)
