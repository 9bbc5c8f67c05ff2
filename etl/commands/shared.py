"""What commands have in common: options, the two consoles, errors, and the way to a warehouse that is up to date."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

if TYPE_CHECKING:
    import psycopg

    from etl.settings import Settings

REJECTED = 1
USAGE = 2
DATABASE = 3

#: Columns of a table that goes to a file or a pipe, where no terminal says how wide it is.
PIPE_WIDTH = 160
#: Results go to standard output, all else to standard error, so that output can be piped.
output = Console(width=None if sys.stdout.isatty() else PIPE_WIDTH)
messages = Console(stderr=True)

DatabaseUrl = Annotated[
    str | None,
    typer.Option("--database-url", metavar="URL", help="The warehouse, instead of READOUT_DATABASE_URL."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


class Failure(Exception):  # noqa: N818 - it is a result of the command, not an error of the program
    """A command can't do what it should; the message says why and what to do, `code` is the exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


def settings_of(database_url: str | None) -> Settings:
    """Return the settings of the environment, with the option of the command line before them.

    Raises:
        Failure: a setting is wrong.
    """
    from pydantic import ValidationError

    from etl.settings import Settings

    try:
        return Settings(database_url=database_url) if database_url else Settings()
    except ValidationError as error:
        wrong = error.errors()[0]
        name = str(wrong["loc"][0]) if wrong["loc"] else ""
        told = str(wrong["msg"]).removeprefix("Value error, ")
        raise Failure(f"{name}: {told} (--database-url or READOUT_{name.upper()})", USAGE) from error


def connect(settings: Settings) -> psycopg.Connection[Any]:
    """Return a connection in autocommit mode: every transaction is one that a command opens.

    Raises:
        Failure: the server does not start or can't be reached.
    """
    from etl import database

    try:
        connection = database.connect(settings)
    except Exception as error:
        told = explain_database(error)
        if told is None:
            raise
        raise Failure(told, DATABASE) from error
    connection.autocommit = True
    return connection


def ensure_current(settings: Settings) -> None:
    """Bring the embedded database to this version; ask for it where the database is somebody's own.

    Raises:
        Failure: the database is behind or can't be upgraded.
    """
    from etl import database, migrate

    url = database.database_url(settings)
    if migrate.status(url).is_current:
        return
    if settings.database_url is not None:
        raise Failure("the database is not at this version of Readout: run `readout db upgrade` first", DATABASE)
    messages.print("bringing the embedded database to this version", style="dim")
    migrate.upgrade(url)


def explain_database(error: Exception) -> str | None:
    """Return one sentence on what is wrong with the database and what to do; None where it is something else."""
    import psycopg
    import sqlalchemy.exc
    from psycopg import errors

    from etl import database, embedded, migrate

    if isinstance(error, embedded.ServerError | migrate.MigrationError):
        return str(error)
    if isinstance(error, sqlalchemy.exc.DBAPIError) and isinstance(error.orig, Exception):
        return explain_database(error.orig)
    if isinstance(error, errors.UndefinedTable | errors.InvalidSchemaName | errors.UndefinedColumn):
        told = error.diag.message_primary
        return f"{told}: if it is one of Readout's, run `readout db upgrade` first"
    if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
        told = database.without_password(str(error).strip().splitlines()[0])
        return f"the database can't be reached ({told}): check READOUT_DATABASE_URL, and that the server runs"
    if isinstance(error, psycopg.Error):
        return f"the database says: {error.diag.message_primary or error}"
    return None


def readout_version() -> str:
    """Return the version of the package that is installed."""
    from importlib.metadata import version

    return version("readout")


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return "1 document", "2 documents", "1,200 documents"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
