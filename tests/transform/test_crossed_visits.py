"""Ways of telling who travels, each crossed with ways of naming the traveller, the hosts, the places and the days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows, texts

TABLE = Path(__file__).parent / "crossed_visits.csv"
PARTS: dict[str, tuple[str, ...]] = {
    "V": ("Peruvian President Rosa Salas", "Peru's President Rosa Salas", "the president of Peru, Rosa Salas,",
          "President Rosa Salas of Peru", "Peru's president, Rosa Salas,"),
    "F": ("Foreign Minister Luis Quispe", "the foreign minister, Luis Quispe,", "her foreign minister, Luis Quispe,"),
    "G": ("Peruvian Foreign Minister Luis Quispe", "Foreign Minister Luis Quispe of Peru"),
    "H": ("Argentine President Hugo Rios", "President Hugo Rios of Argentina", "Argentina's president, Hugo Rios,"),
    "E": ("Bolivian President Evo Mamani", "President Evo Mamani of Bolivia", "Bolivia's president, Evo Mamani,"),
    "P": ("She", "Salas", "The president", "The Peruvian leader", "Mrs Salas", "President Salas"),
    "S": ("Salas", "The Peruvian leader", "Mrs Salas", "President Salas", "The Peruvian president"),
    "Q": ("Her", "Salas's", "The president's"),
    "1": ("Buenos Aires", "Argentina"),
    "2": ("La Paz", "Bolivia"),
    "3": ("Quito", "Ecuador"),
    "T": ("on Monday", "Monday", "late on Sunday", "yesterday", "on Monday evening", "on Tuesday"),
    "TF": ("on Friday", "next week", "in July", "tomorrow", "later this month", "on June 20"),
    "N": ("Trade dominated the agenda.", "Police closed the streets around the hotel.", ""),
}  # fmt: skip


def visits_in(text: str) -> str:
    facts = GrammarExtractor().read(Document("urn:test", "", text, "test", published_on=date(2015, 6, 10)))
    found = [
        f"{facts.officials[v.official].name.split()[-1]} {','.join(sorted(v.destination_codes))} {v.status}"
        for v in facts.visits
    ]
    return "; ".join(sorted(found))


@pytest.mark.parametrize(("told", "visits"), rows(TABLE, "visits"))
def test_a_way_of_telling_is_read_whoever_is_named_how(told: str, visits: str) -> None:
    assert {text: visits_in(text) for text in texts(told, PARTS)} == dict.fromkeys(texts(told, PARTS), visits)
