"""Names without an office in the place of an official's: "was received by X Y", "talks with X Y", "Iran's Y"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Place
from etl.transform.officials.side_led import side_led
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.by_country import TOLD, tells_of_else
from etl.transform.officials.untitled.linking import is_described
from etl.transform.officials.untitled.partners import RECEIVED, is_personal
from etl.transform.text.kinds import HIS_OR_THEIR
from etl.transform.wordlists import table

PLACE = "name in an official's place"  # the rule for those whom only what they do makes officials
LONGEST_CUE = 6  # words
RECEIVED_REACH = 8  # words from "received" to the host's name
LED = frozenset({"led", "headed", "chaired"})
DELEGATIONS = frozenset(
    {"delegation", "one", "team", "mission", "side", "government", "cabinet", "council", "commission"}
    | {"delegations", "teams", "sides"}
)
ENCOUNTERS = frozenset(
    {
        "meeting",
        "meetings",
        "talks",
        "summit",
        "call",
        "conversation",
        "encounter",
        "discussions",
        "negotiations",
        "handshake",
    }
)
COUNTERPART_REACH = 14  # units from a name to "his counterpart"
SURE_COUNTERPARTS = frozenset({"counterpart", "opposite number", "homologue", "host", "guest", "visitor"})
BETWEEN = frozenset({"yesterday", "today", "tonight", "earlier", "later"})  # words inside a cue: "a call today from"
CUES = {
    side: frozenset(r["phrase"] for r in table("untitled_cues") if r["side"] == side) for side in ("before", "after")
}


def acting(lines: list[Line], names: Sequence[Place]) -> list[Place]:
    """Those of some names that stand in an official's place."""
    return [
        replace(place, named=replace(place.named, rule=PLACE, actor_code=_led(lines, place) or place.named.actor_code))
        for place in names
        if (
            is_personal(place)
            and not is_described(lines[place.paragraph].units, place.named)
            and (_is_countrys(lines[place.paragraph], place, names) or _acts(lines[place.paragraph], place))
        )
    ]


def _is_countrys(line: Line, place: Place, names: Sequence[Place]) -> bool:
    """Whether a country is told beside a name in a sentence of diplomacy, and other officials where that is needed."""
    named = place.named
    if named.actor_code is None:
        return False
    first, last = sentence_around(line.units, named.first)
    if tells_of_else(line.units[first:last]):
        return False
    return named.rule != TOLD or _has_company(line, place, names)


def _has_company(line: Line, place: Place, names: Sequence[Place]) -> bool:
    """Whether a title, or somebody of another country, stands in the paragraph of a name."""
    if line.bare or any(other.office is not None for other in line.named):
        return True
    return _is_beside_another(place, names)


def _is_beside_another(place: Place, names: Sequence[Place]) -> bool:
    """Whether somebody of another country is named in the paragraph of a name."""
    others = (one.named.actor_code for one in names if one.paragraph == place.paragraph and is_personal(one))
    return any(code not in {None, place.named.actor_code} for code in others)


def _acts(line: Line, place: Place) -> bool:
    """Whether a name stands where an official's does: in an encounter of officials, before a government of his."""
    named = place.named
    first = named.begin  # of the honorific, if any
    before, after = line.units[max(0, first - LONGEST_CUE) : first], line.units[named.last :]
    return (
        _cued(before, "before")
        or _cued(after[:LONGEST_CUE], "after")
        or _is_led_by(line.units, first, RECEIVED, None)
        or _is_led_by(line.units, first, LED, DELEGATIONS)
        or _is_between(line.units, first)
        or _is_host(line.units, first)
        or _has_counterpart(after)
        or side_led(line.units, first, named.end) is not None
    )


def _led(lines: Sequence[Line], place: Place) -> str | None:
    """The country whose delegation the bearer of a name is told to lead."""
    return side_led(lines[place.paragraph].units, place.named.begin, place.named.end)


def _is_host(units: Sequence[Unit], first: int) -> bool:
    """Whether a name is that of a sentence's "Host X Y", or of "her host X Y"."""
    if first > 1 and units[first - 1].low in {"host", "guest"} and units[first - 2].low in HIS_OR_THEIR:
        return True
    if first > 1 and units[first - 1].text == "host" and units[first - 2].low == "with":
        return True  # "the ministers met, with host X Y in the chair"
    return first > 0 and units[first - 1].text == "Host" and (first == 1 or units[first - 2].cls in {".", "q"})


def _is_led_by(units: Sequence[Unit], first: int, verbs: frozenset[str], nouns: frozenset[str] | None) -> bool:
    """Whether a name is that of a host or leader: "were received by X Y", "a delegation headed by X Y"."""
    if first == 0 or units[first - 1].low != "by":
        return False
    lows = [unit.low for unit in units[max(0, first - RECEIVED_REACH) : first - 1]]
    return any(low in verbs for low in lows) and (nouns is None or any(low in nouns for low in lows))


def _is_between(units: Sequence[Unit], first: int) -> bool:
    """Whether a name is one of those between whom an encounter was: "a meeting between X Y and Z W"."""
    for k in range(first - 1, max(0, first - RECEIVED_REACH), -1):
        if units[k].low == "between":
            return any(unit.low in ENCOUNTERS for unit in units[max(0, k - 2) : k])
        if units[k].text in {".", ";"}:
            return False
    return False


def _has_counterpart(after: Sequence[Unit]) -> bool:
    """Whether a name is followed by whom it is the other side of: "X Y and his Danish counterpart", "X Y saw his …"."""
    first = next((k for k, unit in enumerate(after[:COUNTERPART_REACH]) if unit.low in {"his", "her"}), None)
    if first is None or any(unit.text in {".", ";"} or unit.cls in {"H", "L", "q"} for unit in after[:first]):
        return False
    k = next((k for k in range(first + 1, min(len(after), first + 4)) if after[k].cls == "C"), 0)
    return k > 0 and (after[k].low in SURE_COUNTERPARTS or any(unit.actor is not None for unit in after[first:k]))


def _cued(units: Sequence[Unit], side: str) -> bool:
    lows = [unit.low for unit in units if unit.low not in BETWEEN]
    sizes = range(1, len(lows) + 1)
    runs = (" ".join(lows[-size:] if side == "before" else lows[:size]) for size in sizes)
    return any(run in CUES[side] for run in runs)
