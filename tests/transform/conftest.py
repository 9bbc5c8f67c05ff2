"""What the tests of the grammar share: reading made-up reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from etl.facts import Document, Facts, StatementReport
from etl.transform.extractor import GrammarExtractor, read_document
from etl.transform.reading import Reading
from etl.transform.statements.statements import find_statements

Found = tuple[str | None, str, str]  # surname or code of the speaker, kind, words


def read(
    body: str, title: str = "Talks in the capital", author: str | None = None
) -> tuple[Reading, list[StatementReport]]:
    """Read a made-up document and its statements."""
    document = Document(
        url="urn:test", title=title, body=body, origin="test", author=author, published_on=date(2022, 3, 4)
    )
    reading = read_document(document)
    return reading, find_statements(reading)


def said(body: str, title: str = "Talks in the capital", author: str | None = None) -> list[Found]:
    """Return who said what in a made-up document: surname (or actor, or None), kind, words."""
    reading, statements = read(body, title, author)
    return [
        (
            reading.officials[one.official].name.split()[-1] if one.official is not None else one.actor_code,
            one.kind,
            reading.text[one.first_char : one.last_char],
        )
        for one in statements
    ]


def acts(body: str) -> list[str]:
    """Return the acts of the statements of a made-up report."""
    return [one.act for one in read(body)[1]]


def facts_of(told: str, title: str = "In brief", publisher: str | None = None) -> Facts:
    """Return all that a made-up report of 10 June 2015 says."""
    document = Document("urn:test", title, told, "test", published_on=date(2015, 6, 10), publisher=publisher)
    return GrammarExtractor().read(document)


def sides_of(facts: Facts) -> list[set[str | None]]:
    """Return who took part in each meeting; the actor of one without a name."""
    return [
        {facts.officials[one.official].name if one.official is not None else one.actor_code for one in m.participants}
        for m in facts.meetings
    ]


@pytest.fixture(scope="session", name="read")
def _read() -> Callable[..., tuple[Reading, list[StatementReport]]]:
    """Give the reading of a made-up document and its statements."""
    return read


@pytest.fixture(scope="session", name="said")
def _said() -> Callable[..., list[Found]]:
    """Give who said what in a made-up document."""
    return said


@pytest.fixture(scope="session", name="acts")
def _acts() -> Callable[..., list[str]]:
    """Give the acts of the statements of a made-up report."""
    return acts
