"""Transcripts: encounters as one tells them in talk, with "I", "me" and "X and I", and questions and their answers."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings


def told(
    spoken: str,
    title: str = "Press conference of Foreign Minister Ingrid Solberg of Norway",
    publisher: str = "Norwegian Ministry of Foreign Affairs",
) -> list[MeetingReport]:
    """Return the meetings of a made-up press conference."""
    opening = "" if spoken.startswith("Q:") else "Ingrid Solberg: Good evening.\n"
    document = Document("urn:test", title, opening + spoken, "test", publisher=publisher,
                        published_on=date(2022, 3, 10))  # fmt: skip
    return find_meetings(read_document(document))


def sides(meeting: MeetingReport) -> set[str]:
    return {participant.actor_code for participant in meeting.participants}


@pytest.mark.parametrize(
    ("spoken", "other", "status", "mode"),
    [
        ("I had an hour with President Ana Vidal of Chile this morning.", "CHL", "held", "in_person"),
        ("President Grace Otieno of Kenya called me from Nairobi on Friday.", "KEN", "held", "phone"),
        ("Peruvian Foreign Minister Jorge Paz and I sat down for two hours in Lima.", "PER", "held", "in_person"),
        ("The President of Chile, Pablo Rojas, whom I saw in Lima, agrees.", "CHL", "held", "in_person"),
        ("Yesterday evening I was the guest of President Ana Vidal of Chile.", "CHL", "held", "in_person"),
        ("On Thursday I fly to Lima, where President Jorge Paz of Peru will see me.", "PER", "planned", "in_person"),
        ("It was good of President Ana Vidal of Chile to receive us at such short notice.", "CHL", "held", "in_person"),
        ("I got hold of President Ana Vidal of Chile by telephone last night.", "CHL", "held", "phone"),
        ("Kenyan Foreign Minister Grace Otieno and I had an excellent set of discussions.", "KEN", "held", "in_person"),
        ("Q: What did you tell President Jorge Paz of Peru when you saw him in Lima?\nIngrid Solberg: The truth.",
         "PER", "held", "in_person"),
        ("Q: Why did you receive Peruvian Foreign Minister Jorge Paz yesterday?\nIngrid Solberg: He asked for it.",
         "PER", "held", "in_person"),
        ("Q: Will you meet Kenyan Foreign Minister Grace Otieno?\nIngrid Solberg: Yes, tomorrow.",
         "KEN", "planned", "in_person"),
        ("Q: Did you meet Indian Foreign Minister Arun Rao?\nIngrid Solberg: I did, for an hour.",
         "IND", "held", "in_person"),
    ],
)  # fmt: skip
def test_an_encounter_told_in_talk(spoken: str, other: str, status: str, mode: str) -> None:
    (meeting,) = told(spoken)
    assert (sides(meeting), meeting.status, meeting.mode) == ({"NOR", other}, status, mode)


@pytest.mark.parametrize(
    "spoken",
    [
        "I have worked with President Ana Vidal of Chile for years.",
        "I am with President Ana Vidal of Chile on this: we need peace.",
        "I have nothing to announce about a meeting with President Ana Vidal of Chile.",
        "We have no plans for a meeting with President Jorge Paz of Peru.",
        "Q: Will you meet Kenyan Foreign Minister Grace Otieno?\nIngrid Solberg: I can't tell you.",
        "Q: Did you meet Kenyan Foreign Minister Grace Otieno?\nIngrid Solberg: I did not.",
        "Q: Why didn't you meet Kenyan Foreign Minister Grace Otieno in Lima?\nIngrid Solberg: There was no time.",
    ],
)
def test_talk_of_people_that_tells_no_encounter(spoken: str) -> None:
    assert told(spoken) == []


def test_a_first_name_beside_i_is_that_of_the_other_who_speaks() -> None:
    meetings = told(
        "PRIME MINISTER HOLM: Arun and I met for three hours last night.\nPRIME MINISTER RAO: We did.",
        "Joint press conference of Prime Minister Holm of Denmark and Prime Minister Rao of India",
        "Government of Denmark",
    )
    assert meetings
    assert all(sides(meeting) == {"DNK", "IND"} for meeting in meetings)


def test_a_speech_without_labels_is_that_of_whom_the_title_names() -> None:
    document = Document(
        "urn:test", "Address by President Kofi Mensah of Ghana to the nation",
        "Fellow Ghanaians, it has been a long week. I saw President Ana Vidal of Chile in Geneva on Monday.",
        "test", publisher="Office of the President of Ghana", published_on=date(2022, 3, 10),
    )  # fmt: skip
    (meeting,) = find_meetings(read_document(document))
    assert sides(meeting) == {"GHA", "CHL"}
    assert sum(participant.official is not None for participant in meeting.participants) == 2


def test_who_opens_a_text_of_an_organisation_serves_it() -> None:
    document = Document(
        "urn:test", "Press briefing by the Spokesman for the Secretary-General",
        "Jane Roe, Spokesman\nSPOKESMAN: Good afternoon. The Rwandan side has not called.",
        "test", publisher="United Nations", published_on=date(2022, 3, 10),
    )  # fmt: skip
    assert [official.actor_code for official in read_document(document).officials] == ["UN"]


def test_whom_a_president_spoke_with_in_a_speech_is_not_his_own_minister() -> None:
    document = Document(
        "urn:test", "Address by President Kofi Mensah",
        "Fellow citizens, a report on my day. I had a conversation with Prime Minister Larsen today.",
        "test", publisher="Office of the President of Ghana", published_on=date(2022, 3, 10),
    )  # fmt: skip
    served = {official.name: official.actor_code for official in read_document(document).officials}
    assert served["Kofi Mensah"] == "GHA"
    assert served["Larsen"] != "GHA"


@pytest.mark.parametrize(
    ("spoken", "other"),
    [
        ("President Ana Vidal of Chile made time for me this morning.", "CHL"),
        ("President Ana Vidal of Chile found time for us in Santiago.", "CHL"),
        ("I have sat in the same room as President Jorge Paz of Peru.", "PER"),
        ("I had Kenyan Foreign Minister Grace Otieno across from me in Nairobi last week.", "KEN"),
        ("I faced President Jorge Paz of Peru across the table in Geneva.", "PER"),
    ],
)
def test_being_with_somebody_in_one_place_as_a_speaker_tells_it(spoken: str, other: str) -> None:
    (meeting,) = told(spoken)
    assert (sides(meeting), meeting.status, meeting.mode) == ({"NOR", other}, "held", "in_person")


def test_where_something_is_to_be_done_is_not_where_it_was_told() -> None:
    assert told("As I told President Jorge Paz of Peru, we will open a consulate in Lima.") == []


def test_a_secretary_without_a_country_is_of_one_that_calls_its_ministers_so() -> None:
    document = Document(
        "urn:test", "Department press briefing",
        "Jane Roe, Department Spokesperson\nQUESTION: The Turkish foreign minister was in Antalya. Did the "
        "Secretary talk to Ukraine's Oleh Bondar?\nMS ROE: He did. Secretary Doe spoke by phone with his counterpart.",
        "test", publisher="U.S. Department of State", published_on=date(2022, 3, 10),
    )  # fmt: skip
    served = {official.name: official.actor_code for official in read_document(document).officials}
    assert served["Doe"] == "USA"
