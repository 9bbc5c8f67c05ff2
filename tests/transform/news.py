"""News of one body, read as a document of a given day, for the tests that tell what stands in it."""

from __future__ import annotations

from datetime import date

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

EXTRACTOR = GrammarExtractor()


def read(body: str, title: str = "In brief", *, day: date = date(2021, 7, 16)) -> Facts:
    """Return the facts of a report with a title, published on a day."""
    return EXTRACTOR.read(Document("https://news.example/1", title, body, "test", published_on=day))


def offices(body: str, *, day: date = date(2021, 7, 16)) -> list[str]:
    """Return the officials of a report, each as name, type of office and actor."""
    return [f"{one.name} {one.office_type} {one.actor_code}" for one in read(body, day=day).officials]
