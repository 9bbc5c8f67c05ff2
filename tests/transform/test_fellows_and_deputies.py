"""Colleagues told by their portfolio, deputies told by whose they are, popes without a title, names cut in odd ways."""

from __future__ import annotations

import pytest

from etl.transform.officials.officials import find_officials

People = dict[str, tuple[str | None, str | None]]


def found(text: str) -> People:
    """Who is found in a text: name → type of office and actor."""
    return {one.name: (one.office_type, one.actor_code) for one in find_officials(f"In brief\n{text}", None).officials}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Peru's Interior Minister Juan Rojas and his Agriculture colleague, Ana Prado, met Ecuador's President"
            " Luis Vera.",
            {"Ana Prado": ("minister", "PER")},
        ),
        (
            "The Thai commerce minister, Somchai Wong, and his foreign affairs colleague, Anan Chai, sat with the Lao"
            " premier.",
            {"Anan Chai": ("foreign_minister", "THA")},
        ),
        (
            "The Malian premier and his defence counterpart from Togo, Komlan Agbo, dined.",
            {"Komlan Agbo": ("defence_minister", "TGO")},
        ),
        (
            "Chilean Foreign Minister Rosa Vidal saw her foreign colleague from Peru, Ana Quispe.",
            {"Ana Quispe": ("foreign_minister", "PER")},
        ),
        (
            "Andrei Volkov, the Russian foreign minister, left. Vitaly Orlov, Volkov's deputy, stayed.",
            {"Vitaly Orlov": ("deputy_minister", "RUS")},
        ),
        (
            "Anna Holm, deputy of Finnish Foreign Minister Mika Salo, met Lars Dahl.",
            {"Anna Holm": ("deputy_minister", "FIN"), "Mika Salo": ("foreign_minister", "FIN")},
        ),
        (
            "Opposition senators, Raul Rios among them, applauded Mexican President Pedro Nava.",
            {"Raul Rios": ("legislator", "MEX")},
        ),
        (
            "Chile asked Gregory XVII to mediate, and the Pope agreed.",
            {"Gregory XVII": ("head_of_state", "VAT")},
        ),
        (
            "Tongan Prime Minister Samisoni 'Ulukaka Taufa will visit Fiji.",
            {"Samisoni 'Ulukaka Taufa": ("head_of_government", "TON")},
        ),
        (
            "Hans Weber was in Prague, where on Monday he was received by President Karel Novak of the Czech Republic."
            " Germany has lost patience.",
            {"Hans Weber": (None, "DEU")},
        ),
        (
            "I’m Aliya Bekova, ambassador of Kazakhstan to Chile.",
            {"Aliya Bekova": ("ambassador", "KAZ")},
        ),
    ],
)  # fmt: skip
def test_people_told_by_others(text: str, people: People) -> None:
    officials = found(text)
    assert {name: officials.get(name) for name in people} == people


@pytest.mark.parametrize(
    "text",
    [
        "Gregory XVII is a horse that won in Doncaster on Monday.",
        "Elton John was received on Monday by President Karel Novak of the Czech Republic before his concert.",
    ],
)
def test_no_officials(text: str) -> None:
    assert not {"Gregory XVII", "Elton John"} & set(found(text))


def test_who_is_named_in_a_row_gets_no_second_office() -> None:
    text = (
        "The Turkish and Iranian presidents will come to Sochi. Murat Demir and Hassan Rostami will meet there.\n"
        "The Saudi king stayed at home."
    )
    names = [one.name for one in find_officials(f"In brief\n{text}", None).officials]
    assert sorted(names) == ["Hassan Rostami", "Murat Demir"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Johanna Pichler, the Austrian interior minister, landed in Skopje. Her host, Nikola Trajan, said North"
            " Macedonia had wanted buses.",
            "Nikola Trajan", ("minister", "MKD"),
        ),
        (
            "Chinese Premier Li Wen arrived in Windhoek; his host, Hage Nujo of Namibia, gave him a horse.",
            "Hage Nujo", ("head_of_government", "NAM"),
        ),
        ("President Pedro Ruiz of Peru praised his host, Bishop Juan Paz.", "Juan Paz", (None, "PER")),
        (
            "US Secretary of State Anne Cole toured a farm in Tuscany. Her host, Marco Bianchi, poured wine.",
            "Marco Bianchi", (None, "ITA"),
        ),
        (
            "Amos Lavi of Israel took the opposite view of the talks. The prime minister told everyone to look at it.",
            "Amos Lavi", ("head_of_government", "ISR"),
        ),
        (
            "Jan Lis of Poland met the Hungarian president in Gdansk. The interior minister said that he would not let"
            " him in.",
            "Jan Lis", (None, "POL"),
        ),
    ],
)  # fmt: skip
def test_host_and_whom_the_next_sentence_goes_on_with(
    text: str, name: str, expected: tuple[str | None, str | None]
) -> None:
    assert found(text).get(name) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Foreign Minister Li Wen of China left. The Chinese president then met his French counterpart, Jean Dumas.",
            "Jean Dumas", ("head_of_state", "FRA"),
        ),
        (
            "President Park Ki-ho of South Korea, with security adviser Kim Sung at his side, asked his Polish"
            " counterpart, Andrzej Lis, in.",
            "Andrzej Lis", ("head_of_state", "POL"),
        ),
        (
            "Danish Premier Mette Lund, accompanied by Defence Minister Lars Dahl, spoke with her Dutch counterpart,"
            " Jan Vos.",
            "Jan Vos", ("head_of_government", "NLD"),
        ),
        (
            "President Peter Karanja of Kenya was in Kigali. The Kenyan defence minister and her Rwandan counterpart,"
            " Paul Mugisha, signed.",
            "Paul Mugisha", ("defence_minister", "RWA"),
        ),
        (
            "Foreign Minister Yun Ho of South Korea met Prime Minister Jarga Bat of Mongolia. The top South Korean"
            " diplomat also saw his Polish counterpart, Witold Nowak.",
            "Witold Nowak", ("foreign_minister", "POL"),
        ),
        (
            "The Omani foreign minister, Badr Saidi, spoke. The minister called his Saudi counterpart, Faisal Harbi.",
            "Faisal Harbi", ("foreign_minister", "SAU"),
        ),
    ],
)  # fmt: skip
def test_counterpart_of_whom_the_sentence_tells(text: str, name: str, expected: tuple[str, str]) -> None:
    assert found(text).get(name) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The Somali army's commander, General Odowa Raage, left.", "Odowa Raage", ("military_chief", "SOM")),
        ("Chile's army's chief of staff, General Juan Rojas, left.", "Juan Rojas", ("military_chief", "CHL")),
        (
            "Jan Lis, head of the Russia Department of the Polish foreign ministry, left.",
            "Jan Lis", ("other", "POL"),
        ),
        ("The Australian deputy permanent representative, Ann Roe, left.", "Ann Roe", ("diplomat", "AUS")),
        (
            "The American security adviser is due in Beijing for talks.\nGavin Strickland saw the Chinese president"
            " in May. The Chinese president had hosted Strickland for lunch.",
            "Gavin Strickland", ("security_adviser", "USA"),
        ),
    ],
)  # fmt: skip
def test_forces_desks_and_titles_of_others(text: str, name: str, expected: tuple[str | None, str]) -> None:
    assert found(text).get(name) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Libyan leader flew to Paris on Monday. Col. Omar Zentani stayed in a tent.", "head_of_state"),
        (
            "The Libyan president flew to Paris on Monday. Gen. Omar Zentani commands the eastern front.",
            "military_officer",
        ),
    ],
)
def test_an_officer_is_no_president_for_a_title_alone(text: str, kind: str) -> None:
    assert found(text)["Omar Zentani"][0] == kind
