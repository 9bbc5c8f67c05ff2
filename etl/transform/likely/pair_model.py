"""How likely it is that two met: each feature of the pair speaks for or against it, their sum decides.

The weights are learnt by `training/learn_meetings.py` and stand in `words/meeting_weights.csv`, where anybody can read
why two were taken to have met.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from etl.transform.wordlists import table


@cache
def weights() -> dict[str, float]:
    """Return feature → weight."""
    return {row["feature"]: int(row["weight"]) / 100 for row in table("meeting_weights")}


def likelihood(features: Iterable[str]) -> float:
    """Return how likely it is, between 0 and 1, that two with these features met."""
    known = weights()
    total = known.get("bias", 0.0) + sum(known.get(feature, 0.0) for feature in dict.fromkeys(features))
    return 1 / (1 + math.exp(-total))
