"""Whom the officials of a text serve, for the tests that ask."""

from __future__ import annotations

from etl.transform.officials.officials import find_officials


def served(text: str, publisher: str | None = None) -> dict[str, str | None]:
    """Return whom each official of a text serves, by the names."""
    return {one.name: one.actor_code for one in find_officials(text, publisher).officials}
