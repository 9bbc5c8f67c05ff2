"""Gathering does not depend on the order of reports, and no chain of likenesses joins people: properties."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.resolve.encounters import MeetingSighting, keys_of_meeting, meetings_agree
from etl.resolve.encounters import gather as gather_meetings
from etl.resolve.officials import gather
from etl.resolve.persons import Sighting
from etl.resolve.sides import Side, are_parted

FIRST = ("Omar", "O.", "Umar", "Samir", "Mohammed Omar", "")
LAST = ("Haddad", "Hadad", "al-Haddad", "Nabulsi", "Haddad Nabulsi")
OFFICES = ("foreign_minister", "minister", "head_of_government", None)

people = st.lists(
    st.tuples(
        st.sampled_from(FIRST),
        st.sampled_from(LAST),
        st.sampled_from(["JOR", "LBN", "UN", None]),
        st.sampled_from(OFFICES),
        st.sampled_from([1960, 1999, 2001, 2010, 2021]),
        st.sampled_from(
            [frozenset(), {Side(1, 1, True)}, {Side(1, 2, True)}, {Side(2, 1, False)}, {Side(2, 2, False)}]
        ),
    ),
    max_size=14,
)


def sightings(told: list[tuple[str, str, str | None, str | None, int, set[Side]]]) -> list[Sighting]:
    return [
        Sighting(n, 0, f"{first} {last}".strip(), actor, office, date(year, 7, 1), sides=frozenset(sides))
        for n, (first, last, actor, office, year, sides) in enumerate(told)
    ]


@settings(deadline=None, max_examples=25)
@given(people, st.integers(0, 99))
def test_persons_are_the_same_in_any_order(
    told: list[tuple[str, str, str | None, str | None, int, set[Side]]], seed: int
) -> None:
    some = sightings(told)
    found = gather(some)
    again = gather(random.Random(seed).sample(some, len(some)))
    assert {frozenset(p.certainty.items()) for p in found} == {frozenset(p.certainty.items()) for p in again}
    assert sorted(each.key for person in found for each in person.sightings) == [each.key for each in some]
    for person in found:
        for one in person.sightings:
            assert not any(are_parted(one.sides, other.sides) for other in person.sightings)
            assert 0 <= person.certainty[one.key] <= 1


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["FIN:1 FRA:2", "FIN:1 FRA", "FIN FRA:2", "FIN:3 FRA:2", "FIN FRA NOR", "FIN FRA NOR SWE"]),
            st.sampled_from(["phone", "in_person", "unknown"]),
            st.sampled_from(["held", "planned", "cancelled"]),
            st.sampled_from([None, 1, 2, 3]),
            st.sampled_from(["A", "B"]),
        ),
        max_size=10,
    ),
    st.integers(0, 99),
)
def test_meetings_are_the_same_in_any_order(told: list[tuple[str, str, str, int | None, str]], seed: int) -> None:
    some = []
    for n, (who, mode, status, day, publisher) in enumerate(told):
        people = frozenset(
            (actor, int(official) if official else None, None)
            for actor, _, official in (each.partition(":") for each in who.split())
        )
        on = date(2021, 3, day) if day else None
        some.append(
            MeetingSighting(
                n,
                0,
                f"u{n}",
                date(2021, 3, 4),
                status,
                on,
                on,
                0.5,
                None,
                mode,
                None,
                None,
                people,
                frozenset(),
                publisher=publisher,
            )
        )
    found = gather_meetings(some, meetings_agree)
    again = gather_meetings(random.Random(seed).sample(some, len(some)), meetings_agree)
    assert {frozenset(e.key for e in cluster) for cluster in found} == {
        frozenset(e.key for e in cluster) for cluster in again
    }
    for one in some:
        for other in some:
            assert bool(meetings_agree(one, other)) == bool(meetings_agree(other, one))
            if meetings_agree(one, other):
                assert keys_of_meeting(one) & keys_of_meeting(other)
