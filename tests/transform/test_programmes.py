"""What stands on a programme, or what somebody is expected for, is still to come."""

from __future__ import annotations

import pytest

from tests.transform.conftest import facts_of, sides_of

COMING = "Togolese Foreign Minister Ayao Mensah leaves for Lusaka on Friday. "


def meetings(told: str) -> list[tuple[set[str | None], str]]:
    """Return who meets whom by a report, and whether it took place."""
    facts = facts_of(told)
    return list(zip(sides_of(facts), (meeting.status for meeting in facts.meetings), strict=True))


@pytest.mark.parametrize(
    "told",
    [
        COMING + "Talks with Zambian President Moses Banda are on the programme of the visit.",
        COMING + "His program includes talks with Zambian President Moses Banda.",
        COMING + "The visitor's schedule also provides for a meeting with Zambian President Moses Banda.",
        COMING + "The agenda of his visit features a tour of the dam and a meeting with Zambian President Moses Banda.",
        "The itinerary of Togolese Minister Ayao Mensah called for a meeting with Zambian President Moses Banda.",
        "Togolese Foreign Minister Ayao Mensah is due for talks with Zambian President Moses Banda on Monday.",
        "Togolese Foreign Minister Ayao Mensah is scheduled for a meeting with Zambian President Moses Banda.",
        "Copper will be the main subject when Togolese Foreign Minister Ayao Mensah and Zambian President Moses Banda "
        "hold bilateral talks in Lusaka today.",
    ],
)
def test_what_a_programme_provides_for_is_planned(told: str) -> None:
    assert meetings(told) == [({"Ayao Mensah", "Moses Banda"}, "planned")]


def test_what_a_programme_included_took_place() -> None:
    told = "The agenda of Togolese Foreign Minister Ayao Mensah included a meeting with Zambian President Moses Banda."
    assert meetings(told) == [({"Ayao Mensah", "Moses Banda"}, "held")]


def test_what_was_done_when_they_held_talks_took_place() -> None:
    told = "Copper was the subject when Togolese Minister Ayao Mensah and Zambian President Moses Banda held talks."
    assert meetings(told) == [({"Ayao Mensah", "Moses Banda"}, "held")]
