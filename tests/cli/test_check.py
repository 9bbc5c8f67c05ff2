"""`readout check`: fine, a warning, an error; what is printed and what is kept."""

from __future__ import annotations

import json
import subprocess
import sys

import psycopg


def check(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from etl.cli import main; main()", "check", "--database-url", url, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def break_it(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(
            "insert into core.meeting (meeting_id, mode_code, status_code, confidence)"
            " values (77, 'phone', 'held', 0.5)"
        )
        connection.execute("delete from core.office_level where office_type_code = 'judge'")


def test_good_data_pass(fresh_url: str) -> None:
    result = check(fresh_url)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 errors, 0 warnings" in result.stderr
    with psycopg.connect(fresh_url) as connection:
        rows = connection.execute("select check_name, severity, failing_rows from ops.check_result").fetchall()
    assert ("spans_equal_text", "error", 0) in rows
    assert ("held_after_its_report", "warning", 0) in rows


def test_an_error_is_printed_with_its_rows_kept_and_told_by_the_exit_code(fresh_url: str) -> None:
    break_it(fresh_url)
    result = check(fresh_url)
    assert result.returncode == 1
    assert "77" in result.stdout and "judge" in result.stdout
    with psycopg.connect(fresh_url) as connection:
        kept = connection.execute(
            "select failing_rows, examples from ops.check_result where check_name = 'meeting_has_two_actors'"
        ).fetchone()
        assert kept == (1, [{"meeting_id": 77, "actor_count": 0}])
        share = connection.execute("select good_share from mart.data_quality where measure like 'checks%'").fetchone()
        assert share is not None and 0 < share[0] < 1


def test_some_checks_as_json(fresh_url: str) -> None:
    break_it(fresh_url)
    result = check(fresh_url, "weights_are_complete", "--json")
    assert result.returncode == 1
    (told,) = json.loads(result.stdout)
    assert told["rows"] == [{"list": "office_type", "code": "judge"}]
    assert (told["check"], told["severity"], told["failing_rows"]) == ("weights_are_complete", "error", 1)


def test_a_warning_does_not_fail(fresh_url: str) -> None:
    with psycopg.connect(fresh_url) as connection:
        connection.execute("insert into raw.document (document_id, url) values (1, 'u')")
        connection.execute(
            "insert into raw.revision (revision_id, document_id, revision_no, content_hash, published_on, text, origin)"
            " values (1, 1, 1, repeat('a', 64), '2024-01-01', 'They met.', 'o')"
        )
        connection.execute(
            "insert into report.extraction (document_id, revision_id, extractor, version) values (1, 1, 't', '1')"
        )
        connection.execute(
            "insert into report.meeting (document_id, meeting_no, mode_code, status_code, first_char, last_char,"
            " excerpt, rule, confidence) values (1, 0, 'phone', 'held', 0, 9, 'They met.', 'r', 1)"
        )
        connection.execute(
            "insert into core.meeting (meeting_id, mode_code, status_code, started_on, confidence)"
            " values (1, 'phone', 'held', '2025-01-01', 1)"
        )
        connection.execute("insert into core.meeting_identity (document_id, meeting_no, meeting_id) values (1, 0, 1)")
    result = check(fresh_url, "held_after_its_report")
    assert (result.returncode, "1 warnings" in result.stderr) == (0, True)
    assert "2025-01-01" in result.stdout


def test_an_unknown_check_is_a_usage_error(fresh_url: str) -> None:
    result = check(fresh_url, "nothing")
    assert result.returncode == 2
    assert "weights_are_complete" in result.stderr
