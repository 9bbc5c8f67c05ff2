"""Who saw others sign: "oversaw the signing of a truce between A and B", "at the signing of the pact by A and B"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, FAR, Encounter
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import before, merged, named_officials, subject_parties
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

WATCHING = frozenset({"witness", "watch", "attend", "see", "lead", "applaud", "join"})
"""Verbs of who is at a signing, besides those of bringing others together."""
SIGNERS = frozenset({"between", "by"})


def signed_before(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter of those who signed and of who oversaw it, None if the words tell none."""
    verb = _seen_by(noun)
    if not paragraph.is_narrated or verb is None:
        return None
    status = outlook(verb) if verb.pos_ == "VERB" else "held"
    both = _signers(reading, paragraph, noun)
    there = named_officials(subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb))
    beside = next((c for c in verb.children if c.dep_ == "obl" and any(t.lower_ == "with" for t in c.children)), None)
    there += named_officials(reading.meant(paragraph, beside)) if beside is not None else ()
    if status not in {"held", "planned"} or not are_several(both):
        return None
    parties = merged([*there, *both])
    return Encounter(paragraph, noun, parties, "in_person", status, "signing before", partners=both, is_noun=True)


def _seen_by(noun: Token) -> Token | None:
    """The verb of who sees others sign, by the tree, or right before "the signing" where the tree has none."""
    verb = noun.head
    if verb.pos_ != "VERB" and noun.i - BOTH > noun.sent.start:
        verb = noun.doc[noun.i - BOTH]  # "oversaw the signing", read as a preposition
    elif noun.dep_ not in {"obj", "obl"} or noun.i < verb.i:
        return None
    return verb if verb_of(verb) in cues("convenes") | WATCHING else None


def _signers(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who signed, told behind "between" or "by" before the next verb."""
    for token in noun.doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + FAR)]:
        if token.lower_ in SIGNERS:
            return tuple(p for p in listed(reading, paragraph, token.i + 1)[0] if p.actor_code)
        if is_finite(token) or token.lower_ in {";", ":"}:
            break
    return ()
