"""The data files of resolution, read once: words in names, spellings, short forms, thresholds."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def name_words(kind: str) -> frozenset[str]:
    """Return the words of one kind in name_words.csv."""
    return frozenset(row["word"] for row in _rows("name_words.csv") if row["kind"] == kind)


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Return, for each short form, the names that it stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in _rows("nicknames.csv"):
        found[row["nickname"]].add(row["name"])
    return {nickname: frozenset(names) for nickname, names in found.items()}


@cache
def spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the rules that bring spellings together, in their order."""
    return tuple((re.compile(row["pattern"]), row["replacement"]) for row in _rows("spelling.csv"))


@cache
def office_ladder() -> frozenset[frozenset[str]]:
    """Return the pairs of office types that one person often holds one after the other."""
    return frozenset(frozenset((row["office_type"], row["other_office_type"])) for row in _rows("office_ladder.csv"))


@cache
def weights(section: str) -> Mapping[str, Any]:
    """Return one section of weights.toml."""
    with (FOLDER / "weights.toml").open("rb") as file:
        return dict(tomllib.load(file)[section])
