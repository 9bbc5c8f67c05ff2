"""Names compared across spellings, initials, order and parts left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.resolve import names
from etl.resolve.alignment import fit

SAME = [
    ("Kaddafi", "Qadhafi"),
    ("Yusuf Karim", "Youssef Kareem"),
    ("Abd al-Rahman Said", "Abdel Rahman Saïd"),
    ("María Peña Ruiz", "Maria Pena"),
    ("J. Ortega", "Joaquín Ortega"),
    ("Bill Carver", "William T. Carver, Jr."),
    ("Li Wei", "Wei Li"),
    ("Muhammad Asad Khan", "Asad Khan"),
    ("Tariq al-Masri", "Tariq Almasri"),
    ("King Harald V", "Harald"),
]
APART = [
    ("Omar Rahal", "Samir Rahal"),
    ("Hassan Rahal", "Hussein Rahal"),
    ("Olav V", "Olav IV"),
    ("Leila Omar Rahal", "Omar Rahal"),
    ("Pham An Minh", "Pham Minh Chau"),
    ("Mohammed Ould Sidi", "Mohammed Ould Taya"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_name_agree_and_share_a_key(one: str, other: str) -> None:
    found, turned = fit(names.parse(one), names.parse(other)), fit(names.parse(other), names.parse(one))
    assert found is not None
    assert turned == found
    assert found.weight > 0
    assert names.asked_of(names.parse(one)) & names.keys(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_do_not_agree(one: str, other: str) -> None:
    found = fit(names.parse(one), names.parse(other))
    assert found is None or found.weight < 1.5


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_a_name_of_some_kind(one: str, other: str) -> None:
    assert names.parse(one).words
    assert names.keys(one)
    assert fit(names.parse(one), names.parse(other)) == fit(names.parse(other), names.parse(one))
