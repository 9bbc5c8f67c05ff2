"""Every query in the documentation runs, and those with an answer give it, on the samples.

`READOUT_WRITE_ANSWERS=1 pytest tests/docs/test_questions.py` writes the answers anew; look at the diff.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / "docs" / "ten-questions.md"
#: A query and the table that follows it.
ANSWERED = re.compile(r"```sql\n(?P<query>.*?)```\n(?P<answer>(?:\n\|[^\n]*(?:\n\|[^\n]*)*\n)?)", re.DOTALL)
QUERIES = [
    pytest.param(match["query"], id=f"{path.stem}-{number}")
    for path in sorted(ROOT.glob("docs/**/*.md"))
    for number, match in enumerate(ANSWERED.finditer(path.read_text(encoding="utf-8")), start=1)
    if match["query"].startswith(("select", "with"))  # pages also show commands that change something
]


@pytest.fixture(scope="module")
def samples(database_url: str) -> Iterator[psycopg.Connection[Any]]:
    """Return a connection to a warehouse into which the samples were loaded as a user does it."""
    subprocess.run(
        [sys.executable, "-c", "from etl.cli import main; main()", "load", str(ROOT / "samples"), "--workers", "1"],
        env={**os.environ, "READOUT_DATABASE_URL": database_url},
        check=True,
        timeout=500,
    )
    with psycopg.connect(database_url, autocommit=True) as connection:
        yield connection


def table(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """Return an answer as a Markdown table."""

    def line(values: Sequence[Any]) -> str:
        return f"| {' | '.join(cell(value) for value in values)} |"

    return "\n".join([line(names), f"|{'---|' * len(names)}", *map(line, rows)])


def cell(value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(value)
    return "" if value is None else " ".join(str(value).replace("|", "\\|").split())


@pytest.mark.parametrize("query", QUERIES)
def test_a_documented_query_runs(samples: psycopg.Connection[Any], query: str) -> None:
    assert samples.execute(query.encode()).description


@pytest.mark.usefixtures("samples")
def test_the_page_on_notebooks_runs(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "bi" / "notebooks.md").read_text(encoding="utf-8")
    code = page.partition("```python\n")[2].partition("```")[0].replace("index.plot()", "")
    monkeypatch.setenv("WAREHOUSE", database_url.replace("postgresql://", "postgresql+psycopg://"))
    made: dict[str, Any] = {}
    exec(code, made)
    assert len(made["relations"]) > 0
    assert made["index"].sum() > 0


def test_the_answers_are_those_of_the_samples(samples: psycopg.Connection[Any]) -> None:
    page = QUESTIONS.read_text(encoding="utf-8")

    def answer(match: re.Match[str]) -> str:
        cursor = samples.execute(match["query"].encode())
        rows = cursor.fetchall()
        assert rows, f"a question without an answer teaches nothing: {match['query']}"
        names = [column.name for column in cursor.description or ()]
        return f"```sql\n{match['query']}```\n\n{table(names, rows)}\n"

    written = ANSWERED.sub(answer, page)
    if os.environ.get("READOUT_WRITE_ANSWERS"):
        QUESTIONS.write_text(written, encoding="utf-8")
    assert written == page, "an answer has changed: READOUT_WRITE_ANSWERS=1 pytest tests/docs/test_questions.py"
