"""Whom the head of a delegation serves that was told before: "a Chilean delegation …. Its head, X", "X, who led it"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.names import Named
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import OF_OR_FROM, THAT_OR_WHICH

DELEGATIONS = frozenset({"delegation", "team", "mission", "group", "contingent", "deputation", "delegates"})
HEADS = frozenset({"head", "leader", "chief", "chairman", "chairwoman"})
ITS = frozenset({"its", "their"})
OWNING = frozenset({"'s", "’s"})
LED = frozenset({"led", "headed", "leads", "heads", "leading", "heading"})
DEFINITE = frozenset({"the", "that", "this"})
BEING = frozenset({"is", "was", "being", "are", "were"})
STOPS = frozenset({".", ";"})
BEFORE = 9  # units before a name among which it is told what its bearer is the head of
AFTER = 6  # units behind it
BETWEEN = 4  # units between the country and its delegation: "a Chilean parliamentary delegation"
SENTENCES = 3  # how far back "the delegation" may be told; "it" is told in the sentence before


def delegation_headed(units: Sequence[Unit], person: Named) -> str | None:
    """The country of the delegation told before whose head a person is told to be, None if he is told to be none."""
    if person.office is not None and person.office.owner:
        return None  # "his foreign minister, who leads the team"
    before, sentences = _told_before(units, person.begin)
    if before:
        return _country_before(units, before, sentences)
    return _country_before(units, person.begin, SENTENCES) if _is_told_behind(units, person.end) else None


def _told_before(units: Sequence[Unit], first: int) -> tuple[int, int]:
    """Where "its head," or "it was led by" begins before a name, and how many sentences back "it" may be told."""
    start = max(0, first - BEFORE)
    near = [unit.low for unit in units[start:first]]
    for k in range(len(near) - 1, 0, -1):
        if near[k] in STOPS:
            break
        if near[k] in HEADS and near[k - 1] in ITS:
            return start + k - 1, 1
        if near[k] in HEADS and near[k - 1] in OWNING:
            is_theirs = k > 2 and near[k - 2] in DELEGATIONS and near[k - 3] in DEFINITE
            return (start + k - 3, SENTENCES) if is_theirs else (0, 0)
        if near[k] in HEADS and near[k + 1 : k + 3] == ["of", "the"] and DELEGATIONS & set(near[k + 3 : k + 4]):
            return start + k, SENTENCES
        if near[k] == "by" and k > 2 and near[k - 1] in LED and near[k - 2] in BEING:
            is_told = near[k - 3] == "it" or (near[k - 3] in DELEGATIONS and k > 3 and near[k - 4] in DEFINITE)
            return (start + k - 3, 1 if near[k - 3] == "it" else SENTENCES) if is_told else (0, 0)
    return 0, 0


def _is_told_behind(units: Sequence[Unit], last: int) -> bool:
    """Whether "who led the delegation" or "head of the delegation" follows a name."""
    near = [unit.low for unit in units[last : last + AFTER]]
    for k, word in enumerate(near):
        if word in STOPS:
            return False
        is_head = word in HEADS and near[k + 1 : k + 2] == ["of"]
        if word in LED or is_head:
            rest = [*near[k + 1 + is_head : k + 4 + is_head], "", "", ""]
            return rest[0] in DEFINITE and rest[1] in DELEGATIONS and rest[2] not in THAT_OR_WHICH | OF_OR_FROM
    return False


def _country_before(units: Sequence[Unit], end: int, sentences: int) -> str | None:
    """The country of the delegation told last before a place: "a Chilean delegation", "a team of the Union"."""
    stops = 0
    for k in range(end - 1, -1, -1):
        stops += units[k].text in STOPS
        if stops > sentences:
            return None
        if units[k].low in DELEGATIONS and (country := _before(units, k) or _behind(units, k, end)):
            return country
    return None


def _before(units: Sequence[Unit], k: int) -> str | None:
    """The country right before a delegation."""
    for unit in reversed(units[max(0, k - BETWEEN) : k]):
        if unit.cls in {"d", "P", ","} or unit.text in STOPS:
            return None
        if unit.actor is not None:
            return unit.actor.actor_code
    return None


def _behind(units: Sequence[Unit], k: int, end: int) -> str | None:
    """The country or organisation from which a delegation comes: "of the African Union", "from Chile"."""
    if k + 1 >= end or units[k + 1].low not in OF_OR_FROM:
        return None
    actor = next((unit.actor for unit in units[k + 2 : min(end, k + 4)] if unit.cls != "d"), None)
    return actor.actor_code if actor is not None else None
