"""Where a name is at home: how well its words fit each country, by what people are called there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from etl.transform.wordlists import table

WHOLE = 1.0  # a word of the name that is listed
AFFIX = 0.6  # one that only begins or ends like the names of a language
LANGUAGE = 0.5  # what a language says of each of its countries, against what is known of the country itself
HOUSE = 4.0  # the name of the family that rules it: more than all other words of a name together
LEAST_FIT = 0.2  # of a name for a country where it may be at home
SURE_FIT = 0.7  # of a name for the country where it fits best, from which it tells that it is foreign elsewhere
LEAST = 4  # letters of a word whose ending is looked at


@cache
def countries_of_name(tokens: tuple[str, ...]) -> Mapping[str, float]:
    """How well a name fits each country: 1 where it fits best, less elsewhere; a country not returned does not fit.

    Args:
        tokens: the words of the name, plain (`persons.name_tokens`).
    """
    found: defaultdict[str, float] = defaultdict(float)
    for token in tokens:
        for country, weight in _countries_of_word(token).items():
            found[country] += weight
        for culture, weight in _cultures_of_word(token).items():
            for country in _countries()[culture]:
                found[country] += LANGUAGE * weight  # a finer culture adds to a wider one
    if (house := _houses().get(" ".join(tokens[-2:]))) is not None:
        found[house] += HOUSE
    best = max(found.values(), default=0.0)
    sure = min(1.0, best)  # an ending alone tells less than a name
    return MappingProxyType({country: sure * weight / best for country, weight in found.items()})


def is_listed(token: str) -> bool:
    """Whether a word is known as a name somewhere; one that only ends like the names of a language is not."""
    return token in _usual() or token in _names()


def is_at_home(tokens: tuple[str, ...], actor: str) -> bool:
    """Whether a name may be at home in a country: it fits it well, or nothing is known of it."""
    known = countries_of_name(tokens)
    return not known or known.get(actor, 0.0) >= LEAST_FIT


def is_foreign(tokens: tuple[str, ...], actor: str) -> bool:
    """Whether a name is known to be at home in other countries and hardly in this one."""
    known = countries_of_name(tokens)
    return max(known.values(), default=0.0) >= SURE_FIT and known.get(actor, 0.0) < LEAST_FIT


@cache
def _cultures_of_word(token: str) -> Mapping[str, float]:
    """The cultures that know a word, each with its weight; a word that many know weighs less in each."""
    found = dict.fromkeys(_names().get(token, ()), WHOLE)
    if len(token) >= LEAST:
        for culture, affixes in _affixes():
            if culture not in found and affixes.search(token):
                found[culture] = AFFIX
    share = len(found) ** 0.5
    return MappingProxyType({culture: weight / share for culture, weight in found.items()})


@cache
def _countries_of_word(token: str) -> Mapping[str, float]:
    """The countries in which a name is usual, each with its weight; a name that many have weighs less in each."""
    countries = _usual().get(token, ())
    return MappingProxyType(dict.fromkeys(countries, WHOLE / len(countries) ** 0.5 if countries else 0.0))


@cache
def _usual() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in table("names_by_country"):
        for name in row["names"].split():
            found.setdefault(name, []).append(row["country"])
    return {name: tuple(countries) for name, countries in found.items()}


@cache
def _houses() -> Mapping[str, str]:
    return {row["house"]: row["country"] for row in table("ruling_houses")}


@cache
def _countries() -> Mapping[str, tuple[str, ...]]:
    return {row["culture"]: tuple(row["countries"].split()) for row in table("name_cultures")}


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for source in ("name_cultures", "names_by_culture"):
        for row in table(source):
            for name in dict.fromkeys(row["names"].split()):
                found.setdefault(name, []).append(row["culture"])
    return {name: tuple(cultures) for name, cultures in found.items()}


@cache
def _affixes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for row in table("name_cultures"):
        parts = [
            re.escape(affix[1:]) + "$" if affix.startswith("-") else "^" + re.escape(affix[:-1])
            for affix in row["affixes"].split()
        ]
        if parts:
            found.append((row["culture"], re.compile("|".join(parts))))
    return tuple(found)
