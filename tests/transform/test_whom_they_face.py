"""Whom officials serve by those beside, opposite and around whom they stand."""

from __future__ import annotations

import pytest

from tests.transform.served import served


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ministers in Vilnius\n\nVILNIUS, May 3 - Latvian President Andris Kalns and his Lithuanian counterpart, "
            "Jonas Petrauskas, met here on Thursday. With Kalns were the speaker of parliament, Inga Ozola, and Col. "
            "Maris Berzins, the chief of the border guard.",
            {"Inga Ozola": "LVA", "Maris Berzins": "LVA"},
            id="with somebody",
        ),
        pytest.param(
            "Talks in Khartoum\n\nKHARTOUM, May 3 - Egyptian foreign minister Hany Selim held talks with his Sudanese "
            "counterpart, Osman Bashir, on Monday. Behind Selim sat General Tarek Amin and Irrigation Minister Mona "
            "Fahmy.",
            {"Tarek Amin": "EGY", "Mona Fahmy": "EGY"},
            id="behind somebody",
        ),
        pytest.param(
            "Chair left empty\n\nKAMPALA, May 3 - Uganda's foreign minister, John Okello, welcomed the delegations on "
            "Monday. Kenya's president, David Kiprop, had cancelled; Ambassador Mary Wanjiru, who stood in for him, "
            "read out his message.",
            {"Mary Wanjiru": "KEN"},
            id="in for somebody",
        ),
        pytest.param(
            "Letter\n\nBusan in South Korea was the last stop of US Secretary of State Helen Brooks before Thimphu. "
            "On Thursday Brooks, who came from South Korea, handed Bhutan's king a letter from President Frank Miller.",
            {"Frank Miller": "USA"},
            id="the letter that somebody brings",
        ),
        pytest.param(
            "Border\n\nMUSCAT, May 3 - Omar al-Jaber, chief of staff to the president of Yemen, came on Tuesday. In "
            "the evening the Yemeni envoy met Interior Minister Badr al-Saidi to discuss how Yemen, the north of "
            "which Yemenis call poor, might be reached by road.",
            {"Badr al-Saidi": "OMN"},
            id="opposite somebody called by his country and office",
        ),
        pytest.param(
            "Visitor in Lima\n\nLIMA, May 3 - Bolivian Foreign Minister Carlos Quisbert flew in on Tuesday for two "
            "days. Defence Minister Jorge Salas received the Bolivian envoy.",
            {"Jorge Salas": "PER"},
            id="somebody called by his country opposite",
        ),
        pytest.param(
            "Islands\n\nBRIDGETOWN, May 3 - Barbados is losing patience, Foreign Minister Owen Clarke said on Monday. "
            "Dominica and Grenada are known to favour a softer line. Prime Minister Rupert Mitchell told the "
            "parliament in Roseau that people had been punished enough.",
            {"Owen Clarke": "BRB", "Rupert Mitchell": "DMA"},
            id="to whose parliament somebody speaks",
        ),
        pytest.param(
            "Greece unsure\n\nSOFIA, May 3 - Bulgaria's foreign minister, Ivan Petkov, told reporters in Sofia on "
            "Friday that Bulgaria would build the road. Greece is less sure. Its people call it a dream. Transport "
            "Minister Ilias Dimas would not promise anything.",
            {"Ilias Dimas": "GRC"},
            id="the country of which the sentences before speak",
        ),
        pytest.param(
            "Bridge\n\nLUSAKA, May 3 - Zambia has a new clinic, and Zambians thank Sweden. In Lusaka Ambassador Lena "
            "Palmer cut the ribbon with Health Minister Joseph Phiri.",
            {"Lena Palmer": "SWE", "Joseph Phiri": "ZMB"},
            id="an ambassador does not serve where he is",
        ),
        pytest.param(
            "Row\n\nThe Foreign Ministry in Kingston summoned Ambassador Charles Whitmore on Friday over remarks by a "
            "British minister.",
            {"Charles Whitmore": "GBR"},
            id="an ambassador called in",
        ),
        pytest.param(
            "Row\n\nOSLO, May 3 - The quarrel began in March, a day after Minsk expelled Ambassador Kari Solberg over "
            "remarks about the vote in Belarus.",
            {"Kari Solberg": "NOR"},
            id="an ambassador thrown out",
        ),
        pytest.param(
            "Meeting\n\nENTEBBE, May 3 - Ugandan President John Okello opened the meeting. Burundian President Pierre "
            "Nduwayo and David Kiprop, the facilitator for the East African Community, were also present.",
            {"David Kiprop": "EAC"},
            id="an envoy for an organisation",
        ),
        pytest.param(
            "Greetings\n\nKATHMANDU - The Bhutanese premier, Karma Dema, paid calls on Prime Minister Girija Koirala "
            "and on King Mahendra of Nepal, and conveyed to the latter the greetings of King Jigme Wangdi.",
            {"Jigme Wangdi": "BTN"},
            id="whose greetings the subject conveys",
        ),
        pytest.param(
            "Review\n\nThe text recalls the accords that followed the state visit to China by President Samuel Toe in "
            "2010. The Liberian side was pleased.",
            {"Samuel Toe": "LBR"},
            id="a visit by somebody to a country is not to his own",
        ),
        pytest.param(
            "Talks\n\nPeruvian Foreign Minister Ana Soto met her Chilean counterpart, Luis Rojas, in Lima. With them "
            "sat a Bolivian, Deputy Foreign Minister Hugo Paz.",
            {"Ana Soto": "PER", "Luis Rojas": "CHL", "Hugo Paz": "BOL"},
            id="one told by his country in front of his title",
        ),
        pytest.param(
            "Answers\n\nMANAGUA - Nicaragua's junta is to reply on Tuesday. Guatemala has already answered: Foreign "
            "Minister Edgar Soto said his government would wait, as Nicaragua and Nicaraguans do.",
            {"Edgar Soto": "GTM"},
            id="the country of which the sentence speaks before a colon",
        ),
        pytest.param(
            "Message\n\nTUNIS - Tunisian president Sami Jomaa saw Algerian president Karim Tebbi. Foreign minister "
            "Habib Slim of Tunisia discussed Tunis and Tunisia with his colleague, Nabil Boukhari, who had a message "
            "from Tebbi. The Algerian diplomat flew home.",
            {"Nabil Boukhari": "DZA"},
            id="a diplomat is no president",
        ),
        pytest.param(
            "Pope abroad\n\nULAANBAATAR - Pope Gregory landed on Friday. President Ukhna Bold will greet him. "
            "Cardinal Mario Conti, an Italian missionary, heads the church. President Tsakhi Erdene saw the pope in "
            "Italy in 2011, when the Mongolian government opened an embassy there.",
            {"Ukhna Bold": "MNG"},
            id="a president of another year takes nobody's office",
        ),
        pytest.param(
            "Envoy received\n\nKUWAIT - Foreign Minister Jaber Sabah received Iraq's envoy, Omar Rashid, on Sunday. "
            "In 1994 Foreign Minister Nasser Hamad had refused to see any Iraqi. Kuwait has changed.",
            {"Jaber Sabah": "KWT", "Nasser Hamad": "KWT"},
            id="nobody takes the office of a minister of another year",
        ),
    ],
)
def test_whom_they_serve(text: str, expected: dict[str, str]) -> None:
    """The country follows from those around."""
    found = served(text)
    assert {name: found.get(name) for name in expected} == expected
