"""Tables of weights: each feature speaks for or against something by so much, and the sum tells how likely it is.

Weights are learnt by the programs of `training/` and stand in `words/`, in hundredths, where anybody can read why.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache

from etl.transform.wordlists import table

BIAS = "bias"
"""The feature that everything has."""


@cache
def weights(name: str, kind: str = "") -> dict[str, float]:
    """Return feature → weight of a table with the columns feature and weight, of one kind where it has kinds."""
    return {row["feature"]: int(row["weight"]) / 100 for row in table(name) if row.get("kind", "") == kind}


def likelihood(known: Mapping[str, float], features: Iterable[str]) -> float:
    """Return how likely, between 0 and 1, what has these features is: the logistic of the sum of their weights."""
    total = known.get(BIAS, 0.0) + sum(known.get(feature, 0.0) for feature in dict.fromkeys(features))
    return 1 / (1 + math.exp(-total))
