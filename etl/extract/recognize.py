"""What kind of file this is: by what it holds, then by what its name or its server says."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Final

from etl.extract import limits
from etl.extract.outcome import InputError, UnreadableError
from etl.registers.catalogue import by_root

FORMATS: Final = ("text", "markdown", "html", "feed", "jsonl", "json", "csv", "tsv", "parquet", "excel", "register")
_OTHER_NAMES: Final = {
    "txt": "text", "plain": "text", "md": "markdown", "htm": "html", "xhtml": "html", "rss": "feed", "atom": "feed",
    "xml": "feed", "ndjson": "jsonl", "jsonlines": "jsonl", "tab": "tsv", "pq": "parquet", "xlsx": "excel",
    "xlsm": "excel",
}  # fmt: skip
_SUFFIXES: Final = {
    **{name: name for name in FORMATS if name not in ("text", "excel", "feed", "markdown")}, **_OTHER_NAMES,
    "text": "text", "markdown": "markdown", "rdf": "feed", "jsonld": "json", "shtml": "html", "log": "text",
}  # fmt: skip
_MEDIA_TYPES: Final = {
    "text/html": "html", "application/xhtml+xml": "html", "application/rss+xml": "feed", "application/atom+xml": "feed",
    "application/rdf+xml": "feed", "application/json": "json", "application/feed+json": "json",
    "application/x-ndjson": "jsonl", "application/jsonl": "jsonl", "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/markdown": "markdown", "application/vnd.apache.parquet": "parquet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "excel",
}  # fmt: skip
# First bytes of kinds that are told apart in the rejection, so that the reader knows what to do.
_FOREIGN: Final = (
    (b"%PDF-", "a PDF; save its text first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password-protected or an old Office file; save it as .xlsx without one"),
    (b"xquery version", "a program (XQuery)"),
    (b"BZh", "packed with bzip2; unpack it first"),
    (b"\xfd7zXZ\x00", "packed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"\x1f\x8b", "packed twice with gzip; unpack it once"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"SQLite format 3\0", "an SQLite database"),
    (b"{\\rtf", "an RTF document; save it as plain text first"),
)  # fmt: skip
_XML_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<\?xml-stylesheet[^>]*\?>\s*|<!DOCTYPE\s+(?!html)[^\[>]*(?:\[.*?\])?\s*>\s*)*<([\w:-]+)",
    re.DOTALL | re.I,
)
_HTML_START: Final = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE
)
_FEED_ROOTS: Final = frozenset({"rss", "feed", "rdf", "rdf:rdf", "atom:feed"})
_HTML_ROOTS: Final = frozenset({"html", "article", "div", "p", "section"})
_JSON_LIST: Final = re.compile(r"\[\s*(?:[\[{]|\])")
_BINARY_SHARE: Final = 0.05  # control characters in the beginning; text has none but a stray one


def named_format(name: str | None) -> str | None:
    """Return the format that a user names, None for none.

    Raises:
        InputError: there is no such format.
    """
    if name is None:
        return None
    key = name.strip().lower().lstrip(".")
    if key in FORMATS or key in _OTHER_NAMES:
        return key if key in FORMATS else _OTHER_NAMES[key]
    raise InputError(f"unknown format {name!r}; the formats are {', '.join(FORMATS)}")


def recognized(head: bytes, name: str, media_type: str | None = None) -> str:
    """Return the format of a file, from its first bytes, its name and (of a web address) the declared media type.

    Raises:
        UnreadableError: it is empty, binary, or of a kind that is not read.
    """
    if len(head) < limits.HEAD and not head.strip(b" \t\r\n\xef\xbb\xbf\0"):
        raise UnreadableError("the file is empty" if not head else "the file holds only blank space")
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"PK\x03\x04"):
        if b"xl/" in head or b"[Content_Types].xml" in head or _suffix(name) == "excel":
            return "excel"
        raise UnreadableError("a zip archive; unpack it first")
    for magic, what in _FOREIGN:
        if head.startswith(magic):
            raise UnreadableError(f"not a text: {what}")
    return _recognized_text(head, _suffix(name), _MEDIA_TYPES.get((media_type or "").split(";")[0].strip().lower()))


def _recognized_text(head: bytes, suffix: str | None, declared: str | None) -> str:
    seen = _seen(_text(head), suffix)
    # A table, Markdown and plain text look alike to a machine: there the name decides. Markup and JSON show themselves.
    if seen is not None and not (seen == "json" and suffix in ("csv", "tsv", "markdown", "text")):
        return seen
    if suffix is not None and suffix not in ("parquet", "excel"):
        return suffix
    return declared if declared not in (None, "parquet", "excel") else "text"


def _suffix(name: str) -> str | None:
    """Return the format that a file's name stands for; `.gz` does not count."""
    suffixes = [suffix.lstrip(".").lower() for suffix in PurePath(re.sub(r"[?#].*", "", name)).suffixes]
    while suffixes and suffixes[-1] in ("gz", "gzip"):
        suffixes.pop()
    return _SUFFIXES.get(suffixes[-1]) or None if suffixes else None


def _text(head: bytes) -> str:
    """Return the beginning as text, bytes that are no UTF-8 replaced.

    Raises:
        UnreadableError: it is no text.
    """
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 4 * 4].decode("utf-16", "replace")
    text = head.decode("utf-8-sig", "replace")
    control = sum(character < " " and character not in "\t\n\r\f\x1b" for character in text)
    foreign = sum(character == "\ufffd" for character in text)
    if control > _BINARY_SHARE * len(text) or (control and foreign > _BINARY_SHARE * len(text)):
        raise UnreadableError("a binary file of a kind that is not read")
    return text


def _seen(text: str, suffix: str | None) -> str | None:
    if _HTML_START.match(text):
        return "html"
    root = _XML_START.match(text)
    if root:
        name = root[1].lower()
        if name in by_root():
            return "register"
        return "feed" if name in _FEED_ROOTS else "html" if name in _HTML_ROOTS else None
    text = text.lstrip()
    if text.startswith("{"):
        first, _, rest = text.partition("\n")
        if suffix == "jsonl":
            return "jsonl"
        # One object alone may wrap a list of articles; a second one makes it JSONL.
        is_jsonl = _is_record(first) and (suffix in ("csv", "tsv", "text") or rest.lstrip().startswith("{"))
        return "jsonl" if is_jsonl else "json"
    return "json" if _JSON_LIST.match(text) else None


def _is_record(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
