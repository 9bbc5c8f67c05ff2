"""Which name without an office a title nearby means."""

from __future__ import annotations

import pytest

from etl.transform.officials.officials import find_officials


def found(text: str, *, title: str = "In brief") -> dict[str, tuple[str | None, str | None]]:
    """Who is found in a text below a title: name → type of office and actor."""
    officials = find_officials(f"{title}\n{text}", None).officials
    return {one.name: (one.office_type, one.actor_code) for one in officials}


@pytest.mark.parametrize(
    ("text", "name", "kind", "actor"),
    [
        (
            "Nicolas Maurel flew to Kyiv on Monday, where the French president met President Viktor Shevchuk.",
            "Nicolas Maurel", "head_of_state", "FRA",
        ),
        (
            "A visit to Bonn by Leonid Sokolov, during which the Russian leader spoke of arms, ended on Wednesday.",
            "Leonid Sokolov", "head_of_state", "RUS",
        ),
        (
            "Hiroshi Matsuda left Delhi with an agreement on trains in his bag.\n"
            "It was signed in the presence of the sculptor Anil Kapoor.\n"
            "Prime Minister Narendra Rao called the Japanese premier a friend.",
            "Hiroshi Matsuda", "head_of_government", "JPN",
        ),
        (
            "Helmut Krause was handed a scarf on the platform by the Danish queen; no German chancellor had come since"
            " 1970.\nThousands lined the streets. Krause was led to the harbour.\n"
            "Krause said he had been moved.",
            "Helmut Krause", "head_of_government", "DEU",
        ),
        (
            "President Pedro Rojas of Mexico would not meet Harold Quimby.\n“We are willing,” he wrote.\n"
            "The U.S. president told him to stay at home, and former president Juan Lopez laughed. Quimby shrugged.",
            "Harold Quimby", "head_of_state", "USA",
        ),
        (
            "Kersti Tamm put her name to the treaty in the Kremlin's St. Anne Hall beside that of Boris Volkov. "
            "Volkov smiled.\n“There is no loser,” the Estonian president told the press. The Russian leader nodded.",
            "Kersti Tamm", "head_of_state", "EST",
        ),
    ],
)  # fmt: skip
def test_title_means_the_name_that_fits(text: str, name: str, kind: str, actor: str) -> None:
    assert found(text).get(name) == (kind, actor)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Peruvian president opened the hall.\nThe painter Carlos Quispe waited. Quispe wept.", "Carlos Quispe"),
        ("The trawler Inga Larsen sank. The Norwegian prime minister promised help.", "Inga Larsen"),
        ("The Spanish king dined in the St. Lucia Hall. The Spanish prime minister came late.", "St. Lucia Hall"),
        ("The French president met Jean Dumas on Monday. Dumas brought a cake.", "Jean Dumas"),
    ],
)
def test_title_means_no_artist_ship_or_hall(text: str, name: str) -> None:
    assert name not in found(text)


def test_title_stays_open_where_two_who_are_spoken_of_again_may_have_it() -> None:
    text = (
        "The lights stayed on all night.\nMehmet Yilmaz and Ahmet Kaya dined with Boris Tomic.\n"
        "Yilmaz and Kaya praised the fish.\n"
        "The Turkish president thanked them all. Kaya left, and Yilmaz stayed."
    )
    assert "head_of_state" not in {kind for kind, _ in found(text).values()}
