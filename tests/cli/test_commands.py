"""The command line, as a user and as a script meet it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from etl.cli import app

STORY = {
    "url": "https://example.org/oslo",
    "title": "Ministers meet",
    "published": "2021-03-02",
    "publisher": "Example News",
    "text": "French Foreign Minister Boris Bon met Finnish Foreign Minister Anna Aho in Oslo on Tuesday.",
}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a file with one story and one bad line."""
    path = tmp_path / "stories.jsonl"
    path.write_text(json.dumps(STORY) + "\n{bad\n", encoding="utf-8")
    return path


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, in a process of its own."""
    command = [sys.executable, "-c", "from etl.cli import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def commands(group: Any, name: str = "readout") -> Iterator[tuple[str, Any]]:
    """Yield all commands with their full names."""
    yield name, group
    for each, command in getattr(group, "commands", {}).items():
        yield from commands(command, f"{name} {each}")


@pytest.mark.parametrize(
    ("name", "command"), [pytest.param(n, c, id=n) for n, c in commands(typer.main.get_command(app))]
)
def test_every_command_explains_itself_with_an_example(name: str, command: Any) -> None:
    assert command.help
    if not hasattr(command, "commands") or name == "readout":
        last = command.help.strip().split("\n\n")[-1]
        assert last.startswith("Example: ")
        assert "readout" in last
    result = CliRunner().invoke(app, [*name.split()[1:], "-h"])
    assert result.exit_code == 0


def test_a_load_with_a_bad_line_tells_so_and_loads_the_rest(fresh_url: str, story: Path) -> None:
    first = run("load", str(story), "--workers", "1", "--json", "--database-url", fresh_url)
    assert first.returncode == 1, first.stderr
    told = json.loads(first.stdout)
    assert {name: told[name] for name in ("documents_in", "new", "rejected")} == {
        "documents_in": 1,
        "new": 1,
        "rejected": 1,
    }
    second = run("load", str(story), "--workers", "2", "--database-url", fresh_url)
    assert second.returncode == 1
    assert second.stdout.startswith("1 document: 0 new, 0 changed, 1 unchanged; 1 input rejected, in ")
    assert "`readout rejected` lists" in second.stderr


def test_rejected_input_is_listed_shown_and_tried_again(fresh_url: str, story: Path) -> None:
    at = ("--database-url", fresh_url)
    run("load", str(story), "--workers", "1", *at)
    (row,) = json.loads(run("rejected", "list", "--json", *at).stdout)
    assert row["origin"] == str(story)
    assert run("rejected", "show", str(row["rejected_id"]), *at).stdout.strip() == "{bad"
    assert run("rejected", "retry", *at).returncode == 1
    other = STORY | {"url": "https://example.org/other", "title": "Other"}
    story.write_text(json.dumps(STORY) + "\n" + json.dumps(other) + "\n", encoding="utf-8")
    again = run("rejected", "retry", "--json", *at)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout) == {"resolved": 1, "rejected": 0, "loaded": 1}
    assert run("rejected", "list", *at).stdout.strip() == "nothing is rejected"


def test_what_was_kept_is_tried_where_the_input_is_gone(fresh_url: str, story: Path) -> None:
    import psycopg

    at = ("--database-url", fresh_url)
    run("load", str(story), "--workers", "1", *at)
    story.unlink()
    assert run("rejected", "retry", *at).returncode == 1
    with psycopg.connect(fresh_url) as connection:  # as if a later version could read it
        line = json.dumps(STORY | {"url": "https://example.org/late", "title": "Late"}).encode()
        connection.execute("update ops.rejected set payload = %s", (line,))
    again = run("rejected", "retry", "--json", *at)
    assert json.loads(again.stdout) == {"resolved": 1, "rejected": 0, "loaded": 1}


def test_a_dry_run_stores_nothing(fresh_url: str, story: Path) -> None:
    at = ("--database-url", fresh_url)
    dry = run("load", str(story), "--dry-run", "--workers", "1", "--json", *at)
    assert dry.returncode == 1
    told = json.loads(dry.stdout)
    assert (told["new"], told["rejected"], told["facts"]["officials"]) == (1, 1, 2)
    assert json.loads(run("status", "--json", *at).stdout)["documents"] == 0


def test_queries_print_in_every_format(fresh_url: str, story: Path) -> None:
    at = ("--database-url", fresh_url)
    run("load", str(story), "--workers", "1", *at)
    query = "select full_name, actor_code, first_seen_on, other_names from mart.official order by 1"
    rows = [json.loads(line) for line in run("sql", "-c", query, "--format", "jsonl", *at).stdout.splitlines()]
    assert rows[0] == {"full_name": "Anna Aho", "actor_code": "FIN", "first_seen_on": "2021-03-02", "other_names": []}
    assert json.loads(run("sql", "-c", query, "--format", "json", *at).stdout) == rows
    table = list(csv.DictReader(io.StringIO(run("sql", "-c", query, "--format", "csv", *at).stdout)))
    assert [row["full_name"] for row in table] == ["Anna Aho", "Boris Bon"]
    assert "Anna Aho" in run("sql", "-c", query, *at).stdout
    assert run("sql", "-c", "create table sandbox.mine (a integer)", *at).returncode == 0
    assert run("sql", "-c", "select * from sandbox.mine", "--format", "csv", *at).stdout == "a\n"


def test_summary_and_status_show_what_is_loaded(fresh_url: str, story: Path) -> None:
    at = ("--database-url", fresh_url)
    run("load", str(story), "--workers", "1", *at)
    summary = run("summary", *at)
    assert summary.returncode == 0, summary.stderr
    for words in ("Documents (1)", "Officials (2)", "Anna Aho", "Ministers meet"):
        assert words in summary.stdout
    status = json.loads(run("status", "--json", *at).stdout)
    assert (status["documents"], status["officials"], status["rejected"]) == (1, 2, 1)
    assert status["runs"][0]["status"] == "succeeded"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["load", "no-such-file.txt"], 2, "no-such-file.txt"),
        (["load", "x.csv", "--map", "text"], 2, "--map text=story"),
        (["load"], 2, "Missing argument"),
        (["status", "--database-url", "mysql://localhost/x"], 2, "postgresql://"),
        (["status", "--database-url", "postgresql://nobody:secret@127.0.0.1:1/none"], 3, "can't be reached"),
        (["sql", "-c", "selec", "--database-url", "{url}"], 3, "syntax error"),
        (["sql", "-c", "select * from mart.none", "--database-url", "{url}"], 3, "mart.none"),
        (["rejected", "show", "99", "--database-url", "{url}"], 2, "`readout rejected` lists them"),
        (["db", "downgrade", "nothing", "--yes", "--database-url", "{url}"], 3, "there is no revision"),
    ],
)
def test_errors_are_one_sentence_with_an_exit_code(fresh_url: str, arguments: list[str], code: int, words: str) -> None:
    result = run(*(each.format(url=fresh_url) for each in arguments))
    assert (result.returncode, "Traceback" in result.stderr) == (code, False), result.stderr
    assert words in result.stderr
    assert "secret" not in result.stderr


def test_a_database_of_ones_own_is_not_upgraded_unasked(make_database: Callable[..., str], story: Path) -> None:
    url = make_database()
    behind = run("load", str(story), "--database-url", url)
    assert behind.returncode == 3
    assert "readout db upgrade" in behind.stderr
    assert run("status", "--database-url", url).returncode == 3
    assert run("db", "upgrade", "--database-url", url).returncode == 0
    assert json.loads(run("db", "status", "--json", "--database-url", url).stdout)["is_current"]
    assert run("db", "downgrade", "base", "--yes", "--database-url", url).returncode == 0
    assert json.loads(run("db", "status", "--json", "--database-url", url).stdout)["revision"] is None


def test_version_names_the_extractor() -> None:
    assert run("version").stdout.startswith("readout 0.")
