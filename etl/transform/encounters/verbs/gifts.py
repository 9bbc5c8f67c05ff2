"""What passes from hand to hand: "gave him a medal", "pinned it on the admiral", "received a saddle from"."""

from __future__ import annotations

import re

from etl.transform.encounters.frames import NEAR
from etl.transform.encounters.prepositions import link
from etl.transform.encounters.verbs.passives import is_passive
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import has_day_behind, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import named_people, two_named
from etl.transform.text.tokens import Token, text_of

TAKING = frozenset({"receive", "get", "accept"})
"""Verbs of who takes what another gives him."""
GESTURES = frozenset({"hug", "kiss", "embrace", "handshake", "hugs", "kisses"})
"""What one gets from another who is there."""
INTO_HANDS = frozenset({"hand", "hand over", "present", "deliver", "bestow", "award", "pin", "give", "confer"})
"""Verbs of handing over what is too big for an envelope, which two do on the day that is fixed for it."""
PICTURES = frozenset("photograph photo picture image footage video snapshot photographs pictures".split())
BLAME = frozenset(
    "hope hopes blame faith guilt responsibility label expectations future failure praise trust legitimacy".split()
)
"""What one pins, or bestows, on another from afar."""
AT_A_TIME = re.compile(
    r"\bat (?:\d|noon)|\b(?:today|tomorrow|tonight|on the site)\b|\b(?:this|next) \w+", re.IGNORECASE
)
NEAR_FROM = 6  # tokens from "wait" to the "from" of whose word it is
FROM = frozenset({"from"})


def is_no_gift(verb: Token, lemma: str) -> bool:
    """Return whether what is given, pinned or deposited is nothing that passes from hand to hand."""
    things = {c.lower_ for c in verb.children if c.dep_ in {"obj", "nsubj:pass"} or (c.dep_ == "nmod" and c.i > verb.i)}
    if lemma in {"give", "get", "award"} and not any(t.lower_ == "ceremony" for t in verb.sent):
        return not things & (cues("gift") | GESTURES)
    return bool(things & BLAME) or next_to(verb).lower_ == "down"


def is_thing(verb: Token) -> bool:
    """Return whether what is introduced is a law or a plan, and nobody."""
    return any(c.dep_ in {"obj", "nsubj:pass"} and c.tag_ in {"NN", "NNS"} for c in verb.children)


def is_for_word(verb: Token) -> bool:
    """Return whether it is word from somebody that one waits for, or a letter that waits: "waiting for a reply"."""
    head = subject(verb)
    if head is not None and head.lower_ in cues("missive"):
        return True
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]]
    return behind[:1] == ["for"] and "from" in behind[2:NEAR_FROM]


def giver(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return from whom somebody gets a gift or a kiss: "received a saddle from the minister"; () if from nobody."""
    if verb_of(verb) not in TAKING or is_passive(verb):
        return ()
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if thing is None or thing.text.lower() not in (cues("gift") - cues("missive") - {"letters"}) | GESTURES:
        return ()
    if thing.text == "order":
        return ()  # "received an order from", not "the Order of the Sun"
    at = link(thing, FROM)
    return named_people(listed(reading, paragraph, at.i + 1)[0]) if at is not None else ()


def shown_together(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return who is in one picture: "A photograph shows A and B on a bench"; () if not two who are named."""
    head = subject(verb)
    thing = next((c for c in verb.rights if c.dep_ in {"obj", "iobj"}), None)
    if head is None or head.lower_ not in PICTURES or thing is None:
        return ()
    named = named_people(listed(reading, paragraph, thing.left_edge.i)[0])
    return named if two_named(named) else ()


def is_set_for_a_day(verb: Token, lemma: str) -> bool:
    """Return whether it is told when something is to be handed over."""
    behind = text_of(verb.doc[verb.i + 1 : verb.sent.end])
    return lemma in INTO_HANDS and (has_day_behind(verb) or AT_A_TIME.search(behind) is not None)
