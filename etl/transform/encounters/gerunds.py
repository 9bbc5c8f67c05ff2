"""Gerunds that the parser takes for nouns: "Meeting Minister Doe in Lima, President Roe said", "shown meeting Doe"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import named_officials
from etl.transform.text.neighbours import next_to

OPENERS = frozenset({",", "after", "before", "on", "by", "while", "when", "since", "without", "following"})
LEAD = 3  # words between a gerund and the name of whom one meets: "meeting his Chilean counterpart"
BETWEEN = frozenset({"DET", "PRON", "ADJ"})


def is_gerund(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether a word in -ing is what somebody does with an official who is named right behind it."""
    if not token.lower_.endswith("ing") or paragraph.kind != "body" or token.i + 1 >= token.sent.end:
        return False
    if token.tag_ == "VBG" and any(c.dep_ == "obj" for c in token.children):
        return True
    if not _meets_named(reading, paragraph, token):
        return False
    previous = next_to(token, -1) if token.i > token.sent.start else None
    return previous is None or previous.lower_ in OPENERS or bool(doer_before(reading, paragraph, token))


def doer_before(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return the official named right before a gerund: "television showed President Roe meeting Minister Doe"."""
    if token.i == token.sent.start or not token.lower_.endswith("ing") or next_to(token, -1).pos_ != "PROPN":
        return ()
    return named_officials(reading.meant(paragraph, next_to(token, -1)))


def _meets_named(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether an official stands right behind a word, but for articles and adjectives."""
    for other in token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + LEAD)]:
        if other.tag_ not in {"PRP", "PRP$"} and named_officials(reading.meant(paragraph, other)):
            return True
        if other.pos_ not in BETWEEN:
            return False
    return False
