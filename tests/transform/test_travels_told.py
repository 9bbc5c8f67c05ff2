"""Journeys told plainly: where a tour goes on, who has come, who is posted, and what only seems to travel."""

from __future__ import annotations

import pytest

from tests.transform.news import read


def visits(text: str) -> list[str]:
    """The journeys of a text, each as its traveller, its stops and its status."""
    facts = read(text)
    return sorted(
        f"{facts.officials[one.official].name} {' '.join(one.destination_codes)} {one.status}" for one in facts.visits
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The present tense without a day tells of what is to come.
        (
            "Canada's Defence Minister Paul Roy met Georgian President Levan Kiria in Tbilisi on Monday. In the "
            "evening he flies to Baku.",
            ["Paul Roy AZE planned"],
        ),
        (
            "Canada's Defence Minister Paul Roy travels on to Tromso, where he will be hosted by Norwegian Defence "
            "Minister Ola Berg.",
            ["Paul Roy NOR planned"],
        ),
        (
            "A protocol will be signed in Khartoum when General Omar Worimi of Chad goes there next month.",
            ["Omar Worimi SDN planned"],
        ),
        (
            '"This afternoon I leave for Manama and after that for Ramallah," Oman\'s foreign minister, Yahya Riyami, '
            "said.",
            ["Yahya Riyami BHR PSE planned"],
        ),
        (
            "SANTIAGO, June 9 (EFE) - Argentina's foreign minister, Hernan Vidal, who flies in on Thursday night, will "
            "see the president.",
            ["Hernan Vidal CHL planned"],
        ),
        # A stay under way, whatever is told of the days to come.
        (
            "President Aivars Kras of Latvia, who is paying a two-day official visit to Poland, will travel to Gdansk "
            "tomorrow to see soldiers.",
            ["Aivars Kras POL held"],
        ),
        (
            "President Aivars Kras of Latvia, who is on an official visit to Poland, will travel to Gdansk tomorrow.",
            ["Aivars Kras POL held"],
        ),
        (
            "Kenyan President Joseph Mutiso hosted Ugandan President Moses Okello in Nairobi. President Okello, who "
            "arrived yesterday, will tour the port of Mombasa.",
            ["Moses Okello KEN held"],
        ),
        (
            "Chad's President Oumar Abakar welcomed Libya's prime minister, Ramadan Sanusi, at the airport in "
            "N'Djamena. The two-day visit is to conclude on Monday.",
            ["Ramadan Sanusi TCD held"],
        ),
        (
            "LOS ANGELES (AP) - Chinese Premier Xu Hanlin, on a weeklong American tour, was due in Washington on "
            "Thursday for talks with President Arthur Bell.",
            ["Xu Hanlin USA held"],
        ),
        (
            "Saint Lucia's prime minister, Allen Pierre, is away in Taipei and will be back on Monday.",
            ["Allen Pierre TWN held"],
        ),
        # Further stops.
        (
            "U.S. Deputy Secretary of State Angela Morris met today with Lao Deputy Foreign Minister Bounmy Siphan in "
            "Vientiane. Deputy Secretary Morris will continue her trip in Phnom Penh and Bangkok.",
            ["Angela Morris LAO KHM THA held"],
        ),
        (
            "At a conference in Dubrovnik Bulgaria's culture minister, Radostina Petkova, also spoke. Petkova's "
            "journey continues to Kotor.",
            ["Radostina Petkova HRV MNE held"],
        ),
        (
            "Tanzanian Foreign Minister Salome Lwaka opened the chancery in Dodoma with the visiting South Korean "
            "Deputy Minister, Yoon Sang-hoon. Mr Yoon's tour takes him to Kampala and Kigali next.",
            ["Yoon Sang-hoon TZA UGA RWA held"],
        ),
        (
            "Malta's prime minister, George Vella, sets out on Tuesday on a tour of Gulf capitals that begins in Doha "
            "and ends in Muscat.",
            ["George Vella QAT OMN planned"],
        ),
        (
            "Back from a swing through Oman and Kuwait, Indian Energy Minister Sanjay Rao told reporters on Monday "
            "that prices would fall.",
            ["Sanjay Rao OMN KWT held"],
        ),
        (
            "Sudan's foreign minister, Ali Hamid, made a lightning visit to Asmara on Sunday, hours after returning "
            "from Cairo.",
            ["Ali Hamid EGY held", "Ali Hamid ERI held"],
        ),
        (
            "French Foreign Minister Helene Castagne's first trip abroad took her not to Berlin, as custom has it, but "
            "to Warsaw.",
            ["Helene Castagne POL held"],
        ),
        # Who comes, and who comes along.
        (
            "TEGUCIGALPA, Honduras (AP) _ U.S. Defense Secretary Walter Kow flew into Eastfield air base on Monday.",
            ["Walter Kow HND held"],
        ),
        (
            "CARACAS, June 10 (AVN) - The prime minister of Antigua and Barbuda, Baldwin Tonge, is expected in the "
            "evening.",
            ["Baldwin Tonge VEN planned"],
        ),
        (
            "French Foreign Minister Anne Morel has arrived in Kyiv aboard the night train with her Dutch counterpart, "
            "Jan Visser.",
            ["Anne Morel UKR held", "Jan Visser UKR held"],
        ),
        (
            "German Economics Minister Jens Vogel, accompanying Chancellor Anna Brandt on her trip to Tokyo, said the "
            "talks had gone well.",
            ["Anna Brandt JPN held", "Jens Vogel JPN held"],
        ),
        (
            "Hosting Tajik President Emomali Safarov in Bishkek, Kyrgyz President Nurlan Asanov said on Friday that "
            "the border would be opened.",
            ["Emomali Safarov KGZ held"],
        ),
        (
            "Iceland's prime minister, Jon Sigurdsson, will be the guest of honour at the national day parade in Riga "
            "on November 18.",
            ["Jon Sigurdsson LVA planned"],
        ),
        (
            "Serbia's labour minister, Nikola Djuric, and his guests from Skopje, ministers Ana Trajkova and Bojan "
            "Ristov, visited the Nis clinic.",
            ["Ana Trajkova SRB held", "Bojan Ristov SRB held"],
        ),
        (
            "Ministry of Foreign Affairs, Ljubljana: State Secretary Andrej Kozelj is on a working visit to Tbilisi "
            "and Yerevan.",
            ["Andrej Kozelj GEO ARM held"],
        ),
        (
            "A delegation of the Cuban parliament, with Speaker Esteban Lazo Ruiz at its head, is in Hanoi this week.",
            ["Esteban Lazo Ruiz VNM held"],
        ),
        (
            "A delegation of the Peruvian navy, with Admiral Jorge Paz at its head, arrived in Quito on Monday.",
            ["Jorge Paz ECU held"],
        ),
        (
            "Ecuador's foreign minister, Ricardo Vela, said before boarding for Washington that he carried a message.",
            ["Ricardo Vela USA held"],
        ),
        # Called off.
        (
            "Montenegrin President Filip Vukovic was ill, and his visit to Rome was rearranged for July.",
            ["Filip Vukovic ITA cancelled"],
        ),
        (
            "The French presidential envoy, Helene Brancion, put off her return to Lebanon until the list is settled.",
            ["Helene Brancion LBN cancelled"],
        ),
        (
            "Romania's foreign minister, Andrei Popescu, skipped a planned visit to Budapest over the border dispute.",
            ["Andrei Popescu HUN cancelled"],
        ),
    ],
)
def test_travels(text: str, expected: list[str]) -> None:
    assert visits(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Who is posted where he is has not come.
        "Suriname's foreign minister, Albert Sital, received the ambassador of Japan, Haruto Yone, for a courtesy "
        "visit in Paramaribo on 7 March.",
        "Dakar, 7 July - The Senegalese president, Ousmane Thioub, received the ambassador of Japan, Kenji Moriwaki, "
        "who had come to say goodbye.",
        "Panama's foreign minister, Ricardo Aro, and U.S. Ambassador Ellen Strick exchanged the instruments in Panama "
        "City. Aro gave his guest a mola.",
        "The Resident Coordinator of the United Nations, Maria Ocampo, was hosted by Ghanaian Foreign Minister Kofi "
        "Mensah at a breakfast in Accra.",
        # Others go, or things do.
        "U.S. Secretary of State Ann Colby met in Amman with Jordanian King Talal. Both stressed the need for more aid "
        "to enter Gaza by land and sea.",
        "A telegram by Prime Minister Laszlo Kerek of Hungary arrived in Berlin only on Thursday.",
        "Israeli Prime Minister Rafael Tzabari told the American envoy, Preston Hall, that Israel would not withdraw "
        "until the last of the militiamen had left Beirut.",
        "BUDAPEST, 6 May - Swedish Foreign Minister Cecilia Torn regretted the departure of a cultivated man.",
        "Oman's foreign minister, Hilal Mandhari, has been carrying the words of Iran's Kamran Danesh to White House "
        "envoy Scott Brann.",
        "Chilean Education Minister Pablo Rojas praised a boarding school for girls in Lima.",
        "A Bolivian team will meet with Trade Minister Jorge Paz of Peru in Lima on Tuesday.",
        # Words of travel that tell something else.
        "Turkey's Family Minister Nurcan Akcal was stopped by police in Rotterdam on Saturday.",
        "Foreign Minister Ito Kenji of Japan spoke by phone with Chile's foreign minister, Ana Rojas. He invited her "
        "to Tokyo. Both accepted that dialogue was best.",
        "President Moses Okello of Uganda stops for two nights at his own expense in Miami, where a daughter is "
        "studying.",
    ],
)
def test_no_travels(text: str) -> None:
    assert visits(text) == []


def test_second_visit_is_another() -> None:
    told = visits("President Aivars Kras of Latvia visited Poland last month. He will visit Poland again in autumn.")
    assert told == ["Aivars Kras POL held", "Aivars Kras POL planned"]


@pytest.mark.parametrize(
    "told",
    [
        "travels to Oslo in two weeks",
        "flies to Oslo in ten days",
        "leaves for Oslo in three days",
        "visits Oslo in a fortnight",
    ],
)
def test_what_one_does_in_some_time_is_to_come(told: str) -> None:
    assert visits(f"Chilean President Hugo Rios {told}.") == ["Hugo Rios NOR planned"]


def test_what_was_done_in_some_time_was_done() -> None:
    assert visits("Chilean President Hugo Rios flew to Oslo for the third time in two weeks.") == ["Hugo Rios NOR held"]
