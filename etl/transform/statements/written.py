"""Documents that are themselves a statement: signed by an official's byline, or the text of a joint statement."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from etl.transform.reading import Paragraph, Reading

BEGIN = re.compile(r"^\W*begin(?:ning)?\s+(?:of\s+)?(?:text|statement)\b\W*$", re.IGNORECASE)
BEGIN_INLINE = re.compile(r"[:.]\s*begin(?:ning)?\s+(?:of\s+)?(?:text|statement)\s*:\s*", re.IGNORECASE)
END_INLINE = re.compile(r"\s*\bend(?:\s+of)?\s+(?:text|statement)\b\W*$", re.IGNORECASE)
END = re.compile(r"^\W*end(?:\s+of)?\s+(?:text|statement)\b\W*$|^\W*(?:# ?){2,}\W*$", re.IGNORECASE)
JOINT_TITLE = re.compile(
    r"\bjoint (?:\w+ ){0,2}(?:statement|communiqu[eé]|declaration|press release)\b|\bcommuniqu[eé]\b", re.IGNORECASE
)
# "The below is attributable to the spokesperson:" heads a report on the one whose name stands above it.
ATTRIBUTED = re.compile(r"^\W*the (?:below|following)\b.{0,40}\battribut(?:able|ed) to\b", re.IGNORECASE)
# Lines of place and time under a byline, before the text begins.
PLACE_LINE = 60


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed text: characters of the document; `official` None where several sign it with one voice."""

    official: int | None
    first_char: int
    last_char: int
    rule: str


def is_joint(reading: Reading) -> bool:
    """Whether the title says that the document is a joint statement."""
    return bool(JOINT_TITLE.search(reading.document.title))


def signed_text(reading: Reading) -> Signed | None:
    """Return the document's signed body, None where it is a report about others."""
    body = [paragraph for paragraph in reading.paragraphs if paragraph.kind in {"body", "heading"}]
    begun = next((number for number, paragraph in enumerate(body) if BEGIN.match(paragraph.text)), None)
    if begun is not None:
        lines = _until_end(body[begun + 1 :])
        return _signed(None, lines, "text of a joint statement") if lines else None
    if (inline := _begun_inline(body)) is not None:
        return inline
    authors = _authors(reading)
    if not authors or any(ATTRIBUTED.match(paragraph.text) for paragraph in body):
        return None
    lines = _until_end(_past_place(body))
    if not lines:
        return None
    return _signed(authors[0] if len(authors) == 1 else None, lines, "signed document")


def _begun_inline(body: list[Paragraph]) -> Signed | None:
    """Return the text that begins within a line: "released the following statement: Begin text: …"."""
    for number, line in enumerate(body):
        if (begun := BEGIN_INLINE.search(line.text)) is not None:
            lines = _until_end(body[number:])
            whole = _signed(None, lines, "text of a joint statement")
            ended = END_INLINE.search(lines[-1].text)
            stop = whole.last_char if ended is None else lines[-1].first_char + ended.start()
            return replace(whole, first_char=line.first_char + begun.end(), last_char=stop)
    return None


def _authors(reading: Reading) -> list[int]:
    """Return the officials whom the byline names, each once."""
    found: dict[int, None] = {}
    for paragraph in reading.paragraphs:
        if paragraph.kind != "byline":
            continue
        last = paragraph.first_char + len(paragraph.text)
        for mention in reading.mentions:
            if paragraph.first_char <= mention.first_char < last:
                found.setdefault(mention.official)
    return list(found)


def _until_end(lines: list[Paragraph]) -> list[Paragraph]:
    stop = next((number for number, line in enumerate(lines) if END.match(line.text)), len(lines))
    return lines[:stop]


def _past_place(lines: list[Paragraph]) -> list[Paragraph]:
    """Return the lines after those of place and time: short ones without a full stop, before the first long one."""
    for number, line in enumerate(lines):
        text = line.text.strip()
        if len(text) > PLACE_LINE or text.endswith((".", "!", "?")):
            return lines[number:]
    return lines


def _signed(official: int | None, lines: list[Paragraph], rule: str) -> Signed:
    last = lines[-1]
    return Signed(official, lines[0].first_char, last.first_char + len(last.text.rstrip()), rule)
