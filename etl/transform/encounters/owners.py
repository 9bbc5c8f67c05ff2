"""Whose a meeting is, also without a subject: "fresh from talks with X, Y said"."""

from __future__ import annotations

from etl.transform.circumstances.programmes import programme_of
from etl.transform.reading import Paragraph, Party, Reading, official_party
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import (
    before,
    fronted,
    named_officials,
    phrase_parties,
    subject_parties,
)
from etl.transform.text.clauses import SUBJECTS, is_of_time
from etl.transform.text.kinds import FINITE, POSSESSIVE_MARKS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import are_several, named_people
from etl.transform.text.tokens import Token

THANKED = 6  # words from "thank" to a name, title included
WHEN = frozenset({"after", "following", "before", "during", "at", "in", "ahead"})


def subject_ahead(reading: Reading, paragraph: Paragraph, noun: Token, others: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the subject of the clause behind a phrase that opens a sentence: "fresh from talks with X, Y said"."""
    if not paragraph.is_narrated:
        return ()
    if any(t.tag_ in FINITE for t in noun.doc[noun.sent.start : noun.i]):
        return ()
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if token.tag_ in FINITE:
            named = next_to(token, -2) if next_to(token, -1).lower_ == "," else next_to(token, -1)  # lost by the tree
            found = named_officials(reading.meant(paragraph, named)) if named.pos_ == "PROPN" else ()
            return tuple(p for p in found if p not in others)
        if token.dep_ in SUBJECTS and token.head.i > token.i:
            found = named_officials(reading.meant(paragraph, token))
            return tuple(p for p in found if p not in others)
    return ()


def owner_of(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose meeting it is: "Doe's meeting", "their talks"."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            found = fronted(reading, paragraph, noun, child) or phrase_parties(reading, paragraph, child)
            if not found and child.lower_ == "their":  # "X and Y have set a date for their first meeting"
                found = _both(reading, paragraph, noun)
            if child.lower_ == "our" and (pair := _speaker_and_named(reading, paragraph, noun)):
                return pair
            if found:
                return found
    start = noun.i - 1
    while start >= 0 and start > noun.i - 6 and noun.doc[start].lower_ not in POSSESSIVE_MARKS:
        if noun.doc[start].pos_ in {"VERB", "ADP"} and paragraph.kind != "title":
            return ()
        start -= 1
    if start > 0 and noun.doc[start].lower_ in POSSESSIVE_MARKS and not is_of_time(noun.doc[start - 1]):
        if paragraph.kind == "title":
            return before(reading, paragraph, noun)
        return reading.meant(paragraph, noun.doc[start - 1])
    return ()


def _both(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose "their" meeting is: the subject's, and of one person's also the other told of: "said after their talks"."""
    told = subject_parties(reading, paragraph, noun)
    people = named_people(told)
    if are_several(people) or len(people) != 1 or not paragraph.is_narrated:
        return told if are_several(people) else ()
    pair = pair_before(reading, paragraph, noun)
    return pair if set(people) < set(pair) else ()


def _speaker_and_named(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who has the floor, and whom he names as the other: "Doe said in our talks", "thanks to Doe for our talk"."""
    if paragraph.speaker is None or noun.tag_ != "NN":
        return ()
    speaker = official_party(reading.officials, paragraph.speaker)
    above = set(noun.ancestors)
    told = [t for t in noun.sent if (t.dep_ in SUBJECTS and t.head in above) or _is_thanked(t)]
    others = {p for t in told for p in named_people(reading.meant(paragraph, t)) if p.actor_code != speaker.actor_code}
    return (speaker, *others) if len(others) == 1 else ()


def _is_thanked(word: Token) -> bool:
    """Whether a word names whom one thanks: "thank Doe for", "thanks to Doe for"."""
    lead = {t.lower_ for t in ahead_of(word, THANKED)}
    return word.pos_ == "PROPN" and bool(lead & {"thank", "thanks"})


def owner_of_programme(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return on whose programme a meeting is; nobody where that is not told."""
    found = programme_of(noun)
    for child in found.children if found is not None else ():
        is_of = child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ in {"of", "for"} for c in child.children)
        if child.dep_ == "nmod:poss" or is_of:
            named = named_officials(phrase_parties(reading, paragraph, child))
            if named:
                return named
    return ()
