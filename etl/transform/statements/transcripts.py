"""Transcripts: who has the floor, line by line, from the speakers' labels ("MINISTER LAVROV:", "Q.")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.transform.officials.labels import Label
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.floor import CLOSING
from etl.transform.wordlists import words

REMARK = re.compile(r"\s*[(\[][^)\]]{1,60}[)\]]\s*$")
CALLED = re.compile(
    r"\s*(?:[(\[][^)\]]{1,40}[)\]]"
    r"|(?:(?:[Ww]e['’]ll|[Ll]et['’]s|[Ww]e will|[Ll]et us) (?:now )?(?:go|turn|start|take)\b[^.]{0,60}"
    r"|(?:[A-Z][\w.'’-]+,? ){1,3}(?:please|(?:from|with|of) [A-Z][^.]{1,40}))[.?!]?)\s*$"
)
"""A sentence that only calls on somebody to speak ("Jane Doe, please."), or a remark in brackets."""
SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
MIN_LABELS = 2  # lines with a label that make a text a transcript
MIN_SHOWN = 2  # words beside "yes" and "sure" that are more than a courtesy
LONG_SENTENCE = 12  # words: a longer sentence says something beside its thanks


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's words without a break: paragraph numbers, and characters of the document.

    `official` is None where a journalist, an operator or a guest has the floor.
    """

    label: Label
    official: int | None
    paragraphs: tuple[int, ...]
    first_char: int
    last_char: int


def is_transcript(reading: Reading) -> bool:
    """Whether the document is a transcript: two of its lines open with a label, or one with an official's."""
    labelled = [paragraph for paragraph in reading.paragraphs if paragraph.label is not None]
    return len(labelled) >= MIN_LABELS or any(paragraph.speaker is not None for paragraph in labelled)


def turns(reading: Reading) -> list[Turn]:
    """Return the turns of a transcript in order, those of journalists and operators included."""
    found: list[Turn] = []
    current: list[tuple[Paragraph, int]] = []
    label: Label | None = None
    for paragraph in reading.paragraphs:
        text, opening = paragraph.text, paragraph.label
        if opening is None and label is None:
            continue
        if opening is not None or CLOSING.match(text):
            if label is not None:
                found.append(_turn(label, current))
            current = [(paragraph, opening.start)] if opening is not None else []
            label = opening
        elif not REMARK.match(text):
            current.append((paragraph, 0))
    if label is not None:
        found.append(_turn(label, current))
    return [turn for turn in found if turn.last_char > turn.first_char]


def _turn(label: Label, lines: Sequence[tuple[Paragraph, int]]) -> Turn:
    first, start = lines[0]
    last = lines[-1][0]
    return Turn(
        label,
        first.speaker,
        tuple(paragraph.number for paragraph, _ in lines),
        first.first_char + start,
        last.first_char + len(last.text.rstrip()),
    )


def is_courtesy(text: str) -> bool:
    """Whether a turn is greetings and thanks only ("Thank you. Great to be with you.")."""
    return not without_courtesies(text)


def without_courtesies(text: str) -> str:
    """Return the sentences of a turn that say something."""
    return " ".join(sentence for sentence in _spoken(text) if _is_content(sentence))


def _spoken(text: str) -> Iterator[str]:
    return (match.group().strip() for match in SENTENCE.finditer(text))


def _is_content(sentence: str) -> bool:
    if CALLED.match(sentence):
        return False
    said = re.findall(r"[\w']+", sentence.lower().replace("’", "'"))
    if sum(word not in words("fillers") for word in said) < MIN_SHOWN:
        return False
    courtesies = words("courtesies")
    opening = " ".join(said)
    return len(said) > LONG_SENTENCE or not any(f" {courtesy}" in f" {opening}" for courtesy in courtesies)
