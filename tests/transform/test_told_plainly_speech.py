"""Who met by what officials say themselves, by releases, transcripts, spokesmen, schedules and datelines."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

EXTRACTOR = GrammarExtractor()
KENYA, GHANA, CHILE = "Kenyan Foreign Minister Odo Wabera", "Ghanaian President Kofi Asare", "Chilean Premier Ana Rojas"
WABERA, ASARE, ROJAS = "Odo Wabera", "Kofi Asare", "Ana Rojas"


def read(text: str) -> Facts:
    """Read a text in which K, G and C stand for three officials of three countries."""
    body = text.format(K=KENYA, G=GHANA, C=CHILE)
    return EXTRACTOR.read(Document("https://news.example/1", "In brief", body, "test", published_on=date(2021, 7, 16)))


def met(text: str) -> list[tuple[list[str], str]]:
    """Who met by a text, by name or else by code, and whether they did."""
    facts = read(text)
    names = [one.name for one in facts.officials]
    found = [
        (
            sorted(names[p.official] if p.official is not None else p.actor_code or "" for p in one.participants),
            one.status,
        )
        for one in facts.meetings
    ]
    return sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        '"I spoke by phone with {G}," {K} said.',
        '"I spoke by phone with {G}," {K} told reporters in Nairobi.',
        '"I phoned {G}," {K} said.',
        '"I just got off the phone with {G}," {K} told reporters.',
        "'I spoke by phone with {G},' {K} said.",
        '"I spoke by phone with {G} on Friday," {K} said.',
    ],
)
def test_whom_a_speaker_rang_is_not_he_himself(text: str) -> None:
    assert met(text) == [([ASARE, WABERA], "held")]


def test_lists_go_on_behind_quoted_words_that_close_nothing() -> None:
    text = '{K} met the "old lion", {G}, and {C}.'
    assert met(text) == [([ROJAS, ASARE, WABERA], "held")]


@pytest.mark.parametrize(
    "text",
    [
        '{K}, with the President of Chad, Idriss Bahar, at his side: "I met {G} on Monday."',
        '{K}, with the President of Chad, Idriss Bahar: "In Accra I was received by {G}."',
        '{K}, answering Senator Bola Ade of Nigeria: "I met {G} in Accra."',
    ],
)
def test_who_speaks_before_a_colon_with_another(text: str) -> None:
    assert ([ASARE, WABERA], "held") in met(text)


@pytest.mark.parametrize(
    "text",
    [
        "Opening a joint press conference with {G}, {K} said that the two countries were friends.",
        "{K} opened a joint news conference with {G}.",
        "{K} opened a joint press briefing with {G} on Monday.",
        'Opening a joint press conference with {G}, {K} said: "In today\'s meeting we decided to build a road."',
    ],
)
def test_those_who_open_a_joint_press_conference_have_met(text: str) -> None:
    assert met(text) == [([ASARE, WABERA], "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Media release, Senator the Hon Odo Wabera, Minister for Foreign Affairs of Kenya. Today in Accra I met {G}.",
        "Foreign Minister Odo Wabera of Kenya: Good morning. Today {G} and I sat down together.",
        "Foreign Minister Odo Wabera of Kenya: Can I say how glad I am. This morning I met {G}.",
    ],
)
def test_who_releases_words_is_meant_by_i(text: str) -> None:
    assert met(text) == [([ASARE, WABERA], "held")]


@pytest.mark.parametrize("word", ["see me", "receive me this morning", "host me in Accra"])
def test_who_is_kind_enough_to_see_a_speaker(word: str) -> None:
    text = "SECRETARY COLE: Let me start by thanking {G}, who was kind enough to " + word + "."
    assert met(text) == [(["Cole", ASARE], "held")]


@pytest.mark.parametrize(
    "text",
    [
        "The following is attributable to Spokesperson Dana Price: {K} met with {G} in Accra. They discussed trade.",
        "Statement by Spokesperson Dana Price: {K} met with {G} in Accra. They discussed trade.",
        "Readout by Kenyan Foreign Ministry Spokesperson Dana Price: {K} met with {G} in Accra. They agreed on trade.",
        'Spokesman Paul Reed: "{K} received {G} this morning."',
    ],
)
def test_who_speaks_for_those_who_met_is_none_of_them(text: str) -> None:
    assert met(text) == [([ASARE, WABERA], "held")]


def test_each_row_of_a_schedule_is_planned_with_whom_it_is_of() -> None:
    text = (
        "PUBLIC SCHEDULE, Tuesday, July 20, 2021. Foreign Minister Odo Wabera of Kenya: 9:15 a.m. Meeting with {G}, at "
        "the ministry. 11:00 a.m. Working lunch, with {C}. 4 p.m. Bilateral meeting with the Foreign Minister of Peru, "
        "Luis Vega."
    )
    assert met(text) == [
        ([ROJAS, WABERA], "planned"),
        ([ASARE, WABERA], "planned"),
        (["Luis Vega", WABERA], "planned"),
    ]


def test_an_hour_within_a_report_makes_nothing_planned() -> None:
    assert met("{K} met {G} at 9:15 a.m. on Monday.") == [([ASARE, WABERA], "held")]
    assert met("The session ended at 9 a.m. {K} then met {G}.") == [([ASARE, WABERA], "held")]


@pytest.mark.parametrize(
    "text",
    [
        "{K} hasn't been able to speak to {G}.",
        "{K} has not been able to reach {G} by telephone.",
        "{K} said he hadn't been able to talk to {G} yet.",
        "MR. REED: I'm not aware that {K} has spoken to {G}.",
        "MR. REED: I don't think that {K} has met {G}.",
        '"I do not believe {K} has spoken to {G}," the spokesman said.',
        "The spokesman was not aware of any meeting between {K} and {G}.",
        "{K} had no one-on-one meeting with {G}.",
        "{K} held no face-to-face talks with {G} in Geneva.",
        "There was no one-on-one meeting between {K} and {G}.",
    ],
)
def test_what_is_denied_in_other_words_is_no_meeting(text: str) -> None:
    assert met(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{K} was able to speak to {G}.",
        "{K} had a one-on-one meeting with {G}.",
        "{K} was aware that {C} had met {G}.",
        "{K} thinks that {C} has met {G}.",
    ],
)
def test_what_is_not_denied_is_told(text: str) -> None:
    assert len(met(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "UNITED NATIONS, Sept 25 (Reuters) - The foreign ministers of Ghana and Kenya, Kofi Asare and Odo Wabera, met.",
        "UNITED NATIONS, Sept 25 (Reuters) - {K} and {G} met for an hour on the sidelines of the assembly.",
        "UNITED NATIONS - The foreign ministers of Ghana and Kenya, Kofi Asare and Odo Wabera, held talks on Monday.",
        "LUXEMBOURG, May 3 (AFP) - The foreign ministers of Ghana and Kenya, Kofi Asare and Odo Wabera, met on Monday.",
    ],
)
def test_a_dateline_is_no_side(text: str) -> None:
    assert met(text) == [([ASARE, WABERA], "held")]


def test_the_united_nations_are_a_side_where_they_act() -> None:
    assert met("UNITED NATIONS officials met {K} on Monday.") == [([WABERA, "UN"], "held")]


@pytest.mark.parametrize(
    "text",
    [
        "{K} held talks with the U.N. envoy for Cyprus, Colombian diplomat Mario Herrero.",
        "{K} met the UN special envoy for Yemen, the veteran Colombian diplomat Mario Herrero.",
    ],
)
def test_the_envoy_of_a_body_is_who_is_named_behind(text: str) -> None:
    facts = read(text)
    assert met(text) == [(["Mario Herrero", WABERA], "held")]
    assert [one.actor_code for one in facts.officials if one.name == "Mario Herrero"] == ["UN"]


@pytest.mark.parametrize(
    "text",
    [
        "{K} told the Gleaner yesterday {G} knew the terms.",
        "{K} told the Tribune {G} 'knows what he must do'.",
        "{K} told Radio Jamaica on Monday {G} was wrong.",
    ],
)
def test_a_paper_is_told_and_not_of_whom_one_speaks(text: str) -> None:
    assert met(text) == []


def test_who_is_told_in_person_has_been_met() -> None:
    assert met("{K} told {G} in Accra yesterday the bridge was safe.") == [([ASARE, WABERA], "held")]


@pytest.mark.parametrize(
    "text",
    [
        '"{G} is coming here on Monday," {K} said.',
        '"{G} will come here next week," {K} told reporters.',
        "NAIROBI, July 16 (KNA) - {G} is coming here on Monday, {K} said.",
    ],
)
def test_who_is_to_come_here_goes_to_whoever_says_so(text: str) -> None:
    facts = read(text)
    found = [(facts.officials[v.official].name, v.destination_codes, v.status) for v in facts.visits]
    assert found == [(ASARE, ("KEN",), "planned")]


def test_who_is_to_come_home_goes_nowhere() -> None:
    assert not read('"{G} is coming here on Monday," Ghanaian Foreign Minister Ama Osei said.').visits


@pytest.mark.parametrize(
    "text",
    [
        '"Had a productive call with {G}," {K} wrote on X.',
        '"Spoke today with {G}," {K} posted on X.',
        '{C} flew home on Monday. "Met {G} in Accra," {K} wrote on X.',
        '{C} flew home on Monday. "Excellent meeting with {G}," {K} wrote on X.',
        '"Received {G} this morning," {K} wrote on X.',
        '"Good to meet {G} in Accra," {K} tweeted.',
        '"It was a pleasure to host {G} today," {K} said.',
        '"Pleased to welcome {G} to Nairobi," tweeted {K}.',
    ],
)
def test_who_writes_without_a_subject_tells_of_himself(text: str) -> None:
    assert met(text) == [([ASARE, WABERA], "held")]


@pytest.mark.parametrize(
    "text",
    [
        '"Time to meet {G}," {K} said.',
        '"An excellent speech by {G}," {K} wrote on X.',
        '"{G} had a good call," {K} wrote on X.',
    ],
)
def test_who_writes_of_another_need_not_have_met_him(text: str) -> None:
    assert met(text) == []


def test_who_writes_of_two_others_is_none_of_them() -> None:
    assert met('"The meeting between {G} and {C} was good," {K} said.') == [([ROJAS, ASARE], "held")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("{K} will be speaking to {G} tonight.", "planned"),
        ('"I will be speaking with {G} tonight," {K} told CNN.', "planned"),
        ("{K} has been speaking to {G} since dawn.", "held"),
        ('"We met {G} yesterday," {K} said.', "held"),
        ('"We had a good conversation with {G}," {K} said.', "held"),
        ('"Our talks with {G} were good," {K} said.', "held"),
    ],
)
def test_who_speaks_to_whom_by_his_own_words(text: str, status: str) -> None:
    assert met(text) == [([ASARE, WABERA], status)]


@pytest.mark.parametrize(
    "text",
    [
        "{K} was speaking to reporters about {G}.",
        "{K} was speaking at a rally for {G}.",
        '"We support {G}," {K} said.',
        '"We know what {G} wants," {K} said.',
        '"First we will hear from {G} how things stand," {K} said.',
    ],
)
def test_who_speaks_of_another_need_not_have_met_him(text: str) -> None:
    assert met(text) == []
