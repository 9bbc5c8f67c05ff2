"""What is said in a readout of talks, summits and visits of others makes no further meeting and no visit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

FORMS = [
    line
    for line in (Path(__file__).parent / "nothing_more_met.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
LEADS = (
    ("Ghanaian Foreign Minister Orin Kast spoke today with Chilean Foreign Minister Talo Brenn.", "They"),
    (
        "Foreign Minister Orin Kast of Ghana received Chilean Foreign Minister Talo Brenn on Tuesday.",
        "The two ministers",
    ),
)
EXTRACTOR = GrammarExtractor()


@pytest.mark.parametrize(("lead", "subject"), LEADS)
@pytest.mark.parametrize("form", FORMS)
def test_nothing_more_is_told(form: str, lead: str, subject: str) -> None:
    body = f"{lead} {form.format(S=subject, Z='Yemen', Zc='Aden', Y='Chile')}"
    facts = EXTRACTOR.read(Document(url="urn:test", title="", body=body, origin="test", published_on=date(2024, 5, 16)))
    names = [one.name for one in facts.officials]
    met = [sorted(names[p.official] for p in one.participants if p.official is not None) for one in facts.meetings]
    assert met == [["Orin Kast", "Talo Brenn"]]
    assert [one for one in facts.visits if one.destination_codes != ("GHA",)] == []
