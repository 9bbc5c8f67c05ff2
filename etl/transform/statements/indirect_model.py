"""Reported speech as it is found in a sentence, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass

from etl.transform.reading import Party
from etl.transform.text.passages import Sentence


@dataclass(frozen=True, slots=True)
class Indirect:
    """Reported speech: tokens `start` to `stop` of a sentence, who says it and which act it is."""

    sentence: Sentence
    start: int
    stop: int
    parties: tuple[Party, ...]
    act: str
    rule: str
    confidence: float

    @property
    def first_char(self) -> int:
        """The first character in the document."""
        return self.sentence.paragraph.first(self.sentence.doc[self.start])

    @property
    def last_char(self) -> int:
        """The character after the last one in the document."""
        return self.sentence.paragraph.last(self.sentence.doc[self.stop - 1])
