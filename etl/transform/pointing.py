"""Whom words point back to: "I" and "we" in someone's own text, "the visitor", "the two"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from etl.facts import Mention
from etl.transform.cues import cues
from etl.transform.reading import Paragraph, Party, Reading, Token

OPENING = 40  # paragraphs among which the first turn of a transcript is
MENTIONS = 60  # how many mentions "the visitor" may point back over
MEMORY = 500  # characters: how far back "the two" may point
FIRST_PERSON = frozenset({"i", "me", "we", "us", "my", "our"})


def _mentions_before(reading: Reading, char: int) -> Iterator[Mention]:
    """The mentions of officials before a character, the nearest first."""
    last = bisect_left(reading.mentions, char, key=lambda one: one.first_char)
    return reversed(reading.mentions[max(0, last - MENTIONS) : last])


def guest_before(reading: Reading, paragraph: Paragraph, token: Token, others: Iterable[Party]) -> tuple[Party, ...]:
    """Whom "the visitor" or "the visiting president" means.

    Of the officials who serve none of the others' countries one with that title, else the one named most often
    before, of equals the last.
    """
    taken = {party.actor_code for party in others}
    counts: dict[int, int] = {}
    for mention in _mentions_before(reading, paragraph.first(token)):
        actor = reading.officials[mention.official].actor_code
        if actor and actor not in taken:
            counts[mention.official] = counts.get(mention.official, 0) + 1
    titled = [n for n in counts if token.lower_ in (reading.officials[n].office_title or "").lower().split()]
    chosen = titled[0] if titled else max(counts, key=lambda n: counts[n], default=None)
    return (Party("official", chosen, reading.officials[chosen].actor_code),) if chosen is not None else ()


def pair_before(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Whom "the two" means: the official named last and the one before him of another actor."""
    char = paragraph.first(token)
    sides: dict[str, Party] = {}
    for other in reversed(token.doc[token.sent.start : token.i]):
        for party in reading.meant(paragraph, other):
            if party.official is not None and party.actor_code:
                sides.setdefault(party.actor_code, party)
    if len(sides) > 1:
        return tuple(sides.values())[:2]
    for mention in _mentions_before(reading, char):
        official = reading.officials[mention.official]
        if char - mention.first_char > MEMORY or len(sides) > 1:
            break
        if official.actor_code:
            sides.setdefault(official.actor_code, Party("official", mention.official, official.actor_code))
    return tuple(sides.values()) if len(sides) > 1 else ()


def is_guest_phrase(head: Token) -> bool:
    """Whether a noun phrase speaks of a visitor without the name."""
    return head.lower_ in cues("guest") or any(child.lower_ == "visiting" for child in head.children)


def speaker(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Whom "I" and "we" mean in a turn of a transcript or a signed text."""
    if head.lower_ not in FIRST_PERSON:
        return ()
    number = voice(reading, paragraph)
    if number is None:
        return ()
    actor = reading.officials[number].actor_code
    if head.lower_ in {"i", "me", "my"}:
        return (Party("official", number, actor),)
    return (Party("body", None, actor),) if actor else ()


def voice(reading: Reading, paragraph: Paragraph) -> int | None:
    """The official whose own words a paragraph is: the speaker of a turn, the one who signs the text."""
    if paragraph.speaker is not None:
        return paragraph.speaker
    if is_transcript(reading):
        return None
    for line in reading.paragraphs[:3]:
        if line.kind in {"byline", "heading"}:
            named = {
                party.official
                for token in line.doc
                for party in reading.meant(line, token)
                if party.official is not None
            }
            if len(named) == 1:
                return next(iter(named))
    return None


def is_transcript(reading: Reading) -> bool:
    """Whether a document is a transcript: some paragraph near its beginning is an official's turn."""
    return any(other.speaker is not None for other in reading.paragraphs[:OPENING])


def own_voice(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """The speaker, where the clause before a verb says "I" or "my" ("it was my pleasure to welcome")."""
    first = next((t for t in token.sent if t.lower_ in FIRST_PERSON and t.i < token.i), None)
    if first is None and paragraph.speaker is None:
        return ()
    number = voice(reading, paragraph)
    return (Party("official", number, reading.officials[number].actor_code),) if number is not None else ()
