"""People named without a title: by their country alone, behind a rank in small letters, after a title of several."""

from __future__ import annotations

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.officials.officials import find_officials


def found(text: str, *, title: str = "In brief") -> dict[str, tuple[str | None, str | None]]:
    """Who is found in a text below a title: name → type of office and actor."""
    officials = find_officials(f"{title}\n{text}", None).officials
    return {one.name: (one.office_type, one.actor_code) for one in officials}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Danish premier sat beside Rosa Quispe, the Peruvian, at the plenary.", {"Rosa Quispe": "PER"}),
        (
            "The ministers agreed on the cod. Present were: Jonas Berg, Norway; Mika Salo, Finland; Ulf Krona, Sweden.",
            {"Jonas Berg": "NOR", "Mika Salo": "FIN", "Ulf Krona": "SWE"},
        ),
        (
            "Kenya's Wanjiru Kamau, first in line, and Chile's Rosa Fuentes, in a new hat, greeted the king.",
            {"Wanjiru Kamau": "KEN", "Rosa Fuentes": "CHL"},
        ),
        (
            "The Togolese premier opened it. Lima was represented by Rosa Quispe, Chile by Hugo Rojas.",
            {"Rosa Quispe": "PER", "Hugo Rojas": "CHL"},
        ),
        ("The Peruvian president spoke for an hour. The Dane, Mette Holm, listened.", {"Mette Holm": "DNK"}),
        ("The Chilean premier saw the World Bank's man for the south, Ramesh Gupta.", {"Ramesh Gupta": "WB"}),
        ("The Chilean premier had a word with the Syrian government's Bassam Khoury.", {"Bassam Khoury": "SYR"}),
        ("The Chilean premier spoke first. Rosa Quispe of the United Nations took notes.", {"Rosa Quispe": "UN"}),
        ("The Irish prime minister flew to Rome. Host Paolo Marini met her in the rain.", {"Paolo Marini": "ITA"}),
        (
            "The Qatari minister was on the left, the Turkish team, headed by Osman Kaya, on the right.",
            {"Osman Kaya": "TUR"},
        ),
    ],
)
def test_country_beside_a_name_tells_an_official(text: str, people: dict[str, str]) -> None:
    officials = found(text)
    assert {name: officials.get(name, (None, None))[1] for name in people} == people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway's Magnus Carlsen drew with India's Viswanathan Anand in the sixth game.", "Magnus Carlsen"),
        ("The president congratulated Norway's Magnus Carlsen on winning the chess tournament.", "Magnus Carlsen"),
        ("A Briton, John Smith, died in the landslide.", "John Smith"),
        ("France's Bernard Arnault and America's Elon Musk are the world's richest men.", "Elon Musk"),
        ("Ukraine's Oksana Bondar, a novelist, read to the culture minister.", "Oksana Bondar"),
        ("Goals by Harry Kane for England and Kylian Mbappe for France decided the evening.", "Harry Kane"),
        ("Publishers Jann Wenner and Carlo De Benedetti of Italy's Repubblica met the mayor.", "Carlo De Benedetti"),
    ],
)
def test_country_beside_a_name_is_not_enough_elsewhere(text: str, name: str) -> None:
    assert name not in found(text)


def test_rank_behind_a_nation_needs_no_capital() -> None:
    officials = found(
        "Iranian general Behrouz Shirvani met Moroccan major general Omar Bouhali in Geneva. "
        "The Malian colonel, Sadio Camara, looked on."
    )
    assert officials == {
        "Behrouz Shirvani": ("military_officer", "IRN"),
        "Omar Bouhali": ("military_officer", "MAR"),
        "Sadio Camara": ("military_officer", "MLI"),
    }
    assert found("The Polish general strike went on. The Spanish general election was won.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Sweden and Finland's prime ministers will meet on Monday. Ulf Kristersen travels to Turku, where Petteri "
        "Orpola is to show him the yard.",
        "The Finnish and Swedish prime ministers see each other often: Ulf Kristersen was in Turku in May, and in "
        "June Petteri Orpola came to Lund.",
    ],
)
def test_title_of_two_is_theirs_who_are_named_next(text: str) -> None:
    assert found(text) == {
        "Ulf Kristersen": ("head_of_government", "SWE"),
        "Petteri Orpola": ("head_of_government", "FIN"),
    }


def test_title_of_two_is_nobodys_of_another_kind() -> None:
    assert found("The Thai and Lao foreign ministers met. Protesters Jane Roe and John Doe were outside.") == {}


def test_first_paragraph_of_an_untitled_document_is_no_headline() -> None:
    body = "Kenya's Wanjiru Kamau received the Danish ambassador.\nThey spoke of ports."
    untitled = Document(url="urn:a", title="", body=body, origin="a")
    assert [one.name for one in read_document(untitled).officials] == ["Wanjiru Kamau"]
    below = Document(
        url="urn:b", title="Kenya's Wanjiru Kamau received the Danish ambassador", body="Rain.", origin="b"
    )
    assert read_document(below).officials == []


def test_names_behind_their_countries_share_a_plural_title() -> None:
    assert found("She met the foreign ministers of Kenya (Musalia Otieno) and Benin (Olushegun Bakary), who left.") == {
        "Musalia Otieno": ("foreign_minister", "KEN"),
        "Olushegun Bakary": ("foreign_minister", "BEN"),
    }
    called = found(
        "The Zambian president rang his counterparts in Zimbabwe, Tendai Moyo, and Malawi, Yohane Phiri, twice."
    )
    assert {name: actor for name, (_, actor) in called.items()} == {"Tendai Moyo": "ZWE", "Yohane Phiri": "MWI"}


def test_deputy_between_commas_is_the_one_named_next() -> None:
    officials = found(
        "Sitting in for Secretary-General Rebeca Grynberg, her deputy, Martha Pobee, opened the reception."
    )
    assert officials["Rebeca Grynberg"][0] == "igo_head"
    assert officials["Martha Pobee"][0] == "igo_official"


def test_name_that_no_list_knows_goes_with_its_like() -> None:
    officials = found("The premier heard Fiji's Jioji Vakatora and Tuvalu's Xqfani Brlopo, both in sandals.")
    assert officials == {"Jioji Vakatora": (None, "FJI"), "Xqfani Brlopo": (None, "TUV")}


def test_offices_that_are_rare() -> None:
    officials = found(
        "The British lord privy seal, Edmund Carrow, and the chancellor of the exchequer, Dominic Hale, saw UN relief "
        "co-ordinator Maarten Hoogeveen. Japan gave a medal to Koichi Asabuki, Denmark's departing ambassador."
    )
    assert {name: kind for name, (kind, _) in officials.items()} == {
        "Edmund Carrow": "minister",
        "Dominic Hale": "minister",
        "Maarten Hoogeveen": "igo_official",
        "Koichi Asabuki": "ambassador",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He lunched with the Taiwanese speaker, You Si-chang.", "You Si-chang"),
        ("Chinese Premier Yuan Hongtao opened the bridge.", "Yuan Hongtao"),
        ("The Palestinian interior minister, Said Abu Ramadan, entered Jordan.", "Said Abu Ramadan"),
        ("Zambia's Charity Mulenga, next in line, greeted the premier.", "Charity Mulenga"),
        ("The Chilean president praised Paraguay's Santiago Ramírez, who had come in the rain.", "Santiago Ramírez"),
        ("Italy's premier, Massimo d'Aloia, met the king.", "Massimo d'Aloia"),
    ],
)
def test_word_may_begin_or_end_a_name(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    "text", ["The minister told the speaker, You are late.", "The chief spokesman, He said, was out."]
)
def test_word_begins_no_name_before_a_word(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "New Zealand is looking again at its aid to Tonga after its foreign minister was turned away.\nGraham "
            "Pike was to have spent three days in Nuku'alofa. Tonga's prime minister, Sione Latu, was away.",
            {"Graham Pike": ("foreign_minister", "NZL"), "Sione Latu": ("head_of_government", "TON")},
        ),
        (
            "Norway abstained. Its foreign minister, who had put two conditions, left the hall. Ingrid Haugen told "
            "reporters that she had received a polite no from Morocco's ambassador, Hassan Alaoui.",
            {"Ingrid Haugen": ("foreign_minister", "NOR")},
        ),
        (
            "Chile's top diplomat spent longer in the air than on the ground. Andres Rebolledo was told by Hugo "
            "Salas, chief adviser to the Peruvian president, that Peru would decide.",
            {"Andres Rebolledo": ("foreign_minister", "CHL")},
        ),
        (
            "Kenya's prime minister spent Friday shuttling across Juba. Raila Omwamba, who saw generals, left late. "
            "One of those who met Raila, Peter Lual, was picked up by armed men. Raila called it a pity.",
            {"Raila Omwamba": ("head_of_government", "KEN")},
        ),
        (
            "LISBON: Iceland's prime minister was in Lisbon on Monday. Sigurd Jonsson walked to the harbour with the "
            "Portuguese president, Rui Salgado.",
            {"Sigurd Jonsson": ("head_of_government", "ISL")},
        ),
    ],
    ids=["its minister", "its minister, a sentence on", "top diplomat", "named again by the given name", "colon"],
)
def test_title_elsewhere_is_whose_name_stands_near(text: str, people: dict[str, tuple[str, str]]) -> None:
    officials = found(text)
    assert {name: officials.get(name) for name in people} == people


def test_labels_of_a_transcript_are_no_datelines() -> None:
    text = "JORDAN: I met the Chilean president, Ana Vidal.\nCHAD: And I did not."
    cast = find_officials(f"Talk\n{text}", None)
    assert [bool(line.label_last) for line in cast.lines] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Chilean Foreign Minister Ana Vidal left Lima content. Her lunch with Jorge Quispe had lasted three "
            "hours, she said, and Peru would sign.",
            {"Jorge Quispe": "PER"},
        ),
        (
            "Germany's chancellor, Ursula Brandt, told nobody of her telephone conversation with Recep Demir, in "
            "which the Turkish straits came up.",
            {"Recep Demir": "TUR"},
        ),
        ("The Danish premier, Lars Holm, told of his dinner with Brigitte Nielsen, the actress.", {}),
        ("Her meeting with Oliver Bennett, a dentist in London, was private, the Danish minister, Pia Lund, said.", {}),
    ],
)
def test_who_has_a_meeting_of_somebodys_is_an_official(text: str, people: dict[str, str]) -> None:
    officials = found(text)
    assert {name: actor for name, (_, actor) in officials.items() if actor not in {"CHL", "DEU", "DNK"}} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The foreign ministers of Chad and Niger signed in Doha on Monday and then shook hands.\n"
            "Mariam Wagner spoke of hope; Moussa Garba, for Niger, said little.",
            {"Mariam Wagner": ("foreign_minister", "TCD"), "Moussa Garba": ("foreign_minister", "NER")},
        ),
        (
            "A stone stands where Laos, Thailand and Cambodia join; the heads of the three states unveiled it.\n"
            "Somsak Phomvihane, Anan Chaiyasit and Sok Vannak had just signed a treaty.",
            {
                "Somsak Phomvihane": ("head_of_state", "LAO"),
                "Anan Chaiyasit": ("head_of_state", "THA"),
                "Sok Vannak": ("head_of_state", "KHM"),
            },
        ),
        (
            "It was past midnight when Estonia and Poland had a text. The two foreign ministers shook hands. "
            "Kaja Tamm smiled. Jan Kowalski did not.",
            {"Kaja Tamm": ("foreign_minister", "EST"), "Jan Kowalski": ("foreign_minister", "POL")},
        ),
        (
            "Polish premier Jan Kowalski rang his Danish and Chilean colleagues. Mette Holm offered tents. In Santiago "
            "Kowalski reached Hugo Rojas at home.",
            {
                "Jan Kowalski": ("head_of_government", "POL"),
                "Mette Holm": ("head_of_government", "DNK"),
                "Hugo Rojas": ("head_of_government", "CHL"),
            },
        ),
        (
            "Polish premier Jan Kowalski saw foreign ministers of Chile and Denmark. In the meeting with Hugo Rojas, "
            "the two sides spoke of wool. With Mette Holm he spoke of fish.",
            {
                "Jan Kowalski": ("head_of_government", "POL"),
                "Hugo Rojas": ("foreign_minister", "CHL"),
                "Mette Holm": ("foreign_minister", "DNK"),
            },
        ),
        (
            "Polish premier Jan Kowalski saw national security advisers of Chile and Denmark. Dr Hugo Rojas and Mette "
            "Holm were shown a map.",
            {
                "Jan Kowalski": ("head_of_government", "POL"),
                "Hugo Rojas": ("security_adviser", "CHL"),
                "Mette Holm": ("security_adviser", "DNK"),
            },
        ),
        (
            "Polish premier Jan Kowalski looked in on his Danish host. He found Mette Holm in the garden.",
            {"Jan Kowalski": ("head_of_government", "POL"), "Mette Holm": ("head_of_government", "DNK")},
        ),
        (
            "Polish premier Jan Kowalski came out of the office of his Chilean colleague. For an hour Hugo Rojas had "
            "lectured him.",
            {"Jan Kowalski": ("head_of_government", "POL"), "Hugo Rojas": ("head_of_government", "CHL")},
        ),
    ],
)
def test_those_named_below_a_title_of_several(text: str, people: dict[str, tuple[str | None, str | None]]) -> None:
    assert found(text) == people


def test_a_title_of_two_does_not_mean_those_of_another_country() -> None:
    text = "Estonia and Poland had a text. The two foreign ministers met. Ana Salas of Peru and Kaja Tamm looked on."
    assert found(text).get("Ana Salas", (None, "PER"))[1] == "PER"


@pytest.mark.parametrize(
    "text",
    [
        "Polish premier Jan Kowalski met his Danish colleague. A novel by Mette Holm lay on the table.",
        "Polish premier Jan Kowalski rang his Danish colleague. The trial of Mette Holm and Kasper Juhl opens today.",
    ],
)
def test_a_counterpart_is_nobody_who_is_named_by_the_way(text: str) -> None:
    assert set(found(text)) == {"Jan Kowalski"}


@pytest.mark.parametrize("text", ["Gaston Brown, elected in Antigua and Barbuda last month, met Haiti's premier."])
def test_who_was_elected_in_a_country(text: str) -> None:
    assert found(text)["Gaston Brown"][1] == "ATG"
