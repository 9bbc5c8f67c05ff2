"""Whom "them" means right behind another "them": "President Doe welcomed them. The mediator gave them a map"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.parties import are_several, named_people
from etl.transform.text.tokens import Token

OBJECTS = frozenset({"obj", "iobj"})
JOINING = frozenset({"join", "accompany", "follow", "leave", "interrupt"})
"""Verbs of which the object may well be all those told of, also he who received the others."""


def them_again(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return those whom "them" meant in the sentence before: not also whoever did something to them there."""
    if not _is_dealt_with(token):
        return ()
    before = [t for t in paragraph.doc[: token.sent.start] if t.lower_ == "them"]
    if not before or before[-1].sent.end != token.sent.start or not _is_dealt_with(before[-1]):
        return ()
    rest = paragraph.doc[before[-1].i + 1 : token.sent.start]
    here = paragraph.doc[token.sent.start : token.i]
    if any(party.official is not None for t in rest for party in reading.meant(paragraph, t)):
        return ()  # "took them to President Doe"
    found = named_people(reading.meant(paragraph, before[-1]))
    named = {party.official for t in here for party in reading.meant(paragraph, t)}
    is_own = any(party.official in named for party in found)  # "Roe told them": the others, and he who received them
    return found if are_several(found) and not is_own else ()


def _is_dealt_with(token: Token) -> bool:
    """Whether "them" is the object of what somebody else does, alone or behind "to"."""
    if token.lower_ != "them" or verb_of(token.head) in JOINING or token.head.pos_ != "VERB":
        return False
    is_heard = token.dep_ == "obl" and [c.lower_ for c in token.lefts if c.dep_ == "case"] == ["to"]
    return subject(token.head) is not None and (token.dep_ in OBJECTS or is_heard)
