"""Transcripts: encounters that one who has the floor tells of, in "I", "we" and "our"."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday
BYLINE = "Ingrid Solberg, Norwegian Minister of Foreign Affairs"


def told(
    spoken: str, place: str = "Santiago, Chile", label: str = "MINISTER SOLBERG: Good evening.\n"
) -> list[MeetingReport]:
    """Return the meetings of a made-up press availability; the words stand in a later paragraph of a turn."""
    body = f"{BYLINE}\n{place}\n{label}{spoken}\nMS LUND: That was the last question."
    document = Document("urn:test", "Foreign Minister Ingrid Solberg at a Press Availability", body, "test",
                        author=BYLINE, published_on=PUBLISHED)  # fmt: skip
    return find_meetings(read_document(document))


def sides(meeting: MeetingReport) -> set[str]:
    return {participant.actor_code for participant in meeting.participants}


def named(meeting: MeetingReport) -> int:
    return sum(participant.official is not None for participant in meeting.participants)


@pytest.mark.parametrize(
    ("sentence", "other", "people", "mode"),
    [
        ("I met this morning with Chilean President Ana Vidal.", "CHL", 2, "in_person"),
        ("We met today with Chilean President Ana Vidal.", "CHL", 2, "in_person"),
        ("I had the opportunity to meet with Peruvian President Jorge Paz today.", "PER", 2, "in_person"),
        ("We had a very good meeting with Kenyan President Grace Otieno this morning.", "KEN", 2, "in_person"),
        ("I was able to sit down with Jordan's foreign minister, Omar Haddad, this afternoon.", "JOR", 2, "in_person"),
        ("I had the honor of being received by President Jorge Paz of Peru today.", "PER", 2, "in_person"),
        ("I want to thank President Ana Vidal of Chile for hosting us today.", "CHL", 2, "in_person"),
        ("As I told Peruvian Foreign Minister Jorge Paz today, we stand with Peru.", "PER", 2, "in_person"),
        ("Today I discussed how we can do this with Defence Minister Pablo Rojas of Chile.", "CHL", 2, "in_person"),
        ("I was on the phone with the Danish foreign minister, Mette Holm, today.", "DNK", 2, "phone"),
        ("We met this morning with the foreign minister.", "CHL", 1, "in_person"),
        ("We had very good conversations today with the president and the premier here.", "CHL", 1, "in_person"),
        ("My team met with the Peruvians today.", "PER", 0, "in_person"),
        ("Our special envoy, Lars Dahl, met with Peruvian officials today.", "PER", 1, "in_person"),
    ],
)  # fmt: skip
def test_a_speaker_tells_of_an_encounter_of_today(sentence: str, other: str, people: int, mode: str) -> None:
    (meeting,) = told(sentence)
    assert (sides(meeting), named(meeting), meeting.mode, meeting.status) == ({"NOR", other}, people, mode, "held")
    assert meeting.started_on == PUBLISHED


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("I will be seeing the Peruvian foreign minister tomorrow in Lima.", "PER"),
        ("I look forward to having a chance to see the chancellor of Germany tomorrow.", "DEU"),
        ("I am looking forward to seeing Danish Prime Minister Mette Holm tomorrow.", "DNK"),
        ("We will have a very important meeting tomorrow with our partners in the European Union.", "EU"),
        ("Tomorrow I will be in Lima, where I will meet with President Jorge Paz.", "PER"),
    ],
)
def test_a_speaker_tells_of_an_encounter_to_come(sentence: str, other: str) -> None:
    (meeting,) = told(sentence)
    assert (sides(meeting), meeting.status, meeting.started_on) == ({"NOR", other}, "planned", date(2022, 3, 11))


@pytest.mark.parametrize(
    "sentence",
    [
        "We have had six rounds of talks with Peru in Geneva.",
        "We are now in the fifth round of talks in Geneva with the Peruvians.",
        "Our negotiators were in Geneva for another round of talks with Peru.",
    ],
)
def test_negotiations_in_a_town_are_of_envoys(sentence: str) -> None:
    (meeting,) = told(sentence)
    assert (sides(meeting), named(meeting), meeting.place_name) == ({"NOR", "PER"}, 0, "Geneva")


def test_those_told_beside_the_partners_take_part() -> None:
    (meeting,) = told("We have had six rounds of talks with Peru in Geneva, along with Chile and the Germans.")
    assert sides(meeting) == {"NOR", "PER", "CHL", "DEU"}


def test_a_repeated_with_tells_of_conversations_one_by_one() -> None:
    found = told(
        "That was plain in the conversations that I had today with the prime minister, with the foreign minister."
    )
    assert [sides(meeting) for meeting in found] == [{"NOR", "CHL"}, {"NOR", "CHL"}]
    found = told("I had meetings today with Danish Prime Minister Mette Holm, with Kenyan President Grace Otieno.")
    assert [sides(meeting) for meeting in found] == [{"NOR", "DNK"}, {"NOR", "KEN"}]


def test_a_question_takes_an_encounter_for_granted() -> None:
    question = "QUESTION: Can you tell us about {} with Peruvian President Jorge Paz on Monday?\nMINISTER SOLBERG: No."
    (meeting,) = told(question.format("your meeting"), label="")
    assert (sides(meeting), named(meeting), meeting.started_on) == ({"NOR", "PER"}, 2, date(2022, 3, 7))
    assert told(question.format("a possible meeting"), label="") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We have spent a lot of time on the phone with Danish Prime Minister Mette Holm over the past months.",
        "We have a very dynamic dialogue with Peru.",
        "We will meet our commitments, and talks are needed with Peru.",
        "We are talking to the Peruvians, and we work closely with Peruvian President Jorge Paz.",
        "I look forward to working with Danish Prime Minister Mette Holm.",
        "I look forward to welcoming Danish Prime Minister Mette Holm to Oslo before long.",
        "As I told Peruvian Foreign Minister Jorge Paz, we stand with Peru.",
        "The President has been in conversation with the prime minister's staff here.",
    ],
)
def test_what_goes_on_all_the_time_is_no_encounter(sentence: str) -> None:
    assert told(sentence) == []


def test_a_spokesperson_was_not_there() -> None:
    body = (
        "Nora Lund, Spokesperson\nMS LUND: Good afternoon.\nWe met with Peruvian President Jorge Paz on Monday.\n"
        "QUESTION: Thank you.\nMS LUND: Thank you."
    )
    document = Document("urn:test", "Press Briefing of the Norwegian Foreign Ministry", body, "test",
                        author="Nora Lund, Spokesperson", published_on=PUBLISHED)  # fmt: skip
    assert all(named(meeting) <= 1 for meeting in find_meetings(read_document(document)))


def test_he_is_the_one_who_travels() -> None:
    body = (
        "Norwegian Foreign Minister Lars Dahl will travel to Lima and Santiago on Monday.\nHe will first travel to "
        "Lima, where he will meet with Peruvian President Jorge Paz and Prime Minister Luis Soto. In Santiago, he will "
        "meet with Chilean President Ana Vidal."
    )
    found = find_meetings(read_document(Document("urn:test", "", body, "test", published_on=PUBLISHED)))
    assert [sides(meeting) for meeting in found] == [{"NOR", "PER"}, {"NOR", "CHL"}]


def test_who_agrees_to_work_with_others_has_not_met_them() -> None:
    body = (
        "Norwegian Foreign Minister Ingrid Solberg spoke today with Peruvian Foreign Minister Jorge Paz. They agreed "
        "to work with Denmark, Kenya and other partners on the matter."
    )
    (meeting,) = find_meetings(read_document(Document("urn:test", "", body, "test", published_on=PUBLISHED)))
    assert sides(meeting) == {"NOR", "PER"}


@pytest.mark.parametrize(
    ("sentence", "expected", "status"),
    [
        ("We are coming off a NATO summit.", {"NOR", "NATO"}, "held"),
        ("We will be coming off of an EU summit as well.", {"NOR", "EU"}, "planned"),
        ("We are working hard, as we are soon going into the NATO Summit.", {"NOR", "NATO"}, "planned"),
    ],
)
def test_a_speakers_government_takes_part_in_the_summit_he_speaks_of(
    sentence: str, expected: set[str], status: str
) -> None:
    (meeting,) = told(sentence)
    assert (sides(meeting), meeting.status) == (expected, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "The NATO summit was an important moment, and we value it.",
        "What we heard at the G7 summit matters to Norway.",
        "Our allies spoke of it around the EU summit.",
    ],
)
def test_a_summit_spoken_of_by_its_name_alone_tells_of_nobody_who_went(sentence: str) -> None:
    assert not any(meeting.rule == "summit spoken of" for meeting in told(sentence))


def test_a_summit_of_others_is_not_the_speakers() -> None:
    assert told("I have read of the African Union summit.") == []


def test_who_just_came_from_a_meeting_was_there_today() -> None:
    meetings = told("I just came from a meeting with Chilean President Ana Vidal, and tomorrow I will be in Lima.")
    assert [(sides(m), m.status, m.started_on) for m in meetings] == [({"NOR", "CHL"}, "held", PUBLISHED)]


def test_a_remembered_meeting_is_not_the_one_at_hand() -> None:
    body = (
        "MINISTER SOLBERG: It is good to see you, Pablo. We had an opportunity to meet when I was in Santiago a few "
        "weeks ago.\nMINISTER ROJAS: Thank you, Ingrid."
    )
    title = "Norwegian Foreign Minister Ingrid Solberg and Chilean Foreign Minister Pablo Rojas Before Their Meeting"
    meetings = find_meetings(read_document(Document("urn:test", title, body, "test", published_on=PUBLISHED)))
    assert [(sides(m), m.started_on, m.place_country_code) for m in meetings][1:] == [({"NOR", "CHL"}, None, "CHL")]
    assert meetings[0].started_on == PUBLISHED


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("We are just days away from the summit with Peruvian President Jorge Paz. What is it for?", "planned"),
        ("This trip is building up to the meeting with Peruvian President Jorge Paz in Lima.", "planned"),
        ("Was anything agreed at the summit with Peruvian President Jorge Paz?", "held"),
    ],
)
def test_a_meeting_with_a_head_of_state_is_that_of_ones_own(question: str, status: str) -> None:
    answer = "\nMINISTER SOLBERG: Prime Minister Kari Lund will tell you herself."
    (meeting,) = told(f"QUESTION: {question}{answer}")
    assert (sides(meeting), named(meeting), meeting.status) == ({"NOR", "PER"}, 2, status)


def test_your_summit_is_yours() -> None:
    answer = "\nMINISTER SOLBERG: Prime Minister Kari Lund asked me to."
    (meeting,) = told(f"QUESTION: Why did you go to your summit with Peruvian President Jorge Paz?{answer}")
    assert [p.official for p in meeting.participants if p.actor_code == "NOR"] == [0]


def test_gatherings_told_in_a_row_are_as_many() -> None:
    row = "Prime Minister Kari Lund is here. We are coming off of a NATO summit, a G7 summit, a meeting with the EU."
    assert [sides(one) for one in told(row)] == [{"NOR", "NATO"}, {"NOR", "G7"}, {"NOR", "EU"}]


def test_the_time_that_one_spent_talking_was_spent_with_somebody() -> None:
    spoken = "And so we spent some time today talking to our friends here in Peru and did the same with the Kenyans."
    assert [sides(one) for one in told(spoken)] == [{"NOR", "PER"}, {"NOR", "KEN"}]


def test_what_others_did_elsewhere_is_not_where_a_minister_speaks_of_it() -> None:
    """At a conference abroad a minister tells of a meeting of two presidents of other countries."""
    spoken = (
        "It is good to be here for the conference on Libya. As you know, US President Tom Moore met "
        "President Ivan Petrov of Russia, and the talks were frank."
    )
    others = [one for one in told(spoken) if sides(one) == {"USA", "RUS"}]
    assert [(one.status, one.place_name, one.place_country_code) for one in others] == [("held", None, None)]
