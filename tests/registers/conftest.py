"""Small made-up registers in the formats of the real ones: people, towns and meetings are invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl import extract
from etl.facts import Document, Facts, Rejected
from etl.registers import reading

Write = Callable[[str, str], Path]

TRIP = """<trip role="{role}" who="doe-jane"><id>{id}</id><role>{role}</role><name>{name}</name>
    <start-date>{start}</start-date><end-date>{end}</end-date><country id="x">{country}</country>
    <locale>{locale}</locale><remarks>{remarks}</remarks><created-by>a</created-by></trip>"""
VISIT = """<visit><id>{id}</id><start-date>{start}</start-date><end-date>{end}</end-date><visitor>{visitor}</visitor>
    <from id="x">{country}</from><description>{description}</description></visit>"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file and returns its path."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return put


def trip(remarks: str = "", **fields: str) -> str:
    """Return a trip in XML."""
    given: dict[str, Any] = {
        "id": "901", "role": "secretary", "name": "Jane Q. Doe", "start": "1966-03-02", "end": "1966-03-04",
        "country": "Norway", "locale": "Oslo", "remarks": remarks,
    }  # fmt: skip
    return TRIP.format(**given | fields)


def visit(visitor: str, description: str = "", **fields: str) -> str:
    """Return a visit in XML."""
    given = {"id": "77", "start": "1966-03-02", "end": "1966-03-04", "country": "Norway"}
    return VISIT.format(**given | fields, visitor=visitor, description=description)


def documents(*paths: Path) -> list[Document | Rejected]:
    """Return all that is read from files."""
    return list(extract.read([str(path) for path in paths]))


def only(path: Path) -> Document:
    """Return the only document of a file."""
    (document,) = documents(path)
    assert isinstance(document, Document), document
    return document


def facts_of(document: Document) -> Facts:
    """Return what a record's document says."""
    found = reading.facts(document)
    assert found is not None
    return found


def words(document: Document, first: int, last: int) -> str:
    """Return the characters of a span."""
    return document.text[first:last]
