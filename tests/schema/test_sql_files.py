"""The SQL files: one style, a header that says what each is for, and checks that find what they are for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest

from etl import stored
from schema import headers, resources

ROOT = resources.PACKAGE.parent
VIEWS = sorted((resources.sql() / "mart").glob("*.sql"))
CHECKS = sorted((resources.sql() / "checks").glob("*.sql"))
FILES = [
    *VIEWS,
    *CHECKS,
    *(resources.sql() / "core").glob("*.sql"),
    *(resources.sql() / "mart").glob("functions/*.sql"),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_header_says_what_the_file_is_for(path: Path) -> None:
    fields = list(headers.parse(path.read_text(encoding="utf-8")).fields)
    own = ["severity"] if path.parent.name == "checks" else ["key"]
    assert [name for name in fields if name not in ("joins", "indexes")] == [
        "question",
        "grain",
        *own,
        "inputs",
        "caveat",
    ]


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.stem)
def test_a_file_makes_the_view_that_it_is_named_after(path: Path) -> None:
    assert f"create or replace view mart.{path.stem} as" in path.read_text(encoding="utf-8")


def test_the_linter_finds_nothing() -> None:
    pytest.importorskip("sqlfluff")
    command = [sys.executable, "-m", "sqlfluff", "lint", "--nofail", "--format", "github-annotation", "sql"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.stdout.strip() in ("", "[]"), result.stdout + result.stderr


def failing(connection: psycopg.Connection[Any], name: str) -> int:
    return len(connection.execute((resources.sql() / "checks" / f"{name}.sql").read_bytes()).fetchall())


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_good_data_passes(warehouse: psycopg.Connection[Any], path: Path) -> None:
    assert failing(warehouse, path.stem) == 0


#: How to break the data behind the constraints' back, and the check that finds it.
BROKEN = [
    ("spans_equal_text", "update report.mention set words = upper(words)", 2),
    ("extraction_is_current", "delete from report.extraction", 1),
    ("meeting_has_two_actors", "delete from core.meeting_participant where actor_code = 'FRA'", 1),
    ("meeting_has_two_actors", "delete from core.meeting_participant", 1),
    ("report_has_two_actors", "delete from report.meeting_participant where actor_code = 'FRA'", 1),
    ("facts_are_resolved", "delete from core.official_identity", 2),
    ("facts_are_resolved", "delete from core.meeting_identity", 1),
    ("facts_are_resolved", "delete from core.visit_identity", 1),
    ("facts_are_resolved", "delete from core.statement", 2),
    ("beliefs_have_a_source", "delete from report.extraction", 4),
    ("participant_belongs_to_meeting", "insert into core.meeting_participant values (1, 7, 'SWE', null, null)", 1),
    (
        "read_by_one_version",
        "insert into raw.document (document_id, url) values (2, 'u');"
        " insert into raw.revision (revision_id, document_id, revision_no, content_hash, text, origin)"
        " values (2, 2, 1, repeat('c', 64), 'x', 'y');"
        " insert into report.extraction values (2, 2, 'test', '2', now() + interval '1 hour')",
        1,
    ),
    ("held_after_its_report", "update core.meeting set started_on = '2024-05-09', ended_on = '2024-05-09'", 1),
    ("weights_are_complete", "delete from core.mode_weight where mode_code = 'phone'", 1),
    ("weights_are_complete", "delete from core.office_level where office_type_code in ('judge', 'other')", 2),
    ("stored_views_are_right", "update core.meeting_participant set role = 'host' where actor_code = 'FIN'", 2),
    ("stored_views_are_right", "update raw.revision set published_on = '2020-01-01'", 4),
    ("tenure_in_order", "insert into core.tenure (official_id, office_id) values (1, 1)", 1),
]


@pytest.mark.parametrize(("name", "damage", "count"), BROKEN)
def test_a_check_finds_what_it_is_for(warehouse: psycopg.Connection[Any], name: str, damage: str, count: int) -> None:
    if name == "spans_equal_text":
        warehouse.execute("alter table report.mention disable trigger user")
    if name == "tenure_in_order":
        warehouse.execute("alter table core.tenure drop constraint ex_tenure_overlap")
    if name == "stored_views_are_right":
        stored.refresh(warehouse)
    warehouse.execute(damage)
    if name == "stored_views_are_right":
        warehouse.execute("update ops.freshness set is_fresh = true")
    assert failing(warehouse, name) == count


def test_every_check_is_tested() -> None:
    assert {path.stem for path in CHECKS} == {name for name, _, _ in BROKEN}
