"""Who is who as news tell it: titles of deputies and of those stationed abroad, names of one word, "the island"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.transform.news import offices, read


def sides(body: str) -> list[tuple[str, ...]]:
    """Return the meetings of a report, each as the actors that take part."""
    return [tuple(sorted(str(one.actor_code) for one in met.participants)) for met in read(body).meetings]


def visits(body: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the journeys of a report, each as who travels and where to."""
    facts = read(body)
    return [(facts.officials[one.official].name, tuple(one.destination_codes)) for one in facts.visits]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The team was led by State minister for Foreign Affairs Ali Okot of Uganda.",
            ["Ali Okot deputy_minister UGA"],
        ),
        (
            "Kenya's Assistant minister for Livestock Peter Muta spoke in Busia.",
            ["Peter Muta deputy_minister KEN"],
        ),
        ("The minister for Industry Anna Berg flew from Oslo to Lima.", ["Anna Berg minister NOR"]),
        ("UN refugee agency chief in Jordan Maria Lund spoke.", ["Maria Lund igo_official UN"]),
        ("World Food Programme director in Yemen Lars Ek spoke.", ["Lars Ek igo_official UN"]),
        ("US commander in Iraq General Jack Reed spoke.", ["Jack Reed military_officer USA"]),
        ("The UN chief in Jordan said the king was right.", []),
        (
            "Washington will be represented by Carl Dodd, adviser to President Jack Holm for Latin America.",
            ["Carl Dodd other USA", "Jack Holm head_of_state USA"],
        ),
        (
            "Paris was represented by Luc Roche, aide to Prime Minister Jean Petit for energy.",
            ["Luc Roche other FRA", "Jean Petit head_of_government FRA"],
        ),
        ("The leader of the Movement for Democracy, Ana Vera, spoke in Peru.", []),
        ("Ships of Greece left the Aegean Sea, as a senior Turkish official came.", []),
        (
            "UN envoy Per Holm saw Ali Benal, the president of Algeria, near Tindouf on Monday.",
            ["Per Holm igo_official UN", "Ali Benal head_of_state DZA"],
        ),
        (
            "UN envoy Per Holm went to the Algerian town of Tindouf to see Omar Salek, president of the self-declared "
            "Sahrawi republic.",
            ["Per Holm igo_official UN", "Omar Salek head_of_state ESH"],
        ),
        (
            "Ana Ruiz, deputy foreign minister of Peru, met Belgian Finance and Deputy Prime Minister Jan Maes.",
            ["Ana Ruiz deputy_minister PER", "Jan Maes deputy_head_of_government BEL"],
        ),
    ],
)
def test_offices(text: str, people: list[str]) -> None:
    assert offices(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Lima (Reuters) - Peru and Chile agreed on a text. It is by Under Secretary Luis Diaz of the Chilean"
            " Foreign Ministry and Deputy Foreign Minister Ana Rojas.",
            ["Luis Diaz deputy_minister CHL", "Ana Rojas deputy_minister PER"],
        ),
        (
            "Chile's Foreign Minister Luis Diaz and Defence Minister Ana Rojas flew to Lima.",
            ["Luis Diaz foreign_minister CHL", "Ana Rojas defence_minister CHL"],
        ),
        (
            "Beirut - Lebanon and Syria agreed. President Ali Haddad received the Syrian chargé d'affaires, Omar Jundi,"
            " at the palace on Tuesday.",
            ["Ali Haddad head_of_state LBN", "Omar Jundi ambassador SYR"],
        ),
        (
            "Peter Reed will serve as chargé d'affaires at Embassy Lima. The United States wished him well.",
            ["Peter Reed ambassador USA"],
        ),
        (
            "COLOMBO - Sri Lanka's cabinet met. President Nimal Silva spoke of Sri Lanka's trade. Former President "
            "Rohan Perera warned of India and Indian firms.",
            ["Nimal Silva head_of_state LKA", "Rohan Perera head_of_state LKA"],
        ),
    ],
)
def test_whom_they_serve(text: str, people: list[str]) -> None:
    assert offices(text) == people


def test_who_is_met_by_a_pronoun_is_of_another_country() -> None:
    told = (
        "MALE (PTI) - Indian High Commissioner R. Menon met the President at his office this morning. He later held a "
        "separate meeting with Police Commissioner Ibrahim Naeem. India said that India's citizens were safe."
    )
    assert ("IND", "MDV") in sides(told)


def test_the_commonwealth_of_a_text_that_names_it_in_full() -> None:
    told = (
        "Russia and Ukraine quarrel over the forces of the Commonwealth of Independent States. Marshal Igor Petrov, "
        "commander-in-chief of the Commonwealth's armed forces, was against it."
    )
    assert offices(told, day=date(1992, 8, 4)) == ["Igor Petrov military_chief CIS"]
    assert "COMMONWEALTH" in sides("Malta's Prime Minister Paul Borg met the Commonwealth's ministers in Valletta.")[0]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "German Foreign Minister Klaus Lang saw Czech Premier Jan Klaus in Prague. French President Luc Roche "
            "telephoned Klaus on Tuesday.",
            [("CZE", "DEU"), ("CZE", "FRA")],
        ),
        (
            "President Martin Rojas of Chile met Peru's Foreign Minister Luis Martin. On Friday Martin received "
            "Ecuadorean President Ana Vera.",
            [("CHL", "PER"), ("ECU", "PER")],
        ),
    ],
)
def test_one_word_is_rather_a_surname(text: str, met: list[tuple[str, ...]]) -> None:
    assert sorted(sides(text)) == met


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cuba freed ten men. US President Jack Dunn visited the island in March.", [("Jack Dunn", ("CUB",))]),
        ("Kuwait closed its port. Saudi minister Omar Saleh flew to the emirate.", [("Omar Saleh", ("KWT",))]),
        (
            "Lithuania and Latvia signed. Chancellor Anna Weber of Germany will visit both republics in May.",
            [("Anna Weber", ("LTU", "LVA"))],
        ),
        (
            "Ethiopia and Eritrea made peace. US Secretary of State Jack Reed visited the two countries last week.",
            [("Jack Reed", ("ETH", "ERI"))],
        ),
        (
            "President Jack Dunn of the US met Cuban leader Raul Casas during his visit to the island in March.",
            [("Jack Dunn", ("CUB",))],
        ),
        (
            "Haiti is in chaos. US envoy Jack Reed visited the Caribbean nation in May.",
            [("Jack Reed", ("HTI",))],
        ),
        ("Cuba protested. Japan's Prime Minister Ken Mori visited the island of Iwo Jima on Monday.", []),
        (
            "Peru's minister saw the Chilean envoy. Peruvian President Juan Soto toured the country to win votes.",
            [],
        ),
        ("Cuba's minister left. US Senator Jack Dunn visited the country club in Miami.", []),
    ],
)
def test_where_journeys_lead_by_the_kind_of_land(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    assert visits(text) == told


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Delegations from Peru and Chile, headed by Luis Diaz and Ana Rojas, met in Quito on Monday.",
            ["Luis Diaz None PER", "Ana Rojas None CHL"],
        ),
        (
            "The Kenyan and Ugandan border teams were led by Foreign Minister Peter Muta and Vice Minister Ali Okot.",
            ["Peter Muta foreign_minister KEN", "Ali Okot deputy_minister UGA"],
        ),
        (
            "Delegations of Armenia, Iran and Georgia, led by Deputy Ministers Ara Petros, Reza Karim and Gia Lo, met.",
            ["Ara Petros deputy_minister ARM", "Reza Karim deputy_minister IRN", "Gia Lo deputy_minister GEO"],
        ),
        (
            "Delegations from Peru and Chile led by Foreign Ministers Luis Diaz of Chile and Ana Rojas of Peru met.",
            ["Luis Diaz foreign_minister CHL", "Ana Rojas foreign_minister PER"],
        ),
        ("Trade delegations of Peru and Chile, led by businessmen Luis Diaz and Ana Rojas, met in Lima.", []),
        ("Delegations from Peru and Chile led by Luis Diaz met in Lima.", []),
    ],
)
def test_heads_of_delegations_in_turn(text: str, people: list[str]) -> None:
    assert offices(text) == people


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("She met the head of state on Wednesday.", [("CHL", "PER")]),
        ("She will be received by the head of government on Wednesday.", [("CHL", "PER")]),
        ("She held talks with the head of state.", [("CHL", "PER")]),
        ("She spoke as the head of state of her country.", []),
        ("She is the first head of state to come since May.", []),
    ],
)
def test_the_head_of_state_of_the_place(told: str, met: list[tuple[str, ...]]) -> None:
    assert sides(f"Chilean minister Ana Rojas arrived in Lima on Tuesday. {told}") == met


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Cairo was silent. Egypt withdrew Omar Basyuni, its last ambassador, in May.",
            ["Omar Basyuni ambassador EGY"],
        ),
        ("The Israeli cabinet secretary, Dan Rubin, spoke.", ["Dan Rubin other ISR"]),
        (
            "Nigeria's army chief, Lieutenant General Prince Okoro, left for Accra.",
            ["Prince Okoro military_chief NGA"],
        ),
        ("HRH Prince Edward of Britain spoke in Accra.", ["Edward other GBR"]),
        ("Kenya's Cabinet Secretary for Trade, Peter Muta, spoke.", ["Peter Muta minister KEN"]),
    ],
)
def test_further_offices(text: str, people: list[str]) -> None:
    assert offices(text) == people


def test_whom_one_travels_to_meet_is_met_at_once() -> None:
    told = "Peru's Luis Diaz flew to Quito to meet President Ana Rojas and Chilean Premier Juan Soto."
    assert sides(told) == [("CHL", "ECU", "PER")]


@pytest.mark.parametrize(
    "who",
    [
        "Counsellor Paul Reed of the British embassy",
        "Paul Reed of the British foreign ministry",
        "Colonel Paul Reed of the British army",
        "Deputy Director Paul Reed of Britain's trade department",
        "Paul Reed, of the British embassy,",
        "Paul Reed of the British government's trade office",
    ],
)
def test_who_serves_in_a_body_told_behind_the_name_takes_part(who: str) -> None:
    (met,) = read(f"{who} met Kenyan Trade Minister Ali Omar.").meetings
    assert sorted((str(one.actor_code), one.official is not None) for one in met.participants) == [
        ("GBR", True),
        ("KEN", True),
    ]


def test_the_body_of_a_country_that_somebody_leads_is_no_part_of_his_name() -> None:
    assert offices("King Talal of Jordan's army was told to leave.") == ["Talal head_of_state JOR"]
    assert sides("Luis Diaz of the opposition Chilean Labour party met Peru's Ana Rojas.") == []
