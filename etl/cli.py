"""The command line: `readout`. Commands are in etl/commands, one module each; what they do is elsewhere.

Exit codes: 0 all is well, 1 some input was rejected, 2 wrong usage, 3 the database is not there or does not take it.
"""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from etl.commands import (
    check,
    db,
    decisions,
    dossier,
    export,
    fetch,
    load,
    meetings,
    officials,
    reextract,
    rejected,
    resolve,
    serve,
    sql,
    status,
    summary,
    version,
)
from etl.commands.shared import DATABASE, REJECTED, USAGE, Failure, explain_database, messages

app = typer.Typer(
    name="readout",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    rich_markup_mode="rich",
)


@app.callback()
def readout(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Fill a Postgres warehouse with what readouts and news say: who met whom, when, where, and who said what.

    The warehouse is READOUT_DATABASE_URL (Postgres 15 or later) or, with nothing set, an embedded Postgres in your
    data directory (READOUT_HOME).

    Example: readout load news.jsonl && readout summary
    """


app.command()(load.load)
app.command()(fetch.fetch)
app.add_typer(db.app, name="db")
app.command()(sql.sql)
app.command()(export.export)
app.command()(check.check)
app.command()(serve.serve)
app.command()(status.status)
app.add_typer(rejected.app, name="rejected")
app.add_typer(officials.app, name="officials")
app.add_typer(meetings.app, name="meetings")
app.add_typer(decisions.app, name="decisions")
app.command()(reextract.reextract)
app.command()(resolve.resolve)
app.command()(summary.summary)
app.command()(dossier.dossier)
app.command()(version.version)


def main() -> NoReturn:
    """Run the command line; an error is told in one sentence with its remedy, and in full with --debug."""
    if "--debug" in sys.argv:
        app()
    try:
        app()
    except Failure as failure:
        messages.print(f"[red]readout:[/red] {failure.message}", highlight=False, soft_wrap=True)
        sys.exit(failure.code)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe has seen enough
        sys.exit(0)
    except Exception as error:
        told = explain_database(error)
        code = DATABASE if told else USAGE
        text = told or f"{type(error).__name__}: {error}. Run `readout --debug …` to see where it comes from."
        messages.print("readout:", text, style="red", markup=False, highlight=False, soft_wrap=True)
        sys.exit(code)
    raise AssertionError("the command line always exits")


__all__ = ["DATABASE", "REJECTED", "USAGE", "app", "main"]
