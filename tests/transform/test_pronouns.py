"""Whom "he", "him", "his" and words for hosts and guests mean, in sentences of our own; nobody in them is real."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

MEANT = [
    (
        "who gives the dinner at which he speaks",
        "Chilean President Juan Vidal held talks in Lima with Peruvian President Carlos Quispe. Speaking at a banquet "
        "which he gave in the evening, Quispe said that Peru was grateful.",
        "he",
        "Carlos Quispe",
    ),
    (
        "whose guest is named between commas",
        "Peruvian President Carlos Quispe and his Chilean guest, Juan Vidal, signed a pact in Lima.",
        "his",
        "Carlos Quispe",
    ),
    (
        "not the guest himself, with whom he talks",
        "Peruvian President Carlos Quispe held talks in Lima with Juan Vidal of Chile, his guest from the south.",
        "his",
        "Carlos Quispe",
    ),
    (
        "not the one of whom the quotation tells",
        "Norwegian Foreign Minister Ola Berg faced the press after talks with his Danish opposite number, Jens Krag. "
        "“I left the Danish Foreign Minister in no doubt that we shall fish,” he said.",
        "he",
        "Ola Berg",
    ),
    (
        "the subject of the clause above it",
        "Chilean President Ana Vidal and Peruvian President Jorge Quispe agreed on a border, Brazilian President "
        "Celso Brandão announced after he saw them in Manaus.",
        "he",
        "Celso Brandão",
    ),
    (
        "not the subject of its own clause",
        "Kenyan President Daniel Wekesa flew to Garowe, where Somali President Abdi Farah greeted him.",
        "him",
        "Daniel Wekesa",
    ),
    (
        "not the one of whom a relative clause tells",
        "Ghanaian President Kofi Mensah called on Togolese President Faure Kodjo, who handed him a letter.",
        "him",
        "Kofi Mensah",
    ),
    (
        "with him, who brings somebody",
        "Danish Prime Minister Lars Holm met Icelandic President Einar Bjarnason. Holm brought with him Defence "
        "Minister Jens Krag.",
        "him",
        "Lars Holm",
    ),
    (
        "his country, who is visited",
        "Libyan leader Omar Ghariani waited for years, and when German Chancellor Hans Dietrich visited his country "
        "at last, there was a parade.",
        "his",
        "Omar Ghariani",
    ),
    (
        "she, a woman told before somebody whose name does not tell",
        "Swedish Foreign Minister Astrid Lind saw Burmese President Thein Maung. Maung hailed the visit. "
        "Later in the day she left.",
        "she",
        "Astrid Lind",
    ),
    (
        "the visitor of the country told",
        "LISBON - Portuguese Prime Minister Rui Costa dined with Dutch Foreign Minister Piet Bakker. Earlier he had "
        "briefed Angolan President Paulo Neto. Then the Dutch visitor left.",
        "visitor",
        "Piet Bakker",
    ),
    (
        "the guest from a capital",
        "LUSAKA - Zambian President Frederick Mulenga received Angolan President José Cardoso. Zimbabwean President "
        "Simba Chikowore offered to mediate. The guest from Luanda said no.",
        "guest",
        "José Cardoso",
    ),
    (
        "the visitor, about whom the story is",
        "JUBA - Italian Foreign Minister Pietro Parodi met President Salva Deng of South Sudan. Parodi handed him a "
        "letter from Kenyan President Francis Mutua. The harvest was good. On Friday the visitor went to Bor.",
        "visitor",
        "Pietro Parodi",
    ),
    (
        "his guest, never himself",
        "Moldovan President Ion Ciobanu met Greek Foreign Minister Dora Kanelli. Ciobanu told his guest that the gas "
        "would last.",
        "guest",
        "Dora Kanelli",
    ),
    (
        "he, after a general without the name",
        "Japanese Prime Minister Jiro Endo saw General Than Maung of Myanmar. UN Secretary-General Park Min-ho "
        "telephoned Endo. The general smiled. He left at noon.",
        "He",
        "Than Maung",
    ),
    (
        "by country, about whom the story is",
        "Australian Prime Minister Alan Boyd flew in on Monday. He brought with him Defence Minister Robert Miles, who "
        "saw Papua New Guinea's minister, Billy Kera. The harvest was good. In Port Vila the Australian met Vanuatu "
        "Prime Minister Jotham Tari.",
        "Australian",
        "Alan Boyd",
    ),
    (
        "by country, the subject of the sentence before",
        "Bolivian President Carlos Quisbert came on Thursday. Foreign Minister Diego Arce of Bolivia saw Chilean "
        "President Andres Mena. Then the Bolivian left.",
        "Bolivian",
        "Diego Arce",
    ),
    (
        "he, after a press secretary's word",
        "Philippine President Ramon Cruz was greeted by Vietnamese President Le Van Hung. Communications Secretary "
        "Andres Reyes of the Philippines said half the rice was sold. He was also received by Speaker Tran Quoc Bao.",
        "He",
        "Ramon Cruz",
    ),
    (
        "he, after a word of his minister's",
        "Algerian Prime Minister Karim Belhadj began a visit to Norway. His energy minister, Samir Zerrouk, called it "
        "historic. On Monday he was received by King Harald of Norway.",
        "he",
        "Karim Belhadj",
    ),
    (
        "he, who says more himself",
        "Philippine President Ramon Cruz was greeted by Vietnamese President Le Van Hung. Communications Secretary "
        "Andres Reyes of the Philippines said half the rice was sold. He told reporters that more would follow.",
        "He",
        "Andres Reyes",
    ),
    (
        "his, who is walked to it",
        "Danish Prime Minister Lars Holm saw Finnish President Pekka Laine in Turku on Monday; the Norwegian foreign "
        'minister, Ola Berg, joined them. "We trust each other," Laine said. He walked Holm to his car.',
        "his",
        "Lars Holm",
    ),
    (
        "his, in a clause that tells of the guest",
        "Thai Prime Minister Somchai Rattana received Lao President Kham Vong, who was on his first visit to Bangkok.",
        "his",
        "Kham Vong",
    ),
    (
        "the president who met somebody of the other's country",
        "Bulgarian President Ivan Petkov greeted Croatian President Milan Juric. Petkov called the visit historic. The "
        "president then met with Bulgarian Prime Minister Georgi Dimov.",
        "president",
        "Milan Juric",
    ),
]


@pytest.mark.parametrize(("why", "text", "word", "name"), MEANT, ids=[why for why, *_ in MEANT])
def test_whom_a_word_means(read: Callable[..., tuple[Any, Any]], why: str, text: str, word: str, name: str) -> None:
    reading, _ = read(text)
    tokens = [(p, token) for p in reading.paragraphs for token in p.doc if token.text == word]
    (party,) = reading.meant(*tokens[-1])
    assert reading.officials[party.official].name == name


def test_a_name_that_is_also_a_surname_tells_only_the_gender(read: Callable[..., tuple[Any, Any]]) -> None:
    reading, _ = read("Peruvian Foreign Minister Jorge Quispe travels to Lima. Godfrey Travels sold the tickets.")
    assert [official.name for official in reading.officials] == ["Jorge Quispe"]
