"""Journeys as news tell them: stops in several sentences, goals told before, who of two travels, what is off."""

from __future__ import annotations

from datetime import date

import pytest

from tests.transform.news import read

DAY = date(2015, 6, 10)


def journeys(body: str) -> list[str]:
    """Return the journeys of a report, each as traveller, countries in order and status."""
    facts = read(body, day=DAY)
    return [
        f"{facts.officials[one.official].name} {' '.join(one.destination_codes)} {one.status}" for one in facts.visits
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # several countries told before
        (
            "Ethiopian President Tesfaye Alemu and Eritrean President Yonas Haile made peace. UN mediator Carlos Vega "
            "visited the two capitals last week.",
            ["Carlos Vega ETH ERI held"],
        ),
        (
            "Kazakh President Nurlan Akhmetov and Kyrgyz President Bolot Sadykov are at odds. The OSCE's envoy, Marta "
            "Lind, will travel to both countries next week.",
            ["Marta Lind KAZ KGZ planned"],
        ),
        # "there", of those who are sent and who arrive
        (
            "President Mahmoud Farid of Sudan went to Ndjamena on Sunday. He will send Interior Minister Omar Salih "
            "back there on Thursday.",
            ["Mahmoud Farid TCD held", "Omar Salih TCD planned"],
        ),
        (
            "Kenyan Foreign Minister James Mutua will meet his Somali counterpart in Mogadishu on 3 July. Mutua will "
            "arrive there for a session of the joint commission.",
            ["James Mutua SOM planned"],
        ),
        # a stay of which only the end is ahead
        ("Mongolian Prime Minister Bat Erdene is in Seoul until Friday for talks.", ["Bat Erdene KOR held"]),
        ("Mongolian Prime Minister Bat Erdene will be in Seoul until Friday.", ["Bat Erdene KOR planned"]),
        # stops told by what follows, or by what there was so far
        (
            "The Swiss president, Regula Amst, is to make a one-day trip to Podgorica on 19 June, followed by a day in "
            "Tirana.",
            ["Regula Amst MNE ALB planned"],
        ),
        (
            "Greek Foreign Minister Nikos Pappas starts a Balkan tour in Sofia on Monday, with Skopje and Tirana to "
            "follow.",
            ["Nikos Pappas BGR MKD ALB planned"],
        ),
        (
            "EU envoy Anna Berg has so far visited Kigali and Bujumbura and arrives in Kinshasa on Friday.",
            ["Anna Berg RWA BDI COD held"],
        ),
        (
            "Thai Prime Minister Somchai Prasert went to Hanoi for talks on trade and to Vientiane for the opening of "
            "a bridge.",
            ["Somchai Prasert VNM LAO held"],
        ),
        (
            "Polish Foreign Minister Adam Wilk ended a tour in Tallinn on Friday. It had taken him to Riga for talks "
            "and to Vilnius for the opening of an office.",
            ["Adam Wilk EST LVA LTU held"],
        ),
        (
            "Indonesian President Agus Wibowo arrived in Cairo on Friday from Jordan, where he was received by King "
            "Talal on Wednesday.",
            ["Agus Wibowo JOR EGY held"],
        ),
        (
            "Chilean Foreign Minister Jorge Rojas, who came from Lima, began a visit to Quito on Tuesday.",
            ["Jorge Rojas PER ECU held"],
        ),
        (
            "Before leaving Lima for Brasilia on Sunday, Australian Trade Minister Kathryn Bell saw Peru's vice "
            "president. Her ten-day tour had opened in Santiago.",
            ["Kathryn Bell CHL PER BRA held"],
        ),
        (
            "Cypriot President Nikos Andreou had a stopover in Doha en route to Manila.",
            ["Nikos Andreou QAT PHL held"],
        ),
        ("Kenyan President James Mutua made a brief halt in Entebbe on Monday.", ["James Mutua UGA held"]),
        (
            "Dutch Foreign Minister Joris Bakker held talks in Lima on Tuesday with Trade Minister Ana Vega and took "
            "the plane to Quito, the next stop on his tour.",
            ["Joris Bakker PER ECU held"],
        ),
        # who travels
        (
            "Omani Foreign Minister Badr Salim, whose country has acted as go-between, flew to Tehran on Sunday.",
            ["Badr Salim IRN held"],
        ),
        (
            "Danish Foreign Minister Mette Holm, whose country has sent troops, is due in Amman on Friday.",
            ["Mette Holm JOR planned"],
        ),
        (
            "Greek Prime Minister Nikos Pappas, whom President Kemal Aslan is to receive in Ankara on Friday, called "
            "for calm.",
            ["Nikos Pappas TUR planned"],
        ),
        (
            "Sri Lankan President Nimal Perera was upbeat. Indian Prime Minister Ravi Menon met Perera during his "
            "visit to the island last week.",
            ["Ravi Menon LKA held"],
        ),
        (
            "Prime Minister Jose Ruiz of Spain will be accompanied on his visit to Rabat on 4-6 July by Defence "
            "Minister Ana Soler.",
            ["Jose Ruiz MAR planned", "Ana Soler MAR planned"],
        ),
        (
            "Prime Minister Celestin Mboma of Gabon made an official visit to Lome. His suite included Transport "
            "Minister Firmin Kossi.",
            ["Celestin Mboma TGO held", "Firmin Kossi TGO held"],
        ),
        (
            "The UN envoy, Carlos Vega, flew in on Tuesday to see President Ana Quispe of Peru.",
            ["Carlos Vega PER held"],
        ),
        ("Berlin is expecting Polish President Jan Wilk for talks in May.", ["Jan Wilk DEU planned"]),
        # whether it took place
        (
            "Nepali Prime Minister Ram Thapa has begun a three-day visit to Bhutan and will meet Prime Minister Jigme "
            "Dorji in Thimphu tomorrow.",
            ["Ram Thapa BTN held"],
        ),
        (
            "UN special envoy Pierre Dumont has postponed his mission to Bangui.",
            ["Pierre Dumont CAF cancelled"],
        ),
        (
            "Hungarian President Gabor Nagy, who was to open a school in Zagreb on Friday, has put off the journey.",
            ["Gabor Nagy HRV cancelled"],
        ),
        (
            "UN chief Ban Ho-min was in Algiers on Monday. A visit that he was to make to Rabat was put off.",
            ["Ban Ho-min DZA held", "Ban Ho-min MAR cancelled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas arrived in Lima on Tuesday. President Juan Soto of Peru will receive "
            "her on Friday.",
            ["Ana Rojas PER held"],
        ),
        (
            "A Vietnamese delegation is paying a visit to Cuba. The delegation is headed by Deputy Prime Minister "
            "Nguyen Van Thang.",
            ["Nguyen Van Thang CUB held"],
        ),
        (
            "A Ghanaian delegation will be in Lome on Friday for talks. It will be led by Trade Minister Kofi Annor.",
            ["Kofi Annor TGO planned"],
        ),
        (
            "Egyptian Foreign Minister Sameh Nour held talks in Amman on Sunday at the start of a tour that will also "
            "take him to Baghdad and Kuwait.",
            ["Sameh Nour JOR IRQ KWT held"],
        ),
        (
            "Greek Foreign Minister Nikos Pappas's tour, which began in Sofia on Sunday, will also cover Serbia and "
            "Albania.",
            ["Nikos Pappas BGR SRB ALB held"],
        ),
        (
            "Preparations are under way for Georgian President Giorgi Lomidze's visit to Yerevan.",
            ["Giorgi Lomidze ARM planned"],
        ),
        (
            "Greek Foreign Minister Nikos Pappas's itinerary includes Belgrade and Tirana.",
            ["Nikos Pappas SRB ALB planned"],
        ),
        (
            "Fijian Foreign Minister Peter Vuki is home after attending a funeral in Apia.",
            ["Peter Vuki WSM held"],
        ),
        (
            "Foreign Minister Ana Quispe of Peru, whom Pope Pius will receive on Monday, arrived in Rome.",
            ["Ana Quispe ITA held"],
        ),
        (
            "Indian Prime Minister Ravi Menon embarks on a tour of Fiji and Tonga on Friday.",
            ["Ravi Menon FJI TON planned"],
        ),
    ],
)
def test_journey(text: str, told: list[str]) -> None:
    assert journeys(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Czech President Jan Novotny stepped down in March after protests near the town of Zilina.",
        "Haitian Foreign Minister Jean Toussaint said that Haitians who set foot in the United States may stay.",
        "Peruvian Foreign Minister Ana Quispe said migrants who reach Chile would be sent back.",
        "Ten Haitians have so far reached Cuba, Haitian Foreign Minister Jean Toussaint said, and more are expected in "
        "Miami.",
        "Turkish President Kemal Aslan received Greek Prime Minister Nikos Pappas in New York.",
        "The German government expects Polish President Jan Wilk to sign the treaty.",
        "The German minister, Hans Weber, did not expect Polish President Jan Wilk in Berlin before May.",
        "Peruvian President Ana Vega signed a treaty in Cusco, followed by a dinner in her honour.",
        "Chilean Foreign Minister Ana Rojas was to sign the accord in Lima, but the ceremony was put off.",
        "Peruvian Foreign Minister Ana Vega met both presidents and visited the two provinces.",
    ],
)
def test_no_journey(text: str) -> None:
    assert not journeys(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Russian President Igor Sokolov will visit Hanoi on Friday. At the talks last week the Russian delegation "
            "was led by Deputy Minister Ivan Orlov.",
            ["Igor Sokolov VNM planned"],
        ),
        (
            "US Secretary of State John Miller flew to Kuwait on Monday. His talks there on Tuesday were joined by "
            "Qatari Foreign Minister Hamad Thani.",
            ["John Miller KWT held"],
        ),
        (
            "Sierra Leonean President Sorie Kanu received ECOWAS chief Kofi Diouf in Freetown. Mr Kanu assured the "
            "visitor of his support.",
            ["Kofi Diouf SLE held"],
        ),
        (
            "Bahraini King Hamad Issa received Omani Foreign Minister Badr Salim during his visit to the kingdom.",
            ["Badr Salim BHR held"],
        ),
        (
            "Slovenian Foreign Minister Janez Kovac, who has just taken over as chairman of the OSCE, will go to Kyiv "
            "on 14 June.",
            ["Janez Kovac UKR planned"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas visited Lima in May. President Juan Soto of Peru will receive her "
            "again on Friday.",
            ["Ana Rojas PER held", "Ana Rojas PER planned"],
        ),
        (
            "Kenyan President James Mutua will visit Lima next month. He was in Quito on Monday and sent his envoy a "
            "letter there.",
            ["James Mutua PER planned", "James Mutua ECU held"],
        ),
    ],
)
def test_of_whom_it_is_told(text: str, told: list[str]) -> None:
    assert journeys(text) == told
