"""`readout check`: tests of the data."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from rich.table import Table

from etl.commands.shared import REJECTED, USAGE, AsJson, DatabaseUrl, Failure, connect, messages, output, settings_of


def check(
    names: Annotated[list[str] | None, typer.Argument(metavar="[CHECK…]", help="Which; without any, all.")] = None,
    rows: Annotated[int, typer.Option(min=0, max=20, help="Failing rows to print of each check.")] = 5,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Check the data: each check is a query that must find no row. Prints the rows found, and keeps the results.

    An error means that a rule of the warehouse is broken, and the exit code is 1; a warning asks for a look.

    Example: readout check

    Example: readout check spans_equal_text --rows 20
    """
    from etl import checks

    unknown = sorted(set(names or ()) - set(checks.names()))
    if unknown:
        raise Failure(f"there is no check {unknown[0]!r}; there are {', '.join(checks.names())}", USAGE)
    with connect(settings_of(database_url)) as connection:
        results = list(checks.run(connection, names or ()))
    if as_json:
        output.print_json(json.dumps([_fields(result, rows) for result in results], default=str))
    else:
        _print(results, rows)
    if any(result.is_error for result in results):
        raise typer.Exit(REJECTED)


def _fields(result: Any, rows: int) -> dict[str, Any]:
    found = [dict(zip(result.columns, row, strict=True)) for row in result.examples[:rows]]
    return {
        "check": result.name,
        "severity": result.severity,
        "failing_rows": result.failing_rows,
        "rows": found,
        "seconds": round(result.seconds, 3),
    }


def _print(results: list[Any], rows: int) -> None:
    table = Table("check", "question", "found", "seconds")
    for result in results:
        verdict = f"{result.severity}: {result.failing_rows:,} rows" if result.failing_rows else "fine"
        table.add_row(result.name, result.question, verdict, f"{result.seconds:.1f}")
    output.print(table)
    for result in results:
        if result.failing_rows and rows:
            shown = Table(*result.columns, title=f"{result.name}: {result.failing_rows:,} rows", title_justify="left")
            for row in result.examples[:rows]:
                shown.add_row(*("" if value is None else str(value) for value in row))
            output.print(shown)
    errors = sum(result.is_error for result in results)
    warned = sum(bool(result.failing_rows) and not result.is_error for result in results)
    messages.print(f"{len(results)} checks: {errors} errors, {warned} warnings", highlight=False)
