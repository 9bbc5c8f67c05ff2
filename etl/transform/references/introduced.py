"""Who speaks in words that a heading introduces: "Remarks by the Prime Minister of A, X, Lima, 3 May. “I met …”"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.transform.officials.openings import SPEECH
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import is_finite
from etl.transform.text.tokens import Token

OWN_TEXT = re.compile(r"\b(?:(?:media|press|news) (?:release|statement)|statement|message|communique|letter)\b", re.I)
"""What a heading calls a text of one's own, in which "I" is who is named there."""

BY = frozenset({"by", "from"})
TOPIC = frozenset({"on", "about", "at", "after", "following", "during", "to", "regarding", "concerning", "ahead"})
"""Words behind a name with which a title begins what, where or when was said."""


def introduced(reading: Reading, paragraph: Paragraph, words: Iterable[Token]) -> Party | None:
    """The one official whom some words name that are no clause, so that what follows them is what he says."""
    found: dict[Party, None] = {}
    for token in words:
        if is_finite(token):
            return None
        if token.tag_ not in {"PRP", "PRP$"}:
            found.update((p, None) for p in reading.meant(paragraph, token) if p.official is not None and p.actor_code)
    return next(iter(found)) if len(found) == 1 else None


def introduced_above(reading: Reading) -> Party | None:
    """The one official whose speech or statement the first sentence of a text, or its title, says that it is."""
    opening = next((line for line in reading.paragraphs if line.kind == "body"), None)
    first = next(iter(opening.doc.sents), None) if opening is not None else None
    if opening is None or first is None:
        return None
    if not (SPEECH.search(first.text) or OWN_TEXT.search(first.text)):
        return _in_title(reading)
    return introduced(reading, opening, first) or _in_title(reading)


def _in_title(reading: Reading) -> Party | None:
    """The one official by whom a title says that a text is: "Statement by Prime Minister Doe on the visit of Roe"."""
    title = next((line for line in reading.paragraphs if line.kind == "title"), None)
    if title is None or not OWN_TEXT.search(title.text):
        return None
    by = next((t for t in title.doc if t.lower_ in BY), None)
    if by is None:
        return None
    behind = title.doc[by.i + 1 :]
    end = next((t.i for t in behind if t.lower_ in TOPIC), len(title.doc))
    return introduced(reading, title, title.doc[by.i + 1 : end])
