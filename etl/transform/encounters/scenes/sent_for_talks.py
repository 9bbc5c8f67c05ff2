"""Countries told to have sent somebody to talks: "A, B and C sent ministers to Lima for consultations"."""

from __future__ import annotations

from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, Encounter, noun_kind, noun_mode
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import group_nouns
from etl.transform.text.clauses import subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.tokens import Token

SENDING = frozenset({"send", "dispatch", "despatch"})
SENT = frozenset("delegations delegates diplomats observers representatives negotiators officials".split())
"""Whom countries send besides those told by their office."""
STEPS = 3  # words from the talks up to the verb


def sent_for_talks(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the meeting to which several countries are told to have sent somebody; None where a noun tells of none."""
    is_aim = any(c.dep_ == "case" and c.lower_ in {"for", "to"} for c in noun.lefts)
    if not is_aim or noun_kind(noun.lower_) not in {"talk", "event"} or not paragraph.is_narrated:
        return None
    verb = noun
    for _ in range(STEPS):
        verb = verb.head
        if verb_of(verb) in SENDING:
            break
    head, status = subject(verb), outlook(verb)
    if verb_of(verb) not in SENDING or head is None or head.i > verb.i or status not in {"held", "planned"}:
        return None
    sent = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if sent is None or sent.lower_ not in SENT | group_nouns().keys() | cues("envoy"):
        return None
    meant = [p for one in reading.joined(head) for p in reading.meant(paragraph, one) if p.kind == "actor"]
    parties = tuple(Party("body", None, code) for code in dict.fromkeys(p.actor_code for p in meant))
    if len(parties) < BOTH:
        return None
    mode = mode_of(paragraph, noun, noun_mode(noun.lower_))
    return Encounter(paragraph, noun, parties, mode, status, f"{noun.lower_} sent for", is_noun=True)
