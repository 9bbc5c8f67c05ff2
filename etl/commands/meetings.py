"""`readout meetings`: which meeting is which, decided by people."""

from __future__ import annotations

from typing import Annotated

import typer

from etl.commands.decisions import By, Why, carry_out, tell
from etl.commands.shared import AsJson, DatabaseUrl

app = typer.Typer(no_args_is_help=True, help="Decide which meeting is which.")

First = Annotated[int, typer.Argument(metavar="FIRST", help="Number of a meeting (mart.meeting.meeting_id).")]
Second = Annotated[int, typer.Argument(metavar="SECOND", help="Number of another one.")]


@app.command()
def same(
    first: First,
    second: Second,
    why: Why = None,
    by: By = None,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Decide that two meetings are one.

    Example: readout meetings same 12 57 --why "the communique gives the wrong day"
    """
    _decide(first, second, True, why, by, as_json, database_url)


@app.command()
def different(
    first: First,
    second: Second,
    why: Why = None,
    by: By = None,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Decide that two meetings are not one, whatever reports may come.

    Example: readout meetings different 12 57 --why "one in the morning, one at dinner"
    """
    _decide(first, second, False, why, by, as_json, database_url)


def _decide(
    first: int, second: int, is_same: bool, why: str | None, by: str | None, as_json: bool, database_url: str | None
) -> None:
    from etl.resolve import deciding

    outcome = carry_out(
        database_url, by, lambda c, who: deciding.decide(c, "meeting", (first, second), is_same, who, why)
    )
    tell("meeting", outcome, as_json)
