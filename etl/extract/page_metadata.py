"""What a web page says about itself: JSON-LD first, then meta tags, then the page's own elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urljoin

from etl.extract import clean

_ARTICLE_TYPES: Final = re.compile(r"Article|Posting|Report|Release|Statement|WebPage$", re.IGNORECASE)
# Names (name, property or itemprop) of meta tags, the best first.
_METAS: Final = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline"),
    "published": ("article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
                  "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date",
                  "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "date",
                  "article:modified_time"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl"),
    "url": ("og:url",),
    "language": ("og:locale", "language", "content-language"),
}  # fmt: skip


def fields(tree: Any, address: str | None) -> dict[str, object]:
    """Return what the page states (title, published, publisher, author, url, language), nothing where it is silent."""
    article = _article(tree)
    metas = _metas(tree)
    found: dict[str, object] = {
        "title": article.get("headline") or _first(metas, "title"),
        "published": article.get("datePublished") or _first(metas, "published") or _time(tree),
        "publisher": _names(article.get("publisher")) or _first(metas, "publisher"),
        "author": _names(article.get("author")) or next((m for m in _all(metas, "author") if "://" not in m), None),
        "url": _url(tree, article, metas, address),
        "language": article.get("inLanguage") or tree.get("lang") or _first(metas, "language"),
        "body": article.get("articleBody"),
    }
    return {field: value for field, value in found.items() if isinstance(value, str) and value.strip()}


def _article(tree: Any) -> dict[str, Any]:
    """Return the JSON-LD object of the article, empty where there is none."""
    objects = [item for script in tree.iter("script") for item in _linked_data(script)]
    articles = [item for item in objects if _ARTICLE_TYPES.search(str(item.get("@type")))]
    articles.sort(key=lambda item: ("headline" not in item, "datePublished" not in item))
    return articles[0] if articles else {}


def _linked_data(script: Any) -> Iterator[dict[str, Any]]:
    if "ld+json" not in (script.get("type") or "").lower():
        return
    try:
        value = json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return  # the page's own mistake; the meta tags remain
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            yield from (part for part in item.get("@graph") or [] if isinstance(part, dict))


def _metas(tree: Any) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        for name in {meta.get(key, "").lower() for key in ("property", "name", "itemprop", "http-equiv")} - {""}:
            metas.setdefault(name, []).append((meta.get("content") or "").strip())
    return metas


def _all(metas: dict[str, list[str]], field: str) -> Iterator[str]:
    return (value for name in _METAS[field] for value in metas.get(name, []) if value)


def _first(metas: dict[str, list[str]], field: str) -> str | None:
    return next(_all(metas, field), None)


def _time(tree: Any) -> str | None:
    """Return the `<time>` that the page marks as its publication, or its only one."""
    times = [time for time in tree.iter("time") if time.get("datetime")]
    marked = [time for time in times if time.get("pubdate") is not None or time.get("itemprop") == "datePublished"]
    chosen = marked or (times if len({time.get("datetime") for time in times}) == 1 else [])
    return str(chosen[0].get("datetime")) if chosen else None


def _names(value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in values]
    return ", ".join(
        clean.one_line(name) for name in names if isinstance(name, str) and name.strip() and "://" not in name
    )


def _url(tree: Any, article: dict[str, Any], metas: dict[str, list[str]], address: str | None) -> str | None:
    canonical = (
        link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    )
    stated = [*canonical, *_all(metas, "url"), article.get("url")]
    for url in (urljoin(address or "", str(each).strip()) for each in stated if each):
        if re.match(r"https?://[^/]+", url):
            return url
    return address
