"""Places told by what they are: "the Libyan capital", "the Swiss city", "the Tajik town of Isfara"."""

from __future__ import annotations

import re
from collections.abc import Collection

from etl.transform.circumstances.places import PlaceMatch
from etl.transform.gazetteer import actors_in, capital_of, kind_of_actor

CITY = re.compile(
    r"\b[Tt]he ([A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:city|town|resort|port|seaside resort|border town|port city)\b(?! of\b)"
)
"""A town told by its country alone: "met again in the Swiss city"."""
CAPITAL = re.compile(r"((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)(?:['’]s)? (?:[a-z-]+ )?capital\b")
KIND = r"(?:town|city|village|resort|port|island|capital|district|settlement|hamlet|suburb|spa|oasis|crossing|post)"
NAMED = r"((?:(?:[A-ZÀ-ÖØ-Þ]|al-|el-)[\w'’-]+[ -]){0,2}(?:[A-ZÀ-ÖØ-Þ]|al-|el-)[\w'’-]+[^\W\d_])"
TOWN_OF = re.compile(rf"\b((?:[\w'’-]+ ){{1,5}}){KIND} of {NAMED}")
"""A town that no list may have, with its country: "the Tajik border town of Isfara"."""
A_TOWN = re.compile(rf"{NAMED}, an? ((?:[\w'’-]+ ){{1,4}}){KIND}\b")
"""The same in apposition: "in Kassel, a West German town"."""


def capitals(text: str) -> list[PlaceMatch]:
    """Places like "the Libyan capital", "Burma's remote capital"."""
    found = []
    for match in CAPITAL.finditer(text):
        actors = actors_in(match[1])
        town = capital_of(actors[0].actor_code) if len(actors) == 1 else None
        if town and actors[0].last_char >= len(match[1]) - 1:
            found.append(PlaceMatch(match.start(1), match.end(), town, actors[0].actor_code, "capital"))
    for match in CITY.finditer(text):
        actors = [one for one in actors_in(match[1]) if kind_of_actor(one.actor_code) == "country"]
        if len(actors) == 1 and actors[0].last_char >= len(match[1]) - 1:
            found.append(PlaceMatch(match.start(1), match.end(), None, actors[0].actor_code, "country"))
    return found


def towns(text: str, known: Collection[int], home: PlaceMatch | None) -> list[PlaceMatch]:
    """Places like "the Tajik town of Isfara" that are on no list; without a country told, in the dateline's."""
    found: dict[int, PlaceMatch] = {}
    for pattern, name, words in ((TOWN_OF, 2, 1), (A_TOWN, 1, 2)):
        for match in pattern.finditer(text):
            first, last = match.span(name)
            countries = [one for one in actors_in(match[words]) if kind_of_actor(one.actor_code) == "country"]
            code = countries[-1].actor_code if countries else home.country_code if home else None
            if code is not None and first not in known and not actors_in(match[name]):
                found.setdefault(first, PlaceMatch(first, last, match[name], code, "city"))
    return list(found.values())
