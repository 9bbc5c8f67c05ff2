"""Reports gathered into meetings and visits, and what is believed of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from etl.resolve import beliefs
from etl.resolve.encounters import (
    MeetingSighting,
    VisitSighting,
    components,
    gather,
    keys_of_meeting,
    meetings_agree,
)
from etl.resolve.sides import Side
from etl.resolve.visits import gather_visits, visits_agree

FIRST, SECOND = date(2021, 3, 1), date(2021, 3, 2)
ONE_NAMED = frozenset({("FIN", 1, None), ("FRA", None, None)})
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


def test_what_was_held_is_not_what_is_planned_for_later() -> None:
    undated = meeting(1, started_on=None, ended_on=None)
    later, soon = date(2021, 3, 7), date(2021, 3, 3)
    assert meetings_agree(undated, meeting(2, status="planned", started_on=later, ended_on=later)) == 0
    assert meetings_agree(undated, meeting(2, status="planned", started_on=soon, ended_on=soon)) > 0


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
    groups = components([meeting(1), far, never, meeting(4)], meetings_agree)
    assert sorted(len(each) for each in groups) == [1, 1, 2]
    assert not keys_of_meeting(meeting(1)) & keys_of_meeting(far)
    assert not keys_of_meeting(never)


def test_reports_that_agree_share_a_key() -> None:
    late = meeting(2, started_on=None, ended_on=None, published_on=date(2021, 3, 8))
    long = meeting(3, started_on=date(2020, 11, 1), ended_on=date(2021, 3, 1))
    assert meetings_agree(meeting(1), late)
    assert meetings_agree(meeting(1), long)
    assert keys_of_meeting(meeting(1)) & keys_of_meeting(late) & keys_of_meeting(long)


def test_two_publishers_may_be_a_day_apart() -> None:
    call = meeting(1, mode="phone", publisher="A")
    assert meetings_agree(call, meeting(2, mode="phone", publisher="B", started_on=SECOND, ended_on=SECOND))
    assert not meetings_agree(call, meeting(2, mode="phone", publisher="A", started_on=SECOND, ended_on=SECOND))
    late = meeting(2, mode="phone", publisher="B", started_on=SECOND, ended_on=SECOND, published_on=date(2021, 3, 9))
    assert not meetings_agree(call, late)
    alone = meeting(2, mode="phone", publisher="B", started_on=SECOND, ended_on=SECOND, people=ONE_NAMED)
    assert not meetings_agree(call, alone)


def summit(document: int, *actors: str, **changes: Any) -> MeetingSighting:
    people = frozenset((actor, None, None) for actor in actors)
    return meeting(document, people=people, started_on=FIRST, ended_on=SECOND, **changes)


def test_reports_of_one_summit_need_not_name_the_same_states() -> None:
    fuller = summit(1, "G7", "USA", "GBR", "FRA")
    assert meetings_agree(fuller, summit(2, "G7", "USA", "GBR"))
    assert not meetings_agree(fuller, summit(2, "USA", "GBR"))
    assert not meetings_agree(fuller, summit(2, "JPN", "IND", "AUS"))
    assert not meetings_agree(summit(1, "USA", "GBR", "FRA", "DEU"), summit(2, "USA", "GBR", "FRA"))


def test_people_have_the_last_word() -> None:
    one, other = meeting(1, sides=frozenset({Side(7, 1, False)})), meeting(2, sides=frozenset({Side(7, 2, False)}))
    assert len(gather([one, other], meetings_agree)) == 2
    one, other = meeting(1, sides=frozenset({Side(7, 1, True)})), meeting(2, sides=frozenset({Side(7, 2, True)}))
    assert len(gather([one, replace(other, mode="phone")], meetings_agree)) == 1


def test_stops_are_one_visit_with_the_tour_that_a_report_tells_of() -> None:
    days = [date(2021, 5, day) for day in (24, 25, 26, 27)]
    stops = [
        visit(n, code, confidence=1.0, started_on=day, ended_on=day)
        for n, (code, day) in enumerate(zip(("NOR", "SWE", "FIN", "DNK"), days, strict=True))
    ]
    tour = visit(9, "NOR", "SWE", "FIN", status="planned", started_on=days[0], ended_on=days[3])
    assert len(gather_visits(stops)) == 4
    for some in ([*stops, tour], [tour, *reversed(stops)]):
        found = {frozenset(each.document_id for each in cluster) for cluster in gather_visits(some)}
        assert found == {frozenset({0, 1, 2, 9}), frozenset({3})}
    parted = replace(stops[1], sides=frozenset({Side(1, 1, False)}))
    apart = replace(tour, sides=frozenset({Side(1, 2, False)}))
    assert len(gather_visits([stops[0], parted, stops[2], apart])) == 2


def test_visits_that_follow_close_are_one_but_for_records() -> None:
    one, other = (visit(n, "NOR", started_on=date(2021, 6, d), ended_on=date(2021, 6, d)) for n, d in ((1, 1), (2, 3)))
    assert len(gather_visits([one, other])) == 1
    assert len(gather_visits([replace(one, confidence=1.0), other])) == 1
    assert len(gather_visits([replace(one, confidence=1.0), replace(other, confidence=1.0)])) == 2
    assert len(gather_visits([one, replace(other, started_on=date(2021, 6, 9), ended_on=date(2021, 6, 9))])) == 2


def test_a_visit_lasts_over_the_days_on_which_reports_have_the_traveller_there() -> None:
    def days(*told: tuple[int, int, str]) -> tuple[int, int]:
        found = beliefs.visit(
            [
                visit(n, "NOR", started_on=date(2021, 6, first), ended_on=date(2021, 6, last), status=status)
                for n, (first, last, status) in enumerate(told)
            ]
        )
        assert found.started_on
        assert found.ended_on
        return found.started_on.day, found.ended_on.day

    assert days((1, 1, "held"), (2, 2, "held"), (1, 4, "held")) == (1, 2)
    assert days((2, 2, "held"), (1, 4, "held"), (5, 6, "planned")) == (2, 2)
    assert days((2, 3, "held"), (4, 5, "held"), (1, 30, "held")) == (2, 5)


def test_a_visit_has_the_fullest_route() -> None:
    (cluster,) = gather([visit(1, "NOR"), visit(2, "SWE", "NOR")], visits_agree)
    assert beliefs.visit(cluster).destinations == ("SWE", "NOR")
    assert len(gather([visit(1, "NOR"), visit(2, "SWE")], visits_agree)) == 2
