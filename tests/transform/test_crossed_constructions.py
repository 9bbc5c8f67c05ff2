"""Ways of telling who met whom, each crossed with ways of naming those who met, the day and the place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows, texts

TABLE = Path(__file__).parent / "crossed_constructions.csv"
PARTS: dict[str, tuple[str, ...]] = {
    "A": ("Peruvian President Rosa Salas", "Peru's President Rosa Salas", "the president of Peru, Rosa Salas,",
          "President Rosa Salas of Peru"),
    "B": ("Chilean President Hugo Rios", "her Chilean counterpart, Hugo Rios,", "President Hugo Rios",
          "Chile's President Hugo Rios", "her host, President Hugo Rios,"),
    "b": ("Chilean President Hugo Rios", "President Hugo Rios of Chile", "Chile's President Hugo Rios"),
    "C": ("Foreign Minister Pablo Vega of Chile", "Chilean Foreign Minister Pablo Vega",
          "the Chilean foreign minister, Pablo Vega,"),
    "D": ("Bolivian President Evo Mamani", "President Evo Mamani of Bolivia", "Bolivia's President Evo Mamani"),
    "E": ("Ecuadorean Foreign Minister Ana Vidal", "Ecuador's foreign minister, Ana Vidal,"),
    "G": ("Peruvian Foreign Minister Luis Quispe", "Peru's foreign minister, Luis Quispe,"),
    "P": ("She", "Salas", "The president", "The Peruvian leader", "The visitor", "Mrs Salas", "The guest"),
    "p": ("she", "Salas", "the president", "the Peruvian leader", "the visitor", "Mrs Salas"),
    "T": ("on Monday", "Monday", "late Sunday", "yesterday", "this morning", "earlier on Tuesday", ""),
    "TF": ("on Friday", "next week", "in July", "tomorrow", "on June 20", "later this month", ""),
    "LOC": ("", "in Santiago", "at the presidential palace"),
    "TWO": ("The two leaders", "The two presidents", "They", "The two", "Both presidents", "The pair"),
    "M": ("met", "held talks", "talked for an hour", "sat down together", "had a working lunch", "conferred"),
    "V": ("met", "held talks with", "was received by", "met with", "called on", "sat down with", "had lunch with",
          "conferred with", "had a meeting with", "saw"),
    "W": ("is to meet", "will hold talks with", "is due to meet", "will be received by", "is scheduled to meet",
          "will meet with", "plans to meet"),
    "N": ("Trade dominated the agenda.", "Police closed the streets around the hotel.", ""),
    "own": ("her", "a"),
    "a": ("Peruvian President Rosa Salas", "Rosa Salas, Peru's president,", "Peru's president, Rosa Salas,",
          "the Peruvian president, Rosa Salas,"),
    "r": ("Chilean President Hugo Rios", "Hugo Rios, the Chilean president,", "Chile's president, Hugo Rios,"),
    "OPEN": ("In Santiago on Monday,", "At the palace in Santiago,", "During a visit to Santiago,", "Meanwhile,",
             "Later,", "In a bid to end the dispute,", "Accompanied by two aides,", "Amid growing tension,",
             "Also on Monday,", "Before flying home,", "On the second day of her visit,",
             "According to state television,", "In May,"),
    "WHEN": ("in April", "on Tuesday", "last month", "in early May", "two weeks later", "in the same year",
             "at the weekend", "late on Sunday", "in March 2014", "on June 3", "in the following month"),
    "ONCE": ("In May", "In May,", "In early May", "Last week", "On Monday evening", "In March 2014,", "On June 3"),
}  # fmt: skip
GAPS = frozenset(
    {
        "{A} called on {b} {T} to open the border.",
        "{b} hosted talks between {A} and {D} in Santiago {T}.",
    }
)
"""What is not read in all its forms: "called on Doe yesterday to", "Doe of Chile hosted"."""


def meetings_in(text: str) -> str:
    facts = GrammarExtractor().read(Document("urn:test", "", text, "test", published_on=date(2015, 6, 10)))
    found = [
        ",".join(sorted(facts.officials[p.official].name.split()[-1] for p in m.participants if p.official is not None))
        + f" {m.status}"
        for m in facts.meetings
    ]
    return "; ".join(sorted(found))


@pytest.mark.parametrize(("told", "meetings"), [row for row in rows(TABLE, "meetings") if row[0] not in GAPS])
def test_a_way_of_telling_is_read_whoever_is_named_how(told: str, meetings: str) -> None:
    assert {text: meetings_in(text) for text in texts(told, PARTS)} == dict.fromkeys(texts(told, PARTS), meetings)


@pytest.mark.parametrize("told", sorted(GAPS))
def test_gaps_are_ways_of_telling_of_the_table(told: str) -> None:
    assert told in {row[0] for row in rows(TABLE, "meetings")}
