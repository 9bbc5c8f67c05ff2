"""Offices and countries of officials as news tell them: in opposition, at missions, as counterparts, "X, of Peru"."""

from __future__ import annotations

import pytest

from tests.transform.news import offices


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The shadow Foreign Secretary, Sir Alan Wren, urged London to act.", ["Alan Wren legislator GBR"]),
        ("A Socialist deputy, Marc Petit, asked in Paris for an answer.", ["Marc Petit legislator FRA"]),
        (
            "The head of chancery at the Chilean embassy in Quito, Luis Rojas, was expelled.",
            ["Luis Rojas diplomat CHL"],
        ),
        ("The first secretary at the Dutch embassy in Jakarta, Anna Vos, came.", ["Anna Vos diplomat NLD"]),
        ("Omar Saleh, chairman of the Sovereign Council of Sudan, flew to Cairo.", ["Omar Saleh head_of_state SDN"]),
        ("Carla Neri, director of the Holy See press office, denied it.", ["Carla Neri spokesperson VAT"]),
        ("The Minister of War of Egypt, Hassan Mahir, flew to Damascus.", ["Hassan Mahir defence_minister EGY"]),
        ("Desta Melaku, Ethiopia's ceremonial president, gave a lunch.", ["Desta Melaku head_of_state ETH"]),
        (
            "Petros Raptis, who leads the conservatives in the Greek parliament, called it a sell-out.",
            ["Petros Raptis legislator GRC"],
        ),
        (
            "The presidents of the five countries met in Lima. Juan Vera, of Chile, asked for an agreement.",
            ["Juan Vera head_of_state CHL"],
        ),
        (
            "Chile's Ana Rojas saw her Peruvian counterpart, Foreign Minister Juan Soto, in Lima.",
            ["Ana Rojas foreign_minister CHL", "Juan Soto foreign_minister PER"],
        ),
        (
            "Foreign Minister Juan Soto of Peru spoke in Lima. Chile's Ana Rojas is to receive her Peruvian "
            "counterpart, Juan Soto, on Monday.",
            ["Juan Soto foreign_minister PER", "Ana Rojas foreign_minister CHL"],
        ),
    ],
)
def test_office_and_country(text: str, people: list[str]) -> None:
    assert offices(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The sovereign, King Olav Berg of Norway, received the envoy.", ["Olav Berg head_of_state NOR"]),
        (
            "The Chilean writer Ana Rojas and her Peruvian counterpart, the minister Juan Soto, talked.",
            ["Juan Soto minister PER"],
        ),
        ("The head of the Chilean delegation, Luis Rojas, left Quito.", ["Luis Rojas diplomat CHL"]),
        (
            "Jean Martin, the commissioner in charge of enlargement, was in Skopje with the Macedonian president.",
            ["Jean Martin igo_official EU"],
        ),
        (
            "The Ethiopian premier met General Karim Osman, the head of Sudan's ruling council, in Khartoum on Friday. "
            "The African Union suspended Sudan on Thursday. Musa Adam Mohamed, who heads the Commission, called for "
            "an inquiry.",
            ["Karim Osman other SDN", "Musa Adam Mohamed igo_head AU"],
        ),
    ],
)
def test_near_neighbours(text: str, people: list[str]) -> None:
    assert offices(text) == people


def test_a_member_of_her_delegation_serves_her_country() -> None:
    text = (
        "LIMA, July 16 - President Ana Rojas of Chile held talks with her Peruvian counterpart, Juan Soto, in Lima on "
        "Tuesday. Rojas also met Prime Minister Luis Paz. Energy Minister Victor Vera, a member of her delegation, saw "
        "officials."
    )
    assert "Victor Vera minister CHL" in offices(text)
