"""Mentions of an encounter: who met whom, as one verb, noun or headline tells it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from etl.transform.cues import forms_of, verb_of
from etl.transform.encounter_frames import Encounter, frames_of, nouns, verb_frames
from etl.transform.encounter_lists import continued
from etl.transform.encounter_nouns import by_noun
from etl.transform.encounter_roles import ROLES, by_role
from etl.transform.encounter_verbs import by_verb
from etl.transform.reading import Paragraph, Reading, Token


def find_encounters(reading: Reading) -> list[Encounter]:
    """Return every mention of an encounter, in the order of the text."""
    found: list[Encounter] = []
    triggers = _triggers()
    for paragraph in reading.paragraphs:
        if paragraph.kind == "byline" or triggers.isdisjoint(token.lower_ for token in paragraph.doc):
            continue
        for sentence in paragraph.doc.sents:
            if not sentence.text.rstrip(' ”"').endswith("?"):
                for token in sentence:
                    if token.lower_ in triggers:
                        for made in _at(reading, paragraph, token):
                            found += continued(reading, paragraph, made)
    return found


@cache
def _triggers() -> frozenset[str]:
    """All words that may tell of an encounter, as they stand in a text."""
    return frozenset(nouns()) | forms_of(verb_frames()) | ROLES


def _is_main(token: Token) -> bool:
    """Whether a participle that the parser takes for an adjective is the verb: "X, Minister of Y, exchanged views"."""
    previous = token.nbor(-1) if token.i > token.sent.start else token
    return bool(token.lower_ == "exchanged" and (previous.lower_ == "," or previous.pos_ == "PROPN"))


def _at(reading: Reading, paragraph: Paragraph, token: Token) -> Iterator[Encounter]:
    low = token.lower_
    if low in ROLES and token.pos_ in {"NOUN", "PROPN"}:
        made = by_role(reading, paragraph, token)
        if made is not None:
            yield made
        return
    if (low not in nouns() and verb_of(token) not in verb_frames()) or reading.meant(paragraph, token):
        return
    lemma = verb_of(token)
    if low in nouns() and (token.pos_ in {"NOUN", "PROPN"} or paragraph.kind == "title"):
        made = by_noun(reading, paragraph, token, low)
        if made is not None:
            yield made
    elif (
        lemma in verb_frames()
        and (token.dep_ not in {"amod", "compound"} or _is_main(token))
        and (token.pos_ == "VERB" or paragraph.kind == "title")
    ):
        for frame in frames_of(token):
            made = by_verb(reading, paragraph, token, frame, f"{lemma} {frame.particle}".strip())
            if made is not None:
                yield made
                break
