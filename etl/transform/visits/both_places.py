"""Goals of a journey told as several countries spoken of before: "visited both republics", "to the two capitals"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.pointing import sentences_before
from etl.transform.text.tokens import Token, text_of

PLURAL = re.compile(
    r"(?i)(?P<count>both|(?:the|these) two|(?:the|these|all) three|(?:the|all) four) (?:of the )?(?:[\w-]+ ){0,2}?"
    r"(?:countries|nations|states|republics|capitals|neighbou?rs|kingdoms|emirates)\b(?! (?:of|in|with|that|which)\b)"
)
"""What the goal is told as; not "the two countries of the region"."""
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
BACK = 6  # sentences: how far back the countries may be named
PLURAL_TOKENS = 6  # tokens from "both" to the end of its phrase


def counted_places(reading: Reading, paragraph: Paragraph, first: int, own: str | None) -> tuple[str, ...]:
    """Return the countries that a plural at a token points back to: as many as were spoken of together last."""
    doc = paragraph.doc
    if first >= len(doc):
        return ()
    told = PLURAL.match(text_of(doc[first : min(doc[first].sent.end, first + PLURAL_TOKENS)]))
    if told is None:
        return ()
    count = COUNTS[told["count"].lower().split()[-1]]
    for codes in _spoken_of(reading, paragraph, doc[first]):
        abroad = tuple(code for code in codes if code != own)
        if len(abroad) == count:
            return abroad
        if len(abroad) > count:
            return ()
    return ()


def _spoken_of(reading: Reading, paragraph: Paragraph, token: Token) -> Iterator[tuple[str, ...]]:
    """The countries of each sentence before a token, backwards: of their officials, and by name."""
    for line, start, stop in islice(sentences_before(reading, paragraph, token), BACK):
        words = line.doc[start:stop]
        meant = [p.actor_code for t in words for p in reading.meant(line, t) if p.official is not None]
        named = [one.actor_code for one in actors_in(text_of(words)) if one.kind in {"name", "abbreviation"}]
        codes = dict.fromkeys(code for code in (*meant, *named) if code)
        yield tuple(code for code in codes if kind_of_actor(code) == "country")
