"""What plain news takes for granted: who is named a sentence after the title, rows of names and titles, whose words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

Found = tuple[str | None, str, str]


def read(told: str, title: str = "In brief") -> Facts:
    """Return what a made-up report says."""
    document = Document("urn:test", title, told, "test", published_on=date(2015, 6, 10), publisher="The Gulf Star")
    return GrammarExtractor().read(document)


def served(told: str) -> dict[str, tuple[str | None, str | None]]:
    """Return who is an official in a report: name → type of office and actor."""
    return {one.name: (one.office_type, one.actor_code) for one in read(told).officials}


def met(told: str) -> list[tuple[set[str], str]]:
    """Return the meetings of a report: who took part (actors of those without a name), and the status."""
    facts = read(told)
    return [
        (
            {facts.officials[one.official].name if one.official is not None else one.actor_code for one in sides},
            meeting.status,
        )
        for meeting in facts.meetings
        if (sides := meeting.participants)
    ]


@pytest.mark.parametrize(
    ("told", "name", "expected"),
    [
        (
            "A special envoy of Kenyan President Ruth Wambui arrived in Kigali on Friday for talks.\nJoseph Mutua was"
            " met at the airport by Rwandan Foreign Minister Jean Habimana. Mutua told reporters that he was glad.",
            "Joseph Mutua", ("envoy", "KEN"),
        ),
        (
            "A special envoy of South Korean President Kim Dae-sun flew to Lima on Friday.\nLim Dong-hyun was met there"
            " by an aide. Lim said that he was glad.",
            "Lim Dong-hyun", ("envoy", "KOR"),
        ),
        (
            "Myanmar's foreign minister had warm words for Thailand on Monday.\nWin Thein, who flew in on Sunday, met"
            " Thai Prime Minister Somchai Boonma. Win Thein said that he was glad.",
            "Win Thein", ("foreign_minister", "MMR"),
        ),
        (
            "Danish Foreign Minister Lars Holm met his Lithuanian counterpart in Vilnius. Jonas Petrauskas said it"
            " went well.",
            "Jonas Petrauskas", ("foreign_minister", "LTU"),
        ),
        (
            "Lars Holm, the Danish foreign minister, has held talks in Vilnius with his colleague there, Jonas"
            " Petrauskas.",
            "Jonas Petrauskas", ("foreign_minister", "LTU"),
        ),
        (
            "Danish Foreign Minister Lars Holm met his counterpart in Vilnius, Jonas Petrauskas, on Monday.",
            "Jonas Petrauskas", ("foreign_minister", "LTU"),
        ),
        (
            "Danish Defence Minister Lars Holm met his Singapore counterpart, Dr Lim Eng Hock, on Monday.",
            "Lim Eng Hock", ("defence_minister", "SGP"),
        ),
        ("General Than Shwe received Chinese Premier Li Wen in Yangon.", "Than Shwe", ("military_officer", "MMR")),
        ("Lars Holm, the Danish premier, took over from Mette Krag in May.", "Mette Krag", (None, "DNK")),
    ],
)  # fmt: skip
def test_who_is_meant_by_a_title_nearby(told: str, name: str, expected: tuple[str, str]) -> None:
    assert served(told).get(name) == expected


@pytest.mark.parametrize(
    "told",
    [
        "A Chilean minister was scolded on Monday. Pedro Soto of the trade union federation said that the minister must"
        " go. Soto called for a strike.",
        "The Swedish defence minister is in Helsinki this week.\nKarin Nyberg, a researcher at Lund university, said"
        " the visit was a waste. Nyberg has written about it.",
    ],
)
def test_who_speaks_of_an_official_is_none(told: str) -> None:
    assert not {"Pedro Soto", "Karin Nyberg"} & served(told).keys()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "He met Anna Berg, the Norwegian foreign minister, Lars Holm, the Danish prime minister, and Kari Dahl, the"
            " Swedish finance minister.",
            {
                "Anna Berg": ("foreign_minister", "NOR"), "Lars Holm": ("head_of_government", "DNK"),
                "Kari Dahl": ("minister", "SWE"),
            },
        ),
        (
            "Also there were Anna Berg, the Norwegian minister of trade, and the Danish premier, Lars Holm.",
            {"Anna Berg": ("minister", "NOR"), "Lars Holm": ("head_of_government", "DNK")},
        ),
        (
            "Also there were the Norwegian minister of trade, Anna Berg, the Danish premier, Lars Holm, and the Swedish"
            " premier, Kari Dahl.",
            {
                "Anna Berg": ("minister", "NOR"), "Lars Holm": ("head_of_government", "DNK"),
                "Kari Dahl": ("head_of_government", "SWE"),
            },
        ),
        (
            "The Kenyan side was led by Ruth Wambui, the Minister of Trade. With her were Joseph Mutua, the Minister of"
            " Information, and the Deputy Minister of Foreign Affairs, Ali Otieno.",
            {
                "Ruth Wambui": ("minister", "KEN"), "Joseph Mutua": ("minister", "KEN"),
                "Ali Otieno": ("deputy_minister", "KEN"),
            },
        ),
        (
            "A spokesman for Peruvian Foreign Minister Jorge Salas said that all was well.",
            {"Jorge Salas": ("foreign_minister", "PER")},
        ),
    ],
)  # fmt: skip
def test_each_of_a_row_has_the_title_beside(told: str, expected: dict[str, tuple[str, str]]) -> None:
    assert served(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (  # who is received by his own president meets nobody from abroad there
            "Peruvian Foreign Minister Jorge Salas met Danish Foreign Minister Lars Holm in Lima on Monday. Salas had"
            " earlier been received by President Ana Quispe at the palace in Lima.",
            [({"Jorge Salas", "Lars Holm"}, "held")],
        ),
        (
            "Peruvian Foreign Minister Jorge Salas warned yesterday against expecting much when he sits down with"
            " Danish Foreign Minister Lars Holm in Lima this weekend.",
            [({"Jorge Salas", "Lars Holm"}, "planned")],
        ),
        (
            "In August Kenyan President Ruth Wambui called off a meeting with Danish Prime Minister Lars Holm at his"
            " residence.",
            [({"Ruth Wambui", "Lars Holm"}, "cancelled")],
        ),
        (
            "Danish Foreign Minister Lars Holm will meet his Lithuanian counterpart on Monday.\nLithuanian Foreign"
            " Minister Jonas Petrauskas told reporters that all was ready.",
            [({"Lars Holm", "Jonas Petrauskas"}, "planned")],
        ),
        (
            "US Secretary of State Ana Miller and Defence Secretary John Rice set out on Monday on a tour of Latin"
            " America. The two will first go to Lima. There they are to meet Peruvian President Juan Salas.",
            [({"Ana Miller", "John Rice", "Juan Salas"}, "planned")],
        ),
    ],
)
def test_meetings_of_plain_news(told: str, expected: list[tuple[set[str], str]]) -> None:
    assert met(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan President Ruth Wambui saw Danish Prime Minister Lars Holm as a rival.",
        "Kenyan President Ruth Wambui is in Oslo. Danish Prime Minister Lars Holm saw her as a friend.",
        "Kenyan President Ruth Wambui said that she would be happy to see Danish Prime Minister Lars Holm.",
    ],
)
def test_who_is_only_thought_of_is_not_met(told: str) -> None:
    assert met(told) == []


def test_their_meeting_is_none_of_its_own() -> None:
    facts = read(
        "Kenyan Foreign Minister Ruth Wambui and Danish Foreign Minister Lars Holm talked by telephone on Monday. Their"
        " meeting comes after shops were shut."
    )
    assert [meeting.mode for meeting in facts.meetings] == ["phone"]


def test_what_happens_where_one_was_happens_there() -> None:
    facts = read(
        "UN Secretary-General Kofi Mensah was in Lima on Monday, where he and Peruvian President Ana Quispe spoke about"
        " trade."
    )
    assert [(meeting.mode, meeting.place_name) for meeting in facts.meetings] == [("in_person", "Lima")]


def test_a_journey_is_of_who_is_to_make_it() -> None:
    facts = read(
        "Government spokesman Kostas Lemos said that President Nikos Petrou of Cyprus was glad. The spokesman also"
        " mentioned the journey that Petrou is to make to New York next month."
    )
    assert [facts.officials[visit.official].name for visit in facts.visits] == ["Nikos Petrou"]


def test_who_is_brought_together_with_several_apart_meets_each() -> None:
    told = (
        "Kenyan Foreign Minister Ruth Wambui is in Oslo. Her visit will also bring her together with Norwegian Prime"
        " Minister Kari Dahl and, separately, with Foreign Minister Lars Holm."
    )
    assert met(told) == [({"Ruth Wambui", "Kari Dahl"}, "planned"), ({"Ruth Wambui", "Lars Holm"}, "planned")]


@pytest.mark.parametrize(
    "told",
    [
        "Danish Prime Minister Lars Holm told his host, Peruvian President Jorge Salas, what he had heard in London.",
        "Danish Prime Minister Lars Holm lands at seven. His host, Peruvian President Jorge Salas, will give him fish"
        " and, it is feared in London, a long speech.",
    ],
)
def test_who_has_a_host_is_in_the_hosts_country(told: str) -> None:
    assert [visit.destination_codes for visit in read(told).visits] == [("PER",)]


def test_a_tour_that_was_set_out_on_is_one_visit() -> None:
    facts = read(
        "US Secretary of State Ana Miller and Defence Secretary John Rice set out on Monday on a tour of Latin America."
        " The two will first go to Lima. From Peru they will travel to Quito for a meeting with President Pablo Rojas."
    )
    visits = [(facts.officials[one.official].name, one.destination_codes, one.status) for one in facts.visits]
    assert visits == [("Ana Miller", ("PER", "ECU"), "held"), ("John Rice", ("PER", "ECU"), "held")]


def test_who_once_appeared_beside_a_traveller_does_not_go_along() -> None:
    facts = read(
        "Danish Foreign Minister Lars Holm left Copenhagen last night for Lima. He had appeared along with Norwegian"
        " Prime Minister Kari Dahl in a debate last week."
    )
    assert [facts.officials[one.official].name for one in facts.visits] == ["Lars Holm"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "A spokesperson for Peruvian Foreign Minister Jorge Salas said that the trip would be put off. The"
            " spokesperson added that more would follow.",
            [("PER", "indirect", "the trip would be put off"), ("PER", "indirect", "more would follow")],
        ),
        (
            "Peruvian Foreign Minister Jorge Salas is to meet Lars Holm, the Danish foreign minister, in Lima. The"
            " minister told reporters that he was glad.",
            [("Salas", "indirect", "he was glad")],
        ),
        (
            "The format put Peru at a disadvantage, Peruvian Foreign Minister Jorge Salas said, because his own part"
            " had been recorded.",
            [
                (
                    "Salas", "indirect", "The format put Peru at a disadvantage, Peruvian Foreign Minister Jorge Salas"
                    " said, because his own part had been recorded",
                )
            ],
        ),
        (
            "Peruvian President Jorge Salas warned against expecting much when he meets the king.",
            [("Salas", "indirect", "expecting much when he meets the king")],
        ),
        (
            'The vote was "highly irresponsible," Peruvian President Jorge Salas told reporters.',
            [("Salas", "direct", "highly irresponsible")],
        ),
        (
            "As for the envoy, it would depend on how the talks went, Peruvian President Jorge Salas added.",
            [("Salas", "indirect", "As for the envoy, it would depend on how the talks went")],
        ),
        (
            "Peruvian President Jorge Salas called once more for action if Chile did not listen.",
            [("Salas", "indirect", "action if Chile did not listen")],
        ),
    ],
)  # fmt: skip
def test_statements_of_plain_news(said: Callable[[str], list[Found]], told: str, expected: list[Found]) -> None:
    assert [(who, kind, words.rstrip(",.")) for who, kind, words in said(told)] == expected
