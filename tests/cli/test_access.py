"""Who may come in: readers made by `readout db reader`, and the embedded server that `readout serve` opens to them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import errors

from etl import connecting, readers

READOUT = [sys.executable, "-c", "from etl.cli import main; main()"]
NAME = f"reader_{os.getpid()}"


@pytest.fixture(scope="module")
def warehouse_url(make_database: Callable[..., str], template: str) -> str:
    return make_database(template)


@pytest.fixture(scope="module")
def reader(warehouse_url: str) -> Iterator[str]:
    """Make a reader as a user does; return the password that was printed."""
    result = subprocess.run(
        [*READOUT, "db", "reader", NAME, "--database-url", warehouse_url], capture_output=True, text=True, check=True
    )
    yield result.stdout.strip()
    with psycopg.connect(warehouse_url, autocommit=True) as owner:
        owner.execute(f"drop owned by {NAME}")
        owner.execute(f"drop role {NAME}")


@pytest.fixture
def session(warehouse_url: str, reader: str) -> Iterator[psycopg.Connection[Any]]:
    """Return a session of the reader, as it is whatever way it came in (sockets of the tests ask for no password)."""
    parts = urlsplit(warehouse_url)
    url = parts._replace(netloc=f"{NAME}:{reader}@{parts.netloc.rpartition('@')[2]}").geturl()
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


def test_a_reader_reads_mart_with_harmless_settings(session: psycopg.Connection[Any]) -> None:
    count = session.execute("select count(*) from actor").fetchone()
    assert count is not None and count[0] > 100
    assert session.execute("show default_transaction_read_only").fetchone() == ("on",)
    assert session.execute("show statement_timeout").fetchone() == ("5min",)
    session.execute("select * from mart.statement_search('energy')")
    session.execute("select * from mart.office_holder('2024-01-01')")


@pytest.mark.parametrize(
    "attempt",
    [
        "select * from core.actor",
        "select * from core.meeting_pair_stored",
        "select * from raw.document",
        "select * from report.statement",
        "select * from ops.run",
        "select * from public.alembic_version",
        "delete from mart.topic",
        "insert into mart.topic values ('a', 'b', 'c')",
        "create table mart.mine (a int)",
        "create view mart.mine as select 1 as one",
        "create table public.mine (a int)",
        "create table sandbox.mine (a int)",
        "create temp table mine (a int)",
        "create schema mine",
        "refresh materialized view core.meeting_pair_stored",
        "alter role current_user superuser",
        "create role other",
        "set role readout_analyst",
        "copy mart.topic to program 'true'",
        "select pg_read_file('PG_VERSION')",
        "select rolpassword from pg_authid",
    ],
)
def test_a_reader_does_nothing_else_even_if_it_undoes_its_settings(
    session: psycopg.Connection[Any], attempt: str
) -> None:
    session.execute("set default_transaction_read_only = off")
    with pytest.raises((errors.InsufficientPrivilege, errors.WrongObjectType, errors.ObjectNotInPrerequisiteState)):
        session.execute(attempt.encode())


def test_a_reader_sees_tomorrows_views(warehouse_url: str, session: psycopg.Connection[Any]) -> None:
    with psycopg.connect(warehouse_url, autocommit=True) as owner:
        owner.execute("create view mart.tomorrow as select 1 as one")
    assert session.execute("select one from tomorrow").fetchone() == (1,)


def test_a_reader_again_keeps_or_changes_the_password(warehouse_url: str, reader: str, tmp_path: Path) -> None:
    def stored() -> Any:
        with psycopg.connect(warehouse_url) as owner:
            return owner.execute("select rolpassword from pg_authid where rolname = %s", (NAME,)).fetchone()

    def again(*options: str) -> subprocess.CompletedProcess[str]:
        command = [*READOUT, "db", "reader", NAME, "--database-url", warehouse_url, *options]
        return subprocess.run(command, capture_output=True, text=True, check=False, input="from stdin\n")

    before = stored()
    assert before[0].startswith("SCRAM-SHA-256$")
    assert again("--keep-password").returncode == 0
    assert stored() == before
    file = tmp_path / "secret"
    file.write_text("from a file\n")
    result = again("--password-file", str(file))
    assert (result.returncode, result.stdout) == (0, "")
    assert stored() != before
    assert again("--password-file", "-").returncode == 0
    file.write_text("\n")
    assert again("--password-file", str(file)).returncode == 2
    assert again("--password-file", str(tmp_path / "nowhere")).returncode == 2
    assert again("--ask", "--keep-password").returncode == 2


@pytest.mark.parametrize("name", ["Reader", "pg_reader", "a b", "x; drop role y", "", "ä"])
def test_a_name_that_is_none_is_refused(warehouse_url: str, name: str) -> None:
    with psycopg.connect(warehouse_url) as owner, pytest.raises(readers.ReaderError):
        readers.ensure(owner, name, "x")


def test_a_role_with_other_rights_is_not_turned_into_a_reader(warehouse_url: str) -> None:
    with psycopg.connect(warehouse_url) as owner:
        owner.execute("create role powerful login createdb")
        owner.execute("create role member login in role pg_monitor")
        for name in ("powerful", "member", "readout_reader", owner.info.user):
            with pytest.raises(readers.ReaderError, match=r"beyond reading|no name"):
                readers.ensure(owner, name, "x")
        owner.rollback()


@pytest.mark.skipif(bool(os.environ.get("READOUT_TEST_DATABASE_URL")), reason="needs a server of its own")
def test_serve_lets_readers_in_by_password_and_nobody_else() -> None:
    home = Path(tempfile.mkdtemp(prefix="readout-serve-"))  # not below pytest's, which other runs lock up
    try:
        _serve_and_try(home)
    finally:
        shutil.rmtree(home)


def _serve_and_try(home: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "READOUT_HOME": str(home)}
    command = [*READOUT, "serve", "--port", str(port), "--user", "bi"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as serving:
        assert serving.stdout is not None
        told: dict[str, str] = {}
        while "password" not in told:
            line = serving.stdout.readline()
            assert line, serving.stderr and serving.stderr.read()
            tool, _, settings = line.strip().partition(":")
            told[tool] = settings.strip()
        try:
            assert set(told) > {"psql", "Metabase", "Superset", "Tableau", "Power BI", "DBeaver", "pandas", "R"}
            address = f"host=127.0.0.1 port={port} dbname=readout connect_timeout=10"
            with psycopg.connect(f"{address} user=bi password={told['password']}") as connection:
                count = connection.execute("select count(*) from mart.actor").fetchone()
                assert count is not None and count[0] > 100
            for login in ("user=bi password=wrong", "user=bi", "user=postgres", "user=postgres password=postgres"):
                with pytest.raises(psycopg.OperationalError):
                    psycopg.connect(f"{address} {login} passfile=/nowhere")
            other = subprocess.run(
                [*READOUT, "sql", "-c", "select 1 as one", "--format", "csv"],
                capture_output=True,
                text=True,
                check=True,
                env=environment,
            )  # our own commands go on, by the socket
            assert other.stdout == "one\n1\n"
            kept = home / "bi.password"
            assert kept.read_text().strip() == told["password"]
            assert kept.stat().st_mode & 0o777 == 0o600
        finally:
            serving.send_signal(signal.SIGTERM)
            serving.wait(60)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(f"{address} user=bi password={told['password']}")


def test_settings_name_the_address_for_every_tool() -> None:
    settings = connecting.settings(host="db.example.org", port=5433, database="readout", user="bi")
    assert all("db.example.org" in line and "5433" in line for _, line in settings)
    assert dict(settings)["psql"] == 'psql "postgresql://bi@db.example.org:5433/readout"'
