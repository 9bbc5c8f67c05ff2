"""Who is named in a row with whom, so that both may serve one country: "President X and Foreign Minister Y"."""

from __future__ import annotations

from etl.transform.allegiance.roles import is_met
from etl.transform.allegiance.scene import Scene
from etl.transform.officials.names import are_deputies
from etl.transform.officials.persons import Place
from etl.transform.text.kinds import SENTENCE_ENDS

LONGEST_GAP = 6  # units between two in a row: ", and, separately, with"
JOINING = frozenset({"with", "separately", "also", "later", "then", "by", "both"})


def in_row(scene: Scene, place: Place) -> bool:
    """Return whether somebody with a title is named right before, with a comma, "and" or a clause about him between."""
    earlier = scene.before(place)
    if earlier is None or place.named.office is None or earlier.place.named.office is None:
        return False
    if are_deputies(earlier.place.named, place.named):
        return False
    units = scene.lines[place.paragraph].units
    gap = units[earlier.place.named.phrase_last : place.named.phrase_first]
    if [unit.low for unit in (*gap[:2], *gap[-2:])] == [",", "who", ",", "and"]:  # "met X, who promised help, and Y."
        is_last = place.named.phrase_last < len(units) and units[place.named.phrase_last].text in SENTENCE_ENDS
        return is_last and is_met(scene, earlier.place)
    return 0 < len(gap) <= LONGEST_GAP and all(unit.cls in {",", "&"} or unit.low in JOINING for unit in gap)


def is_owned_row(scene: Scene, place: Place) -> bool:
    """Return whether a country owns both in a row of two: "Yemen's Vice President X and Foreign Minister Y"."""
    earlier = scene.before(place)
    office = place.named.office
    if earlier is None or office is None or office.stated or earlier.place.named.office is None:
        return False
    units = scene.lines[place.paragraph].units
    first = earlier.place.named.office.first
    last = earlier.place.named.office.head
    is_owned = any(unit.cls == "P" and units[k - 1].cls == "A" for k, unit in enumerate(units[first:last], first) if k)
    gap = units[earlier.place.named.phrase_last : place.named.phrase_first]
    return is_owned and [unit.cls for unit in gap] == ["&"]
