"""A document's paragraphs before their parse: units, names and titles of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from etl.transform.names import Named
from etl.transform.offices import Office
from etl.transform.scan import Unit, scan
from etl.transform.titled import named_in

# A speaker's label ("SECRETARY BLINKEN:"), a line that opens in capitals, a line all in capitals.
LABEL = re.compile(r"^([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'\-\s]{2,70}?)(?:\s*\([^)]{1,40}\))?\s*:(?=\s|$)")
SHOUTED = re.compile(r"^((?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'\-]*[\s,]+){4,}[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'\-]+)(?=\W|$)")
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
    people: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    """unit → (person's number, first and last unit of the noun phrase, unit of the name's head)"""


def lines_of(text: str) -> list[Line]:
    """Cut a text into paragraphs and scan each; speaker labels in capitals are read as if in title case."""
    lines = []
    first = 0
    for number, part in enumerate(text.split("\n")):
        label = LABEL.match(part)
        shouted = label or SHOUTED.match(part) or (WHOLE.match(part) if part.isupper() else None)
        read = part
        if shouted is not None:
            head = re.sub(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", lambda m: m[0].capitalize(), part[: shouted.end(1)])
            read = head + part[shouted.end(1) :] if len(head) == shouted.end(1) else part
        line = Line(number, first, part, scan(read), label_last=label.end() if label else 0)
        line.named, line.bare = named_in(line.units, read)
        line.named = [replace(named, name=_as_written(named.name, part, line.units, named)) for named in line.named]
        lines.append(line)
        first += len(part) + 1
    return lines


def _as_written(name: str, text: str, units: list[Unit], named: Named) -> str:
    written = text[units[named.first].first : units[named.last - 1].last]
    return name if written.isupper() and len(written) > 4 else written
