"""Messages brought by an envoy: who receives one meets whoever delivers it, not whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.encounters.frames import NEAR
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import sentences_before
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.tokens import Token

Sides = tuple[tuple[Party, ...], tuple[Party, ...]]

TAKING = frozenset({"receive", "get", "accept"})
WRITING = frozenset({"write", "address", "send"})
BRINGING = frozenset({"deliver", "hand", "convey", "transmit", "present", "relay", "pass", "bring", "carry"})
TO = frozenset({"to", "for"})
IT = frozenset({"it", "this", "which"})
SENTENCES = 3  # stretches of text before a verb in which the message is told, its own sentence one of them


def brought(reading: Reading, paragraph: Paragraph, verb: Token) -> Sides | None:
    """Return who delivers a message, and who gets it: "received a message from X, delivered by Y"; None if neither."""
    by = next((t for t in _until_stop(verb) if t.lower_ == "by"), None)
    if verb_of(verb) not in BRINGING or by is None:
        return None
    bearer = named_officials(listed(reading, paragraph, by.i + 1)[0])
    taker = bearer and _taker(reading, paragraph, verb)
    return (bearer, taker) if taker and not set(bearer) & set(taker) else None


def _until_stop(verb: Token) -> Iterator[Token]:
    """The tokens behind a verb up to the next clause."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]:
        if is_finite(token) or token.pos_ == "PUNCT":
            return
        yield token


def _taker(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who receives the message that a participle or a passive tells of."""
    above = verb.head
    if above.lower_ in cues("missive") and above.dep_ == "obj":  # "received a letter, delivered by"
        return _receiver(reading, paragraph, above.head)
    things = (c for c in above.children if c.dep_ == "obj" and c.lower_ in cues("missive"))
    if verb.dep_ in {"conj", "advcl"} and next(things, None) is not None:
        return _receiver(reading, paragraph, above)
    message = next((c for c in verb.lefts if c.dep_ in {"nsubj:pass", "nsubj"}), None)
    if message is None or message.lower_ not in IT | cues("missive"):
        return ()
    return _addressee(reading, paragraph, message) or _told_before(reading, paragraph, verb)


def _receiver(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """The subject of a verb of receiving."""
    return named_officials(subject_parties(reading, paragraph, verb)) if verb_of(verb) in TAKING else ()


def _addressee(reading: Reading, paragraph: Paragraph, word: Token) -> tuple[Party, ...]:
    """Whom a letter is for, or to whom somebody writes: "a letter from X to Y", "has written to Y"."""
    if word.lower_ in IT:
        return ()
    for to in word.doc[word.i + 1 : min(word.sent.end, word.i + NEAR)]:
        if to.lower_ in TO and to.dep_ == "case":
            return named_officials(listed(reading, paragraph, to.i + 1)[0])
    return ()


def _told_before(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who receives the letter told in the sentence before."""
    for count, (line, first, last) in enumerate(sentences_before(reading, paragraph, verb)):
        if count == SENTENCES or line.number != paragraph.number:
            return ()
        for word in line.doc[first:last] if count else ():
            is_writing = word.pos_ == "VERB" and verb_of(word) in WRITING
            if not is_writing and word.lower_ not in cues("missive"):
                continue
            taken = _receiver(reading, line, word.head) if word.dep_ == "obj" else ()
            if found := taken or _addressee(reading, line, word):
                return found
    return ()
