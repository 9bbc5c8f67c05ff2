"""Who met in releases of a foreign ministry, when and where, as a careful reader would have it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

PUBLISHED = date(2021, 7, 16)
STATE = "U.S. Department of State"
REMARKS = "Secretary Jane Doe and French Foreign Minister Jean Dupont Before Their Meeting"


def read(text: str, title: str = "In brief") -> Facts:
    """Return what a release says."""
    return GrammarExtractor().read(
        Document("https://example.org/r", title, text, "x", publisher=STATE, published_on=PUBLISHED)
    )


def meetings(facts: Facts) -> list[str]:
    """Tell each meeting in a line: who by surname or country, status, mode, days and country."""
    told = []
    for one in facts.meetings:
        people = sorted(
            facts.officials[p.official].name.split()[-1] if p.official is not None else str(p.actor_code)
            for p in one.participants
        )
        days = f"{one.started_on}/{one.ended_on}" if one.started_on else "open"
        told.append(f"{' '.join(people)} {one.status} {one.mode} {days} {one.place_country_code}")
    return sorted(told)


def visits(facts: Facts) -> list[str]:
    """Tell each visit in a line: who by surname, where to and status."""
    return sorted(
        f"{facts.officials[one.official].name.split()[-1]} {' '.join(one.destination_codes)} {one.status}"
        for one in facts.visits
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "U.S. Special Envoy for Yemen Jane Doe met on Monday with Omani Foreign Minister John Roe in Riyadh and"
            " discussed with him his recent trip to Sana'a.",
            ["Doe Roe held in_person 2021-07-12/2021-07-12 SAU"],
            id="a journey that is spoken of is not where one speaks of it",
        ),
        pytest.param(
            "U.S. Special Envoy for Yemen Jane Doe returned from Saudi Arabia on July 14. During the trip Special"
            " Envoy Doe met with UN Special Envoy John Roe.",
            ["Doe Roe held in_person open SAU"],
            id="of a stay of which the end alone is told no day is that of a meeting",
        ),
        pytest.param(
            "The United States and the Government of Norway virtually hosted on July 14-15 members of the UN Special"
            " Committee on Training (known as the C-34) for a preparatory meeting focused on training ahead of the"
            " December 2021 UN Ministerial in Lima, Peru.",
            ["NOR USA held video 2021-07-14/2021-07-15 None"],
            id="a later event with a date of its own is not where one meets",
        ),
        pytest.param(
            "Secretary of State Jane Doe met today in Kuwait City with the Amir of Kuwait Sheikh Faisal Al-Ahmad"
            " Al-Sabah, the Crown Prince Sheikh Omar Al-Khaled Al-Salim, Prime Minister Sheikh Ali Al-Hamad Al-Jaber,"
            " Speaker of the National Assembly Marzouk al Ghunaim, and Foreign Minister Sheikh Dr. Tariq Nasser"
            " Al-Mohammed to discuss security.",
            ["Al-Jaber Al-Mohammed Al-Sabah Al-Salim Doe Ghunaim held in_person 2021-07-16/2021-07-16 KWT"],
            id="a list may be as long as it likes",
        ),
        pytest.param(
            "The United States and Norway held another meeting on Tuesday in their dialogue on arms control. Jane Doe,"
            " Senior Official for the Bureau of Security, led discussions on the U.S. side. Ola Nordmann, Special"
            " Envoy for Disarmament, led for Norway.",
            ["Doe Nordmann held in_person 2021-07-13/2021-07-13 None"],
            id="who leads talks for a country was there",
        ),
        pytest.param(
            "Secretary of State Jane Doe met with the heads of the Lima-Based Food Agencies today in Lima, including"
            " UN World Food Program (WFP) Executive Director John Roe.",
            ["Doe Roe held in_person 2021-07-16/2021-07-16 PER"],
            id="some of those met are named behind where it was",
        ),
        pytest.param(
            "2:25 p.m. Secretary Doe participates in President Miller's expanded bilateral meeting with Norwegian"
            " Prime Minister Kari Berg, at the White House.",
            ["Berg Doe Miller held in_person open USA"],
            id="who takes part in somebody's meeting was there",
        ),
        pytest.param(
            "Norwegian Foreign Minister Jane Doe sat in on Prime Minister Kari Berg's talks with Peruvian President"
            " Juan Perez on Tuesday.",
            ["Berg Doe Perez held in_person 2021-07-13/2021-07-13 None"],
            id="who sits in on talks had none of his own",
        ),
        pytest.param(
            "Secretary of State Jane Doe and members of the alliance welcomed Secretary General Ola Nordmann of NATO"
            " to the organization.",
            [],
            id="one becomes one of a body and visits nobody",
        ),
        pytest.param(
            "The text of the following statement was released by the Governments of the United States, Italy, Canada,"
            " Turkey, the United Arab Emirates, the United Kingdom, and representatives of the League of Arab States"
            " and European Union, which met today to discuss the crisis.",
            ["ARE CAN EU GBR ITA LAS TUR USA held in_person 2021-07-16/2021-07-16 None"],
            id="a country with an article is one of the row",
        ),
        pytest.param(
            "On Thursday, July 22, Deputy Secretary of State Jane Doe will travel to Atlanta and Clarkston, Georgia,"
            " where she will meet with local officials.",
            [],
            id="a state that is called like a country",
        ),
        pytest.param(
            "Norwegian Foreign Minister Jane Doe is in Lima representing Norway at the Pacific Alliance summit.",
            ["Doe PACIFIC-ALLIANCE held in_person open PER"],
            id="it is not the town that does what is done in it",
        ),
        pytest.param(
            "Secretary of State Jane Doe will represent the United States in the U.S.-Peru human rights dialogue in"
            " Lima on Tuesday.",
            ["Doe PER planned in_person 2021-07-20/2021-07-20 PER"],
            id="who represents a country in a dialogue is there",
        ),
        pytest.param(
            "U.S. Special Envoy for the Andes Jane Doe met with Peruvian President Juan Perez in Lima on Tuesday.",
            ["Doe Perez held in_person 2021-07-13/2021-07-13 PER"],
            id="no name begins with an article",
        ),
        pytest.param(
            "Foreign Minister Jane Doe of Norway said the summit was a chance for the Peruvian and Chilean presidents"
            " to meet in Lima on Tuesday.",
            ["CHL PER held in_person 2021-07-13/2021-07-13 PER"],
            id="for whom there is a chance is who does it",
        ),
        pytest.param(
            "Secretary of State Jane Doe spoke today with Japanese Foreign Minister Kenji Mori. She thanked Foreign"
            " Minister Mori for hosting Deputy Secretary Roe for a successful meeting in Tokyo.",
            ["Doe Mori held phone 2021-07-16/2021-07-16 None", "Mori Roe held in_person open JPN"],
            id="for whose reception one is thanked was received some other day",
        ),
        pytest.param(
            "On June 29, Senior Bureau Official for East Asian Affairs Jane Doe co-hosted with Cambodia the first"
            " Mekong-U.S. Partnership meeting. The ASEAN Secretariat joined the meeting as an observer.",
            ["ASEAN Doe KHM held in_person 2021-06-29/2021-06-29 None"],
            id="an organisation that observes is there",
        ),
        pytest.param(
            "The Eighth U.S.-Chile Dialogue on June 8 was co-chaired by Deputy Trade Minister of Chile Ana Soto and"
            " Acting Assistant Secretary of State Jane Doe. The Deputy Chief of Mission of the Chilean Embassy to the"
            " United States Luis Diaz also participated.",
            ["Diaz Doe Soto held in_person 2021-06-08/2021-06-08 None"],
            id="where a mission is is part of a title",
        ),
        pytest.param(
            "In my discussions with Chinese officials, I have raised several cases of citizens sentenced on July 10.",
            [],
            id="all that were ever held single out none",
        ),
        pytest.param(
            "Jordan's irrigation minister, John Roe, returned from Damascus on Sunday. The minister, who spent the day"
            " in the Syrian capital, held three hours of talks with his counterpart, Irrigation Minister Walid Salem.",
            ["Roe Salem held in_person 2021-07-11/2021-07-11 SYR"],
            id="a day that is spent somewhere is all of the stay",
        ),
    ],
)
def test_meetings_are_told_with_their_circumstances(text: str, expected: list[str]) -> None:
    assert meetings(read(text)) == expected


def test_a_meeting_with_third_countries_is_on_the_visit_announced() -> None:
    facts = read(
        "Secretary of State Jane Doe will travel on August 1-2 to Lima, Peru. While in Lima, Secretary Doe will meet"
        " with President Juan Perez to discuss trade. Secretary Doe will then participate in a meeting with senior"
        " leaders from Chile, along with Bolivia.",
        "Secretary Doe's Travel to Peru",
    )
    assert meetings(facts) == [
        "BOL CHL Doe planned in_person 2021-08-01/2021-08-02 PER",
        "Doe Perez planned in_person 2021-08-01/2021-08-02 PER",
    ]


def test_where_one_speaks_is_not_where_others_met() -> None:
    facts = read(
        "Jane Doe, Secretary of State\nParis, France\nSECRETARY DOE: Of course we had a very productive meeting between"
        " President Miller of the United States and French President Martin on the margins of the meeting of the G7."
        " So thank you for hosting us.",
        REMARKS,
    )
    assert meetings(facts) == [
        "Doe Dupont held in_person 2021-07-16/2021-07-16 FRA",
        "Martin Miller held in_person open None",
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Earlier today I met with President Omar Hale of Egypt in Cairo, and we spoke about the truce.", "JOR EGY"),
        ("Yesterday we met Prime Minister Amir Cohen in Jerusalem.", "ISR JOR"),
        ("I met President Omar Hale of Egypt in Cairo in 2019.", "JOR"),
        ("President Omar Hale met a delegation in Cairo yesterday.", "JOR"),
    ],
)
def test_where_a_speaker_tells_to_have_been_lately_is_a_stop_of_the_journey(told: str, expected: str) -> None:
    facts = read(
        "Jane Doe, Secretary of State\nAmman, Jordan\nSECRETARY DOE: Good afternoon. It is good to be here in Jordan."
        f" {told} With that, I'm happy to take some questions.",
        REMARKS,
    )
    assert visits(facts) == [f"Doe {expected} held"]


def test_travel_to_a_region_goes_to_no_country_that_the_text_names() -> None:
    facts = read(
        "Secretary of State Jane Doe spoke today with Peruvian President Juan Perez. The President welcomed Secretary"
        " Doe's planned travel to the region, where the Secretary will meet with Peruvian, Chilean, and regional"
        " counterparts."
    )
    assert visits(facts) == []
    assert meetings(facts) == [
        "CHL Doe planned in_person open None",
        "Doe PER planned in_person open None",
        "Doe Perez held phone 2021-07-16/2021-07-16 None",
    ]


def test_it_is_no_journey_of_officials_when_others_are_to_return() -> None:
    facts = read(
        "Secretary of State Jane Doe spoke yesterday with Armenian acting Prime Minister John Roe. Secretary Doe"
        " reaffirmed her support for the expeditious return of all Armenian detainees from Azerbaijan to Armenia."
    )
    assert visits(facts) == []
    assert meetings(facts) == ["Doe Roe held phone 2021-07-15/2021-07-15 None"]


def test_ranks_without_a_country_are_those_of_the_government_that_writes() -> None:
    facts = read(
        "MR ROE: Special Representative Khalilzad wrapped up a visit to Kabul on Monday. Counselor Doe went to Kyiv,"
        " and Under Secretary Stone met Peruvian Vice Minister Juan Perez in Lima.",
        "Department Press Briefing",
    )
    served = {one.name.split()[-1]: one.actor_code for one in facts.officials}
    assert served == {"Roe": "USA", "Khalilzad": "USA", "Doe": "USA", "Stone": "USA", "Perez": "PER"}


def test_what_the_floor_tells_of_others_is_neither_a_visit_nor_planned() -> None:
    facts = read(
        "Jane Doe, Secretary of State\nSECRETARY DOE: We were pleased to have Thailand and Vietnam join the President's"
        " Leaders' Summit in April. I don't have anything to announce of any – for any future talks with Thailand."
        "\nQUESTION: Let's look ahead to President Miller's meeting with Norwegian Prime"
        " Minister Kari Berg that's going to be on Wednesday in Geneva.\nSECRETARY DOE: I spent two years in Paris.",
        "Secretary Jane Doe on Television",
    )
    assert visits(facts) == []
    assert meetings(facts) == [
        "Berg Miller planned in_person 2021-07-21/2021-07-21 CHE",
        "THA VNM held in_person 2021-04-01/2021-04-30 None",
    ]


def test_an_earlier_dialogue_gives_the_present_one_no_day() -> None:
    facts = read(
        "Under Secretary of State Jane Doe visited Paraguay from June 27 to 30. During her trip, Under Secretary Doe"
        " relaunched the U.S.-Paraguay Strategic Partnership Dialogue, which last met in 2016, to expand coordination."
    )
    assert all("2016" not in told for told in meetings(facts))
    assert visits(facts) == ["Doe PRY held"]


def test_what_was_discussed_together_elsewhere_was_not_where_one_speaks() -> None:
    facts = read(
        "Jane Doe, Secretary of State\nParis, France\nFOREIGN MINISTER DUPONT: Welcome.\nSECRETARY DOE: Together we're"
        " going to support a stable Libya, as we discussed together in Berlin just a couple of days ago.",
        "Secretary Jane Doe and French Foreign Minister Jean Dupont at a Joint Press Availability",
    )
    assert "Doe Dupont held in_person open DEU" in meetings(facts)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        pytest.param("President Miller is very much looking forward to a leader-level Quad summit.", "planned"),
        pytest.param("To Deputy Secretary Stone's visit to China that's coming up, we have no more.", "planned"),
    ],
)
def test_what_is_to_come_is_planned(told: str, status: str) -> None:
    facts = read(f"MR ROE: {told}", "Department Press Briefing")
    assert {one.status for one in facts.meetings} | {one.status for one in facts.visits} == {status}


def test_guests_to_be_hosted_are_not_there_on_the_day_that_tells_of_it() -> None:
    facts = read(
        "New Delhi, India\nSECRETARY DOE: I am looking forward to hosting Minister Singh later this year in"
        " Washington for the annual Dialogue.",
        "Secretary Jane Doe and Indian Minister Ravi Singh at a Joint Press Availability",
    )
    assert all(one.started_on is None for one in facts.visits if one.destination_codes == ("USA",))
    assert [told for told in visits(facts) if told.startswith("Singh")] == ["Singh USA planned"]
