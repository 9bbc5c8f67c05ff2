"""Which topics words lean to, learnt from texts and their topics, with the help of word vectors.

The model is log-linear. A word speaks for a topic by its stem, if that stands in several of the texts, and by its
vector: so a word that none of them has leans as words of like meaning do.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from etl.transform.statements.act_features import stem
from etl.transform.topics.leanings import Shares, words_in
from etl.transform.topics.topic_words import topics

RARE = 20_000  # rank among the commonest words from which a word counts in full
COMMON = 200  # rank up to which it counts for little
STOP = 150  # the commonest words, which are not looked at
VECTOR_WEIGHT = 0.13  # of a vector beside the word itself
FREEDOM = 2.0  # the inverse of the penalty on large weights


@dataclass(frozen=True)
class Vectors:
    """Word vectors, and the rank of each of the same words among the commonest."""

    rank: Mapping[str, int]
    numbers: Mapping[str, Any]

    def rarity(self, word: str) -> float:
        """Return how much a word counts: rarer ones more."""
        return min(1.0, math.log(1 + self.rank[word] / COMMON) / math.log(1 + RARE / COMMON))

    def known(self, text: str) -> list[str]:
        """Return the words of a text that have a vector."""
        return [word for word in words_in(text) if word in self.rank]


def vectors_at(path: Path, vocabulary: set[str]) -> Vectors:
    """Return the vectors of the words of a vocabulary; those of the commonest words are left out."""
    rank: dict[str, int] = {}
    numbers: dict[str, Any] = {}
    with path.open(encoding="utf-8") as lines:
        for place, line in enumerate(lines):
            word, *rest = line.split(" ")
            if word in vocabulary and place >= STOP:
                rank[word], numbers[word] = place, np.array(rest, dtype=np.float32)
    return Vectors(rank, numbers)


@dataclass(frozen=True)
class Leanings:
    """A model of leanings: of each word its weights by topic, and what speaks for each topic anyway."""

    vectors: Vectors
    by_vector: Any
    by_stem: Mapping[str, Any]
    bias: Any

    def of_word(self, word: str) -> Any:
        """Return how much a word speaks for each topic."""
        own = self.by_stem.get(stem(word), 0.0)
        alike = VECTOR_WEIGHT * (self.vectors.numbers[word] @ self.by_vector)
        return self.vectors.rarity(word) * (own + alike)

    def __call__(self, text: str) -> Shares:
        """Return how likely a text is about each topic."""
        told = self.vectors.known(text)
        total = sum((self.of_word(word) for word in told), np.zeros(len(topics())))
        by = 1 / math.sqrt(max(1.0, sum(map(self.vectors.rarity, told))))
        return tuple(float(share) for share in 1 / (1 + np.exp(-(total * by + self.bias))))


def learn_leanings(vectors: Vectors, examples: Sequence[tuple[str, Sequence[str], float]]) -> Leanings:
    """Return the leanings of words, learnt from texts and their topics."""
    told = [vectors.known(text) for text, _, _ in examples]
    seen = Counter(one for words in told for one in {stem(word) for word in words})
    stems = {one: place for place, one in enumerate(sorted(one for one, count in seen.items() if count > 1))}
    size = len(next(iter(vectors.numbers.values())))
    inputs = np.zeros((len(examples), size + len(stems)), dtype=np.float32)
    for row, words in zip(inputs, told, strict=True):
        for word in words:
            row[:size] += vectors.rarity(word) * VECTOR_WEIGHT * vectors.numbers[word]
            if (place := stems.get(stem(word))) is not None:
                row[size + place] += vectors.rarity(word)
        row /= math.sqrt(max(1.0, sum(map(vectors.rarity, words))))
    counts = [count for _, _, count in examples]
    models = [
        LogisticRegression(C=FREEDOM, max_iter=300, solver="liblinear").fit(
            inputs, [topic in about for _, about, _ in examples], sample_weight=counts
        )
        for topic in topics()
    ]
    found = np.array([model.coef_[0] for model in models]).T
    by_stem = {one: found[size + place] for one, place in stems.items()}
    return Leanings(vectors, found[:size], by_stem, np.array([model.intercept_[0] for model in models]))
