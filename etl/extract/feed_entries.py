"""A feed's entries as pieces of XML: found where the whole is not well-formed, mended, and made feeds of their own."""

from __future__ import annotations

import html
import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<(?P<open>(?:atom:|rss:)?(?:item|entry))(?=[\s>])|</(?P<close>(?:atom:|rss:)?(?:item|entry))\s*>",
    re.DOTALL | re.IGNORECASE,
)
_CDATA: Final = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_NAMESPACE: Final = re.compile(r"""\b(xmlns(?::[\w-]+)?)\s*=\s*("[^"<]*"|'[^'<]*')""")
_PREFIX: Final = re.compile(r"</?([\w-]+):|\s([\w-]+):[\w-]+\s*=")
_STRAY_AMPERSAND: Final = re.compile(r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)")
_REFERENCE: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w{1,30};")
_NOT_XML: Final = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ATOM_NAMESPACE: Final = '"http://www.w3.org/2005/Atom"'


class Piece(NamedTuple):
    """An entry as it stands in the feed: from `<item` to `</item>` or, without that, to the next entry or the end."""

    raw: str
    is_complete: bool


def pieces(text: str) -> list[Piece]:
    """Return the entries of an RSS or Atom feed in order, whole ones and broken ones."""
    found: list[Piece] = []
    start: int | None = None
    for token in _TOKEN.finditer(text):
        if token["open"]:
            if start is not None:
                found.append(Piece(text[start : token.start()], is_complete=False))
            start = token.start()
        elif token["close"] and start is not None:
            found.append(Piece(text[start : token.end()], is_complete=True))
            start = None
    if start is not None:
        found.append(Piece(text[start:], is_complete=False))
    return found


def namespaces(text: str) -> dict[str, str]:
    """Return the quoted addresses of the XML namespaces that a feed declares, by attribute name."""
    return dict(_NAMESPACE.findall(text))


def as_feed(raw: str, declared: dict[str, str]) -> str:
    """Return an entry as a feed of its own, with what many feeds get wrong (`&`, `&nbsp;`, namespaces) put right."""
    names = dict(declared)
    for match in _PREFIX.finditer(_CDATA.sub("", raw)):
        prefix = match[1] or match[2]
        if prefix not in ("xml", "xmlns"):
            names.setdefault(f"xmlns:{prefix}", f'"urn:undeclared:{prefix}"')
    parts = _CDATA.split(_NOT_XML.sub("", raw))
    mended = "".join(part if part.startswith("<![CDATA[") else _mended(part) for part in parts)
    if re.match(r"<(?:atom:)?entry", raw, re.IGNORECASE):
        names["xmlns"] = names.get("xmlns", _ATOM_NAMESPACE)
        return f"<feed {_attributes(names)}>{mended}</feed>"
    names.pop("xmlns", None)
    return f'<rss version="2.0" {_attributes(names)}><channel>{mended}</channel></rss>'


def without_declaration(text: str) -> str:
    """Return the feed without `<?xml … encoding=…?>`, which no longer holds, and without document type and entities."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"), count=1)
    return re.sub(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", "", text, count=1, flags=re.DOTALL | re.IGNORECASE).lstrip()


def _attributes(names: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in names.items())


def _mended(part: str) -> str:
    return _STRAY_AMPERSAND.sub("&amp;", _REFERENCE.sub(lambda match: html.unescape(match[0]), part))
