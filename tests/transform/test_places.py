from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.transform.circumstances.datelines import dateline
from etl.transform.circumstances.places import SURE, find_places, place_of


def places(text: str) -> list[tuple[str, str | None, str]]:
    return [(text[one.first_char : one.last_char], one.name, one.country_code) for one in find_places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("talks in Nairobi", [("Nairobi", "Nairobi", "KEN")]),
        ("talks in Kiev and in Bombay", [("Kiev", "Kyiv", "UKR"), ("Bombay", "Mumbai", "IND")]),
        (
            "to Tbilisi, Georgia; Baku, Azerbaijan",
            [("Tbilisi, Georgia", "Tbilisi", "GEO"), ("Baku, Azerbaijan", "Baku", "AZE")],
        ),
        ("in Atlanta, Georgia", [("Atlanta, Georgia", "Atlanta", "USA")]),
        (
            "in Paris, Berlin and Rome",
            [("Paris", "Paris", "FRA"), ("Berlin", "Berlin", "DEU"), ("Rome", "Rome", "ITA")],
        ),
        ("met in Washington, D.C., on Friday", [("Washington, D.C.", "Washington", "USA")]),
        ("received him at the White House", [("White House", "Washington", "USA")]),
        ("was briefed at GHQ", [("GHQ", "Rawalpindi", "PAK")]),
        ("at General Headquarters in Lusaka", [("Lusaka", "Lusaka", "ZMB")]),
        ("welcomed at 10 Downing Street", [("10 Downing Street", "London", "GBR")]),
        ("a summit at UN headquarters", [("UN headquarters", "New York", "USA")]),
        ("a summit in Sharm El Sheikh", [("Sharm El Sheikh", "Sharm el-Sheikh", "EGY")]),
        ("went to The Hague", [("The Hague", "The Hague", "NLD")]),
        ("flew from Chile to Japan", [("Chile", None, "CHL"), ("Japan", None, "JPN")]),
        ("in Ambleside, U.S. President Roe spoke", []),
        ("flew to the U.S. Monday", [("U.S.", None, "USA")]),
        ("a tour of the West Bank", [("West Bank", None, "PSE")]),
        ("a holiday in Nice", [("Nice", "Nice", "FRA")]),
        ("flew to Victoria, Seychelles", [("Victoria, Seychelles", "Victoria", "SYC")]),
        (
            "in Cartagena, Spain, not in Cartagena",
            [("Cartagena, Spain", "Cartagena", "ESP"), ("Cartagena", "Cartagena", "COL")],
        ),
        (
            "a tour of Papua New Guinea and Guinea-Bissau",
            [("Papua New Guinea", None, "PNG"), ("Guinea-Bissau", None, "GNB")],
        ),
        ("the Cairo Conference", [("Cairo", "Cairo", "EGY")]),
    ],
)
def test_places_are_found(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nice to see you",
        "Mrs. Victoria Hall",
        "the White House said",
        "the Paris Agreement",
        "an Iraqi delegation",
        "she read The Washington Post",
        "Mr. Kennedy agreed",
        "Sheikh Sabah Al-Sabah",
        "a UN Security Council resolution",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert places(text) == []


def test_a_capital_that_may_be_its_government_is_less_certain() -> None:
    (subject,) = find_places("Ankara objected.")
    (place,) = find_places("They met in Ankara.")
    assert subject.certainty < place.certainty == SURE


def test_countries_that_the_report_speaks_of_decide_between_towns_of_one_name() -> None:
    (libyan,) = find_places("clashes in Tripoli")
    (lebanese,) = find_places("clashes in Tripoli", {"LBN"})
    assert (libyan.country_code, lebanese.country_code) == ("LBY", "LBN")
    hyderabad = place_of("Hyderabad", {"PAK"})
    assert hyderabad is not None
    assert hyderabad.country_code == "PAK"
    assert place_of("Shangri") is None


@pytest.mark.parametrize(
    ("text", "name", "country", "day"),
    [
        ("LIMA, March 3 (EFE) - Peru's president", "Lima", "PER", "March 3"),
        ("Kuala Lumpur: Malaysia and Japan", "Kuala Lumpur", "MYS", None),
        ("OSLO, June 5, 2012 - The", "Oslo", "NOR", "June 5, 2012"),
        ("LAGOS/ABUJA, Jan. 9 (Reuters) - Nigeria", "Lagos", "NGA", "Jan. 9"),
        ("Two ministers meet\nAP, ACCRA\nThe ministers", "Accra", "GHA", None),
        ("VIENNA — Austria", "Vienna", "AUT", None),
        ("dhaka — The foreign minister", "Dhaka", "BGD", None),
        ("Remarks\nA Minister\nWashington, DC\nTreaty Room\nMINISTER: Welcome", "Washington", "USA", None),
        ("BEIJING, Sept. 3 (Xinhua) -- China", "Beijing", "CHN", "Sept. 3"),
        ("PORTO SECO, Brazil, May 2 (AP) - The", "Porto Seco", "BRA", "May 2"),
        ("ÖSTERBYN, Sweden — The two", "Österbyn", "SWE", None),
        ("COLOMBO. The foreign minister said", "Colombo", "LKA", None),
        ("Oslo, June 5. Our correspondent reports", "Oslo", "NOR", "June 5"),
        ("LUXEMBOURG, Oct 12 (ABC) -- The premier", "Luxembourg City", "LUX", "Oct 12"),
        ("KUWAIT, Oct 12 (ABC) -- The premier", "Kuwait City", "KWT", "Oct 12"),
        ("DRESDEN, East Germany — The premier", "Dresden", "DDR", None),
        ("DUSHANBE, April 7. /Khovar/. The head of state", "Dushanbe", "TJK", "April 7"),
    ],
)
def test_datelines(text: str, name: str, country: str, day: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.place.name, found.place.country_code) == (name, country)
    assert (found.date and text[found.date.first_char : found.date.last_char]) == day
    assert text[found.first_char : found.last_char].strip()


@pytest.mark.parametrize(
    "text",
    [
        "The minister went to Rome - again.",
        "(Bloomberg) -- Iran and Oman",
        "Israel: no comment",
        "",
        "Rome talks: what next",
        "Winter Talks, Sweden - what next",
        "TRADE AND AID - what next",
        "Rome. The minister said",
    ],
)
def test_texts_without_dateline(text: str) -> None:
    assert dateline(text) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "in ",
                "Paris",
                ", ",
                "Georgia",
                "Washington",
                " (",
                "AP",
                ") - ",
                "\n",
                "the ",
                "White House",
                "LIMA",
                "’s",
                "Tbilisi",
                "-",
                "Nice",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_matches_are_ordered_and_within_the_text(text: str) -> None:
    last = 0
    for one in find_places(text):
        assert last <= one.first_char < one.last_char <= len(text)
        last = one.last_char
    found = dateline(text)
    assert found is None or 0 <= found.first_char < found.last_char <= len(text)


@pytest.mark.parametrize("foot", ["Lima, 16 May 2024", "Lima, May 16, 2024", "Lima, Peru\n16 May 2024"])
def test_a_signature_below_a_release_is_no_dateline(foot: str) -> None:
    told = "Norwegian Prime Minister Jane Doe received Chilean President John Roe on Tuesday for talks about fishing."
    assert dateline(f"{told}\n{foot}") is None
    assert dateline(f"{foot}\n{told}") is not None
