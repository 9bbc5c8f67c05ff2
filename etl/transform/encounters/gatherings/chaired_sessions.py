"""Sessions of a body that are told with who led them: "the Council held a session under the chairmanship of X of A"."""

from __future__ import annotations

from etl.transform.circumstances.modes import mode_of
from etl.transform.encounters.frames import Encounter, noun_kind, noun_mode
from etl.transform.encounters.nouns.noun_status import is_called_off, status_told
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.clauses import subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

CHAIR = frozenset({"chairmanship", "presidency", "leadership", "chair"})
"""Nouns for who leads a session: "under the chairmanship of"."""
KINDS = frozenset({"event", "talk"})
FAR = 24  # tokens from a session to who led it
UNDER = 4  # tokens from "under" to the noun


def chaired_session(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Encounter | None:
    """Return the session that a body held, with who led it; None where a noun tells of none."""
    if not paragraph.is_narrated or noun_kind(low) not in KINDS or is_called_off(noun):
        return None
    verb = noun.head
    is_held = noun.dep_ == "obj" and verb_of(verb) in cues("hold") | cues("convenes")
    status = status_told(noun) if is_held or noun.dep_ in {"nsubj", "nsubj:pass"} else None
    if status not in {"held", "planned"}:
        return None
    parties = merged([*_body(reading, paragraph, noun), *_leaders(reading, paragraph, noun)])
    if not are_several(parties):
        return None
    mode = mode_of(paragraph, noun, noun_mode(low))
    return Encounter(
        paragraph, noun, parties, mode, status, f"{low} chaired", is_noun=True, is_event=noun_kind(low) == "event"
    )


def _body(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The organisation that held a session, or whose session it is."""
    head = subject(noun.head) if noun.dep_ == "obj" else None
    for token in (*(head.subtree if head is not None else ()), *(t for t in noun.subtree if t.i < noun.i + UNDER)):
        for party in reading.meant(paragraph, token):
            is_body = party.official is None and party.actor_code and kind_of_actor(party.actor_code) == "organization"
            if is_body:
                return (Party("body", None, party.actor_code),)
    return ()


def _leaders(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The officials named behind "under the chairmanship of"."""
    for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + FAR)]:
        if token.lower_ not in CHAIR or token.i + 1 >= noun.sent.end or next_to(token).lower_ != "of":
            continue
        if any(t.lower_ == "under" for t in noun.doc[token.i - UNDER + 1 : token.i]):
            return named_officials(listed(reading, paragraph, token.i + 2)[0])
    return ()
