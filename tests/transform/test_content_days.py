"""Days and places of what is said are not those of the meeting after which it is said."""

from __future__ import annotations

from datetime import date

import pytest

from tests.transform.conftest import facts_of


def first_meeting(told: str) -> tuple[str, date | None, str | None]:
    """Return the status, day and place of the first meeting of a report."""
    meeting = facts_of(told).meetings[0]
    return meeting.status, meeting.started_on, meeting.place_name


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Iranian Foreign Minister Reza Karimi told reporters after his meeting with Omani Sultan Qasim that the "
            "talks would resume in Muscat next week.",
            ("held", None, None),
        ),
        (
            "Iranian Foreign Minister Reza Karimi told reporters after his meeting with Omani Sultan Qasim that he "
            "would fly to Baghdad next week.",
            ("held", None, None),
        ),
        (
            "Speaking after talks with Kenyan President Peter Mutua, Foreign Minister Kofi Asante of Ghana said that "
            "he would return in July.",
            ("held", None, None),
        ),
        (
            "During talks in Lusaka on Monday, Zambian President Moses Banda told Togolese Minister Ayao Mensah "
            "that the bridge to Kazungula would be opened in December.",
            ("held", date(2015, 6, 8), "Lusaka"),
        ),
        (
            "The two sides are to hold another round in Geneva in September, Swiss Foreign Minister Anna Keller said "
            "after receiving Cypriot President Nikos Savva.",
            ("held", None, None),
        ),
        (
            "The bridge will be opened in December, Zambian President Moses Banda said after talks with Togolese "
            "Minister Ayao Mensah in Lusaka on Monday.",
            ("held", date(2015, 6, 8), "Lusaka"),
        ),
        (
            "Danish Prime Minister Lars Holm said on Friday that he had met Finnish President Pekka Laine in Turku on "
            "Monday.",
            ("held", date(2015, 6, 8), "Turku"),
        ),
        (
            "Danish Prime Minister Lars Holm told reporters on Tuesday, two days after his talks in Turku with Finnish "
            "President Pekka Laine, that fish would be cheaper.",
            ("held", date(2015, 6, 7), "Turku"),
        ),
        (
            "A day after talks with Finnish President Pekka Laine in Turku, Danish Prime Minister Lars Holm resigned "
            "on Tuesday.",
            ("held", date(2015, 6, 8), "Turku"),
        ),
        (
            "Iraqi President Ali Hashim announced that he would meet King Hamzah of Jordan in Amman on June 20.",
            ("planned", date(2015, 6, 20), "Amman"),
        ),
    ],
)
def test_what_is_said_has_days_of_its_own(told: str, expected: tuple[str, date | None, str | None]) -> None:
    assert first_meeting(told) == expected
