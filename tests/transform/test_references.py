"""Who is meant: titles, pronouns and epithets in passages of our own; nobody in them is real."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

GREECE = (
    "ATHENS, March 3 - Greek Prime Minister Nikos Vlachos received Turkish President Kemal Aydın on Thursday. "
    "The visiting president thanked his host for the welcome. The two leaders then dined."
)
KENYA = (
    "Kenyan Foreign Minister Mercy Chebet met her Ugandan counterpart, Sam Okot, in Kampala. "
    "She said trade would grow. Okot agreed, and he invited her to Gulu. The Kenyan said yes."
)
NORWAY = (
    "Secretary of State Ann Lee spoke by phone with Norwegian Foreign Minister Lars Holm. "
    "The Secretary thanked the Foreign Minister for Norway's help. They agreed to meet in June."
)
INDONESIA = (
    "JAKARTA - Australian Prime Minister Tom Walker arrived in Jakarta on Monday. Indonesian President Suhartoyo "
    "welcomed the guest at the palace. The pair discussed trade. The Australian leader said he was pleased."
)
CHILE = (
    "Chilean President Jorge Rojas and Bolivian President Eva Mamani met in Arica. The two presidents signed a deal. "
    "The Chilean praised his counterpart. Both sides reaffirmed the pact."
)
SUDAN = (
    "Egyptian Foreign Minister Samir Hassan held talks with Sudanese Prime Minister Omar Idris in Khartoum. "
    "The minister then called on General Bashir Taha, the army chief. The general told him that the border was calm."
)
MOROCCO = (
    "French President Luc Arnaud flew to Rabat. King Hassan III received the French head of state. "
    "The monarch gave a dinner. The visitor will leave on Friday."
)
POLAND = (
    "German Chancellor Ursula Brandt met Polish Prime Minister Jan Kowal in Warsaw. "
    "The chancellor said Berlin would pay. The premier said Warsaw would wait."
)
JAPAN = (
    "Indian External Affairs Minister R. Menon met Japanese Foreign Minister Jiro Endo in Tokyo. The two ministers "
    "discussed ships. India's top diplomat left on Sunday. His host saw him off."
)
TOGO = (
    "Ghanaian President Kofi Mensah landed in Accra after visiting Togo. "
    "Togolese President Faure Kodjo had hosted him. "
    "The Ghanaian leader thanked the Togolese."
)
MALI = (
    "The two presidents signed a treaty of friendship in Bamako on Monday. Malian President Issa Keita welcomed his "
    "Senegalese counterpart, Awa Diop, at the palace. Foreign Minister Oumar Cissé of Mali and his Senegalese "
    "counterpart, Fatou Sow, drafted it. The two foreign ministers meet again in May. The leaders of both countries "
    "will dine. The two trade ministers are to meet in June."
)
GHANA = (
    "Ghanaian presidential spokesman Kwame Boateng told reporters that Togolese President Faure Kodjo had left. He "
    "said that the talks had gone well."
)
PERU = (
    "Peruvian President Ana Quispe, Chilean President Jorge Rojas and Bolivian President Eva Mamani met in Cusco. "
    "Quispe praised Rojas. The leaders agreed on a railway. Mamani hosted the two in La Paz. "
    "Then she received them again."
)


@pytest.mark.parametrize(
    ("passage", "word", "number", "expected"),
    [
        (GREECE, "president", 0, ["Kemal Aydın"]),
        (GREECE, "host", 0, ["Nikos Vlachos"]),
        (GREECE, "leaders", 0, ["Kemal Aydın", "Nikos Vlachos"]),
        (KENYA, "She", 0, ["Mercy Chebet"]),
        (KENYA, "he", 0, ["Sam Okot"]),
        (KENYA, "her", 1, ["Mercy Chebet"]),
        (KENYA, "Kenyan", 1, ["Mercy Chebet"]),
        (NORWAY, "Secretary", 1, ["Ann Lee"]),
        (NORWAY, "Minister", 1, ["Lars Holm"]),
        (NORWAY, "They", 0, ["Ann Lee", "Lars Holm"]),
        (INDONESIA, "guest", 0, ["Tom Walker"]),
        (INDONESIA, "pair", 0, ["Suhartoyo", "Tom Walker"]),
        (INDONESIA, "leader", 0, ["Tom Walker"]),
        (INDONESIA, "he", 0, ["Tom Walker"]),
        (CHILE, "presidents", 0, ["Eva Mamani", "Jorge Rojas"]),
        (CHILE, "Chilean", 1, ["Jorge Rojas"]),
        (CHILE, "counterpart", 0, ["Eva Mamani"]),
        (CHILE, "sides", 0, ["Eva Mamani", "Jorge Rojas"]),
        (SUDAN, "minister", 0, ["Samir Hassan"]),
        (SUDAN, "general", 0, ["Bashir Taha"]),
        (SUDAN, "him", 0, ["Samir Hassan"]),
        (MOROCCO, "state", 0, ["Luc Arnaud"]),
        (MOROCCO, "monarch", 0, ["Hassan III"]),
        (MOROCCO, "visitor", 0, ["Luc Arnaud"]),
        (POLAND, "chancellor", 0, ["Ursula Brandt"]),
        (POLAND, "premier", 0, ["Jan Kowal"]),
        (JAPAN, "ministers", 0, ["Jiro Endo", "R. Menon"]),
        (JAPAN, "diplomat", 0, ["R. Menon"]),
        (JAPAN, "host", 0, ["Jiro Endo"]),
        (JAPAN, "him", 0, ["R. Menon"]),
        (TOGO, "leader", 0, ["Kofi Mensah"]),
        (TOGO, "Togolese", 1, ["Faure Kodjo"]),
        (MALI, "presidents", 0, ["Awa Diop", "Issa Keita"]),
        (MALI, "ministers", 0, ["Fatou Sow", "Oumar Cissé"]),
        (MALI, "leaders", 0, ["Awa Diop", "Issa Keita"]),
        (PERU, "leaders", 0, ["Ana Quispe", "Eva Mamani", "Jorge Rojas"]),
        (PERU, "two", 0, ["Ana Quispe", "Jorge Rojas"]),
        (GHANA, "He", 0, ["Kwame Boateng"]),
        (PERU, "them", 0, ["Ana Quispe", "Jorge Rojas"]),
    ],
)
def test_who_is_meant(
    read: Callable[..., tuple[Any, Any]], passage: str, word: str, number: int, expected: list[str]
) -> None:
    reading, _ = read(passage)
    tokens = [(p, token) for p in reading.paragraphs for token in p.doc if token.text.split()[-1] == word]
    parties = reading.meant(*tokens[number])
    assert sorted(reading.officials[party.official].name for party in parties) == expected


def test_what_is_not_sure_is_left_open(read: Callable[..., tuple[Any, Any]]) -> None:
    reading, _ = read(
        "Peruvian President Ana Quispe flew to Quito. The Canadian said nothing. His predecessor was ill."
    )
    tokens = {token.text: (p, token) for p in reading.paragraphs for token in p.doc}
    assert reading.meant(*tokens["Canadian"]) == ()
    assert reading.meant(*tokens["predecessor"]) == ()


def test_of_a_group_that_is_never_named_only_the_countries_are_known(read: Callable[..., tuple[Any, Any]]) -> None:
    reading, _ = read(MALI)
    tokens = [(p, token) for p in reading.paragraphs for token in p.doc if token.text == "ministers"]
    assert {(party.official, party.actor_code) for party in reading.meant(*tokens[-1])} == {
        (None, "MLI"),
        (None, "SEN"),
    }


def test_his_guest_is_the_one_told_together_with_him(read: Callable[..., tuple[Any, Any]]) -> None:
    reading, _ = read(
        "OSLO - Norwegian Prime Minister Lars Dahl received Chilean President Ana Vidal on Tuesday. Vidal conveyed "
        "to Dahl the greetings of Peruvian President Jorge Quispe. Dahl thanked his guest."
    )
    (guest,) = [(p, token) for p in reading.paragraphs for token in p.doc if token.text == "guest"]
    (party,) = reading.meant(*guest)
    assert reading.officials[party.official].name == "Ana Vidal"


def test_a_bare_title_means_whom_the_story_is_about(read: Callable[..., tuple[Any, Any]]) -> None:
    reading, _ = read(
        "Chilean President Ana Vidal flew to Lima. Vidal spoke of trade. Vidal also spoke of ships. Peruvian "
        "President Jorge Quispe listened. The harvest was good. Prices rose. It rained. Later the president left."
    )
    tokens = [(p, token) for p in reading.paragraphs for token in p.doc if token.text == "president"]
    (party,) = reading.meant(*tokens[-1])
    assert reading.officials[party.official].name == "Ana Vidal"
