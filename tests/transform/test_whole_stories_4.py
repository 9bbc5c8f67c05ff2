"""What whole stories tell over several sentences: whom a number means, who goes along, when a stop of a trip was."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from etl.facts import Facts
from tests.transform import news

DAY = date(2015, 6, 10)  # a Wednesday
read = partial(news.read, day=DAY)
offices = partial(news.offices, day=DAY)


def last_name(facts: Facts, official: int) -> str:
    return facts.officials[official].name.split()[-1]


def meetings(body: str) -> list[str]:
    """Each meeting by the last names of its people, else their codes, in the order of the alphabet."""
    facts = read(body)
    return [
        " ".join(
            sorted(
                last_name(facts, p.official) if p.official is not None else p.actor_code for p in meeting.participants
            )
        )
        for meeting in facts.meetings
    ]


def visits(body: str) -> list[str]:
    facts = read(body)
    return [f"{last_name(facts, one.official)} {'-'.join(one.destination_codes)}" for one in facts.visits]


def days(body: str) -> list[str]:
    """Each meeting by its first day and its country."""
    return [f"{one.started_on} {one.place_country_code}" for one in read(body).meetings]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Foreign Minister Jan Novak of Slovakia and his Czech counterpart Petr Dvorak met in Prague on Monday. "
            "German Foreign Minister Hans Weber has invited the two ministers to Berlin. "
            "The two men last met in Vienna in May.",
            "Dvorak Novak",
        ),
        (
            "Norwegian Prime Minister Kare Olsen gave a lunch for Lennart Mets of Estonia, Janis Kalns of Latvia and "
            "Algis Sauda of Lithuania, the foreign ministers. The three were also received by King Harald.",
            "Harald Kalns Mets Sauda",
        ),
        (
            "Peru's Foreign Minister Luis Soto met Ana Rojas of Chile in Lima on Monday. President Juan Vera of "
            "Colombia spoke to the Peruvian president by phone, and the two agreed to meet in Cali.",
            "PER Vera",
        ),
        (
            "Peru's Foreign Minister Luis Soto met Ana Rojas of Chile in Lima on Monday. A Brazilian diplomat said "
            "Soto was pleased, and the two would meet in Cali.",
            "Rojas Soto",
        ),
        (
            "A Cambodian delegation is to fly to Hanoi on Friday. Heading the Cambodians will be Foreign Minister "
            "Prak Sok. The delegation will meet Foreign Minister Tran Quang of Vietnam.",
            "Quang Sok",
        ),
    ],
)
def test_whom_it_means(text: str, last: str) -> None:
    assert meetings(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "journeys"),
    [
        (
            "President Olu Bado of Nigeria flew to Banjul on Friday. With him were Presidents Ellen Sirle of Liberia "
            "and John Maham of Ghana. They met President Adama Barr.",
            ["Bado GMB", "Sirle GMB", "Maham GMB"],
        ),
        (
            "President Olu Bado of Nigeria led to Banjul on Friday a team made up of Presidents Ellen Sirle of "
            "Liberia and John Maham of Ghana. The delegation met President Adama Barr.",
            ["Bado GMB", "Sirle GMB", "Maham GMB"],
        ),
        (
            "Prime Minister Hun Sary of Cambodia flew to Hanoi on Monday. With the premier in the delegation are "
            "Foreign Minister Prak Sok and Defence Minister Tea Ban.",
            ["Sary VNM", "Sok VNM", "Ban VNM"],
        ),
        (
            "A Cambodian delegation flew to Hanoi on Monday. Heading the Cambodians was Foreign Minister Prak Sok.",
            ["Sok VNM"],
        ),
        (
            "Foreign Minister Prak Sok of Cambodia flew to Hanoi on Monday. Leading the attack on him in parliament "
            "was Deputy Sam Rain.",
            ["Sok VNM"],
        ),
        (
            "Norway's Foreign Minister Kari Berg arrived in Vilnius on Sunday. Whatever the next administration in "
            "Washington may decide, she said on Monday, Oslo would stay.",
            ["Berg LTU"],
        ),
        (
            "Norway's Foreign Minister Kari Berg arrived in Vilnius on Sunday. On Monday she met the president in "
            "Riga, she said.",
            ["Berg LTU-LVA"],
        ),
        (
            "Ugandan Defence Minister Omar Okello was in Juba on Monday for talks. He said a joint exercise, due next "
            "month in Kenya, would go ahead.",
            ["Okello SSD"],
        ),
        (
            "Ugandan Defence Minister Omar Okello, due next month in Kenya, met President Salva Deng in Juba.",
            ["Okello KEN"],
        ),
    ],
)
def test_who_goes_where(text: str, journeys: list[str]) -> None:
    assert visits(text) == journeys


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "King Abdullah of Jordan returned to Amman on Monday from Kuwait, where two days of talks with Emir "
            "Sheikh Jaber ended the rift. The King, who dropped in on Cairo on his way home for a brief meeting with "
            "President Hosni Mubarak, is due to leave for New York on June 18.",
            ["2015-06-07 KWT", "2015-06-08 EGY"],
        ),
        (
            "King Abdullah of Jordan returned to Amman on Monday from Cairo, where he had met President Hosni Mubarak. "
            "He had held talks with Emir Sheikh Jaber in Kuwait on Saturday.",
            ["2015-06-06 KWT"],
        ),
    ],
)
def test_when_and_where(text: str, when: list[str]) -> None:
    assert set(when) <= set(days(text))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Russian Foreign Ministry spokeswoman Maria Zagorova said that Russia's Sergei Petrov would receive his "
            "Armenian counterpart, Ararat Mirzo, on Friday.",
            "Ararat Mirzo None ARM",
        ),
        (
            "Foreign Ministry spokeswoman Maria Zagorova of Bulgaria and her Armenian counterpart, Ararat Mirzo, "
            "denied it on Friday.",
            "Ararat Mirzo spokesperson ARM",
        ),
        (
            "LUSAKA, Zambia, June 9 - The President of Mozambique said here today that Malawi had given its word. "
            '"We will see," President Joaquim Chiss told reporters after three hours with his host, President Kenneth '
            "Kaun, at State House. Similar undertakings were made last September, when Mr. Kaun, Samora Mach, the "
            "Mozambican leader who died in a plane crash a month later, and Prime Minister Robert Muga of Zimbabwe "
            "flew to Blantyre.",
            "Joaquim Chiss head_of_state MOZ",
        ),
    ],
)
def test_office_and_country(text: str, people: str) -> None:
    assert people in offices(text)
