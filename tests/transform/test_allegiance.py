"""Whom officials serve where nothing beside their names says so."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.transform.allegiance.allegiance import WEIGHTS, actors_served, actors_stated
from etl.transform.allegiance.papers import actor_of_paper
from etl.transform.officials.officials import people_of
from tests.transform.served import served
from training.learn_allegiance import NAMES, Choice, fit, right_of

PIECES = (
    "President Rosa Quispe", "Foreign Minister Matti Lahti", "Oman", "his host, Ali Said", "met", "visited", "Peru",
    "and", ",", ".",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Leaders in Quito\n\nQUITO, May 3 – President Rosa Quispe thanked her Finnish counterpart, Matti Lahti, "
            "for coming. Foreign Minister Pedro Salas was at the table.",
            {"Rosa Quispe": "ECU", "Matti Lahti": "FIN", "Pedro Salas": "ECU"},
            id="a counterpart's country is not one's own",
        ),
        pytest.param(
            "Talks\n\nWASHINGTON, March 31 (Yonhap) -- President Seo Geun-hye held talks with U.S. President "
            "John Marsh on Thursday.",
            {"Seo Geun-hye": "KOR", "John Marsh": "USA"},
            id="the country of the agency that signs a text",
        ),
        pytest.param(
            "Minister in Bamako\n\nBAMAKO, May 18 – Interior Minister Yves Lambert spoke to reporters. Mali's security "
            "minister, Moussa Keita, met him. The Frenchman smiled.",
            {"Yves Lambert": "FRA", "Moussa Keita": "MLI"},
            id="somebody spoken of by his country",
        ),
        pytest.param(
            "Cable\n\nBUENOS AIRES, May 18 – Frank Todd, then ambassador to Argentina, told a minister so.",
            {"Frank Todd": None},
            id="an ambassador does not serve where he is posted",
        ),
        pytest.param(
            "Premier comes home\n\nTALLINN, June 9 – Prime Minister Jaan Tamm ended his two-day working visit to Oman "
            "yesterday. Oman and Estonia want to trade more.",
            {"Jaan Tamm": "EST"},
            id="nobody pays a visit to his own country",
        ),
        pytest.param(
            "Talks on fishing\n\nThe ministers met in Dakar on Monday. The Portuguese side included the secretary "
            "for fisheries, Rui Matos.",
            {"Rui Matos": "PRT"},
            id="a side has a country",
        ),
        pytest.param(
            "Ministers talk\n\nOn Friday Deputy Prime Minister Ilir Basha will be received in the Bulgarian capital by "
            "the economy minister, Plamen Kolev. Albania and Bulgaria want a railway.",
            {"Ilir Basha": "ALB"},
            id="who is received in a country's capital is of another",
        ),
        pytest.param(
            "Talks on tolls\n\nPrime ministers Andris Liepins and Mantas Rimkauskas met on Monday. Lithuania and "
            "Latvia share a road.",
            {"Andris Liepins": "LVA", "Mantas Rimkauskas": "LTU"},
            id="neighbours' names differ by their endings",
        ),
        pytest.param(
            "Premier in Lima\n\nFinnish Prime Minister Matti Lahti ended a visit to Peru on Thursday. The Finnish "
            "leader was the guest of President Rosa Quispe. His energy minister, Erik Bodo, saw the Peruvian one.",
            {"Matti Lahti": "FIN", "Erik Bodo": "FIN"},
            id="his minister is the minister of the title that opens the sentence before",
        ),
        pytest.param(
            "Minister in Lima\n\nChilean Foreign Minister Ana Vidal came to Lima on Monday. She was welcomed by "
            "President Rosa Quispe. Her deputy, Luis Tapia, met Peruvian Defence Minister Pedro Soto.",
            {"Rosa Quispe": "PER", "Luis Tapia": "CHL"},
            id="her deputy is the deputy of her of whom the sentence before speaks",
        ),
        pytest.param(
            "Anna Berg, King of Jordan discuss water\n\nAMMAN, 2 May – Norwegian Foreign Minister Anna Berg talked "
            "with King Abdullah II of Jordan in Amman.",
            {"Anna Berg": "NOR"},
            id="a headline's verb in the plural has two subjects",
        ),
    ],
)
def test_what_a_text_shows_of_countries(text: str, expected: dict[str, str]) -> None:
    found = served(text)
    assert {name: found.get(name) for name in expected} == expected


def test_what_is_stated_is_never_inferred() -> None:
    people, scene = people_of("Peruvian Foreign Minister Rosa Quispe met President Matti Lahti in Helsinki.", None)
    stated, found = actors_stated(people), actors_served(people, scene)
    assert {number: one.actor_code for number, one in found.items() if not one.inferred} == {
        number: actor for number, actor in stated.items() if actor
    }


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_any_words_give_each_person_one_service_with_a_probability(words: list[str]) -> None:
    people, scene = people_of(" ".join(words), None)
    found = actors_served(people, scene)
    assert set(found) == {person.number for person in people}
    assert all(0 <= one.share <= 1.000001 for one in found.values())


def test_fitting_finds_the_evidence_that_tells_the_right_actor() -> None:
    rng = np.random.default_rng(7)
    near, dateline = NAMES.index("near"), NAMES.index("dateline")
    choices = []
    for k in range(60):
        pieces = np.zeros((3, len(NAMES)))
        pieces[:, dateline] = rng.integers(0, 2, 3)
        pieces[k % 3, near] = 1.0
        choices.append(Choice(f"urn:{k}", pieces, k % 3))
    weights = fit(choices)
    assert weights[near] > 1 > abs(weights[dateline])
    assert right_of(choices, weights) == len(choices)
    assert set(NAMES) == set(WEIGHTS)


def test_time_grows_with_the_number_of_officials_not_with_its_square() -> None:
    rows = ["President {0}a Quispe{0} met Foreign Minister {0}o Lahti{0} in Oman on Monday."] * 300

    def seconds(count: int) -> float:
        text = "Talks\n\n" + "\n".join(row.format(_letters(k)) for k, row in enumerate(rows[:count]))
        start = time.process_time()
        actors_served(*people_of(text, None))
        return time.process_time() - start

    seconds(50)
    assert seconds(300) < 12 * seconds(75) + 0.5


def _letters(number: int) -> str:
    return "".join(chr(ord("A" if k == 0 else "a") + number // 26**k % 26) for k in range(3))


@pytest.mark.parametrize(
    ("publisher", "actor"),
    [
        ("The Tirana Messenger", "ALB"),
        ("Durban Evening Echo", "ZAF"),
        ("The Bosphorus Letter", "TUR"),
        ("Corriere della Sera", "ITA"),
        ("the corriere della sera (English edition)", "ITA"),
        ("Diario Libre", "DOM"),
        ("Ministry of Foreign Affairs of Peru", "PER"),
        ("Evening Post", None),
        ("Diario Azul (English edition)", None),
    ],
)
def test_where_a_paper_is_at_home(publisher: str, actor: str | None) -> None:
    assert actor_of_paper(publisher) == actor


def test_a_paper_names_no_country_for_its_own_premier() -> None:
    text = (
        "Premier ends talks\n\nCRAWFORD, Texas, Monday. - Prime Minister Matti Lahti and President Marsh ended two "
        "days of talks on Sunday. The Secretary of State, Mr. John Gray, joined them. Finland will buy the aircraft."
    )
    assert served(text, "Helsinki Evening Letter")["Matti Lahti"] == "FIN"


def test_organisations_have_no_ministers() -> None:
    text = (
        "Envoy returns\n\nForeign Minister Sok Phally, who is ASEAN's special envoy this year, came home from "
        "Naypyidaw on Monday. Cambodia holds the chair of ASEAN. Prime Minister Hong Vuthy spoke of a first step."
    )
    assert served(text, "Phnom Penh Letter") == {"Sok Phally": "KHM", "Hong Vuthy": "KHM"}


def test_the_head_of_an_institution_serves_no_country() -> None:
    text = (
        "Bank opens office\n\nBRASILIA, May 3 - Brazil will lend the New Development Bank a building, Finance Minister "
        "Rui Campos said. The president of the bank, Lars Holm, thanked Brazil."
    )
    assert served(text)["Lars Holm"] == "NDB"


def test_a_secretary_general_of_a_country_comes_from_there() -> None:
    found = served(
        "OECD members thanked Secretary General Luis Prado of Chile and Secretary General Eva Berg of Malta."
    )
    assert found == {"Luis Prado": "OECD", "Eva Berg": "OECD"}
