"""Who is named, with which office, serving whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.transform.officials.officials import find_officials
from etl.transform.officials.persons import may_be, name_tokens
from etl.transform.officials.titles.office_types import office_type


def found(text: str, publisher: str | None = None) -> dict[str, tuple[str | None, str | None]]:
    """Each official's name with office type and actor."""
    return {o.name: (o.office_type, o.actor_code) for o in find_officials(text, publisher).officials}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peruvian Foreign Minister Rosa Quispe arrived.", {"Rosa Quispe": ("foreign_minister", "PER")}),
        (
            "Kenya’s Cabinet Secretary for Defence, Tom Odera, spoke.",
            {"Tom Odera": ("defence_minister", "KEN")},
        ),
        (
            "She met Latvian Deputy Prime Minister and Minister of Foreign Affairs Janis Ozols.",
            {"Janis Ozols": ("deputy_head_of_government", "LVA")},
        ),
        (
            "Acting Assistant Secretary for African Affairs Paula K. Dunn of the United States spoke.",
            {"Paula K. Dunn": ("deputy_minister", "USA")},
        ),
        (
            "Ghana’s Chief of the Defence Staff Lieutenant General Kofi Mensah Ansah listened.",
            {"Kofi Mensah Ansah": ("military_chief", "GHA")},
        ),
        (
            "ACCRA: The Minister of State for Works, Alhaji Musa Bello Tijani, told newsmen that Ghana was ready.",
            {"Musa Bello Tijani": ("deputy_minister", "GHA")},
        ),
        (
            "Governor of Talas region Azamat Orozov of Kyrgyzstan listened.",
            {"Azamat Orozov": ("subnational", "KGZ")},
        ),
        (
            "Karim Mansour, the Tunisian President's diplomatic adviser, flew out.",
            {"Karim Mansour": ("other", "TUN")},
        ),
        (
            "BISHKEK: The work is not done, according to deputy Aigul Asanova.",
            {"Aigul Asanova": ("legislator", "KGZ")},
        ),
        (
            "ISLAMABAD: Foreign Secretary Salman Shaikh briefed newsmen.",
            {"Salman Shaikh": ("deputy_minister", "PAK")},
        ),
        (
            "The Senate President, Chief Emeka Okafor of Nigeria, replied.",
            {"Emeka Okafor": ("legislator", "NGA")},
        ),
        (
            "The foreign ministers of the two countries, Rosa Quispe and Jorge Rojas, will meet.",
            {"Rosa Quispe": ("foreign_minister", None), "Jorge Rojas": ("foreign_minister", None)},
        ),
        (
            "The governor of Oromokto, Peter Smit, and Norwegian Foreign Minister Anna Berg came.",
            {"Peter Smit": ("subnational", "NOR"), "Anna Berg": ("foreign_minister", "NOR")},
        ),
        (
            "Talks\n\nNorwegian Foreign Minister Anna Berg signed. Ana Ruiz of Bolivia and Luis Paz of Peru did too.",
            {"Anna Berg": ("foreign_minister", "NOR"), "Ana Ruiz": (None, "BOL"), "Luis Paz": (None, "PER")},
        ),
        (
            "Talks\n\nNorwegian Foreign Minister Anna Berg was received in Lima at noon by Luis Paz.",
            {"Anna Berg": ("foreign_minister", "NOR"), "Luis Paz": (None, "PER")},
        ),
        ("Anna Berg, the Norwegian minister of trade, left.", {"Anna Berg": ("minister", "NOR")}),
        (
            "Vu Van Hai, a member of the Vietnamese Communist Party’s Politburo, left.",
            {"Vu Van Hai": ("other", "VNM")},
        ),
        (
            "The presidents of Chile and Bolivia, Jorge Rojas and Eva Mamani, embraced.",
            {"Jorge Rojas": ("head_of_state", "CHL"), "Eva Mamani": ("head_of_state", "BOL")},
        ),
        (
            "Croatian Foreign Minister Ivan Horvat and his Irish counterpart, Sean Byrne, signed.",
            {"Ivan Horvat": ("foreign_minister", "HRV"), "Sean Byrne": ("foreign_minister", "IRL")},
        ),
        (
            "U.N. Special Envoy for Mali Ebba Lind briefed the council.",
            {"Ebba Lind": ("igo_official", "UN")},
        ),
        (
            "NATO Secretary General Hans de Vries opened the session.",
            {"Hans de Vries": ("igo_head", "NATO")},
        ),
        ("King Tupou VII of Tonga sailed home.", {"Tupou VII": ("head_of_state", "TON")}),
        (
            "Former Mongolian president Bat Dorj and caretaker Belgian prime minister Luc Maes spoke.",
            {"Bat Dorj": ("head_of_state", "MNG"), "Luc Maes": ("head_of_government", "BEL")},
        ),
        (
            "Vietnam’s ambassador to Finland, Tran Thi Mai, left.",
            {"Tran Thi Mai": ("ambassador", "VNM")},
        ),
        (
            "FOREIGN MINISTER YILDIRIM: (Via interpreter) Türkiye welcomes this.",
            {"Yildirim": ("foreign_minister", "TUR")},
        ),
        (
            "Sri Lankan Foreign Secretary R. D. Perera flew to Malé.",
            {"R. D. Perera": ("deputy_minister", "LKA")},
        ),
        (
            "Oman’s Deputy Commander of the Army, Major General Said al-Harthi, watched.",
            {"Said al-Harthi": ("military_officer", "OMN")},
        ),
    ],
)
def test_titles_of_many_shapes(sentence: str, expected: dict[str, tuple[str, str]]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Reporters followed the Lindqvist poisoning for years.",
        "Mara Ellison, the chief executive of Norbolt, cut the ribbon.",
        "Carl Weiss, director of the Lakeside Institute, read a paper.",
        "The ship was named after an admiral; the Osei Prize went to a novelist.",
        "The Iraqi defence minister spoke to the Pope.",
    ],
)
def test_people_and_things_that_hold_no_public_office(sentence: str) -> None:
    assert found(sentence) == {}


def test_a_surname_later_is_the_same_person_and_every_place_is_a_mention() -> None:
    text = "Finnish President Aino Virtanen came.\nVirtanen said so. Ms Virtanen left."
    cast = find_officials(text, None)
    assert [text[m.first_char : m.last_char] for m in cast.mentions] == ["Aino Virtanen", "Virtanen", "Virtanen"]
    assert {m.official for m in cast.mentions} == {0}


def test_an_office_elsewhere_makes_a_name_an_official() -> None:
    text = "Talks in Accra\nPedro Almeida flew out of Accra on Friday. The Portuguese president had met traders."
    assert found(text) == {"Pedro Almeida": ("head_of_state", "PRT")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbour talks\nDanish Prime Minister Mette Holm is in Quito. Luis Quispe told her that the port was shut. "
            "The interior minister said the road was safe.",
            "minister",
        ),
        (
            "Harbour talks\nDanish Prime Minister Mette Holm is in Quito. Luis Quispe told her that the port was shut. "
            "The Ecuadorean energy minister said the road was safe.",
            "minister",
        ),
        (
            "Harbour talks\nDanish Prime Minister Mette Holm and Interior Minister Jens Krag are in Quito. "
            "Luis Quispe, a singer, met them at the airport. The interior minister said the road was safe.",
            None,
        ),
    ],
)
def test_the_next_sentence_tells_the_office_of_a_name(text: str, expected: str | None) -> None:
    assert found(text).get("Luis Quispe", (None, None))[0] == expected


def test_a_government_speaks_of_its_own_officials() -> None:
    text = "Call\nSecretary of State Ann Lee spoke with Malian Foreign Minister Sira Keita. Ambassador Roe joined."
    assert found(text, "U.S. Department of State") == {
        "Ann Lee": ("foreign_minister", "USA"),
        "Sira Keita": ("foreign_minister", "MLI"),
        "Roe": ("ambassador", "USA"),
    }


def test_the_dateline_tells_whom_an_unmarked_minister_serves() -> None:
    assert found("Signed\nRABAT - Interior Minister Karim Idrissi received the visitors.")["Karim Idrissi"][1] == "MAR"


@pytest.mark.parametrize(
    ("title", "actor", "expected"),
    [
        ("Minister for Foreign Affairs and Trade", "IRL", "foreign_minister"),
        ("Foreign Secretary", "GBR", "foreign_minister"),
        ("Foreign Secretary", "PAK", "deputy_minister"),
        ("Secretary of State", "USA", "foreign_minister"),
        ("Chancellor of the Exchequer", "GBR", "minister"),
        ("State Secretary", "DEU", "deputy_minister"),
        ("Minister of Defence Production", "PAK", "minister"),
        ("National Security Adviser", "IND", "security_adviser"),
        ("President", "EU", "igo_head"),
        ("Speaker of Parliament", "GHA", "legislator"),
        ("Governor", "USA", "subnational"),
        ("First Deputy Minister of Foreign Affairs", "KAZ", "deputy_minister"),
        ("Chief of Naval Staff", "NGA", "military_chief"),
        ("Foreign Ministry spokesperson", "CHN", "spokesperson"),
    ],
)
def test_office_types(title: str, actor: str, expected: str) -> None:
    assert office_type(title, actor) == expected


@given(st.text(max_size=300))
def test_any_text_gives_mentions_inside_it(text: str) -> None:
    for mention in find_officials(text, None).mentions:
        assert 0 <= mention.first_char < mention.last_char <= len(text)


@given(st.lists(st.sampled_from(["Anna", "Berg", "de", "Souza", "Kim", "Ji-woo", "O’Neill"]), min_size=1, max_size=4))
def test_a_name_may_be_itself(words: list[str]) -> None:
    tokens = name_tokens(" ".join(words))
    assert may_be(tokens, tokens)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The two presidents signed an accord.", "head_of_state"),
        ("“We are friends,” the Kenyan president said.", "head_of_state"),
        ("A minister of theirs was there as well.", None),
    ],
)
def test_an_office_that_a_title_elsewhere_must_mean(told: str, expected: str | None) -> None:
    text = f"Talks on tea\n\nPeruvian President Rosa Quispe received Kenya's James Otieno in Lima. {told}"
    officials = {one.name: one.office_type for one in find_officials(text, None).officials}
    assert officials == {"Rosa Quispe": "head_of_state", "James Otieno": expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Petra Lindqvist received Prime Minister Marek Nowak of Poland for an hour.",
            {"Petra Lindqvist": None, "Marek Nowak": "head_of_government"},
        ),
        (
            "President Marek Nowak spoke first. Carlos Mendes, Pedro Alvarez and Luis Ortega signed the declaration.",
            {"Marek Nowak": "head_of_state", "Carlos Mendes": None, "Pedro Alvarez": None, "Luis Ortega": None},
        ),
        (
            "President Marek Nowak spoke first. Carlos Mendes, a farmer, signed the visitors' book.",
            {"Marek Nowak": "head_of_state"},
        ),
        ("President Marek Nowak spoke. Carlos Mendes signed copies of his novel.", {"Marek Nowak": "head_of_state"}),
        (
            "President Marek Nowak spoke. Carlos Mendes received a medal from the club.",
            {"Marek Nowak": "head_of_state"},
        ),
    ],
)
def test_who_does_what_officials_do_is_one(sentence: str, expected: dict[str, str | None]) -> None:
    assert {name: kind for name, (kind, _) in found(f"Talks end\n{sentence}").items()} == expected


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        (
            "So said Kwame Boateng, the mediator designated by the African Union.",
            "Kwame Boateng",
            ("igo_official", "AU"),
        ),
        (
            "The guests were joined by Andrea Silva of Uruguay, the chair of Mercosur.",
            "Andrea Silva",
            ("igo_head", "MERCOSUR"),
        ),
        ("There was Minho Kim of South Korea, the foreign minister.", "Minho Kim", ("foreign_minister", "KOR")),
        (
            "Senegal hoped that President Moussa Ndiaye, the African Union's mediator, would stay.",
            "Moussa Ndiaye",
            ("head_of_state", "SEN"),
        ),
        (
            "The Prime Minister of Malaysia, Ahmad Haji Razali, signed it.",
            "Ahmad Haji Razali",
            ("head_of_government", "MYS"),
        ),
        ("With them was the Kenyan foreign minister, Paul arap Koech.", "Paul arap Koech", ("foreign_minister", "KEN")),
        (
            "Tonga's cabinet met. Sione Tupou, who holds the defence portfolio, was away.",
            "Sione Tupou",
            ("defence_minister", "TON"),
        ),
        (
            "Anna Berg, who leads the opposition Liberals in the Riksdag, said that Sweden would wait.",
            "Anna Berg",
            ("legislator", "SWE"),
        ),
        (
            "The Chairman of the Cabinet of Ministers of Kyrgyzstan, Azamat Sydykov, was there.",
            "Azamat Sydykov",
            ("head_of_government", "KGZ"),
        ),
        ("South Korean Ministry of Health spokeswoman Mina Seo spoke in Hanoi.", "Mina Seo", ("spokesperson", "KOR")),
        ("Eva Lindholm, who came as the Danish envoy, was silent.", "Eva Lindholm", ("envoy", "DNK")),
    ],
)
def test_offices_told_around_a_name(sentence: str, name: str, expected: tuple[str, str]) -> None:
    assert found(f"Talks end\n{sentence}").get(name) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Paraguay and Uruguay trade envoys. So say their presidents, Generals Hugo Duarte and Augusto Pereda.",
            {"Hugo Duarte": ("head_of_state", "PRY"), "Augusto Pereda": ("head_of_state", "URY")},
        ),
        (
            "Norway and Chad agreed. The foreign ministers of the two countries, Lars Berg and Idriss Mahamat, met.",
            {"Lars Berg": ("foreign_minister", "NOR"), "Idriss Mahamat": ("foreign_minister", "TCD")},
        ),
    ],
)
def test_a_plural_title_points_back_to_countries(sentence: str, expected: dict[str, tuple[str, str]]) -> None:
    assert found(f"Talks end\n{sentence}") == expected


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        (
            "Souphan Vongsa had barely left the plane. The Lao energy minister was driven off at once.",
            "Souphan Vongsa",
            ("minister", "LAO"),
        ),
        (
            "Sanctions would be aimed at the soldiers, Shane Cole explained. The Fijian premier was brief.",
            "Shane Cole",
            ("head_of_government", "FJI"),
        ),
        (
            "Ministers of trade of Poland and Chile signed a pact in Lima. Poland's Andrzej Kowalski was pleased.",
            "Andrzej Kowalski",
            None,
        ),
        (
            "Pierre Morel, France's chief of the defence staff, spoke first, his counterparts Oumar Diarra of Mali"
            " and Moussa Garba of Niger much later.",
            "Oumar Diarra",
            ("military_chief", "MLI"),
        ),
        (
            "She told the OSCE chairman, Slovenia's Matej Kovac, that Chile would vote.",
            "Matej Kovac",
            ("igo_head", "OSCE"),
        ),
        (
            "Ahmad Harun flew to Jakarta to see his Indonesian counterpart, Budi Santoso.",
            "Ahmad Harun",
            (None, "MYS"),
        ),
    ],
)
def test_an_office_told_in_another_sentence(body: str, name: str, expected: tuple[str | None, str] | None) -> None:
    officials = found(f"News of the day\nThe Malaysian cabinet sat.\n{body}")
    assert name in officials
    assert expected is None or officials[name] == expected


def test_the_next_sentence_does_not_give_its_title_to_a_private_person() -> None:
    officials = found("News\nJohn Baker bakes bread. The foreign secretary met Chile's envoy, Ana Ruiz, there.")
    assert "John Baker" not in officials


def test_a_monarch_and_another_whose_last_name_is_that_name_are_two() -> None:
    officials = found("Talks end\nKing Felipe of Spain received Chile's president, Luis Felipe. King Felipe was brief.")
    assert officials == {"Felipe": ("head_of_state", "ESP"), "Luis Felipe": ("head_of_state", "CHL")}


def test_an_honorific_may_stand_between_a_title_and_a_name() -> None:
    officials = found("Talks end\nChile's minister held talks with Emir Sheikh Tamim bin Hamad in Doha.")
    assert officials == {"Tamim bin Hamad": ("head_of_state", "QAT")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He urged Teresa May, the British premier, to wait. Mrs May left.", {"Teresa May": 2}),
        ("Peru's president, June Paz, left in late June. June Paz spoke on June 5.", {"June Paz": 2}),
        ("Chilean Foreign Minister Ana May left. May said in May that all was well; May 5 is far.", {"Ana May": 2}),
    ],
)
def test_names_that_are_months(sentence: str, expected: dict[str, int]) -> None:
    cast = find_officials(f"Talks end\n{sentence}", None)
    places = [cast.officials[mention.official].name for mention in cast.mentions]
    assert {name: places.count(name) for name in places} == expected


@pytest.mark.parametrize("party", ["Social Democrat", "Christian Democrat", "Tory"])
def test_a_party_before_a_name_is_no_part_of_it(party: str) -> None:
    sentence = f"{party} Peter Holm, who chairs the defence committee of the Swedish parliament, was cautious."
    assert found(f"Talks end\n{sentence}") == {"Peter Holm": ("legislator", "SWE")}


def test_one_word_behind_the_opposition_is_a_party() -> None:
    assert not found("Talks end\nIt was dismissed by Jan Nagy, chairman of the opposition Harmony.")


def test_the_leader_of_a_party_is_no_official() -> None:
    assert "Anna Berg" not in found("Talks end\nAnna Berg, who leads the opposition Liberals, said Sweden would wait.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It named Arvo Tamm and Jaan Kask, who are deputy directors of the Belarus State Security Committee.",
            {"Arvo Tamm": ("intelligence_chief", "BLR"), "Jaan Kask": ("intelligence_chief", "BLR")},
        ),
        (
            "In Oslo she saw Rosa Quispe and James Otieno, the foreign ministers of Peru and Kenya, for tea.",
            {"Rosa Quispe": ("foreign_minister", "PER"), "James Otieno": ("foreign_minister", "KEN")},
        ),
        (
            "They named Wang Dong, He Ping and Yin Zonghua, who are deputy directors of the Chinese State Council.",
            dict.fromkeys(["Wang Dong", "He Ping", "Yin Zonghua"], ("other", "CHN")),
        ),
        ("After seeing Rosa Quispe and James Otieno, the presidents of Peru and Kenya's ministers slept.", {}),
        ("She saw Rosa Quispe, James Otieno, and ministers of Peru.", {}),
    ],
)
def test_a_plural_title_behind_names_is_theirs(sentence: str, expected: dict[str, tuple[str, str]]) -> None:
    assert found(f"Talks end\n{sentence}") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("President Juma Mkapa of Tanzania conferred on Saturday with Deo Hakizimana in Burundi.", "Deo Hakizimana"),
        ("In Tanzania she saw Governor Juma Mkapa and Deo Hakizimana of late. Burundi was glad.", "Deo Hakizimana"),
        ("Foreign Minister Rosa Quispe of Peru was late. So was Jens Mikkelsen. The Dane laughed.", "Jens Mikkelsen"),
        ("Peru's foreign minister, Rosa Quispe, waited. Jens Mikkelsen had an hour with her.", None),
        ("President Juma Mkapa of Tanzania met Deo Hakizimana, a farmer, in Burundi.", None),
        ("Foreign Minister Rosa Quispe told Radio Caracol in Colombia that Peru would wait.", None),
        ("President Juma Mkapa of Tanzania lunched with Deo Hakizimana and other executives in Burundi.", None),
    ],
)
def test_whom_officials_meet_is_an_official(body: str, expected: str | None) -> None:
    names = found(f"News of the day\n{body}").keys() - {"Juma Mkapa", "Rosa Quispe"}
    assert names == ({expected} if expected else set())


def test_a_byline_alone_is_not_whom_a_title_in_the_text_means() -> None:
    text = "Rivals speak\n{byline}\nPeru's president and the de facto ruler of Chile spoke on Monday, Lima said."
    assert "Harbour Profit" not in found(text.format(byline="Harbour Profit"))
    assert "Ana Ruiz" not in found(text.format(byline="Ana Ruiz"))


def test_two_without_a_title_who_are_then_called_both_presidents() -> None:
    text = (
        "Summit\n\nFOZ DO IGUACU - Pedro Salas and Rui Campos shook hands on Friday. Both presidents will sign "
        "a treaty between Argentina and Brazil."
    )
    found = {one.name: one.office_type for one in find_officials(text, None).officials}
    assert found == {"Pedro Salas": "head_of_state", "Rui Campos": "head_of_state"}


def test_two_who_are_not_officials_though_they_meet() -> None:
    text = "Stars\n\nAnna Bell and Thomas Clark met on the set in May. The two presidents of the fan club were there."
    assert find_officials(text, None).officials == []
