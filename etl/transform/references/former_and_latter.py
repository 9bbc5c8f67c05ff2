"""Whom "the former" and "the latter", or "the first" and "the second", mean of two who are named together before.

Read once all names are known: which of the two somebody is depends on the row in which they were named alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

FIRST, SECOND = frozenset({"former", "first"}), frozenset({"latter", "second", "other"})
FIXED = frozenset({"former", "latter"})
"""Words that mean one of two by themselves; the others only where both stand in one sentence."""
TOGETHER = (("first", "second"), ("first", "other"))
NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
BACK = 3  # sentences: how far back the two may be named
BOTH = 2


def resolve_former_and_latter(reading: Reading) -> None:
    """Put into `reading.references` whom these words mean."""
    told: list[tuple[Paragraph, Span]] = []
    for paragraph in reading.paragraphs:
        for sentence in paragraph.doc.sents if paragraph.is_narrated else ():
            told.append((paragraph, sentence))
            for token in _words(sentence):
                pair = next(_pairs(reading, told[-BACK:], token), None)
                if pair is not None:
                    reading.references[paragraph.number, token.i] = (pair[token.lower_ in SECOND],)


def _words(sentence: Span) -> list[Token]:
    """The words of a sentence that mean one of two: all that stand alone behind "the"."""
    found = [
        t for t in sentence
        if t.lower_ in FIRST | SECOND and t.i > sentence.start and next_to(t, -1).lower_ == "the" and _stands_alone(t)
    ]  # fmt: skip
    low = {t.lower_ for t in found}
    are_both = any(low >= set(words) for words in TOGETHER)
    return [t for t in found if t.lower_ in FIXED or are_both]


def _stands_alone(token: Token) -> bool:
    """Whether no noun follows that a word belongs to: "met the former on Monday", not "the former minister"."""
    if token.i + 1 >= token.sent.end or token.dep_ in {"amod", "compound", "advmod"}:
        return token.i + 1 >= token.sent.end
    return next_to(token).pos_ not in NOUNS - {"VERB"} or next_to(token).tag_ in {"VBD", "VBZ", "MD"}


def _pairs(reading: Reading, told: list[tuple[Paragraph, Span]], word: Token) -> Iterator[tuple[Party, Party]]:
    """Yield the two who are named together before a word, the last first."""
    for paragraph, sentence in reversed(told):
        end = word.i if sentence.doc == word.doc else sentence.end
        named = [(t, p) for t in sentence if t.i < end for p in _named(reading, paragraph, t)]
        rows = [[p for t, p in named if t.i in {one.i for one in reading.joined(head)}] for head, _ in named]
        rows = [list(dict.fromkeys(row)) for row in rows]
        pairs = [row for row in rows if len(row) == BOTH]
        everybody = list(dict.fromkeys(p for _, p in named))
        if pairs:
            yield pairs[-1][0], pairs[-1][1]
        elif len(everybody) == BOTH and (
            sentence.doc != word.doc or sentence.start != word.sent.start or _is_alone(word)
        ):
            yield everybody[0], everybody[1]


def _is_alone(word: Token) -> bool:
    """Whether "the latter" takes up whom its own sentence has named last: no "former" stands there for another."""
    return word.lower_ == "latter" and all(t.lower_ != "former" for t in word.sent)


def _named(reading: Reading, paragraph: Paragraph, token: Token) -> list[Party]:
    """The official whom a name means."""
    if token.pos_ != "PROPN":
        return []
    return [p for p in reading.meant(paragraph, token) if p.official is not None][:1]
