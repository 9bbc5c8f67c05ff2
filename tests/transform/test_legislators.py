"""Those who sit in a legislature act for its country: "members of the Knesset", "leaders on the Hill"."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, MeetingReport
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

KING = "Jordanian King Yunus III"


def meetings_of(body: str, title: str = "", **source: str) -> list[MeetingReport]:
    return find_meetings(
        read_document(Document("urn:test", title, body, "t", published_on=date(2022, 3, 10), **source))
    )


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        (f"{KING} met with members of the Knesset on Tuesday.", "ISR"),
        (f"{KING} held talks with members of the State Duma on Tuesday.", "RUS"),
        (f"{KING} will see congressional leaders in Washington on Monday.", "USA"),
        (f"In Washington, {KING} met with members of Congress on Tuesday.", "USA"),
        (f"{KING} met with members of the European Parliament on Tuesday.", "EU"),
    ],
)
def test_who_sits_in_a_legislature_is_its_countrys(sentence: str, other: str) -> None:
    (meeting,) = meetings_of(sentence)
    assert {p.actor_code for p in meeting.participants} == {"JOR", other}


def test_a_congress_may_be_anybodys() -> None:
    assert not meetings_of(f"{KING} met with members of Congress on Tuesday.")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("I know you're going to be seeing all the leaders on the Hill.", "planned"),
        ("You met with the Vice President yesterday.", "held"),
        ("You met yesterday with the Secretary of Defense.", "held"),
    ],
)
def test_a_guest_is_told_whom_he_sees(words: str, status: str) -> None:
    body = f"SECRETARY DOE: Your Majesty, it is good to have you here. {words}\nKING YUNUS: Thank you, Mr. Secretary."
    first, second = meetings_of(
        body, f"Secretary John Doe And {KING} Before Their Meeting",
        publisher="U.S. Department of State", author="John Doe, Secretary of State",
    )  # fmt: skip
    assert (first.status, second.status) == ("held", status)
    assert [(p.actor_code, p.official is None) for p in second.participants] == [("JOR", False), ("USA", True)]
