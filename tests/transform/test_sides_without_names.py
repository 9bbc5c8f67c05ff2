"""Meetings of sides of which nobody is named: "Oslo and Riga will resume talks", "the Zambian government's envoy"."""

from __future__ import annotations

import pytest

from tests.transform.test_nameless_sides import meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington and Havana will resume migration talks in the Cuban capital next week.", "CUB + USA planned"),
        ("Norway and Iceland will resume talks on mackerel next month.", "ISL + NOR planned"),
        ("Tokyo and Seoul are to resume negotiations in Busan on fishing zones.", "JPN + KOR planned"),
        ("Albania and Greece will resume negotiations on the sea border this month.", "ALB + GRC planned"),
    ],
)
def test_talks_that_will_be_resumed(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia should resume talks next month, the African Union said.",
        "Peru and Chile want to resume talks in Lima, the UN said.",
        "Norway and Iceland refused to resume talks in Bergen.",
        "Norway and Iceland will resume talks.",
    ],
)
def test_talks_that_ought_to_be_resumed(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Zambian government's envoy met Malawian President Joyce Mkandawire in Lilongwe on Saturday.",
            "Joyce Mkandawire + ZMB held",
        ),
        (
            "The Swedish government's negotiator held talks with Kenyan President Moses Kato on Friday.",
            "Moses Kato + SWE held",
        ),
        (
            "Chilean Foreign Minister Ana Rojas will receive the Peruvian government's negotiators in Arica on Friday.",
            "Ana Rojas + PER planned",
        ),
        (
            "Estonian Prime Minister Jaan Tamm met the Georgian government's representative in Tallinn on Monday.",
            "GEO + Jaan Tamm held",
        ),
        (
            "The Omani government's special envoy was received by Iranian President Hassan Karimi on Sunday.",
            "Hassan Karimi + OMN held",
        ),
    ],
)
def test_sent_by_a_government(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Zambian government's envoy met mine owners in Lusaka on Saturday.",
        "Kenyan President Moses Kato read the Swedish government's report on Friday.",
        "The Kenyan government's negotiator met Kenyan President Moses Kato in Nairobi on Friday.",
    ],
)
def test_sent_to_nobody_of_another_government(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An African Union delegation flew to Bamako on Monday and held talks with the junta.", "AU + MLI held"),
        ("EU envoy Marta Ruiz met Mali's junta in Bamako on Tuesday.", "MLI + Marta Ruiz held"),
        ("An ECOWAS delegation arrived in Conakry on Monday and met the military rulers.", "ECOWAS + GIN held"),
        ("Niger's military rulers and a Nigerian delegation met in Niamey late on Thursday.", "NER + NGA held"),
        ("Ghanaian Foreign Minister Ama Darko flew to Bamako and held talks with the junta.", "Ama Darko + MLI held"),
        ("A Turkish delegation met Guinea's military junta in Conakry on Friday.", "GIN + TUR held"),
    ],
)  # fmt: skip
def test_rulers_and_juntas(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union condemned Mali's junta in Addis Ababa on Tuesday.",
        "French Foreign Minister Luc Petit met opponents of Niger's junta in Paris on Monday.",
        "The junta met in Rangoon on Monday.",
        "Gulf rulers were criticised in Riyadh on Monday.",
    ],
)
def test_juntas_that_met_nobody(text: str) -> None:
    assert meetings(text) == []


def test_settled_at_talks_of_a_day() -> None:
    assert meetings("Nigeria and Chad settled the dispute at Monday's talks in Abuja.") == ["NGA + TCD held"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland lost votes at Monday's conference in Oslo.",
        "Peru and Chile were criticised at Monday's talks in Geneva.",
    ],
)
def test_done_where_others_met(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diplomats from Sudan and Ethiopia returned to the negotiating table in Addis Ababa on Monday.",
            "ETH + SDN held",
        ),
        ("Officials of Chad and Niger went back to the negotiating table in Niamey on Thursday.", "NER + TCD held"),
        (
            "Greek officials sat around the same table with their Turkish colleagues in Athens on Monday.",
            "GRC + TUR held",
        ),
        ("Negotiators for Peru and Chile met in Lima on Monday.", "CHL + PER held"),
        ("Mediators for Kenya and Somalia met in Rome on Monday.", "KEN + SOM held"),
        ("A Lao delegation was received at the Vietnamese foreign ministry in Hanoi on Friday.", "LAO + VNM held"),
        ("A group of Lao lawmakers was welcomed at the foreign ministry in Hanoi on Friday.", "LAO + VNM held"),
    ],
)
def test_back_at_the_table_and_received_at_a_ministry(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The United States wants Sudan and Ethiopia to return to the negotiating table.",
        "The Peruvian delegation was received at the airport in Quito on Monday.",
        "The news was received at the foreign ministry in Oslo with relief.",
        "Lawyers for the minister and the company met in court in Lima.",
    ],
)
def test_neither_at_the_table_nor_received(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Nordic and Baltic foreign ministers gathered in Tallinn.",
            "DNK + EST + FIN + ISL + LTU + LVA + NOR + SWE",
        ),
        ("Ministers of the Baltic and Nordic countries met in Oslo.", "DNK + EST + FIN + ISL + LTU + LVA + NOR + SWE"),
        ("The eight Nordic and Baltic ministers met in Riga.", "DNK + EST + FIN + ISL + LTU + LVA + NOR + SWE"),
        ("The three Baltic foreign ministers met in Riga.", "EST + LTU + LVA"),
    ],
)
def test_two_groups_of_countries(text: str, expected: str) -> None:
    assert meetings(text) == [f"{expected} held"]


@pytest.mark.parametrize(
    "text",
    [
        "German Foreign Minister Karl Huber met his counterparts from the Western Balkans in Brussels on Monday.",
        "Japanese Foreign Minister Yoko Tanaka met her counterparts from the Caucasus in Vienna on Monday.",
        "The seven Nordic and Baltic ministers met in Riga.",
    ],
)
def test_counterparts_of_a_region_are_not_of_the_place(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Experts of Serbia and Romania met in Timisoara on Monday. "
            "They will continue their consultations in Belgrade next week.",
            ["ROU + SRB held", "ROU + SRB planned"],
        ),
        ("Norway and Iceland will continue negotiations in Oslo next month.", ["ISL + NOR planned"]),
        ("Serbia and Romania will continue talks on the bridge.", []),
        ("Serbian and Romanian experts agreed to continue their consultations.", []),
        ("Japanese experts visited the plant in Peru on Monday.", []),
    ],
)
def test_talks_that_will_be_continued(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected
