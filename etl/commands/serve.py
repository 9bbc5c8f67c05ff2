"""`readout serve`: the embedded warehouse for other programs on this machine."""

from __future__ import annotations

import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.shared import USAGE, Failure, connect, ensure_current, messages, output, settings_of

if TYPE_CHECKING:
    from etl.settings import Settings

#: Seconds between two looks whether the server is still there.
PAUSE = 1.0


def serve(
    port: Annotated[int, typer.Option(min=1024, max=65535, help="Port on 127.0.0.1.")] = 54320,
    user: Annotated[str, typer.Option(metavar="NAME", help="Login that is made for the other programs.")] = "bi_reader",
    new_password: Annotated[bool, typer.Option("--new-password", help="Forget the old password.")] = False,
) -> None:
    """Let other programs on this machine read the embedded warehouse, until Ctrl-C; prints what to enter in each.

    Listens on 127.0.0.1 alone and asks for a password (SCRAM). Only logins that read mart get in that way. The password
    is made once and kept in a file that only you may read.

    Example: readout serve --port 54320
    """
    from etl import embedded

    settings = settings_of(None)
    if settings.database_url is not None:
        raise Failure("READOUT_DATABASE_URL names a server, which is there already: `readout db reader NAME`", USAGE)
    ensure_current(settings)
    password = _reader(settings, user, new_password)
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
    embedded.listen(settings.home, port)
    try:
        _tell(settings, port, user, password)
        while embedded.is_running(settings.home):
            time.sleep(PAUSE)
        messages.print("the server was stopped by another command", highlight=False)
    except KeyboardInterrupt:
        embedded.stop(settings.home)
        messages.print("stopped; the data stay", highlight=False)


def _reader(settings: Settings, user: str, is_new: bool) -> str:
    """Make the login, with the password that is kept, and return that."""
    from etl import readers

    path = settings.home / f"{user}.password"
    kept = path.read_text(encoding="utf-8").strip() if path.is_file() and not is_new else ""
    password = kept or readers.new_password()
    with connect(settings) as connection:
        try:
            readers.ensure(connection, user, password)
        except readers.ReaderError as error:
            raise Failure(str(error), USAGE) from error
    _keep(path, password)
    return password


def _keep(path: Path, password: str) -> None:
    """Write the password into a file that nobody else may read, from its first moment on."""
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(password + "\n", encoding="utf-8")


def _tell(settings: Settings, port: int, user: str, password: str) -> None:
    from etl import connecting, embedded

    for tool, line in connecting.settings(host="127.0.0.1", port=port, database=embedded.DATABASE, user=user):
        output.print(f"{tool + ':':10}{line}", highlight=False, markup=False, soft_wrap=True)
    output.print(f"{'password:':10}{password}", highlight=False, markup=False, soft_wrap=True)
    messages.print(
        f"kept in {settings.home / f'{user}.password'}; docs/bi has a page for each tool. Ctrl-C ends this.",
        highlight=False,
        soft_wrap=True,
    )
    output.file.flush()
