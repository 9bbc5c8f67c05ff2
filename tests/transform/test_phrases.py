from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.transform.text.phrases import Phrases, lowered, plain


def test_the_longest_phrase_wins_and_words_are_whole() -> None:
    phrases = Phrases([("New", 1), ("New York", 2), ("York", 3)])
    assert list(phrases.find("New York, Newport, York")) == [(0, 8, 2), (19, 23, 3)]


def test_signs_end_where_they_stand_and_prefixes_go_on() -> None:
    phrases = Phrases([("U.S.", 1), ("US$", 2), ("Sino-", 3)])
    assert [value for _, _, value in phrases.find("U.S.-led, US$5, Sino-Thai, Sino-thing, Sino- alone")] == [1, 2, 3]


def test_apostrophes_hyphens_and_spaces_of_all_kinds_are_the_same() -> None:
    phrases = Phrases([("N'Djamena", 1), ("Port-au-Prince", 2), ("San Juan", 3)])
    assert [value for _, _, value in phrases.find("N’Djamena, Port‑au‑Prince, San\u00a0Juan")] == [1, 2, 3]
    assert phrases.get("N’Djamena") == 1
    assert len(phrases) == 3


def test_case_counts_unless_told_otherwise() -> None:
    assert list(Phrases([("Trade", 1)]).find("trade")) == []
    assert list(Phrases([("Trade", 1)], ignore_case=True).find("of TRADE")) == [(3, 8, 1)]


def test_a_phrase_that_cannot_be_found_is_refused() -> None:
    with pytest.raises(ValueError, match="does not begin with a letter"):
        Phrases([("'s", 1)])


@given(st.text())
def test_characters_stay_where_they_were(text: str) -> None:
    assert len(plain(text)) == len(lowered(text)) == len(text)
