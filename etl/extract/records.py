"""From a record (a row of a table, a JSON object, the header of a text) to a document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Final, Protocol

from etl.extract import clean, columns
from etl.extract.outcome import UnreadableError, rejected
from etl.extract.published import published_day
from etl.facts import Document, Rejected
from etl.registers.table import rows as register_rows

# Where an object stands in place of a word: {"source": {"id": null, "name": "Reuters"}}, {"guid": {"#text": "…"}}.
_NAMING_KEYS: Final = ("name", "title", "value", "rendered", "#text", "text", "url", "href")

_NO_COLUMN: Final = "no column for the text is recognised (columns: {seen}); name it with --map text=column"
_BAD_BYTE: Final = re.compile("[\udc80-\udcff]")  # so a byte that is not UTF-8 is carried to here
_HALF_CHARACTER: Final = re.compile("[\ud800-\udfff]")


def urn(title: str, body: str) -> str:
    """Return the name of a document that has no address, made of its content."""
    content = f"{title}\n{body}".encode()
    return f"urn:readout:sha256:{hashlib.sha256(content).hexdigest()}"


def document(
    fields: Mapping[str, object],
    *,
    origin: str,
    position: str | None,
    payload: bytes | str,
    media_type: str | None = None,
    source: str | None = None,
) -> Document | Rejected:
    """Return the document that the fields (named as in `columns.FIELDS`) make, or why they make none.

    `media_type` says whether the body is HTML or plain text; without it the body is looked at. `payload` is the record
    as it came, for a rejection.
    """
    values = {field: word(value) for field, value in fields.items()}
    if fault := _fault(values):
        return rejected(origin, position, fault, payload)
    raw = values.get("body", "")
    is_html = media_type == "text/html" or (media_type is None and clean.is_markup(raw))
    body = clean.fragment_text(raw) if is_html else clean.feed_tail_dropped(clean.plain_text(raw))
    if not body:
        return rejected(origin, position, _no_body(fields), payload)
    title = clean.one_line(values.get("title", ""))
    url = values.get("url", "").strip()
    return Document(
        url=re.sub(r"\s", "%20", url) if url else urn(title, body),
        title=title,
        body=body,
        origin=origin,
        position=position,
        published_on=_day(fields.get("published")),
        publisher=clean.one_line(values.get("publisher", "")) or None,
        author=clean.one_line(values.get("author", "")) or None,
        language=language_code(values.get("language", "")),
        source=source,
        markup=(values.get("markup") or raw).strip(),
        media_type="text/html" if is_html or values.get("markup") else "text/plain",
    )


def from_record(
    record: Mapping[str, object], mapping: Mapping[str, str], *, origin: str, position: str | None, payload: bytes | str
) -> Document | Rejected:
    """Return the document of a record whose keys are columns of any usual name."""
    fields: dict[str, object] = {}
    for field, candidates in columns.recognized(list(record), mapping).items():
        values = (inside(record, column) for column in candidates)
        fields[field] = next((value for value in values if word(value).strip()), None)
    if "body" not in fields:
        seen = ", ".join(str(key) for key in list(record)[:20]) or "none"
        return rejected(origin, position, _NO_COLUMN.format(seen=seen), payload)
    return document(fields, origin=origin, position=position, payload=payload)


def language_code(value: str) -> str | None:
    """Return the two- or three-letter code of a language tag.

    >>> language_code("en-US")
    'en'
    """
    match = re.match(r"([A-Za-z]{2,3})(?:$|[-_])", value.strip())
    return match[1].lower() if match else None


def _day(value: object) -> date | None:
    return published_day(value if isinstance(value, date | int | float) else word(value))


def inside(record: Mapping[str, object], column: str) -> object:
    """Return the value of a record's column; a dotted name reaches into objects in it."""
    if column in record:
        return record[column]
    value: object = record
    for key in column.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def word(value: object) -> str:
    """Return a value as text: of a list its items, of an object what names it."""
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((value[key] for key in _NAMING_KEYS if isinstance(value.get(key), str)), "")
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    if isinstance(value, Iterable):
        words = [word(item) for item in value if isinstance(item, str | Mapping)]
        return ("\n" if any("\n" in word or len(word) > 100 for word in words) else ", ").join(filter(None, words))
    return str(value)


def _fault(values: Mapping[str, str]) -> str | None:
    """Say what in the values Postgres could not store."""
    for field, value in values.items():
        if (place := value.find("\0")) >= 0:
            return f"the {field} has a NUL byte at character {place + 1:,}, which Postgres can't store; remove it"
        if _BAD_BYTE.search(value):
            return f"the {field} is not valid UTF-8; save it as UTF-8"
        if _HALF_CHARACTER.search(value):
            return f"the {field} has half a character (a lone surrogate); write the character whole"
    return None


class RowTaker(Protocol):
    """Takes the rows of one table, of texts or of a register, and gives what they hold."""

    @property
    def columns(self) -> set[str]:
        """The columns that are of use."""
        ...

    def add(self, row: Mapping[str, object], position: str, payload: str) -> Iterator[Document | Rejected]:
        """Take a row and yield what is complete with it."""
        ...

    def finish(self) -> Iterator[Document | Rejected]:
        """Yield what is complete at the end only."""
        ...


class _Texts:
    """Takes the rows of a table of texts."""

    def __init__(self, names: Collection[str], mapping: Mapping[str, str], origin: str) -> None:
        require_text(names, mapping)
        self.columns = {name for found in columns.recognized(names, mapping).values() for name in found}
        self._mapping = mapping
        self._origin = origin

    def add(self, row: Mapping[str, object], position: str, payload: str) -> Iterator[Document | Rejected]:
        yield from_record(row, self._mapping, origin=self._origin, position=position, payload=payload)

    def finish(self) -> Iterator[Document | Rejected]:
        yield from ()


def row_taker(names: Collection[str], mapping: Mapping[str, str], origin: str) -> RowTaker:
    """Return what takes the rows of a table with these columns: a register of meetings, officials, tenures, or texts.

    Raises:
        UnreadableError: it is neither; the reason names its columns.
    """
    used = {} if mapping else register_rows.columns(names)
    return register_rows.Rows(used, origin) if used else _Texts(names, mapping, origin)


def require_text(names: Collection[str], mapping: Mapping[str, str]) -> None:
    """Check that a table has a column for the text, and every column that the user mapped.

    Raises:
        UnreadableError: it has not; the reason names its columns.
    """
    seen = ", ".join(name for name in list(names)[:20] if name) or "none"
    for field, column in mapping.items():
        if column not in names and column.partition(".")[0] not in names:
            raise UnreadableError(
                f"there is no column {column!r} to take the {field} from (columns: {seen}); mind --map"
            )
    if "body" not in columns.recognized(names, mapping):
        raise UnreadableError(_NO_COLUMN.format(seen=seen))


def _no_body(fields: Mapping[str, object]) -> str:
    has_value = bool(word(fields.get("body")).strip())
    return "no text is left when markup, scripts and hidden parts are taken away" if has_value else "the text is empty"
