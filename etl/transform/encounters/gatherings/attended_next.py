"""A gathering told without its sides, and who attended it by the next sentence: "A summit opened. X and Y attended"."""

from __future__ import annotations

from dataclasses import replace

from etl.facts import Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, NEAR, Encounter, nouns
from etl.transform.encounters.gatherings.members import members_told_in
from etl.transform.encounters.nouns.noun_senses import is_called_off, status_told
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed

KINDS = frozenset({"event", "talk"})
GATHERING = frozenset({"meet", "gather", "convene", "assemble", "confer"})
"""Verbs of those who come together, whoever they are."""
ATTENDING = frozenset({"attend", "participate"})
POINTING = frozenset({"the", "this", "these", "it", "them"})


def attended_next(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Encounter | None:
    """Return the gathering that a noun tells, with those who attend it by the next sentence; None if none are told."""
    if paragraph.kind != "body" or paragraph.speaker is not None or nouns()[low][1] not in KINDS:
        return None
    is_held = noun.dep_ == "obj" and verb_of(noun.head) in cues("hold") | cues("convenes")
    is_told = is_held or noun.dep_ in {*SUBJECTS, "ROOT", "root"}
    if not is_told or is_called_off(noun) or link(noun, frozenset({"with", "between", "among"})):
        return None
    made = _made(reading, paragraph, noun, status_told(noun), f"{low} attended next", nouns()[low][0])
    return made if made is None else replace(made, is_noun=True, is_event=nouns()[low][1] == "event")


def gathered_next(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the same of a verb whose subject are officials of no country told: "Leaders of the region met in Lima"."""
    head = subject(verb)
    if paragraph.kind != "body" or paragraph.speaker is not None or verb_of(verb) not in GATHERING or head is None:
        return None
    if verb.dep_ not in {"ROOT", "root"} or head.tag_ not in {"NNS", "NNPS"} or head.lower_ not in cues("envoy"):
        return None
    is_open = not any(c.dep_ in {"obj", "nsubj:pass"} for c in verb.children) and not link(verb, frozenset({"with"}))
    status = outlook(verb)
    return _made(reading, paragraph, verb, status, f"{verb_of(verb)} attended next", "in_person") if is_open else None


def _made(
    reading: Reading, paragraph: Paragraph, trigger: Token, status: Status | None, rule: str, mode: str
) -> Encounter | None:
    """The encounter of those whom the next sentence lists, if they are of two actors at the least."""
    if status not in {"held", "planned"}:
        return None
    there = _attending(reading, paragraph, trigger, status)
    parties = tuple(p if p.official is not None else replace(p, kind="body") for p in there if p.actor_code)
    if len({p.actor_code for p in parties}) < BOTH:
        return None
    return Encounter(paragraph, trigger, merged(parties), mode_of(paragraph, trigger, mode), status, rule)


def _attending(reading: Reading, paragraph: Paragraph, trigger: Token, status: Status) -> tuple[Party, ...]:
    """Who attends by the next sentence, also where that opens the next paragraph."""
    doc, end = paragraph.doc, trigger.sent.end
    if end >= len(doc):
        following = next(iter(reading.paragraphs[paragraph.number + 1 : paragraph.number + 2]), None)
        if following is None or following.kind != "body" or following.speaker is not None or not len(following.doc):
            return ()
        paragraph, doc, end = following, following.doc, 0
    sentence = doc[end].sent
    return members_told_in(reading, paragraph, sentence) or _subject_attends(reading, paragraph, sentence, status)


def _subject_attends(reading: Reading, paragraph: Paragraph, sentence: Token, status: Status) -> tuple[Party, ...]:
    """Who attends as the subject of "attended", "will take part in the talks", "are at the summit"."""
    for verb in sentence[:]:
        lemma = verb_of(verb)
        is_part = lemma == "take" and any(t.lower_ == "part" for t in verb.doc[verb.i : min(sentence.end, verb.i + 2)])
        if not (lemma in ATTENDING or is_part) or verb.pos_ != "VERB" or outlook(verb) != status:
            continue
        thing = next((c for c in verb.children if c.dep_ in {"obj", "obl"} and _is_occasion(c)), None)
        is_other = any(c.dep_ == "obj" and c.lower_ != "part" for c in verb.children) and thing is None
        head = subject(verb)
        if is_other or head is None or head.i > verb.i or head.i - sentence.start > NEAR:
            return ()
        return listed(reading, paragraph, sentence.start, verb.i)[0]
    return ()


def _is_occasion(thing: Token) -> bool:
    """Whether what is attended is the gathering told before: "it", "the conference"."""
    words = {thing.lower_, *(c.lower_ for c in thing.children)}
    return bool(words & POINTING) and (thing.lower_ in POINTING or nouns().get(thing.lower_, ("", ""))[1] in KINDS)
