"""Meetings: who met whom, how, when and where, each encounter once."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday


def meetings_of(body: str, title: str = "", publisher: str | None = None) -> list[MeetingReport]:
    document = Document(
        url="urn:test", title=title, body=body, origin="test", published_on=PUBLISHED, publisher=publisher
    )
    return find_meetings(read_document(document))


def actors(meeting: MeetingReport) -> set[str]:
    return {participant.actor_code for participant in meeting.participants}


def named(meeting: MeetingReport) -> int:
    return sum(participant.official is not None for participant in meeting.participants)


@pytest.mark.parametrize(
    ("sentence", "expected", "mode", "status"),
    [
        ("Norwegian Foreign Minister Ingrid Solberg met with Chilean Foreign Minister Pablo Rojas in Oslo on Tuesday.",
         {"NOR", "CHL"}, "in_person", "held"),
        ("Norwegian Foreign Minister Ingrid Solberg met Chilean Foreign Minister Pablo Rojas on Tuesday.",
         {"NOR", "CHL"}, "in_person", "held"),
        ("Norwegian Foreign Minister Ingrid Solberg and Chilean Foreign Minister Pablo Rojas met in Oslo on Tuesday.",
         {"NOR", "CHL"}, "in_person", "held"),
        ("Norwegian Foreign Minister Ingrid Solberg spoke by phone with Chilean President Ana Vidal on Tuesday.",
         {"NOR", "CHL"}, "phone", "held"),
        ("Norwegian Foreign Minister Ingrid Solberg spoke on Tuesday with Chilean Foreign Minister Pablo Rojas.",
         {"NOR", "CHL"}, "phone", "held"),
        ("Norwegian Foreign Minister Ingrid Solberg met virtually with Chilean President Ana Vidal on Tuesday.",
         {"NOR", "CHL"}, "video", "held"),
        ("Norwegian Foreign Minister Ingrid Solberg held talks with Chilean Foreign Minister Pablo Rojas on Tuesday.",
         {"NOR", "CHL"}, "in_person", "held"),
        ("Chilean Foreign Minister Pablo Rojas called on Norwegian Prime Minister Lars Dahl in Oslo on Tuesday.",
         {"NOR", "CHL"}, "in_person", "held"),
        ("Chilean Foreign Minister Pablo Rojas was received by Norwegian Prime Minister Lars Dahl in Oslo on Tuesday.",
         {"NOR", "CHL"}, "in_person", "held"),
        ("Norwegian Prime Minister Lars Dahl received Chilean Foreign Minister Pablo Rojas in Oslo on Tuesday.",
         {"NOR", "CHL"}, "in_person", "held"),
        ("Norwegian Prime Minister Lars Dahl will meet Chilean Foreign Minister Pablo Rojas in Oslo on Monday.",
         {"NOR", "CHL"}, "in_person", "planned"),
        ("Norwegian Prime Minister Lars Dahl is due to hold talks with Chilean President Ana Vidal on Monday.",
         {"NOR", "CHL"}, "in_person", "planned"),
        ("Norwegian Prime Minister Lars Dahl called off a meeting with Chilean President Ana Vidal on Tuesday.",
         {"NOR", "CHL"}, "in_person", "cancelled"),
        ("In a telephone call with Kenyan President Grace Otieno, Norwegian Prime Minister Lars Dahl pledged grain.",
         {"NOR", "KEN"}, "phone", "held"),
        ("Kenyan President Grace Otieno met with Norwegian officials in Nairobi on Tuesday.",
         {"NOR", "KEN"}, "in_person", "held"),
    ],
)  # fmt: skip
def test_one_encounter_in_one_sentence(sentence: str, expected: set[str], mode: str, status: str) -> None:
    (meeting,) = meetings_of(sentence)
    assert (actors(meeting), meeting.mode, meeting.status) == (expected, mode, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Prime Minister Lars Dahl met Norwegian Defence Minister Nora Lund in Oslo on Tuesday.",
        "Norwegian Prime Minister Lars Dahl met with students and business leaders in Nairobi on Tuesday.",
        "Norwegian Prime Minister Lars Dahl spoke to reporters in Nairobi on Tuesday.",
        "Norwegian Prime Minister Lars Dahl called on Chile to meet its promises.",
        "Norwegian Prime Minister Lars Dahl refused to meet Chilean President Ana Vidal.",
        "Norwegian Prime Minister Lars Dahl looks forward to meeting Chilean President Ana Vidal.",
        "Will Norwegian Prime Minister Lars Dahl meet Chilean President Ana Vidal in Oslo?",
        "Norway and Chile meet the conditions of the treaty.",
    ],
)
def test_no_encounter_between_actors(sentence: str) -> None:
    assert meetings_of(sentence) == []


def test_headline_lead_and_details_are_one_meeting() -> None:
    body = (
        "Ghanaian Foreign Minister Kofi Addo met with Danish Foreign Minister Mette Holm in Copenhagen on Wednesday.\n"
        "Minister Addo and Minister Holm discussed fisheries and trade. The meeting lasted an hour.\n"
        "Ghanaian Trade Minister Esi Owusu was also present."
    )
    (meeting,) = meetings_of(body, "Addo, Holm discuss trade in Copenhagen")
    assert actors(meeting) == {"GHA", "DNK"}
    assert named(meeting) == 3
    assert meeting.started_on == meeting.ended_on == date(2022, 3, 9)
    assert (meeting.place_name, meeting.place_country_code) == ("Copenhagen", "DNK")


def test_separate_meetings_are_counted_apart() -> None:
    found = meetings_of(
        "Ghanaian President Kofi Addo met separately with Danish Prime Minister Mette Holm and Kenyan President "
        "Grace Otieno on Wednesday."
    )
    assert [actors(meeting) for meeting in found] == [{"GHA", "DNK"}, {"GHA", "KEN"}]


def test_back_to_back_meetings_with_two_countries_are_two() -> None:
    found = meetings_of(
        "Ghanaian President Kofi Addo held back-to-back meetings in New York on Tuesday with Danish Prime Minister "
        "Mette Holm and Kenyan President Grace Otieno."
    )
    assert [actors(meeting) for meeting in found] == [{"GHA", "DNK"}, {"GHA", "KEN"}]


def test_those_who_attend_a_summit_meet() -> None:
    (meeting,) = meetings_of(
        "The summit, attended by Ghanaian President Kofi Addo, Kenyan President Grace Otieno and Chadian Foreign "
        "Minister Ali Mahamat, opened in Nairobi on Monday."
    )
    assert actors(meeting) == {"GHA", "KEN", "TCD"}
    assert named(meeting) == 3


def test_a_courtesy_call_is_made_in_person() -> None:
    (meeting,) = meetings_of("Ghanaian Ambassador Esi Owusu paid a courtesy call on Danish Prime Minister Mette Holm.")
    assert (actors(meeting), meeting.mode) == ({"GHA", "DNK"}, "in_person")


def test_talks_one_is_expected_for_are_planned() -> None:
    (meeting,) = meetings_of(
        "Ghanaian President Kofi Addo is expected in Nairobi on Friday for talks with Kenyan President Grace Otieno."
    )
    assert (meeting.status, meeting.started_on, meeting.place_country_code) == ("planned", date(2022, 3, 11), "KEN")


def test_together_is_one_meeting() -> None:
    (meeting,) = meetings_of(
        "Ghanaian President Kofi Addo, Danish Prime Minister Mette Holm and Kenyan President Grace Otieno met in "
        "Accra on Wednesday."
    )
    assert actors(meeting) == {"GHA", "DNK", "KEN"}


def test_an_earlier_meeting_with_its_own_date_stays_apart() -> None:
    found = meetings_of(
        "Peruvian President Rosa Quispe met Japanese Prime Minister Kenji Mori in Tokyo on Wednesday.\n"
        "The two leaders had met in Lima in January 2020."
    )
    assert [meeting.started_on for meeting in found] == [date(2022, 3, 9), date(2020, 1, 1)]
    assert [meeting.place_country_code for meeting in found] == ["JPN", "PER"]


def test_before_their_meeting_is_held_on_the_day_of_publication() -> None:
    title = "Norwegian Foreign Minister Ingrid Solberg And Chilean Foreign Minister Pablo Rojas Before Their Meeting"
    (meeting,) = meetings_of("It was a sunny day.", title)
    assert (meeting.status, meeting.started_on, meeting.mode) == ("held", PUBLISHED, "in_person")


def test_a_meeting_takes_the_days_of_its_visit() -> None:
    found = meetings_of(
        "Norwegian Foreign Minister Ingrid Solberg will travel to Santiago, Chile, from March 14 to 16.\n"
        "While in Santiago, Minister Solberg will meet with senior government officials."
    )
    assert [actors(meeting) for meeting in found] == [{"NOR", "CHL"}]
    assert (found[0].started_on, found[0].ended_on) == (date(2022, 3, 14), date(2022, 3, 16))
    assert found[0].status == "planned"


def test_host_and_guest() -> None:
    (meeting,) = meetings_of(
        "Norwegian Prime Minister Lars Dahl received Chilean Foreign Minister Pablo Rojas in Oslo on Tuesday."
    )
    assert {p.actor_code: p.role for p in meeting.participants} == {"NOR": "host", "CHL": "guest"}


def test_the_excerpt_is_the_sentence() -> None:
    lead = "Norwegian Prime Minister Lars Dahl received Chilean Foreign Minister Pablo Rojas in Oslo on Tuesday."
    body = f"It had snowed all night. {lead}"
    (meeting,) = meetings_of(body)
    assert body[meeting.first_char : meeting.last_char] == lead
    assert meeting.rule and 0 < meeting.confidence < 1


def test_time_grows_with_the_length_only() -> None:
    text = (
        "Norwegian Prime Minister Lars Dahl received Chilean Foreign Minister Pablo Rojas in Oslo on Tuesday.\n"
        "He met Kenyan President Grace Otieno on Monday, and she visited Chile in May.\n"
    )
    reading_short, reading_long = (
        read_document(Document("urn:t", "", text * n, "test", published_on=PUBLISHED)) for n in (20, 80)
    )
    times: list[float] = []
    run: Callable[..., list[MeetingReport]] = find_meetings
    for reading in (reading_short, reading_long):
        started = time.perf_counter()
        run(reading)
        times.append(time.perf_counter() - started)
    assert times[1] < 4 * 3 * max(times[0], 0.01)


def test_officials_met_one_by_one_are_met_one_by_one_later_too() -> None:
    found = meetings_of(
        "Chilean Foreign Minister Pablo Rojas held separate meetings with Norwegian officials in Oslo.\n"
        "Chilean Foreign Minister Pablo Rojas also met Norwegian Prime Minister Ingrid Solberg and Trade Minister "
        "Lars Dahl on Tuesday."
    )
    assert len([meeting for meeting in found if named(meeting) == 2]) == 2


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Norwegian Foreign Minister Ingrid Solberg started a three-day visit to Chile on Tuesday with a meeting with "
         "Chilean President Ana Vidal.", 8),
        ("Norwegian Foreign Minister Ingrid Solberg began a three-day visit to Chile on Monday. On the same day she "
         "was received by Chilean President Ana Vidal.", 7),
    ],
)  # fmt: skip
def test_a_meeting_does_not_last_as_long_as_the_visit_it_is_part_of(body: str, day: int) -> None:
    (found,) = meetings_of(body)
    assert (found.started_on, found.ended_on) == (date(2022, 3, day), date(2022, 3, day))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Norwegian Interior Minister Lars Dahl and Chilean Interior Minister Eva Soto wrote to each other. "
            "A meeting which the two ministers were to have held in Oslo on Friday has been called off.",
            ({"NOR", "CHL"}, "cancelled"),
        ),
        (
            "Norwegian Foreign Minister Ingrid Solberg called in May last year on Chilean President Ana Vidal in Lima.",
            ({"NOR", "CHL"}, "held"),
        ),
        (
            "Norwegian Foreign Minister Ingrid Solberg called last week upon Chilean President Ana Vidal.",
            ({"NOR", "CHL"}, "held"),
        ),
    ],
)
def test_sides_told_far_from_their_word_are_found(told: str, expected: tuple[set[str], str]) -> None:
    assert [(actors(one), one.status) for one in meetings_of(told)] == [expected]


def test_an_appeal_is_no_visit_wherever_its_day_stands() -> None:
    told = "Norwegian Foreign Minister Ingrid Solberg called last week on Chilean President Ana Vidal to resign."

    assert meetings_of(told) == []


def test_they_are_those_who_were_received_and_not_their_host() -> None:
    told = (
        "Norwegian Foreign Minister Ingrid Solberg and Chilean Foreign Minister Pablo Rojas were received by Peruvian "
        "President Ana Vidal in Lima on Wednesday. Later they sat down with Peruvian Prime Minister Jose Luna."
    )

    assert [(actors(one), named(one)) for one in meetings_of(told)] == [({"NOR", "CHL", "PER"}, 3)] * 2


def test_nobody_told_himself_something() -> None:
    told = (
        "Norwegian Defence Minister Lars Dahl flew to Santiago on Tuesday, when Chilean Defence Minister Pablo Rojas "
        "assured him of his support."
    )

    assert [actors(one) for one in meetings_of(told)] == [{"NOR", "CHL"}]


def test_the_president_does_not_sit_down_with_the_premier_of_his_own_country() -> None:
    told = (
        "Chilean President Ana Vidal flew to Oslo on Monday. On Tuesday Vidal was received by King Harald Berg of "
        "Norway. The same day the King sat down with Norwegian Prime Minister Lars Dahl."
    )

    assert {frozenset(actors(one)) for one in meetings_of(told)} == {frozenset({"NOR", "CHL"})}


def test_who_calls_on_her_calls_on_the_one_of_whom_the_sentence_tells() -> None:
    told = (
        "Chilean President Ana Vidal flew to Oslo on Monday. Earlier she was given a welcome by King Harald Berg of "
        "Norway, and Norwegian Foreign Minister Ingrid Solberg called on her."
    )

    assert {"NOR", "CHL"} in [actors(one) for one in meetings_of(told) if named(one) == 2]


def test_a_told_day_goes_before_the_day_of_the_report() -> None:
    body = (
        "Kenyan Foreign Minister Jane Wanjiku was speaking in Riga on Wednesday as she came out of an audience granted "
        "her by Latvian President Janis Ozols."
    )
    assert [one.started_on for one in meetings_of(body)] == [date(2022, 3, 9)]
