"""`readout decisions`, and what the commands that decide have in common."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from etl.commands.shared import USAGE, AsJson, DatabaseUrl, Failure, connect, ensure_current, output, settings_of

if TYPE_CHECKING:
    import psycopg

    from etl.resolve.deciding import Outcome

app = typer.Typer(no_args_is_help=True, help="List what people have decided, and take it back.")

Why = Annotated[str | None, typer.Option("--why", help="The reason, for those who come after.")]
By = Annotated[str | None, typer.Option("--by", help="Who decides. Default: the user of this computer.")]

_LIST = """
select decision_id, subject, first_id, second_id, is_same, decided_by, decided_at, reason, revoked_at, revoked_by
from ops.decision where revoked_at is null or %s order by decision_id
"""


def carry_out(
    database_url: str | None, by: str | None, act: Callable[[psycopg.Connection[Any], str], Outcome]
) -> Outcome:
    """Connect, carry out a decision in the name of somebody, and return what came of it."""
    from etl.resolve.deciding import UndecidableError

    settings = settings_of(database_url)
    ensure_current(settings)
    with connect(settings) as connection:
        try:
            return act(connection, by or getpass.getuser())
        except UndecidableError as error:
            raise Failure(str(error), USAGE) from error


def tell(subject: str, outcome: Outcome, as_json: bool) -> None:
    """Print what came of a decision."""
    if as_json:
        output.print_json(json.dumps({"decision_id": outcome.decision_id, f"{subject}_ids": outcome.ids}))
        return
    first, second = outcome.ids
    now = f"one, {subject} {first}" if first == second else f"two, {subject} {first} and {second}"
    output.print(
        f"decision {outcome.decision_id}: they are {now}; `readout decisions undo {outcome.decision_id}` takes it back",
        highlight=False,
        soft_wrap=True,
    )


@app.command("list")
def list_decisions(
    with_revoked: Annotated[bool, typer.Option("--all", help="Also those that were taken back.")] = False,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """List what people have decided: who, when and why.

    Example: readout decisions list --json
    """
    from psycopg.rows import dict_row

    with connect(settings_of(database_url)) as connection, connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(_LIST, (with_revoked,)).fetchall()
    if as_json:
        output.print_json(json.dumps(rows, default=str))
        return
    table = Table("id", "what", "verdict", "by", "when", "why", "taken back")
    for row in rows:
        first, second = row["first_id"], row["second_id"]
        what = f"{row['subject']} {first}" if first == second else f"{row['subject']} {first}, {second}"
        verdict = "same" if row["is_same"] else "different"
        back = f"{row['revoked_at']:%Y-%m-%d} by {row['revoked_by']}" if row["revoked_at"] else ""
        when = f"{row['decided_at']:%Y-%m-%d}"
        table.add_row(str(row["decision_id"]), what, verdict, row["decided_by"], when, row["reason"] or "", back)
    output.print(table if rows else "nothing is decided")


@app.command()
def undo(
    decision_id: Annotated[int, typer.Argument(metavar="ID", help="Number of the decision, as listed.")],
    by: By = None,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Take a decision back; what it had joined has its former numbers again.

    Example: readout decisions undo 3
    """
    from etl.resolve import deciding

    outcome = carry_out(database_url, by, lambda connection, who: deciding.undo(connection, decision_id, who))
    if as_json:
        output.print_json(json.dumps({"decision_id": outcome.decision_id, "ids": outcome.ids}))
    else:
        now = "still one" if outcome.ids[0] == outcome.ids[1] else f"two: {outcome.ids[0]} and {outcome.ids[1]}"
        output.print(f"decision {decision_id} is taken back; they are {now}", highlight=False)
