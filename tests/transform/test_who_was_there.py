"""Who was at a gathering of three sides and more: who came, presided or was sent, told in one sentence or several."""

from __future__ import annotations

import pytest

from tests.transform.news import read


def meetings(text: str) -> list[str]:
    """The meetings of a text, each as its sides and its status, a side without a name by its code."""
    facts = read(text)
    told = []
    for one in facts.meetings:
        sides = (facts.officials[p.official].name if p.official is not None else p.actor_code for p in one.participants)
        told.append(" + ".join(sorted(sides)) + f" {one.status}")
    return sorted(told)


def journeys(text: str) -> list[str]:
    """The journeys of a text: who goes, and where to."""
    facts = read(text)
    return sorted(f"{facts.officials[v.official].name} {' '.join(v.destination_codes)}" for v in facts.visits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Panamanian President Luis Arias hosted the leaders of Belize and Honduras in Colon on Sunday for talks "
            "on migration. Guatemala sent its foreign minister, Ana Soto.",
            "Ana Soto + BLZ + HND + Luis Arias held",
        ),
        (
            "The presidents of Laos, Vietnam and Thailand inaugurated the dam in Pakse on Tuesday. Chinese Energy "
            "Minister Gao Wei also attended the ceremony.",
            "Gao Wei + LAO + THA + VNM held",
        ),
        (
            "The prime ministers of Latvia and Estonia opened the rail link in Valga on Friday.",
            "EST + LVA held",
        ),
        (
            "Malawian President Joseph Banda skipped the summit of the Southern African Development Community in "
            "Harare on Thursday. Zimbabwean President Themba Dube presided, and the leaders of Zambia and Angola took "
            "part.",
            "AGO + SADC + Themba Dube + ZMB held",
        ),
        (
            "NATO defence ministers met in Brussels on Tuesday. Belgium's Jan Peeters and the Canadian minister "
            "attended.",
            "CAN + Jan Peeters + NATO held",
        ),
        (
            "CARICOM leaders wrapped up their retreat in Kingston on Friday. Jamaica's Prime Minister Delroy Shaw "
            "handed over the chair to Barbados Prime Minister Orville Greene.",
            "CARICOM + Delroy Shaw + Orville Greene held",
        ),
        (
            "The funeral of former Togolese president Jean Eya drew presidents Kofi Addo of Ghana and Paul Talon of "
            "Benin to Lome on Saturday. Ivorian President Alain Kone delivered a eulogy.",
            "Alain Kone + Kofi Addo + Paul Talon held",
        ),
        (
            "Among those at the inauguration of Chile's President Luis Arias were Peruvian President Ana Rojas and "
            "Bolivian President Jorge Paz.",
            "Ana Rojas + Jorge Paz + Luis Arias held",
        ),
        (
            "Ugandan President Yoweri Okello was sworn in on Tuesday in Kampala. The presidents of Kenya and Rwanda, "
            "Peter Mwangi and Paul Habimana, attended the ceremony.",
            "Paul Habimana + Peter Mwangi + Yoweri Okello held",
        ),
        (
            "French Foreign Minister Anne Morel and Greek President Nikos Laskaris were present on Sunday as Cypriot "
            "President Andreas Christou unveiled the statue in Paphos.",
            "Andreas Christou + Anne Morel + Nikos Laskaris held",
        ),
        (
            "A ministerial troika of the African Union, made up of Ghana's Kofi Addo, Mali's Issa Diarra and Chad's "
            "Idriss Oumar, visited Juba on Tuesday for talks with South Sudanese President Deng Garang.",
            "AU + Deng Garang + Idriss Oumar + Issa Diarra + Kofi Addo held",
        ),
        (
            "At a dinner hosted by King Alfonso in Madrid on Wednesday, Dutch Prime Minister Wim de Boer and "
            "Portuguese President Rui Costa sat at the head table.",
            "Alfonso + Rui Costa + Wim de Boer held",
        ),
        (
            "Nepal's prime minister, Hari Thapa, will not attend the SCO summit in Tashkent in July, the foreign "
            "ministry said. Deputy Prime Minister Bimal Rai will represent the country.",
            "Bimal Rai + SCO planned",
        ),
        (
            "The African Union's Peace and Security Council held an emergency session in Addis Ababa on Friday. "
            "Algeria's Ramtane Benali chaired the meeting and Mali's ambassador, Issa Diarra, was heard.",
            "AU + Issa Diarra + Ramtane Benali held",
        ),
        (
            "India's Rajesh Menon arrived in Johannesburg on Monday for the BRICS summit, where he will join Chinese "
            "President Liu Wei and Brazilian President Rosa Prado.",
            "BRICS + Liu Wei + Rajesh Menon + Rosa Prado planned",
        ),
    ],
)
def test_all_who_were_there_are_told(text: str, expected: str) -> None:
    assert meetings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # Whom the chair of a union's ministers meets is none of the town's own.
        "The EU's Kaja Rebane chaired a meeting of foreign ministers in Luxembourg on Monday. Hungary's Peter Varga "
        "was absent.",
        "The presidents of Laos, Vietnam and Thailand inaugurated their own airports this year.",
        "Mali's president did not attend the funeral of the Ivorian prime minister.",
        "Prime Minister Alan Frost took the oath on Monday. King Alfonso will attend a dinner in Madrid on Friday.",
        "A panel comprising retired judges, who had written to Minister Ali Hasan, visited Kampala.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert meetings(text) == []


def test_another_was_sent_elsewhere() -> None:
    told = meetings("The ministers of Peru and Ecuador met in Lima on Monday. Chile sent its minister, Ana Soto, to Rome.")
    assert told == ["ECU + PER held"]


def test_a_ceremony_draws_people_to_its_country() -> None:
    text = "The funeral of King Taufa drew Fijian President Josaia Vula and Samoan Prime Minister Fia Mata to Tonga."
    assert journeys(text) == ["Fia Mata TON", "Josaia Vula TON"]


def test_members_of_a_mission_travel() -> None:
    text = (
        "The quartet, composed of American envoy Brian Doyle, Russian envoy Ivan Sokolov and UN envoy Luis Prado, "
        "arrived in Amman on Friday."
    )
    assert journeys(text) == ["Brian Doyle JOR", "Ivan Sokolov JOR", "Luis Prado JOR"]
