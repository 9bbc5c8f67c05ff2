"""Pairs of names: one person, or two? Measured on pairs of our own and on the annotated ones."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.resolve import words
from etl.resolve.evidence import Judgement, Profile, compare, profile

OWN = Path(__file__).parent / "pairs.csv"


def person(name: str, actor: str | None = "JOR", office: str | None = None, year: int | None = 2015) -> Profile:
    return profile(name, actor, office, date(year, 7, 1) if year else None)


def judge(one: tuple[Any, ...], other: tuple[Any, ...]) -> Judgement:
    return compare(person(*one), person(*other))


def measured(pairs: Iterable[tuple[bool, Profile, Profile]]) -> tuple[float, float]:
    """Return precision and F1."""
    right = wrong = missed = 0
    for is_same, one, other in pairs:
        found = compare(one, other).is_same
        right += found and is_same
        wrong += found and not is_same
        missed += is_same and not found
    return right / (right + wrong), 2 * right / (2 * right + wrong + missed)


def test_own_pairs_are_told_apart() -> None:
    with OWN.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert len(rows) >= 150
    precision, f1 = measured(
        (
            row["same"] == "yes",
            person(row["name"], row["actor"], row["office"] or None, int(row["year"])),
            person(row["other_name"], row["other_actor"], row["other_office"] or None, int(row["other_year"])),
        )
        for row in rows
    )
    assert precision >= 0.98
    assert f1 >= 0.97


def test_annotated_pairs_are_told_apart(shared: Path) -> None:
    pairs = json.loads((shared / "gold/records/pairs.json").read_text(encoding="utf-8"))
    precision, f1 = measured(
        (
            pair["same"],
            *(
                person(side["name"], side["actor_code"], side["office_type"], side["year"])
                for side in (pair["a"], pair["b"])
            ),
        )
        for pair in pairs
    )
    assert precision >= 0.97
    assert f1 >= 0.94


def test_a_judgement_says_why_and_adds_up() -> None:
    judged = judge(("Omar Haddad", "JOR", "judge", 2010), ("Umar Hadad", "JOR", "judge", 2011))
    assert judged.is_same
    assert judged.sum == pytest.approx(sum(weight for _, weight in judged.reasons))
    assert "the same office (judge), within a year" in {told for told, _ in judged.reasons}


def test_between_the_bands_is_doubt() -> None:
    judged = judge(("Omar Haddad", "JOR", "minister", 2010), ("Haddad", "JOR", None, 2016))
    assert judged.is_doubtful
    assert not judged.is_same


def test_a_surname_alone_needs_a_known_actor() -> None:
    assert not judge(("Omar Haddad", "JOR"), ("Haddad", None)).is_same
    assert judge(("Omar Haddad", "JOR"), ("Omar Haddad", None)).is_same


names = st.one_of(
    st.lists(st.sampled_from(sorted(words.name_groups())), min_size=1, max_size=4).map(" ".join),
    st.text(max_size=25),
)
profiles = st.builds(
    person,
    names,
    st.sampled_from(["EGY", "SAU", "UN", "SUN", "RUS", None]),
    st.sampled_from([*sorted(words.office_rank()), None]),
    st.sampled_from([None, 1950, 1970, 1990, 2000, 2001, 2010]),
)


@given(profiles, profiles)
def test_a_comparison_is_the_same_both_ways(one: Profile, other: Profile) -> None:
    assert compare(one, other).probability == pytest.approx(compare(other, one).probability)
    assert 0 <= compare(one, other).probability <= 1


@given(names, st.sampled_from(sorted(words.unique_offices())))
def test_a_name_is_its_own_where_office_and_year_agree(name: str, office: str) -> None:
    one = person(f"Aboubacar {name}", "EGY", office)
    assert compare(one, one).is_same
