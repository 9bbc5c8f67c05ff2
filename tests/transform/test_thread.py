"""The thread of a story: meetings told without a day or a town of their own have those that the story has come to."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday
TUESDAY = date(2022, 3, 8)

VISIT = "Norwegian Foreign Minister Ingrid Solberg arrived in Chile on Tuesday for a visit of two days."
TALKS = (
    "Norwegian Foreign Minister Ingrid Solberg held talks with Chilean Foreign Minister Pablo Rojas in Santiago "
    "on Tuesday."
)


def meeting_with(surname: str, *paragraphs: str, title: str = "") -> MeetingReport:
    """Return the one meeting that somebody takes part in."""
    reading = read_document(Document("urn:test", title, "\n".join(paragraphs), "test", published_on=PUBLISHED))
    numbers = {n for n, official in enumerate(reading.officials) if official.name.endswith(surname)}
    (meeting,) = [m for m in find_meetings(reading) if any(p.official in numbers for p in m.participants)]
    return meeting


def place(meeting: MeetingReport) -> tuple[str | None, str | None]:
    return meeting.place_name, meeting.place_country_code


@pytest.mark.parametrize(
    "sentence",
    [
        "She was later received by Chilean President Ana Vidal.",
        "On the same day the Norwegian minister met Chilean President Ana Vidal.",
        "Earlier in the day the visitor called on Chilean President Ana Vidal at the palace.",
    ],
)
def test_a_meeting_is_in_the_town_of_the_story(sentence: str) -> None:
    assert place(meeting_with("Vidal", TALKS, sentence)) == ("Santiago", "CHL")


def test_a_meeting_during_a_visit_is_in_the_town_of_the_dateline() -> None:
    found = meeting_with("Vidal", "SANTIAGO, March 9 (Andes Wire) - " + VISIT, "She met Chilean President Ana Vidal.")
    assert place(found) == ("Santiago", "CHL")


def test_a_meeting_during_a_visit_without_a_town_is_in_the_country() -> None:
    assert place(meeting_with("Vidal", VISIT, "She met Chilean President Ana Vidal.")) == (None, "CHL")


def test_the_town_of_another_day_is_not_the_scene() -> None:
    earlier = "On Monday Norwegian Foreign Minister Ingrid Solberg opened a school in Lima."
    met = "On Tuesday Norwegian Foreign Minister Ingrid Solberg met Peruvian President Ana Vidal."
    assert place(meeting_with("Vidal", earlier, met))[0] is None


def test_the_town_of_a_thing_is_not_the_scene() -> None:
    earlier = "Norwegian Foreign Minister Ingrid Solberg spoke of the floods in Lima."
    met = "On Tuesday Norwegian Foreign Minister Ingrid Solberg met Peruvian President Ana Vidal."
    assert place(meeting_with("Vidal", earlier, met))[0] is None


def test_the_host_is_at_home() -> None:
    received = "On Tuesday Norwegian Foreign Minister Ingrid Solberg was received by Chilean President Ana Vidal."
    assert place(meeting_with("Vidal", received)) == (None, "CHL")


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg then met Chilean President Ana Vidal.",
        "Afterwards Chilean President Ana Vidal received the Norwegian minister.",
        "In the evening Chilean President Ana Vidal received the visitor.",
    ],
)
def test_a_meeting_is_on_the_day_of_the_news(sentence: str) -> None:
    found = meeting_with("Vidal", TALKS, sentence)
    assert (found.started_on, found.ended_on) == (TUESDAY, TUESDAY)


def test_what_had_been_before_the_news_has_no_day() -> None:
    before = "In Oslo Norwegian Foreign Minister Ingrid Solberg had met Chilean President Ana Vidal."
    assert meeting_with("Vidal", before, "The treaty was signed on Tuesday by both parliaments.").started_on is None


def test_part_of_a_day_is_of_the_news_and_not_of_the_background() -> None:
    found = meeting_with(
        "Vidal", TALKS, "The treaty of August 17 last year is in force.", "In the evening Chilean President Ana Vidal "
        "received the Norwegian minister.",
    )  # fmt: skip
    assert found.started_on == TUESDAY


def test_the_day_of_an_aside_is_not_that_of_the_meeting() -> None:
    told = (
        "Norwegian Foreign Minister Ingrid Solberg, who came to Chile on Monday, called on Chilean President Ana Vidal."
    )
    assert meeting_with("Vidal", told, "She will leave for Oslo on Friday.").started_on == date(2022, 3, 7)
    found = meeting_with("Vidal", told, "She will leave for Oslo on Friday.")
    assert found.ended_on == date(2022, 3, 11)


@pytest.mark.parametrize("topic", ["the war in Yemen", "the safety of ships in Yemen"])
def test_the_country_of_a_topic_is_not_where_they_met(topic: str) -> None:
    told = (
        f"Norwegian Foreign Minister Ingrid Solberg met Chilean President Ana Vidal on Tuesday and discussed {topic}."
    )
    assert place(meeting_with("Vidal", told))[1] != "YEM"


def test_a_resort_is_a_place_of_meeting() -> None:
    told = "Norwegian Foreign Minister Ingrid Solberg met Russian Premier Pavel Orlov in the Black Sea resort of Sochi."
    assert place(meeting_with("Orlov", told)) == ("Sochi", "RUS")


SUMMIT = "The presidents of Kenya and Uganda held a summit in the Black Sea resort of Sochi on Tuesday."


@pytest.mark.parametrize(
    "sentence",
    [
        "On the sidelines, Norwegian Foreign Minister Ingrid Solberg met Peruvian President Ana Vidal.",
        "Norwegian Foreign Minister Ingrid Solberg also met Peruvian President Ana Vidal on the margins of the summit.",
        "Norwegian Foreign Minister Ingrid Solberg used the margins to see the Peruvian president, Ana Vidal.",
    ],
)
def test_what_is_in_the_margins_is_in_the_town_and_on_the_day_of_the_occasion(sentence: str) -> None:
    found = meeting_with("Vidal", SUMMIT, "A banquet was given on Monday.", sentence)
    assert (place(found), found.started_on, found.ended_on) == (("Sochi", "RUS"), TUESDAY, TUESDAY)


def test_a_third_country_is_where_the_visitor_was_that_day() -> None:
    tour = "Norwegian Foreign Minister Ingrid Solberg landed in Santiago on Sunday. She goes on to Lima on Friday."
    found = meeting_with("Otieno", tour, "She met Kenyan President Grace Otieno on Tuesday at her hotel.")
    assert place(found)[1] == "CHL"


def test_an_organisation_is_met_at_its_seat() -> None:
    trip = "Norwegian Foreign Minister Ingrid Solberg will travel to Brussels on March 14 and 15."
    found = meeting_with("Weber", trip, "She will also meet with NATO Secretary General Max Weber.")
    assert (place(found), found.started_on) == (("Brussels", "BEL"), date(2022, 3, 14))


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The Norwegian foreign minister, Ingrid Solberg, and her Peruvian counterpart, Ana Vidal, spoke on Monday by "
         "telephone and agreed to meet in person.", (None, None)),
        ("Peruvian President Ana Vidal, sworn in five days earlier, welcomed her guest.", (TUESDAY, TUESDAY)),
        ("Norwegian Foreign Minister Ingrid Solberg, whose last visit to Peru was in February 2015, met Peruvian "
         "President Ana Vidal.", (TUESDAY, TUESDAY)),
    ],
)  # fmt: skip
def test_a_day_told_of_something_else_is_not_that_of_the_meeting(
    sentence: str, days: tuple[date | None, date | None]
) -> None:
    lead = "Norwegian Foreign Minister Ingrid Solberg was in Lima on Tuesday for talks."
    reading = read_document(Document("urn:test", "", f"{lead}\n{sentence}", "test", published_on=PUBLISHED))
    found = [m for m in find_meetings(reading) if m.mode == "in_person"][-1]
    assert (found.started_on, found.ended_on) == days


def test_talks_of_several_days_end_on_the_day_on_which_they_are_announced_to_be_over() -> None:
    found = meeting_with(
        "Vidal",
        "Peru and Norway will share fish, it was announced on Wednesday after three days of talks between "
        "Norwegian Foreign Minister Ingrid Solberg and Peruvian President Ana Vidal.",
    )
    assert (found.started_on, found.ended_on) == (date(2022, 3, 7), date(2022, 3, 9))


def test_the_part_of_a_day_is_of_its_date() -> None:
    found = meeting_with(
        "Vidal",
        "On the evening of March 7, Norwegian Foreign Minister Ingrid Solberg met Peruvian President Ana Vidal.",
    )
    assert found.started_on == date(2022, 3, 7)


def test_an_airport_named_like_a_town_elsewhere_is_not_that_town() -> None:
    landed = "on Tuesday, hours after her plane had landed at Henderson airport."
    found = meeting_with("Vidal", f"Minister Ingrid Solberg of Norway met President Ana Vidal of Peru {landed}")
    assert place(found)[1] != "USA"


def test_officials_of_each_place_are_met_in_their_own() -> None:
    text = "In Peru and Chile, Norwegian Foreign Minister Ingrid Solberg will meet with government officials."
    reading = read_document(Document("urn:test", "", text, "test", published_on=PUBLISHED))
    found = {frozenset(p.actor_code for p in m.participants): m.place_country_code for m in find_meetings(reading)}
    assert found == {frozenset({"NOR", "PER"}): "PER", frozenset({"NOR", "CHL"}): "CHL"}


def test_what_one_tells_over_dinner_is_not_where_it_was() -> None:
    found = meeting_with(
        "Vidal",
        "Norwegian Foreign Minister Ingrid Solberg arrived in Lima on Tuesday.",
        "Over dinner with Peruvian President Ana Vidal she told her host about the days that she had spent in Burma.",
    )
    assert place(found) == ("Lima", "PER")


def test_an_organisation_receives_at_its_seat() -> None:
    found = meeting_with(
        "Otieno",
        "BRUSSELS, March 9 - EU foreign policy chief Max Weber opened a conference on Tuesday.",
        "Weber also saw Kenyan President Grace Otieno.",
    )
    assert place(found) == ("Brussels", "BEL")


@pytest.mark.parametrize(
    ("paragraph", "town"),
    [
        (
            "Norwegian Foreign Minister Ingrid Solberg left for Santiago, where she is to meet Chilean President "
            "Ana Vidal on Friday.",
            ("Santiago", "CHL"),
        ),
        (
            "Norwegian Foreign Minister Ingrid Solberg came home from Riga, where she had talks at the weekend with "
            "Latvian President Janis Vidal.",
            ("Riga", "LVA"),
        ),
        (
            "Norwegian Foreign Minister Ingrid Solberg met Chilean President Ana Vidal on Tuesday in the Finnish "
            "border town of Askela.",
            ("Askela", "FIN"),
        ),
        (
            "Norwegian Foreign Minister Ingrid Solberg met Chilean President Ana Vidal on Tuesday in Rotbach, an "
            "Austrian ski resort.",
            ("Rotbach", "AUT"),
        ),
        (
            "Norwegian Foreign Minister Ingrid Solberg will meet Chilean President Ana Vidal next week in New York on "
            "the sidelines of the General Assembly.",
            ("New York", "USA"),
        ),
        (
            "Norwegian Foreign Minister Ingrid Solberg met Chilean President Ana Vidal in Lima on Tuesday, an aide "
            "told reporters in Oslo.",
            ("Lima", "PER"),
        ),
    ],
)
def test_a_meeting_is_where_its_clause_says(paragraph: str, town: tuple[str, str]) -> None:
    assert place(meeting_with("Vidal", paragraph)) == town


def test_guests_of_an_occasion_meet_where_it_is() -> None:
    lead = "LIMA, March 10 (XYZ) - The leaders of the Pacific states end their annual summit here today."
    told = "Norwegian Foreign Minister Ingrid Solberg had talks with Kenyan President Grace Otieno on Wednesday."
    assert place(meeting_with("Otieno", lead, told)) == ("Lima", "PER")


def test_a_day_of_one_told_in_passing_is_not_that_of_the_meeting() -> None:
    told = (
        "Norwegian Foreign Minister Ingrid Solberg was received in Riga on Tuesday by Latvian President Janis Vidal, "
        "who took office only last month."
    )
    assert meeting_with("Vidal", told).started_on == TUESDAY


def test_a_later_day_of_the_news_within_a_visit_is_that_of_the_meeting() -> None:
    lead = (
        "OSLO, March 10 (XYZ) - The quarrel over fish was settled yesterday. Norwegian Prime Minister Lars Holm "
        "received Chilean President Ana Vidal at the palace."
    )
    told = "President Vidal flew in on Monday."
    assert meeting_with("Vidal", lead, told).started_on == date(2022, 3, 9)
