"""What whole stories tell beside the plain sentence: for whom one spoke, who sat in, what was only prepared."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.transform import news

DAY = date(2015, 6, 10)  # a Wednesday
read = partial(news.read, day=DAY)


def meetings(body: str) -> list[str]:
    """The meetings of a text: their actors, how they met, the day, the country and who was there."""
    facts = read(body)
    return [
        " ".join(
            [
                *sorted({one.actor_code for one in meeting.participants if one.actor_code}),
                meeting.mode or "-",
                str(meeting.started_on or "-"),
                meeting.place_country_code or "-",
                *sorted(
                    facts.officials[one.official].name.split()[-1]
                    for one in meeting.participants
                    if one.official is not None
                ),
            ]
        )
        for meeting in facts.meetings
    ]


def visits(body: str) -> list[str]:
    return [f"{','.join(visit.destination_codes)} {visit.status}" for visit in read(body).visits]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Peruvian president, Carlos Diaz, will not come. Foreign Minister Unity Mensah of Ghana, speaking in "
            "his stead, noted that her country would help. It emerged that she and Chilean Prime Minister Luis Rojas "
            "had met in Santiago on Tuesday.",
            ["CHL GHA in_person 2015-06-09 CHL Mensah Rojas"],
        ),
        (
            "Chancellor Kurt Weber of Germany met Prime Minister Ivan Petrov of Bulgaria at the reception in "
            "St. George's Hall in Sofia on Monday.",
            ["BGR DEU in_person 2015-06-08 BGR Petrov Weber"],
        ),
        (
            "Chancellor Kurt Weber of Germany met Prime Minister Keith Joseph of Grenada in St. George's on Monday.",
            ["DEU GRD in_person 2015-06-08 GRD Joseph Weber"],
        ),
        (
            "Prime Minister Ivan Petrov of Bulgaria met Peruvian Foreign Minister Carlos Diaz in Sofia on Monday. "
            "Petrov was accompanied at the meeting by Defence Minister Georgi Dimov and Ambassador Boyan Iliev.",
            ["BGR PER in_person 2015-06-08 BGR Diaz Dimov Iliev Petrov"],
        ),
        (
            "Prime Minister Ivan Petrov of Bulgaria met Peruvian Foreign Minister Carlos Diaz in Sofia on Monday. "
            "The convoy was accompanied in the town by Police Minister Georgi Dimov.",
            ["BGR PER in_person 2015-06-08 BGR Diaz Petrov"],
        ),
        (
            "The Kazakh foreign minister, Serik Abaev, current chairman of the OSCE, discussed the crisis in a "
            "telephone conversation with Armenian Foreign Minister Tigran Sarkisyan on Monday.",
            ["ARM KAZ OSCE phone 2015-06-08 - Abaev Sarkisyan"],
        ),
        (
            "Somali Prime Minister Abdi Warsame sat down with Kenyan Vice-President Peter Otieno on Monday, with "
            "President Ken Banda of Zambia as the go-between.",
            ["KEN SOM ZMB in_person 2015-06-08 - Banda Otieno Warsame"],
        ),
        (
            "Somali Prime Minister Abdi Warsame held talks with Kenyan Vice-President Peter Otieno in Nairobi on "
            "Monday, and with President Ken Banda of Zambia in Lusaka on Tuesday.",
            [
                "KEN SOM in_person 2015-06-08 KEN Otieno Warsame",
                "SOM ZMB in_person 2015-06-09 ZMB Banda Warsame",
            ],
        ),
        (
            "British envoy Henry Cole took Cypriot President Nikos Pavlou aside for what the Cypriot spokesman, "
            "Andreas Loukas, described as a friendly quarter of an hour on Tuesday.",
            ["CYP GBR in_person 2015-06-09 - Cole Pavlou"],
        ),
        (
            "British Foreign Secretary John Miller and Swedish Prime Minister Anders Holm had a lunch in Stockholm "
            "on Monday, at which they also went over the preparations for the climate conference in Copenhagen.",
            ["GBR SWE in_person 2015-06-08 SWE Holm Miller"],
        ),
        (
            "British Foreign Secretary John Miller met Swedish Prime Minister Anders Holm on Monday. They discussed "
            "the preparations for the climate conference in Copenhagen.",
            ["GBR SWE in_person 2015-06-08 - Holm Miller"],
        ),
        (
            "The Peruvian ambassador, Luis Vega, was called in on Monday to be told that the trade talks were over, "
            "the Bulgarian foreign ministry said.",
            ["BGR PER in_person 2015-06-08 BGR Vega"],
        ),
        ("The Peruvian ambassador, Luis Vega, was called a liar on Monday, the Bulgarian foreign ministry said.", []),
    ],
)
def test_who_met_and_where(text: str, told: list[str]) -> None:
    assert sorted(meetings(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("U.S. envoy John Miller may be back in Damascus for talks next week.", []),
        ("U.S. envoy John Miller will be in Damascus for talks next week.", ["SYR planned"]),
        ("U.S. envoy John Miller is not in Damascus for talks.", []),
        ("U.S. envoy John Miller is not only in Damascus for talks but also to rest.", ["SYR held"]),
        ("Foreign Minister Ivan Petrov of Bulgaria is not due in Quito until Friday.", ["ECU planned"]),
    ],
)
def test_who_is_there(text: str, told: list[str]) -> None:
    assert visits(text) == told
