"""Spokespeople before a colon, who only announce what others did: "Statement by Spokesperson Doe: The minister met"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Reading
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

TITLED = 12  # tokens of a name with the country and the titles behind it


def only_announces(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Return whether a word names a spokesperson right before the colon that opens what others did."""
    numbers = {p.official for p in reading.meant(paragraph, token)}
    kinds = {reading.officials[n].office_type for n in numbers if n is not None}
    if kinds != {"spokesperson"}:
        return False
    last = token
    for _ in range(TITLED):
        following = next_to(last)
        if not numbers & {p.official for p in reading.meant(paragraph, following)}:
            return following.text == ":"
        last = following
    return False
