"""Reports gathered into persons."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

from etl.resolve.identity import keep
from etl.resolve.officials import gather
from etl.resolve.persons import Sighting, actor_code, full_name


def sighting(
    number: int, name: str, actor: str | None = "JOR", office: str | None = None, year: int = 2021
) -> Sighting:
    return Sighting(number, 0, name, actor, office, date(year, 3, 1))


def groups(*sightings: Sighting) -> set[frozenset[int]]:
    return {frozenset(each.document_id for each in person.sightings) for person in gather(sightings)}


def test_a_surname_finds_the_only_holder_of_the_office() -> None:
    assert groups(
        sighting(1, "Omar Haddad", office="foreign_minister"),
        sighting(2, "Haddad", office="foreign_minister"),
        sighting(3, "Samir Haddad", office="judge"),
    ) == {frozenset({1, 2}), frozenset({3})}


def test_a_surname_with_two_possible_holders_stays_alone() -> None:
    assert len(groups(sighting(1, "Omar Haddad"), sighting(2, "Samir Haddad"), sighting(3, "Haddad"))) == 3


def test_a_surname_years_away_is_somebody_else() -> None:
    one, other = (sighting(n, "Omar Haddad"[n * 5 :], office="minister", year=1990 + n * 20) for n in (0, 1))
    assert len(groups(one, other)) == 2


def test_brothers_and_other_countries_stay_apart() -> None:
    assert len(groups(sighting(1, "Omar Haddad"), sighting(2, "Samir Haddad"), sighting(3, "Omar Haddad", "LBN"))) == 3


def test_an_unknown_actor_joins_the_only_one_of_that_name() -> None:
    assert len(groups(sighting(1, "Omar Haddad"), sighting(2, "Omar Hadad", None))) == 1
    assert (
        len(groups(sighting(1, "Omar Haddad"), sighting(2, "Omar Haddad", "LBN"), sighting(3, "Omar Haddad", None)))
        == 3
    )
    assert len(groups(sighting(1, "Omar Haddad"), sighting(2, "Haddad", None), sighting(3, "Haddad", None))) == 3


def test_a_president_of_no_told_country_is_the_only_one_of_that_name() -> None:
    known = sighting(1, "Omar Haddad", office="head_of_state")
    told = sighting(2, "Haddad", None, "head_of_state")
    assert groups(known, told) == {frozenset({1, 2})}
    assert groups(told, known) == {frozenset({1, 2})}
    for other in (
        sighting(3, "Samir Haddad", "LBN", "head_of_state"),
        sighting(3, "Samir Haddad", "JOR", "head_of_state"),
        sighting(3, "Haddad", "LBN", "head_of_state"),
    ):  # then either may be meant
        assert frozenset({2}) in groups(known, told, other)
    often = [sighting(n, "Omar Haddad", office="head_of_state") for n in range(10, 14)]
    mistaken = sighting(3, "Haddad", "LBN", "head_of_state")
    assert frozenset({1, 2, 10, 11, 12, 13}) in groups(known, *often, told, mistaken)
    assert len(groups(known, sighting(2, "Haddad", None, "foreign_minister"))) == 2
    assert len(groups(known, sighting(2, "Haddad", None, "minister"))) == 2
    assert len(groups(known, sighting(2, "Haddad", None, "head_of_state", 2024))) == 2
    chilean = sighting(1, "Omar Haddad", "CHL", "head_of_state")
    assert len(groups(chilean, sighting(2, "Omar", None, "head_of_state"))) == 2


def test_a_namesake_of_another_century_is_another_person() -> None:
    assert len(groups(sighting(1, "Omar Haddad", year=1950), sighting(2, "Omar Haddad", year=2010))) == 2


def test_a_person_has_the_fullest_name_and_the_actor_told_most_often() -> None:
    (person,) = gather([sighting(1, "O. Haddad"), sighting(2, "Omar F. Haddad"), sighting(3, "Omar Haddad", None)])
    assert (full_name(person), actor_code(person)) == ("Omar F. Haddad", "JOR")


def test_the_order_of_reports_does_not_matter() -> None:
    forms = ["Omar Haddad", "O. Haddad", "Haddad", "Omar F. Haddad", "Ola Haddad", "Omar Haddad Nasser"]
    some = [
        sighting(n, form, office=o)
        for n, (form, o) in enumerate((f, o) for f in forms for o in ("judge", "envoy", None))
    ]
    expected = groups(*some)
    for seed in range(20):
        assert groups(*random.Random(seed).sample(some, len(some))) == expected


def test_ids_go_to_whom_most_reports_are_about() -> None:
    from collections import Counter

    assert keep([Counter({1: 2, 2: 1}), Counter({1: 3}), Counter()]) == [2, 1, None]
    assert keep([Counter({5: 1, 4: 1}), Counter({4: 1})]) == [4, None]


def test_annotated_pairs_of_names_are_told_apart(shared: Path) -> None:
    pairs = json.loads((shared / "gold/records/pairs.json").read_text(encoding="utf-8"))
    right = wrong = missed = 0
    for pair in pairs:
        found = gather(
            Sighting(n, 0, each["name"], each["actor_code"], each["office_type"], date(each["year"], 7, 1))
            for n, each in enumerate((pair["a"], pair["b"]))
        )
        is_same = len(found) == 1
        right += is_same and pair["same"]
        wrong += is_same and not pair["same"]
        missed += not is_same and pair["same"]
    assert right / (right + wrong) >= 0.97
    assert right / (right + missed) >= 0.7
