"""A headline that tells of several partners at once is of several meetings where the text tells each by itself."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

EXTRACTOR = GrammarExtractor()
IN_TURN = (
    "Peruvian Foreign Minister Ana Salas met her Zambian counterpart, Peter Tembo, in Lima on Wednesday. "
    "Later Salas met Norwegian Foreign Minister Ingrid Bakke."
)
TOGETHER = (
    "The foreign ministers of Peru, Zambia and Norway met in Lima on Wednesday. "
    "Ana Salas of Peru and Peter Tembo of Zambia received Ingrid Bakke of Norway in the morning. "
    "Later Salas met Bakke alone."
)


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Peruvian foreign minister meets Zambian, Norwegian counterparts", IN_TURN, ["Bakke Salas", "Salas Tembo"]),
        ("Peru's Salas in talks with Zambia and Norway", IN_TURN, ["Bakke Salas", "Salas Tembo"]),
        ("Foreign ministers of Peru, Zambia, Norway meet", TOGETHER, ["Bakke Salas", "Bakke Salas Tembo"]),
    ],
)
def test_partners_met_in_turn(title: str, body: str, expected: list[str]) -> None:
    facts = EXTRACTOR.read_as_given(Document("urn:test", title, body, "test", published_on=date(2024, 5, 16)))
    names = [one.name.split()[-1] for one in facts.officials]
    met = [
        " ".join(sorted(names[p.official] for p in m.participants if p.official is not None)) for m in facts.meetings
    ]
    assert sorted(met) == expected
    assert all(p.official is not None for m in facts.meetings for p in m.participants)
