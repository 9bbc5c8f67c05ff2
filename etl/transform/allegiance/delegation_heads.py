"""Whom the head of a delegation serves that was told before: "a Chilean delegation …. Its head, X", "X, who led it"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.units import Unit

DELEGATIONS = frozenset({"delegation", "team", "mission", "group", "contingent", "deputation", "delegates"})
HEADS = frozenset({"head", "leader", "chief", "chairman", "chairwoman"})
OWNERS = frozenset({"its", "their", "'s", "’s"})
LED = frozenset({"led", "headed", "leads", "heads", "leading", "heading"})
DEFINITE = frozenset({"the", "that", "this"})
BEING = frozenset({"is", "was", "being", "are", "were"})
BEFORE = 9  # units before a name among which it is told what its bearer is the head of
AFTER = 6  # units behind it
BETWEEN = 4  # units between the country and its delegation: "a Chilean parliamentary delegation"


def delegation_headed(units: Sequence[Unit], first: int, last: int) -> str | None:
    """The country of the delegation told before whose head is named in a stretch of units, None if it is no head."""
    start = _told_before(units, first) or _told_behind(units, last)
    return _country_before(units, start) if start else None


def _told_before(units: Sequence[Unit], first: int) -> int:
    """Where "its head," or "it was led by" begins before a name; 0 if neither stands there."""
    near = [unit.low for unit in units[max(0, first - BEFORE) : first]]
    offset = first - len(near)
    for k in range(len(near) - 1, -1, -1):
        if near[k] in {".", ";", "and"}:
            return 0
        if near[k] in HEADS and k and near[k - 1] in OWNERS:
            is_its = near[k - 1] in {"its", "their"}
            is_theirs = k > 2 and near[k - 2] in DELEGATIONS and near[k - 3] in DEFINITE
            return offset + k - (1 if is_its else 3) if is_its or is_theirs else 0
        if (
            near[k] in HEADS
            and near[k + 1 : k + 3] == ["of", "the"]
            and near[k + 3 : k + 4]
            and near[k + 3] in DELEGATIONS
        ):
            return offset + k
        if near[k] == "by" and k > 2 and near[k - 1] in LED and near[k - 2] in BEING:
            is_told = near[k - 3] == "it" or (near[k - 3] in DELEGATIONS and (k < 4 or near[k - 4] in DEFINITE))
            return offset + k - 3 if is_told else 0
    return 0


def _told_behind(units: Sequence[Unit], last: int) -> int:
    """Where "who led the delegation" begins behind a name; 0 if it does not follow."""
    near = [unit.low for unit in units[last : last + AFTER]]
    for k, word in enumerate(near):
        if word in {".", ";"}:
            return 0
        is_led = word in LED or (word in HEADS and near[k + 1 : k + 2] == ["of"])
        rest = near[k + 1 + (word in HEADS) : k + 3 + (word in HEADS)]
        if is_led and (rest == ["it"] or (len(rest) > 1 and rest[0] in DEFINITE and rest[1] in DELEGATIONS)):
            return last
    return 0


def _country_before(units: Sequence[Unit], end: int) -> str | None:
    """The country of the delegation told last before a place: "a Chilean delegation", "a team of senators from Chile"."""
    for k in range(end - 1, -1, -1):
        if units[k].low not in DELEGATIONS:
            continue
        for j in range(k - 1, max(-1, k - 1 - BETWEEN), -1):
            if units[j].cls in {".", "d", "P", ","} or units[j].text in {".", ";"}:
                break
            if units[j].actor is not None:
                return units[j].actor.actor_code
        j = k + 2 if k + 1 < end and units[k + 1].low in {"of", "from"} else end
        j += j < end and units[j].cls == "d"
        if j < end and units[j].actor is not None:
            return units[j].actor.actor_code
    return None
