"""Reports gathered into meetings and visits, and what is believed of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from etl.resolve import beliefs
from etl.resolve.encounters import MeetingSighting, VisitSighting, components, gather, meetings_agree, visits_agree

FIRST, SECOND = date(2021, 3, 1), date(2021, 3, 2)
BOTH = frozenset({("FIN", 1, None), ("FRA", 2, None)})


def meeting(document: int, **changes: Any) -> MeetingSighting:
    values: dict[str, Any] = {
        "document_id": document, "number": 0, "url": f"u{document}", "published_on": SECOND, "status": "held",
        "started_on": FIRST, "ended_on": FIRST, "confidence": 0.5, "encounter_id": None, "mode": "in_person",
        "place_name": None, "place_country": None, "people": BOTH, "topics": frozenset(),
    }  # fmt: skip
    return MeetingSighting(**values | changes)


def visit(document: int, *destinations: str, **changes: Any) -> VisitSighting:
    values: dict[str, Any] = {
        "document_id": document, "number": 0, "url": f"u{document}", "published_on": SECOND, "status": "held",
        "started_on": FIRST, "ended_on": SECOND, "confidence": 0.5, "encounter_id": None,
        "official_id": 1, "origin": "FIN",
    }  # fmt: skip
    return VisitSighting(**values | changes, destinations=destinations)


def agree(**changes: Any) -> bool:
    return meetings_agree(meeting(1), meeting(2, **changes)) > 0


def test_reports_of_one_meeting_agree() -> None:
    assert agree()
    assert agree(status="planned", mode="unknown")
    assert agree(people=frozenset({("FIN", None, None), ("FRA", 2, None)}))
    assert agree(started_on=None, ended_on=None)


def test_reports_of_different_meetings_do_not_agree() -> None:
    assert not agree(document_id=1, number=1)
    assert not agree(started_on=SECOND, ended_on=SECOND)
    assert not agree(mode="phone")
    assert not agree(status="cancelled")
    assert not agree(people=frozenset({("FIN", 1, None), ("FRA", 3, None)}))
    assert not agree(people=frozenset({*BOTH, ("NOR", None, None)}))
    assert not agree(started_on=None, ended_on=None, published_on=date(2021, 4, 1))


def test_belief_is_the_most_exact_and_held_over_planned() -> None:
    planned = meeting(
        1, status="planned", ended_on=SECOND, mode="unknown", topics=frozenset({"energy"}),
        people=frozenset({("FIN", 1, None), ("FRA", None, "host")}),
    )  # fmt: skip
    held = meeting(2, place_name="Oslo", place_country="NOR", topics=frozenset({"health"}))
    (cluster,) = gather([planned, held], meetings_agree)
    believed = beliefs.meeting(cluster)
    assert believed == beliefs.Meeting(
        "in_person", "held", FIRST, FIRST, ("Oslo", "NOR"), 0.75,
        (("FIN", 1, None), ("FRA", 2, "host")), ("energy", "health"),
    )  # fmt: skip


def test_two_meetings_of_one_document_stay_two() -> None:
    reports = [meeting(1), meeting(1, number=1), meeting(2)]
    assert sorted(len(each) for each in gather(reports, meetings_agree)) == [1, 2]


def test_reports_far_apart_in_time_are_not_compared() -> None:
    far = meeting(2, started_on=date(2022, 1, 1), ended_on=date(2022, 1, 1))
    never = meeting(3, started_on=None, ended_on=None, published_on=None)
    assert [len(each) for each in components([meeting(1), far, never, meeting(4)])] == [2, 1, 1]


def test_a_visit_has_the_fullest_route() -> None:
    (cluster,) = gather([visit(1, "NOR"), visit(2, "SWE", "NOR")], visits_agree)
    assert beliefs.visit(cluster).destinations == ("SWE", "NOR")
    assert len(gather([visit(1, "NOR"), visit(2, "SWE")], visits_agree)) == 2
