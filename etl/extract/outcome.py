"""What can go wrong while reading, and how it is told: with place, reason, remedy and the input itself."""

from __future__ import annotations

from etl.extract import limits
from etl.facts import Rejected


class InputError(ValueError):
    """The caller asked for what can't be: a path that does not exist, an unknown format, an unknown mapping."""


class UnreadableError(Exception):
    """One input, or the rest of it, can't be used; `reason` says why in words a person understands.

    `payload` is the part concerned where the reader knows it (an unfinished last line); `position` its place.
    """

    def __init__(self, reason: str, payload: bytes | None = None, position: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.payload = payload
        self.position = position


def rejected(origin: str, position: str | None, reason: str, payload: bytes | str = b"") -> Rejected:
    """Return the rejection with at most a megabyte of its payload; a cut is told in the reason."""
    data = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else bytes(payload)
    if len(data) > limits.PAYLOAD:
        reason = f"{reason} (of its {len(data):,} bytes the first {limits.PAYLOAD:,} are kept here)"
    return Rejected(origin=origin, position=position, reason=reason, payload=data[: limits.PAYLOAD])
