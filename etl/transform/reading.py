"""A document under the reader's eye: its paragraphs parsed, its people known, and who is meant by which words.

The stages of `etl.transform` fill and use one `Reading`: `parse` makes the paragraphs, `officials` finds who is named
and who is meant, then `meetings`, `visits` and `statements` read frames off the dependency trees and ask
`Reading.parties` who stands behind a noun phrase.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from etl.facts import Document, Mention, OfficialReport
from etl.transform.officials.labels import Label
from etl.transform.text.tokens import Doc, Span, Token

ParagraphKind = Literal["title", "byline", "heading", "body"]
PartyKind = Literal["official", "actor", "body"]


ALONG = (["along", "with"], ["together", "with"], ["alongside"])
"""Prepositions before those who do the same as others."""
BESIDE = frozenset({"along", "together"})


@dataclass(frozen=True, slots=True)
class Party:
    """Who is meant by some words.

    kind `official`: a person; `official` is the number in `Reading.officials` if the person is named in the document,
    None for an unnamed one ("the Iraqi defence minister", "Afghan leaders"), whose `actor_code` is then known.
    kind `actor`: a country or organisation itself ("Pakistan", "both countries" gives two).
    kind `body`: a part of a government that speaks or meets ("the foreign ministry", "a delegation").
    """

    kind: PartyKind
    official: int | None
    actor_code: str | None


def official_party(officials: Sequence[OfficialReport], number: int) -> Party:
    """Return the party that a person named in the document is."""
    return Party("official", number, officials[number].actor_code)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the document's text. Token offsets are within the paragraph: add `first_char`."""

    number: int
    first_char: int
    kind: ParagraphKind
    doc: Doc
    speaker: int | None = None  # the official whose turn of a transcript this paragraph is part of
    label: Label | None = None  # the words at its head that tell who has the floor
    text: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        """Keep the text, which its parse would put together from all words each time."""
        if not self.text:
            object.__setattr__(self, "text", self.doc.text)

    @property
    def is_narrated(self) -> bool:
        """Whether it is told by the document itself: no headline or byline, and nobody's turn of a transcript."""
        return self.kind == "body" and self.speaker is None

    def first(self, token: Token) -> int:
        """The first character of a token in the document's text."""
        return self.first_char + int(token.idx)

    def last(self, token: Token) -> int:
        """The character after a token in the document's text."""
        return self.first_char + int(token.idx) + len(token.text)

    def token_at(self, char: int) -> Token | None:
        """The token that holds a character of the document's text, or else the one behind it."""
        ends = range(len(self.doc))
        at = bisect_right(ends, char, key=lambda number: self.last(self.doc[number]))
        return self.doc[at] if at < len(self.doc) else None

    def words_at(self, first_char: int, last_char: int) -> Span | None:
        """The words that hold characters of the document's text, None if some are outside the paragraph."""
        return self.doc.words_at(first_char - self.first_char, last_char - self.first_char)


@dataclass(slots=True)
class Reading:
    """A document, parsed, with who is who in it."""

    document: Document
    text: str
    paragraphs: list[Paragraph]
    officials: list[OfficialReport] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    references: dict[tuple[int, int], tuple[Party, ...]] = field(default_factory=dict)
    """(paragraph number, index of the head token of a noun phrase or pronoun) → who is meant, without its conjuncts."""
    home: str | None = None
    """The country where the document was written, by its dateline or its publisher."""
    host: str | None = None
    """The country that is the scene: the dateline's, else the one whose officials are most met in."""

    titles: list[tuple[int, int]] = field(default_factory=list)
    """First character and character after the last of each title of an office in the text, in order."""

    _body: list[Paragraph] = field(default_factory=list, init=False, repr=False)

    @property
    def body(self) -> Sequence[Paragraph]:
        """The paragraphs of the body, gathered once."""
        if not self._body:
            self._body = [paragraph for paragraph in self.paragraphs if paragraph.kind == "body"]
        return self._body

    @property
    def published_on(self) -> date | None:
        """The day of publication, to which "today" and weekdays are relative."""
        return self.document.published_on

    def meant(self, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
        """Who is meant by the noun phrase whose head is `token`, without its conjuncts; () if nobody of interest."""
        return self.references.get((paragraph.number, token.i), ())

    def parties(self, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
        """Who is meant by `token` and all that is joined to it by "and", a comma or "as well as", each once."""
        found: dict[Party, None] = {}
        for head in self.joined(token):
            for party in self.meant(paragraph, head):
                found.setdefault(party)
        return tuple(found)

    def joined(self, token: Token) -> Iterator[Token]:
        """The token and its conjuncts, depth first, in the order of the text."""
        yield token
        for child in token.children:
            if (child.dep_ == "conj" and not _is_next_goal(token, child)) or _is_along(child):
                yield from self.joined(child)
            elif child.dep_ == "advmod" and child.lower_ in BESIDE and child.i > token.i:
                for other in child.children:
                    if other.dep_ == "obl" and any(c.lower_ == "with" for c in other.children):
                        yield from self.joined(other)


def _is_next_goal(token: Token, joined: Token) -> bool:
    """Whether one goes on to what the tree joins: "went to Lima to see the president and then to Quito"."""
    is_to = any(child.dep_ == "case" and child.lower_ == "to" for child in token.lefts)
    return not is_to and {"then", "to"} <= {child.lower_ for child in joined.lefts}


def _is_along(token: Token) -> bool:
    """Whether a phrase adds somebody: "X, along with Y, met Z"."""
    cases = [child.lower_ for child in token.lefts if child.dep_ in {"case", "cc"}]
    return token.dep_ in {"nmod", "obl"} and (cases[:1] in ALONG or cases[:2] in ALONG)
