"""`readout db`: the database itself."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from etl.commands.shared import USAGE, AsJson, DatabaseUrl, Failure, messages, output, settings_of

app = typer.Typer(no_args_is_help=True, help="Set up, upgrade, look at and stop the database.")


@app.command()
def upgrade(database_url: DatabaseUrl = None) -> None:
    """Bring the database to this version of Readout; what is in it stays.

    Example: readout db upgrade
    """
    from etl import database, migrate

    url = database.database_url(settings_of(database_url))
    before = migrate.status(url)
    after = migrate.upgrade(url)
    done = "is up to date already, at" if before.is_current else "is now at"
    messages.print(f"the database {done} revision {after.revision}", highlight=False)


@app.command()
def downgrade(
    revision: Annotated[
        str, typer.Argument(help='Revision to go back to, as `status` shows it; "base" takes all away.')
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Take the database back to an earlier revision; tables added since are dropped with what is in them.

    Example: readout db downgrade 0005
    """
    from etl import database, migrate

    settings = settings_of(database_url)
    if not yes and not typer.confirm(f"Drop what was added to the database after revision {revision}?"):
        raise Failure("nothing was done", USAGE)
    after = migrate.downgrade(database.database_url(settings), revision)
    messages.print(f"the database is now at revision {after.revision or 'base'}", highlight=False)


@app.command()
def status(as_json: AsJson = False, database_url: DatabaseUrl = None) -> None:
    """Show how far the database is, and what an upgrade would do.

    Example: readout db status
    """
    from etl import database, migrate

    settings = settings_of(database_url)
    url = database.database_url(settings)
    found = migrate.status(url)
    if as_json:
        fields = {
            "url": database.without_password(url),
            "is_embedded": settings.database_url is None,
            "revision": found.revision,
            "head": found.head,
            "pending": list(found.pending),
            "views_outdated": list(found.views_outdated),
            "is_current": found.is_current,
        }
        output.print_json(json.dumps(fields))
        return
    kind = "embedded server" if settings.database_url is None else "server"
    output.print(f"{kind}: {database.without_password(url)}", highlight=False, soft_wrap=True)
    output.print(f"revision: {found.revision or 'none, Readout has not been here yet'}", highlight=False)
    if found.is_current:
        output.print("up to date", highlight=False)
    else:
        steps = [*found.pending, *(f"mart.{name}" for name in found.views_outdated)]
        output.print(f"`readout db upgrade` would bring: {', '.join(steps)}", highlight=False, soft_wrap=True)


@app.command()
def url(database_url: DatabaseUrl = None) -> None:
    """Print the address of the database, for psql, notebooks and BI tools; starts the embedded server if needed.

    Example: psql "$(readout db url)"
    """
    from etl import database

    print(database.database_url(settings_of(database_url)))


@app.command()
def stop() -> None:
    """Stop the embedded server; the next command that needs it starts it again. The data stay.

    Example: readout db stop
    """
    from etl import database

    settings = settings_of(None)
    if settings.database_url is not None:
        raise Failure("READOUT_DATABASE_URL names a server that is not Readout's to stop", USAGE)
    stopped = database.stop(settings)
    messages.print("the embedded server is stopped" if stopped else "the embedded server was not running")
