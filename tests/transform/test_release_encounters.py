"""Encounters as press releases tell them: joint statements, delegations, occasions that one travels to."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday
NORWAY = "Norwegian Foreign Minister Ingrid Solberg"


def meetings_of(body: str) -> list[MeetingReport]:
    return find_meetings(read_document(Document("urn:test", "", body, "test", published_on=PUBLISHED)))


def sides(meeting: MeetingReport) -> set[str]:
    return {participant.actor_code for participant in meeting.participants}


def named(meeting: MeetingReport) -> int:
    return sum(participant.official is not None for participant in meeting.participants)


@pytest.mark.parametrize(
    "sentence",
    [
        "On March 2, Norway and Chile virtually convened the second meeting of the Fisheries Working Group.",
        "On March 2, the Kingdom of Norway and Chile virtually convened the second meeting of the Fisheries Group.",
        "Norway and the Government of Chile virtually hosted on March 2 experts of many states for a meeting.",
    ],
)
def test_countries_convene_a_meeting_of_a_joint_body(sentence: str) -> None:
    (meeting,) = meetings_of(sentence)
    assert (sides(meeting), meeting.mode, meeting.started_on) == ({"NOR", "CHL"}, "video", date(2022, 3, 2))


@pytest.mark.parametrize(
    "leading",
    [
        "Director General Lars Dahl led the Norwegian delegation.",
        "The Chilean side had much to say. Norwegian Minister Lars Dahl headed the Norwegian team.",
    ],
)
def test_who_leads_a_delegation_takes_part(leading: str) -> None:
    (meeting,) = meetings_of(f"Norway and Chile held the second meeting of the Fisheries Group on March 2. {leading}")
    assert (sides(meeting), named(meeting)) == ({"NOR", "CHL"}, 1)


def test_several_lead_a_delegation_jointly() -> None:
    (meeting,) = meetings_of(
        "Norway and Chile held the second meeting of the Fisheries Group on March 2. Assistant Director Pablo Rojas "
        "and Deputy Assistant Secretary Ana Vidal jointly led the Chilean delegation."
    )
    assert [(p.actor_code, p.official is not None) for p in meeting.participants if p.official is not None] == [
        ("CHL", True),
        ("CHL", True),
    ]


def test_a_meeting_held_and_an_earlier_summit_are_two() -> None:
    found = meetings_of(
        "Norway and Chile held the first Partnership meeting on February 10. At the January 16, 2022, Norway-Chile "
        "Summit Meeting between President Ana Vidal and Prime Minister Nora Lund, the two launched the Partnership."
    )
    assert [(meeting.started_on, named(meeting), meeting.mode) for meeting in found] == [
        (date(2022, 2, 10), 0, "in_person"),
        (date(2022, 1, 16), 2, "in_person"),
    ]


def test_an_organisations_meeting_convened_by_a_host() -> None:
    (meeting,) = meetings_of(
        f"{NORWAY} will travel to Accra on June 1 to attend a meeting of the African Union convened by Ghanaian "
        "President Kofi Mensah."
    )
    assert (sides(meeting), named(meeting), meeting.status) == ({"NOR", "AU", "GHA"}, 2, "planned")


def test_who_is_traveling_to_a_meeting_will_be_at_it() -> None:
    (meeting,) = meetings_of(
        f"{NORWAY} is traveling to Accra on June 1-2, 2022, to a meeting of the African Union (AU) convened by "
        "Ghanaian President Kofi Mensah."
    )
    assert (sides(meeting), meeting.status, meeting.started_on) == ({"NOR", "AU", "GHA"}, "planned", date(2022, 6, 1))


def test_what_is_followed_up_on_is_over() -> None:
    past, planned = meetings_of(
        "Norwegian State Secretary Nora Lund will travel to Brussels June 17-18 to follow up on the talks of Norwegian "
        "Prime Minister Lars Dahl with Peruvian President Jorge Paz. She will meet with Belgian Minister Luc Maes."
    )
    assert (sides(past), past.status, past.started_on) == ({"NOR", "PER"}, "held", None)
    assert (sides(planned), planned.status, planned.started_on) == ({"NOR", "BEL"}, "planned", date(2022, 6, 17))


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NORWAY} will travel to Rome on March 28. She will also meet with foreign counterparts.",
        f"{NORWAY} will travel to Rome on March 28. At the conference she will engage with senior officials.",
        f"{NORWAY} stands by the accord of Chile and Peru, to be discussed at the Second Lima Conference on June 23.",
    ],
)
def test_those_met_at_an_occasion_are_not_the_hosts(sentence: str) -> None:
    assert meetings_of(sentence) == []


def test_what_two_ministers_discuss_is_no_meeting_of_theirs() -> None:
    (meeting,) = meetings_of(
        f"{NORWAY} spoke today with Libyan Foreign Minister Omar Hadi. The ministers discussed the upcoming June 23 "
        "Second Oslo Conference on Libya."
    )
    assert meeting.mode == "phone"


def released(title: str, body: str, publisher: str = "Norwegian Ministry of Foreign Affairs") -> list[MeetingReport]:
    document = Document("urn:test", title, body, "test", published_on=PUBLISHED, publisher=publisher)
    return find_meetings(read_document(document))


def test_rows_of_a_schedule_are_planned_for_its_day() -> None:
    meetings = released(
        "Public Schedule – March 9, 2022",
        "FOREIGN MINISTER INGRID SOLBERG\n"
        "9:00 a.m. Foreign Minister Solberg participates in a meeting with Chilean Foreign Minister Pablo Rojas.\n"
        "11:00 a.m. Foreign Minister Solberg participates in a lunch with Peruvian President Jorge Paz.",
    )
    assert [(sides(m), m.status, m.started_on) for m in meetings] == [
        ({"NOR", "CHL"}, "planned", date(2022, 3, 9)),
        ({"NOR", "PER"}, "planned", date(2022, 3, 9)),
    ]


@pytest.mark.parametrize(
    "outlook",
    [
        "The parties agreed to reconvene in the autumn.",
        "The participants decided to meet again at a date to be agreed.",
        "The two sides looked forward to the annual meeting of the group, to be held later this year.",
        "Senior-level consultations are planned for late 2022.",
    ],
)
def test_those_who_met_plan_to_meet_again(outlook: str) -> None:
    meetings = meetings_of(f"On March 2, officials of Norway and Chile met in Oslo to discuss fisheries. {outlook}")
    assert [(sides(m), m.status) for m in meetings] == [({"NOR", "CHL"}, "held"), ({"NOR", "CHL"}, "planned")]


def test_who_agrees_to_meet_a_target_plans_no_meeting() -> None:
    (meeting,) = meetings_of(
        "On March 2, officials of Norway and Chile met in Oslo. The parties agreed to meet the needs of fishermen, "
        "and decided to meet regularly."
    )
    assert meeting.status == "held"


@pytest.mark.parametrize(
    ("publisher", "title", "sentence", "expected"),
    [
        ("Government of Norway", "Call with Prime Minister Rojas of Chile",
         "The Prime Minister spoke today with Prime Minister Pablo Rojas of Chile.", {"NOR", "CHL"}),
        ("United Nations", "Readout of the Secretary-General's meeting with the President of Peru",
         "The Secretary-General met today with H.E. Mr. Jorge Paz, President of Peru.", {"UN", "PER"}),
    ],
)  # fmt: skip
def test_a_title_alone_means_the_publishers_own(publisher: str, title: str, sentence: str, expected: set[str]) -> None:
    (meeting,) = released(title, sentence, publisher)
    assert sides(meeting) == expected


def test_a_title_of_who_is_named_already_is_his() -> None:
    (meeting,) = released(
        "Peru's new president", "President Jorge Paz of Peru took office. The President met Chilean Minister Ana Vidal."
    )
    assert sides(meeting) == {"PER", "CHL"}


@pytest.mark.parametrize(
    "opening",
    [
        "Norway's Special Envoy for Yemen, Lars Dahl, and his team left for Riyadh on Monday.",
        "Norway's Special Envoy for Yemen, Lars Dahl, and an interagency delegation left for Riyadh on Monday.",
        "Norway's Special Envoy for Yemen, Lars Dahl, will lead the Norwegian delegation to Riyadh on Monday.",
    ],
)
def test_the_delegation_is_that_of_who_leads_it(opening: str) -> None:
    (meeting,) = meetings_of(f"{opening}\nIn Riyadh, the delegation will meet with Saudi officials.")
    assert (sides(meeting), named(meeting)) == ({"NOR", "SAU"}, 1)


@pytest.mark.parametrize("told", ["led for Chile", "represented Chile", "spoke for Chile"])
def test_who_represents_a_side_is_at_the_meeting(told: str) -> None:
    (meeting,) = meetings_of(
        f"Norway and Chile held consultations in Oslo on Tuesday. Deputy Minister Ana Vidal {told}."
    )
    assert (sides(meeting), named(meeting)) == ({"NOR", "CHL"}, 1)


def test_a_traveller_sees_each_government_by_itself() -> None:
    told = meetings_of(
        f"{NORWAY} will travel to Riyadh on Monday, where she will meet with senior officials from the Governments of "
        "Yemen and Saudi Arabia, as well as UN Special Envoy Martin Grey."
    )
    assert [sides(one) for one in told] == [{"NOR", "YEM"}, {"NOR", "SAU"}, {"NOR", "UN"}]


def test_what_the_delegations_do_is_done_at_the_meeting_told_before() -> None:
    (meeting,) = meetings_of(
        "Norway and Chile held their first Defence Conference on March 2. Secretary Kari Lund headed the Norwegian "
        "delegation and General Jorge Paz headed the Chilean delegation. Other Norwegian participants included "
        "Ambassador Lars Dahl.\nIn this virtual conference, the delegations discussed ways to deepen cooperation.\n"
        "The two sides agreed on the benefit of further exchanges."
    )
    assert (sides(meeting), named(meeting), meeting.mode) == ({"NOR", "CHL"}, 3, "video")


def test_a_headline_names_the_consultations_that_the_text_tells_of() -> None:
    body = "Norway hosted Chilean Foreign Minister Jorge Paz for the eighth Norway-Chile Consultations on March 2."
    document = Document("urn:t", "The Eighth Norway-Chile Bilateral Consultations", body, "t", published_on=PUBLISHED)
    assert len(find_meetings(read_document(document))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NORWAY} attended a roundtable with Tunisian civil society representatives in Tunis.",
        f"{NORWAY} met with representatives of Tunisia's civil society on Tuesday.",
        f"{NORWAY} met with Tunisian business leaders on Tuesday.",
    ],
)
def test_those_of_no_government_are_no_side(sentence: str) -> None:
    assert not meetings_of(sentence)


def test_the_same_may_be_done_with_others() -> None:
    first, second = meetings_of(
        f"{NORWAY} met Chilean President Jorge Paz on Tuesday in Santiago and will do the same with Peruvian President "
        "Ana Vidal in Lima on Friday."
    )
    assert (sides(first), first.status) == ({"NOR", "CHL"}, "held")
    assert (sides(second), second.status, second.started_on) == ({"NOR", "PER"}, "planned", date(2022, 3, 11))


def test_who_was_also_seen_in_other_margins_was_met_twice() -> None:
    told = meetings_of(
        f"{NORWAY} held talks in Oslo on Tuesday with Chilean President Jorge Paz. She also saw Paz this month on the "
        "margins of the Munich Security Conference."
    )
    assert [sides(one) for one in told] == [{"NOR", "CHL"}] * 2


def test_a_government_tells_of_officials_of_its_departments() -> None:
    body = "Senior officials from the Departments of Trade and Defence will go to Brussels to brief Allies at NATO."
    document = Document("urn:t", "", body, "t", published_on=PUBLISHED, publisher="U.S. Department of State")
    (meeting,) = find_meetings(read_document(document))
    assert (sides(meeting), meeting.status) == ({"USA", "NATO"}, "planned")
