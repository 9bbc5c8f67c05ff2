"""Whom officials serve by what stands around their titles: owners, places, plurals, titles told elsewhere."""

from __future__ import annotations

import pytest

from etl.transform.officials.persons import name_tokens
from tests.transform.served import served


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Minister leaves\n\nOSLO, May 3 - From Oslo President Marek Dudek flew home to Poland, where he will "
            "address parliament. Norway and Poland signed a treaty. Kabul Governor Ahmad Zahir sent a letter.",
            {"Marek Dudek": "POL", "Ahmad Zahir": "AFG"},
            id="a place behind a preposition is where somebody is",
        ),
        pytest.param(
            "Gas for Paraguay\n\nBRASILIA, May 3 - Paraguay will buy gas. In La Paz, opposition senator Hugo Ferrada "
            "said that it was too cheap.",
            {"Hugo Ferrada": "BOL"},
            id="a town of two words is a place where somebody is",
        ),
        pytest.param(
            "Minister in Lima\n\nNorwegian Foreign Minister Ingrid Solberg spent Tuesday in Lima. She was received in "
            "the morning by Peruvian President Luis Quispe and lunched with her colleague, Ana Vidal.",
            {"Ingrid Solberg": "NOR", "Luis Quispe": "PER", "Ana Vidal": "PER"},
            id="a colleague is hers who was received, not his who received her",
        ),
        pytest.param(
            "Minister calls\n\nOSLO, May 3 - Ingrid Solberg, the Norwegian justice minister, offered help. Her guest, "
            "Carlos Vidal of Peru, and Norway's police want the file. Norway has it.",
            {"Ingrid Solberg": "NOR", "Carlos Vidal": "PER"},
            id="a guest is of another country than whose guest he is, named in the sentence before",
        ),
        pytest.param(
            "Minister calls\n\nLIMA, May 3 - Norwegian Foreign Minister Ingrid Solberg met Peruvian Foreign Minister "
            "Ana Vidal in Lima. Solberg, who was accompanied on the trip by Trade Minister Olaf Pardo, flew home.",
            {"Ingrid Solberg": "NOR", "Ana Vidal": "PER", "Olaf Pardo": "NOR"},
            id="who accompanied somebody on a trip is of the same country",
        ),
        pytest.param(
            "Minister leaves\n\nQUITO (El Faro) - Foreign Minister Ruben Ocampo left for Brussels on Monday. There he "
            "will see the Belgian minister for trade, Luc Peeters.",
            {"Ruben Ocampo": "ECU", "Luc Peeters": "BEL"},
            id="who leaves for a country serves another, and a title of somebody else is no epithet",
        ),
        pytest.param(
            "Readout of Vice President Doris Whitlock's Meeting with King Haakon of Norway\n\nVice President Doris "
            "Whitlock saw King Haakon of Norway today.",
            {"Doris Whitlock": "USA", "Haakon": "NOR"},
            id="a release without a publisher is of whoever opens releases like this",
        ),
        pytest.param(
            "Dinner in Accra\n\nAt the dinner given by Mr Osei, the Togolese president praised Ghana. Mr Osei, the "
            "Ghanaian foreign minister, thanked him.",
            {"Osei": "GHA"},
            id="a title may be the subject behind a name that ends the opening",
        ),
        pytest.param(
            "Minister in Apia\n\nAustralia's new foreign minister flew into Apia on Friday. China wants a port there."
            "\n\nChen Guowei was in the Samoan capital himself last week, where he was received by Prime Minister Sina "
            "Leota.",
            {"Chen Guowei": "CHN", "Sina Leota": "WSM"},
            id="a title elsewhere is not of one whose name is at home elsewhere",
        ),
        pytest.param(
            "Envoy flies home\n\nSUVA, May 4 - The Pacific Islands Forum wants the militants to disarm. Fiji's prime "
            "minister, Jone Vakalala, saw the Forum's political director, Semi Tawake, on Monday.",
            {"Jone Vakalala": "FJI", "Semi Tawake": "PIF"},
            id="an organisation by a word of its name",
        ),
        pytest.param(
            "Leaders press for police\n\nKINGSTON, May 4 - The Caribbean Community is losing patience with Haiti. "
            "Haiti's ambassador to the Organisation of American States, Rose Duval, will see the community's "
            "Secretary-General, Errol Braithwaite, at breakfast.",
            {"Rose Duval": "HTI", "Errol Braithwaite": "CARICOM"},
            id="not the organisation named last but the one so called",
        ),
        pytest.param(
            "Dam divides the river states\n\nBRATISLAVA, May 4 - Slovakia and Hungary want to build. Austria is uneasy."
            " At a meeting in Budapest its delegate, Ambassador Franz Leitner, called the project premature.",
            {"Franz Leitner": "AUT"},
            id="its does not point to where a meeting is",
        ),
        pytest.param(
            "Lima urges ceasefire\n\nLIMA, May 4 - President Samuel Quispe urged Sudan to stop fighting. Sudanese "
            "foreign minister Ali Idris was in Port Sudan, from where he telephoned Rosa Quiroga, the President's "
            "political adviser. Sudan and the rebels of Sudan agreed to talk.",
            {"Samuel Quispe": "PER", "Ali Idris": "SDN", "Rosa Quiroga": "PER"},
            id="the president's adviser serves whom the president serves",
        ),
        pytest.param(
            "Talks on the border\n\nASTANA, May 4 - The deputy foreign ministers of the two countries, Yerlan Omarov "
            "and Alisher Usmonov, will meet. Kazakhstan and Uzbekistan share a river.",
            {"Yerlan Omarov": "KAZ", "Alisher Usmonov": "UZB"},
            id="deputies of the two countries",
        ),
        pytest.param(
            "Broker gives up\n\nThe mandate goes back to the Organization of American States. Its secretary general, "
            "Pablo Etcheverry of Chile, regretted the outcome.",
            {"Pablo Etcheverry": "OAS"},
            id="where somebody who serves an organisation comes from",
        ),
        pytest.param(
            "Talks in Geneva\n\nGENEVA, May 4 - The mediator, Norway's Leif Solberg of the United Nations, spoke to "
            "both sides.",
            {"Leif Solberg": "UN"},
            id="whose mediator somebody from a country is",
        ),
        pytest.param(
            "Aid for Kyiv\n\nKYIV, May 4 - Ukraine asked the IMF for more. The fund's mission chief, Elif Demir, left "
            "on Monday. Political adviser Oksana Melnyk said Ukraine was satisfied.",
            {"Elif Demir": "IMF", "Oksana Melnyk": "UKR"},
            id="advisers are of countries, mission chiefs of organisations",
        ),
        pytest.param(
            "Envoys in Juba\n\nJUBA, May 4 - IGAD's two other envoys, Asha Noor and Peter Okot, saw President Garang "
            "Mabior of South Sudan on Monday.",
            {"Asha Noor": "IGAD", "Peter Okot": "IGAD"},
            id="how many envoys somebody has",
        ),
        pytest.param(
            "Bridge reopened\n\nAMMAN, May 4 - Syrian Interior Minister Khaled Darwish crossed into Jordan at Nasib. "
            "Syria had asked for it. Interior Minister Mazen Faraj and Jordan's army chief showed him round.",
            {"Khaled Darwish": "SYR", "Mazen Faraj": "JOR"},
            id="a country has one interior minister",
        ),
        pytest.param(
            "Talks in Bonn\n\nBONN, May 4 - Dr. Otto Kessler, the West German Chancellor, met the Kampuchean premier, "
            "Sok Vann, on Monday.",
            {"Otto Kessler": "DEU", "Sok Vann": "KHM"},
            id="adjectives of former names",
        ),
    ],
)
def test_whom_titles_serve(text: str, expected: dict[str, str]) -> None:
    found = served(text)
    assert {name: found.get(name) for name in expected} == expected


def test_an_apposition_stays_one() -> None:
    text = (
        "Talks\n\nAfter talks with Jan Nowak, the Polish president, he flew to Rome. In a letter to Ana Costa, the "
        "president of Portugal and an old friend, he thanked her."
    )
    assert served(text) == {"Jan Nowak": "POL", "Ana Costa": "PRT"}


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("Işık Kılıç", ("isik", "kilic")),
        ("Łukasz Małek", ("lukasz", "malek")),
        ("Bjørn Ærø", ("bjorn", "aero")),
        ("Đorđe Petrović", ("dorde", "petrovic")),
        ("Hans Weiß", ("hans", "weiss")),
    ],
)
def test_letters_that_are_no_others_with_an_accent(name: str, tokens: tuple[str, ...]) -> None:
    assert name_tokens(name) == tokens
