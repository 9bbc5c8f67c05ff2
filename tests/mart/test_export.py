"""Exports: every format gives back what the view shows, hostile text does no harm, a package describes itself."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook

from etl.export import rows, writers
from schema import headers

READOUT = [sys.executable, "-c", "from etl.cli import main; main()", "export"]
HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "plain", None, "with \x07 bell", "a\nb", '"', "x" * 40_000]


def export(url: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*READOUT, *arguments, "--database-url", url], capture_output=True, check=False)


def shown(url: str, view: str) -> list[tuple[Any, ...]]:
    key = ", ".join(headers.views()[view].key)
    with psycopg.connect(url) as connection:
        return connection.execute(f"select * from mart.{view} order by {key}".encode()).fetchall()


def test_csv_to_standard_output(world_url: str) -> None:
    result = export(world_url, "commitment")
    assert result.returncode == 0
    lines = list(csv.DictReader(io.StringIO(result.stdout.decode())))
    assert [line["statement_id"] for line in lines] == ["1", "2", "3", "4"]
    assert json.loads(lines[0]["to_actor_codes"]) == ["FRA"]
    assert (lines[0]["said_on"], lines[1]["said_on"], lines[0]["is_meeting_told"]) == ("2024-01-09", "", "true")
    assert b"4 rows" in result.stderr


def test_json_lines(world_url: str) -> None:
    lines = [json.loads(line) for line in export(world_url, "commitment", "--format", "jsonl").stdout.splitlines()]
    assert lines[0]["from_actor_codes"] == ["FIN"]
    assert (lines[0]["said_on"], lines[1]["said_on"]) == ("2024-01-09", None)


def test_parquet_is_typed_and_described(world_url: str, tmp_path: Path) -> None:
    path = tmp_path / "meetings.parquet"
    assert export(world_url, "meeting", "--format", "parquet", "-o", str(path)).returncode == 0
    table = pq.read_table(path)
    assert [tuple(row.values()) for row in table.to_pylist()] == shown(world_url, "meeting")
    assert table.schema.field("topics").metadata[b"description"].startswith(b"Codes of the topics")
    assert list(tmp_path.iterdir()) == [path]


def test_excel(world_url: str, tmp_path: Path) -> None:
    path = tmp_path / "relations.xlsx"
    assert export(world_url, "engagement_month", "--format", "xlsx", "-o", str(path)).returncode == 0
    lines = list(load_workbook(path)["rows"].iter_rows(values_only=True))
    assert lines[0][:3] == ("actor_code", "other_actor_code", "month")
    assert lines[1][2].date() == date(2024, 1, 1)
    assert len(lines) == 1 + len(shown(world_url, "engagement_month"))


@pytest.fixture
def columns() -> list[rows.Column]:
    return [rows.Column("text", "string", False, ""), rows.Column("number", "integer", False, "")]


def test_excel_runs_no_formula(columns: list[rows.Column], tmp_path: Path) -> None:
    path = tmp_path / "hostile.xlsx"
    with path.open("wb") as file:
        report = writers.write_xlsx(file, columns, [(text, -1) for text in HOSTILE])
    cells = [row[0] for row in load_workbook(path)["rows"].iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert not any(cell.data_type == "f" for cell in cells)
    assert cells[0].value == "=1+1"
    assert (report.rows, report.cut) == (len(HOSTILE), 1)


def test_csv_counts_formulas_and_escapes_them_on_request(columns: list[rows.Column]) -> None:
    for escape, first in ((False, "=1+1"), (True, "'=1+1")):
        file = io.BytesIO()
        report = writers.write_csv(file, columns, [(text, -1) for text in HOSTILE], escape)
        lines = list(csv.reader(io.StringIO(file.getvalue().decode(), newline="")))
        assert lines[1] == [first, "-1"]
        assert [line[0] for line in lines[6:]] == [text or "" for text in HOSTILE[5:]]
        assert report.formulas == 5


def test_a_sheet_that_is_too_small_is_told(columns: list[rows.Column], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writers, "SHEET_ROWS", 3)
    with pytest.raises(writers.TooLargeError, match="csv or parquet"):
        writers.write_xlsx(io.BytesIO(), columns, [("x", 1)] * 3)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("bilateral_relations",), b"bilateral_relation"),
        (("core.actor",), b"there is no view"),
        ((), b"name a view"),
        (("actor", "--all", "x"), b"name a view"),
        (("actor", "-o", "/nowhere/at/all"), b"can't be written"),
    ],
)
def test_wrong_usage(world_url: str, arguments: tuple[str, ...], told: bytes) -> None:
    result = export(world_url, *arguments)
    assert (result.returncode, told in b" ".join(result.stderr.split())) == (2, True), result.stderr


def test_a_package_describes_all_views_and_can_be_read_back(world_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "package"
    assert export(world_url, "--all", str(folder), "--licence", "CC-BY-4.0").returncode == 0
    described = json.loads((folder / "datapackage.json").read_text())
    assert {each["name"] for each in described["resources"]} == set(headers.views())
    assert described["licenses"] == [{"name": "CC-BY-4.0"}]
    by_name = {each["name"]: each for each in described["resources"]}
    for name, each in by_name.items():
        content = (folder / each["path"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == each["hash"].removeprefix("sha256:")
        lines = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
        assert len(lines) == each["rows"]
        assert [field["name"] for field in each["schema"]["fields"]] == list(lines[0]), name
        assert all(field["description"] for field in each["schema"]["fields"]), name
        for key in each["schema"]["foreignKeys"]:
            target = by_name[key["reference"]["resource"]]
            others = list(csv.DictReader(io.StringIO((folder / target["path"]).read_text(), newline="")))
            known = {tuple(other[column] for column in key["reference"]["fields"]) for other in others}
            found = {tuple(line[column] for column in key["fields"]) for line in lines}
            assert {values for values in found if "" not in values} <= known, (name, key)
    again = export(world_url, "--all", str(folder))
    assert (again.returncode, b"not empty" in again.stderr) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["package"]
