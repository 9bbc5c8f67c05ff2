from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.transform.gazetteer import actor_name, actor_of, actors_in, capital_of, is_actor, kind_of_actor, reference


def named(text: str) -> list[tuple[str, str]]:
    return [(text[one.first_char : one.last_char], one.actor_code) for one in actors_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya’s envoy met the Peruvians.", [("Kenya", "KEN"), ("Peruvians", "PER")]),
        ("an Afghan-led process", [("Afghan", "AFG")]),
        ("U.S.-German talks", [("U.S.", "USA"), ("German", "DEU")]),
        ("the Armenia–Azerbaijan border", [("Armenia", "ARM"), ("Azerbaijan", "AZE")]),
        (
            "Sino-Indian and Franco-Italian ties",
            [("Sino", "CHN"), ("Indian", "IND"), ("Franco", "FRA"), ("Italian", "ITA")],
        ),
        ("General Franco spoke", []),
        ("a session of the Security Council of Kazakhstan", [("Kazakhstan", "KAZ")]),
        ("Kazakhstan's Security Council met", [("Kazakhstan", "KAZ")]),
        ("the Security Council of the United Nations", [("Security Council of the United Nations", "UN")]),
        (
            "Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea",
            [("Guinea-Bissau", "GNB"), ("Equatorial Guinea", "GNQ"), ("Papua New Guinea", "PNG"), ("Guinea", "GIN")],
        ),
        (
            "the Democratic Republic of the Congo and the Republic of the Congo",
            [("Democratic Republic of the Congo", "COD"), ("Republic of the Congo", "COG")],
        ),
        ("Nigerians and Nigeriens", [("Nigerians", "NGA"), ("Nigeriens", "NER")]),
        ("the People’s Republic of China (PRC)", [("People’s Republic of China", "CHN"), ("PRC", "CHN")]),
        (
            "the Republic of Korea, then the Democratic People's Republic of Korea",
            [("Republic of Korea", "KOR"), ("Democratic People's Republic of Korea", "PRK")],
        ),
        (
            "Burma, Swaziland, Ivory Coast and Turkey",
            [("Burma", "MMR"), ("Swaziland", "SWZ"), ("Ivory Coast", "CIV"), ("Turkey", "TUR")],
        ),
        ("Côte d’Ivoire and Cote d'Ivoire", [("Côte d’Ivoire", "CIV"), ("Cote d'Ivoire", "CIV")]),
        ("UNHCR and the European Commission", [("UNHCR", "UN"), ("European Commission", "EU")]),
        ("the Kremlin rebuffed Whitehall", [("Kremlin", "RUS"), ("Whitehall", "GBR")]),
        ("MINISTER OF POLAND", [("POLAND", "POL")]),
        ("the Soviet Union and Czechoslovakia", [("Soviet Union", "SUN"), ("Czechoslovakia", "CSK")]),
        ("Greenlandic fishermen", [("Greenlandic", "GRL")]),
    ],
)
def test_actors_are_found_by_all_their_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Indian Ocean",
        "the Indo-Pacific",
        "the West Indies",
        "a price of US$5",
        "the South China Sea",
        "Latin American trade",
        "the Paris Agreement",
        "the Kyoto accord, says The Washington Post",
        "a turkey and some polish",
        "tell us who",
        "Sheikh Adnan al-Sahrawi",
        "the Khmer Rouge",
        "@USA",
    ],
)
def test_what_only_looks_like_an_actor_is_none(text: str) -> None:
    assert named(text) == []


def test_words_of_two_minds_are_less_certain() -> None:
    sure, unsure = actors_in("Iraq and Jordan")
    assert sure.certainty == 1.0
    assert unsure.certainty < 1.0


def test_lookups() -> None:
    assert actor_name("XKX") == "Kosovo"
    assert (kind_of_actor("BRA"), kind_of_actor("ASEAN")) == ("country", "organization")
    assert (capital_of("KEN"), capital_of("NATO")) == ("Nairobi", None)
    iraqi = actor_of("Iraqi")
    assert iraqi is not None
    assert (iraqi.actor_code, iraqi.kind) == ("IRQ", "adjective")
    assert actor_of("Atlantis") is None
    assert not is_actor("ATLANTIS")
    with pytest.raises(KeyError):
        actor_name("ATLANTIS")


def test_reference_is_whole() -> None:
    countries, organizations = reference("country"), reference("organization")
    codes = Counter(row["actor_code"] for row in (*countries, *organizations))
    assert max(codes.values()) == 1
    assert len(countries) >= 249 + 20
    assert len(organizations) >= 80
    for row in countries:
        assert len(row["actor_code"]) == 3
        assert not row["existed_to"] or row["existed_from"] <= row["existed_to"]
    for row in organizations:
        assert not row["headquarters_country_code"] or row["headquarters_country_code"] in codes
    aliases = reference("actor_alias")
    assert max(Counter(row["alias"] for row in aliases).values()) == 1
    assert {row["actor_code"] for row in aliases} <= set(codes)
    assert {row["country_code"] for row in reference("place")} <= set(codes)


USUAL = [row for row in reference("country") if not row["existed_to"] and "(" not in row["name"]]


@pytest.mark.parametrize("row", USUAL, ids=lambda row: row["actor_code"])
def test_every_country_is_found_by_its_name(row: dict[str, str]) -> None:
    found = actors_in(f"They arrived from {row['name']} on Monday.")
    assert [one.actor_code for one in found] == [row["actor_code"]]


@given(st.text(alphabet="US. Iraq’s-\nChina\u00a0İé()", max_size=80))
def test_matches_are_ordered_whole_and_within_the_text(text: str) -> None:
    last = 0
    for one in actors_in(text):
        assert last <= one.first_char < one.last_char <= len(text)
        assert is_actor(one.actor_code)
        last = one.last_char


def test_it_is_fast() -> None:
    text = (
        "The Kenyan minister discussed trade with Ghana’s president at the United Nations in New York on Friday. "
        * 4000
    )
    actors_in("France")
    start = time.process_time()
    actors_in(text)
    assert len(text) / (time.process_time() - start) > 300_000  # characters a second of processor time
