# ruff: noqa: E501 - a text a line
"""What plain stories of several sentences tell: talks that ended with an outcome, further rounds, plans given up.

Officials of all kinds are among them, and countries told by abbreviations.
"""

from __future__ import annotations

import pytest

from tests.transform.news import read


def meetings(text: str) -> list[str]:
    """The meetings of a text, each as its sides, its status, its first day and the country where it was."""
    facts = read(text)
    told = []
    for one in facts.meetings:
        sides = (facts.officials[p.official].name if p.official is not None else p.actor_code for p in one.participants)
        day = one.started_on.isoformat() if one.started_on is not None else ""
        words = (" + ".join(sorted(sides)), one.status, day, one.place_country_code or "")
        told.append(" ".join(word for word in words if word))
    return sorted(told)


def officials(text: str) -> list[str]:
    """The officials of a text, each with the type of his office and whom he serves."""
    return [f"{one.name}, {one.office_type}, {one.actor_code}" for one in read(text).officials]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghanaian and Togolese negotiators ended two days of talks on Friday with what both sides called progress.",
         ["GHA + TGO held 2021-07-15"]),
        ("Omani and Yemeni officials concluded a round of talks on the crossing without agreement.",
         ["OMN + YEM held"]),
        ("Diplomats from Nepal and Bhutan held two rounds of talks before the vote.", ["BTN + NPL held"]),
        ("Nepalese and Bhutanese diplomats held talks for years.", []),
        ("Nepalese Foreign Minister Ram Thapa held talks with Bhutan's Foreign Minister Tashi Dem every month.", []),
        ("Nepalese Foreign Minister Ram Thapa held talks with Bhutan's Foreign Minister Tashi Dem, the first for years.",
         ["Ram Thapa + Tashi Dem held"]),
    ],
)  # fmt: skip
def test_talks_of_officials_without_names(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


def test_a_further_round_is_one_of_the_talks() -> None:
    text = (
        "Iranian and Omani officials held talks on shipping in Baku on Monday. Azerbaijan's president, Ilham Quliyev,"
        " received the Iranian delegation. The next round is due in Muscat in August."
    )
    assert "IRN + OMN planned 2021-08-01 OMN" in meetings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. and Peru postponed a meeting of their presidents that had been planned for Sunday in Quito.",
         ["PER + USA cancelled 2021-07-18 ECU"]),
        ("Peru and the UAE have called off a meeting of their foreign ministers planned for Sunday in Lima.",
         ["ARE + PER cancelled 2021-07-18 PER"]),
        ("The UK and Kenya said their foreign ministers would meet on Monday.", ["GBR + KEN planned 2021-07-19"]),
        ("Kenya and the UAE have quarrelled since May. The foreign ministers of the two countries met on Monday.",
         ["ARE + KEN held 2021-07-12"]),
    ],
)  # fmt: skip
def test_countries_told_by_abbreviations(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malian President Ali Keita is in Togo. He was met at the airport in Lome by Captain Yao Adom, the country's"
         " leader, on Monday and the two held closed-door talks for two hours.", ["Ali Keita + Yao Adom held 2021-07-12 TGO"]),
        ("Peruvian President Juan Mora received Chilean President Luis Paz at the palace on Monday and the two signed"
         " agreements.", ["Juan Mora + Luis Paz held 2021-07-12 PER"]),
        ("Malian Foreign Minister Ali Keita called his Chadian counterpart, Idriss Saleh. The Malian minister briefed"
         " Saleh on his trip to Doha and his meetings with the foreign ministers of Iraq and Oman there.",
         ["Ali Keita + IRQ held QAT", "Ali Keita + Idriss Saleh held", "Ali Keita + OMN held QAT"]),
        ("China's top diplomat, Wang Jian, arrived in Pyongyang on Thursday. Wang will hold talks with leader Kim Jong-su.",
         ["Kim Jong-su + Wang Jian planned PRK"]),
        ("The two countries' defence chiefs, Gen. Eirik Dahl of Norway and Lt. Gen. Rhys Jones of New Zealand, met in Oslo.",
         ["Eirik Dahl + Rhys Jones held NOR"]),
    ],
)  # fmt: skip
def test_told_in_passing(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("German Speaker Julia Kraus received her Israeli counterpart, Amir Ohayon.", "Amir Ohayon, legislator, ISR"),
        ("France's president met his Qatari counterpart, Emir Tamim bin Nasser.", "Tamim bin Nasser, head_of_state, QAT"),
        ("Emir Kovacevic, Bosnia's ambassador to Austria, spoke.", "Emir Kovacevic, ambassador, BIH"),
        ("He met Iraq's chief of staff, Lt. Gen. Abdul Amir Yasin.", "Abdul Amir Yasin, military_chief, IRQ"),
        ("Sweden's top general, Mikael Lind, was there.", "Mikael Lind, military_chief, SWE"),
        ("The number two at the State Department, Wendy Carson, left.", "Wendy Carson, other, USA"),
        ("The Tanzanian elder statesman Rashidi Mwinyi mediates.", "Rashidi Mwinyi, other, TZA"),
        ("Rosa Ruiz, the Asian desk chief of the Foreign Ministry in Madrid, said so.", "Rosa Ruiz, diplomat, ESP"),
        ("The leader of Germany's Christian Democrats, Fritz Kolb, was in Warsaw.", "Fritz Kolb, legislator, DEU"),
    ],
)  # fmt: skip
def test_officials_told_plainly(text: str, expected: str) -> None:
    assert officials(text)[-1:] == [expected]


def test_the_same_plural_means_those_whom_it_meant_before() -> None:
    text = (
        "The president of the Peruvian Congress, Ana Salgado, received a delegation of senators from Nepal on Wednesday."
        " The senators will be received on Sunday by Foreign Minister Jorge Quispe."
    )
    assert meetings(text)[-1] == "Jorge Quispe + NPL planned 2021-07-18"


def test_the_host_is_no_visitor_during_the_visit_of_a_guest() -> None:
    facts = read(
        "Receiving senior lawmakers of the coalition led by Taro Kudo, the Liberal Party's secretary general of Japan, in"
        " Beijing on Sunday, Chinese President Hu Bo warned that such visits were endangering ties."
    )
    assert [facts.officials[visit.official].name for visit in facts.visits] == ["Taro Kudo"]
