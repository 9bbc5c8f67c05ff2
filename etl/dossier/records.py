"""What a dossier is made of: rows of `mart` with their participants and sources, and the queries that fetch them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from itertools import pairwise
from typing import Any

import psycopg
from psycopg.rows import dict_row

Row = dict[str, Any]
Warehouse = psycopg.Connection[Any]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days between two held meetings that follow each other."""

    after: date
    before: date

    @property
    def days(self) -> int:
        """How long it lasted."""
        return (self.before - self.after).days


@dataclass(slots=True)
class Dossier:
    """All that a page shows. Rows have the columns of the query in `queries/` that they come from."""

    title: str
    as_of: date
    meetings: list[Row]
    visits: list[Row]
    statements: list[Row]
    sources: dict[int, Row]
    figures: list[tuple[str, str]] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    timeline: str = ""
    network: str = ""
    sides: list[Row] = field(default_factory=list)
    person: Row | None = None


def fetch(connection: Warehouse, query: str, **values: object) -> list[Row]:
    """Return the rows of a query in `queries/`."""
    text = files("etl.dossier").joinpath("queries", f"{query}.sql").read_text(encoding="utf-8")
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(text.encode(), values).fetchall()


def cited(connection: Warehouse, *lists: Iterable[Row]) -> dict[int, Row]:
    """Return the documents that rows cite, by number, the newest first."""
    numbers = {row["document_id"] for rows in lists for row in rows if "document_id" in row}
    numbers |= {report["document_id"] for rows in lists for row in rows for report in row.get("reports") or ()}
    return {row["document_id"]: row for row in fetch(connection, "documents", documents=sorted(numbers))}


def last_known_day(connection: Warehouse) -> date:
    """Return the day up to which the warehouse knows the world: a dossier looks back from there, not from today."""
    day: date = connection.execute("select as_of_on from mart.as_of").fetchall()[0][0]
    return day


def held(meetings: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the meetings that took place, the earliest first, those without a date left out."""
    dated = [meeting for meeting in meetings if meeting["status"] == "held" and meeting["started_on"]]
    return sorted(dated, key=lambda meeting: (meeting["started_on"], meeting["meeting_id"]))


def gaps(meetings: Iterable[Mapping[str, Any]], as_of: date, *, longest: int = 5, least_days: int = 60) -> list[Gap]:
    """Return the longest times without a meeting, among them the one that lasts still, the longest first."""
    days = sorted({meeting["started_on"] for meeting in held(meetings)})
    if days and as_of > days[-1]:
        days.append(as_of)
    found = [Gap(after, before) for after, before in pairwise(days)]
    found = [gap for gap in found if gap.days >= least_days]
    return sorted(found, key=lambda gap: (-gap.days, gap.after))[:longest]
