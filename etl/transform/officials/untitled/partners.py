"""Names without a title whose bearers meet officials: "President X conferred on Friday with Y Z", "her lunch with Y Z".

Such a name is believed to be an official's where it is at home in a country that the text speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from etl.transform.allegiance.cultures import countries_of_name, is_at_home
from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Place, core_tokens, name_tokens
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import DAYS_AND_MONTHS, HIS_OR_THEIR
from etl.transform.wordlists import table

RECEIVED = frozenset({"received", "welcomed", "hosted", "greeted"})
REACH = 14  # units from an official to the name of whom he meets
RECEIVED_REACH = 22  # units from a name to the verb of its bearer's reception
PASSIVE = frozenset({"was", "were", "is", "been", "being"})
PASSIVE_REACH = 3  # units before the verb in which it is told to be passive
BY_REACH = 9  # units between the verb and "by"
PRONOUNS = frozenset({"he", "she", "they"})
PASSED = frozenset(
    "also then later here today yesterday separately briefly privately alone again first the on had has is was will"
    " morning afternoon evening night week".split()
)
"""Words between an official and a name that tell nothing of what they do."""
JOURNEY = re.compile(r"(?:flew|went|travell?ed|drove|came|has flown|has gone) (?:on )?to (?:\w+ ){1,3}and ")
"""A journey told before a meeting: "flew to Lima and | met"."""
Known = Mapping[tuple[int, int], str | None]
"""(paragraph, unit behind a name, a title or "she") of the officials known so far → whom they serve"""


def partners(lines: Sequence[Line], names: Sequence[Place], known: Known, spoken_of: frozenset[str]) -> list[Place]:
    """The names, of some without a title, whose bearers are told to meet officials.

    Args:
        known: who the officials are.
        spoken_of: the countries that the text speaks of.
    """
    return [
        place
        for place in names
        if (place.paragraph, place.named.last) not in known
        and (
            _is_met(lines[place.paragraph].units, place, known, spoken_of)
            or _is_received(lines[place.paragraph].units, place, known, spoken_of)
        )
    ]


def _is_met(units: Sequence[Unit], place: Place, known: Known, spoken_of: frozenset[str]) -> bool:
    """Whether an official stands before a name with nothing but a meeting, or "and", between them."""
    first = place.named.begin
    for k in range(first - 1, max(-1, first - REACH), -1):
        unit = units[k]
        if unit.text in {".", ";"} or unit.cls in {"q", ","}:
            return False
        if unit.low in HIS_OR_THEIR:
            told = _told(units[k + 1 : first]) in _meetings("meeting of his")
            return told and _is_at_home(place, None, spoken_of)
        end = place.paragraph, k + 1
        if end in known or unit.low in PRONOUNS:
            gap = units[k + 1 : first]
            is_joined = [one.low for one in gap] == ["and"] and unit.low != place.named.name.split()[-1].lower()
            return (is_joined or _meeting(gap)) and _is_at_home(place, known.get(end), spoken_of)
    return False


def _is_received(units: Sequence[Unit], place: Place, known: Known, spoken_of: frozenset[str]) -> bool:
    """Whether an official receives the bearer of a name that opens the sentence: "X Y was received by Premier Z"."""
    first, last = sentence_around(units, place.named.first)
    run = range(place.named.last, min(last, place.named.last + RECEIVED_REACH))
    verb = next((k for k in run if units[k].low in RECEIVED), None)
    is_opening = place.named.phrase_first == first
    if verb is None or not is_opening or not any(unit.low in PASSIVE for unit in units[verb - PASSIVE_REACH : verb]):
        return False
    by = next((k for k in range(verb + 1, min(last, verb + BY_REACH)) if units[k].low == "by"), last)
    hosts = [
        known[place.paragraph, k] for k in range(by + 1, min(last + 1, by + REACH)) if (place.paragraph, k) in known
    ]
    return bool(hosts) and _is_at_home(place, hosts[0], spoken_of)


def _is_at_home(place: Place, other: str | None, spoken_of: frozenset[str]) -> bool:
    """Whether a name is at home in a country of the text that is not the other's."""
    tokens = name_tokens(place.named.name)
    return any(is_at_home(tokens, country) for country in spoken_of - {other})


def _meeting(units: Sequence[Unit]) -> bool:
    """Whether some units, days and places left out, tell of a meeting."""
    told = _told(units)
    journey = JOURNEY.match(told)
    if journey is None:
        return told in _meetings("meeting")
    return told[journey.end() :] in _meetings("meeting") | {"told"}


def _told(units: Sequence[Unit]) -> str:
    """The words of some units, days and places left out."""
    lows: list[str] = []
    k = 0
    while k < len(units):
        unit = units[k]
        if unit.low in {"in", "at"} and k + 1 < len(units) and units[k + 1].capital:
            k += 2
            while k < len(units) and units[k].capital and units[k].low not in DAYS_AND_MONTHS:
                k += 1
            continue
        if unit.low not in PASSED and unit.low not in DAYS_AND_MONTHS and unit.cls != "#":
            lows.append(unit.low)
        k += 1
    return " ".join(lows)


@cache
def _meetings(part: str) -> frozenset[str]:
    return frozenset(row["phrase"] for row in table("official_deeds") if row["part"] == part)


def is_personal(place: Place) -> bool:
    """Whether a name has two words or more and is known for one."""
    tokens = name_tokens(place.named.name)
    return len(core_tokens(tokens)) > 1 and bool(countries_of_name(tokens))
