"""Transcripts: who has the floor, line by line, from the speakers' labels ("MINISTER LAVROV:", "QUESTION:")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.transform.reading import Paragraph, Reading
from etl.transform.wordlists import words

# What follows a label's colon and is not spoken: "(via interpreter)", "(In French.)".
ASIDE = re.compile(
    r"\s*(?:[(\[](?:via|through|in|speaking|translat|interpret|as )[^)\]]{0,60}[)\]]\s*[.:]?\s*)?", re.IGNORECASE
)
REMARK_IN_LABEL = re.compile(r"[(\[][^)\]]{1,60}[)\]]")
MIN_CAPITALS = 0.75  # share of capitals among a label's letters
LABEL_LENGTH, LABEL_WORDS = 110, 10
NAME_MARKS = set(" ,/.'’-‑&")
CLOSING = re.compile(
    r"\s*(?:# # #|###|\*\*\*|\((?:the )?(?:\w+ )?(?:briefing|meeting|interview|conference|event|call|remarks|recording)"
    r"\b.*\)|end (?:of )?(?:text|transcript)\b.*)\s*$",
    re.IGNORECASE,
)
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

    label: str
    official: int | None
    paragraphs: tuple[int, ...]
    first_char: int
    last_char: int


def label_of(text: str) -> tuple[str, int] | None:
    """Return the speaker's label that a line opens with ("FOREIGN MINISTER ÇAVUŞOĞLU (via interpreter):").

    Returns:
        The label without remarks, and where the words after it begin; None if the line has none.
    """
    colon = text.find(":", 0, LABEL_LENGTH)
    label = REMARK_IN_LABEL.sub("", text[: max(colon, 0)]).strip()
    letters = [sign for sign in label if sign.isalpha()]
    if len(letters) < 2 or len(label.split()) > LABEL_WORDS:
        return None
    if any(not sign.isalpha() and sign not in NAME_MARKS for sign in label):
        return None
    if sum(sign.isupper() for sign in letters) < MIN_CAPITALS * len(letters):
        return None
    aside = ASIDE.match(text, colon + 1)
    return label, aside.end() if aside else colon + 1


def is_transcript(reading: Reading) -> bool:
    """Whether the document is a transcript: at least two of its lines open with a label."""
    labels = [label for paragraph in reading.paragraphs if (label := label_of(paragraph.doc.text))]
    return len(labels) >= MIN_LABELS or any(_named(reading, label) is not None for label, _ in labels)


def turns(reading: Reading) -> list[Turn]:
    """Return the turns of a transcript in order, those of journalists and operators included."""
    found: list[Turn] = []
    current: list[tuple[Paragraph, int]] = []
    label = ""
    for paragraph in reading.paragraphs:
        text = paragraph.doc.text
        opening = label_of(text)
        if opening is None and not label:
            continue
        if opening is not None or CLOSING.match(text):
            if label:
                found.append(_turn(reading, label, current))
            current = []
            label = opening[0] if opening else ""
            if opening:
                current.append((paragraph, opening[1]))
        elif not REMARK.match(text):
            current.append((paragraph, 0))
    if label:
        found.append(_turn(reading, label, current))
    return _each_label_one([turn for turn in found if turn.last_char > turn.first_char])


def _each_label_one(found: list[Turn]) -> list[Turn]:
    """Give all turns of a label to one speaker: the one that it meant first."""
    first: dict[str, int] = {}
    for turn in found:
        if turn.official is not None:
            first.setdefault(turn.label, turn.official)
    return [replace(turn, official=first.get(turn.label)) for turn in found]


def _turn(reading: Reading, label: str, lines: Sequence[tuple[Paragraph, int]]) -> Turn:
    first, start = lines[0]
    last = lines[-1][0]
    speaker = first.speaker if first.speaker is not None else _named(reading, label)
    return Turn(
        label,
        speaker,
        tuple(paragraph.number for paragraph, _ in lines),
        first.first_char + start,
        last.first_char + len(last.doc.text.rstrip()),
    )


def _named(reading: Reading, label: str) -> int | None:
    """Return the official whose surname a label ends with; None for QUESTION, an unknown name or one that two bear."""
    spoken = _folded(label).split()
    if not spoken or spoken[-1] in words("floor_labels"):
        return None
    fitting: dict[int, int] = {}
    for number, official in enumerate(reading.officials):
        names = [name for name in re.split(r"[\s\-“”\"]+", _folded(official.name)) if len(name) > 1]
        shared = len(set(spoken) & set(names) | ({spoken[-1]} & {_folded(official.name).split()[-1]}))
        if shared and (names[-1] in spoken or spoken[-1] in names or "".join(names[-2:]) == spoken[-1]):
            fitting[number] = shared
    if not fitting:
        return None
    best = max(fitting.values())
    winners = [number for number, count in fitting.items() if count == best]
    return winners[0] if len(winners) == 1 else None


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i")).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w\s\-“”\"]", "", plain).lower().strip()


def is_journalist(turn: Turn) -> bool:
    """Whether a journalist has the floor."""
    label = _folded(turn.label).split()
    return bool(label) and label[-1] in words("floor_labels", "journalist")


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
