"""People of like names stay apart: fathers and sons, successors, whoever a register or one room tells apart."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.resolve import names
from etl.resolve.evidence import Profile, Service, compare
from etl.resolve.officials import gather
from etl.resolve.persons import Sighting


def seen(
    number: int, name: str, year: int, office: str | None = "ambassador", actor: str = "USA", **more: object
) -> Sighting:
    return Sighting(number, 0, name, actor, office, date(year, 3, 1), **more)  # type: ignore[arg-type]


def term(number: int, name: str, first: int, last: int, office: str = "head_of_state") -> Sighting:
    return seen(number, name, last, office, terms=((date(first, 1, 20), date(last, 1, 20)),))


def groups(*sightings: Sighting) -> set[frozenset[int]]:
    return {frozenset(each.document_id for each in person.sightings) for person in gather(sightings)}


def is_same(one: str, other: str, actor: str = "USA", years: tuple[int, int] = (2001, 2005)) -> bool:
    sides = (
        Profile(names.parse(name), actor, frozenset({Service("minister", date(year, 1, 1), date(year, 1, 1))}))
        for name, year in zip((one, other), years, strict=True)
    )
    return compare(*sides).is_same


def test_father_and_son_in_one_office_with_another_in_between() -> None:
    father = (term(1, "Walter Henry Burke Coe", 1961, 1965), seen(2, "Walter H.B. Coe", 1963, "head_of_state"))
    son = (term(3, "Walter B. Coe", 1973, 1981), seen(4, "Walter B. Coe", 1977, "head_of_state"))
    surname = (seen(5, "Coe", 1964, "head_of_state"), seen(6, "Coe", 1979, "head_of_state"))
    assert groups(*father, *son, *surname) == {frozenset({1, 2, 5}), frozenset({3, 4, 6})}


def test_who_comes_back_into_an_office_is_one() -> None:
    first, second = term(1, "Grover Halloway", 1961, 1965), term(2, "Grover Halloway", 1969, 1973)
    assert groups(first, second, seen(3, "Halloway", 1971, "head_of_state")) == {frozenset({1, 2, 3})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Walter H. Coe", "Walter B. Coe"),
        ("Walter B. Coe", "Walter Henry Burke Coe"),  # whoever gives initials begins with the first
        ("Walter Coe", "Walter Coe Lindqvist"),
        ("Anna Berg", "Anna Berg Holm"),
        ("Walter Lindsay Berg", "Lawrence Walter Lane"),
        ("Harvey J. Field", "James E. Harvey"),
        ("James B. Warnock", "James Henderson Blythe"),
    ],
)
def test_names_that_contradict(one: str, other: str) -> None:
    assert not is_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Walter H. Coe", "Walter Henry Coe"), ("Walter Coe", "Walter Henry Coe"), ("C. K. Wen", "Wen Chia-kan")],
)
def test_names_that_do_not(one: str, other: str) -> None:
    assert is_same(one, other)


def test_a_suffix_parts_generations_not_spellings() -> None:
    assert groups(seen(1, "Robert Orrin Lake", 1972), seen(2, "Robert Orrin Lake Jr.", 2006)) == {
        frozenset({1}),
        frozenset({2}),
    }
    assert groups(seen(1, "Robert Orrin Lake", 2004), seen(2, "Robert Orrin Lake Jr.", 2006)) == {frozenset({1, 2})}


def test_a_son_is_not_his_father() -> None:
    king, heir = seen(1, "Salim bin Karim", 2017, "head_of_state", "SAU"), "Mohammed bin Salim bin Karim"
    assert len(groups(king, seen(2, heir, 2017, "deputy_head_of_state", "SAU"))) == 2
    assert len(groups(king, seen(2, "Salim bin Karim al-Saud", 2018, "head_of_state", "SAU"))) == 1


def test_a_register_tells_persons_apart_and_together() -> None:
    keys = [seen(n, "Thomas Carver", 1985 + n, person_key=f"list:{key}") for n, key in enumerate(("a", "b", "a"))]
    assert groups(*keys) == {frozenset({0, 2}), frozenset({1})}
    other_list = seen(3, "Thomas Carver", 1986, person_key="other:c")
    assert groups(keys[0], other_list) == {frozenset({0, 3})}
    married = (
        seen(4, "Ann Mary Carver", 1990, person_key="list:m"),
        seen(5, "Ann Carver Doe", 1993, person_key="list:m"),
    )
    assert len(groups(*married)) == 1


def test_a_ruler_stays_one_over_a_reign() -> None:
    seen_in = [1992, 1997, 2003, 2009]
    queen = [seen(n, "Beatrix", year, "head_of_state", "NLD") for n, year in enumerate(seen_in)]
    assert groups(*queen) == {frozenset(range(4))}
    ministers = [seen(n, "Kok", year, "head_of_government", "NLD") for n, year in enumerate(seen_in)]
    assert len(groups(*ministers)) == 4


def test_a_reign_finds_the_name_in_full_that_is_told_late() -> None:
    reign = [seen(n, "Salim II", year, "head_of_state", "JOR") for n, year in enumerate((1999, 2004, 2009, 2016))]
    assert groups(*reign, seen(9, "Salim II bin Karim", 2021, "head_of_state", "JOR")) == {frozenset({0, 1, 2, 3, 9})}


def test_a_slip_of_the_pen_parts_nobody() -> None:
    forms = ("Asim Ali Zorlani", "Asim Zolani", "Asim Zorlani", "Zorlani")
    assert groups(*(seen(n, form, 2010, "head_of_state", "PAK") for n, form in enumerate(forms))) == {
        frozenset(range(4))
    }


def test_two_in_one_room_are_two() -> None:
    room = frozenset({(1, 0)})
    one = Sighting(1, 0, "Omar Haddad", "JOR", "minister", date(2021, 3, 1), rooms=room)
    other = Sighting(1, 1, "Omar Hadad", "JOR", "minister", date(2021, 3, 1), rooms=room)
    assert len(gather([one, other])) == 2
    assert len(gather([one, Sighting(2, 0, "Omar Hadad", "JOR", "minister", date(2021, 3, 1))])) == 1


def test_who_else_was_in_the_room_is_evidence() -> None:
    def judged(company: str) -> float:
        return compare(
            *(
                Profile(names.parse(name), "JOR", frozenset(), frozenset({(who, date(2021, 3, day))}))
                for name, who, day in (("Omar Haddad", "FIN h", 1), ("Haddad", company, 9))
            )
        ).probability

    assert judged("FIN h") > judged("FIN k")


words_of_names = st.lists(
    st.sampled_from("John William Carver Mohammed Al Saud bin Omar H. Jr. Enlai En lai Chou Smith-Berg III".split()),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(words_of_names, words_of_names)
def test_a_name_finds_another_if_that_finds_it(one: str, other: str) -> None:
    first, second = names.parse(one), names.parse(other)
    finds = not names.asked_of(first).isdisjoint(names.keys_of(second))
    assert finds == (not names.asked_of(second).isdisjoint(names.keys_of(first)))
    assert not names.asked_of(first).isdisjoint(names.keys_of(first))


def test_one_first_name_in_common_is_no_reason_to_look_closer() -> None:
    for one, other, finds in (
        ("John Carver", "John Smith", False),
        ("John Carver", "John Henry Carver", True),
        ("Carver", "John Carver", True),
        ("J. Carver", "John Carver", True),
        ("Chou En-lai", "Chou Enlai", True),
    ):
        asked = names.asked_of(names.parse(one))
        assert (not asked.isdisjoint(names.keys(other))) is finds
