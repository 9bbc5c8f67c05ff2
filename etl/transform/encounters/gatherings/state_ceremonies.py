"""Ceremonies of state told with whom they are for: "the inauguration of President Doe", "the funeral of King Roe"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter, noun_of, with_sides
from etl.transform.encounters.gatherings.attended_next import attending_next
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

TAKING_OFFICE = frozenset({"sworn", "crowned", "inaugurated", "enthroned", "installed", "invested"})
OATHS = frozenset({"took", "takes", "take", "taking", "taken"})
"""Verbs of which "the oath" is the object."""


def of_ceremony(reading: Reading, paragraph: Paragraph, noun: Token, made: Encounter) -> Encounter:
    """Return the encounter of those who came to a ceremony with whoever is honoured there, without the dead."""
    low = noun_of(noun)
    if low not in cues("honouring") | cues("farewell"):
        return made
    meant = _celebrated(reading, paragraph, noun)
    if low in cues("farewell"):
        return with_sides(made, lambda parties: tuple(p for p in parties if p not in meant))
    if made.status != "held" or not made.parties:
        return made  # whoever is to come for it need not see him
    return replace(made, parties=merged([*made.parties, *meant]))


def sworn_in(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the encounter of who took office and those whom the next sentences tell to have come for it."""
    if verb.pos_ != "VERB" or not paragraph.is_narrated or not _is_taking_office(verb):
        return None
    status = outlook(verb)
    if status not in {"held", "planned"}:
        return None
    own = named_officials(subject_parties(reading, paragraph, verb))
    guests = named_officials(attending_next(reading, paragraph, verb, status)) if own else ()
    parties = merged([*own, *guests])
    if not guests or not are_several(parties):
        return None
    return Encounter(paragraph, verb, parties, "in_person", status, f"{verb_of(verb)} attended next")


def _is_taking_office(verb: Token) -> bool:
    """Whether a verb tells that somebody was sworn in, crowned or inaugurated, or took the oath."""
    if verb.lower_ in TAKING_OFFICE:
        return any(c.dep_ == "aux:pass" for c in verb.children)
    return verb_of(verb) == "take" and any(c.dep_ == "obj" and c.lower_ == "oath" for c in verb.children)


def _celebrated(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The officials whose ceremony it is: told behind "of" or "for", or before it as its owners."""
    owners = (p for c in noun.children if c.dep_ == "nmod:poss" for p in reading.meant(paragraph, c))
    following = next((t for t in noun.doc[noun.i + 1 : noun.i + 2] if t.lower_ in {"of", "for"}), None)
    behind = listed(reading, paragraph, following.i + 1)[0] if following is not None else ()
    return named_officials(merged([*owners, *behind]))
