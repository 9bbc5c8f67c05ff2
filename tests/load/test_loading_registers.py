"""Registers in the warehouse: every record under its address or set aside, and nothing new when loaded again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest

from etl import extract
from etl.load.batch import Counts

TRIPS = """<trips>
  <trip role="president" who="doe"><id>1</id><role>president</role><name>Jane Q. Doe</name>
    <start-date>1966-03-02</start-date><end-date>1966-03-04</end-date><country id="norway">Norway</country>
    <locale>Oslo</locale><remarks>Met with Prime Minister Lund.</remarks></trip>
  <trip role="president" who="doe"><id>2</id><role>president</role><name>Jane Q. Doe</name>
    <start-date>1966-03-02</start-date><end-date>1966-03-04</end-date><country id="norway">Norway</country>
    <locale>Oslo</locale><remarks>Met with Prime Minister Lund.</remarks></trip>
  <trip role="president" who="doe"><id>3</id><role>president</role><name>Jane Q. Doe</name>
    <start-date>1966-04-02</start-date><end-date>1966-03-04</end-date><country id="norway">Norway</country>
    <locale/><remarks/></trip>
</trips>"""
TERMS = """official_name,actor,office_title,started_on,ended_on,record_id
Jane Q. Doe,USA,President,1965-01-20,1969,doe
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two small registers."""
    (tmp_path / "trips.xml").write_text(TRIPS, encoding="utf-8")
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")
    return tmp_path


def rows(url: str, query: str) -> list[Any]:
    with psycopg.connect(url) as connection:
        return connection.execute(query.encode()).fetchall()


def counted(counts: Counts) -> tuple[int, int, int]:
    return counts.new, counts.unchanged, counts.rejected


def test_registers_in_the_warehouse(fresh_url: str, load: Any, folder: Path) -> None:
    assert counted(load(fresh_url, extract.read([str(folder)]))) == (3, 0, 1)
    assert counted(load(fresh_url, extract.read([str(folder)]))) == (0, 3, 1)
    assert [url for (url,) in rows(fresh_url, "select url from mart.document order by url")] == [
        "urn:historian:travels:1",
        "urn:historian:travels:2",
        "urn:readout:register:terms:doe",
    ]
    assert [reason for (reason,) in rows(fresh_url, "select reason from ops.rejected")] == [
        "the record ends (1966-03-04) before it begins (1966-04-02)"
    ]
    tenures = "select official_name, office_type, started_on, ended_on, is_exact, started_precision, ended_precision"
    assert rows(fresh_url, f"{tenures} from mart.tenure where official_name = 'Jane Q. Doe'") == [
        ("Jane Q. Doe", "head_of_state", date(1965, 1, 20), date(1969, 12, 31), False, "day", "year")
    ]
    seen = "select distinct first_seen_on, last_seen_on from mart.official where full_name = 'Lund'"
    assert rows(fresh_url, seen) == [(date(1966, 3, 4), date(1966, 3, 4))]
    assert rows(fresh_url, "select distinct extractor from report.extraction order by 1") == [
        ("historian-travels",),
        ("table",),
    ]
