"""Whether a verb of several meanings tells of an encounter: "saw X as a friend", "would be glad to see X"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.encounters.frames import noun_kind, verb_frames
from etl.transform.encounters.verbs.gifts import is_for_word, is_no_gift, is_thing
from etl.transform.encounters.verbs.passives import is_passive
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import FIRSTS, has_day_behind, is_of_time
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import AT_OR_DURING, DAYS_AND_MONTHS, FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

SEEING_ONE = frozenset({"one", "each", "alone", "both"})
"""Words behind "saw him" that go on to tell how: "saw them alone"."""
HANDED_OVER = frozenset(
    "prisoners captives hostages detainees bodies remains fire shots shells ambassadors envoys data letters messages"
    " telegrams".split()
)
"""What two exchange from afar, or by others."""
LIKENED = frozenset("notes views impressions positions assessments intelligence findings maps experiences".split())
LIKENED |= {"lists", "list", "files", "records", "accounts", "data"}
"""What two compare who meet; all else is only held side by side."""
SITTING_IN = frozenset({"on", ",", ".", ";", "and", "too", "as", "for", "throughout"})
"""Words behind the "in" of those who only attended: "also sat in, and", "sat in on the talks"."""
STRETCHES = frozenset("time times while hour hours minute minutes length moment moments ages long".split())
TAKEN = 6  # tokens from "took" to "to be"
SPEECHES = frozenset("session debate plenary assembly conference summit sense ceremony opening forum rally".split())
"""Where, or how, several speak to all who are there, each for himself: "spoke in the first session"."""
NOW = DAYS_AND_MONTHS | {"today", "tomorrow", "tonight", "week", "here"}
"""Words that tell when, or where, somebody is welcomed in person."""
MEMBERSHIPS = frozenset(
    "organization organisation alliance union bloc group grouping family club community coalition fold ranks".split()
)
"""Bodies that one is welcomed to, or into, who is of them from then on."""
GIVING = frozenset({"give", "get", "pin", "bestow", "award"})
MANY_SENSES = GIVING | {"see", "introduce", "make up", "take", "wait"}
CARRYING = frozenset({"deliver", "hand", "convey", "transmit", "relay", "present"})
"""Verbs of one who brings a message, perhaps for somebody else than whoever receives him."""


def is_opinion(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Return whether "see" tells what one holds of somebody: "saw President Doe as a rival", "saw him leave"."""
    if any(c.lower_ == "what" and c.dep_ == "obj" for c in verb.lefts):
        return True  # "asked him what he saw"
    last = max((t.i for t in verb.doc[verb.i + 1 : found.last] if reading.meant(paragraph, t)), default=verb.i)
    if last + 1 < len(verb.doc) and verb.doc[last + 1].lower_ == "as":
        return last + 2 >= len(verb.doc) or verb.doc[last + 2].lower_ != "well"
    if last > verb.i and last + 1 < verb.sent.end and verb.doc[last + 1].tag_ in {"VB", "VBP"}:
        return True  # "hoped to see President Doe shake hands with Roe"
    if any(c.dep_ == "ccomp" and verb.i < c.i and any(verb.i < k.i <= last for k in c.lefts) for c in verb.children):
        return True  # "saw Minister Roe was making the same point"
    pronoun = next((c for c in verb.children if c.dep_ == "obj" and c.tag_ == "PRP"), None)
    if pronoun is None:
        return False
    following = next_to(pronoun)
    is_met = not following.text or following.pos_ in {"ADP", "ADV", "PUNCT"} or following.lower_ in SEEING_ONE
    return not is_met or following.lower_ == "as"


def is_done_apart(paragraph: Paragraph, verb: Token, lemma: str, found: Sides) -> bool:
    """Return whether a verb tells what each does for himself, or from afar: "also spoke", "sat in on the talks"."""
    if lemma == "thank" and verb.tag_ == "VBP":
        return True  # "I thank President Doe for his efforts": whoever is thanked need not be there
    if lemma.startswith("take ") and found.link == "object" and not found.mine:
        return True  # "a convoy took the two mediators to a school"
    if lemma in MANY_SENSES:
        return _is_another_sense(verb, lemma, found)
    if lemma == "sit":
        behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
        return found.link == "together" and behind[:1] == ["in"] and set(behind[1:]) <= SITTING_IN
    if lemma == "speak":
        return found.link == "together" and (_gives_speech(verb) or _speaks_for(verb))
    if lemma == "make up":
        return next_to(verb, 2).lower_ == "of"  # "a delegation made up of Doe and Roe"
    if lemma == "welcome":
        return is_welcomed_into(verb) or is_acclaim(paragraph, verb, found.mine)
    if lemma in CARRYING and verb.dep_ == "acl:relcl" and found.link == "to":
        return _is_received(verb.head) and not any(c.lower_ in {"him", "her", "them"} for c in verb.children)
    return lemma in {"exchange", "compare"} and not _is_of_words(verb, lemma)


def _is_another_sense(verb: Token, lemma: str, found: Sides) -> bool:
    """Whether a verb of several meanings tells of no company here."""
    if lemma in GIVING:
        return is_no_gift(verb, lemma)
    if lemma == "see" and found.link == "with":
        return not is_passive(verb) or next_to(verb).lower_ == "as"  # "was seen on Monday with Doe"
    if lemma == "introduce":
        return is_thing(verb)
    if lemma == "make up":
        return next_to(verb, 2).lower_ == "of"  # "a delegation made up of"
    if lemma == "take":
        return any(c.dep_ in {"xcomp", "ccomp"} for c in verb.children)  # "whom she took to be the premier"
    if lemma == "wait" and found.link == "for":
        return is_for_word(verb)
    return lemma == "wait" and found.link in {"on", "upon"} and verb.tag_ == "VBG"  # "is waiting on Doe to decide"


def is_guest_expected(verb: Token, found: Sides) -> bool:
    """Return whether somebody is expected as a guest: "expects her on Friday", not "expects her to resign"."""
    is_to_do = any(c.dep_ in {"xcomp", "ccomp"} for c in verb.children) or verb.doc[found.last].lower_ == "to"
    return found.link == "object" and (has_day_behind(verb) or _is_for_talks(verb)) and not is_to_do


def _is_for_talks(verb: Token) -> bool:
    """Whether what a guest is expected for is a meeting: "expects them for consultations"."""
    return any(
        c.dep_ in {"obl", "nmod"}
        and noun_kind(c.lower_) in {"talk", "event"}
        and any(w.dep_ == "case" and w.lower_ == "for" for w in c.lefts)
        for head in (verb, *(c for c in verb.rights if c.dep_ == "obj"))
        for c in head.rights
    )


def is_acclaim(paragraph: Paragraph, verb: Token, hosts: Sequence[Party]) -> bool:
    """Return whether a country is only told to be glad of somebody: "Norway welcomes Secretary General Doe".

    A headline tells so of what was.
    """
    is_present = verb.tag_ in {"VBZ", "VBP"} and not any(t.lower_ in NOW for t in verb.sent)
    return is_present and paragraph.kind != "title" and bool(hosts) and all(p.kind == "actor" for p in hosts)


def is_welcomed_into(verb: Token) -> bool:
    """Return whether somebody is told to become one of a body: "welcomed Doe to the organization"."""
    for noun in verb.doc[verb.i + 1 : verb.sent.end]:
        if noun.tag_ in FINITE:
            return False
        if noun.lower_ in MEMBERSHIPS and any(c.dep_ == "case" and c.lower_ in {"to", "into"} for c in noun.lefts):
            return noun.head == verb or noun.head.head == verb
    return False


def _is_received(guest: Token) -> bool:
    """Whether somebody is told to be received, who may carry a letter for another: "received Doe, who delivered"."""
    if guest.dep_ in {"appos", "flat", "conj"} and guest.head.i < guest.i:
        guest = guest.head
    verb = guest.head
    return guest.dep_ in {"obj", "obl"} and any(
        frame.guest == "object" for frame in verb_frames().get(verb_of(verb), ())
    )


def _is_of_words(verb: Token, lemma: str) -> bool:
    """Return whether what is exchanged or compared are words of those who met: not "exchanged prisoners"."""
    things = {c.lower_ for c in verb.children if c.dep_ == "obj"}
    things |= {verb.head.lower_} if verb.dep_ == "amod" else set()
    return bool(things & LIKENED) if lemma == "compare" else not things & HANDED_OVER


def _speaks_for(verb: Token) -> bool:
    """Return whether each speaks on behalf of somebody, not with the other: "Doe spoke for the army, Roe for"."""
    whom = (c for c in verb.rights if c.dep_ == "obl" and any(m.lower_ == "for" for m in c.lefts))
    return any(not is_of_time(c) and c.lower_ not in STRETCHES and not _is_counted(c) for c in whom)


def _is_counted(noun: Token) -> bool:
    return any(c.like_num or c.dep_ == "nummod" for c in noun.lefts)


def is_taken_to_be(verb: Token) -> bool:
    """Return whether somebody is only mistaken for another: "a man whom she took to be Minister Doe"."""
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + TAKEN)]
    return verb_of(verb) == "take" and any(t.lower_ == "to" and next_to(t).lower_ == "be" for t in behind)


def _gives_speech(verb: Token) -> bool:
    """Return whether several speak one after another to an audience, not with each other: "A and B also spoke"."""
    if any(c.lower_ == "also" for c in verb.lefts) and next_to(verb).lower_ in {
        ".",
        ",",
        ";",
        "at",
        "in",
    }:
        return True
    if verb.tag_ == "VB" and verb.head.lower_ in FIRSTS:
        return True  # "were the first to speak"
    if next_to(verb).lower_ in {"of", "out"} and any(c.lower_ in {"has", "have", "had"} for c in verb.lefts):
        return True  # "its generals have spoken of war"
    places = (c for c in verb.children if c.dep_.startswith("obl") and c.lower_ in SPEECHES)
    return any(case.lower_ in AT_OR_DURING for place in places for case in place.children)


def is_arranged(verb: Token) -> bool:
    """Return whether an aside tells of one who only had made others meet: "Doe, who had brought them"."""
    return verb.tag_ == "VBN" and {"who", "had"} <= {c.lower_ for c in verb.lefts}
