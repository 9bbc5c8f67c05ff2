"""A paragraph cut into sentences for reading who says what: quoted words are set aside, and no sentence ends in them.

The parse's own sentence ends are not used: a quotation of three sentences and its "he said" belong together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.transform.reading import Paragraph
from etl.transform.text.kinds import FINITE
from etl.transform.text.quotation_marks import Marked, marked
from etl.transform.text.tokens import Doc, Token

ENDS = {".", "!", "?", "…"}
# "PARIS, June 3 (AFP) -", "Islamabad:": where and when a report was written, before its first sentence.
DATELINE = re.compile(r"^\W*(?=[^a-z]{3}|\w+ ?:)[\w’'.,/() ]{2,60}?(?:\([A-Z][\w -]+\) ?)?(?: [-–—]+ |--|: | [-–—]+$)")
CLOSERS = {"”", '"', "»", "’", "'", ")", "''"}
DATELINE_LENGTH = 120  # characters
MAX_TOKENS = 200  # of one sentence
PLACES = {"D.C.", "B.C.", "N.Y.", "N.J."}  # abbreviations behind a town, after which a sentence may begin


TITLES = {
    *"Adm. Amb. Brig. Capt. Cmdr. Col. Dr. Fr. Gen. Gov. Hon. Lt. Maj. Mr. Mrs. Ms. Pres. Prof. Rep. Rev. Sec.".split(),
    *"Sen. Sgt. St.".split(),
}  # abbreviations before a name, after which no sentence begins


@dataclass(frozen=True, slots=True)
class Quote:
    """Marked words with the tokens they cover, marks included: `start` inclusive, `stop` exclusive."""

    marks: Marked
    start: int
    stop: int

    def words(self, doc: Doc) -> int:
        """Count the words between the marks."""
        return sum(1 for token in doc[self.start : self.stop] if token.is_alpha or token.like_num)


@dataclass(slots=True)
class Sentence:
    """Tokens `start` to `stop` (exclusive) of a paragraph, and the quotations in it."""

    paragraph: Paragraph
    start: int
    stop: int
    quotes: list[Quote] = field(default_factory=list)
    quoted: frozenset[int] = frozenset()

    @property
    def doc(self) -> Doc:
        """The parsed paragraph."""
        return self.paragraph.doc

    def plain(self, start: int | None = None, stop: int | None = None) -> list[Token]:
        """Return the tokens that are not quoted."""
        start, stop = max(self.start, start or 0), min(self.stop, self.stop if stop is None else stop)
        doc, quoted = self.doc, self.quoted
        return [doc[index] for index in range(start, stop) if index not in quoted]

    @property
    def end(self) -> int:
        """The token after the last word: closing full stops are left out."""
        stop = self.stop
        while stop > self.start and (self.doc[stop - 1].text in ENDS or self.doc[stop - 1].is_space):
            stop -= 1
        return stop


def quotes_of(paragraph: Paragraph) -> list[Quote]:
    """Return the quotations of a paragraph with the tokens that they cover."""
    doc, found, index = paragraph.doc, [], 0
    for marks in marked(paragraph.text):
        while index < len(doc) and doc[index].idx + len(doc[index]) <= marks.outer_first:
            index += 1
        start = index
        while index < len(doc) and doc[index].idx < marks.outer_last:
            index += 1
        found.append(Quote(marks, start, index))
    return found


def sentences(paragraph: Paragraph, quotes: list[Quote]) -> list[Sentence]:
    """Cut a paragraph into sentences, none of which ends inside one of its quotations."""
    doc = paragraph.doc
    quoted = {index: quote for quote in quotes for index in range(quote.start, quote.stop)}
    stops = [index + 1 for index in range(len(doc)) if _ends(doc, index, quoted)]
    stops = _short(stops, len(doc))
    found, start = [], _past_dateline(paragraph)
    masked = frozenset(quoted)
    for stop in stops:
        if stop <= start:
            continue
        inside = [quote for quote in quotes if start <= quote.start < stop]
        found.append(Sentence(paragraph, start, stop, inside, masked))
        start = stop
    return found


def _past_dateline(paragraph: Paragraph) -> int:
    """Return the first token after a dateline at the start of a paragraph, 0 where there is none."""
    found = DATELINE.match(paragraph.text[:DATELINE_LENGTH])
    if not found:
        return 0
    return next((token.i for token in paragraph.doc[:DATELINE_LENGTH] if token.idx >= found.end()), 0)


def _short(stops: list[int], length: int) -> list[int]:
    """Return the ends with one more wherever a sentence is too long to be one (a list, a table run together)."""
    found: list[int] = []
    for stop in [*stops, length]:
        last = found[-1] if found else 0
        found += range(last + MAX_TOKENS, stop, MAX_TOKENS)
        if stop > (found[-1] if found else 0):
            found.append(stop)
    return found


def _ends(doc: Doc, index: int, quoted: dict[int, Quote]) -> bool:
    """Whether a sentence ends with this token."""
    if index + 1 >= len(doc):
        return True
    if index in quoted:
        # A quotation that ends in a full stop ends the sentence round it too.
        return quoted[index].stop == index + 1 and _closes_sentence(doc, index)
    token, following = doc[index], doc[index + 1]
    if token.text in ENDS:
        if token.text == "." and index > 0 and f"{doc[index - 1].text}." in TITLES and not doc[index - 1].whitespace_:
            return not following.is_title  # "assured Amb. Doe"
        opens = index + 1 in quoted and quoted[index + 1].start == index + 1
        return opens or (following.text not in CLOSERS and not following.is_lower)
    if token.text in PLACES and index > 0 and doc[index - 1].text == ",":
        return bool(following.is_title)  # "… in Washington, D.C. Secretary Doe thanked"
    # An abbreviation may end a sentence; the parse is asked there only.
    return (
        token.text.endswith(".") and following.i == following.sent.start and following.is_title and not _is_title(token)
    )


def _closes_sentence(doc: Doc, index: int) -> bool:
    last, following = doc[index - 1].text, doc[index + 1]
    if following.is_lower or following.text in {",", ";", ":", "–", "—", "-"}:
        return False
    if last in {"!", "?"}:
        # "Why?" the minister asked.
        return not any(token.tag_ in FINITE for token in doc[index + 1 : index + 7])
    return last in ENDS or last.endswith(".")


def _is_title(token: Token) -> bool:
    """Whether an abbreviation stands before a name (Mr., Gen.)."""
    return token.text in TITLES
