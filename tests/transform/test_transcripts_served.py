"""Whom officials serve, and whom they met, in transcripts that a government publishes."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings
from etl.transform.reading import Reading
from etl.transform.statements.statements import find_statements

PRESS = """Foreign Minister Solberg and Chilean Foreign Minister Rojas at a Joint Press Availability
Ingrid Solberg, Minister of Foreign Affairs
Santiago, Chile
FOREIGN MINISTER ROJAS: Good afternoon. It is a pleasure to welcome the Foreign Minister to Santiago.
FOREIGN MINISTER SOLBERG: It is wonderful to be in Chile. Earlier today I had a very good meeting with National \
Security Adviser Mena, and I spoke with our partners.
MODERATOR: Thank you, Ministers. I will now hand over to Mr. Dahl.
QUESTION: Minister Rojas and Minister Solberg, did both sides discuss fishing?"""


def read(text: str, publisher: str = "Norwegian Ministry of Foreign Affairs") -> Reading:
    title, _, body = text.partition("\n")
    return read_document(Document("urn:test", title, body, "test", publisher=publisher, published_on=date(2022, 3, 10)))


def served(reading: Reading) -> dict[str, str | None]:
    return {official.name.split()[-1]: official.actor_code for official in reading.officials}


def sides(reading: Reading, meeting: MeetingReport) -> set[str]:
    numbers = (participant.official for participant in meeting.participants)
    return {reading.officials[n].name.split()[-1] for n in numbers if n is not None}


def test_whom_a_speaker_met_is_of_the_other_speaker() -> None:
    assert served(read(PRESS))["Mena"] == "CHL"


def test_thanks_of_a_moderator_tell_of_no_meeting() -> None:
    reading = read(PRESS)
    assert sorted(sorted(sides(reading, one)) for one in find_meetings(reading)) == [
        ["Mena", "Solberg"],
        ["Rojas", "Solberg"],
    ]


def test_two_presidents_in_a_row_serve_two_countries() -> None:
    reading = read(
        "Foreign Minister Solberg and French Foreign Minister Duval Before Their Meeting\n"
        "Ingrid Solberg, Minister of Foreign Affairs\nParis, France\n"
        "FOREIGN MINISTER SOLBERG: Norway and France work closely. We had a productive meeting between Prime Minister "
        "Dahl and Prime Minister Morel. Prime Minister Dahl is grateful for the partnership we have with France."
    )
    found = served(reading)
    assert (found["Dahl"], found["Morel"]) == ("NOR", "FRA")


def test_short_names_in_capitals_are_those_of_speakers() -> None:
    reading = read(
        "Press conference in Ankara\nIngrid Solberg, Minister of Foreign Affairs\nAnkara, Turkey\n"
        "FOREIGN MINISTER KAYA: Welcome to Ankara.\n"
        "FOREIGN MINISTER SOLBERG: Thank you, Mehmet, for hosting me."
    )
    assert served(reading)["Kaya"] == "TUR"


def test_the_minister_of_a_ministry_is_its_own() -> None:
    reading = read(
        "Visit to the Baltic states\nOn March 8, Minister of Foreign Affairs Ingrid Solberg held talks in Vilnius with "
        "Minister of Foreign Affairs Ieva Kazlauskiene of Lithuania. In Riga, the Minister met with the Speaker of the "
        "Latvian parliament, Janis Ozols."
    )
    assert {"Solberg", "Ozols"} in [sides(reading, one) for one in find_meetings(reading)]


def test_a_day_before_the_verb_is_nearer_than_one_of_the_next_clause() -> None:
    reading = read(
        "Press statement\nForeign Minister Ingrid Solberg said: Yesterday in Hanoi I had talks with Prime Minister "
        "Tran Van Lam of Vietnam, and tomorrow I go on to Bangkok."
    )
    assert [one.started_on for one in find_meetings(reading)] == [date(2022, 3, 9)]


def officials_at(title: str, body: str) -> dict[str, str | None]:
    document = Document("urn:t", title, body, "t", published_on=date(2022, 3, 10), publisher="U.S. Department of State")
    return {one.name: one.actor_code for one in read_document(document).officials}


BRIEFING = (
    "MR DALY: Good afternoon, everyone.\nQUESTION: Thanks, Fergus. Any news?\nMR DALY: None that I know of today."
)


def test_who_moderates_a_governments_briefing_is_its_official() -> None:
    assert officials_at("Department Press Briefing", BRIEFING) == {"Fergus Daly": "USA"}


def test_who_opens_is_called_by_the_given_name_at_the_head_of_a_sentence() -> None:
    body = (
        "MS ALVARADO: Welcome to the residence, everybody.\n"
        "SECRETARY DOE: It is good to be here. Pilar, thank you for your wonderful work.\nMS ALVARADO: Sir, the floor."
    )
    assert officials_at("Meet and Greet with Embassy Staff", body)["Pilar Alvarado"] == "USA"


@pytest.mark.parametrize(
    "answer",
    ["SECRETARY DOE: Thanks so much, Pilar. Good afternoon.", "SECRETARY DOE: Pilar, thanks very much. Welcome.",
     "SECRETARY DOE: Thank you. (Applause.) Pilar, thank you. It is good to be here.",
     "QUESTION: Hi. Hello, Pilar, and thanks for doing this."],
)  # fmt: skip
def test_who_is_given_the_floor_calls_the_one_who_gave_it(answer: str) -> None:
    body = f"MS ALVARADO: Welcome, everybody.\n{answer}\nMS ALVARADO: Hi, Dan. Yes, Dan, thanks.\nQUESTION: Hi, thanks."
    assert "Pilar Alvarado" in officials_at("Department Press Briefing", body)


def test_a_greeting_is_no_given_name() -> None:
    body = "MS ALVARADO: Welcome, everybody.\nQUESTION: Hello, Hi, can you hear me?\nMS ALVARADO: Yes."
    assert officials_at("Department Press Briefing", body) == {"Alvarado": "USA"}


def test_who_is_called_and_thanked_says_nothing() -> None:
    body = "SECRETARY DOE: Senator Jim Hale, thank you very, very much for this chance to talk about the budget."
    document = Document(
        "urn:t", "Hearing", body, "t", published_on=date(2022, 3, 10), publisher="U.S. Department of State"
    )
    assert [one.kind for one in find_statements(read_document(document))] in ([], ["direct"])


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Secretary Doe at the Ocean Council's Panel", BRIEFING),
        ("Award for Heroes", "MS POOLE: I am proud.\nMR SATO: So am I.\nMS ROJAS: Thank you, all.\nMR HALE: And I."),
    ],
)
def test_guests_at_an_event_are_no_officials(title: str, body: str) -> None:
    assert set(officials_at(title, body)) <= {"Doe", "Poole"}


@pytest.mark.parametrize(
    ("publisher", "body", "actors"),
    [
        ("The White House", "MR. DOE: The President met with the king of Jordan in the Oval Office.", {"USA", "JOR"}),
        ("Government of Britain", "MS DOE: The Prime Minister met the emir of Qatar on Monday.", {"GBR", "QAT"}),
        ("Government of Kenya", "QUESTION: Did the President meet with the Ugandan foreign minister today?", None),
        ("Government of Kenya", "MS DOE: Hello.\nQUESTION: The President met with the emir of Qatar.", {"KEN", "QAT"}),
    ],
)  # fmt: skip
def test_a_governments_own_speaker_calls_its_president_by_the_title_alone(
    publisher: str, body: str, actors: set[str] | None
) -> None:
    reading = read(f"Press briefing\n{body}", publisher)
    found = [{participant.actor_code for participant in one.participants} for one in find_meetings(reading)]
    assert found == ([actors] if actors is not None else [])


def test_a_title_told_far_from_its_holders_name_is_looked_for_in_its_own_line() -> None:
    reading = read(
        "Doorstep statement by NATO Secretary General Erik Lund ahead of the meetings of Ministers in Bucharest\n"
        "Erik Lund: Good morning. Allied ministers will be here today.\n"
        "Jane Roe (Daily Record): Secretary General, can you say anything on the batteries?\n"
        "Erik Lund: I talked this through with Germany's Chancellor Braun, and also with the President of Poland, "
        "when they each rang me up.",
        "North Atlantic Treaty Organization",
    )
    assert served(reading)["Braun"] == "DEU"
