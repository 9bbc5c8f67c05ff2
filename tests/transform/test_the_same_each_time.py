"""Reading is pure: the same document gives the same facts, in the same order, whatever seed strings are hashed with."""

from __future__ import annotations

import os
import subprocess
import sys

READ = """
from datetime import date
from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

BODIES = (
    "Negotiators from Kenya, Ghana, Peru and Chile met in Oslo on Monday. Amina Wanjiku of Kenya, Kofi Mensah of"
    " Ghana, Rosa Quispe of Peru and Pablo Soto of Chile sat at one table, diplomats said.",
    "Kenyan President Amina Wanjiku and Ghanaian President Kofi Mensah received the Prime Minister of Peru, Rosa"
    " Quispe.",
    "Peruvian President Rosa Quispe is expected to be the guest of Ghanaian President Kofi Mensah in Accra.",
)
for body in BODIES:
    facts = GrammarExtractor().read(Document("urn:x", "", body, "test", published_on=date(2022, 3, 12)))
    print(facts.meetings, facts.visits)
"""


def test_facts_do_not_hang_on_the_seed_of_hashes() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", READ], check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(1, 5)
    }  # fmt: skip
    assert len(told) == 1
    assert "VisitReport(" in told.pop()
