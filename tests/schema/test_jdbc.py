"""What JDBC tools (DBeaver, Tableau, Metabase) see of the warehouse over the network: names, types, comments, keys.

Needs a Java with the compiler and Postgres' driver (Debian: default-jdk-headless, libpostgresql-jdbc-java);
READOUT_JDBC_JAR names the driver elsewhere.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from etl import embedded, migrate, readers
from schema import dictionary

JAR = Path(os.environ.get("READOUT_JDBC_JAR") or "/usr/share/java/postgresql.jar")
SOURCE = Path(__file__).with_name("Metadata.java")
Facts = set[tuple[str, ...]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="no Java here"),
    pytest.mark.skipif(not JAR.is_file(), reason=f"no JDBC driver at {JAR} (libpostgresql-jdbc-java)"),
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Return the JDBC address of an embedded server that listens, with a reader and a login that sees the tables."""
    home = Path(tempfile.mkdtemp(prefix="readout-jdbc-"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = embedded.start(home)
    migrate.upgrade(url)
    with psycopg.connect(url, autocommit=True) as connection:
        readers.ensure(connection, "bi", "secret")
        connection.execute("create role modeller login password 'secret' in role readout_reader")
        connection.execute("grant usage on schema core to modeller")
        connection.execute("grant select on all tables in schema core to modeller")
    try:
        embedded.listen(home, port)
        yield f"jdbc:postgresql://127.0.0.1:{port}/{embedded.DATABASE}"
    finally:
        embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)


def seen(address: str, user: str) -> Facts:
    command = ["java", "-cp", str(JAR), str(SOURCE), address, user, "secret"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=400).stdout
    return {tuple(line.split("\t")) for line in told.splitlines()}


def test_a_reader_sees_every_view_with_its_types_and_comments(address: str) -> None:
    facts = seen(address, "bi")
    described = dictionary.views()
    assert {(fact[1], fact[2]) for fact in facts if fact[0] == "view"} == {
        (view, comments[None]) for view, comments in described.items()
    }
    columns = {(fact[1], fact[2]): (fact[3], fact[4]) for fact in facts if fact[0] == "column"}
    assert set(columns) == {(view, column) for view, comments in described.items() for column in comments if column}
    for (view, column), (_, comment) in columns.items():
        assert comment == described[view][column]
    assert columns["meeting", "meeting_id"][0] == "int8"
    assert columns["meeting", "started_on"][0] == "date"
    assert columns["bilateral_relation", "engagement_index"][0] == "float8"
    assert columns["commitment", "topics"][0] == "_text"


def test_a_modeller_sees_the_keys_of_the_tables(address: str) -> None:
    facts = seen(address, "modeller")
    assert ("key", "meeting", "meeting_id") in facts
    references = {fact[1:] for fact in facts if fact[0] == "reference"}
    assert {("meeting_id", "meeting"), ("actor_code", "actor"), ("official_id", "official")} <= references
    assert any(fact[:2] == ("table", "meeting") and fact[2].startswith("One row per") for fact in facts)
