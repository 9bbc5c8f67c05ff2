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


@pytest.mark.parametrize(
    ("told", "office"),
    [
        ("the Tajik president for talks", "president"),
        ("the Tajik president for energy cooperation talks", "president"),
        ("the prime minister of Tajikistan for crisis talks", "prime minister"),
        ("his Tajik counterpart for the first time", "counterpart"),
        ("the Tajik ambassador on trade", "ambassador"),
        ("the Tajik ambassador for human rights", "ambassador for human rights"),
        ("the Tajik chief negotiator for nuclear talks", "chief negotiator for nuclear talks"),
        ("the Tajik minister for trade", "minister for trade"),
    ],
)
def test_what_somebody_was_met_for_is_no_part_of_a_title(told: str, office: str) -> None:
    (line,) = find_officials(f"The premier met {told} in Osh on Thursday.", None).lines
    assert [bare.title for bare in line.bare] == ["premier", office]
