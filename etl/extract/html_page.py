"""HTML pages: the article without the page around it, and what the page says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from etl.extract import clean, decode, limits, page_metadata, records
from etl.extract.outcome import UnreadableError
from etl.extract.stream import Stream
from etl.facts import Document, Rejected

# Only a date that the page states in so many words; the other ways of the library are guesses.
_DATES: Final = {"extensive_search": False, "original_date": True}
_SENTENCE: Final = re.compile(rf"(?:\S+\s+){{{limits.ARTICLE_WORDS - 1},}}\S*[.!?…]")


def read(
    stream: Stream, origin: str, mapping: Mapping[str, str], *, address: str | None = None, charset: str | None = None
) -> Iterator[Document | Rejected]:
    """Yield the one document of the page.

    Raises:
        UnreadableError: it is no HTML, or there is no article on it.
    """
    data = stream.whole()
    text = decode.decoded(data, charset)
    if (place := text.find("\0")) >= 0:
        raise UnreadableError(
            f"the page has a NUL byte at character {place + 1:,}, which Postgres can't store; remove it"
        )
    tree = _parsed(text)
    stated = page_metadata.fields(tree, address)
    for field, name in mapping.items():
        if content := [
            meta.get("content") for meta in tree.iter("meta") if name in (meta.get("name"), meta.get("property"))
        ]:
            stated[field] = content[0]
    article, found = _article(tree)
    body = article or clean.fragment_text(str(stated.get("body", "")))
    if not _SENTENCE.search(body):
        raise UnreadableError(
            "no article is found on the page: no sentence is left when navigation and the like are taken away"
        )
    fields = {**found, **stated, "body": body, "markup": text}
    title = _without_site(str(fields.get("title", "")), str(fields.get("publisher", "")))
    fields["title"] = title
    fields["body"] = clean.without_headline(body, title)
    yield records.document(fields, origin=origin, position=None, payload=data, media_type="text/plain")


def _parsed(text: str) -> Any:
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise UnreadableError(f"not readable as HTML ({error})") from None


def _article(tree: Any) -> tuple[str, dict[str, object]]:
    """Return the article's text and what the library found out about it; an empty text where it found none."""
    try:
        found = trafilatura.bare_extraction(
            tree, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATES
        )
    except Exception as error:  # it works through any page of the web; what stops it is not documented
        raise UnreadableError(f"the page can't be read ({type(error).__name__}: {error})") from None
    if found is None or isinstance(found, dict):  # a dictionary only on request
        return "", {}
    names = {"title": "title", "published": "date", "publisher": "sitename", "author": "author", "language": "language"}
    metadata = {field: getattr(found, name) for field, name in names.items() if getattr(found, name)}
    body = clean.tree_text(found.body) if found.body is not None else clean.normalize(found.text or "")
    return body, metadata


def _without_site(title: str, site: str) -> str:
    """Return a page's title without the name of the site at its end."""
    return (
        re.sub(rf"\s+[|–—»·-]\s+{re.escape(site.strip())}\s*$", "", title, flags=re.IGNORECASE)
        if site.strip()
        else title
    )
