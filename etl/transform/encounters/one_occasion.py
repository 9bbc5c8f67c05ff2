"""What a verb and the noun behind it tell of one encounter: "met with the ministers of A and B at a meeting of C"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter, noun_kind, stretch_of
from etl.transform.encounters.scenes.looking_on import WATCHED
from etl.transform.text.clause_parties import TOGETHER, merged, named_officials
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.tokens import Token

CONVENING = frozenset({"co-host", "cohost", "co-chair", "cochair"})
"""Verbs of several who give or lead one occasion."""
AT = frozenset({"at", "during", "over"})
PRESENCE = "presence of"
"""The rule of what is done in somebody's presence."""
HOSTING = "host named"
"""The rule of what "their host" tells."""


def gives_occasion(verb: Token) -> bool:
    """Whether several host or chair a meeting, told by its name: "co-hosted with Peru the third Lima Forum"."""
    if verb_of(verb) not in CONVENING:
        return False
    return any(noun_kind(t.lower_) == "event" for t in verb.doc[verb.i + 1 : verb.sent.end])


def as_one(told: list[Encounter]) -> list[Encounter]:
    """The encounters that one sentence tells, those of a verb and of the noun that says at what as one."""
    found = _without_overseers(_with_flanks(_without_deeds(_without_roles(_once(told)))))
    for noun in tuple(found):
        verb = next((v for v in found if _is_its_verb(v, noun)), None) if noun.is_noun and noun in found else None
        if verb is None:
            if noun.is_noun and any(_is_within(noun, other) for other in found):
                found = [one for one in found if one is not noun]
            continue
        status = verb.status if _is_joined_at(verb, noun) else noun.status
        kept = replace(noun, parties=merged([*verb.parties, *noun.parties]), status=status)
        found = [kept if one is noun else one for one in found if one is not verb]
    return found


def _once(told: list[Encounter]) -> list[Encounter]:
    """Without what one word tells of some of those of whom it tells it all: "flew in to meet X and Y"."""
    errands = [one for one in told if one.rule.endswith(" errand")]
    return [
        one
        for one in told
        if one not in errands
        or not any(
            o.trigger == one.trigger and o.status == one.status and set(one.parties) < set(o.parties) for o in told
        )
    ]


def _without_roles(told: list[Encounter]) -> list[Encounter]:
    """Without what "their host" tells of those who are brought together with others in the same sentence."""
    return [
        one
        for one in told
        if not _is_told_anyway(one, told)
        and not (
            one.rule == HOSTING
            and any(o is not one and o.status == one.status and set(one.parties) < set(o.parties) for o in told)
        )
    ]


def _is_told_anyway(one: Encounter, told: list[Encounter]) -> bool:
    """Whether the same people are told to have met, or to have been at an occasion of more, besides.

    "met in Lima, where they attended the inauguration", "took part in the ceremony, alongside Doe".
    """
    others = [o for o in told if o is not one and o.status == one.status and len(o.actors) >= BOTH]
    if one.is_noun and one.trigger.lower_ in cues("honouring") | cues("farewell"):
        mine = set(named_officials(one.parties))
        return any(set(named_officials(o.parties)) <= mine and verb_of(o.trigger) == "meet" for o in others)
    return one.rule == "beside" and any(set(one.parties) < set(o.parties) for o in others)


def _without_deeds(told: list[Encounter]) -> list[Encounter]:
    """Without what they did at the meeting that the sentence has told: "at talks in Lima A and B agreed on Quito"."""
    watched = [one for one in told if one.rule == WATCHED]
    told = [one for one in told if one in watched or not any(set(one.parties) <= set(w.parties) for w in watched)]
    before = [one for one in told if one.rule == PRESENCE]
    told = [one for one in told if one.strength != "placed" or not any(_is_done_before(one, other) for other in before)]
    at = [one for one in told if one.is_noun and one.rule.endswith(" at") and one.status == "held"]
    return [
        one
        for one in told
        if one.strength != "placed"
        or not any(noun.trigger.i < one.trigger.i and set(one.parties) <= set(noun.parties) for noun in at)
    ]


def _is_done_before(deed: Encounter, presence: Encounter) -> bool:
    """Whether a deed is told with somebody else in whose presence the same people did it: "signed … before Doe"."""
    is_theirs = set(named_officials(deed.parties)) <= set(presence.parties) and bool(named_officials(deed.parties))
    return is_theirs and deed.status == presence.status and set(deed.actors) <= set(presence.actors)


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
    if _is_seen_together(noun, verb):
        return True
    if verb.is_noun or verb is noun or verb.status != noun.status or not set(noun.parties) < set(verb.parties):
        return False
    phrase = stretch_of(last)  # "sat in on three hours of talks between A and B"
    is_part = phrase.dep_ in {"obl", "obj"} and phrase.head.i == first.i
    return is_part and first.i < last.i and not noun.is_separate and not noun.is_another


def _is_seen_together(noun: Encounter, verb: Encounter) -> bool:
    """Whether a meeting of two is that to which another has them: "the talks of A and B, whom C sees together"."""
    first, last = verb.trigger, noun.trigger
    is_clause = not verb.is_noun and first.dep_ == "acl:relcl" and last.i < first.i and verb.status == noun.status
    return is_clause and any(c.lower_ in TOGETHER for c in first.children) and set(noun.parties) < set(verb.parties)


def _is_its_verb(verb: Encounter, noun: Encounter) -> bool:
    """Whether a verb tells of those who sat in the meeting that a noun tells."""
    first, last = verb.trigger, noun.trigger
    is_where = noun.rule.endswith((" at", " given by")) and last.dep_ in {"obl", "nmod"}
    if is_where and not verb.is_noun and verb.status == noun.status and first.i < last.i:
        return set(verb.parties) < set(noun.parties)  # "met at talks hosted by Roe"
    if not verb.is_noun and verb_of(first) == "sit" and last.dep_ == "obl" and last.head.i == first.i:
        return verb.status == noun.status and set(verb.parties) < set(noun.parties)  # "sat in on Doe's talks with"
    if _opens_clause_of(verb, noun) or _is_joined_at(verb, noun):
        return True
    if verb_of(first) == "bring" and last.dep_ == "nsubj" and last.head.i == first.i:
        return verb.status == noun.status  # "The summit brought together X and Y"
    if verb.is_noun or first.i >= last.i or verb.status != noun.status or len(verb.actors) < BOTH:
        return False
    is_object = last.dep_ in {"obj", "obl:unmarked"} and last.head.i == first.i
    return verb_of(first) in CONVENING and is_object and len(noun.actors) >= BOTH


def _is_joined_at(verb: Encounter, noun: Encounter) -> bool:
    """Whether somebody joins others at the gathering behind which it is told: "the summit, where he will join X"."""
    clause = verb.trigger
    is_where = clause.dep_ == "acl:relcl" and any(c.lower_ == "where" for c in clause.lefts)
    return not verb.is_noun and is_where and verb_of(clause) == "join" and clause.head.i == noun.trigger.i


def _opens_clause_of(verb: Encounter, noun: Encounter) -> bool:
    """Whether a meeting opens the clause of what one said there: "In a meeting, also attended by X, Y told them"."""
    first, last = verb.trigger, noun.trigger
    is_fronted = last.dep_ == "obl" and first.i in {last.head.i, last.head.head.i} and last.i < first.i
    is_fronted = is_fronted and not verb.is_noun
    opening = noun.trigger.sent[0].lower_
    if opening in AT and last.dep_ == "ROOT" and last.i < first.i and not verb.is_noun:
        is_fronted = set(verb.parties) < set(noun.parties)  # "At a dinner hosted by X, Y and Z sat": cut by the tree
    is_told = noun.rule.endswith((" attended by", " at")) and verb.status == noun.status
    return is_fronted and is_told and bool(set(verb.parties) & set(noun.parties))
