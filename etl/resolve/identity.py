"""Keeping ids: a gathering made anew takes over the id that most of its reports had; ids that go lead on for ever."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from psycopg import sql

from etl.load.staging import Connection
from etl.resolve.encounters import Dated

Sighting = TypeVar("Sighting", bound=Dated)
Key = tuple[int, int]


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


#: What a claim to an id that was taken away by mistake weighs: more than any number of reports.
CLAIM = 1_000_000


def had(keys: Sequence[Key], before: Mapping[Key, int | None], claims: Mapping[Key, int]) -> Counter[int]:
    """Return how many of a cluster's reports had which id before; ids that are claimed come first."""
    counted = Counter(key for each in keys if (key := before.get(each)))
    for claim in {claims[each] for each in keys if each in claims}:
        counted[claim] += CLAIM
    return counted


def followed(ids: Sequence[int], clusters: Sequence[Counter[int]]) -> dict[int, int]:
    """Return, for each id that no cluster has kept, the id of the cluster in which most of its reports are now."""
    kept = set(ids)
    claims = sorted((-count, number, key) for number, counted in enumerate(clusters) for key, count in counted.items())
    leads: dict[int, int] = {}
    for _, number, key in claims:
        if key not in kept:
            leads.setdefault(key, ids[number])
    return leads


def redirect(connection: Connection, subject: str, leads: Mapping[int, int], ids: Collection[int]) -> None:
    """Let former ids lead to those that follow them, also those that led to one of them before; `ids` lead nowhere."""
    table, column = sql.Identifier("core", f"{subject}_redirect"), sql.Identifier(f"{subject}_id")
    names = {"table": table, "id": column}
    former, new = list(leads), list(leads.values())
    connection.execute(sql.SQL("delete from {table} where former_id = any(%s)").format(**names), (sorted(ids),))
    if not leads:
        return
    connection.execute(
        sql.SQL(
            "update {table} as old set {id} = lead.new_id"
            " from unnest(%s::bigint[], %s::bigint[]) as lead (former_id, new_id) where old.{id} = lead.former_id"
        ).format(**names),
        (former, new),
    )
    connection.execute(
        sql.SQL(
            "insert into {table} (former_id, {id}) select * from unnest(%s::bigint[], %s::bigint[])"
            " on conflict (former_id) do update set {id} = excluded.{id}"
        ).format(**names),
        (former, new),
    )


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
