"""Meetings and journeys as whole news stories tell them: reasons, pointers back, days of clauses, whose stay it is."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.transform import news

DAY = date(2015, 6, 10)  # a Wednesday
read = partial(news.read, day=DAY)


def meetings(body: str, title: str = "In brief") -> list[str]:
    facts = read(body, title)
    return [
        f"{'+'.join(sorted(p.actor_code or '' for p in one.participants))} {one.status} {one.started_on}"
        f" {one.place_country_code}"
        for one in facts.meetings
    ]


def journeys(body: str, title: str = "In brief") -> list[str]:
    facts = read(body, title)
    return [f"{facts.officials[one.official].name} {'+'.join(one.destination_codes)}" for one in facts.visits]


KAMPALA = "Kenyan Energy Minister Peter Odhiambo was in the Ugandan capital on Monday. "
CAIRO = "Last week Foreign Minister Omar Saleh of Jordan paid a visit to Cairo, where he was received by Hassan Mahir, "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # the place of a reason is none of the meeting
            KAMPALA + "The minister was also to have been received by President Sam Okello, but the appointment was "
            "called off because the president had been kept in Brussels.",
            ["KEN+UGA cancelled 2015-06-08 UGA"],
        ),
        (
            "The foreign ministers of Chile and Peru, Juan Vera and Luis Soto, met because of the flood in Lima on "
            "Tuesday.",
            ["CHL+PER held 2015-06-09 PER"],
        ),
        (  # "that meeting" is the one told, with a day of its own
            CAIRO
            + "President of Egypt. Trade was discussed in that meeting, which took place on 2 June at the palace.",
            ["EGY+JOR held 2015-06-02 EGY"],
        ),
        (  # what is said to be going to take place is planned
            "Spanish Prime Minister Luis Vega said in Madrid yesterday that a follow-up meeting with Mr Costa and the "
            "Portuguese parties would take place in Faro. Portuguese Prime Minister Joao Costa agreed.",
            ["ESP+PRT planned None None"],
        ),
        (
            "Spanish Prime Minister Luis Vega said on Monday, after a meeting with Portuguese Prime Minister Joao "
            "Costa, that the bridge would be built.",
            ["ESP+PRT held 2015-06-08 None"],
        ),
        (  # "theirs" and "they" are officials without names, and the day is that on which it was to be held
            "Peru delivered a note to Chile on Friday. The prime ministers of the two countries have not spoken since "
            "the autumn. A meeting of theirs that was to be held in Arica on May 25 was put off.",
            ["CHL+PER cancelled 2015-05-25 CHL"],
        ),
        (
            "Peru delivered a note to Chile on Friday. The prime ministers of the two countries have not spoken since "
            "the autumn. They are to meet in Arica on June 25.",
            ["CHL+PER planned 2015-06-25 CHL"],
        ),
        (
            "Peru delivered a note to Chile on Friday. The prime ministers of the two countries have not spoken since "
            "the autumn. Fishermen are angry. They met in Arica on Monday.",
            [],
        ),
        (
            "Chilean Prime Minister Juan Vera and his Peruvian counterpart, Luis Soto, have quarrelled for years. A "
            "meeting of theirs in Arica on May 25 ended without result.",
            ["CHL+PER held 2015-05-25 CHL"],
        ),
        (  # the main clause goes on behind a relative one
            "President Sam Okello of Uganda, who did not see Peter Odhiambo, the Kenyan foreign minister, on his last "
            "visit, in March 2014, received him this time on Tuesday.",
            ["KEN+UGA held 2015-06-09 UGA"],
        ),
        (
            "Kenyan Foreign Minister Peter Odhiambo, who on Monday met President Sam Okello of Uganda, flew home.",
            ["KEN+UGA held 2015-06-08 None"],
        ),
        (
            "Iranian Parliament Speaker Ali Karimi met President Michel Saad of Lebanon in Beirut on Monday. "
            "Karimi was also the guest of his Lebanese counterpart, Nabil Khoury.",
            ["IRN+LBN held 2015-06-08 LBN", "IRN+LBN held 2015-06-08 LBN"],
        ),
    ],
)
def test_meeting(text: str, told: list[str]) -> None:
    assert meetings(text) == told


def test_nobody_joins_by_addressing_another_occasion() -> None:
    facts = read(
        "The ambassadors of France and Spain, Luc Petit and Juan Vera, were received at the Turkish foreign ministry "
        "on Tuesday by Deputy Foreign Minister Emre Polat. Justice Minister Hasan Kaya, who was addressing a "
        "conference in Ankara, said that no ambassador had the right."
    )
    met = {
        facts.officials[p.official].name for one in facts.meetings for p in one.participants if p.official is not None
    }
    assert met == {"Luc Petit", "Juan Vera", "Emre Polat"}


def test_guest_of_a_host_named_behind_is_nobody_told_before() -> None:
    text = (
        "LA PAZ - Bolivian president Jorge Rojas has not made up his mind about a Chilean or a Peruvian port, he said "
        "on Monday.\n'This decision belongs to Bolivians,' Mr Rojas told radio Fides on his return from Lima, where he "
        "spent the weekend as the guest of Peruvian president Luis Toro.\nChile's foreign minister, Ana Vera, recalled "
        "that president Pedro Lagos had put the offer in writing."
    )
    title = "Bolivia holds out on gas port as Lagos waits"
    assert meetings(text, title) == ["BOL+PER held 2015-06-06 PER"]
    assert journeys(text, title) == ["Jorge Rojas PER"]


def test_his_stay_is_that_of_the_one_spoken_of() -> None:
    text = (
        "SYDNEY, June 10 - An Australian government minister landed in Samoa on Wednesday for talks on a pact.\n"
        "Minister for the Pacific Mark Dunn arrived in Apia for two days of meetings.\n"
        "He is due to see Prime Minister Tui Faleafa on Thursday, the last day of his stay."
    )
    assert journeys(text, "Pacific pact") == ["Mark Dunn WSM"]


def test_his_visit_is_the_guests_where_a_host_receives_him() -> None:
    text = (
        "Australian Foreign Minister Mark Dunn was in Sydney. He received President Luis Soto of Peru on Tuesday, the "
        "first day of his visit."
    )
    assert journeys(text) == ["Luis Soto AUS"]
