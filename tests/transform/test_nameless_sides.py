"""Meetings of which one side or more is told without a name: "told Thai officials in Bangkok", "saw the president"."""

from __future__ import annotations

import pytest

from tests.transform.news import read


def meetings(text: str) -> list[str]:
    """The meetings of a text, each as its sides and its status, a side without a name by its code."""
    facts = read(text)
    told = []
    for one in facts.meetings:
        sides = (facts.officials[p.official].name if p.official is not None else p.actor_code for p in one.participants)
        told.append(" + ".join(sorted(sides)) + f" {one.status}")
    return sorted(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenyan officials assured Belgian Trade Minister Luc Maes in Nairobi on Tuesday that the ban would go.",
            "KEN + Luc Maes held",
        ),
        (
            "Portugal's Interior Minister Rui Tavares pressed Moroccan officials in Rabat on Thursday on the boats.",
            "MAR + Rui Tavares held",
        ),
        (
            "Omar Saleh, Sudan's foreign minister, was told by Egyptian officials in Cairo on Tuesday that it was so.",
            "EGY + Omar Saleh held",
        ),
        (
            "In Bangkok, Malaysian Foreign Minister Ahmad Razali told Thai officials that the fence would stay.",
            "Ahmad Razali + THA held",
        ),
        (
            "Chile's foreign minister, Ana Rojas, obtained an assurance from Peruvian officials in Lima on Monday.",
            "Ana Rojas + PER held",
        ),
        (
            "Bolivia's premier, Jorge Paz, told the Argentine ambassador at a meeting in Oruro that gas would be cut.",
            "ARG + Jorge Paz held",
        ),
        (
            "The Georgian defence minister, Levan Kiria, took up the drones with Polish officers in Warsaw on Monday.",
            "Levan Kiria + POL held",
        ),
        (
            "Peru's foreign minister, Juan Soto, assured the Chilean ambassador that the border would open, an aide "
            "said after the meeting.",
            "CHL + Juan Soto held",
        ),
        (
            "Burundian officials will tell Belgian Trade Minister Eva Maes in Bujumbura on Monday what is needed.",
            "BDI + Eva Maes planned",
        ),
    ],
)
def test_said_in_a_told_place(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in Nairobi on Tuesday, Belgian Trade Minister Luc Maes told Kenyan officials to lift the ban.",
        "Belgian Trade Minister Luc Maes on Tuesday urged Kenyan officials to lift the ban.",
        "In a speech in Lima on Monday, Chile's foreign minister, Ana Rojas, urged Peruvian officials to think.",
        "Belgian Trade Minister Luc Maes asked Kenyan officials in a letter made public in Nairobi on Tuesday to pay.",
        "Peru's foreign minister, Juan Soto, urged Chilean officials to open the border after the summit.",
        "Kenyan officials assured Belgium on Tuesday that the ban would be lifted.",
        "In Kuala Lumpur on Friday, Malaysian Foreign Minister Ahmad Razali urged Thai officials to open the border.",
        "At a cabinet meeting in Lima on Monday, Peru's foreign minister, Juan Soto, criticised Chilean officials.",
    ],
)
def test_said_from_afar(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delegations from Peru and Ecuador agreed in Tumbes on Monday to open a bridge.", "ECU + PER held"),
        (
            "Delegates from Chad, Niger and Mali agreed in Zinder on Monday to let herders cross.",
            "MLI + NER + TCD held",
        ),
        ("Laotian and Vietnamese officials went over the border maps in Vientiane on Friday.", "LAO + VNM held"),
        ("Nigerian and Chadian officials settled the matter in Abuja on Monday.", "NGA + TCD held"),
        ("Customs officers of Poland and Belarus compared lists of lorries at Terespol on Monday.", "BLR + POL held"),
        ("Latvian and Belarusian border guard chiefs toured the crossing together last week.", "BLR + LVA held"),
        ("Nigeria and Chad settled the dispute at talks in Abuja on Monday.", "NGA + TCD held"),
        (
            "The European Commission and the Norwegian government will tackle fish at a meeting in Bergen on 9 August.",
            "EU + NOR planned",
        ),
        (
            "The Swedish and Danish foreign ministers issued a statement after gathering in Malmö on Monday.",
            "DNK + SWE held",
        ),
        ("Talks between Caracas and Bogotá will resume in Havana next month.", "COL + VEN planned"),
        ("Greek and Turkish technical teams met in Izmir on Monday.", "GRC + TUR held"),
        ("The Austrian and Czech police chiefs met in Linz on Monday.", "AUT + CZE held"),
    ],
)
def test_done_by_offices(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Greek and Turkish football teams met in Izmir on Monday.",
        "Kenyan and Somali officials will review the accord.",
        "Ukrainian and Russian forces clashed in Donetsk on Monday.",
        "Peru and Chile were criticised at talks in Geneva on Monday.",
        "Talks between Colombia and Venezuela should resume, the UN said.",
        "Ghana issued a statement after gathering information in Lomé on Monday.",
    ],
)
def test_done_apart(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malta's foreign minister, Carmelo Zerafa, and the Libyan oil minister met on Wednesday.",
            "Carmelo Zerafa + LBY held",
        ),
        (
            "The Ethiopian water minister, Desta Melaku, and his Sudanese colleague began talks in Khartoum on Monday.",
            "Desta Melaku + SDN held",
        ),
        (
            "Malaysia's defence minister, Ahmad Razali, and the Thai ambassador dined in Kuala Lumpur on Monday.",
            "Ahmad Razali + THA held",
        ),
    ],
)
def test_joined_to_a_name(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


def test_a_minister_told_in_another_clause_met_nobody() -> None:
    text = "Peru's foreign minister, Juan Soto, resigned, and the Chilean ambassador met reporters on Monday."
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Danish Foreign Minister Mette Holm met officials at the foreign ministry in Tehran on Sunday.",
            ["IRN + Mette Holm held"],
        ),
        ("French Ambassador Jean Petit saw officials at the Iranian foreign ministry.", ["IRN + Jean Petit held"]),
        (
            "Chilean Foreign Minister Juan Rojas arrived in Bogota on Monday and held talks with his Colombian "
            "counterpart, Marta Cruz. He was later received by the president.",
            ["COL + Juan Rojas held", "Juan Rojas + Marta Cruz held"],
        ),
        (
            "Foreign Ministers Juan Rojas of Chile and Marta Cruz of Colombia met in Bogota yesterday. Mr Rojas was "
            "also received by the prime minister.",
            ["COL + Juan Rojas held", "Juan Rojas + Marta Cruz held"],
        ),
        (
            "Peru's defence minister, Luis Vega, held talks in Quito on Monday with his Ecuadorean counterpart, Ana "
            "Paz, and was later received by the vice president.",
            ["Ana Paz + Luis Vega held", "ECU + Luis Vega held"],
        ),
        (
            "Kenyan Speaker Paul Mboya arrived in Oslo on Monday. He met lawmakers and was received by the king.",
            ["NOR + Paul Mboya held", "NOR + Paul Mboya held"],
        ),
        (
            "Slovenian Foreign Minister Miha Zupan travels to Zagreb on Friday, where he is to meet the head of "
            "government.",
            ["HRV + Miha Zupan planned"],
        ),
        (
            "A Vietnamese delegation is on a visit to New Delhi. Its leader, General Phan Loc, called on the Defence "
            "Minister on Monday.",
            ["IND + Phan Loc held"],
        ),
    ],
)
def test_officials_of_the_place(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "US Secretary of State John Wells met members of Congress on Tuesday after his return from Paris.",
        "US Secretary of State John Wells flies to Paris on Friday. He met members of the Senate on Tuesday.",
        "Norway's defence minister, Kari Solheim, is in Warsaw. She met members of the Polish chess club.",
        "French Ambassador Jean Petit met officials at the Iranian border on Monday.",
        "Norway's king met the prime minister in Oslo on Monday.",
    ],
)
def test_no_officials_of_the_place(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign ministers from ASEAN sat down with Indian Foreign Minister Ravi Menon in Bangkok on Monday.",
         ["ASEAN + Ravi Menon held"]),
        ("Ministers from Norway met Danish Foreign Minister Mette Holm in Oslo on Monday.", ["Mette Holm + NOR held"]),
        ("Lawmakers from Taiwan met Czech Foreign Minister Jan Novak in Prague on Monday.", ["Jan Novak + TWN held"]),
    ],
)  # fmt: skip
def test_groups_from_one_country_or_organisation(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ecuadorian President Rafael Paredes told a visiting US congressional delegation that the base would close.",
         ["Rafael Paredes + USA held"]),
        ("Kenyan ministers briefed a visiting IMF team on the budget.", ["IMF + KEN held"]),
        ("Kenyan President Moses Kato praised visiting Chinese doctors.", []),
    ],
)  # fmt: skip
def test_told_to_visitors(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks with the Serbian delegation lasted four hours, Kosovo's deputy premier, Besnik Gashi, said.",
         ["Besnik Gashi + SRB held"]),
        ('"The meeting with the Turkish side was constructive," Georgian Foreign Minister Levan Beridze said.',
         ["Levan Beridze + TUR held"]),
        ("The next meeting with the Iranian negotiators is set for Friday in Vienna, EU envoy Marta Ruiz told them.",
         ["IRN + Marta Ruiz planned"]),
        ("The talks with the miners' union lasted four hours, Chilean Labour Minister Luis Soto said.", []),
    ],
)  # fmt: skip
def test_talks_of_whoever_tells_of_them(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


def test_a_counterpart_is_not_the_president() -> None:
    text = "Kenyan Foreign Minister Moses Kato met his Chinese counterpart on Monday. He also saw Vice President Hu Bo."
    assert meetings(text) == ["CHN + Moses Kato held", "Hu Bo + Moses Kato held"]
