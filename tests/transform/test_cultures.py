"""Where names are at home: people of neighbouring countries are told apart by what they are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.transform.allegiance.cultures import countries_of_name
from etl.transform.gazetteer import reference
from etl.transform.officials.persons import name_tokens
from etl.transform.wordlists import table

ROWS = table("names_by_country")
NAMES = sorted({name for row in ROWS for name in row["names"].split()})
NEIGHBOURS = [
    ("Ghirmay Tesfazion", "ERI", "SDN SOM"),
    ("Worku Demissie", "ETH", "SDN SOM ERI"),
    ("Warsame Guled", "SOM", "ETH SDN"),
    ("Deng Gatluak", "SSD", "SDN UGA"),
    ("Espérance Ndayisenga", "BDI", "COD UGA"),
    ("Kalala Tshibangu", "COD", "RWA BDI COG"),
    ("Wanjiku Kinyanjui", "KEN", "UGA TZA"),
    ("Nansubuga Ssali", "UGA", "KEN TZA"),
    ("Mwila Chileshe", "ZMB", "ZWE MWI"),
    ("Tafadzwa Mupfumira", "ZWE", "ZMB MWI"),
    ("Issa Zoungrana", "BFA", "MLI NER"),
    ("Mahamane Issoufou", "NER", "MLI BFA"),
    ("Enkhjargal Dorjgotov", "MNG", "CHN KAZ"),
    ("Nurlanbek Toktosunov", "KGZ", "UZB TJK"),
    ("Azamjon Davlatzoda", "TJK", "UZB KGZ"),
    ("Amangeldi Orazov", "TKM", "UZB KAZ"),
    ("Zoran Trajkovski", "MKD", "SRB HRV BGR"),
    ("Zvonimir Horvat", "HRV", "SRB MKD"),
    ("Mirsad Hadžić", "BIH", "HRV MKD"),
    ("Viliami Taumoepeau", "TON", "WSM FJI"),
    ("Yahya al-Hinai", "OMN", "YEM SAU"),
    ("Fahad al-Ghamdi", "SAU", "OMN YEM"),
    ("Zélia Nhantumbo", "MOZ", "PRT BRA"),
    ("Rodrigo Quishpe", "ECU", "MEX ARG"),
    ("Sokunthea Chhay", "KHM", "THA VNM"),
    ("Sheikh Nimr Al-Sabah", "KWT", "SAU EGY QAT"),
    ("Mohammed bin Abdulrahman Al Thani", "QAT", "ARE SAU OMN"),
    ("Abdullah bin Zayed al-Nahyan", "ARE", "YEM SAU QAT"),
]
UNLISTED = [
    ("Gochgeldiyew", "TKM", "UZB KAZ"),
    ("Randrianomena", "MDG", "MUS FRA"),
    ("Ndayipfukamiye", "BDI", "RWA COD"),
    ("Twagirimukiza", "RWA", "BDI COD"),
    ("Petrushevski", "MKD", "SRB POL"),
    ("Wickramaweera", "LKA", "IND BGD"),
    ("Sukhbaatarsaikhan", "MNG", "CHN KAZ"),
    ("Hadjimichaelides", "CYP", "GRC TUR"),
    ("Zoungraogo", "BFA", "MLI NER"),
]


@pytest.mark.parametrize(("name", "home", "others"), NEIGHBOURS)
def test_a_name_is_rather_at_home_where_it_is_usual(name: str, home: str, others: str) -> None:
    fits = countries_of_name(name_tokens(name))
    assert all(fits[home] > fits.get(other, 0.0) for other in others.split())


@pytest.mark.parametrize(("name", "home", "others"), UNLISTED)
def test_a_name_that_is_not_listed_is_told_by_how_it_begins_or_ends(name: str, home: str, others: str) -> None:
    assert name.lower() not in NAMES
    test_a_name_is_rather_at_home_where_it_is_usual(name, home, others)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map(tuple))
def test_some_country_fits_best_and_none_more_than_wholly(tokens: tuple[str, ...]) -> None:
    fits = countries_of_name(tokens)
    assert all(0 < fit <= 1 for fit in fits.values())
    usual = {row["country"] for row in ROWS if set(tokens) & set(row["names"].split())}
    assert usual <= fits.keys()


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(tuple), st.sampled_from(NAMES))
def test_a_further_name_never_speaks_against_a_country_that_alone_has_it(tokens: tuple[str, ...], further: str) -> None:
    homes = countries_of_name((further,))
    before, after = countries_of_name(tokens), countries_of_name((*tokens, further))
    for country in homes if len(homes) == 1 else ():
        behind = {other for other in before if before.get(country, 0.0) >= before[other]}
        assert all(after[country] >= after[other] for other in behind)


def test_names_by_country_are_plain_sorted_and_of_known_countries() -> None:
    codes = {row["actor_code"] for row in reference("country")}
    for row in ROWS:
        names = row["names"].split()
        assert row["country"] in codes
        assert names == sorted(set(names))
        assert all(name_tokens(name) == (name,) and len(name) > 1 for name in names)
