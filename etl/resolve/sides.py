"""What people have decided, as the resolver sees it: reports on one side or the other of a decision. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Side(NamedTuple):
    """One side (1 or 2) of a decision that two are one, or that they are not."""

    decision: int
    side: int
    is_same: bool


def joined_by(sides: Iterable[Side]) -> set[int]:
    """Return the decisions among these sides that say that two are one."""
    return {each.decision for each in sides if each.is_same}


def are_joined(one: Iterable[Side], other: Iterable[Side]) -> bool:
    """Tell whether people have decided that two are one."""
    return bool(joined_by(one) & joined_by(other))


def are_parted(one: Iterable[Side], other: frozenset[Side]) -> bool:
    """Tell whether people have decided that two are not one."""
    return any(Side(each.decision, 3 - each.side, False) in other for each in one if not each.is_same)
