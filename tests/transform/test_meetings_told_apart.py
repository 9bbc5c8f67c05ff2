"""Several meetings in one text: which mention speaks of which, what is told twice, which are next, which are none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.transform.news import read

DAY = date(2015, 6, 10)


def meetings(body: str) -> list[str]:
    """Return the meetings of a report, each as its people, its actors with nobody named, its status and its mode."""
    facts = read(body, day=DAY)
    told = []
    for meeting in facts.meetings:
        people = sorted(facts.officials[p.official].name for p in meeting.participants if p.official is not None)
        others = sorted(p.actor_code or "" for p in meeting.participants if p.official is None)
        told.append(f"{', '.join([*people, *others])} {meeting.status} {meeting.mode}")
    return sorted(told)


DAHL = "Norwegian Foreign Minister Per Dahl met his Latvian counterpart Janis Ozols in Riga on Monday. "
PERU = "Peru's Foreign Minister Juan Vera met his Chilean colleague Ana Soto in Lima on Monday. "
KENYA = "Kenyan Trade Minister Grace Mbugua and her Ugandan counterpart Tom Akello met in Kampala on Monday. "
HANOI = "China's envoy Li Jie met Vietnam's Foreign Minister Pham Van Dinh in Hanoi on Wednesday. "
IZMIR = "Turkish President Ali Demir and Greek Prime Minister Nikos Vlahos met in Izmir on Monday. "
DAHLS = "Janis Ozols, Per Dahl held in_person"
PERUS = "Ana Soto, Juan Vera held in_person"
KENYAS = "Grace Mbugua, Tom Akello held in_person"
HANOIS = "Li Jie, Pham Van Dinh held in_person"
IZMIRS = "Ali Demir, Nikos Vlahos held in_person"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{DAHL}He was later received by the president.", [DAHLS, "Per Dahl, LVA held in_person"]),
        (f"{DAHL}Dahl also called on the prime minister.", [DAHLS, "Per Dahl, LVA held in_person"]),
        (f"{DAHL}Dahl later thanked the minister for the talks.", [DAHLS]),
        (
            "Kenyan Interior Minister Tom Odede held talks with Ugandan Defence Minister Grace Akello in Kampala on "
            "Friday. Odede later held talks with the internal affairs minister on border crossings.",
            ["Grace Akello, Tom Odede held in_person", "Tom Odede, UGA held in_person"],
        ),
        (
            "Japanese Finance Minister Ken Mori met Vietnamese Prime Minister Tran Van Anh in Hanoi on Monday. Mori "
            "also held talks with the finance minister.",
            ["Ken Mori, Tran Van Anh held in_person", "Ken Mori, VNM held in_person"],
        ),
        (
            "U.S. Assistant Secretary of Defense Roger Vander met Thursday in Tbilisi with Georgian Defense Minister "
            "Irakli Kobala. He was later received by the speaker of parliament.",
            ["Irakli Kobala, Roger Vander held in_person", "Roger Vander, GEO held in_person"],
        ),
        (
            "Chilean Foreign Minister Rodrigo Arancibia was received on Tuesday by the Colombian president in Bogota. "
            "In the afternoon he met members of the Senate foreign affairs committee.",
            ["Rodrigo Arancibia, COL held in_person", "Rodrigo Arancibia, COL held in_person"],
        ),
        ("French President Luc Martin met members of parliament in Paris on Monday.", []),
        (
            "Peru's defence minister, Ana Soto, signed an accord with Bolivian Defence Minister Luis Vaca in Lima on "
            "Monday. Vaca was then received by the president.",
            ["Ana Soto, Luis Vaca held in_person", "Luis Vaca, PER held in_person"],
        ),
    ],
)
def test_hosts_without_names(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The leaders of Chad and Niger signed a peace accord in the Libyan capital on Friday. Chadian President "
            "Idris Oumar and Niger's President Ali Seyni put their names to the text after two days of talks chaired "
            "by Libyan leader Salah Trabelsi.",
            ["Ali Seyni, Idris Oumar, Salah Trabelsi held in_person"],
        ),
        (
            "The presidents of Peru and Chile signed a trade pact in Lima in 2010. Their defence ministers, Ana Soto "
            "of Chile and Luis Paz of Peru, signed an arms accord on Monday in Santiago.",
            ["Ana Soto, Luis Paz held in_person", "CHL, PER held in_person"],
        ),
        (
            "President Juan Vera of Peru received Chilean President Ana Soto and Bolivian President Luis Vaca in Lima "
            "on Monday. It was the first time that Soto and Vaca had met since the border clash in 2012.",
            ["Ana Soto, Juan Vera, Luis Vaca held in_person"],
        ),
        (
            f"{IZMIR}They were joined afterwards by Foreign Ministers Emre Kaya of Turkey and Eleni Pappa of Greece. "
            "Delegations of the two countries met in Athens on May 29.",
            ["Ali Demir, Eleni Pappa, Emre Kaya, Nikos Vlahos held in_person", "GRC, TUR held in_person"],
        ),
        (
            "Turkish President Ali Demir received Greek Prime Minister Nikos Vlahos and, afterwards, Bulgarian Foreign "
            "Minister Ivan Petkov in Izmir on Monday.",
            ["Ali Demir, Ivan Petkov held in_person", IZMIRS],
        ),
        (
            "State Councilor Li Jie met with Vietnamese Foreign Minister Pham Van Dinh in Hanoi on Wednesday. Prime "
            "Minister Nguyen Tan Dat discussed it with Philippine President Benito Aquilar in Manila in May. The "
            "meeting with Dinh was the annual session of the committee that steers cooperation.",
            ["Benito Aquilar, Nguyen Tan Dat held in_person", HANOIS],
        ),
        (
            "The two presidents, Stephen Githae of Kenya and Erisa Mugyenyi of Uganda, discussed the island by "
            "telephone last Thursday and held talks on it on the sidelines of the regional summit in Arusha on "
            "April 29.",
            ["Erisa Mugyenyi, Stephen Githae held in_person", "Erisa Mugyenyi, Stephen Githae held phone"],
        ),
        (
            "Kenyan President Stephen Githae telephoned Ugandan President Erisa Mugyenyi on Thursday and held talks on "
            "the island.",
            ["Erisa Mugyenyi, Stephen Githae held phone"],
        ),
        (
            "Egyptian President Hosni Salim received Israeli Foreign Minister Dan Shalev in Geneva on May 11, during a "
            "United Nations conference on water.",
            ["Dan Shalev, Hosni Salim held in_person"],
        ),
    ],
)
def test_told_twice_or_run_together(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru and Chile held the third round of talks on water in Lima on Monday. The next will be held in "
            "Santiago in September.",
            ["CHL, PER held in_person", "CHL, PER planned in_person"],
        ),
        (
            "The United States and Cuba held a round of talks on migration Thursday in Havana. Officials said that "
            "the next one would be held in Washington before the end of the year.",
            ["CUB, USA held in_person", "CUB, USA planned in_person"],
        ),
        (
            "Kenya and Somalia began talks on their sea border in Nairobi in March. A second round took place in "
            "Mogadishu in May, and a third is planned for July.",
            ["KEN, SOM held in_person", "KEN, SOM held in_person", "KEN, SOM planned in_person"],
        ),
        ("Peru's president was elected in Lima in March. The next will be elected in 2019.", []),
        (f"{HANOI}The two sides agreed to keep talking.", [HANOIS]),
        (
            f"{HANOI}They agreed to continue talking in Beijing on Monday.",
            [HANOIS, "Li Jie, Pham Van Dinh planned in_person"],
        ),
        (f"{PERU}Mr Vera said he would come to future meetings if nothing was agreed over his head.", [PERUS]),
        (f"{KENYA}Technical teams are to meet before Easter.", [KENYAS, "KEN, UGA planned unknown"]),
        (
            f"{KENYA}The two countries' experts will hold talks in Nairobi in July.",
            [KENYAS, "KEN, UGA planned in_person"],
        ),
        (f"{KENYA}Ugandan teachers will meet in July.", [KENYAS]),
        (
            "Mongolia has been suggested as the host of a summit between the United States and North Korea expected "
            "by early July.",
            ["PRK, USA planned in_person"],
        ),
        (
            "The meeting between Chad's President Idris Oumar and Niger's Ali Seyni, planned for Monday, took place on "
            "Tuesday in Tripoli.",
            ["Ali Seyni, Idris Oumar held in_person"],
        ),
        (
            f"{KENYA}The leaders of the two Koreas are to meet on June 27 in Panmunjom.",
            [KENYAS, "KOR, PRK planned in_person"],
        ),
    ],
)
def test_next_ones(text: str, told: list[str]) -> None:
    assert meetings(text) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("US envoy Daniel Prescott has been shuttling between Beirut and Damascus.", []),
        (
            "US envoy Daniel Prescott shuttled between Israeli Prime Minister Avi Shalit and Palestinian leader Ahmed "
            "Qadri on Monday.",
            ["Ahmed Qadri, Daniel Prescott held in_person", "Avi Shalit, Daniel Prescott held in_person"],
        ),
        (
            "Serbian President Ivan Petrov agreed in principle to meet Kosovo's Prime Minister Agim Hoxha, his office "
            "said.",
            [],
        ),
        (
            "Serbian President Ivan Petrov agreed in principle to meet Kosovo's Prime Minister Agim Hoxha in Vienna on "
            "Monday.",
            ["Agim Hoxha, Ivan Petrov planned in_person"],
        ),
        (f"{IZMIR}Twelve factions failed to agree when they met in Cairo this month.", [IZMIRS]),
        (f"{IZMIR}The unions said they had met on Sunday without result.", [IZMIRS]),
    ],
)
def test_none(text: str, told: list[str]) -> None:
    assert meetings(text) == told
