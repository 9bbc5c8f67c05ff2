"""Whom somebody serves of whom no country is told, by what another does with him, each way of telling thrice."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.transform.officials.officials import find_officials
from tests.transform.crossed import rows

ROWS = rows(Path(__file__).parent / "whom_words_tell.csv", "serves")
PAIRS = (
    ({"A": "Latvian Defence Minister Doran Velt", "Ac": "Latvia"}, {"B": "Jordan", "Ba": "Jordanian", "Bc": "Amman"}),
    ({"A": "Defence Minister Doran Velt of Nepal", "Ac": "Nepal"}, {"B": "Kenya", "Ba": "Kenyan", "Bc": "Nairobi"}),
    (
        {"A": "Peruvian Defence Minister Doran Velt", "Ac": "Peru"},
        {"B": "Portugal", "Ba": "Portuguese", "Bc": "Lisbon"},
    ),
)
CODES = {"Latvia": "LVA", "Nepal": "NPL", "Peru": "PER", "Jordan": "JOR", "Kenya": "KEN", "Portugal": "PRT"}


@pytest.mark.parametrize(("told", "serves"), ROWS)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0]["Ac"])
def test_words_tell_whom_somebody_serves(pair: tuple[dict[str, str], dict[str, str]], told: str, serves: str) -> None:
    one, other = pair
    if "{A}'s" in told and " of " in one["A"]:
        one = one | {"A": "Nepalese Defence Minister Doran Velt"}
    text = told.format(b="Interior Minister Talo Brenn", **one, **other)
    served = {found.name: found.actor_code for found in find_officials(text[0].upper() + text[1:], None).officials}
    expected = one["Ac"] if serves == "A" else other["B"]
    assert served == {"Doran Velt": CODES[one["Ac"]], "Talo Brenn": CODES[expected]}


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("Rell Tovan handed over a letter from Peru's president, Davin Trask, in Lusaka.", "Davin Trask", "PER"),
        (
            "Malawian President Rell Tovan met Foreign Minister Jaro Pell of Zambia, who delivered a letter from "
            "President Davin Trask.", "Davin Trask", "ZMB",
        ),
        ("King Carlos V of Spain came with Queen Elvira.", "Elvira", "ESP"),
    ],
)  # fmt: skip
def test_letters_and_consorts(text: str, name: str, actor: str) -> None:
    assert {one.name: one.actor_code for one in find_officials(text, None).officials}[name] == actor
