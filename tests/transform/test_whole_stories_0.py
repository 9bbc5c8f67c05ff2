"""What whole stories told wrongly showed: who "the visitors" and "the two rulers" are, who sat in, who expects whom."""

from __future__ import annotations

import pytest

from tests.transform.news import read


def meetings(body: str) -> list[tuple[set[str], set[str], str]]:
    facts = read(body)
    return [
        (
            {p.actor_code for p in one.participants if p.actor_code},
            {facts.officials[p.official].name.split()[-1] for p in one.participants if p.official is not None},
            one.status,
        )
        for one in facts.meetings
    ]


def test_visitors_are_those_who_came_together() -> None:
    told = meetings(
        "LIMA, July 16 - Chilean Foreign Minister Ana Rojas flew in on Thursday. With her came Pablo Vera, "
        "the governor of "
        "Arica. The visitors are to be received on Saturday by President Juan Soto."
    )
    assert told == [({"CHL", "PER"}, {"Rojas", "Vera", "Soto"}, "planned")]


def test_a_single_visitor_stays_one() -> None:
    told = meetings(
        "LIMA, July 16 - Chilean Foreign Minister Ana Rojas flew in on Thursday. President Juan Soto received "
        "the visitors."
    )
    assert told == [({"CHL", "PER"}, {"Rojas", "Soto"}, "held")]


def test_rulers_are_the_heads_of_state() -> None:
    told = meetings(
        "LIMA, July 16 - President Juan Soto of Peru met the Chilean president, Luis Rojas, on Thursday. The foreign "
        "ministers, Ana Vega and Pablo Vera, joined them for lunch. The two rulers will meet again in "
        "Santiago in August."
    )
    assert ({"CHL", "PER"}, {"Soto", "Rojas"}, "planned") in told


def test_who_sits_in_is_at_the_meeting_told_before() -> None:
    told = meetings(
        "LIMA, July 16 - The presidents of Peru and Chile, Juan Soto and Luis Rojas, met in Lima on Thursday. "
        "Ecuador's "
        "foreign minister, Pablo Vera, and his colleagues from Bolivia and Colombia sat in, and Brazil was "
        "represented by "
        "Amb Rui Costa."
    )
    assert told == [({"BOL", "BRA", "CHL", "COL", "ECU", "PER"}, {"Soto", "Rojas", "Vera", "Costa"}, "held")]


@pytest.mark.parametrize(
    ("doing", "is_meeting"),
    [
        ("expects him for talks", True),
        ("expects him for lunch on Monday", True),
        ("expects him to sign the treaty", False),
        ("expects the best of him", False),
    ],
)
def test_who_is_expected_for_talks(doing: str, is_meeting: bool) -> None:
    told = meetings(
        f"LIMA, July 16 - Chilean President Luis Rojas flies to Lima on Sunday. Peruvian President Juan Soto {doing}."
    )
    assert (({"CHL", "PER"}, {"Soto", "Rojas"}, "planned") in told) == is_meeting


def test_what_did_not_push_through_was_called_off() -> None:
    told = meetings(
        "MANILA, July 16 - President Jose Luna was in Lima on Thursday. A meeting with Peruvian President "
        "Juan Soto, which "
        "had been on the schedule, did not push through."
    )
    assert told == [({"PER", "PHL"}, {"Luna", "Soto"}, "cancelled")]


def test_what_one_attends_when_one_sees_another_is_to_come() -> None:
    told = meetings(
        "President Jose Luna of the Philippines is expected to raise the incident when he sees the Vietnamese prime "
        "minister at the ASEAN summit in Vientiane in October."
    )
    assert {status for *_, status in told} == {"planned"}


def test_her_before_a_title_tells_whose_it_is() -> None:
    told = meetings(
        "LIMA, July 16 - President Ana Rojas of Chile met her Peruvian counterpart, Juan Soto, in Lima on "
        "Thursday. Soto "
        "promised his guest that Peru would help. During her visit the president also saw Prime Minister "
        "Pablo Vera of Peru."
    )
    assert ({"CHL", "PER"}, {"Rojas", "Vera"}, "held") in told


def places_and_days(body: str) -> list[tuple[str | None, str | None]]:
    return [
        (one.place_country_code, one.started_on.isoformat() if one.started_on else None) for one in read(body).meetings
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The foreign ministers of Peru and Chile, Juan Soto and Ana Rojas, said that they would convene in Lima in "
            "August and in Santiago in September.",
            [("PER", "2021-08-01"), ("CHL", "2021-09-01")],
        ),
        (
            "The foreign ministers of Peru and Chile, Juan Soto and Ana Rojas, met in Lima in March and in "
            "Santiago in May.",
            [("PER", "2021-03-01"), ("CHL", "2021-05-01")],
        ),
        (
            "The foreign ministers of Peru and Chile, Juan Soto and Ana Rojas, first met in Quito in May 2018, "
            "before the "
            "verdict was known, and again in Bogota that November.",
            [("ECU", "2018-05-01"), ("COL", "2018-11-01")],
        ),
        (
            "LIMA, July 16 - President Juan Soto of Peru met the Chilean foreign minister, Ana Rojas, twice: on "
            "Tuesday, "
            "when he complained of delays, and again yesterday, for a farewell.",
            [("PER", "2021-07-13"), ("PER", "2021-07-15")],
        ),
        (
            "LIMA, July 16 - Chilean Foreign Minister Ana Rojas saw Peruvian President Juan Soto on Monday "
            "before spending "
            "two days in Quito with church leaders.",
            [("PER", "2021-07-12")],
        ),
        (
            "The visit that Chilean Interior Minister Ana Rojas made to the Peruvian capital in July 2003, when she "
            "negotiated with Peruvian Interior Minister Juan Soto, led to it.",
            [("PER", "2003-07-01")],
        ),
        (
            "LIMA, July 16 - The Joint Commission of Peru and Chile met in Lima on Tuesday. Santiago will host "
            "the next "
            "session in 2022.",
            [("PER", "2021-07-13"), ("CHL", "2022-01-01")],
        ),
        (
            "Chilean President Ana Rojas met the Peruvian leader, Juan Soto, in Lima on Saturday. On Sunday it "
            "was the turn "
            "of Ecuador's president, Pablo Vera, in Quito, and on Monday that of Luis Paz, the president of Bolivia.",
            [("PER", "2021-07-10"), ("ECU", "2021-07-11"), (None, "2021-07-12")],
        ),
        (
            "Chilean President Ana Rojas flew to Lima on the 10th and met the Peruvian president, Juan Soto, "
            "the following "
            "day.",
            [("PER", "2021-07-11")],
        ),
        (
            "Chilean President Ana Rojas was in Lima in May 2019. Rojas met Bolivian President Luis Paz at a "
            "summit in Quito in the same month.",
            [("ECU", "2019-05-01")],
        ),
    ],
)
def test_places_and_days(text: str, told: list[tuple[str | None, str | None]]) -> None:
    assert places_and_days(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # a letter's sender is not there, nor is anybody named behind the main verb
            "LIMA, July 16 - Chilean Foreign Minister Ana Rojas, accompanied by Ambassador Pablo Vera, called "
            "on Peruvian "
            "President Juan Soto on Thursday and delivered a letter from President Luis Paz of Chile.",
            [({"CHL", "PER"}, {"Rojas", "Vera", "Soto"}, "held")],
        ),
        (
            "LIMA, July 16 - Peru's health minister, Juan Soto, rang his Chilean colleague, Ana Rojas, on "
            "Thursday. Senator "
            "Pablo Vera of Peru, who sat in the government of Luis Paz, said he knew of it.",
            [({"CHL", "PER"}, {"Soto", "Rojas"}, "held")],
        ),
        (
            "LIMA, July 16 - Peru's President Juan Soto met the Chilean president, Ana Rojas, on Thursday. Both "
            "are to attend "
            "a summit of the OAS in Quito in August. President Luis Paz of Bolivia is also to attend it.",
            [
                ({"CHL", "PER"}, {"Soto", "Rojas"}, "held"),
                ({"BOL", "CHL", "OAS", "PER"}, {"Soto", "Rojas", "Paz"}, "planned"),
            ],
        ),
        (
            "WASHINGTON, July 16 - Secretary of State Paul Grant held talks with his Soviet counterpart, Ivan "
            "Orlov, here on "
            "Monday. The visiting minister was received by President Kent on Tuesday. In Bonn, Foreign Minister "
            "Kurt Berg "
            "welcomed the news.",
            [({"SUN", "USA"}, {"Grant", "Orlov"}, "held"), ({"SUN", "USA"}, {"Orlov", "Kent"}, "held")],
        ),
        (
            "LIMA, July 16 - Peruvian Trade Minister Juan Soto met his Chilean colleague, Ana Rojas, on Thursday. The "
            "cartographers of the two sides are to sit down together in Arica in August.",
            [({"CHL", "PER"}, {"Soto", "Rojas"}, "held"), ({"CHL", "PER"}, set(), "planned")],
        ),
        (
            "Presidents Juan Soto of Peru and Ana Rojas of Chile have not seen each other since they coincided "
            "in Quito in "
            "October.",
            [({"CHL", "PER"}, {"Soto", "Rojas"}, "held")],
        ),
        (
            "SOFIA, July 16 - German Foreign Minister Kurt Berg offered to host the foreign ministers of Bulgaria and "
            "Romania, Ivan Petrov and Ion Radu, in Berlin. The two men last saw each other in Vienna in May.",
            [({"BGR", "ROU"}, {"Petrov", "Radu"}, "held")],
        ),
        (
            "LIMA, July 16 - President Juan Soto of Peru received Pablo Vera, head of the Chilean customs, on "
            "Tuesday. Later "
            "in the day the Chilean envoy met Interior Minister Luis Paz of Peru.",
            [({"CHL", "PER"}, {"Soto", "Vera"}, "held"), ({"CHL", "PER"}, {"Vera", "Paz"}, "held")],
        ),
    ],
)
def test_who_met(text: str, told: list[tuple[set[str], set[str], str]]) -> None:
    assert meetings(text) == told


def test_a_day_of_return_is_not_that_of_the_stay() -> None:
    told = places_and_days(
        "LIMA, July 16 - President Juan Soto returned to Lima on Thursday from Santiago, where two days of talks with "
        "Chilean President Ana Rojas led to an accord. Prime Minister Pablo Vera, who was in his company, met "
        "the Chilean "
        "defence minister, Luis Paz. Soto had dropped in on Quito on his way home."
    )
    assert ("CHL", "2021-07-15") not in told[1:]


def test_the_next_sentence_tells_where_somebody_else_was() -> None:
    told = places_and_days(
        "LIMA, July 16 - Chilean President Ana Rojas travels to Arequipa today. There she and Prime Minister "
        "Juan Soto of "
        "Peru will chair a meeting of both delegations. Mr Soto was in Santiago in April."
    )
    assert told == [("PER", "2021-07-16")]
