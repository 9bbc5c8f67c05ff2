"""A document's paragraphs before their parse: units, names and titles of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from etl.transform.circumstances.places import place_of
from etl.transform.officials.its_country import with_its_country
from etl.transform.officials.names import Named
from etl.transform.officials.offices import Office
from etl.transform.officials.scan import scan
from etl.transform.officials.titled import named_in
from etl.transform.officials.units import Unit

# A speaker's label ("SECRETARY DOE:"), a line that opens in capitals, a line all in capitals.
# A capital is here any letter but the small ones of Latin-1.
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
LABEL = re.compile(rf"^({CAPITAL}(?:{CAPITAL}|[.’'\-\s]){{2,70}}?)(?:\s*\([^)]{{1,40}}\))?\s*:(?=\s|$)")
SHOUTED = re.compile(rf"^((?:{CAPITAL}(?:{CAPITAL}|[.’'\-])*[\s,]+){{4,}}{CAPITAL}(?:{CAPITAL}|[.’'\-])+)(?=\W|$)")
YEAR = re.compile(r"^(?:19|20)\d\d$")
STOPS = frozenset({".", "!", "?"})
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
    label_last: int = 0  # where a speaker's label ends, 0 for none
    is_title: bool = False
    people: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    """unit → (person's number, first and last unit of the noun phrase, unit of the name's head)"""


def lines_of(text: str, has_title: bool = True) -> list[Line]:
    """Cut a text into paragraphs and scan each; speaker labels in capitals are read as if in title case.

    Args:
        has_title: whether the first paragraph is the document's title.
    """
    lines = []
    first = 0
    parts = text.split("\n")
    labels = _labels(parts)
    for number, part in enumerate(parts):
        label = labels[number]
        shouted = label or SHOUTED.match(part) or (WHOLE.match(part) if part.isupper() else None)
        read = part
        if shouted is not None:
            head = re.sub(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", lambda m: _title_case(m[0]), part[: shouted.end(1)])
            read = head + part[shouted.end(1) :] if len(head) == shouted.end(1) else part
        line = Line(number, first, part, scan(read), label_last=label.end() if label else 0)
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
        first += len(part) + 1
    return lines


def _labels(parts: Sequence[str]) -> list[re.Match[str] | None]:
    """The labels of the paragraphs that a speaker's name opens; a town that opens one alone is a dateline."""
    found = [LABEL.match(part) for part in parts]
    labels = [label for label in found if label is not None]
    is_dateline = len(labels) == 1 and place_of(labels[0][1].strip().title()) is not None
    return [None] * len(parts) if is_dateline else found


def sentence_around(units: Sequence[Unit], k: int) -> tuple[int, int]:
    """Where the sentence of a unit begins and ends."""
    stops = [j for j, unit in enumerate(units) if unit.text in STOPS]
    first = max((j + 1 for j in stops if j < k), default=0)
    return first, min((j for j in stops if j >= k), default=len(units))


def tells_year(units: Sequence[Unit], k: int) -> bool:
    """Whether the sentence of a unit tells a year: "in 1994"."""
    first, last = sentence_around(units, k)
    return any(YEAR.match(unit.text) for unit in units[first:last])


def _title_case(word: str) -> str:
    """A word in capitals as a name is written: "MCKAY" → "McKay", "O’BRIEN" → "O’Brien"."""
    if word.startswith("MC") and len(word) > len("MCX"):
        return "Mc" + word[2:].capitalize()
    if word[1:2] in "’'" and len(word) > len("O’X"):
        return word[:2] + word[2:].capitalize()
    return word.capitalize()


def _as_written(name: str, text: str, units: list[Unit], named: Named) -> str:
    written = text[units[named.first].first : units[named.last - 1].last]
    return name if written.isupper() and len(written) > len("KHAN") else written
