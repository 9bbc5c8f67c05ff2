"""Who brings others together and sits there too: "brokered talks between A and B", "UN-mediated talks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.transform.encounters.frames import FAR, NEAR, Encounter, stretch_of
from etl.transform.gazetteer import actors_in
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import before, merged, subject_parties
from etl.transform.text.clauses import FINITE
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to

INVITED = frozenset({"invite", "ask", "bid", "admit", "summon"})
"""Verbs of which the subject came as well: "a lunch to which the envoy was invited"."""
BOTH = 2  # actors: those whom somebody brings together
AUSPICES = re.compile(
    r"\bunder (?:the )?(?:(?P<owner>[\w.’' -]{2,30}?) )?"
    r"(?:auspices|aegis|chairmanship|mediation|supervision|sponsorship|umbrella|patronage|roof)\b(?P<of> of)?",
    re.IGNORECASE,
)
"""Under whose roof others meet."""
LED = re.compile(r"\b([\w.’' ]{2,30}?)[-‐](?:mediated|brokered|sponsored|chaired|hosted|moderated|led)$")
"""By whom talks are led, in a word before them."""


def convened(reading: Reading, made: Encounter) -> Encounter:
    """Add to an encounter of two or more governments whoever is told to have mediated, chaired or hosted it."""
    if len(made.actors) < BOTH or made.paragraph.kind == "byline":
        return made
    found = [p for p in _conveners(reading, made) if p.actor_code and p.kind in {"official", "body", "actor"}]
    added = [replace(p, kind="body") if p.official is None else p for p in found]
    return replace(made, parties=merged([*made.parties, *added])) if added else made


def _conveners(reading: Reading, made: Encounter) -> Iterator[Party]:
    paragraph, trigger = made.paragraph, made.trigger
    yield from _under_auspices(reading, paragraph, trigger)
    if not made.is_noun:
        talks = next((c for c in trigger.children if c.dep_ == "obl" and c.i > trigger.i and c.lower_ == "talks"), None)
        if talks is not None:
            yield from _of_noun(reading, paragraph, talks)
        return
    yield from _of_noun(reading, paragraph, trigger)


def _of_noun(reading: Reading, paragraph: Paragraph, noun: Token) -> Iterator[Party]:
    """Who mediates the talks that a noun tells: the subject of the verb, the agent, or the word before them."""
    for participle in noun.children:
        if participle.dep_ == "acl:relcl" and verb_of(participle) in INVITED:
            yield from (p for p in subject_parties(reading, paragraph, participle) if p.official is not None)
        if participle.dep_.startswith("acl") and verb_of(participle) in cues("convenes"):
            yield from _agents(reading, paragraph, participle)
    yield from _led(noun)
    whole = stretch_of(noun)
    verb = whole.head
    previous = noun.doc[max(noun.sent.start, noun.i - 1)]
    is_verb = previous.tag_ in {"VBD", "VBN"} and verb_of(previous) in cues("convenes")
    if is_verb and previous.i > noun.sent.start and next_to(previous, -1).pos_ == "PROPN":
        yield from before(reading, paragraph, previous)  # "Doe brokered talks": read as talks that are brokered
        return
    if verb_of(verb) not in cues("convenes") or verb.pos_ != "VERB":
        return
    if whole.dep_ == "nsubj:pass":
        yield from _agents(reading, paragraph, verb)
    elif whole.dep_ == "obj" or (whole.dep_ == "obl" and any(c.lower_ == "over" for c in whole.children)):
        yield from subject_parties(reading, paragraph, verb)


def _agents(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who is named after the "by" of a passive."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]:
        if token.lower_ == "by":
            return listed(reading, paragraph, token.i + 1)[0]
        if token.tag_ in FINITE:
            break
    return ()


def _led(noun: Token) -> Iterator[Party]:
    """The organisation or country of "UN-mediated talks"."""
    words = noun.doc.text[noun.doc[max(noun.sent.start, noun.i - NEAR)].idx : noun.idx].rstrip()
    told = LED.search(words)
    for match in actors_in(told[1]) if told is not None else ():
        yield Party("body", None, match.actor_code)


def _under_auspices(reading: Reading, paragraph: Paragraph, trigger: Token) -> Iterator[Party]:
    """Whose auspices others meet under: "under the aegis of the Union", "under UN auspices"."""
    doc = trigger.doc
    first, last = max(trigger.sent.start, trigger.i - FAR), min(trigger.sent.end, trigger.i + FAR)
    start = doc[first].idx
    told = AUSPICES.search(doc[first:last].text)
    if told is None:
        return
    if told["of"]:
        of = doc.char_span(start + told.start("of") + 1, start + told.end("of"))
        if of is not None:
            yield from listed(reading, paragraph, of.end)[0]
    elif told["owner"]:
        for match in actors_in(told["owner"]):
            yield Party("body", None, match.actor_code)
