"""Who said what, construction by construction: the verbs, nouns and orders of words that report speech."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

Said = Callable[..., list[tuple[str | None, str, str]]]
TABLE = Path(__file__).parent / "statement_constructions.csv"


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["sentence"][:60])
def test_construction(said: Said, row: dict[str, str]) -> None:
    opening, sentence = (row[name].replace("\\n", "\n") for name in ("opening", "sentence"))
    before = said(f"{opening}\n", row["title"])
    told = said(f"{opening}\n{sentence}", row["title"])
    fresh = [f"{who or 'both'}: {words}" for who, kind, words in told if (who, kind, words) not in before]
    assert fresh == [one for one in row["said"].split(" | ") if one]
