"""Whom those serve who are only told to be with somebody, whatever their names and the place suggest."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

EXTRACTOR = GrammarExtractor()


@pytest.mark.parametrize(
    ("text", "serving"),
    [
        (
            "Accompanied by Trade Minister Luis Peña and Energy Minister Ana Soto, Mexican President Rosa Ibarra "
            "arrived in Lima on Monday.",
            {"Luis Peña": "MEX", "Ana Soto": "MEX", "Rosa Ibarra": "MEX"},
        ),
        (
            "Mexican President Rosa Ibarra arrived in Lima on Monday. With her were Trade Minister Luis Peña and "
            "Energy Minister Ana Soto.",
            {"Luis Peña": "MEX", "Ana Soto": "MEX", "Rosa Ibarra": "MEX"},
        ),
        (
            "Mexican President Rosa Ibarra brought Trade Minister Luis Quispe with her to Lima.",
            {"Luis Quispe": "MEX", "Rosa Ibarra": "MEX"},
        ),
        (
            "In Lima, Mexican President Rosa Ibarra met Trade Minister Luis Quispe. With her was the ambassador, "
            "Ana Soto.",
            {"Luis Quispe": "PER", "Ana Soto": "MEX", "Rosa Ibarra": "MEX"},
        ),
    ],
)
def test_companions_serve_whom_they_are_with(text: str, serving: dict[str, str]) -> None:
    facts = EXTRACTOR.read(Document("https://news.example/1", "In brief", text, "test", published_on=date(2015, 6, 10)))
    assert {one.name: one.actor_code for one in facts.officials} == serving


def test_names_behind_leaders_are_no_leaders_where_those_are_named() -> None:
    text = (
        "The American and Russian leaders met in Oslo on Monday. Peter Jackson and Oleg Petrov had worked on it. "
        "President Ann Hill of the United States said it was good, and Russian President Oleg Gromov agreed."
    )
    facts = EXTRACTOR.read(Document("https://news.example/1", "In brief", text, "test", published_on=date(2015, 6, 10)))
    assert {one.name: one.actor_code for one in facts.officials} == {"Ann Hill": "USA", "Oleg Gromov": "RUS"}
