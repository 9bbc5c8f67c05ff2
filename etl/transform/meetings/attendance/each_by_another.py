"""Who stood in for each of several: "Chile was represented by X, Peru by Y and Bolivia by Z"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.tokens import Token

BEHIND = 8  # tokens from "by" to the name


def for_each(reading: Reading, paragraph: Paragraph, behind: Iterable[Token]) -> Iterator[Party]:
    """Yield the official who is named first behind each "by"."""
    for by in behind:
        following = by.doc[by.i + 1 : min(by.sent.end, by.i + BEHIND)] if by.lower_ == "by" else ()
        meant = (party for token in following for party in reading.meant(paragraph, token))
        first = next((party for party in meant if party.official is not None and party.actor_code), None)
        if first is not None:
            yield first
