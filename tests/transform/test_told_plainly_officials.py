"""Officials and whom they serve, told in plain sentences: titles, bodies, bare names of two countries, rows."""

from __future__ import annotations

import pytest

from tests.transform.news import read


def served(body: str) -> list[str]:
    return [f"{one.name} {one.actor_code}" for one in read(body).officials]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Norway's Espen Berg met Serbia's Milan Jovanovic in Oslo.", ["Espen Berg NOR", "Milan Jovanovic SRB"]),
        ("Pedro Carrasco of Cuba met Juan Soto of Chile.", ["Pedro Carrasco CUB", "Juan Soto CHL"]),
        ("Canadian General Robert Tremblay saw Rwanda's Jean Habimana.", ["Robert Tremblay CAN", "Jean Habimana RWA"]),
        ("North Korea's Song Chun-il met China's Wang Tao.", ["Song Chun-il PRK", "Wang Tao CHN"]),
    ],
)
def test_no_title_is_needed_where_people_of_two_countries_have_dealings(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "Spain's Rafael Moreno met Serbia's Milan Jovanovic in the final.",
        "Norway's Espen Berg and India's Ravi Kumar met in the sixth round of the chess tournament.",
        "Norway's Espen Berg lives in Oslo, and Chile's Juan Soto in Lima.",
        "Eurovision's song of the year is by Norway's Espen Berg, who met Chile's Juan Soto.",
    ],
)
def test_people_of_two_countries_may_be_anybody(text: str) -> None:
    assert served(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Sri Lanka's minister of justice, Mohan Perera, met Danish minister Pia Lund.",
            ["Mohan Perera LKA", "Pia Lund DNK"],
        ),
        ("The Governor of New South Wales, Sir Roden Clarke, met Danish minister Pia Lund.",
         ["Roden Clarke AUS", "Pia Lund DNK"]),
        ("Faroese minister Jógvan á Heygum met Danish minister Pia Lund.", ["Jógvan á Heygum FRO", "Pia Lund DNK"]),
        ("Danish minister Pia Lund spoke with Greece's Nikos Papas, government spokesman Costas Demos said.",
         ["Pia Lund DNK", "Nikos Papas GRC", "Costas Demos GRC"]),
        ("Danish minister Pia Lund met Swedish premier Olof Lind and his predecessors Karl Berg and Sven Ek.",
         ["Pia Lund DNK", "Olof Lind SWE", "Karl Berg SWE", "Sven Ek SWE"]),
        ("Karin Holt, who chairs the upper house of Austria, met Danish minister Pia Lund.",
         ["Karin Holt AUT", "Pia Lund DNK"]),
        ("Serbian minister Milan Jovanovic met his Croat colleague, Ivan Horvat.",
         ["Milan Jovanovic SRB", "Ivan Horvat HRV"]),
        ("Danish minister Pia Lund met conference president Alok Sharma, of Britain, in Glasgow.",
         ["Pia Lund DNK", "Alok Sharma GBR"]),
        ("Danish minister Pia Lund was welcomed in Bishkek by her host Bakyt Asanov.",
         ["Pia Lund DNK", "Bakyt Asanov KGZ"]),
        ("Norwegian Foreign Minister Lars Holm had lunch in Kigali with Faustin Gasana.",
         ["Lars Holm NOR", "Faustin Gasana RWA"]),
        ("Norwegian Foreign Minister Lars Holm flew to Muscat and met Qais bin Harib there.",
         ["Lars Holm NOR", "Qais bin Harib OMN"]),
        ("The Colonial Secretary, Arthur Webb, met the new Prime Minister, Kwesi Mensah, in Accra.",
         ["Arthur Webb GBR", "Kwesi Mensah GHA"]),
    ],
)  # fmt: skip
def test_who_is_told_beside_a_title(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Danish minister Pia Lund wrote to her Thai colleague. Somchai Boonmee has dropped hints of late.",
         ["Pia Lund DNK", "Somchai Boonmee THA"]),
        ("Danish minister Pia Lund wrote to her Thai colleague. Somchai Boonmee, a dentist, was fined.",
         ["Pia Lund DNK"]),
        ("Danish minister Pia Lund wrote to her Thai colleague. Mette Holm has left the tennis court.",
         ["Pia Lund DNK"]),
    ],
)  # fmt: skip
def test_a_colleague_is_named_next(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Prime Ministers James Tuala and Robert Kalo of Fiji and Vanuatu met in Suva.",
         ["James Tuala FJI", "Robert Kalo VUT"]),
        ("Foreign Ministers Kofi Mensah and Koffi Adzo, of Ghana and Togo respectively, signed the accord.",
         ["Kofi Mensah GHA", "Koffi Adzo TGO"]),
        ("Chad's and the Central African Republic's health ministers, Ali Deby and Jean Bozo, met.",
         ["Ali Deby TCD", "Jean Bozo CAF"]),
        ("The minister of Peru, Jorge Quispe, will visit Jordan and Egypt to see his counterparts, Ayman Haddad and "
         "Tarek Mansour.", ["Jorge Quispe PER", "Ayman Haddad JOR", "Tarek Mansour EGY"]),
        ("Prime Ministers James Tuala of Fiji and Robert Kalo of Vanuatu met.",
         ["James Tuala FJI", "Robert Kalo VUT"]),
        ("Ministers Ana Silva and Rui Costa of Portugal and Spain's Juan Soto met.",
         ["Ana Silva PRT", "Rui Costa PRT", "Juan Soto ESP"]),
    ],
)  # fmt: skip
def test_countries_are_dealt_out_in_turn(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Danish minister Pia Lund received a Kuwaiti delegation under Sheikh Salem Al Ajmi.",
         ["Pia Lund DNK", "Salem Al Ajmi KWT"]),
        ("Danish minister Pia Lund shook hands with a member of the Cypriot delegation, Petros Ioannou.",
         ["Pia Lund DNK", "Petros Ioannou CYP"]),
        ("Danish minister Pia Lund met the Commission's Zita Berger.", ["Pia Lund DNK", "Zita Berger EU"]),
        ("Danish minister Pia Lund met Zita Berger of the Commission in Brussels.", ["Pia Lund DNK", "Zita Berger EU"]),
        ("In Brussels, Guinea's foreign minister, Hadja Conte, met Commissioner Stella Dimou.",
         ["Hadja Conte GIN", "Stella Dimou EU"]),
        ("The Pope's envoy was here. Cardinal Pietro Lodi met President Ivan Ivanov of Bulgaria.",
         ["Pietro Lodi VAT", "Ivan Ivanov BGR"]),
        ("Cardinal Pietro Lodi, archbishop of Milan, met President Ivan Ivanov of Bulgaria.", ["Ivan Ivanov BGR"]),
        ("The IMF and Pakistan differ. Minister Ali Khan met managing director Kristina Gerova in Washington.",
         ["Ali Khan PAK", "Kristina Gerova IMF"]),
        ("UNIFIL — Force Commander Mohan Iyer flew up to Naqoura to meet Governor Elias Haddad.",
         ["Mohan Iyer UN", "Elias Haddad LBN"]),
    ],
)  # fmt: skip
def test_who_acts_for_a_body_or_a_delegation(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("President Marie Faye named a new foreign minister, Louis Sarr, who was ambassador to China.",
         ["Marie Faye None", "Louis Sarr None"]),
        ("President Marie Faye appointed Louis Sarr as ambassador to China.", ["Marie Faye None", "Louis Sarr None"]),
        ("Jamaica's minister met her guests. Across the table sat Gerald Webb, the ambassador in Kingston, and others.",
         ["Gerald Webb None"]),
        ("Minister Chen Li received Norway's ambassador to China, Espen Berg.", ["Chen Li CHN", "Espen Berg NOR"]),
        ("Secretary Ellen Ross thanked Colombian minister Juan Soto.", ["Ellen Ross USA", "Juan Soto COL"]),
        ("Philippine officials said Secretary Antonio Reyes met Japanese minister Kenji Hara.",
         ["Antonio Reyes PHL", "Kenji Hara JPN"]),
    ],
)  # fmt: skip
def test_who_names_an_ambassador_is_not_of_where_that_goes(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Danish minister Pia Lund sat behind Ian Pemberton, Britain's Northern Ireland secretary.",
         ["Pia Lund DNK", "Ian Pemberton GBR"]),
        ("Danish minister Pia Lund rejected a proposal from EU negotiator Elmar Braun.",
         ["Pia Lund DNK", "Elmar Braun EU"]),
        ("A message from Peru President Ana Flores reached Danish minister Pia Lund.",
         ["Ana Flores PER", "Pia Lund DNK"]),
        ("Jurate Vaitkute, the youngest ever prime minister of Lithuania, met Danish minister Pia Lund.",
         ["Jurate Vaitkute LTU", "Pia Lund DNK"]),
        ("Brussels's Jutta Wenner met Danish minister Pia Lund.", ["Jutta Wenner EU", "Pia Lund DNK"]),
        ("Bavaria's Markus Huber is ill, Austrian chancellor Karl Berg said.", ["Markus Huber DEU", "Karl Berg AUT"]),
        ("A Polish delegation headed by Senator Jan Kowalski and including Representatives Ewa Nowak and Piotr Malek "
         "arrived in Panama City. It will see President Aurelio Rios in Panama.",
         ["Jan Kowalski POL", "Ewa Nowak POL", "Piotr Malek POL", "Aurelio Rios PAN"]),
        ("Norwegian minister Lars Holm drove to Blantyre and told Dr Chikondi Banda that he was sorry.",
         ["Lars Holm NOR", "Chikondi Banda MWI"]),
        ("Danish minister Pia Lund met the head of Georgia's anti-corruption bureau, Zurab Beridze.",
         ["Pia Lund DNK", "Zurab Beridze GEO"]),
        ("Danish minister Pia Lund met the Myanmar senior general, Min Aung Thant.",
         ["Pia Lund DNK", "Min Aung Thant MMR"]),
        ("The Iraqi Kurdish leader Hoshyar Talabani has stopped in Vienna and met Danish minister Pia Lund.",
         ["Hoshyar Talabani IRQ", "Pia Lund DNK"]),
        ("The King of the Belgians, Leopold, received Danish minister Pia Lund.", ["Leopold BEL", "Pia Lund DNK"]),
        ("The President of the Confederation, Alain Muller, met Danish minister Pia Lund.",
         ["Alain Muller CHE", "Pia Lund DNK"]),
        ("Governor of Batken region Arzybek Sultanov met Danish minister Pia Lund.",
         ["Arzybek Sultanov None", "Pia Lund DNK"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_title(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Prime Minister Kaspar Roth will break with tradition. The Liechtenstein leader will go to Prague to see "
         "Foreign Minister Karel Novak.", ["Kaspar Roth LIE", "Karel Novak CZE"]),
        ("The French leader met Prime Minister Karel Novak in Prague. President Jean Martin of France was late.",
         ["Karel Novak CZE", "Jean Martin FRA"]),
        ("The Secretary-General is concerned. His Special Adviser, Rosalind Wood, rang Foreign Minister Sok Rithy of "
         "Cambodia.", ["Rosalind Wood UN", "Sok Rithy KHM"]),
        ("Libya waits. Minister Giannis Papas went to Tripoli and met President Abdul Ferjani of Libya in Tripoli.",
         ["Giannis Papas None", "Abdul Ferjani LBY"]),
        ("Foreign Minister Mahmoud Ferjani flew to Tripoli and met Libyan generals.", ["Mahmoud Ferjani LBY"]),
        ("Karim Nasser could not come. He is represented by Lebanon's ambassador, Greek minister Nikos Papas said.",
         ["Nikos Papas GRC"]),
        ("Karim Nasser came at noon. The Lebanese ambassador left soon, Greek minister Nikos Papas said.",
         ["Karim Nasser LBN", "Nikos Papas GRC"]),
        ("The Holy See was glad. Cardinal Pietro Lodi, the missionary, met President Ivan Ivanov of Bulgaria.",
         ["Ivan Ivanov BGR"]),
    ],
)  # fmt: skip
def test_whom_the_sentences_around_tell(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mediator Karim Nasser will fly to Oslo. Nasser, the United Nations envoy for Syria, met Norway's minister.",
         ["Karim Nasser UN"]),
        ("Colonel Karim Nasser saw Danish minister Pia Lund. She left Nasser, the UN envoy said, a letter.",
         ["Karim Nasser None", "Pia Lund DNK"]),
    ],
)  # fmt: skip
def test_an_office_behind_a_later_name(text: str, people: list[str]) -> None:
    assert served(text) == people


def test_counterparts_in_two_countries_are_seen_in_turn() -> None:
    body = (
        "The foreign minister of Peru, Jorge Quispe, will visit Jordan and Egypt from Sunday to Tuesday for talks with "
        "his counterparts there, Ayman Haddad and Tarek Mansour."
    )
    meetings = read(body).meetings
    assert sorted(sorted(p.actor_code for p in one.participants) for one in meetings) == [
        ["EGY", "PER"],
        ["JOR", "PER"],
    ]
    assert all(p.official is not None for one in meetings for p in one.participants)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Danish minister Pia Lund met Wu Ming-te (吳明德), the minister of Peru.", ["Pia Lund DNK", "Wu Ming-te PER"]),
        ("Danish minister Pia Lund met the President of Latvia, Juris Kalns, the Speaker of the Saeima (Parliament), "
         "Inga Berzina, and the Finnish premier, Matti Korhonen.",
         ["Pia Lund DNK", "Juris Kalns LVA", "Inga Berzina LVA", "Matti Korhonen FIN"]),
        ("Danish minister Pia Lund met the Minister for Reintegration of the Temporarily Occupied Territories of "
         "Ukraine, Iryna Bondar.", ["Pia Lund DNK", "Iryna Bondar UKR"]),
        ("Costas Demos, who leads the conservatives in the Greek parliament, met Danish minister Pia Lund.",
         ["Costas Demos GRC", "Pia Lund DNK"]),
        ("Costas Demos, who leads the conservatives, met Danish minister Pia Lund.", ["Pia Lund DNK"]),
        ("In Yerevan Armen Rustam, chairman of the parliament's foreign relations committee, met Danish minister Pia "
         "Lund.", ["Armen Rustam ARM", "Pia Lund DNK"]),
        ("The chairman of the parliament, Armen Rustam, met Danish minister Pia Lund in Yerevan.",
         ["Armen Rustam ARM", "Pia Lund DNK"]),
        ("Danish minister Pia Lund met her Tongan colleague, 'Akilisi Fonua, in Suva.",
         ["Pia Lund DNK", "'Akilisi Fonua TON"]),
        ("Nabil Hadid, the internationally recognised president of Yemen, met Danish minister Pia Lund.",
         ["Nabil Hadid YEM", "Pia Lund DNK"]),
        ("The governors of the regions, Jan Huber of Bavaria and Luis Rojo of Catalonia, met Danish minister Pia Lund.",
         ["Jan Huber DEU", "Luis Rojo ESP", "Pia Lund DNK"]),
        ("Danish minister Pia Lund sat behind Celso Amado, who came as the personal envoy of Brazil's president.",
         ["Pia Lund DNK", "Celso Amado BRA"]),
    ],
)  # fmt: skip
def test_what_stands_inside_a_title_or_a_name(text: str, people: list[str]) -> None:
    assert served(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("After the leaders of Togo, Benin and Burkina Faso, UN envoy Karl Ehren met Danish minister Pia Lund.",
         ["Karl Ehren UN", "Pia Lund DNK"]),
        ("There was no meeting between Japan's Haruka Mino and North Korea's Song Chun-il, a man in Tokyo said.",
         ["Haruka Mino JPN", "Song Chun-il PRK"]),
        ("There was no meeting between Japan's Aki Mino and North Korea's Song Chun-il, an official and novelist.",
         ["Aki Mino JPN"]),
        ("Danish minister Pia Lund sat behind Mr Jan Halicki, of the Polish foreign ministry.",
         ["Pia Lund DNK", "Jan Halicki POL"]),
        ("Turkish spymaster Mehmet Demir sat behind Danish minister Pia Lund.", ["Mehmet Demir TUR", "Pia Lund DNK"]),
        ("Arab foreign ministers met in Tunis, with host Othman Trabelsi urging unity.", ["Othman Trabelsi TUN"]),
        ("Admiral John Webb, Chief of Naval Operations, met Danish minister Pia Lund.",
         ["John Webb USA", "Pia Lund DNK"]),
    ],
)  # fmt: skip
def test_who_is_told_by_whom_he_acts_for(text: str, people: list[str]) -> None:
    assert served(text) == people
