"""Plain text and Markdown: one file, one document, with the header lines or YAML front matter it may have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import frontmatter
import yaml
from markdown_it import MarkdownIt

from etl.extract import clean, columns, decode, records
from etl.extract.outcome import UnreadableError
from etl.extract.stream import Stream
from etl.facts import Document, Rejected

_HEADER_LINE: Final = re.compile(r"[ \t]*([A-Za-z][A-Za-z_ -]{0,30}?)[ \t]*:[ \t]*(.*)")
_BYLINE: Final = re.compile(r"[ \t]*[Bb][Yy][ \t]+(\S.{0,200})")
_IGNORED: Final = frozenset({"id", "charset", "encoding"})  # understood, but no field of a document
_FIRM: Final = frozenset({"url", "title"})  # one of these alone makes a header; "Source: X" alone may be the text's own
_HEADING: Final = re.compile(r"^[ \t]{0,3}#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_TITLE_WORDS: Final = 30  # a first line that is longer is a paragraph
_FRONT_MATTER: Final = re.compile(r"\ufeff?---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)


def read(
    stream: Stream, origin: str, mapping: Mapping[str, str], *, is_markdown: bool, charset: str | None = None
) -> Iterator[Document | Rejected]:
    """Yield the one document of the file, or its rejection.

    Raises:
        UnreadableError: the bytes are no text.
    """
    data = stream.whole()
    text = decode.decoded(data, charset)
    header, text = split_header(text, mapping)
    if not header.get("title"):
        title, text = _title(text, is_markdown)
        header["title"] = title
    if is_markdown:
        body, media_type = MarkdownIt("commonmark").enable("table").render(text), "text/html"
    else:
        body, media_type = text, "text/html" if clean.is_markup(text) else "text/plain"
    fields = {**header, "body": body, "markup": text if is_markdown else ""}
    yield records.document(fields, origin=origin, position=None, payload=data, media_type=media_type)


def split_header(text: str, mapping: Mapping[str, str]) -> tuple[dict[str, object], str]:
    """Return the header's fields and the rest of the text.

    Raises:
        UnreadableError: the front matter is no valid YAML.
    """
    if _FRONT_MATTER.match(text):
        try:
            values, rest = frontmatter.parse(text)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            raise UnreadableError(f"the front matter is not valid YAML: {_first_line(error)}") from None
        return _fields(values, mapping), rest
    lines = text.lstrip("\ufeff").splitlines()
    values, used = _header_lines(lines, mapping)
    return _fields(values, mapping), "\n".join(lines[used:]) if used else text


def _header_lines(lines: list[str], mapping: Mapping[str, str]) -> tuple[dict[str, object], int]:
    """Return the values by key and how many lines they took; nothing where the first lines are the text's own."""
    values: dict[str, object] = {}
    used = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    for line in lines[used:]:
        match, byline = _HEADER_LINE.fullmatch(line), _BYLINE.fullmatch(line) if values else None
        if match and _is_key(match[1], mapping):
            values.setdefault(match[1], match[2].strip())
        elif byline:
            values.setdefault("author", byline[1].strip())
        else:
            break
        used += 1
    is_closed = used == len(lines) or not lines[used].strip()
    is_firm = any(field in _fields(values, mapping) for field in _FIRM) or (len(values) > 1 and is_closed)
    return (values, used) if is_firm else ({}, 0)


def _is_key(key: str, mapping: Mapping[str, str]) -> bool:
    if columns.folded(key) in _IGNORED:
        return True
    found = columns.recognized([key], {field: column for field, column in mapping.items() if column == key})
    return any(field not in ("body", "markup") for field in found)


def _fields(values: Mapping[str, Any], mapping: Mapping[str, str]) -> dict[str, object]:
    """Return the values by field. The text itself is never one of them, whatever a header says."""
    applicable = {field: column for field, column in mapping.items() if column in values}
    found = columns.recognized(list(values), applicable)
    return {
        field: next((values[name] for name in names if values[name]), None)
        for field, names in found.items()
        if field not in ("body", "markup")
    }


def _title(text: str, is_markdown: bool) -> tuple[str, str]:
    """Return the title that the text itself opens with, and the text without it; an empty title where it has none."""
    if is_markdown:
        heading = _HEADING.match(text.lstrip())
        return (heading[1], text.lstrip()[heading.end() :]) if heading else ("", text)
    first, _, rest = text.strip().partition("\n")
    is_title = rest.startswith("\n") or rest.startswith("\r\n")
    is_title = (
        is_title and len(first.split()) <= _TITLE_WORDS and not first.rstrip().endswith((".", "!", ":", ";", "”", '"'))
    )
    return (first.strip(), rest) if is_title and rest.strip() else ("", text)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
