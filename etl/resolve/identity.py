"""Keeping ids: a gathering made anew takes over the id that most of its reports had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TypeVar

from etl.resolve.encounters import Dated

Sighting = TypeVar("Sighting", bound=Dated)


def keep(clusters: Sequence[Counter[int]]) -> list[int | None]:
    """Return, for each cluster, the id that it keeps; None where it needs a new one.

    Each cluster is given as how many of its reports had which id before. An id goes to the cluster that shares most
    reports with it, then to the one that comes first; a cluster takes the lowest of equals.
    """
    claims = sorted((-count, key, number) for number, had in enumerate(clusters) for key, count in had.items())
    kept: list[int | None] = [None] * len(clusters)
    taken = set()
    for _, key, number in claims:
        if kept[number] is None and key not in taken:
            kept[number] = key
            taken.add(key)
    return kept


def changed(
    ids: Sequence[int], clusters: Sequence[list[Sighting]], touched: Collection[tuple[int, int]]
) -> list[tuple[int, list[Sighting]]]:
    """Return the encounters of which something else is to be believed than before, with their ids.

    Those with a report that is touched or new to them, and those that a report has left.
    """
    pairs = list(zip(ids, clusters, strict=True))
    left = {each.encounter_id for key, cluster in pairs for each in cluster if each.encounter_id not in (None, key)}
    return [
        (key, cluster)
        for key, cluster in pairs
        if key in left or any(each.key in touched or each.encounter_id != key for each in cluster)
    ]
