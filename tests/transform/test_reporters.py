"""A spokesman who tells of a meeting did not sit in it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor


def sides(told: str) -> list[set[str | None]]:
    """Return who took part in each meeting of a report; the actor of one without a name."""
    document = Document("urn:test", "In brief", told, "test", published_on=date(2015, 6, 10))
    facts = GrammarExtractor().read(document)
    return [
        {facts.officials[p.official].name if p.official is not None else p.actor_code for p in m.participants}
        for m in facts.meetings
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Zambia's Moses Banda and Togo's Ayao Mensah met on Monday, said Rita Phiri, a spokeswoman for the Zambian "
            "presidency.",
            [{"Moses Banda", "Ayao Mensah"}],
        ),
        (
            "Rita Phiri, spokeswoman for the Zambian presidency, said the summit of Zambia, Malawi and Angola would "
            "take place in June.",
            [{"ZMB", "MWI", "AGO"}],
        ),
        (
            "Zambian government spokeswoman Rita Phiri met Togolese Foreign Minister Ayao Mensah in Lusaka on Monday.",
            [{"Rita Phiri", "Ayao Mensah"}],
        ),
    ],
)
def test_who_only_tells_of_a_meeting_is_not_of_it(told: str, expected: list[set[str | None]]) -> None:
    assert sides(told) == expected
