"""The weighted model of acts: each feature of a statement speaks for or against each act, the sum decides.

The weights are learnt by `training/learn_acts.py` from invented and told statements and stand in
`words/act_weights.csv`, where anybody can read why a statement was taken for what it was taken.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from etl.transform.wordlists import table


@cache
def weights() -> dict[str, dict[str, float]]:
    """Return feature → act → weight."""
    return {
        row["feature"]: {act: int(weight) / 100 for act, weight in row.items() if act != "feature" and weight}
        for row in table("act_weights")
    }


def shares(features: Iterable[str]) -> dict[str, float]:
    """Return how likely each act is by the features, the shares adding up to one."""
    known = weights()
    sums = dict(known["bias"])
    for feature in features:
        for act, weight in known.get(feature, {}).items():
            sums[act] = sums.get(act, 0.0) + weight
    highest = max(sums.values())
    raised = {act: math.exp(value - highest) for act, value in sums.items()}
    total = sum(raised.values())
    return {act: value / total for act, value in raised.items()}


def likeliest(features: Iterable[str]) -> str:
    """Return the act that the features speak for."""
    found = shares(features)
    return max(sorted(found), key=lambda act: found[act])
