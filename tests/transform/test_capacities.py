"""Officials who act for an organisation besides their country bring it to their meetings."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.meetings.capacities import capacities
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday


def document(body: str) -> Document:
    return Document(url="urn:test", title="Talks", body=body, origin="test", published_on=PUBLISHED)


def sides(body: str) -> list[set[str]]:
    return [{p.actor_code for p in one.participants} for one in find_meetings(read_document(document(body)))]


@pytest.mark.parametrize(
    "told",
    [
        "Norwegian Prime Minister Lars Dahl, who chairs the African Union, flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl, who holds the rotating presidency of the African Union, flew to Lima.",
        "Norwegian Prime Minister Lars Dahl, whose country holds the chair of the AU, flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl, acting for the African Union, flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl flew to Lima in his capacity as chairman of the African Union.",
        "Acting on behalf of the African Union, Norwegian Prime Minister Lars Dahl flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl, the AU's current chairman, flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl, the chairperson-in-office of the AU, flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl, this year's African Union chair, flew to Lima on Tuesday.",
        "Norway took over the chair of the African Union in January. Its prime minister, Lars Dahl, flew to Lima.",
        "Norway, which chairs the African Union, has lost patience. Prime Minister Lars Dahl flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl led an African Union delegation to Lima on Tuesday.",
        "The African Union has lost patience. Norwegian Prime Minister Lars Dahl, who chairs the 55-member body, left.",
    ],
)
def test_who_acts_for_an_organisation_brings_it_along(told: str) -> None:
    met = "\nMr Dahl met Peruvian President Ana Vidal there on Wednesday."

    assert sides(told + met)[-1] == {"NOR", "AU", "PER"}


@pytest.mark.parametrize(
    "told",
    [
        "Norwegian Prime Minister Lars Dahl, who criticised the African Union, flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl, who chairs the African Union's critics, flew to Lima on Tuesday.",
        "Norwegian Prime Minister Lars Dahl flew to Lima on Tuesday after a meeting of an African Union team.",
    ],
)
def test_who_only_speaks_of_an_organisation_does_not(told: str) -> None:
    met = "\nMr Dahl met Peruvian President Ana Vidal there on Wednesday."

    assert sides(told + met)[-1] == {"NOR", "PER"}


def test_what_was_done_on_the_phone_or_long_before_was_not_done_in_the_capacity() -> None:
    told = "Norwegian Prime Minister Lars Dahl, who chairs the African Union, flew to Lima on Tuesday.\n"

    assert sides(told + "Mr Dahl spoke by phone with Chilean President Eva Soto on Monday.") == [{"NOR", "CHL"}]
    assert sides(told + "Mr Dahl met Chilean President Eva Soto in Oslo in May last year.") == [{"NOR", "CHL"}]


def test_the_country_told_beside_a_name_is_served_and_not_the_organisation_that_is_chaired() -> None:
    reading = read_document(document("Norway's Lars Dahl, who chairs the African Union, met the press in Lima."))

    assert [one.actor_code for one in reading.officials] == ["NOR"]
    assert [one.actor_code for one in capacities(reading)] == ["AU"]


@pytest.mark.parametrize(
    "words", ["one by one", "one after the other", "in turn", "individually", "one at a time", "separately"]
)
def test_those_received_one_by_one_were_met_apart(words: str) -> None:
    told = (
        "Norwegian Prime Minister Lars Dahl and Chilean President Eva Soto were received "
        f"{words} by Peruvian President Ana Vidal in Lima on Wednesday."
    )

    assert sides(told) == [{"NOR", "PER"}, {"CHL", "PER"}]


@pytest.mark.parametrize(
    "told",
    [
        "The co-chairs of the OAS mission, Envoy Lars Dahl of Norway and Envoy Mark Roe of Canada, went home.",
        "The co-chairs of the OAS mission flew to Lima. Envoy Lars Dahl of Norway and Envoy Mark Roe of Canada landed.",
    ],
)
def test_co_chairs_bring_along_the_organisation(told: str) -> None:
    acting = capacities(read_document(document(told)))

    assert {one.actor_code for one in acting} == {"OAS"} and len(acting) == 2


def test_who_comes_in_a_capacity_told_behind_the_meeting_brings_the_organisation() -> None:
    body = (
        "The presidents of Mali and Niger, Ali Keita and Omar Diallo, will meet in Accra on Monday with "
        "Ghanaian President Kofi Mensah.\n"
        "Mr Mensah, in his capacity as chairman of the African Union, has called for restraint."
    )
    assert {"MLI", "NER", "GHA", "AU"} in sides(body)
