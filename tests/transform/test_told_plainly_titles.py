"""Whom titles mean in readouts and news, who sat at gatherings, and what is only planned."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

EXTRACTOR = GrammarExtractor()


def read(body: str) -> Facts:
    day = date(2015, 6, 10)
    return EXTRACTOR.read_as_given(Document("https://news.example/1", "In brief", body, "test", published_on=day))


def meetings(body: str) -> list[str]:
    """Each meeting as "Surname Surname CODE status", the people by their last names, in order."""
    facts = read(body)
    told = []
    for one in facts.meetings:
        who = (
            p.actor_code if p.official is None else facts.officials[p.official].name.split()[-1]
            for p in one.participants
        )
        told.append(f"{' '.join(sorted(who))} {one.status}")
    return sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The President of the Republic today had a telephone conversation with the President of Ukraine, Mr. Petro"
            " Kravets. Mr. Jean-Marc Vallier reiterated France's support and told his counterpart that sanctions would"
            " stay. The President of Turkey, Mr. Emre Aslan, is to be called tomorrow.",
            "Kravets Vallier held",
        ),
        (
            "Finnish Trade Minister Mira Lehtonen held talks with her Vietnamese guest in Helsinki on Monday. Deputy"
            " Prime Minister Tran Van Duc praised the saunas.",
            "Duc Lehtonen held",
        ),
        (
            "Slovak Premier Jan Hruska left for Oslo today. Deputy Premier Karel Novotny will stand in for him at the"
            " festival. In Oslo he will negotiate with the Norwegian trade minister, Kari Lund.",
            "Hruska Lund planned",
        ),
        (
            "Malawian President Rui Phiri met the Rwandan foreign minister, Jean Habimana, in Lusaka on Monday. On"
            " Tuesday Zambian Foreign Minister Nelly Tembo spent an hour with the Rwandan.",
            "Habimana Tembo held",
        ),
        (
            "CARICOM leaders opened their retreat in Basseterre on Monday. On Thursday the leaders met with Senegal's"
            " Foreign Minister, Awa Sow.",
            "CARICOM Sow held",
        ),
        (
            '"Our two presidents will meet in July," said Guyanese Foreign Minister Hugh Simmons after talks with'
            " Surinamese Foreign Minister Albert Wongso.",
            "GUY SUR planned",
        ),
        (
            "U.S. Deputy Secretary of State Mark Hale met South Korean Vice Foreign Minister Park Ji-hoon in Seoul on"
            " Monday. Their principals met in Washington last month.",
            "KOR USA held",
        ),
        (
            "U.S. Secretary of State John Marlow and Treasury Secretary Ellen Shaw arrived in Beijing on Monday. On"
            " Tuesday the two Americans sat down with Premier Li Wenbo.",
            "Marlow Shaw Wenbo held",
        ),
        (
            "HH the Deputy Amir Sheikh Jaber bin Salem met in Doha with the Speaker of Estonia's Parliament, Toomas"
            " Lepik. He then received the Kenyan Cabinet Secretary for Foreign Affairs, Joseph Kiptoo.",
            "Kiptoo Salem held",
        ),
    ],
)
def test_whom_a_title_means(text: str, told: str) -> None:
    assert told in meetings(text)


def test_an_envoy_is_who_brought_the_message() -> None:
    facts = read(
        "Rwandan Foreign Minister Jean Habimana delivered a message to President Daniel Rotich of Kenya in Nairobi on"
        " Monday. The envoy later left for Kampala."
    )
    assert [facts.officials[one.official].name for one in facts.visits] == ["Jean Habimana"]


def test_visitors_are_not_their_hosts() -> None:
    text = (
        "Norwegian Foreign Minister Kari Lund met her Swedish colleague, Lars Holm, in Stockholm on Monday. The"
        " visitors are scheduled to tour Uppsala."
    )
    assert meetings(text) == ["Holm Lund held"]


def test_the_host_named_later_by_another_country_is_no_president_of_the_republic() -> None:
    text = (
        "The President of the Republic received the Prime Minister of Georgia, Mr. Irakli Gelashvili, today. President"
        " Emre Aslan of Turkey is to come on Friday."
    )
    assert not any("Aslan" in one for one in meetings(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "KAMPALA - The Rwandan High Commissioner, Jean Habimana, was called to the Foreign Ministry on Tuesday by"
            " Foreign Minister Paul Okello over the border incident.",
            ["Habimana Okello held"],
        ),
        (
            "KAMPALA - The Rwandan ambassador, Jean Habimana, was summoned to the ministry on Tuesday over the border.",
            ["Habimana UGA held"],
        ),
        (
            "Cuban charge d'affaires Luis Prado was summoned on Friday to the National Palace, where President Rafael"
            " Nunes of the Dominican Republic complained to him of the delays.",
            ["Nunes Prado held"],
        ),
        (
            "High Commissioner Ann Vickers of Jamaica called at the ministry in Ottawa on Monday to be informed of the"
            " decision.",
            ["CAN Vickers held"],
        ),
        ("KAMPALA - Ugandan Foreign Minister Paul Okello was called to the office on Tuesday.", []),
    ],
)
def test_summonses(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Authority of Heads of State of ECOWAS held its 63rd ordinary session in Abuja under the chairmanship"
            " of H.E. Moussa Ndiaye, President of the Republic of Senegal.",
            ["ECOWAS Ndiaye held"],
        ),
        (
            "Leaders of the Nile countries held a summit in Entebbe on Monday. The participants, among them the"
            " presidents of Uganda and Rwanda, pledged to share the water.",
            ["RWA UGA held"],
        ),
        (
            "The foreign ministers of the Quartet on Sudan, Sheikh Saeed bin Khalifa of the UAE, Prince Bandar bin Saud"
            " of Saudi Arabia, Dr. Tarek Hosni of Egypt and U.S. Secretary of State John Marlow, held a meeting.",
            ["Hosni Khalifa Marlow Saud held"],
        ),
        (
            "King Hamad of Bahrain received the Spanish Foreign Minister, Luis Ortega, in Manama on Monday. The"
            " audience took place in the presence of the royal adviser, Sheikh Khalid bin Ahmed, and Spain's"
            " ambassador, Maria Torres.",
            ["Ahmed Hamad Ortega Torres held"],
        ),
        (
            "Kenya, Niger and Mali held a summit in Niamey on Monday. Kenya was represented by President Daniel Rotich,"
            " Niger by President Moussa Bari and Mali by Prime Minister Amadou Keita.",
            ["Bari Keita Rotich held"],
        ),
        (
            "Zambian Foreign Minister Nelly Phiri flew to Harare for the SADC summit.",
            ["Phiri SADC held"],
        ),
    ],
)
def test_rolls_of_gatherings(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Colombian President Julio Costa flew to Washington on Thursday for talks with President Frank Tilden. He"
            " would ask for more helicopters.",
            ["Costa Tilden planned"],
        ),
        (
            "Colombian President Julio Costa flew to Washington on Thursday for talks with President Frank Tilden. The"
            " talks lasted two hours.",
            ["Costa Tilden held"],
        ),
        (
            "Omani Foreign Minister Salim Busaidi left for Tehran on Monday ahead of a round of talks with Iranian"
            " Foreign Minister Reza Kamali.",
            ["Busaidi Kamali planned"],
        ),
        (
            "Libyan Foreign Minister Omar Zintani arrives in Tunis on Monday. His meetings in Tunis will include one"
            " with Foreign Minister Nabil Trabelsi.",
            ["Trabelsi Zintani planned"],
        ),
        (
            "Dutch Foreign Minister Kees Bakker has asked for a meeting with Israel's foreign minister, Dov Levi, which"
            " is now set for tomorrow.",
            ["Bakker Levi planned"],
        ),
        ("Dutch Foreign Minister Kees Bakker has asked for a meeting with Israel's foreign minister, Dov Levi.", []),
    ],
)
def test_plans(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Japanese Vice Defence Minister Ken Mori met with U.S. Under Secretary Mark Hale at the Pentagon on Monday"
            " for the Deterrence Dialogue. Following the dialogue, Deputy Secretary of State Ellen Shaw received Vice"
            " Minister Mori for a brief courtesy call.",
            ["Hale Mori held", "Mori Shaw held"],
        ),
        (
            "Latvian President Andris Kalns and Estonian President Juri Tamm met in Riga on Monday. In the afternoon"
            " the two presidents were joined by Lithuanian President Vytas Norkus for a trilateral session.",
            ["Kalns Norkus Tamm held", "Kalns Tamm held"],
        ),
        (
            "Chilean Foreign Minister Ana Prado and Peruvian Foreign Minister Luis Ortega met in Lima on Monday. They"
            " were joined by Ecuadorean Foreign Minister Hugo Sandoval.",
            ["Ortega Prado Sandoval held"],
        ),
        (
            "President Oscar Peralta of Argentina will receive President Antero Lobato of Brazil in Buenos Aires on"
            " Friday. It will be their third encounter; the last took place in March.",
            ["Lobato Peralta held", "Lobato Peralta planned"],
        ),
    ],
)
def test_occasions_told_apart(text: str, told: list[str]) -> None:
    assert meetings(text) == told
