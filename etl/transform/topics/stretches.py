"""The stretches of a document that may tell what a meeting was about: its own sentences, those after it, the title."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Reading
from etl.transform.topics.topic_words import phrases_in

AFTER = 2  # paragraphs after its own in which a meeting's matter may still be told
OPENING = 60  # sentences of the body that tell what a document is about


@dataclass(frozen=True)
class Sentence:
    """A sentence: where it stands, and its text with blanks for the titles of offices, which are no topic."""

    first_char: int
    last_char: int
    paragraph: int
    kind: str
    text: str

    @cached_property
    def phrases(self) -> Counter[str]:
        """How many phrases of each topic stand in it."""
        return Counter(phrases_in(self.text))


@dataclass(frozen=True, slots=True)
class Stretches:
    """The sentences around a meeting: `own` tell of it, `near` follow in its paragraph, `far` in later ones.

    None of those that follow tells of another meeting, or stands behind one that does.
    """

    own: Sequence[Sentence]
    near: Sequence[Sentence]
    far: Sequence[Sentence]
    document: Sequence[Sentence]
    """The first sentences of the body, but for those that tell of other meetings."""
    is_shared: bool
    """Whether another meeting is told in one of its own sentences."""


class Sentences:
    """The sentences of a document, and which of them tell of which meeting."""

    def __init__(self, reading: Reading, drafts: Sequence[Draft]) -> None:
        self._all = sentences(reading)
        self._starts = [sentence.first_char for sentence in self._all]
        self.title = [sentence for sentence in self._all[:OPENING] if sentence.kind == "title"]
        self._opening = [number for number, sentence in enumerate(self._all) if sentence.kind == "body"][:OPENING]
        self._own = [sorted({n for span in draft.told_in for n in self._within(*span)}) for draft in drafts]
        self._told = Counter(number for own in self._own for number in own)

    def of(self, number: int) -> Stretches:
        """Return the stretches of a meeting, by its number among the drafts."""
        own = self._own[number]
        near: list[Sentence] = []
        far: list[Sentence] = []
        last = own[-1] if own else len(self._all)
        for following in range(last + 1, len(self._all)):
            sentence = self._all[following]
            if self._told[following] or sentence.paragraph > self._all[last].paragraph + AFTER:
                break
            (near if sentence.paragraph == self._all[last].paragraph else far).append(sentence)
        document = [self._all[n] for n in self._opening if n in own or not self._told[n]]
        return Stretches([self._all[n] for n in own], near, far, document, any(self._told[n] > 1 for n in own))

    def _within(self, first_char: int, last_char: int) -> range:
        start = max(0, bisect_right(self._starts, first_char) - 1)
        return range(start, max(start + 1, bisect_left(self._starts, last_char)))


def sentences(reading: Reading) -> list[Sentence]:
    """Return the sentences of a document in order."""
    found = []
    for paragraph in reading.paragraphs:
        for sent in paragraph.doc.sents:
            first, last = paragraph.first(sent[0]), paragraph.last(sent[-1])
            found.append(Sentence(first, last, paragraph.number, paragraph.kind, without_titles(reading, first, last)))
    return found


def without_titles(reading: Reading, first: int, last: int) -> str:
    """Return the text between two characters with blanks for titles: a Naval Commander brings no naval topic."""
    parts: list[str] = []
    done = first
    titles = reading.titles
    for begin, end in titles[bisect_left(titles, (first, 0)) : bisect_left(titles, (last, 0))]:
        if end <= last and begin >= done:
            parts += [reading.text[done:begin], " " * (end - begin)]
            done = end
    return "".join([*parts, reading.text[done:last]])
