"""Whose party counts a person among its members: "Others in the delegation are X and Y"; they serve one country."""

from __future__ import annotations

from etl.transform.allegiance.scene import Scene
from etl.transform.officials.persons import Place
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.text.retinue_phrases import phrases_in

BANDS = frozenset("delegation team mission party entourage retinue suite contingent deputation members member".split())
"""What is said to have members, or that somebody is one."""
OPENING = 2  # units: an article or a quotation mark may stand before the first name
NAMING = frozenset({"N", "I", "p", "R", "H", "L", "M", "m", "A", "a", "P", "o", "S", "C", "d", "g", ",", "&", "T"})
"""Classes of the units of a row of people with their titles."""


def leader_counting(place: Place, scene: Scene) -> int | None:
    """Return who leads the party in whose row of members a person is named, None if he is in none."""
    line = scene.lines[place.paragraph]
    units = line.units[: place.named.begin]
    start = max((k + 1 for k, unit in enumerate(units) if unit.text in SENTENCE_ENDS), default=0)
    if not any(unit.low in BANDS for unit in units[start:]):
        return None
    first = units[start].first
    said = line.text[first : place.first_char - line.first_char]
    told = [(k, end) for kind, words, k, end in phrases_in(said) if kind == "listed" and BANDS & set(words.split())]
    if not told:
        return None
    opens, ends = first + told[-1][0], first + told[-1][1]
    if any(unit.cls not in NAMING for unit in units if unit.first >= ends):
        return None
    here = (one for one in scene.present.get(place.paragraph, ()) if first <= one.first_char - line.first_char < opens)
    return next((one.number for one in here), _subject_before(place, scene))


def _subject_before(place: Place, scene: Scene) -> int | None:
    """The one with whom the last sentence before that tells of anybody begins: "X arrived", not "They met X"."""
    number = next(scene.opening_before(place), None)
    near = (*scene.present.get(place.paragraph - 1, ()), *scene.present.get(place.paragraph, ()))
    told = [one for one in near if one.number == number and one.first_char < place.first_char]
    units = scene.lines[told[-1].place.paragraph].units if told else []
    first = told[-1].place.named.begin if told else 0
    return number if told and (first < OPENING or units[first - 1].text in SENTENCE_ENDS) else None
