"""From bytes to text: the declared encoding, or UTF-8, or a rejection naming the likely one. Never a silent guess."""

from __future__ import annotations

import codecs
import re
from typing import Final

import charset_normalizer

from etl.extract.outcome import UnreadableError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# <meta charset="x">, <meta … content="text/html; charset=x">, <?xml … encoding="x"?>, a header line "Charset: x".
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)|"""
    rb"""^(?:charset|encoding)[ \t]*:[ \t]*([\w.:-]+)[ \t]*\r?$""",
    re.IGNORECASE | re.MULTILINE,
)
_DECLARED_WITHIN: Final = 4096  # bytes
# As browsers do: who declares these means windows-1252, which has more characters and no others.
_WIDENED: Final = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_GUESSED_FROM: Final = 64 * 1024  # bytes


def decoded(data: bytes, charset: str | None = None) -> str:
    """Return the text of a whole file; `charset` is what the server declared, if one did.

    Raises:
        UnreadableError: the bytes are not in the declared encoding, or none is declared and they are not UTF-8.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    declared = charset or declared_charset(data)
    try:
        return data.decode("utf-8")  # what is valid UTF-8 is UTF-8, whatever it says it were
    except UnicodeDecodeError as error:
        codec = _codec(declared)
        if codec is None or codec == "utf-8":
            raise UnreadableError(_not_utf8(data, error, declared)) from None
    return _strict(data, codec)


def declared_charset(data: bytes) -> str | None:
    """Return the encoding that the beginning of an HTML, XML or text file declares."""
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    return next(name for name in match.groups() if name).decode("ascii") if match else None


def is_marked_utf16(head: bytes) -> bool:
    """Say whether a file begins with the mark of UTF-16 or UTF-32."""
    return any(head.startswith(mark) for mark, encoding in _MARKS if encoding != "utf-8-sig")


def is_utf8(name: str) -> bool:
    """Say whether the name of an encoding means UTF-8 (or is none that is known, so that UTF-8 is tried)."""
    return _codec(name) in (None, "utf-8")


def _codec(name: str | None) -> str | None:
    try:
        codec = codecs.lookup(name).name if name else None
    except LookupError:
        return None
    return _WIDENED.get(codec, codec) if codec else None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise UnreadableError(f"not valid {encoding}, as which it is marked ({error})") from None


def _not_utf8(data: bytes, error: UnicodeDecodeError, declared: str | None) -> str:
    reason = f"not valid UTF-8 (byte 0x{data[error.start]:02x} at {error.start + 1:,})"
    if declared and _codec(declared) is None:
        return f"{reason}, and the declared encoding {declared!r} is unknown; convert it to UTF-8"
    around = data[max(0, error.start - _GUESSED_FROM // 2) : error.start + _GUESSED_FROM // 2]
    best = charset_normalizer.from_bytes(around).best()
    names = [best.encoding, *best.could_be_from_charset] if best else []
    likely = f"; it may be {'windows-1252' if 'cp1252' in names else names[0]}" if names else ""
    return f"{reason} and no other encoding is declared{likely}; convert it to UTF-8"
