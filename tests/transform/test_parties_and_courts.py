"""Officials of parties and courts, envoys of popes, rulers told by a verb, and who stands for whom."""

from __future__ import annotations

import pytest

from etl.transform.officials.officials import find_officials
from etl.transform.officials.titles.office_types import office_type


def found(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Who is found in a text: name → type of office and actor."""
    return {one.name: (one.office_type, one.actor_code) for one in find_officials(f"In brief\n{text}", None).officials}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Kenji Mori, the vice chairman of the Japan Renewal Party, was received by the Danish premier, Olaf Lund.",
            {"Kenji Mori": ("legislator", "JPN"), "Olaf Lund": ("head_of_government", "DNK")},
        ),
        (
            "Kim Chol-su, a secretary of the Workers’ Party of Korea, told the visitors to wait.",
            {"Kim Chol-su": ("other", "PRK")},
        ),
        (
            "Goran Ilic, a leader of the Serbian Peasants' Party, spoke.",
            {"Goran Ilic": ("legislator", "SRB")},
        ),
        (
            "Cardinal Luigi Ferro, the Pope's personal representative, left Peru for Ecuador.",
            {"Luigi Ferro": ("envoy", "VAT")},
        ),
        (
            "They were met by Ken Abe, adviser to the President, and chief of staff Jim Cole of the United States.",
            {"Ken Abe": ("other", "USA"), "Jim Cole": ("other", "USA")},
        ),
        (
            "King Carlos V of Spain came with Queen Elvira.",
            {"Carlos V": ("head_of_state", "ESP"), "Elvira": ("other", "ESP")},
        ),
        (
            "King Olav of Norway met Queen Ingrid II of Denmark.",
            {"Olav": ("head_of_state", "NOR"), "Ingrid II": ("head_of_state", "DNK")},
        ),
        (
            "Tesfaye Bekele, who has ruled Eritrea since 1993, met Abebe Girma, who governs Ethiopia, in Asmara.",
            {"Tesfaye Bekele": ("head_of_state", "ERI"), "Abebe Girma": ("head_of_government", "ETH")},
        ),
        (
            "The Togolese premier, Komlan Agbo, was joined by Terje Dahl, representing Norway, and Ian Fox, speaking"
            " for the United Nations.",
            {"Komlan Agbo": ("head_of_government", "TGO"), "Terje Dahl": (None, "NOR"), "Ian Fox": (None, "UN")},
        ),
    ],
)  # fmt: skip
def test_parties_courts_and_envoys(text: str, people: dict[str, tuple[str | None, str | None]]) -> None:
    assert found(text) == people


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("adviser to the Prime Minister", "other"),
        ("special assistant to the President", "other"),
        ("head of the office of the Prime Minister", "other"),
        ("personal envoy of the King", "envoy"),
        ("national security adviser to the President", "security_adviser"),
        ("Deputy Prime Minister", "deputy_head_of_government"),
        ("deputy leader of the Farmers' Party", "legislator"),
    ],
)
def test_who_serves_somebody_has_not_his_office(title: str, kind: str) -> None:
    assert office_type(title, "JPN") == kind


def test_party_is_no_person() -> None:
    assert found("The chairman of the Peru Socialist Party laughed; the chairman of the Socialist Party wept.") == {}
