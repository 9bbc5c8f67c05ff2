"""`readout sql`: a query, or psql."""

from __future__ import annotations

import csv
import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, NoReturn

import typer
from rich.table import Table

from etl.commands.shared import USAGE, DatabaseUrl, Failure, connect, messages, output, plural, settings_of


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"


def sql(
    command: Annotated[
        str | None, typer.Option("-c", "--command", metavar="QUERY", help="The query to run; without it psql opens.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How to print the rows.")] = Format.table,
    database_url: DatabaseUrl = None,
) -> None:
    """Run a query on the warehouse, or open psql on it. The views to ask are in the schema mart.

    Example: readout sql -c "select title, started_on from mart.meeting" --format csv
    """
    settings = settings_of(database_url)
    if command is None:
        from etl import database

        _psql(database.database_url(settings))
    with connect(settings) as connection:
        cursor = connection.execute(command.encode())
        while cursor.nextset():  # of several statements the last one's rows are shown
            pass
        if cursor.description is None:
            messages.print(cursor.statusmessage or "done", highlight=False)
        else:
            print_rows([column.name for column in cursor.description], cursor, format)


def _psql(url: str) -> NoReturn:
    """Become psql: the one on the PATH, else the embedded server's."""
    from etl import embedded

    psql = shutil.which("psql") or embedded.program("psql")
    if psql is None:
        raise Failure("there is no psql on the PATH: install it, or give a query with -c", USAGE)
    os.execv(psql, [psql, url])  # noqa: S606 - the user's own psql, no shell


def print_rows(names: Sequence[str], rows: Iterable[Sequence[Any]], format: Format) -> None:
    """Print rows to standard output as they come; a table and JSON when all are there."""
    match format:
        case Format.csv:
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(names)
            writer.writerows([_text(value) for value in row] for row in rows)
        case Format.jsonl:
            for row in rows:
                print(json.dumps(dict(zip(names, row, strict=True)), default=_plain, ensure_ascii=False))
        case Format.json:
            found = [dict(zip(names, row, strict=True)) for row in rows]
            print(json.dumps(found, default=_plain, ensure_ascii=False, indent=2))
        case Format.table:
            table = Table(*names, header_style="bold")
            for row in rows:
                table.add_row(*(_text(value) for value in row))
            output.print(table)
            messages.print(plural(table.row_count, "row"), style="dim", highlight=False)


def _text(value: Any) -> str:
    """Return a value as a person reads it; NULL is nothing."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(_text(each) for each in value)
    if isinstance(value, dict):
        return json.dumps(value, default=_plain, ensure_ascii=False)
    return str(value)


def _plain(value: Any) -> Any:
    """Return a value that JSON has no form for as one that it has."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    return float(value) if hasattr(value, "as_integer_ratio") else str(value)
