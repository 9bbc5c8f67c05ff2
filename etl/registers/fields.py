"""A record as text: one line a field, `Label: value`, so that people can read it and facts can point at its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from etl.facts import Document


@dataclass(frozen=True, slots=True)
class Field:
    """A value and where it begins in the document's text."""

    text: str
    first_char: int

    @property
    def last_char(self) -> int:
        """Where the value ends: the first character after it."""
        return self.first_char + len(self.text)


def written(fields: Iterable[tuple[str, str | None]]) -> str:
    """Return fields as lines of text; empty ones are left out, line breaks in a value become blanks."""
    return "\n".join(f"{label}: {' '.join(value.split())}" for label, value in fields if value and value.strip())


def read(document: Document) -> Mapping[str, Field]:
    """Return the fields of a record's document by label, of several with one label the first."""
    return dict(reversed(read_all(document)))


def read_all(document: Document) -> list[tuple[str, Field]]:
    """Return the fields of a record's document with their labels, in their order."""
    found: list[tuple[str, Field]] = []
    place = 0
    for line in document.text.split("\n"):
        label, separator, value = line.partition(": ")
        if separator and place >= len(document.text) - len(document.body):
            found.append((label, Field(value, place + len(label) + len(separator))))
        place += len(line) + 1
    return found
