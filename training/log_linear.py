"""Log-linear models of bags of features, as the programs that learn weights fit and write them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from etl.transform.weights import BIAS

Model = tuple[DictVectorizer, LogisticRegression]


def fit(
    bags: Sequence[Collection[str]],
    answers: Sequence[Any],
    *,
    freedom: float,
    seen: int,
    counts: Sequence[float] | None = None,
    precision: float = 1e-4,
) -> Model:
    """Return the model (logistic regression) that tells answers by bags of features.

    Args:
        bags: the features of each example.
        answers: what is right for each.
        freedom: the inverse of the penalty on large weights.
        seen: in how many examples a feature must stand to be weighed.
        counts: how much each example counts, all the same if not given.
        precision: how exactly the weights are found.
    """
    told = Counter(name for bag in bags for name in set(bag))
    vectors = DictVectorizer()
    inputs = vectors.fit_transform([{name: 1.0 for name in bag if told[name] >= seen} for bag in bags])
    model = LogisticRegression(C=freedom, max_iter=2000, tol=precision)
    return vectors, model.fit(inputs, answers, sample_weight=counts)


def weights_of(model: Model, small: float) -> list[tuple[str, float]]:
    """Return the bias of a model of yes and no, and by name the weights of its features that are not too small."""
    vectors, found = model
    named = sorted(zip(vectors.get_feature_names_out(), found.coef_[0], strict=True))
    return [(BIAS, float(found.intercept_[0])), *((name, weight) for name, weight in named if abs(weight) >= small)]


def write(path: Path, header: str, weights: Iterable[tuple[str, float]]) -> None:
    """Write a table of weights by feature, under the lines that say what it is."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(header)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        writer.writerows((name, written(weight)) for name, weight in weights)


def written(weight: float) -> str:
    """Return a weight as it is written: in whole hundredths, which keeps the tables small."""
    return str(round(weight * 100))
