"""Briefings, press availabilities and other transcripts: who is told of, who only speaks, asks or gives the floor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import rows

EXTRACTOR = GrammarExtractor()
MINISTRY = "U.S. Department of State"
BRIEFING = "Department Press Briefing – August 3, 2021"
HEAD = "Neil Pryce, Department Spokesperson\nWashington, D.C.\nMR PRYCE: Good afternoon.\n"
APPEARANCE = (
    "Secretary Anton J. Bliss and Italian Foreign Minister Luigi Di Marzo At a Joint Press Availability on Libya"
)


def read(title: str, body: str, published: date = date(2021, 8, 4)) -> Facts:
    return EXTRACTOR.read_as_given(
        Document("urn:test", title, body, "test", published_on=published, publisher=MINISTRY)
    )


def briefed(body: str) -> Facts:
    return read(BRIEFING, HEAD + body)


def met(facts: Facts) -> list[set[str | None]]:
    """The sides of each meeting: last names, and the codes of those without one."""
    return [
        {
            facts.officials[p.official].name.split()[-1] if p.official is not None else p.actor_code
            for p in meeting.participants
        }
        for meeting in facts.meetings
    ]


def went(facts: Facts) -> set[tuple[str, str]]:
    return {(facts.officials[v.official].name.split()[-1], code) for v in facts.visits for code in v.destination_codes}


def served(facts: Facts) -> dict[str, str | None]:
    return {one.name.split()[-1]: one.actor_code for one in facts.officials}


def test_who_gives_the_floor_takes_no_part() -> None:
    facts = read(
        APPEARANCE,
        "Anton J. Bliss, Secretary of State\nRome, Italy\nPalazzo Chigi\n"
        "FOREIGN MINISTER DI MARZO: (Via interpreter) Good afternoon to all. We are glad to welcome the Secretary.\n"
        "SECRETARY BLISS: Thank you, Luigi. We spoke about Libya.\n"
        "MR PRYCE: Our first question goes to Ann Lowe of the Gazette.\n"
        "QUESTION: Thank you. Is there a plan?\n",
    )
    assert met(facts) == [{"Marzo", "Bliss"}]
    assert facts.meetings[0].place_country_code == "ITA"


def test_who_appears_beside_a_host_has_come_there() -> None:
    """Also where the heading is long, and nobody says "here"."""
    facts = read(
        APPEARANCE,
        "Anton J. Bliss, Secretary of State\nRome, Italy\nPalazzo Chigi\n"
        "FOREIGN MINISTER DI MARZO: (Via interpreter) Good afternoon to all. We spoke about Libya.\n"
        "SECRETARY BLISS: Thank you, Luigi. We agree on what must be done.\n",
    )
    assert went(facts) == {("Bliss", "ITA")}


def test_we_of_a_spokesman_is_his_government() -> None:
    facts = briefed("MR PRYCE: In Lima we met with Peruvian Foreign Minister Ana Salas, of course.\n")
    assert met(facts) == [{"USA", "Salas"}]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("QUESTION: Well, is Deputy Secretary Wilma Sharp going to Brazil?\nMR PRYCE: I have nothing to add.\n", set()),
        ("QUESTION: Will Deputy Secretary Wilma Sharp visit China?\nMR PRYCE: Yes, next week.\n", {("Sharp", "CHN")}),
        ("QUESTION: Do you have a readout of Deputy Secretary Wilma Sharp's trip to Oman?\n", {("Sharp", "OMN")}),
        ("QUESTION: The President said of the 2,500 that they've chosen to stay in Afghanistan.\n", set()),
        ("QUESTION: What of the letter that he had sent to John Deane, then the ambassador to Cambodia?\n", set()),
    ],
)
def test_journeys_asked_about(body: str, expected: set[tuple[str, str]]) -> None:
    assert went(briefed(body)) == expected


def test_they_are_not_those_of_pages_ago() -> None:
    answers = "".join(f"MR PRYCE: Let me say this about matter {n}. It is under way.\n" for n in range(12))
    facts = briefed(
        "MR PRYCE: Deputy Secretary Wilma Sharp met with Korean Foreign Minister Chung Ho in Seoul.\n"
        + answers
        + "QUESTION: And the two brothers?\nMR PRYCE: We know that both men traveled to Russia. They went to Moscow.\n"
    )
    assert not {one for one in went(facts) if one[1] == "RUS"}


def test_a_briefing_is_of_the_day_in_its_title() -> None:
    facts = briefed("MR PRYCE: Secretary Anton Bliss met today with Peruvian Foreign Minister Ana Salas.\n")
    assert [one.started_on for one in facts.meetings] == [date(2021, 8, 3)]
    later = read("Department Press Briefing – August 3, 2020", HEAD + "MR PRYCE: Secretary Bliss met Ana Salas, "
                 "the Peruvian foreign minister, today.\n")  # fmt: skip
    assert [one.started_on for one in later.meetings] == [date(2021, 8, 4)]


@pytest.mark.parametrize(
    "body",
    [
        "MR PRYCE: I saw Ambassador Karim of Jordan was making the same point.\n",
        "MR PRYCE: Both resolutions are explicit in their calls for Varosha to be run by the UN. President Erdem of "
        "Turkey and Cypriot Foreign Minister Nikos Ioannou know it.\n",
        "MR PRYCE: Iran will be a topic when President Barton meets with his European counterparts next week.\n",
    ],
)
def test_what_is_no_meeting_with_somebody(body: str) -> None:
    assert met(briefed(body)) == []


def test_a_list_goes_on_behind_here() -> None:
    facts = read(
        "Secretary Anton J. Bliss at a Press Availability",
        "Anton J. Bliss, Secretary of State\nJerusalem\nSECRETARY BLISS: Good evening. That shaped the meetings that I "
        "held today with leaders, including Israeli Defense Minister Gad Levin here in Jerusalem, and Palestinian "
        "Prime Minister Samir Nasser in the West Bank.\n",
    )
    assert {frozenset(one) for one in met(facts)} >= {frozenset({"Bliss", "Levin"}), frozenset({"Bliss", "Nasser"})}


def test_a_country_that_is_only_spoken_of_is_not_served() -> None:
    """Where many countries are spoken of; that whom somebody's name is at home in is, and so is a government's own."""
    lands = "Cuba Iran Syria Libya Sudan Ethiopia Mali Chad Burma Lebanon Yemen Belarus".split()
    talk = "".join(f"MR PRYCE: On {land}, we have no news. {land} knows our view.\n" for land in lands)
    facts = briefed(
        talk
        + "QUESTION: Iran again. Did Prime Minister Markl speak to you? Iran will not wait, nor will Iran listen.\n"
        + "MR PRYCE: The Barton Administration is clear. President Barton has said so in Cuba's case.\n"
    )
    assert served(facts)["Markl"] is None
    assert served(facts)["Barton"] == "USA"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chilean Assistant to the President Amy Polk met Peruvian Minister Ana Salas.", ["other", "minister"]),
        ("Jane Roe: I am Jane Roe, president and founder of the NGO Sifa.", []),
        ("He was moved by Fritz Hall, the museum's longtime president.", []),
        ("She saw Minister of Peace Muna Kamil, and the chairman of the Ethiopian Red Cross.", ["minister"]),
    ],
)  # fmt: skip
def test_whose_office_is_public(text: str, expected: list[str]) -> None:
    assert [one.office_type for one in read("", text).officials] == expected


@pytest.mark.parametrize(
    "text",
    [
        "They recalled the talks held between Peruvian Minister Ana Salas and Chilean Foreign Minister Luis Roe.",
        "Chilean Foreign Minister Luis Roe praised the discussions held with Peruvian Foreign Minister Ana Salas.",
        "The meeting held on Monday between Peruvian Minister Ana Salas and Chilean Minister Luis Roe was cordial.",
    ],
)
def test_talks_that_are_told_as_held(text: str) -> None:
    assert met(read("", text)) == [{"Salas", "Roe"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # who leads "the delegation's participation", and no place of "A-B"
            "Peruvian Deputy Minister Ana Salas will travel to Geneva to lead the Peruvian delegation's participation "
            "in a Peru-Chile Dialogue on August 28. This meeting follows up on a pledge made between Peruvian "
            "President Eva Roe and Chilean President Juan Poe to have a robust dialogue between our two nations.",
            {"Salas", "CHL"},
        ),
        ("Peruvian Minister Ana Salas will lead Peru's delegation to the Peru-Chile Dialogue.", {"Salas", "CHL"}),
    ],
)
def test_who_leads_a_delegation(text: str, expected: set[str]) -> None:
    facts = read("", text)
    assert met(facts)[0] == expected
    assert facts.meetings[0].place_country_code in {"CHE", None}


def test_a_charge_is_sent_where_he_goes() -> None:
    facts = read(
        "Appointment of Ambassador Atul Keshri as Chargé d’Affaires at Embassy New Delhi",
        "Ambassador Atul Keshri, a career member of the Foreign Service, will be departing for New Delhi to serve as "
        "Chargé d’Affaires. His appointment will reinforce the close U.S. partnership with the people of India.",
    )
    assert served(facts) == {"Keshri": "USA"}
    assert met(facts) == []


def test_titles_with_numbers_and_hours() -> None:
    facts = read(
        "Public Schedule – June 25, 2021",
        "SECRETARY ANTON J. BLISS\n"
        "9:15 a.m. LOCAL Secretary Bliss meets with Bruneian Foreign Minister II Erwan Yusuf.\n",
    )
    assert [(one.name, one.office_type) for one in facts.officials] == [
        ("Anton J. Bliss", "foreign_minister"),
        ("Erwan Yusuf", "foreign_minister"),
    ]


def test_a_missions_own_people_are_no_partners() -> None:
    assert met(read("Secretary Anton Bliss Meets with Embassy Lima Staff", "Anton Bliss, Secretary of State\n")) == []


def test_a_spokesmans_asides_make_him_no_party() -> None:
    facts = briefed(
        "MR PRYCE: Secretary Bliss had an opportunity – I guess it was late last month – to travel to Italy and to "
        "join his Italian counterpart, Luigi Di Marzo, as a co-host of the ministerial.\n"
    )
    assert all("Pryce" not in sides for sides in met(facts))
    assert not {one for one in went(facts) if one[0] == "Pryce"}


def test_the_deputy_is_who_holds_that_office_now() -> None:
    facts = briefed(
        "QUESTION: To Deputy Secretary Wilma Sharp's visit to China that's coming up.\n"
        "MR PRYCE: Secretary Bliss is clear. When he was deputy secretary, then-Deputy Secretary Bliss spent time "
        "there. As we announced this morning, the deputy will travel to Japan on August 25th.\n"
    )
    assert ("Sharp", "JPN") in went(facts)
    assert ("Bliss", "JPN") not in went(facts)


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Foreign Minister Ana Salas met Chilean opposition leaders in Lima.",
        "Peruvian Foreign Minister Ana Salas met with the Chilean opposition leader in Lima.",
        "Peruvian Ambassador Ana Salas left Haiti after shots at the funeral for Haitian President Jean Mose.",
    ],
)
def test_who_is_nobodys_partner(text: str) -> None:
    assert met(read("", text)) == []


def test_leaders_of_two_countries_are_met_each_by_himself() -> None:
    facts = read(
        "Secretary Anton J. Bliss at a Press Availability",
        "Anton J. Bliss, Secretary of State\nJerusalem\nSECRETARY BLISS: Good evening. That shaped the meetings that I "
        "held today with leaders, including Israeli Prime Minister Avi Stein, Israeli Defense Minister Gad Levin here "
        "in Jerusalem, and Palestinian President Sami Abbad and Palestinian Prime Minister Samir Nasser in Ramallah.\n",
    )
    assert sorted("".join(sorted(str(side) for side in one - {"Bliss"})) for one in met(facts)) == [
        "Abbad", "Levin", "Nasser", "Stein",
    ]  # fmt: skip


HERE = Path(__file__).parent
NAMES = {
    "z": "Rui Tovan",
    "Z": "Portugal",
    "Za": "Portuguese",
    "Zc": "Lisbon",
    "Y": "Estonia",
    "Yc": "Tallinn",
    "X": "Peru",
}
WEEK = "A few things at the top. Secretary Dana Holt had a busy week. "


def told_at_the_top(told: str) -> Facts:
    """Return what is read in a briefing of Thursday 16 May 2024."""
    body = f"{HEAD}{WEEK}{told.format(**NAMES)} With that, happy to take your questions."
    return read("Department Press Briefing – May 16, 2024", body, date(2024, 5, 16))


@pytest.mark.parametrize(("told", "expected"), rows(HERE / "briefing_meetings.csv", "met"))
def test_who_met_by_what_a_spokesperson_tells(told: str, expected: str) -> None:
    facts = told_at_the_top(told)
    found = [
        " ".join([*sorted(map(str, sides)), m.status]) for sides, m in zip(met(facts), facts.meetings, strict=True)
    ]
    wanted = [["Tovan" if word == "z" else word for word in part.split()] for part in expected.split(";") if part]
    assert sorted(found) == sorted(" ".join([*sorted(words[:-1]), words[-1]]) for words in wanted)


@pytest.mark.parametrize(("told", "expected"), rows(HERE / "briefing_visits.csv", "went"))
def test_who_travels_by_what_a_spokesperson_tells(told: str, expected: str) -> None:
    facts = told_at_the_top(told)
    found = [
        " ".join([facts.officials[v.official].name.split()[-1], *v.destination_codes, v.status]) for v in facts.visits
    ]
    assert found == ([expected] if expected else [])
