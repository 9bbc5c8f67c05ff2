"""`readout db`: the database itself."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from etl.commands.shared import (
    USAGE,
    AsJson,
    DatabaseUrl,
    Failure,
    connect,
    ensure_current,
    messages,
    output,
    settings_of,
)

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
            "lists_outdated": list(found.lists_outdated),
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
        steps += [f"core.{name}" for name in found.lists_outdated]
        output.print(f"`readout db upgrade` would bring: {', '.join(steps)}", highlight=False, soft_wrap=True)


@app.command()
def url(database_url: DatabaseUrl = None) -> None:
    """Print the address of the database, for psql, notebooks and BI tools; starts the embedded server if needed.

    Example: psql "$(readout db url)"
    """
    from etl import database

    print(database.database_url(settings_of(database_url)))


@app.command()
def reader(
    name: Annotated[str, typer.Argument(help="Name of the login: small letters, digits, underscores.")],
    password_file: Annotated[
        Path | None, typer.Option(help="File whose first line is the password; - reads standard input.")
    ] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask for the password.")] = False,
    keep_password: Annotated[bool, typer.Option("--keep-password", help="Leave the password as it is.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Make a login that reads the views of mart and nothing else, or update one; for BI tools and guests.

    Without an option a password is made up and printed, once. It is never taken from the command line, which others
    may see and the shell remembers.

    Example: readout db reader metabase

    Example: readout db reader metabase --password-file /run/secrets/metabase
    """
    from etl import readers

    if sum((password_file is not None, ask, keep_password)) > 1:
        raise Failure("take one of --password-file, --ask and --keep-password", USAGE)
    given = _password(password_file, ask)
    settings = settings_of(database_url)
    ensure_current(settings)
    with connect(settings) as connection:
        is_new = not readers.exists(connection, name)
        if keep_password and is_new:
            raise Failure(f"there is no login {name} whose password could be kept", USAGE)
        password = None if keep_password else given or readers.new_password()
        try:
            readers.ensure(connection, name, password)
        except readers.ReaderError as error:
            raise Failure(str(error), USAGE) from error
    messages.print(f"{name} reads mart and nothing else", highlight=False)
    if password and not given:
        messages.print("the password, which is not shown again:", highlight=False)
        print(password)
    if settings.database_url is None:
        messages.print("`readout serve` lets other programs in", highlight=False)


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


def _password(path: Path | None, ask: bool) -> str | None:
    """Return the password that the user gives, by file or prompt; None where none is given."""
    if ask:
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    if path is None:
        return None
    try:
        text = sys.stdin.readline() if str(path) == "-" else path.read_text(encoding="utf-8")
    except OSError as error:
        raise Failure(f"the password can't be read from {path}: {error.strerror}", USAGE) from error
    password = text.splitlines()[0].strip() if text.strip() else ""
    if not password:
        raise Failure(f"there is no password in {path}", USAGE)
    return password
