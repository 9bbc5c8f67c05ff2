"""Speakers in a row: who is joined to a verb's subject by "and" and commas, and whom a parse joins to it by mistake."""

from __future__ import annotations

from etl.transform.reading import Party, Reading
from etl.transform.statements.joint_voices import BOTH, is_both
from etl.transform.text.clauses import is_owner
from etl.transform.text.passages import Sentence
from etl.transform.text.verb_subjects import RELATIVE


def joined_before(reading: Reading, sentence: Sentence, index: int, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Add to a subject those whom "and" joins to it on its left, which a parse of many names and commas may lose."""
    if len(parties) != 1 or parties[0].kind != "official":
        return parties
    found = dict.fromkeys(parties)
    joined = ""
    for position in range(index, sentence.start - 1, -1):
        token = sentence.doc[position]
        if position in sentence.quoted or token.pos_ in {"VERB", "AUX", "PRON"}:
            break
        meant = reading.meant(sentence.paragraph, token)
        if token.lower_ == "and" and not (meant and set(meant) <= set(found)):
            joined = "and"
        elif token.text == "," and joined and not meant:
            joined = ","
        elif meant and joined and any(party.kind == "official" for party in meant):
            found.update(dict.fromkeys(meant))
        elif token.pos_ == "ADP" and token.lower_ not in {"of", "for"}:
            return parties
    return tuple(found)


def joined_behind(
    reading: Reading, sentence: Sentence, first: int, stop: int, parties: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Add to a subject another official joined to it before the verb ("ministers Doe of Chile and Roe of Peru")."""
    if len(parties) != 1 or parties[0].official is None:
        return parties
    is_joined = False
    for token in sentence.plain(first + 1, stop):
        if token.text in {",", ";", ":"} or token.lower_ in RELATIVE or token.pos_ == "VERB":
            return parties
        meant = reading.meant(sentence.paragraph, token)
        if is_joined and is_both(token):
            return BOTH  # "the envoy and the two ministers"
        if token.lower_ == "and":
            is_joined = True
        elif is_joined and any(p.official not in {None, parties[0].official} for p in meant) and not is_owner(token):
            return (*parties, *meant)
    return parties
