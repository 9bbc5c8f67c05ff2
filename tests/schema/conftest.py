"""Databases for the tests of the schema: an empty one for each test, or a warehouse for each module."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

Connection = psycopg.Connection[Any]

TEXT = "A minister met a minister\nAnna Aho of Finland met Boris Bon of France in Oslo on Monday. “We agree,” Aho said."


@pytest.fixture
def empty_url(make_database: Callable[[], str]) -> str:
    """Return the address of an empty database."""
    return make_database()


@pytest.fixture(scope="module")
def filled_url(database_url: str) -> str:
    """Return the address of a warehouse with one document in it."""
    with psycopg.connect(database_url) as connection:
        fill(connection)
    return database_url


@pytest.fixture
def warehouse(filled_url: str) -> Iterator[Connection]:
    """Return a connection to that warehouse; what a test does is undone."""
    with psycopg.connect(filled_url) as connection:
        yield connection
        connection.rollback()


@pytest.fixture
def fill_warehouse() -> Callable[[Connection], None]:
    """Return the function that puts the document in."""
    return fill


def span(words: str) -> tuple[int, int, str]:
    """Return where words stand in the document's text, and the words."""
    first = TEXT.index(words)
    return first, first + len(words), words


def fill(connection: Connection) -> None:
    """Put in one document with two officials, a meeting, a visit and two statements, resolved."""
    execute = connection.execute
    execute("insert into ops.run (run_id, command, status) values (1, 'load', 'succeeded')")
    execute("insert into raw.document (document_id, url, publisher) values (1, 'https://example.org/1', 'Example')")
    execute("insert into raw.document_url (url, document_id) values ('https://example.org/one', 1)")
    execute(
        "insert into raw.revision (revision_id, document_id, revision_no, content_hash, title, published_on, text,"
        " origin, run_id)"
        " values (1, 1, 1, repeat('a', 64), 'A minister met a minister', '2024-05-07', %s, 'one.txt', 1)",
        (TEXT,),
    )
    execute("insert into report.extraction (document_id, revision_id, extractor, version) values (1, 1, 'test', '1')")
    for number, name, actor in ((0, "Anna Aho", "FIN"), (1, "Boris Bon", "FRA")):
        execute(
            "insert into report.official (document_id, official_no, name, office_title, office_type_code, actor_code,"
            " rule, confidence) values (1, %s, %s, 'Foreign Minister', 'foreign_minister', %s, 'test', 0.9)",
            (number, name, actor),
        )
    mention = "insert into report.mention values (1, %s, %s, %s, %s, %s)"
    execute(mention, (0, 0, *span("Anna Aho")))
    execute(mention, (1, 1, *span("Boris Bon")))
    execute(
        "insert into report.meeting (document_id, meeting_no, mode_code, status_code, started_on, ended_on, place_name,"
        " place_country_code, first_char, last_char, excerpt, rule, confidence)"
        " values (1, 0, 'in_person', 'held', '2024-05-06', '2024-05-06', 'Oslo', 'NOR', %s, %s, %s, 'test', 0.8)",
        span("Anna Aho of Finland met Boris Bon of France"),
    )
    execute("insert into report.meeting_participant values (1, 0, 0, 'FIN', 0, null), (1, 0, 1, 'FRA', 1, null)")
    execute("insert into report.meeting_topic values (1, 0, 'energy'), (1, 0, 'health')")
    execute(
        "insert into report.visit (document_id, visit_no, official_no, origin_code, status_code, first_char, last_char,"
        " excerpt, rule, confidence) values (1, 0, 1, 'FRA', 'held', %s, %s, %s, 'test', 0.7)",
        span("in Oslo on Monday"),
    )
    execute(
        "insert into report.tenure values"
        " (1, 0, 0, '2023-01-01', 'year', '2024-12-31', 'day', %s, %s, %s, 'test', 0.9)",
        span("Anna Aho"),
    )
    execute("insert into report.visit_destination values (1, 0, 1, 'NOR'), (1, 0, 2, 'FIN')")
    statement = (
        "insert into report.statement (document_id, statement_no, official_no, actor_code, kind_code, act_code,"
        " meeting_no, first_char, last_char, words, rule, confidence)"
        " values (1, %s, %s, %s, 'direct', 'agree', 0, %s, %s, %s, 'test', 0.6)"
    )
    execute(statement, (0, 0, "FIN", *span("We agree,")))
    execute(statement, (1, None, None, *span("agree")))
    _resolve(connection)
    _skip_used_keys(connection)
    connection.commit()


def _skip_used_keys(connection: Connection) -> None:
    """Let the database give keys from 100 on: those below were given by hand."""
    for table in (
        "raw.document",
        "raw.revision",
        "core.official",
        "core.office",
        "core.place",
        "core.meeting",
        "core.visit",
    ):
        key = f"{table.split('.')[1]}_id"
        connection.execute("select setval(pg_get_serial_sequence(%s, %s), 100)", (table, key))


def _resolve(connection: Connection) -> None:
    execute = connection.execute
    execute(
        "insert into core.official (official_id, full_name, actor_code)"
        " values (1, 'Anna Aho', 'FIN'), (2, 'B. Bon', 'FRA')"
    )
    execute("insert into core.official_name values (1, 'Anna Aho'), (1, 'A. Aho'), (2, 'B. Bon'), (2, 'Boris Bon')")
    execute(
        "insert into core.office (office_id, actor_code, office_type_code, title)"
        " values (1, 'FIN', 'foreign_minister', 'Foreign Minister'), (2, 'FRA', 'foreign_minister', 'Foreign Minister')"
    )
    execute("insert into core.official_identity values (1, 0, 1, 1), (1, 1, 2, 2)")
    execute(
        "insert into core.tenure (official_id, office_id, started_on, ended_on)"
        " values (1, 1, '2024-05-07', '2024-05-07')"
    )
    execute("insert into core.place (place_id, name, country_code) values (1, 'Oslo', 'NOR')")
    execute(
        "insert into core.meeting (meeting_id, mode_code, status_code, started_on, ended_on, place_id, confidence)"
        " values (1, 'in_person', 'held', '2024-05-06', '2024-05-06', 1, 0.8)"
    )
    execute("insert into core.meeting_participant values (1, 0, 'FIN', 1, null), (1, 1, 'FRA', 2, null)")
    execute("insert into core.meeting_topic values (1, 'energy'), (1, 'health')")
    execute("insert into core.meeting_identity (document_id, meeting_no, meeting_id) values (1, 0, 1)")
    execute("insert into core.visit (visit_id, official_id, origin_code, status_code) values (1, 2, 'FRA', 'held')")
    execute("insert into core.visit_destination values (1, 1, 'NOR'), (1, 2, 'FIN')")
    execute("insert into core.visit_identity values (1, 0, 1)")
    execute("insert into core.statement (document_id, statement_no) values (1, 0), (1, 1)")
    for subject in ("official", "meeting", "visit"):
        execute(f"insert into core.{subject}_redirect values (99, 1)".encode())
    execute(
        "insert into ops.decision (decision_id, subject, first_id, second_id, is_same, decided_by)"
        " values (1, 'official', 1, 1, false, 'me'), (2, 'meeting', 1, 2, true, 'me')"
    )
    execute("insert into ops.decision_anchor values (1, 1, 1, 1, 'Anna Aho', 26), (2, 2, 1, 1, 'FIN FRA', 26)")
    execute("insert into ops.rejected (run_id, origin, reason, payload_hash) values (1, 'x', 'y', repeat('b', 64))")
