"""`readout rejected`: input that could not be used, and another try."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer
from rich.table import Table

from etl.commands.shared import (
    REJECTED,
    USAGE,
    AsJson,
    DatabaseUrl,
    Failure,
    connect,
    output,
    plural,
    readout_version,
    settings_of,
)

app = typer.Typer(invoke_without_command=True)

LIST = """
select rejected_id, origin, position, reason, octet_length(payload) as bytes, created_at, resolved_at
from ops.rejected where resolved_at is null or %s order by rejected_id
"""


@app.callback()
def rejected(context: typer.Context) -> None:
    """List input that could not be used, look at it, and try it again.

    Example: readout rejected
    """
    if context.invoked_subcommand is None:
        list_rejected()


@app.command("list")
def list_rejected(
    with_resolved: Annotated[bool, typer.Option("--all", help="Also what has been used since.")] = False,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """List input that could not be used, with the reasons.

    Example: readout rejected list --json
    """
    from psycopg.rows import dict_row

    with connect(settings_of(database_url)) as connection, connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(LIST, (with_resolved,)).fetchall()
    if as_json:
        output.print_json(json.dumps(rows, default=str))
        return
    if not rows:
        output.print("nothing is rejected")
        return
    table = Table("id", "input", "position", "reason", "since")
    for row in rows:
        since = f"{row['created_at']:%Y-%m-%d}" + (" (resolved)" if row["resolved_at"] else "")
        table.add_row(str(row["rejected_id"]), row["origin"], row["position"] or "", row["reason"], since)
    output.print(table)
    output.print("`readout rejected show ID` prints one, `readout rejected retry` tries them again", highlight=False)


@app.command()
def show(
    rejected_id: Annotated[int, typer.Argument(metavar="ID", help="Number of the rejected input, as listed.")],
    database_url: DatabaseUrl = None,
) -> None:
    """Print the rejected input itself, as it came.

    Example: readout rejected show 3 > input.txt
    """
    with connect(settings_of(database_url)) as connection:
        row = connection.execute("select payload from ops.rejected where rejected_id = %s", (rejected_id,)).fetchone()
    if row is None:
        raise Failure(f"there is no rejected input {rejected_id}: `readout rejected` lists them", USAGE)
    sys.stdout.buffer.write(row[0] or b"")


@app.command()
def retry(
    ids: Annotated[list[int] | None, typer.Argument(metavar="[ID…]", help="Which ones; without any, all.")] = None,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Try rejected input again: its place if that is still there, else what was kept of it.

    What is read now is loaded and its rejection resolved; what still can't be used stays with its present reason.

    Example: readout rejected retry
    """
    from etl.commands.shared import ensure_current
    from etl.retry import retry as try_again

    settings = settings_of(database_url)
    ensure_current(settings)
    with connect(settings) as connection:
        done = try_again(connection, readout_version(), ids)
    if as_json:
        output.print_json(
            json.dumps({"resolved": done.resolved, "rejected": done.still_rejected, "loaded": done.loaded})
        )
    else:
        told = f"{plural(done.resolved, 'rejection')} resolved, {plural(done.loaded, 'document')} loaded"
        output.print(f"{told}, {done.still_rejected} still rejected", highlight=False)
    if done.still_rejected:
        raise typer.Exit(REJECTED)
