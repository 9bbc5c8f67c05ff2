"""From markup and messy plain text to clean text: one paragraph a line, plain spaces, Unicode NFC, no blank lines."""

from __future__ import annotations

import html
import re
import unicodedata
from itertools import pairwise
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

_DROPPED: Final = frozenset(
    "script style noscript template form nav iframe object embed svg math button select textarea input audio video "
    "canvas head title".split()
)
# The last line are the block elements in which trafilatura hands over an article.
_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 "
    "h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul "
    "head item list quote row caption".split()
)
_CELLS: Final = frozenset({"td", "th", "cell"})
_LINE_BREAKS: Final = frozenset({"br", "lb"})
_UNSEEN: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

# Looks like HTML: a tag that is in use, or a character reference.
_MARKUP: Final = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|li|ul|ol|table|tr|td|th|h[1-6]|blockquote|img|script|style|section|article|"
    r"figure|header|footer|sup|sub|font|center|hr|html|body)\b[^<>]*>|&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d?);",
    re.IGNORECASE,
)
# Left at the end of feed entries by a widespread blog engine.
_FEED_TAIL: Final = re.compile(
    r"\s*\bThe (?:post|article|entry) [^\n]{1,400}? (?:appeared first|first appeared) on [^\n]{1,200}$"
)

_PLAIN: Final = str.maketrans(
    dict.fromkeys(
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
    )
    | {"\u2010": "-", "\u2011": "-", "\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SPACES: Final = re.compile(r"[^\S\n]+")
_NEWLINES: Final = re.compile(r" *\n[\s]*")


def normalize(text: str) -> str:
    r"""Return the text with plain spaces, hyphens and line breaks, composed letters and no blank line.

    Curly quotes and dashes stay: they are the writer's words.

    >>> normalize("Foreign\u00a0Min\u00adister \r\n\r\n met  today ")
    'Foreign Minister\nmet today'
    """
    text = _CONTROL.sub("", text.replace("\r\n", "\n").translate(_PLAIN))
    text = unicodedata.normalize("NFC", text)
    return _NEWLINES.sub("\n", _SPACES.sub(" ", text)).strip()


def one_line(text: str) -> str:
    """Return a title, name or address on one line, without markup and character references.

    >>> one_line("Talks &#8211; <i>Oslo</i>")
    'Talks – Oslo'
    """
    plain = fragment_text(text) if is_markup(text) else normalize(text)
    return plain.replace("\n", " ")


def is_markup(text: str) -> bool:
    """Say whether a text is HTML rather than plain: it has a tag in use or a character reference."""
    return _MARKUP.search(text) is not None


def fragment_text(markup: str) -> str:
    r"""Return the clean text of a piece of HTML: paragraphs, list items and table rows on a line each.

    >>> fragment_text("<p>One<br>two</p><script>x()</script><ul><li>three</li></ul>")
    'One\ntwo\nthree'
    """
    if "<" not in markup:
        return feed_tail_dropped(normalize(html.unescape(markup)))
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        tree = lxml_html.document_fromstring(f"<div>{_CONTROL.sub('', markup)}</div>".encode(), parser=parser)
    except etree.ParserError:
        return ""  # nothing but comments
    return feed_tail_dropped(tree_text(tree))


def tree_text(tree: Any) -> str:
    """Return the clean text of an lxml tree (HTML, or the article that trafilatura found)."""
    pieces: list[str] = []
    preformatted = 0
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            is_seen = bool(tag) and not _is_hidden(element, tag)
            preformatted += tag == "pre"
            pieces.append(_separator(tag) if is_seen else "")
            if is_seen:
                pieces.append(_inline(element.text, preformatted > 0))
            else:
                walk.skip_subtree()
        elif event == "end":
            preformatted -= tag == "pre"
            pieces.append(_separator(tag) if not _is_hidden(element, tag) and tag not in _LINE_BREAKS else "")
        if event != "start" and element is not tree:
            pieces.append(_inline(element.tail, preformatted > 0))
    return normalize("".join(pieces))


def _separator(tag: str) -> str:
    if tag in _CELLS:
        return "\t"
    return "\n" if tag in _BLOCKS or tag in _LINE_BREAKS else ""


def _inline(text: str | None, is_preformatted: bool) -> str:
    if not text:
        return ""
    return text if is_preformatted else re.sub(r"\s+", " ", text)


def _is_hidden(element: Any, tag: str) -> bool:
    if tag in _DROPPED and not (
        tag == "head" and element.getparent() is not None and element.getparent().tag != "html"
    ):
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return style is not None and _UNSEEN.search(style) is not None


def feed_tail_dropped(text: str) -> str:
    """Return the text without the last line that some feeds add ("The post … appeared first on …")."""
    return _FEED_TAIL.sub("", text).rstrip()


def without_headline(body: str, title: str) -> str:
    """Return the body without its first line where that only repeats the title."""
    first, _, rest = body.partition("\n")
    return rest if rest and one_line(title).casefold() == first.casefold() else body


_WRAPPED_AT: Final = 100  # characters: no hand or mail program wraps lines later than this
_WRAPS: Final = 3  # fewer line breaks prove nothing


def plain_text(text: str) -> str:
    """Return plain text as clean text; lines wrapped at a fixed width become one paragraph again."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = [[line.strip() for line in block.split("\n")] for block in re.split(r"\n[^\S\n]*\n\s*", text.strip())]
    if _is_wrapped(blocks):
        text = "\n".join(" ".join(lines) for lines in blocks)
    return normalize(text)


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Say whether every line break inside a block stands where the next word did not fit."""
    width = max(len(line) for lines in blocks for line in lines)
    pairs = [pair for lines in blocks for pair in pairwise(lines)]
    if len(pairs) < _WRAPS or not 40 <= width <= _WRAPPED_AT:
        return False
    in_sentence = sum(not line.endswith((".", "!", "?", ":", "”", '"')) for line, _ in pairs)
    return in_sentence * 2 > len(pairs) and all(
        len(line) + 1 + len((following.split() or [""])[0]) > width for line, following in pairs
    )
