"""Whom groups mean that were told before, in sentences of our own; nobody in them is real."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

PACT = (
    "MUSCAT - Omani Foreign Minister Salim Harthy and Ethiopian Foreign Minister Tesfaye Bekele signed an accord. "
    "Somali President Hassan Warsame wished both ministers well. They meet again in May."
)
WINE = (
    "BUDAPEST - President Bruno Straub of Hungary welcomed Austrian President Kurt Feld. Prime Minister Miklos Varga "
    "of Hungary and Foreign Minister Gyula Hornyak of Hungary looked on. In the evening the Austrian dined with both."
)
RIVER = (
    "The presidents of Peru, Bolivia and Chile, Ana Vidal, Jorge Quispe and Luis Rojas, met in Lima. The three "
    "presidents dined. The three foreign ministers will meet in May."
)
ROAD = (
    "TIRANA - Bulgarian Transport Minister Stamen Kolarov signed a protocol with Albanian Prime Minister Arben Dema. "
    "The Bulgarian travels on to Skopje. "
)
WORD = [
    ("they, the group of the sentence before", PACT, "They", ["Salim Harthy", "Tesfaye Bekele"]),
    ("both, of one country", WINE, "both", ["Gyula Hornyak", "Miklos Varga"]),
    ("the Bulgarian, whose verb looks like a plural", ROAD, "Bulgarian", ["Stamen Kolarov"]),
]


@pytest.mark.parametrize(("why", "text", "word", "names"), WORD, ids=[why for why, *_ in WORD])
def test_whom_a_group_means(
    read: Callable[..., tuple[Any, Any]], why: str, text: str, word: str, names: list[str]
) -> None:
    reading, _ = read(text)
    tokens = [(p, token) for p in reading.paragraphs for token in p.doc if token.text == word]
    assert sorted(reading.officials[party.official].name for party in reading.meant(*tokens[-1])) == names


def test_others_of_the_countries_of_a_group_are_not_named(read: Callable[..., tuple[Any, Any]]) -> None:
    reading, _ = read(RIVER)
    (ministers,) = [(p, token) for p in reading.paragraphs for token in p.doc if token.text == "ministers"]
    meant = {(party.official, party.actor_code) for party in reading.meant(*ministers)}
    assert meant == {(None, "PER"), (None, "BOL"), (None, "CHL")}


def test_the_two_sides_are_those_of_the_pair_just_told(read: Callable[..., tuple[Any, Any]]) -> None:
    reading, _ = read(
        "Ghanaian President Kofi Mensah and Togolese President Faure Kodjo landed at noon. Senegalese President Awa "
        "Diop brought the pair together, beside Malian President Issa Keita. The two sides will talk in June."
    )
    (sides,) = [(p, token) for p in reading.paragraphs for token in p.doc if token.text == "sides"]
    assert {party.actor_code for party in reading.meant(*sides)} == {"GHA", "TGO"}


def test_a_guest_who_tells_his_host_is_whom_the_word_means() -> None:
    document = Document(
        url="urn:test:guest",
        title="",
        body="LUSAKA - Zambian President Frederick Mulenga received Angolan President José Cardoso. Zimbabwean "
        "President Simba Chikowore has offered to mediate. Chikowore spoke by radio. Chikowore spoke again. "
        "The guest from Luanda told his host that he needed no mediator.",
        origin="tests",
        published_on=date(2011, 5, 12),
    )
    meetings = GrammarExtractor().read(document).meetings
    assert [{p.actor_code for p in meeting.participants} for meeting in meetings] == [{"AGO", "ZMB"}]
