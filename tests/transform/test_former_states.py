"""Officials of reports of former years act for the states of those years."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.allegiance.former_states import state_holding, state_then
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings


@pytest.mark.parametrize(
    ("actor", "day", "state"),
    [
        ("RUS", date(1987, 1, 1), "SUN"),
        ("RUS", date(1993, 1, 1), None),
        ("SVK", date(1991, 6, 1), "CSK"),
        ("MNE", date(1996, 5, 1), "YUG"),
        ("SRB", date(2004, 5, 1), "SCG"),
        ("LVA", date(1991, 1, 1), None),
        ("PER", date(1900, 1, 1), None),
        ("UN", date(1987, 1, 1), None),
    ],
)
def test_which_state_acted_for_a_country(actor: str, day: date, state: str | None) -> None:
    assert state_then(actor, day) == state


@pytest.mark.parametrize(("year", "state"), [(1987, "SUN"), (1997, "RUS")])
def test_a_meeting_is_of_the_states_of_its_day(year: int, state: str) -> None:
    body = "Russian Foreign Minister Ivan Orlov met Peruvian President Ana Vidal in Lima on Tuesday."
    document = Document("urn:test", "", body, "test", published_on=date(year, 3, 12))
    (met,) = find_meetings(read_document(document))

    assert {p.actor_code for p in met.participants} == {state, "PER"}


def test_a_territory_under_anothers_rule_is_no_state() -> None:
    assert state_holding("TLS", date(2000, 2, 1)) == "TLS"
    assert state_holding("BLR", date(1985, 2, 1)) == "SUN"
