"""Second meetings of those who met: counted ones, those called off, those to come, and what sets them apart."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.circumstances.dates import find_dates
from etl.transform.circumstances.days import resolve
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2014, 6, 12)  # a Thursday


def told(body: str) -> list[tuple[str, ...]]:
    """Who meets (surnames, or codes of actors nobody is named of), status, mode, first day and country."""
    reading = read_document(Document(url="urn:test", title="", body=body, origin="test", published_on=PUBLISHED))
    found: list[tuple[str, ...]] = []
    for meeting in find_meetings(reading):
        people = [
            reading.officials[p.official].name.split()[-1] if p.official is not None else p.actor_code
            for p in meeting.participants
        ]
        day = meeting.started_on.isoformat() if meeting.started_on else "-"
        place = meeting.place_country_code or "-"
        found.append((" ".join(sorted(people)), meeting.status, meeting.mode, day, place))
    return found


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("HAVANA - President Raul Prado received Mexico's President Luis Vega on Wednesday. It is the third encounter "
         "between Prado and Vega: the first took place in Panama City on April 11 last year, during a summit, and the "
         "second in New York on September 29.",
         [("Prado Vega", "held", "in_person", "2014-06-11", "CUB"),
          ("Prado Vega", "held", "in_person", "2013-04-11", "PAN"),
          ("Prado Vega", "held", "in_person", "2013-09-29", "USA")]),
        ("Jordan's foreign minister, Ali Rifai, and his Syrian colleague, Walid Assad, have met three times this year, "
         "most recently in Amman on May 4.",
         [("Assad Rifai", "held", "in_person", "2014-05-04", "JOR")]),
        ("Foreign ministers Edgars Liepa of Latvia and Urmas Tamm of Estonia have talked by video link every week "
         "since March, the last time on Monday.",
         [("Liepa Tamm", "held", "video", "2014-06-09", "-")]),
    ],
)  # fmt: skip
def test_meetings_are_told_by_their_number(body: str, expected: list[tuple[str, ...]]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("President Juan Quispe of Peru met President Evo Paz of Bolivia in La Paz on Tuesday. A meeting with Foreign "
         "Minister Rosa Condori had been on the programme but did not come about.",
         ("Condori Quispe", "cancelled", "in_person", "-", "-")),
    ],
)  # fmt: skip
def test_meetings_that_follow(body: str, expected: tuple[str, ...]) -> None:
    assert told(body)[-1] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Peruvian Foreign Minister Ana Flores welcomed the accord. Chilean Foreign Minister Diego Rojas is due in "
         "Lima on Monday for talks.",
         [("PER Rojas", "planned", "in_person", "2014-06-16", "PER")]),
        ("Kenya's foreign minister, Moses Kamau, praised the plan. Danish Foreign Minister Mette Krag will be back in "
         "Nairobi in July for another round of talks.",
         [("KEN Krag", "planned", "in_person", "2014-07-01", "KEN")]),
        ("Vietnam's President Vo Van Minh gave a banquet. Foreign Secretary Enrique Santos of the Philippines will be "
         "back in the Vietnamese capital in July to co-chair the bilateral commission.",
         [("Santos VNM", "planned", "in_person", "2014-07-01", "VNM")]),
        ("Chilean Foreign Minister Diego Rojas is due in Geneva on Monday for talks on the treaty.", []),
        ("Chilean Foreign Minister Diego Rojas said talks on the treaty would go on.", []),
    ],
)  # fmt: skip
def test_talks_for_which_somebody_is_awaited(body: str, expected: list[tuple[str, ...]]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("OSLO, June 12 - Norway's foreign minister, Ine Berg, and Russia's Foreign Minister, Sergei Volkov, met in "
         "Kirkenes today. Prime Minister Erna Dahl also took part in the meeting. Prime Minister Dahl held a separate "
         "meeting with Volkov before the ceremony.",
         [("Berg Dahl Volkov", "held", "in_person", "2014-06-12", "NOR"),
          ("Dahl Volkov", "held", "in_person", "2014-06-12", "NOR")]),
        ("HANOI - NATO chief Jens Holm landed on Tuesday for a two-day visit. Prime Minister Nguyen Van Lam received "
         "him at the chancellery in the evening. On Wednesday morning the two chaired a session of the joint council.",
         [("Holm Lam", "held", "in_person", "2014-06-10", "VNM"),
          ("Holm Lam", "held", "in_person", "2014-06-11", "VNM")]),
    ],
)  # fmt: skip
def test_two_meetings_are_not_made_one(body: str, expected: list[tuple[str, ...]]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("President Juan Quispe of Peru left for home today at the end of a two-day visit to Ghana, during which he "
         "and President Kofi Asante signed a fishing accord.",
         [("Asante Quispe", "held", "in_person", "2014-06-11", "GHA")]),
        ("Foreign Minister Ana Kovac of Croatia returned on Monday from Oslo, at the end of a three-day visit in the "
         "course of which she held talks with Norwegian Prime Minister Lars Holm.",
         [("Holm Kovac", "held", "in_person", "2014-06-07", "NOR")]),
        ("Norwegian Prime Minister Lars Holm will meet his Danish counterpart, Mette Krag, in Oslo on Saturday, a week "
         "after the two spoke by telephone about the gas.",
         [("Holm Krag", "planned", "in_person", "2014-06-14", "NOR"),
          ("Holm Krag", "held", "phone", "2014-06-07", "-")]),
        ("Over a working lunch in Nairobi on Monday, Kenyan President John Mutua urged his Ugandan counterpart, Peter "
         "Okello, to reopen the market in Kampala.",
         [("Mutua Okello", "held", "in_person", "2014-06-09", "KEN")]),
    ],
)  # fmt: skip
def test_days_of_other_things_are_not_those_of_a_meeting(body: str, expected: list[tuple[str, ...]]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("President Juan Quispe of Peru spoke about the road with Bolivia's President Evo Paz at Copacabana on "
         "Saturday.", "in_person"),
        ("Irish Foreign Minister Sean Daly spoke in Geneva on Monday with Libya's prime minister, Omar Zintani.",
         "in_person"),
        ("Finnish Foreign Minister Pekka Salo spoke with his Estonian colleague, Urmas Tamm, on Monday about the cable "
         "in Tallinn.", "phone"),
        ("Finnish Foreign Minister Pekka Salo spoke with his Estonian colleague, Urmas Tamm, in May.", "phone"),
    ],
)  # fmt: skip
def test_those_who_speak_at_a_town_are_there(body: str, mode: str) -> None:
    assert [meeting[2] for meeting in told(body)] == [mode]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Croatian Prime Minister Andrej Horvat received Slovenia's Prime Minister Miro Kos in Zagreb on Wednesday. "
         "Horvat went to Ljubljana on May 12, two weeks after the ruling, and he and Kos spoke there for three hours, "
         "likewise to no effect.",
         ("Horvat Kos", "held", "in_person", "2014-05-12", "SVN")),
        ("On Tuesday Dutch Prime Minister Mark Ruiter arrived in Paramaribo for a two-day visit. On Wednesday Ruiter "
         "spoke with Marinus Beek, chairman of Suriname's National Assembly, and with Vice President Ronnie Brun, "
         "separately.",
         ("Brun Ruiter", "held", "in_person", "2014-06-11", "SUR")),
        ("Foreign ministers Ana Nichols of Jamaica and Winston Doon of Trinidad and Tobago emerged from more than four "
         "hours of talks in Kingston yesterday to say that they had found a way of preventing a repeat.",
         ("Doon Nichols", "held", "in_person", "2014-06-11", "JAM")),
        ("NATO Secretary General Jens Holm called on Georgian Prime Minister Giorgi Lomaia in Tbilisi. In Brussels, "
         "Lomaia is expected for talks at NATO headquarters after the elections.",
         ("Lomaia NATO", "planned", "in_person", "-", "BEL")),
    ],
)  # fmt: skip
def test_talks_told_in_passing(body: str, expected: tuple[str, ...]) -> None:
    assert told(body)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Lima on April 11 last year.", date(2013, 4, 11)),
        ("They met on Friday, 4 June of last year.", date(2013, 6, 4)),
        ("They will meet on 3 September next year.", date(2015, 9, 3)),
        ("It was two days after the pair shook hands.", date(2014, 6, 8)),
    ],
)
def test_years_behind_days(text: str, expected: date) -> None:
    before = (date(2014, 6, 10), date(2014, 6, 10))
    (found,) = find_dates(text)
    assert resolve(found, PUBLISHED, "held", before) == (expected, expected)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("NAYPYIDAW - US Secretary of State Helen Clay met President Thein Maung of Burma on Wednesday. Clay, who flew "
         "into the capital on Tuesday from South Korea, handed him a letter. Later in the day she conferred with "
         "Foreign Minister Wunna Lwin.",
         [("Clay Maung", "held", "in_person", "2014-06-11", "MMR"),
          ("Clay Lwin", "held", "in_person", "2014-06-11", "MMR")]),
        ("Foreign ministers Jonas Dahl of Norway and Sergei Volkov of Russia signed the treaty in Murmansk on "
         "Wednesday. Prime Minister Jens Berg of Norway and Russia's President Dmitri Orlov, who had met in Murmansk "
         "beforehand, stood behind their chairs.",
         [("Dahl Volkov", "held", "in_person", "2014-06-11", "RUS"),
          ("Berg Orlov", "held", "in_person", "2014-06-11", "RUS")]),
        ("EU Enlargement Commissioner Oliver Varga announced 250 million euros for the republic in Brussels on "
         "Wednesday, when he saw Moldova's foreign minister, Nicu Popa, there.",
         [("Popa Varga", "held", "in_person", "2014-06-11", "BEL")]),
        ("STOCKHOLM - Swedish Foreign Minister Tobias Billing said he would meet his Turkish colleague, Hakan Demir, "
         "on the fringes of a donors' gathering for the victims of the earthquake in Brussels on June 20.",
         [("Billing Demir", "planned", "in_person", "2014-06-20", "BEL")]),
        ("NEW DELHI - President Ibrahim Saleh of the Maldives is on a visit to India from June 10 to 13. External "
         "Affairs Minister Sushma Rao called on President Saleh on the evening of his arrival.",
         [("Rao Saleh", "held", "in_person", "2014-06-10", "IND")]),
        ("The foreign ministers of Turkey and Greece, Ahmet Demir and Nikos Pappas, had already met twice in the "
         "run-up to the visit, in Istanbul on April 8 and in Athens on May 3.",
         [("Demir Pappas", "held", "in_person", "2014-04-08", "TUR"),
          ("Demir Pappas", "held", "in_person", "2014-05-03", "GRC")]),
        ("Kenyan Foreign Minister Moses Kamau met his Ugandan counterpart, Sam Okello, in Kampala in March and again "
         "in Kisumu.",
         [("Kamau Okello", "held", "in_person", "2014-03-01", "UGA"),
          ("Kamau Okello", "held", "in_person", "-", "KEN")]),
        ("GENEVA - Malaysia's foreign minister, Anwar Osman, met his Thai counterpart, Somchai Wong, on Wednesday to "
         "talk about the ferry.",
         [("Osman Wong", "held", "in_person", "2014-06-11", "CHE")]),
        ("LIMA - The foreign ministers of Chile and Bolivia, Diego Rojas and Rosa Condori, met in May, a newspaper "
         "wrote on Wednesday.",
         [("Condori Rojas", "held", "in_person", "2014-05-01", "-")]),
    ],
)  # fmt: skip
def test_days_and_places_of_the_story(body: str, expected: list[tuple[str, ...]]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("JUBA, June 12 -- Kenyan Foreign Minister Moses Kamau held his second meeting in three days with South "
         "Sudan's President Salva Garang on Wednesday. The first, on Monday, took place on the tarmac in Juba.",
         [("Garang Kamau", "held", "in_person", "2014-06-11", "SSD"),
          ("Garang Kamau", "held", "in_person", "2014-06-09", "SSD")]),
        ("Prime Ministers Peter Kaupa of Papua New Guinea and Semi Vakaloa of Fiji shook hands in Apia last September, "
         "and have since spoken twice by telephone.",
         [("Kaupa Vakaloa", "held", "in_person", "2013-09-01", "WSM"),
          ("Kaupa Vakaloa", "held", "phone", "-", "-")]),
        ("Kenyan Foreign Minister Moses Kamau was in Juba on Monday. On Friday he goes on to Khartoum to iron out the "
         "matter with Sudan's foreign minister, Ali Karti.",
         [("Kamau Karti", "planned", "in_person", "2014-06-13", "SDN")]),
    ],
)  # fmt: skip
def test_in_what_time_it_was_is_no_day(body: str, expected: list[tuple[str, ...]]) -> None:
    assert told(body) == expected


def test_another_round_is_of_all_who_sat_together_not_of_some_who_met_before() -> None:
    body = (
        "OSLO, June 11 -- Norwegian Foreign Minister Ingrid Dahl, Malian President Ali Keita and Nigerien President "
        "Omar Diallo met for two hours on Wednesday. Before that Ms Dahl had received Mr Diallo. Another round of "
        "talks will be held next month."
    )
    planned = [
        ({one.actor_code for one in meeting.participants}, meeting.mode)
        for meeting in find_meetings(
            read_document(Document("urn:test", "Talks", body, "test", published_on=date(2014, 6, 12)))
        )
        if meeting.status == "planned"
    ]
    assert planned == [({"NOR", "MLI", "NER"}, "unknown")]
