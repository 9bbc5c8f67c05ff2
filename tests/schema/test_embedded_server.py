"""The embedded server: started when needed, shared by processes, stopped on request, and kept in its folder."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from etl import database, embedded
from etl.settings import Settings

pytestmark = pytest.mark.skipif(
    bool(os.environ.get("READOUT_TEST_DATABASE_URL")),
    reason="READOUT_TEST_DATABASE_URL names another server to test with",
)

START = "import sys, pathlib; from etl import embedded; print(embedded.start(pathlib.Path(sys.argv[1])))"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    home = tmp_path_factory.mktemp("deep") / "not" / "yet" / "there"
    yield home
    embedded.stop(home)


def test_a_job_of_cron_finds_the_programs_that_make_a_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    with embedded.system_programs():
        assert os.environ["PATH"].split(os.pathsep) == ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]
    assert os.environ["PATH"] == "/usr/bin:/bin"


def test_processes_that_start_it_at_once_share_one_server(home: Path) -> None:
    starts = [
        subprocess.Popen([sys.executable, "-c", START, str(home)], stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    told = {start.communicate(timeout=120)[0].strip() for start in starts}
    assert [start.returncode for start in starts] == [0, 0, 0]
    assert len(told) == 1
    with psycopg.connect(told.pop()) as connection:
        assert connection.execute("select current_database()").fetchone() == (embedded.DATABASE,)


def test_it_keeps_its_data_over_a_stop(home: Path) -> None:
    settings = Settings(home=home, database_url=None)
    with database.connect(settings) as connection:
        connection.execute("create table public.kept (one int)")
    assert database.stop(settings)
    assert not database.stop(settings)
    with database.connect(settings) as connection:
        assert connection.execute("select count(*) from public.kept").fetchone() == (0,)


def test_it_comes_back_after_it_was_killed(home: Path) -> None:
    with psycopg.connect(embedded.start(home)) as connection:
        connection.execute("create table public.survivor (one int)")
    note = embedded.data_folder(home) / "postmaster.pid"
    os.kill(int(note.read_text().splitlines()[0]), signal.SIGKILL)
    time.sleep(1)  # its children notice and go
    with psycopg.connect(embedded.start(home)) as connection:
        assert connection.execute("select count(*) from public.survivor").fetchone() == (0,)


def test_another_program_with_the_number_of_a_server_that_is_gone_is_no_server(home: Path) -> None:
    embedded.start(home)
    note = embedded.data_folder(home) / "postmaster.pid"
    lines = note.read_text().splitlines()
    embedded.stop(home)
    note.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    with psycopg.connect(embedded.start(home)) as connection:
        assert connection.execute("select 1").fetchone() == (1,)


def test_a_server_that_outlived_its_installation_is_started_from_the_present_one(home: Path, tmp_path: Path) -> None:
    with psycopg.connect(embedded.start(home)) as connection:
        connection.execute("create table public.from_the_old (one int)")
    embedded.stop(home)
    start_from_a_copy_that_is_deleted(embedded.data_folder(home), tmp_path / "old")
    with psycopg.connect(embedded.start(home)) as connection:
        connection.execute("do language plpgsql $$ begin end $$")
        assert connection.execute("select count(*) from public.from_the_old").fetchone() == (0,)


def start_from_a_copy_that_is_deleted(folder: Path, copy: Path) -> None:
    """Start the server of `folder` as the command of another virtual environment does, and delete that one."""
    installed = embedded.program("pg_ctl")
    assert installed
    shutil.copytree(Path(installed).parent.parent, copy, symlinks=True)
    server = embedded._server(folder)
    embedded._let_through(copy / "bin")
    options = f"-h '' -k {embedded._socket_folder(folder, server.runtime_path)}"
    control = [str(copy / "bin" / "pg_ctl"), "-D", str(folder), "-l", str(folder / "log")]
    run = [*control, "-w", "-o", options, "start"]
    subprocess.run(run, user=server.system_user, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(copy)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root's server has a user of its own")
def test_folders_of_root_are_passed_but_not_shown(tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    psycopg.connect(embedded.start(private / "home")).close()
    assert private.stat().st_mode & 0o777 == 0o711
    embedded.stop(private / "home")


def test_a_long_path_is_no_hindrance(tmp_path: Path) -> None:
    home = tmp_path / ("long" * 20) / ("path" * 20)
    psycopg.connect(embedded.start(home)).close()
    assert embedded.stop(home)


def test_a_path_with_spaces_is_no_hindrance(tmp_path: Path) -> None:
    home = tmp_path / "Library" / "Application Support" / "read out (1)"
    with psycopg.connect(embedded.start(home)) as connection:
        assert connection.execute("select 1").fetchone() == (1,)
    assert embedded.stop(home)


def test_a_server_of_the_users_own_is_never_stopped(home: Path) -> None:
    address = embedded.start(home)
    assert not database.stop(Settings(home=home, database_url=address))
    psycopg.connect(address).close()


def test_a_folder_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(embedded.ServerError, match="READOUT_HOME"):
        embedded.start(tmp_path / "file")
