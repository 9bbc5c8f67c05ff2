"""Which words of a paragraph stand between quotation marks, and which of them are whole sentences of somebody's own."""

from __future__ import annotations

from etl.transform.reading import Paragraph
from etl.transform.text.kinds import FINITE
from etl.transform.text.passages import Quote, quotes_of


def quoted(paragraph: Paragraph) -> frozenset[int]:
    """Return the tokens between quotation marks.

    Who is named there is spoken of by somebody, who goes on being spoken of.
    """
    if paragraph.speaker is not None:
        return frozenset()
    return frozenset(k for quote in quotes_of(paragraph) for k in range(quote.start, quote.stop))


def spoken(paragraph: Paragraph) -> frozenset[int]:
    """Return those of them in whole sentences: in a few words put between marks "he" is mostly who says them."""
    if paragraph.speaker is not None:
        return frozenset()
    return frozenset(
        k for quote in quotes_of(paragraph) if _is_whole(paragraph, quote) for k in range(quote.start, quote.stop)
    )


def _is_whole(paragraph: Paragraph, quote: Quote) -> bool:
    """Whether a quotation begins with a capital letter and holds a verb with a tense."""
    words = [token for token in paragraph.doc[quote.start : quote.stop] if token.is_alpha]
    return bool(words) and words[0].text[0].isupper() and any(token.tag_ in FINITE for token in words)
