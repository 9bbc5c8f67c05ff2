"""Which topics the words of a stretch of text lean to: each word for or against each topic, by its weight.

The weights (`words/topic_leanings.csv`) are learnt by `training/learn_topics.py`. Only words in lower case are looked
at, so no name leans anywhere; a rare word counts for more than a common one.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Callable, Iterator
from functools import cache

from etl.transform.topics.topic_words import topics
from etl.transform.weights import BIAS
from etl.transform.wordlists import FOLDER

WORD = re.compile(r"(?<![\w’'-])[a-z]{3,}(?:-[a-z]{3,})*(?!\w)")
"""Words, parted at hyphens, that are written in lower case."""

Shares = tuple[float, ...]
"""How likely each topic is, between 0 and 1, in the order of `topics()`."""
Lean = Callable[[str], Shares]


def words_in(text: str) -> Iterator[str]:
    """Yield the words of a text that may lean to a topic."""
    for found in WORD.finditer(text):
        yield from found.group().split("-")


def shares(text: str) -> Shares:
    """Return how likely it is that a stretch of text is about each topic, by its words alone."""
    known, bias = _leanings()
    sums, rarity = [0.0] * len(bias), 0.0
    for word in words_in(text):
        if (row := known.get(word)) is not None:
            rarity += row[0]
            for number, weight in row[1]:
                sums[number] += weight
    by = 1 / math.sqrt(max(rarity, 1.0))
    return tuple(1 / (1 + math.exp(-(total * by + usual))) for total, usual in zip(sums, bias, strict=True))


Leaning = tuple[float, tuple[tuple[int, float], ...]]
"""How rare a word is, from 0 to 1, and how much it speaks for topics, each by its number."""


@cache
def _leanings() -> tuple[dict[str, Leaning], list[float]]:
    """Return the leaning of each word, and what speaks for each topic where no word does."""
    with (FOLDER / "topic_leanings.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(line for line in lines if not line.startswith("#"))
        if tuple(next(rows)[2:]) != topics():
            raise ValueError("topic_leanings.csv has other topics than topic_words.csv: run training.learn_topics")
        known = {
            word: (
                int(rarity) / 100,
                tuple((number, int(weight) / 100) for number, weight in enumerate(weights) if weight),
            )
            for word, rarity, *weights in rows
        }
    bias = dict(known.pop(BIAS)[1])
    return known, [bias.get(number, 0.0) for number in range(len(topics()))]
