"""Countries with which officials deal are hardly their own: where none is told to be theirs it is left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.transform.officials.officials import find_officials

FORMS = [
    line
    for line in (Path(__file__).parent / "dealings_abroad.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
WHO = "Foreign Minister Doran Velt"
ELSEWHERE = (
    "Latvia wants closer ties in the region. {}",
    "RIGA, May 12 - {}",
    "{} The Latvian economy has grown this year.",
)


def served(text: str) -> str | None:
    """Whom the minister serves by a text."""
    return next(one.actor_code for one in find_officials(text, None).officials if one.name == "Doran Velt")


def told(form: str) -> str:
    """The sentence that a form gives."""
    text = form.format(P=WHO, X="Peru", Xa="Peruvian", Y="Chile", Z="Bolivia")
    return text[0].upper() + text[1:]


@pytest.mark.parametrize("form", FORMS)
def test_nobody_serves_a_country_because_he_deals_with_it(form: str) -> None:
    assert served(told(form)) is None


@pytest.mark.parametrize("around", ELSEWHERE)
@pytest.mark.parametrize("form", FORMS)
def test_nor_where_another_is_named(form: str, around: str) -> None:
    assert served(around.format(told(form))) in {None, "LVA"}


def test_a_minister_who_comes_home_serves_his_country() -> None:
    assert served(f"{WHO} came home to Latvia on Sunday after a visit to Peru.") == "LVA"
