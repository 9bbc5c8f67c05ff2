"""Who was with a delegation or at talks of several countries, told right behind it."""

from __future__ import annotations

import pytest

from tests.transform.test_nameless_sides import meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Polish delegation, which included Defence Minister Marek Nowicki, met South Korean President Lee Ho.",
            "Lee Ho + Marek Nowicki held",
        ),
        (
            "A Chadian delegation that included Trade Minister Idris Abba held talks with Libyan Prime Minister"
            " Omar Haddad in Tripoli.",
            "Idris Abba + Omar Haddad held",
        ),
        (
            "The Thai delegation, including Deputy Premier Anan Chai and Labour Minister Suda Rat, called on Lao"
            " President Kham Sisay on Monday.",
            "Anan Chai + Kham Sisay + Suda Rat held",
        ),
        (
            "Attending the meeting with Saudi King Faisal were US Secretary of State Carl Dawson and national"
            " security adviser Helen Ross.",
            "Carl Dawson + Faisal + Helen Ross held",
        ),
        (
            "Also present at the talks with Kenyan President Daniel Mutua was Ugandan Energy Minister Grace Namuli.",
            "Daniel Mutua + Grace Namuli held",
        ),
        (
            "Along with Interior Minister Femi Adewale, Nigerian President Sani Bello held talks with Chadian"
            " President Idris Mahamat in Abuja.",
            "Femi Adewale + Idris Mahamat + Sani Bello held",
        ),
        (
            "Together with Defence Minister Levan Kobalia, Georgian Premier Tea Japaridze met Turkish President"
            " Cem Aydin in Ankara.",
            "Cem Aydin + Levan Kobalia + Tea Japaridze held",
        ),
        (
            "Four-party talks between China, the United States, Iran and Libya were held in Kabul on Saturday.",
            "CHN + IRN + LBY + USA held",
        ),
        ("Chad, the United States and Libya met in Kabul.", "LBY + TCD + USA held"),
        ("Talks between Chad, the Netherlands and Libya were held in Kabul on Saturday.", "LBY + NLD + TCD held"),
        (
            "The foreign ministers of Peru, the Dominican Republic and Chile met in Lima on Monday.",
            "CHL + DOM + PER held",
        ),
    ],
)
def test_those_with_a_delegation_are_there(text: str, expected: str) -> None:
    """The sentence tells this one meeting."""
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Chad, the Netherlands and Libya held talks on Friday.", ["LBY + NLD held"]),
        ("Like Chad, the Netherlands and Libya ratified the treaty in March.", []),
        ("Attending the meeting with voters were Mayor Ed Barnes and Senator Ruth Crane.", []),
        (
            "Georgian Premier Tea Japaridze met Turkish President Cem Aydin in Ankara on Monday. Along with Defence"
            " Minister Levan Kobalia, she later laid a wreath.",
            ["Cem Aydin + Tea Japaridze held"],
        ),
        ("The report on the delegation, which included Defence Minister Marek Nowicki, was read in Warsaw.", []),
    ],
)
def test_others_are_not(text: str, expected: list[str]) -> None:
    """A place before a row, a comparison and a delegation that meets nobody make nobody a side."""
    assert meetings(text) == expected
