"""Texts made of ways of telling, crossed with ways of naming those who are told of, for the tests that read them."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Mapping
from pathlib import Path

EACH = 4  # texts made of each way of telling


def rows(table: Path, told: str) -> list[tuple[str, str]]:
    """Return the ways of telling of a table, each with what is told, which stands in a column of that name."""
    with table.open(encoding="utf-8", newline="") as lines:
        return [(row["told"], row[told]) for row in csv.DictReader(line for line in lines if not line.startswith("#"))]


def texts(told: str, parts: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return some of the texts that a way of telling makes with its parts, the same each time."""
    pick = random.Random(told)
    made = (re.sub(r"\{(\w+)\}", lambda part: pick.choice(parts[part[1]]), told) for _ in range(EACH))
    tidy = (re.sub(r",(?=[,.])", "", re.sub(r" (?=[,.])", "", re.sub(r" +", " ", text))) for text in made)
    return [". ".join(part[:1].upper() + part[1:] for part in text.split(". ")) for text in tidy]
