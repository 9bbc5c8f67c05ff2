"""Every shape of title and name that the catalogue of constructions lists, in sentences of our own (`titles.txt`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.transform.officials.officials import find_officials

Expected = dict[str, tuple[str | None, str | None]]


def sentences() -> list[tuple[str, Expected]]:
    """Return the sentences of the table with the officials that each names."""
    lines = (Path(__file__).parent / "titles.txt").read_text("utf-8").splitlines()
    return [_row(line) for line in lines if line.strip() and not line.startswith("#")]


def _row(line: str) -> tuple[str, Expected]:
    sentence, _, officials = line.rpartition("|")
    expected: Expected = {}
    for official in filter(None, (each.strip() for each in officials.split(";"))):
        name, _, rest = official.partition(": ")
        kind, _, actor = rest.partition(", ")
        expected[name] = (None if kind == "-" else kind, None if actor == "-" else actor)
    return sentence.strip(), expected


@pytest.mark.parametrize(("sentence", "expected"), sentences())
def test_a_title_in_any_shape(sentence: str, expected: Expected) -> None:
    officials = find_officials(sentence, None).officials
    assert {official.name: (official.office_type, official.actor_code) for official in officials} == expected
