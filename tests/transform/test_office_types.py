"""The type of an office by its title and the actor served (`office_types.txt`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.transform.officials.titles.office_types import office_type


def titles() -> list[tuple[str, ...]]:
    """Return the rows of the table: title, actor, type."""
    lines = (Path(__file__).parent / "office_types.txt").read_text("utf-8").splitlines()
    return [tuple(line.split("|")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("title", "actor", "expected"), titles())
def test_a_title_has_the_type_of_its_office(title: str, actor: str, expected: str) -> None:
    assert office_type(title, actor) == expected
