"""A document's paragraphs before their parse: units, names and titles of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from etl.transform.officials.labels import CAPITAL, WORD, Label, in_title_case, labels_of, title_case
from etl.transform.officials.names import Named
from etl.transform.officials.titles.its_country import with_its_country
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.titled import named_in
from etl.transform.officials.units.scan import scan
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS

# A line that opens in capitals, a line all in capitals.
SHOUTED = re.compile(rf"^((?:{CAPITAL}(?:{CAPITAL}|[.’'\-])*[\s,]+){{4,}}{CAPITAL}(?:{CAPITAL}|[.’'\-])+)(?=\W|$)")
YEAR = re.compile(r"^(?:19|20)\d\d$")
LONGEST = 10_000  # characters of a paragraph; nobody writes longer ones, but text without line breaks comes as one
SENTENCE_END = re.compile(r"[.!?][”’\"')]*(?=\s)")
WHOLE = re.compile(r"^(.{8,200})$")


@dataclass(slots=True)
class Line:
    """A paragraph before its parse: its text, its units and who and what is named in it."""

    number: int
    first_char: int
    text: str
    units: list[Unit]
    named: list[Named] = field(default_factory=list)
    bare: list[Office] = field(default_factory=list)
    label: Label | None = None  # the words before it that tell who has the floor
    is_title: bool = False
    people: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    """unit → (person's number, first and last unit of the noun phrase, unit of the name's head)"""

    @property
    def label_last(self) -> int:
        """Where a speaker's label ends, 0 for none."""
        return self.label.last if self.label is not None else 0


def lines_of(text: str, has_title: bool = True) -> list[Line]:
    """Cut a text into paragraphs and scan each; speaker labels in capitals are read as if in title case.

    Args:
        has_title: whether the first paragraph is the document's title.
    """
    lines = []
    cut = list(_cut(text))
    labels = labels_of([part for _, part in cut], has_title)
    for number, ((first, part), label) in enumerate(zip(cut, labels, strict=True)):
        read = _read_as(part, label)
        line = Line(number, first, part, scan(read), label=label)
        line.is_title = has_title and number == 0
        line.named, bare = named_in(line.units, read)
        line.bare = [with_its_country(line.units, office) for office in bare]
        line.named = [
            named
            if line.units[named.first].first < line.label_last
            else replace(named, name=_as_written(named.name, part, line.units, named))
            for named in line.named
        ]
        lines.append(line)
    return lines


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph that is not empty with where it begins; one too long to be one in pieces of sentences."""
    first = 0
    for part in text.split("\n"):
        start = 0
        while len(part) - start > LONGEST:
            ends = [match.end() for match in SENTENCE_END.finditer(part, start + LONGEST // 2, start + LONGEST)]
            space = part.rfind(" ", start + LONGEST // 2, start + LONGEST)
            end = ends[-1] if ends else space if space > 0 else start + LONGEST
            yield first + start, part[start:end]
            start = next((k for k in range(end, len(part)) if not part[k].isspace()), len(part))
        if part[start:].strip():
            yield first + start, part[start:]
        first += len(part) + 1


def _read_as(part: str, label: Label | None) -> str:
    """A line as its names are read: words in capitals in title case, a name in a label's brackets behind a comma."""
    if label is not None:
        head = in_title_case(part, label)
        behind = part[label.words_last : label.last].replace("(", ",", 1).replace(")", " ", 1)
        read = head + behind + part[label.last :]
        return read if len(read) == len(part) else part
    shouted = SHOUTED.match(part) or (WHOLE.match(part) if part.isupper() else None)
    if shouted is None:
        return part
    head = WORD.sub(lambda m: title_case(m[0]), part[: shouted.end(1)])
    return head + part[shouted.end(1) :] if len(head) == shouted.end(1) else part


def sentence_around(units: Sequence[Unit], k: int) -> tuple[int, int]:
    """Where the sentence of a unit begins and ends."""
    stops = [j for j, unit in enumerate(units) if unit.text in SENTENCE_ENDS]
    first = max((j + 1 for j in stops if j < k), default=0)
    return first, min((j for j in stops if j >= k), default=len(units))


def tells_year(units: Sequence[Unit], k: int) -> bool:
    """Whether the sentence of a unit tells a year: "in 1994"."""
    first, last = sentence_around(units, k)
    return any(YEAR.match(unit.text) for unit in units[first:last])


def _as_written(name: str, text: str, units: list[Unit], named: Named) -> str:
    written = text[units[named.first].first : units[named.last - 1].last]
    return name if written.isupper() and len(written) > len("KHAN") else written
