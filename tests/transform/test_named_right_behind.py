"""Sides told by an office first and named in the next sentence: "A Norwegian minister met Roe. Minister Doe said"."""

from __future__ import annotations

import pytest

from tests.transform.test_nameless_sides import meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Indonesian foreign minister met Malaysian Foreign Minister Rina Abdullah in Penang on Monday. "
            "The minister, Retno Wulandari, said fishing had been discussed.",
            "Retno Wulandari + Rina Abdullah held",
        ),
        (
            "The Polish defence minister saw Ukrainian President Petro Melnyk in Kyiv on Monday. "
            "The minister, Jan Nowak, promised tanks.",
            "Jan Nowak + Petro Melnyk held",
        ),
        (
            "A Norwegian minister held talks in Riga with Latvian Prime Minister Inga Kalnina on Friday. "
            "Trade Minister Kari Holm left on Saturday.",
            "Inga Kalnina + Kari Holm held",
        ),
        (
            "Cuban President Jorge Perez received a Vietnamese deputy minister on Monday. "
            "Deputy Minister Pham Quang of Vietnam thanked him.",
            "Jorge Perez + Pham Quang held",
        ),
        (
            "An Egyptian envoy met Sudanese President Omar Saleh in Khartoum on Monday. "
            "Ambassador Amr Fahmy carried a letter from Cairo.",
            "Amr Fahmy + Omar Saleh held",
        ),
    ],
)
def test_who_is_named_behind_held_the_office(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Thai trade minister met Lao Premier Bounma Keo on Monday. "
            "Thai Foreign Minister Somchai Srisai said rice was discussed.",
            "Bounma Keo + THA held",
        ),
        (
            "A Peruvian minister met Bolivian President Hugo Vaca on Monday. Peruvian President Ana Vidal knew.",
            "Hugo Vaca + PER held",
        ),
        (
            "Kenya's prime minister met Ugandan President Moses Okello on Monday. The minister, Grace Wanjiru, left.",
            "KEN + Moses Okello held",
        ),
    ],
)
def test_another_named_behind_was_not_there(text: str, expected: str) -> None:
    assert meetings(text) == [expected]
