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
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.parties import actors_of, are_several
from etl.transform.text.tokens import Token

NEAR = 8  # tokens from a ceremony to the word for whom it is
RULERS = frozenset(
    "state pope pontiff president king queen emperor empress emir sultan chancellor premier monarch prince princess "
    "leader papal presidential royal pontificate presidency government parliament".split()
)
"""Words of which one tells that a ceremony is one of state."""
TAKING_OFFICE = frozenset({"sworn", "crowned", "inaugurated", "enthroned", "installed", "invested"})
OATHS = frozenset({"took", "takes", "take", "taking", "taken"})
"""Verbs of which "the oath" is the object."""


def of_ceremony(reading: Reading, paragraph: Paragraph, noun: Token, made: Encounter) -> Encounter | None:
    """Return the encounter of those who came to a ceremony with whoever is honoured there, without the dead.

    None where the ceremony is nobody's whom the text tells to hold an office: "attended the funeral of a poet".
    """
    low = noun_of(noun)
    if low not in cues("honouring") | cues("farewell"):
        return made
    meant = _celebrated(reading, paragraph, noun)
    if not meant and not _is_of_state(reading, paragraph, noun):
        return None
    if low in cues("farewell"):
        dead = actors_of(meant)

        def living(parties: tuple[Party, ...]) -> tuple[Party, ...]:
            return tuple(p for p in parties if p not in meant and (p.official is not None or p.actor_code not in dead))

        return with_sides(made, living)
    if made.status != "held" or not made.parties:
        return made  # whoever is to come for it need not see him
    return replace(made, parties=merged([*made.parties, *meant]))


def _is_of_state(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether a ceremony is one of state: for a ruler who is not named, or called so."""
    words = [*ahead_of(noun, 3), *noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + NEAR)]]
    is_official = any(p.kind == "official" for t in words if t.i > noun.i for p in reading.meant(paragraph, t))
    return is_official or any(t.lower_ in RULERS for t in words)


def sworn_in(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the encounter of who took office and those whom the next sentences tell to have come for it."""
    if verb.pos_ != "VERB" or not paragraph.is_narrated or not _is_taking_office(verb):
        return None
    status = outlook(verb)
    if status not in {"held", "planned"}:
        return None
    own = named_officials(subject_parties(reading, paragraph, verb))
    next_told = named_officials(attending_next(reading, paragraph, verb, status)) if own else ()
    guests = merged([*_before_whom(reading, paragraph, verb), *next_told]) if own else ()
    parties = merged([*own, *guests])
    if not guests or not are_several(parties):
        return None
    return Encounter(paragraph, verb, parties, "in_person", status, f"{verb_of(verb)} attended next")


def _is_taking_office(verb: Token) -> bool:
    """Whether a verb tells that somebody was sworn in, crowned or inaugurated, or took the oath."""
    if verb.lower_ in TAKING_OFFICE:
        return any(c.dep_ == "aux:pass" for c in verb.children)
    return verb_of(verb) == "take" and any(c.dep_ == "obj" and c.lower_ == "oath" for c in verb.children)


def _before_whom(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """The guests before whom somebody took office: "was sworn in before the presidents of A and B"."""
    before = next((t for t in verb.doc[verb.i + 1 : verb.sent.end - 1] if t.lower_ == "before"), None)
    if before is None or before.dep_ != "case":
        return ()
    guests = listed(reading, paragraph, before.i + 1)[0]
    return tuple(p if p.official is not None else replace(p, kind="body") for p in guests if p.kind == "official")


def _celebrated(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The officials whose ceremony it is: told behind "of" or "for", or before it as its owners."""
    owners = (p for c in noun.children if c.dep_ == "nmod:poss" for p in reading.meant(paragraph, c))
    following = next((t for t in noun.doc[noun.i + 1 : noun.i + 2] if t.lower_ in {"of", "for"}), None)
    behind = listed(reading, paragraph, following.i + 1)[0] if following is not None else ()
    return named_officials(merged([*owners, *behind]))
