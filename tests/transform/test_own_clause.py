"""The day and the place of an encounter are those of its own clause, not of the one before."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings

PUBLISHED = date(2022, 3, 10)  # a Thursday
PERU, ECUADOR = "Peru's President Ana Vela", "President Luis Bravo of Ecuador"


@pytest.mark.parametrize(
    ("body", "status", "day", "country"),
    [
        (f"{PERU} said on Monday that she would soon meet {ECUADOR}.", "planned", None, None),
        (f"{PERU} met {ECUADOR} in Geneva in March. The two met again on Tuesday in the Swiss city.", "held", 8, "CHE"),
    ],
)
def test_what_stands_before_the_clause_is_not_of_the_meeting(
    body: str, status: str, day: int | None, country: str | None
) -> None:
    document = Document(url="urn:test", title="", body=body, origin="test", published_on=PUBLISHED)
    meetings = find_meetings(read_document(document))
    (one,) = [
        meeting
        for meeting in meetings
        if {p.actor_code for p in meeting.participants} == {"PER", "ECU"}
        and meeting.status == status
        and (day is None or meeting.started_on == date(2022, 3, day))
    ]
    assert one.place_country_code == country
    assert (one.started_on is None) == (day is None)


def test_the_unnamed_who_will_soon_be_meeting_may_do_so_in_any_way() -> None:
    body = "The works ministers of Peru and Ecuador would be meeting very soon, said Peru's President Ana Vela."
    document = Document(url="urn:test", title="", body=body, origin="test", published_on=PUBLISHED)
    (meeting,) = find_meetings(read_document(document))
    assert (meeting.status, meeting.mode, meeting.started_on) == ("planned", "unknown", None)
