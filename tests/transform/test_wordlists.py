"""Every word list says what it is, and holds well-formed rows, each once."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from etl.transform.wordlists import FOLDER


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")), ids=lambda path: path.stem)
def test_a_word_list_says_what_it_is_and_repeats_nothing(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("#"), "the first line says what the list is"
    header, *rows = csv.reader(line for line in lines if not line.startswith("#"))
    assert {len(row) for row in rows} == {len(header)}, "every row has the columns of the header"
    assert [row for row, count in Counter(map(tuple, rows)).items() if count > 1] == []
