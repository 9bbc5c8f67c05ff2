"""Names compared across spellings, initials, order and parts left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.resolve import names

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
    assert names.related(one, other)
    assert names.related(other, one)
    assert names.keys(one) & names.keys(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_do_not_agree(one: str, other: str) -> None:
    assert not names.compatible(names.parse(one), names.parse(other))


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_a_name_of_some_kind(one: str, other: str) -> None:
    assert names.parse(one).words
    assert names.keys(one)
    assert names.related(one, other) == names.related(other, one)
