"""Checks of the data: queries in sql/checks that must return no row, their results kept in `ops.check_result`."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from schema import headers, resources

#: Failing rows that are kept as examples.
EXAMPLES = 20
#: Rows fetched at once from a check: it may find millions.
FETCH = 1_000


@dataclass(frozen=True)
class Result:
    """What one check found."""

    name: str
    question: str
    severity: str
    failing_rows: int
    columns: tuple[str, ...]
    examples: tuple[tuple[Any, ...], ...]
    seconds: float

    @property
    def is_error(self) -> bool:
        """Whether the data are wrong; a warning only asks for a look."""
        return self.failing_rows > 0 and self.severity == "error"


def names() -> list[str]:
    """Return the names of all checks."""
    return sorted(path.stem for path in _folder().glob("*.sql"))


def run(connection: psycopg.Connection[Any], wanted: Sequence[str] = ()) -> Iterator[Result]:
    """Run checks, all or those, store what each found, and yield it.

    Raises:
        psycopg.Error: a query is wrong, or the warehouse is of another version.
    """
    for name in wanted or names():
        result = _run(connection, name)
        connection.execute(
            "insert into ops.check_result (check_name, severity, failing_rows, examples) values (%s, %s, %s, %s)",
            (name, result.severity, result.failing_rows, Jsonb(_records(result), dumps=_dumps)),
        )
        yield result


def _run(connection: psycopg.Connection[Any], name: str) -> Result:
    text = (_folder() / f"{name}.sql").read_text(encoding="utf-8")
    header = headers.parse(text)
    began = time.monotonic()
    count = 0
    examples: list[tuple[Any, ...]] = []
    with connection.transaction(), connection.cursor(name="check") as cursor:
        cursor.execute(text.encode())
        columns = tuple(column.name for column in cursor.description or ())
        while rows := cursor.fetchmany(FETCH):
            examples += rows[: EXAMPLES - len(examples)]
            count += len(rows)
    seconds = time.monotonic() - began
    return Result(name, header.question, header.severity, count, columns, tuple(examples), seconds)


def _records(result: Result) -> list[dict[str, Any]]:
    return [dict(zip(result.columns, row, strict=True)) for row in result.examples]


def _dumps(value: Any) -> str:
    return json.dumps(value, default=str, ensure_ascii=False)


def _folder() -> Path:
    return resources.sql() / "checks"
