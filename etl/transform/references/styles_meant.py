"""Whom a style means: "His Highness", "Her Majesty", "His Holiness"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.facts import OfficialReport
from etl.transform.officials.officials import Cast
from etl.transform.reading import Party, official_party
from etl.transform.references.antecedents import Discourse

STYLES = frozenset({"highness", "majesty", "holiness", "eminence", "beatitude"})
BEFORE_TITLES = STYLES | {"his", "her", "their", "the", "royal", "imperial", "serene", "most", "grand", ","}
"""Words of a style that stand before a title: "His Royal Highness the Crown Prince"."""


def styled(officials: list[OfficialReport], cast: Cast, style: str, discourse: Discourse) -> tuple[Party, ...]:
    """Whom "His Highness" means: the latest one so styled, else the latest monarch."""
    called = [n for n in reversed(discourse.recent) if style in _styles(cast, n)]
    heads = [n for n in reversed(discourse.recent) if officials[n].office_type == "head_of_state"]
    chosen = [n for n in called if n in heads] or called or heads
    return (official_party(officials, chosen[0]),) if chosen else ()


def _styles(cast: Cast, number: int) -> frozenset[str]:
    """The styles that stand in the phrases in which a person is named."""
    if number not in cast.styles:
        phrases = frozenset(_phrases(cast, number))
        cast.styles[number] = frozenset(style for style in STYLES if any(style in phrase for phrase in phrases))
    return cast.styles[number]


def _phrases(cast: Cast, number: int) -> Iterator[str]:
    """The phrases in which a person is named, with all titles, in small letters."""
    for place in cast.persons[number].places:
        units, first = cast.lines[place.paragraph].units, place.named.phrase_first
        while first and set(units[first - 1].low.split()) <= BEFORE_TITLES:
            first -= 1
        yield " ".join(unit.low for unit in units[first : place.named.phrase_last])
