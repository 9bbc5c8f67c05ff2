"""Visits by foreign leaders: who visits, by titles and names, and whom the description tells to have been met."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.facts import Facts, Rejected
from etl.registers.historian_visits.visitors import visitors_in
from tests.registers.conftest import Write, documents, facts_of, only, visit, words


def read(write: Write, visitor: str, description: str = "", **fields: str) -> Facts:
    return facts_of(only(write("v.xml", f"<visits>{visit(visitor, description, **fields)}</visits>")))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("President Lund", [("Lund", "President", "head_of_state", "current")]),
        ("King Sverre IX", [("Sverre IX", "King", "head_of_state", "current")]),
        ("President-elect Ole Moe", [("Ole Moe", "President-elect", "head_of_state", "elect")]),
        ("President- elect Ole Moe", [("Ole Moe", "President-elect", "head_of_state", "elect")]),
        ("Acting Prime Minister Moe", [("Moe", "Prime Minister", "head_of_government", "acting")]),
        ("Premier and Prince Ravi", [("Ravi", "Premier", "head_of_government", "current")]),
        ("Prince Ravi", [("Ravi", "Prince", "head_of_state", "current")]),
        ("Emir Sheikh Omar bin Ali", [("Omar bin Ali", "Emir", "head_of_state", "current")]),
        ("General Secretary Ivan P. Popov", [("Ivan P. Popov", "General Secretary", "head_of_state", "current")]),
        ("Crown Prince Ravi", [("Ravi", "Crown Prince", "deputy_head_of_state", "current")]),
        ("Chairman of the Presidency Ana Kos", [("Ana Kos", "Chairman of the Presidency", "head_of_state", "current")]),
        ("Prime Minster Ole Moe", [("Ole Moe", "Prime Minister", "head_of_government", "current")]),
        ("Prime MinisterOle Moe", [("Ole Moe", "Prime Minister", "head_of_government", "current")]),
        ("Ole Moe", [("Ole Moe", None, None, "current")]),
        ("President Ole Moe, Jr.", [("Ole Moe, Jr.", "President", "head_of_state", "current")]),
        ("Prime Minister Ole R. (Bo) Moe", [("Ole R. (Bo) Moe", "Prime Minister", "head_of_government", "current")]),
        ("President Ole Moe and Prime Minister Liv Ek",
         [("Ole Moe", "President", "head_of_state", "current"),
          ("Liv Ek", "Prime Minister", "head_of_government", "current")]),
        ("King Sverre, Crown Prince Ravi",
         [("Sverre", "King", "head_of_state", "current"), ("Ravi", "Crown Prince", "deputy_head_of_state", "current")]),
        ("Prime Minister Shah Rukh", [("Shah Rukh", "Prime Minister", "head_of_government", "current")]),
    ],
)  # fmt: skip
def test_visitors(line: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    found = visitors_in(line, "NOR")
    assert [(each.name, each.title, each.office_type, each.standing) for each in found] == expected
    assert all(line[each.first_char : each.last_char] == each.name for each in found)


@given(st.text())
def test_any_line_is_read(line: str) -> None:
    for each in visitors_in(line, None):
        assert line[each.first_char : each.last_char] == each.name
        assert each.name.strip()


def test_a_visit(write: Write) -> None:
    document = only(write("v.xml", f"<visits>{visit('President Ole Moe', 'Working visit.')}</visits>"))
    facts = facts_of(document)
    assert document.url == "urn:historian:visits:77"
    (journey,) = facts.visits
    assert (journey.origin_code, journey.destination_codes, journey.official) == ("NOR", ("USA",), 0)
    assert words(document, facts.mentions[0].first_char, facts.mentions[0].last_char) == "Ole Moe"
    assert facts.meetings == ()


@pytest.mark.parametrize(
    ("description", "actors"),
    [
        ("Met with President Roe during a private visit.", [("NOR", 0), ("USA", 1)]),
        ("Attended the funeral of President Roe.", []),
        ("Attended the NATO Summit Meeting in Chicago.", [("NOR", 0), ("NATO", None)]),
        ("State visit; visited New York City.", []),
    ],
)
def test_whom_the_visitor_met(write: Write, description: str, actors: list[tuple[str, int | None]]) -> None:
    facts = read(write, "President Ole Moe", description)
    found = [(p.actor_code, p.official) for meeting in facts.meetings for p in meeting.participants]
    assert found == actors


def test_a_state_without_a_code_meets_nobody_that_can_be_stored(write: Write) -> None:
    facts = read(write, "King Keoki", "Met with President Roe.", country="Hawaii")
    assert facts.meetings == ()
    assert facts.visits[0].origin_code is None


def test_a_visit_without_a_visitor_is_set_aside(write: Write) -> None:
    (bad,) = documents(write("v.xml", f"<visits>{visit('')}</visits>"))
    assert isinstance(bad, Rejected)
    assert "no visitor" in bad.reason
