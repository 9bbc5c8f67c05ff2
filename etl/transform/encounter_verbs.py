"""Encounters told by a verb: "met with", "was received by", "discussed the border with"."""

from __future__ import annotations

from dataclasses import replace

from etl.facts import Status
from etl.transform.clauses import (
    after,
    before,
    listed,
    merged,
    phrase_parties,
    relative_clause,
    subject,
    subject_parties,
)
from etl.transform.cues import cues, verb_of
from etl.transform.encounter_frames import ABOUT, FAR, NEAR, TALKING, Encounter, VerbFrame, for_countries, is_pair, link
from etl.transform.outlook import outlook
from etl.transform.pointing import guest_before, is_guest_phrase, own_voice, pair_before
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.surroundings import mode_of

BOTH = 2  # sides of an encounter


def by_verb(reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str) -> Encounter | None:
    """Return the encounter that a verb tells, None if it tells none."""
    status = outlook(verb) if paragraph.kind != "title" else _title_status(verb)
    if lemma == "speak" and verb.tag_ == "VBG":
        frame = replace(frame, mode="", strength="weak")
    if status is None:
        return None
    side, partners, local, link = _sides(reading, paragraph, verb, frame)
    last = listed(reading, paragraph, verb.i + 1)[2] if local else 0
    if link is None:
        return None
    if not side and frame.guest:
        side = own_voice(reading, paragraph, verb)
    side, partners = _rebound(reading, paragraph, verb, side, partners, passive=link == "passive")
    parties = merged([*side, *partners])
    strength = "full" if frame.strength == "together" else frame.strength
    if not _is_encounter(reading, paragraph, verb, frame, lemma, link, partners, parties, local):
        return None
    mode = mode_of(paragraph, verb, frame.mode)
    if lemma == "tell" and mode in {"phone", "video"}:
        strength = "full"
    by_guest = {"subject": (side, partners), "object": (partners, side)}
    guests, hosts = by_guest.get(frame.guest, ((), ()))
    words = {t.lower_ for t in verb.children} | {t.lower_ for t in verb.doc[max(0, verb.i - 1) : verb.i + 2]}
    return Encounter(
        paragraph, verb, parties, mode, status, f"{lemma} {link}", strength, guests, hosts, partners, local,
        is_pair=link == "pair", last=last, is_separate="separately" in words,
        is_another=bool(words & {"again", "earlier", "previously", "last"}),
    )  # fmt: skip


def _is_encounter(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, link: str,
    partners: tuple[Party, ...], parties: tuple[Party, ...], local: bool,
) -> bool:  # fmt: skip
    """Whether a verb with these sides tells of an encounter and not of something else ("called on Chile to act")."""
    has_officials = any(p.kind == "official" for p in partners)
    if lemma == "call":
        return has_officials and _calls_on(reading, paragraph, verb)
    if lemma == "bring":
        return len({p.actor_code for p in partners}) > 1 and any(t.lower_ == "together" for t in verb.sent)
    if lemma in {"discuss", "exchange"} and link == "together":
        return _two_named(parties)
    if lemma == "see":
        return has_officials and not any(c.dep_ == "obj" and c.tag_ == "PRP" for c in verb.children)
    if frame.guest or link == "to":
        return has_officials or (local and lemma not in {"welcome", "greet"})
    return has_officials or not (frame.strength == "weak" and link == "object")


def _rebound(
    reading: Reading,
    paragraph: Paragraph,
    verb: Token,
    side: tuple[Party, ...],
    partners: tuple[Party, ...],
    *,
    passive: bool,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Put right what cannot be: nobody meets himself; "the visiting general" is not of his host's country."""
    head = subject(verb)
    if head is not None and is_guest_phrase(head) and side and passive:
        partners = guest_before(reading, paragraph, head, side) or partners
    elif head is not None and is_guest_phrase(head) and partners:
        side = guest_before(reading, paragraph, head, partners) or side
    if partners and not passive and {p.official for p in partners} <= {p.official for p in side} and len(side) == 1:
        if any(c.tag_ == "PRP" for c in verb.subtree if c.i > verb.i):
            partners = guest_before(reading, paragraph, verb, side)
        elif head is not None and head.tag_ == "PRP":
            side = guest_before(reading, paragraph, verb, partners)
    return side, partners


def _calls_on(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether "call on" is a visit and no appeal ("called on the minister to resign")."""
    doc = verb.doc
    if verb.i + 2 >= len(doc) or verb.nbor().lower_ != "on":
        return False
    last = listed(reading, paragraph, verb.i + 2)[2]
    return not (last < len(doc) and doc[last].lower_ == "to")


def _two_named(parties: tuple[Party, ...]) -> bool:
    return len({p.actor_code for p in parties if p.kind == "official" and p.actor_code}) > 1


def _sides(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str | None]:
    """Return the subject's side, the partners, whether they are officials of no named country, and the link."""
    passive = verb.tag_ == "VBN" and (
        any(c.dep_ in {"nsubj:pass", "aux:pass"} for c in verb.children) or verb.dep_ in {"acl", "advcl"}
    )
    mine = subject_parties(reading, paragraph, verb) or (
        before(reading, paragraph, verb) if subject(verb) is None or paragraph.kind == "title" else ()
    )
    if passive and frame.partner:
        by = link(verb, frozenset({"by"}))
        if by is not None:
            partners, local, _ = listed(reading, paragraph, by.i + 1)
            if partners:
                return partners, mine, local, "passive"
        return (), (), False, None
    at = link(verb, frame.links, FAR if verb_of(verb) in ABOUT else NEAR)
    if at is not None:
        partners, local, _ = listed(reading, paragraph, at.i + 1)
        if not partners:
            partners = tuple(p for o in after(verb, frame.links) for p in phrase_parties(reading, paragraph, o))
        if verb_of(verb) in ABOUT and not local and not any(p.kind == "official" for p in partners):
            return mine, (), False, "together" if len({p.actor_code for p in mine}) > 1 else None
        if not partners and not local:
            return (), (), False, None  # "with young people": nobody of another government
        return mine, partners, local, at.lower_
    if frame.partner:
        partners, local = _objects(reading, paragraph, verb)
        if partners or local:
            return mine, partners, local, "object"
    return _together(reading, paragraph, verb, frame, mine)


def _together(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, mine: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str | None]:
    """Return the sides of a verb whose subject alone is both ("A and B met")."""
    head = subject(verb)
    if frame.together and head is not None and head.i < verb.i and len({p.actor_code for p in mine}) < BOTH:
        everyone = [p for p in listed(reading, paragraph, head.left_edge.i, verb.i)[0] if p.kind == "official"]
        if for_countries(verb, head):
            everyone += [p for t in verb.doc[head.i : verb.i] for p in reading.meant(paragraph, t)]
        mine = merged([*mine, *everyone])
    has_thing = any(c.dep_ in {"obj", "ccomp"} for c in verb.children) and verb_of(verb) not in TALKING
    if frame.together and not has_thing and len({p.actor_code for p in mine}) > 1:
        return mine, (), False, "together"
    if frame.together and not mine and not has_thing and is_pair(subject(verb)):
        return pair_before(reading, paragraph, verb), (), False, "pair"
    return mine, (), False, None


def _objects(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[tuple[Party, ...], bool]:
    """Who the direct object is, by the tree and the order of words."""
    for child in verb.children:
        if child.dep_ in {"obj", "iobj"}:
            if child.lower_ in {"who", "whom", "that", "which"}:
                clause = relative_clause(child)
                return (phrase_parties(reading, paragraph, clause.head), False) if clause is not None else ((), False)
            if not reading.meant(paragraph, child) and child.pos_ == "NOUN" and child.lower_ not in cues("local"):
                return phrase_parties(reading, paragraph, child), False
            partners, local, _ = listed(reading, paragraph, max(verb.i + 1, child.left_edge.i))
            return partners or phrase_parties(reading, paragraph, child), local
    following = verb.i + 1
    while following < len(verb.doc) and (
        verb.doc[following].pos_ == "ADV" or verb.doc[following].lower_ in {"today", "on", "monday"}
    ):
        following += 1
    if following < len(verb.doc) and verb.doc[following].pos_ in {"PROPN", "DET", "ADJ", "NOUN"}:
        partners, local, _ = listed(reading, paragraph, following)
        return partners, local
    return (), False


def _title_status(verb: Token) -> Status | None:
    """A headline's infinitive is planned, its other verbs tell what took place."""
    previous = verb.nbor(-1).lower_ if verb.i else ""
    if previous in {"without", "not", "no"}:
        return None
    return "planned" if previous in {"to", "will"} else "held"
