"""Lists that go on over semicolons, or where "by" opens them anew: "A of Chile, the host; B of Peru; and C"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed

NEAR = 9  # tokens from the end of a part of a list to the "by" of the next one


def listed_throughout(reading: Reading, paragraph: Paragraph, first: int, end: int) -> tuple[Party, ...]:
    """Who is listed from a token on, also where semicolons part the list ("A, the host; B; and C") or "by" follows."""
    found: list[Party] = []
    while first < end:
        parties, _, last = listed(reading, paragraph, first, end)
        found += parties
        by = _by_again(paragraph, last, end)
        if last >= end or not parties or (paragraph.doc[last].lower_ != ";" and by is None):
            break
        first = by if by is not None else last + 1
    return merged(found)


def _by_again(paragraph: Paragraph, first: int, end: int) -> int | None:
    """Where those of the other side are listed: "attended by X of Peru, and on the other side by Y of Chile"."""
    for token in paragraph.doc[first : min(end, first + NEAR)]:
        if token.lower_ == "by":
            return int(token.i) + 1
        if token.tag_ in FINITE:
            break
    return None
