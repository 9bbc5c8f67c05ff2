"""Who is told of by a title alone, and by name in the sentence behind: "The UN envoy came on Monday. Doe met"."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.facts import Document, OfficialReport
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows

ROWS = rows(Path(__file__).parent / "titles_told_first.csv", "office")
NAMES = ("Tigran Sargsyan", "Rafiq Akhter", "Piotr Mazur")
"""Names that are at home in countries of which nothing is told."""
EXTRACTOR = GrammarExtractor()


def officials_of(body: str) -> tuple[OfficialReport, ...]:
    return EXTRACTOR.read_as_given(Document(url="urn:test", title="", body=body, origin="test")).officials


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("told", "office"), ROWS)
@pytest.mark.parametrize("gap", [" ", "\n"], ids=["sentence", "paragraph"])
def test_the_title_before_is_that_of_who_is_named_next(told: str, office: str, name: str, gap: str) -> None:
    first, _, second = told.partition(". ")
    held = {one.name: one.office_type for one in officials_of(f"{first}.{gap}{second}".format(n=name))}
    assert held.get(name) == (office or None)


def test_a_minister_who_was_a_judge_is_a_minister() -> None:
    text = "The Peruvian trade minister came home on Monday. Luis Paredes, a former judge, spoke of progress."
    (found,) = officials_of(text)
    assert (found.name, found.office_type, found.actor_code) == ("Luis Paredes", "minister", "PER")
