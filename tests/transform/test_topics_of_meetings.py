"""What those who met talked about, as a whole report tells it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from etl.transform.topics.leanings import shares
from etl.transform.topics.talked_about import LIKELY, chosen
from etl.transform.topics.topic_words import GENERAL, topics


def told(text: str, title: str = "In brief") -> list[tuple[str, ...]]:
    """Return the topics of each meeting that a report tells of, in order."""
    document = Document("urn:test", title, text, "test", published_on=date(2015, 6, 10))
    return [meeting.topics for meeting in GrammarExtractor().read(document).meetings]


def test_the_offices_of_those_present_are_no_topic() -> None:
    text = (
        "Qatari Emir Fahad met Jordan's King Hamzah. They spoke of the development of ties. "
        "Naval Forces Commander Ali Saad and Minister of Tourism and Wildlife Najib Balo were there."
    )
    assert not {"maritime_security", "education_and_culture", "climate_and_environment"} & set(told(text)[0])


@pytest.mark.parametrize(
    ("matter", "topic"),
    [
        ("the lorries that have been held up at the frontier posts", "border_security"),
        ("the price that the smelter pays for electric current from the dam", "energy"),
        ("how many tonnes of wheat the mills may buy before the harvest", "food_security"),
        ("the outbreak of cholera and the vaccines that the clinics lack", "health"),
        ("the families who fled over the river and now live in tents", "migration_and_refugees"),
        ("the truce that both armies have broken since Easter", "peace_and_conflict"),
        ("the export of copper and lower duties on machines", "trade_and_investment"),
    ],
)
def test_the_matter_is_known_by_what_is_named(matter: str, topic: str) -> None:
    text = (
        f"Peruvian Foreign Minister Rosa Quispe met her Chilean counterpart, Diego Rojas, in Lima to discuss {matter}."
    )
    assert topic in told(text)[0]


def test_the_next_sentence_tells_the_matter() -> None:
    text = (
        "Peruvian President Rosa Quispe received Chilean Prime Minister Diego Rojas in Lima on Monday. "
        "They agreed that the railway to the port will be built by 2020."
    )
    assert told(text) == [("development_and_infrastructure",)]


def test_each_of_two_meetings_has_its_own_matter() -> None:
    text = (
        "Peruvian Foreign Minister Rosa Quispe discussed the fight against drug gangs with Chilean Interior Minister"
        " Diego Rojas on Monday. On Tuesday she met Norwegian Prime Minister Kari Lund to talk about the melting of the"
        " glaciers."
    )
    first, second = told(text)
    assert "law_enforcement_and_corruption" in first
    assert "climate_and_environment" in second
    assert not set(first) & set(second)


def test_a_meeting_of_which_nothing_is_told_has_no_topic() -> None:
    assert told("Peruvian President Rosa Quispe met Chilean Prime Minister Diego Rojas in Lima on Monday.") == [()]


@pytest.mark.parametrize("others", [("Amina Diallo", "Pedro Mendes"), ("Hope Winter", "Grace Fields")])
def test_names_tell_of_no_topic(others: tuple[str, str]) -> None:
    """Whoever meets, the same is talked about."""
    text = (
        "Peruvian Foreign Minister {} and Chilean Foreign Minister {} discussed the new bridge and the fishing fleet."
    )
    assert told(text.format(*others)) == told(text.format("Rosa Quispe", "Diego Rojas"))


@given(st.text(max_size=200))
def test_shares_are_likelihoods(text: str) -> None:
    found = shares(text)
    assert len(found) == len(topics())
    assert all(0 < share < 1 for share in found)


@given(st.text(alphabet=st.characters(categories=["Lu", "Nd", "Po", "Zs"]), max_size=60))
def test_only_words_in_lower_case_lean(text: str) -> None:
    assert shares(text) == shares("")


@given(st.dictionaries(st.sampled_from(topics()), st.floats(0, 1)))
def test_the_likely_topics_are_told_the_likeliest_first(likely: dict[str, float]) -> None:
    found = chosen(likely)
    assert [likely[topic] for topic in found] == sorted((likely[topic] for topic in found), reverse=True)
    assert all(likely[topic] >= LIKELY for topic in found)
    assert GENERAL not in found or found == [GENERAL]
