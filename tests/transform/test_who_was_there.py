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
        (
            "Lao Prime Minister Sonexay Vong chaired the Mekong summit in Pakse on Thursday; his counterparts from "
            "Cambodia and Vietnam took part, while Myanmar was represented by its ambassador.",
            "KHM + MMR + Sonexay Vong + VNM held",
        ),
        (
            "In Vienna, the delegations of Chad and Sudan, headed by Idriss Oumar and Omar Saleh, sat at the same "
            "table for two hours. The EU, the UN and the African Union co-chaired the round.",
            "AU + EU + Idriss Oumar + Omar Saleh + UN held",
        ),
        (
            "The two Libyan delegations met in Tunis. Tunisia's foreign minister, Kamel Mejri, opened the talks.",
            "Kamel Mejri + LBY held",
        ),
        (
            "The Group of Seven foreign ministers met in Banff on Thursday. Canada's Anne Arcand presided and the "
            "Ukrainian and Korean ministers were invited guests.",
            "Anne Arcand + G7 + KOR + UKR held",
        ),
        (
            "Armenia, Azerbaijan and the United Nations signed the accord in Batumi on Friday with Georgian President "
            "Levan Kiria looking on.",
            "ARM + AZE + Levan Kiria + UN held",
        ),
        (
            "The presidents of Peru and Ecuador are to meet in Lima on Thursday in the presence of Brazil's envoy, the "
            "OAS and CELAC.",
            "BRA + CELAC + ECU + OAS + PER planned",
        ),
        (
            "The Sudan contact group met in Cairo on Monday. Delegates from Algeria, Kenya and Chad took part, and "
            "the Egyptian foreign minister, Sami Nour, was in the chair.",
            "DZA + KEN + Sami Nour + TCD held",
        ),
        (
            "The UK, Japan and Australia will hold their first leaders' summit in London on Friday.",
            "AUS + GBR + JPN planned",
        ),
        (
            "Austrian Chancellor Karl Huber has invited the leaders of the region to Vienna for a summit on Thursday. "
            "Albania's Edi Leka and Montenegro's Jakov Milat have confirmed their attendance.",
            "Edi Leka + Jakov Milat + Karl Huber planned",
        ),
        (
            "Slovak President Jan Kovac hosted a meeting in Bratislava of the presidents of the Visegrad Four; "
            "Hungary's Gabor Kiss arrived late.",
            "Gabor Kiss + Jan Kovac + V4 held",
        ),
        (
            "The African Union's permanent council met in special session in Addis Ababa on Wednesday. Minister Kofi "
            "Addo of Ghana presided, and Sudan's Omar Saleh accused Ethiopia of breaching the accord.",
            "AU + Kofi Addo + Omar Saleh held",
        ),
        (
            "Moldovan Prime Minister Dorin Rusu will travel to Kyiv on May 22 for the summit of GUAM. Besides him, "
            "Azerbaijan's Prime Minister Rauf Talibov is expected, while Georgia is sending only its ambassador.",
            "Dorin Rusu + GEO + GUAM + Rauf Talibov planned",
        ),
        (
            "Foreign ministers of the G7 called on Iran on Friday to accept inspections. They were speaking after two "
            "days of talks at Evian chaired by France's Anne Morel. Britain's David Ash and Japan's Takeshi Mori "
            "welcomed the text.",
            "Anne Morel + David Ash + G7 + Takeshi Mori held",
        ),
        (
            "President Kofi Addo of Ghana on Saturday conferred in Lome with Togo's Prime Minister Jean Eya. Benin's "
            "president and the ECOWAS commissioner Ana Koroma were linked in from Cotonou.",
            "Ana Koroma + BEN + Jean Eya + Kofi Addo held",
        ),
        (
            "Presidents of four Andean states signed a pact in Cusco on Sunday. Peru was represented by President Ana "
            "Rojas, Bolivia by Jorge Paz, Ecuador by Luis Mora and Colombia by Vice President Rosa Gil.",
            "Ana Rojas + Jorge Paz + Luis Mora + Rosa Gil held",
        ),
        (
            "Honduran Foreign Minister Jose Lacayo will not attend Friday's extraordinary meeting of the Central "
            "American Integration System in San Salvador. Costa Rica will send its deputy minister, Alvaro Quiros.",
            "Alvaro Quiros + SICA planned",
        ),
        (
            "President Ibrahim Musa of Nigeria is to play host to his colleagues of the Lake Chad Basin Commission "
            "next Thursday. Chad's Hissein Oumar and Niger's Amadou Tchanga have confirmed.",
            "Amadou Tchanga + Hissein Oumar + Ibrahim Musa + LCBC planned",
        ),
        (
            "Morocco hosted the water forum on Thursday. France and Italy were represented by their interior "
            "ministers, Gerard Morel and Matteo Rossi, Malta by its ambassador.",
            "Gerard Morel + MAR + MLT + Matteo Rossi held",
        ),
        (
            "Cuban President Evelio Diaz and Angolan President Joao Neto opened the G77 summit in Havana today. "
            "Also speaking on the first day were UN Secretary-General Antonio Reis and Colombian President Ana Rojas.",
            "Ana Rojas + Antonio Reis + Evelio Diaz + G77 + Joao Neto held",
        ),
        (
            "Prime Minister Hari Thapa of Nepal opened the BIMSTEC summit in Kathmandu on Friday. Sitting to his left "
            "was Bangladesh's Shaheda Khan; to his right, Myanmar's President Thein Aung.",
            "BIMSTEC + Hari Thapa + Shaheda Khan + Thein Aung held",
        ),
        (
            "The Chadian president, Idriss Oumar, and the Sudanese foreign minister, Omar Saleh, were to have signed "
            "an accord in Tripoli on Tuesday; the ceremony was called off.",
            "Idriss Oumar + Omar Saleh cancelled",
        ),
        (
            "The G7 leaders were joined on Friday by Ukrainian President Petro Honchar and, for the session on Africa, "
            "by Kenya's Peter Mwangi and Senegal's Ousmane Diop.",
            "G7 + Ousmane Diop + Peter Mwangi + Petro Honchar held",
        ),
        (
            "A Turkish-Russian-Iranian summit scheduled for Wednesday in Tehran has been put off until July.",
            "IRN + RUS + TUR cancelled",
        ),
        (
            "Qatar hosted talks in Doha on Sunday between Afghan officials and envoys from 25 countries. UN "
            "Under-Secretary-General Rosa Carlo chaired them.",
            "AFG + QAT + Rosa Carlo held",
        ),
        (
            "The defence chiefs of India and Japan will join their American counterpart, Admiral John Reed, in Hawaii "
            "next month.",
            "IND + JPN + John Reed planned",
        ),
        (
            "The Normandy format advisers met in Berlin on Thursday for nine hours. Ukraine was represented by Andrii "
            "Melnyk and Russia by Dmitri Kozlov.",
            "Andrii Melnyk + Dmitri Kozlov held",
        ),
        (
            "Five days of negotiations on Cyprus ended in Crans-Montana on Friday. The UN's Antonio Reis had joined "
            "the Greek and Turkish foreign ministers there.",
            "Antonio Reis + GRC + TUR held",
        ),
        (
            "Botswana's Duma Boko was sworn in on Friday in Gaborone before the presidents of Zambia and Namibia.",
            "Duma Boko + NAM + ZMB held",
        ),
        (
            "Representatives of 12 countries gathered in The Hague on Monday, among them Spain, Ireland and Chile.",
            "CHL + ESP + IRL held",
        ),
        (
            "Ecuador's president, Daniel Noba, opened the assembly in Guayaquil, flanked by the presidents of Peru and "
            "Colombia.",
            "COL + Daniel Noba + PER held",
        ),
        (
            "The parliament speakers of Finland, Estonia and Latvia laid flowers together at the memorial in Bucha on "
            "Friday.",
            "EST + FIN + LVA held",
        ),
        (
            "The EU's Antonio Costa and Ursula Leyen will host the Japanese prime minister, Shigeru Ishii, for a "
            "summit in Tokyo on 23 July.",
            "Antonio Costa + Shigeru Ishii + Ursula Leyen planned",
        ),
        (
            "Colombian Vice President Rosa Mora took part on Monday in the inauguration of the Honduran president, "
            "alongside Spain's King Alfonso.",
            "Alfonso + HND + Rosa Mora held",
        ),
        (
            "Donors pledged 900 million dollars for Haiti at a conference in Geneva on Tuesday. Canada's minister for "
            "development, Paula Grant, opened it. Chile and the European Union promised 100 million each.",
            "CHL + EU + Paula Grant held",
        ),
        (
            "Foreign Minister Yaw Addo of Ghana will travel to Cairo on Saturday for the ministerial meeting on the "
            "safety of shipping. Ministers Anahit Petrosyan of Armenia and Ousmane Gueye of Senegal have announced "
            "their attendance.",
            "Anahit Petrosyan + Ousmane Gueye + Yaw Addo planned",
        ),
        (
            "Officials from Chad, Sudan and Libya met in Tunis on Monday. Whether there will be another round is open.",
            "LBY + SDN + TCD held",
        ),
        (
            "Seven African leaders, among them Senegal's Ousmane Diop and Kenya's Peter Mwangi, flew to Kyiv on Friday "
            "and held talks with President Petro Honchar.",
            "Ousmane Diop + Peter Mwangi + Petro Honchar held",
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
        "Croatia's prime minister, Ivo Maric, said he saw no point in another meeting with his Slovenian colleague.",
        "Zimbabwe's Themba Dube was conspicuously absent when Southern African leaders opened their summit in Windhoek "
        "under the chairmanship of Namibia's Sam Shikongo.",
        "Leaders of 44 European states, minus Russia and Belarus, gathered in Prague on Thursday.",
        "Saudi Arabia is hosting talks in Jeddah this weekend with officials from 40 countries, but Russia is not "
        "taking part.",
        "Kenyan President Peter Mwangi has invited his Ethiopian and Somali counterparts to a summit in Nairobi.",
        "President Elsa Rojas of Peru and President Ramiro Mora of Ecuador attended the funeral of a poet on Monday.",
        "After the ministers of Egypt and Sudan had spoken, Ethiopia's Demeke Hasan told the Security Council that the "
        "dam would be filled.",
        "NATO ministers were joined in condemning the strike by Japan's Takeshi Mori.",
        "The steering committee met in Geneva on Monday. The report was published.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert meetings(text) == []


def test_another_was_sent_elsewhere() -> None:
    told = meetings(
        "The ministers of Peru and Ecuador met in Lima on Monday. Chile sent its minister, Ana Soto, to Rome."
    )
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


def test_companions_told_before_the_goal_travel_too() -> None:
    text = (
        "The Dutch foreign minister, Hanke Vos, flew with her Danish and Estonian counterparts, Lars Holm and Margus "
        "Tamm, to Tbilisi on Tuesday."
    )
    assert journeys(text) == ["Hanke Vos GEO", "Lars Holm GEO", "Margus Tamm GEO"]


def test_who_leads_a_team_at_talks_need_not_have_left_home() -> None:
    text = (
        "Ireland and Britain will hold ministerial talks in Belfast on 17 September, with Foreign Minister Colm Daly "
        "heading the Irish team and Northern Ireland Secretary Giles Parker the British one."
    )
    assert journeys(text) == []


def test_some_of_leaders_counted_travel() -> None:
    text = "Seven African leaders, among them Senegal's Ousmane Diop and Kenya's Peter Mwangi, flew to Kyiv on Friday."
    assert journeys(text) == ["Ousmane Diop UKR", "Peter Mwangi UKR"]
