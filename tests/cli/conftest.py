"""A warehouse of its own for each test of the command line."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.fixture
def fresh_url(make_database: Callable[..., str], template: str) -> str:
    """Return the address of an empty warehouse."""
    return make_database(template)
