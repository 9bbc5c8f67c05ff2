from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.transform.topics.topic_words import topics_in
from etl.transform.wordlists import table

CODES = {row["topic"] for row in table("topic_words") if row["topic"]}


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "They discussed wheat exports and a new railway.",
            ("food_security", "trade_and_investment", "development_and_infrastructure"),
        ),
        ("They discussed bilateral relations.", ("bilateral_relations",)),
        ("They discussed bilateral relations and the ceasefire.", ("peace_and_conflict",)),
        ("They spoke of energy, then of trade, then of energy again.", ("energy", "trade_and_investment")),
        ("They called for the release of detained journalists.", ("consular_and_detainees",)),
        (
            "He raised ransomware and the fight against drug trafficking.",
            ("science_technology_cyber", "law_enforcement_and_corruption"),
        ),
        (
            "They reviewed joint military exercises and the sale of fighter jets.",
            ("defence_cooperation", "defence_industry"),
        ),
        ("The talks covered Nordic fisheries and freedom of navigation.", ("food_security", "maritime_security")),
        ("The two had lunch.", ()),
        ("They reviewed the smooth development of bilateral ties.", ("bilateral_relations",)),
        ("They spoke of the development of ports.", ("development_and_infrastructure",)),
    ],
)
def test_topics_in_the_order_in_which_they_come(text: str, topics: tuple[str, ...]) -> None:
    assert topics_in(text) == topics


@pytest.mark.parametrize(
    "text",
    [
        "He met the Minister of Health.",
        "She met Energy Minister Ola Berg.",
        "the Ministry of Trade and Industry",
        "the Democratic Republic of the Congo",
        "the World Trade Organization",
        "He met the Minister for Economy, Trade and Energy.",
        "the special envoy for climate",
        "the special envoy for the Sahel",
        "It was held by video during the pandemic.",
        "He wished the King good health.",
        "In a related development, he flew home.",
        "She flew on by a commercial airliner.",
    ],
)
def test_names_of_offices_and_states_tell_of_no_topic(text: str) -> None:
    assert topics_in(text) == ()


@given(
    st.lists(
        st.sampled_from([row["phrase"] for row in table("topic_words")] + ["and", "the", "Minister of", ",", "."])
    ).map(" ".join)
)
def test_any_words_give_known_topics_each_once(text: str) -> None:
    found = topics_in(text)
    assert len(set(found)) == len(found)
    assert set(found) <= CODES
    assert "bilateral_relations" not in found or found == ("bilateral_relations",)
