"""Encounters told by whose turn it is, or in whose presence something is done."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter, frames_of, noun_kind
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import is_owner, sentence_of, subject
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import actors_of, are_several
from etl.transform.text.tokens import Span, Token

IN_THEIR_PRESENCE = ("in", "their", "presence")
SENTENCES = 3  # how far back he may be named who has seen the others
WORDS = 3  # tokens before "turn" in which the name of its owner may end
BEHIND = 2  # tokens from "presence" to the "of" before whose it is


def is_in_their_presence(sentence: Span) -> bool:
    """Return whether others did something before those who met: "In their presence the ministers signed"."""
    return tuple(t.lower_ for t in sentence[: len(IN_THEIR_PRESENCE)]) == IN_THEIR_PRESENCE


def in_presence_of(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter of "had been working in the presence of X", None if the words tell none."""
    of = link(noun, frozenset({"of"}), BEHIND)
    if not paragraph.is_narrated or of is None or not _is_in(noun):
        return None
    witnesses = named_officials(listed(reading, paragraph, of.i + 1)[0])
    is_of_both = are_several(witnesses) and not subject_parties(reading, paragraph, noun)
    if is_of_both and _is_at_meeting(noun):
        return None  # "the audience took place in the presence of X and Y": they were there with those who met
    if is_of_both and outlook(noun) in {"held", "planned"}:  # "the accord was signed in the presence of X and Y"
        return Encounter(
            paragraph, noun, witnesses, "in_person", outlook(noun), "presence of", partners=witnesses, is_noun=True,
        )  # fmt: skip
    doers = actors_of(named_officials(subject_parties(reading, paragraph, noun)))
    frames = frames_of(_told_with(noun))
    if frames and (len(doers) != 1 or any(frame.strength != "placed" for frame in frames)):
        return None  # "X and Y signed it in the presence of Z": who was there beside those of whom that verb tells
    status = outlook(noun)
    partners = named_officials(listed(reading, paragraph, of.i + 1)[0])
    mine = tuple(p for p in named_officials(subject_parties(reading, paragraph, noun)) if p not in partners)
    if status not in {"held", "planned"} or not mine or not partners:
        return None
    return Encounter(
        paragraph, noun, merged([*mine, *partners]), mode_of(paragraph, noun, "in_person"), status, "presence of",
        "addressed", partners=partners, is_noun=True,
    )  # fmt: skip


def _is_at_meeting(noun: Token) -> bool:
    """Whether it is a meeting that took place in somebody's presence, of which it was told before."""
    head = subject(_told_with(noun))
    return head is not None and noun_kind(head.lower_) in {"event", "talk", "hosted"}


def _told_with(noun: Token) -> Token:
    """The verb that others are present at; behind a comma not what the words before hang on: "in Lima, in the"."""
    node = noun.head
    while noun.doc[noun.left_edge.i].is_punct and node.dep_ in {"nmod", "obl"}:
        node = node.head
    return node


def _is_in(noun: Token) -> bool:
    """Whether "presence" stands in "in the presence of", and is not the presence of troops."""
    return noun.i > noun.sent.start + 1 and {t.lower_ for t in noun.doc[noun.i - 2 : noun.i]} <= {"in", "the", "joint"}


def whose_turn(reading: Reading, paragraph: Paragraph, noun: Token) -> Iterator[Encounter]:
    """Yield the encounters of "on Sunday it was the turn of X, and on Monday that of Y", one for each of them."""
    if not paragraph.is_narrated:
        return
    if not any(t.lower_ in {"it", "came"} for t in ahead_of(noun, NEAR)):
        return
    status = outlook(noun)
    seen: list[Party] = []
    turns = list(_turns(reading, paragraph, noun))
    for number, (partners, at) in enumerate(turns):
        mine = _protagonist(reading, paragraph, noun, [*partners, *seen])
        seen += partners
        if status in {"held", "planned"} and partners and mine:
            yield Encounter(
                paragraph, at, merged([*mine, *partners]), "in_person", status, "turn of", partners=partners,
                is_noun=True, part=_own_words(noun, [one for _, one in turns], number),
            )  # fmt: skip


def _own_words(noun: Token, turns: list[Token], number: int) -> tuple[int, int]:
    """The words on one of several turns: from the "and" before it to that before the next one."""
    doc, cuts = noun.doc, [int(noun.sent.start)]
    for at in turns[1:]:
        joints = (t.i for t in reversed(doc[cuts[-1] + 1 : at.i]) if t.lower_ in {"and", ",", ";"})
        cuts.append(next(joints, int(at.i)))
    return cuts[number], [*cuts, int(sentence_of(noun).end)][number + 1]


def _turns(reading: Reading, paragraph: Paragraph, noun: Token) -> Iterator[tuple[tuple[Party, ...], Token]]:
    """Whose turn it was, one after the other, and the word with which each is told."""
    doc = noun.doc
    for k in range(noun.i - 1, max(noun.sent.start, noun.i - WORDS) - 1, -1):
        if is_owner(doc[k]):
            yield named_officials(reading.meant(paragraph, doc[k])), noun
            break
    at: Token | None = noun
    for token in doc[noun.i + 1 : sentence_of(noun).end]:
        if token.tag_ == "TO" and token.i + 1 < len(doc) and next_to(token).tag_ == "VB":
            return
        if token.lower_ == "that":
            at = token
        elif token.lower_ == "of" and at is not None:
            found, _, last = listed(reading, paragraph, token.i + 1)
            if last < len(doc) and doc[last].tag_ == "TO":
                return  # "the turn of X to see Y": that verb tells
            yield named_officials(found)[:1], at
            at = None


def _protagonist(reading: Reading, paragraph: Paragraph, noun: Token, others: list[Party]) -> tuple[Party, ...]:
    """Of those named in the sentences before, of other countries than these, the one with whom the story begins."""
    near: list[Party] = []
    while found := other_before(reading, paragraph, noun, [*others, *near], SENTENCES):
        near += found
    if len(near) < BEHIND:
        return tuple(near)
    told = (
        party
        for line in reading.paragraphs
        if line.kind == "body"
        for token in line.doc
        for party in reading.meant(line, token)
    )
    return tuple(islice((party for party in told if party in near), 1))
