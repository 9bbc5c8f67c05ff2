"""Constructions in which encounters are told in news and releases: who is with whom, and what is no encounter."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday


def meetings_of(body: str, title: str = "") -> list[MeetingReport]:
    return find_meetings(read_document(Document("urn:test", title, body, "test", published_on=PUBLISHED)))


def sides(meeting: MeetingReport) -> set[str]:
    return {participant.actor_code for participant in meeting.participants}


def named(meeting: MeetingReport) -> int:
    return sum(participant.official is not None for participant in meeting.participants)


NORWAY = "Norwegian Foreign Minister Ingrid Solberg"
CHILE = "Chilean President Ana Vidal"
KENYA = "Kenyan President Grace Otieno"
DENMARK = "Danish Prime Minister Mette Holm"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NORWAY} thanked {CHILE}, with whom she had talked for two hours in Santiago on Tuesday.",
        f"{CHILE} told {NORWAY} in Santiago on Tuesday that the treaty would be signed.",
        f"{CHILE} assured {NORWAY} on Tuesday that the grain would be sent.",
        f"{NORWAY} handed {CHILE} a letter from the king in Santiago on Tuesday.",
        f"{NORWAY} went over the terms with {CHILE} in Santiago on Tuesday.",
        f"{NORWAY} announced the deal on Tuesday after she had met {CHILE} at the palace in Santiago.",
        f"{NORWAY} spent two hours in Santiago on Tuesday with {CHILE}.",
        f"{NORWAY} was the guest of {CHILE} at a dinner in Santiago on Tuesday.",
        f"Standing beside her host, {CHILE}, in Santiago on Tuesday, {NORWAY} praised the treaty.",
        f"{NORWAY} was given a warm welcome by {CHILE} in Santiago on Tuesday.",
        f"{NORWAY} and {CHILE} agreed in Santiago on Tuesday to lift the ban.",
        f"{NORWAY} and {CHILE} dined in Santiago on Tuesday.",
        f"{NORWAY} and {CHILE} embraced in Santiago on Tuesday.",
        f"{NORWAY} and {CHILE} signed the treaty on Tuesday after a short session in Santiago.",
    ],
)
def test_a_sentence_tells_that_two_met(sentence: str) -> None:
    (meeting,) = meetings_of(sentence)
    assert (sides(meeting), named(meeting), meeting.status) == ({"NOR", "CHL"}, 2, "held")
    assert meeting.started_on == date(2022, 3, 8)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NORWAY} wrote to {CHILE} on Tuesday to thank her.",
        f"{NORWAY} has ruled out talks with {CHILE}.",
        f"{NORWAY} said that a meeting with {CHILE} was out of the question.",
        f"Norway has consulted closely with {CHILE} for years.",
        "The governments of Norway and Chile signed the treaty on Tuesday.",
        "Both houses of the Norwegian parliament met on Tuesday to debate the treaty with Chile.",
    ],
)
def test_a_sentence_that_tells_of_no_encounter(sentence: str) -> None:
    assert meetings_of(sentence) == []


def test_ceremony_at_the_airport_is_no_meeting_of_its_own() -> None:
    (meeting,) = meetings_of(
        f"{NORWAY} was welcomed at the airport by Chilean Trade Minister Rosa Lobos on Tuesday. "
        f"She later met {CHILE} in Santiago."
    )
    assert named(meeting) == 2


def test_whoever_waits_is_yet_to_be_met() -> None:
    (meeting,) = meetings_of(f"{NORWAY} flies on to Santiago on Friday, where {CHILE} awaits her.")
    assert (sides(meeting), meeting.status, meeting.started_on) == ({"NOR", "CHL"}, "planned", date(2022, 3, 11))


def test_who_had_been_due_to_meet_did_not() -> None:
    (meeting,) = meetings_of(f"{NORWAY} had been due to meet {CHILE} in Santiago on Tuesday.")
    assert meeting.status == "cancelled"


def test_talks_put_off_in_a_relative_clause_are_cancelled() -> None:
    (meeting,) = meetings_of(f"{NORWAY} prepared the talks with {CHILE}, which have now been postponed to June.")
    assert meeting.status == "cancelled"


def test_an_occasion_that_is_planned_is_planned() -> None:
    (meeting,) = meetings_of(f"A meeting between {NORWAY} and {CHILE} is planned for Monday in Oslo.")
    assert (meeting.status, meeting.started_on) == ("planned", date(2022, 3, 14))


def test_one_and_separately_another_are_two() -> None:
    found = meetings_of(f"{NORWAY} will meet {CHILE} and, separately, {KENYA} in Geneva on Monday.")
    assert [sides(meeting) for meeting in found] == [{"NOR", "CHL"}, {"NOR", "KEN"}]


def test_the_traveller_is_received_where_the_journey_goes() -> None:
    found = meetings_of(
        f"{NORWAY} dined with {CHILE} in Santiago on Tuesday.\n"
        f"Minister Solberg will take leave of President Vidal before flying to Nairobi, where she is to be received by "
        f"{KENYA} on Friday."
    )
    assert {"NOR", "KEN"} in [sides(meeting) for meeting in found]


def test_the_three_are_those_who_were_named_together() -> None:
    found = meetings_of(
        f"{NORWAY}, {CHILE} and {KENYA} met in Geneva on Tuesday.\nThe three had last met in Oslo in January 2020."
    )
    assert [(sides(meeting), meeting.started_on) for meeting in found] == [
        ({"NOR", "CHL", "KEN"}, date(2022, 3, 8)),
        ({"NOR", "CHL", "KEN"}, date(2020, 1, 1)),
    ]


def test_a_meeting_without_a_date_is_of_the_day_that_the_story_has_come_to() -> None:
    (meeting,) = meetings_of(f"{NORWAY} arrived in Santiago on Wednesday.\nShe was received by {CHILE} at the palace.")
    assert meeting.started_on == date(2022, 3, 9)


def test_the_date_of_a_relative_clause_is_its_own() -> None:
    (meeting,) = meetings_of(f"{NORWAY} met today with {CHILE}, who has been in Oslo since she arrived on Monday.")
    assert meeting.started_on == PUBLISHED


def test_those_who_attend_the_meeting_take_part_in_it() -> None:
    (meeting,) = meetings_of(
        f"{CHILE} received {NORWAY} in Santiago on Tuesday.\n"
        "The meeting was attended by Chilean Foreign Minister Pablo Rojas and Norwegian Defence Minister Nora Lund."
    )
    assert named(meeting) == 4


def test_officials_of_several_countries_are_met_country_by_country() -> None:
    found = meetings_of(
        f"{NORWAY} will travel to Chile, Peru and Kenya from March 14 to 20. Minister Solberg will meet with senior "
        "officials to discuss fisheries."
    )
    assert [sides(meeting) for meeting in found] == [{"NOR", "CHL"}, {"NOR", "PER"}, {"NOR", "KEN"}]


def test_a_transcript_of_two_governments_is_an_encounter() -> None:
    (meeting,) = meetings_of(
        f"{DENMARK}\n{KENYA}\nCopenhagen\n"
        "PRIME MINISTER HOLM: Good morning, everyone. I am glad to see so many of you.\n"
        "PRESIDENT OTIENO: Thank you, Prime Minister, for the hospitality.\n"
        "QUESTION: Will the ban be lifted?\n"
        "PRIME MINISTER HOLM: We will see.",
        title="Joint press conference",
    )
    assert (sides(meeting), named(meeting), meeting.started_on) == ({"DNK", "KEN"}, 2, PUBLISHED)
    assert meeting.place_country_code == "DNK"


def test_pronouns_alone_tell_of_no_encounter_in_a_transcript() -> None:
    found = meetings_of(
        f"Remarks by {DENMARK}\n"
        "PRIME MINISTER HOLM: Kenya and Denmark are partners, and they are discussing fisheries all the time. "
        "We consult closely with the Kenyan authorities. You have seen it, and we spend a lot of time on it with them.",
        title="Remarks on fisheries",
    )
    assert found == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NORWAY} held talks with {CHILE} on Monday and, in the evening, with {KENYA}.",
        f"{NORWAY} paid calls on {CHILE} and, a day later, on {KENYA}.",
        f"{NORWAY} was received by {CHILE} and then by {KENYA} on Monday.",
    ],
)
def test_a_repeated_preposition_tells_of_two(sentence: str) -> None:
    found = meetings_of(sentence)
    assert [sides(meeting) for meeting in found] == [{"NOR", "CHL"}, {"NOR", "KEN"}]
    assert {meeting.mode for meeting in found} == {"in_person"}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Also present were Chilean Foreign Minister Pablo Rojas and Norwegian Defence Minister Nora Lund.", 4),
        ("Chilean Foreign Minister Pablo Rojas sat in on the talks.", 3),
        ("Norwegian Defence Minister Nora Lund was at the table, as was Chilean Foreign Minister Pablo Rojas.", 4),
        ("Norwegian Defence Minister Nora Lund attended a concert in the evening.", 2),
        (f"Solberg was accompanied by Norwegian Defence Minister Nora Lund and thanked {KENYA}.", 3),
    ],
)  # fmt: skip
def test_those_said_to_be_there_take_part(sentence: str, people: int) -> None:
    (meeting,) = meetings_of(f"{CHILE} received {NORWAY} in Santiago on Tuesday.\n{sentence}")
    assert (named(meeting), sides(meeting)) == (people, {"NOR", "CHL"})


def test_another_country_that_attends_takes_part() -> None:
    (meeting,) = meetings_of(
        f"{CHILE} received {NORWAY} in Santiago on Tuesday."
        "\nRepresentatives of the African Union attended the ceremony."
    )
    assert sides(meeting) == {"NOR", "CHL", "AU"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{NORWAY} is to be in Santiago on Monday to confer with {CHILE}.", "planned"),
        (f"{NORWAY} said that she looked forward to a meeting with {CHILE} in Santiago.", "planned"),
        (f"{NORWAY} and {CHILE} agreed to build a port, at a meeting in Santiago on Tuesday.", "held"),
        (f"An attempt by {NORWAY} to see {CHILE} on Tuesday fell through.", "cancelled"),
    ],
)
def test_what_came_of_it(sentence: str, status: str) -> None:
    assert [meeting.status for meeting in meetings_of(sentence)] == [status]


def test_the_next_round_is_of_the_same_sides() -> None:
    held, planned = meetings_of(
        f"{NORWAY} held talks with {CHILE} in Oslo on Tuesday.\nThe eleventh round will be held in Santiago in June."
    )
    assert (sides(planned), named(planned), planned.status) == ({"NOR", "CHL"}, 0, "planned")
    assert named(held) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NORWAY} will meet with fishermen, among them Jorge Paz, in Santiago on Monday. {CHILE} will be in Oslo.",
        f"{NORWAY} said that a round of fighting with Chile was over. {CHILE} agreed.",
    ],
)
def test_words_that_seem_to_tell_of_an_encounter(sentence: str) -> None:
    assert meetings_of(sentence) == []


def test_countries_hold_talks_their_delegations_are_led_and_a_third_takes_part() -> None:
    (meeting,) = meetings_of(
        "The Kingdom of Norway and the Republic of Chile held talks in Geneva on Tuesday. The Norwegian delegation was "
        "headed by Ingrid Solberg, the Foreign Minister. Grace Otieno, the Foreign Minister of Kenya, took part in the "
        "talks."
    )
    assert (sides(meeting), named(meeting), meeting.place_name) == ({"NOR", "CHL", "KEN"}, 2, "Geneva")


def test_a_headline_in_which_one_speaks_of_something_tells_of_no_call() -> None:
    (meeting,) = meetings_of(f"{NORWAY} met {CHILE} in Santiago on Tuesday.", title="Solberg in Chile speaks of hope")
    assert meeting.mode == "in_person"


def test_countries_that_are_to_hold_a_meeting_are_its_sides() -> None:
    found = meetings_of("Norway and Chile will hold a high-level meeting in Santiago in May.")
    assert [(sides(meeting), meeting.status) for meeting in found] == [({"NOR", "CHL"}, "planned")]
