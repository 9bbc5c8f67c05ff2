"""When, where, how and whether a meeting was: by the stay it was on, what came after it, and what is told of it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.transform.news import read

WEDNESDAY = date(2015, 6, 10)


def told(body: str) -> list[str]:
    """Actors, status, mode, first and last day, and country of each meeting of a report."""
    return [
        " ".join(
            (
                "-".join(sorted({p.actor_code or "" for p in one.participants})),
                one.status,
                one.mode,
                f"{one.started_on:%m-%d}..{one.ended_on:%m-%d}" if one.started_on and one.ended_on else "?",
                one.place_country_code or "?",
            )
        )
        for one in read(body, day=WEDNESDAY).meetings
    ]


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        (
            "Norwegian Foreign Minister Lars Hansen returned on Monday from a four-day visit to Cuba, during which "
            "he met with his counterpart, Pedro Ruiz, and was received by President Raul Gomez.",
            ["CUB-NOR held in_person 06-05..06-08 CUB"] * 2,
        ),
        (
            "Norwegian Foreign Minister Lars Hansen came back on Sunday evening from a two-day working visit to "
            "Cuba, where he met President Raul Gomez and held talks with Foreign Minister Pedro Ruiz.",
            ["CUB-NOR held in_person 06-06..06-07 CUB"] * 2,
        ),
        (
            "Defence Minister Ali Naeem of the Maldives, who returned on Tuesday from a five-day visit to China, "
            "signed an agreement in Beijing after talks with Chinese Defence Minister Liang Guo.",
            ["CHN-MDV held in_person 06-05..06-09 CHN"],
        ),
        (
            "Kenyan Foreign Minister John Mwangi, back on Monday from a three-day trip to Turkey in which he met "
            "his counterpart Mehmet Kaya, briefed the cabinet.",
            ["KEN-TUR held in_person 06-06..06-08 TUR"],
        ),
        (
            "Polish Foreign Minister Jan Nowak flew back on Monday after three days in Kyiv. He met Foreign "
            "Minister Dmytro Kulyk there.",
            ["POL-UKR held in_person 06-06..06-08 UKR"],
        ),
        (  # not the day of the return
            "Norwegian Foreign Minister Lars Hansen returned on Monday from a visit to Cuba, during which he met "
            "with his counterpart, Pedro Ruiz.",
            ["CUB-NOR held in_person ? CUB"],
        ),
        (
            "OSCE Chairperson-in-Office Jan Rausz is to visit Ukraine this week. Meetings are planned for Rausz "
            "with President Petro Zelenko. His visit to Ukraine will last from June 9 to June 11.",
            ["OSCE-UKR planned in_person 06-09..06-11 UKR"],
        ),
        (
            "Chadian President Idriss Hassane visited France in November. In Paris, French President Jean Morel "
            "promised him aid during a two-hour meeting.",
            ["FRA-TCD held in_person 11-01..11-30 FRA"],
        ),
        (
            "Kenyan Foreign Minister John Mwangi will travel to Japan from June 25 to 27. A courtesy call on Prime "
            "Minister Kenji Mori is being arranged for the last day.",
            ["JPN-KEN planned in_person 06-27..06-27 JPN"],
        ),
        (
            "Kenyan Foreign Minister John Mwangi is to visit Tokyo from June 25 to 27 and will inform Japanese "
            "Foreign Minister Taro Ishida of the outcome of his trip.",
            ["JPN-KEN planned in_person 06-25..06-27 JPN"],
        ),
    ],
)
def test_day_of_stay(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        (  # where he came back to, not from
            "Spanish Foreign Minister Javier Leone flew back on Tuesday to Cairo, where he met President Hassan Fahmy.",
            ["EGY-ESP held in_person 06-09..06-09 EGY"],
        ),
        (
            "Norwegian Foreign Minister Lars Hansen returned on Monday from a visit to Cuba during which he met "
            "President Raul Gomez on Saturday.",
            ["CUB-NOR held in_person 06-06..06-06 CUB"],
        ),
        (  # the visit told by the way is none of the news
            "Peruvian Foreign Minister Luis Ramos met his Chilean counterpart Pablo Soto in Lima on Tuesday. Mr "
            "Soto last visited Peru in November. The two ministers discussed copper.",
            ["CHL-PER held in_person 06-09..06-09 PER"],
        ),
        (
            "Polish Foreign Minister Jan Nowak was freed on Monday after three days in hospital. He met Georgian "
            "President Giorgi Lomidze on Tuesday.",
            ["GEO-POL held in_person 06-09..06-09 ?"],
        ),
        (
            "Kenyan Foreign Minister John Mwangi is to visit Tokyo in July and will tell the UN envoy, Peter Lund, "
            "what he hears.",
            [],
        ),
    ],
)
def test_day_not_of_stay(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        (
            "Japanese Prime Minister Kenji Mori was due in Washington on Wednesday for two days of talks with US "
            "President Alan Parker.",
            ["JPN-USA planned in_person 06-10..06-11 USA"],
        ),
        (
            "French Foreign Minister Jean Morel was due in Rabat on Thursday to meet his Moroccan counterpart, "
            "Hassan Tazi.",
            ["FRA-MAR planned in_person 06-11..06-11 MAR"],
        ),
        (
            "French Foreign Minister Jean Morel is due in Rabat on Friday for two days of talks with his Moroccan "
            "counterpart, Hassan Tazi.",
            ["FRA-MAR planned in_person 06-12..06-13 MAR"],
        ),
        (
            "Chilean President Pablo Soto had been due in Lima on Tuesday for two days of talks with Peruvian "
            "President Luis Ramos but stayed at home.",
            ["CHL-PER cancelled in_person 06-09..06-10 PER"],
        ),
        (
            "Egyptian Foreign Minister Samir Fahmy returned to Khartoum on Monday for two days of talks with "
            "Sudanese President Osman Taha.",
            ["EGY-SDN held in_person 06-08..06-09 SDN"],
        ),
        (
            "The Foreign Minister of Peru, Luis Ramos, and his Chilean counterpart, Pablo Soto, signed the accord "
            "on Tuesday following two days of negotiations in Lima.",
            ["CHL-PER held in_person 06-08..06-09 PER"],
        ),
        (
            "Greek Prime Minister Andreas Papas and Turkish Prime Minister Turgut Oz agreed on it in two days of "
            "talks that ended on Sunday in Davos.",
            ["GRC-TUR held in_person 06-06..06-07 CHE"],
        ),
        (
            "ROME, June 10 (Reuter) - Chad and Niger signed a truce on Tuesday. Chadian President Idriss Hassane "
            "and Nigerien President Ali Seyni agreed on it after three days of talks.",
            ["NER-TCD held in_person 06-07..06-09 ?"],
        ),
        (  # nothing that somebody was due for
            "An agreement was due on Tuesday after two days of talks between Chilean President Pablo Soto and "
            "Peruvian President Luis Ramos.",
            ["CHL-PER held in_person 06-08..06-09 ?"],
        ),
        (
            "Chilean President Pablo Soto was in Lima on Tuesday for talks with Peruvian President Luis Ramos.",
            ["CHL-PER held in_person 06-09..06-09 PER"],
        ),
    ],
)
def test_due_and_lasting(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        (
            "LIMA (AFP) - Peru said on Tuesday it would send home the staff of the French school. The decision "
            "came a day after Foreign Minister Luis Ramos was received by French President Jean Morel in Paris.",
            ["FRA-PER held in_person 06-08..06-08 FRA"],
        ),
        (
            "LIMA (AFP) - Peru expelled a diplomat on Monday. The order came the day after Foreign Minister Luis "
            "Ramos met his French counterpart Jean Morel in Paris.",
            ["FRA-PER held in_person 06-07..06-07 FRA"],
        ),
        (
            "LIMA (AFP) - Peru expelled a diplomat on Monday. The order came one day after a meeting between "
            "Foreign Minister Luis Ramos and his French counterpart Jean Morel in Paris.",
            ["FRA-PER held in_person 06-07..06-07 FRA"],
        ),
        (
            "LIMA (AFP) - Peru expelled a diplomat on Monday. The order came a week after Foreign Minister Luis "
            "Ramos and his French counterpart Jean Morel met in Paris.",
            ["FRA-PER held in_person 06-01..06-01 FRA"],
        ),
        (
            "LIMA (AFP) - Peru expelled a diplomat on Monday. A day later Foreign Minister Luis Ramos was received "
            "by French President Jean Morel in Paris.",
            ["FRA-PER held in_person 06-09..06-09 FRA"],
        ),
        (
            "In November 2014 senior officials of the Serbian and Albanian foreign ministries met for two days in "
            "Vienna, and in March 2015 the parents of a hostage were allowed to visit her.",
            ["ALB-SRB held in_person 11-01..11-30 AUT"],
        ),
        (
            "In April UN envoy Peter Lund and Libyan Prime Minister Omar Saleh met in Tunis, but in May the rebels "
            "took the port.",
            ["LBY-UN held in_person 04-01..04-30 TUN"],
        ),
        (
            "UN envoy Peter Lund met Libyan Prime Minister Omar Saleh on June 2 and on June 5 in Tunis.",
            ["LBY-UN held in_person 06-02..06-02 TUN"],
        ),
        (
            "Latvian Foreign Minister Janis Berzins met Peruvian Foreign Minister Luis Ramos on Tuesday, three days "
            "after a train crash in Lima that killed 20 people.",
            ["LVA-PER held in_person 06-09..06-09 ?"],
        ),
        (
            "Latvian Foreign Minister Janis Berzins met Peruvian Foreign Minister Luis Ramos on Tuesday to discuss "
            "last week's summit in Moscow.",
            ["LVA-PER held in_person 06-09..06-09 ?"],
        ),
        (
            "Latvian Foreign Minister Janis Berzins met Peruvian Foreign Minister Luis Ramos on Tuesday after a "
            "conference in Lima.",
            ["LVA-PER held in_person 06-09..06-09 PER"],
        ),
        (
            "Latvian Foreign Minister Janis Berzins invited Peruvian Foreign Minister Luis Ramos to visit Riga in "
            "September when they met in Lima on Tuesday.",
            ["LVA-PER held in_person 06-09..06-09 PER"],
        ),
        (
            "The meeting between Peruvian Foreign Minister Luis Ramos and Chilean Foreign Minister Pablo Soto, the "
            "second in three weeks, took place in Doha on June 8.",
            ["CHL-PER held in_person 06-08..06-08 QAT"],
        ),
        (
            "Chilean Foreign Minister Pablo Soto arrived for negotiations with the Peruvian foreign minister, Luis "
            "Ramos, which begin on Thursday.",
            ["CHL-PER planned in_person 06-11..06-11 ?"],
        ),
        (
            "LIMA - Chilean President Pablo Soto arrived in Lima on Tuesday. He held talks with Peruvian President "
            "Luis Ramos ahead of the vote on June 14.",
            ["CHL-PER held in_person 06-09..06-09 PER"],
        ),
        (
            "Chilean President Pablo Soto gave a dinner for Peruvian Foreign Minister Luis Ramos on the eve of the "
            "summit, which opens in Santiago on Thursday.",
            ["CHL-PER held in_person ? ?"],
        ),
        (
            "Chilean President Pablo Soto and Peruvian President Luis Ramos talked on Tuesday about the attack of "
            "June 2 in Quito.",
            ["CHL-PER held in_person 06-09..06-09 ?"],
        ),
        (
            "Kenyan President John Mwangi and Ugandan President Moses Okello met for the first time on March 15 in "
            "Asuncion, where they attended the inauguration of the Paraguayan president, Raul Diaz.",
            ["KEN-UGA held in_person 03-15..03-15 PRY"],
        ),
    ],
)
def test_day_beside_another(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("behind", "mode"),
    [
        ("The session took place by video link.", "video"),
        ("The session was held online.", "video"),
        ("The meeting, held virtually, dealt with trade.", "video"),
        ("The session was broadcast online.", "in_person"),
        ("The session was followed by a video conference with European ministers.", "in_person"),
        ("The session dealt with a video link between the two capitals.", "in_person"),
    ],
)
def test_mode_told_behind(behind: str, mode: str) -> None:
    held = "Kenyan Foreign Minister John Mwangi and his Ugandan counterpart, Moses Okello, held a session on Tuesday."
    assert told(f"{held} {behind}") == [f"KEN-UGA held {mode} 06-09..06-09 ?"]


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        (  # the weekday just gone
            "ECOWAS official Kofi Diouf was due in Monrovia on Tuesday to meet President Jackson Toe of Liberia.",
            ["ECOWAS-LBR planned in_person 06-09..06-09 LBR"],
        ),
        (
            "ECOWAS official Kofi Diouf is due in Monrovia on Tuesday to meet President Jackson Toe of Liberia.",
            ["ECOWAS-LBR planned in_person 06-16..06-16 LBR"],
        ),
        (
            "The meeting between Chilean Foreign Minister Pablo Soto and Norwegian Foreign Minister Kari Hansen, "
            "which was due to take place in Oslo on Monday, has been moved to Friday.",
            ["CHL-NOR cancelled in_person 06-08..06-08 NOR"],
        ),
        (
            "Chilean Foreign Minister Pablo Soto's meeting with Norwegian Foreign Minister Kari Hansen was brought "
            "forward to Thursday.",
            ["CHL-NOR planned in_person 06-11..06-11 ?"],
        ),
        (  # where she went only then
            "Norwegian Foreign Minister Kari Hansen met her Chilean counterpart Pablo Soto on Monday before "
            "travelling to Lima for a conference.",
            ["CHL-NOR held in_person 06-08..06-08 ?"],
        ),
        (
            "Norwegian Foreign Minister Kari Hansen flew to Lima on Monday after meeting her Chilean counterpart "
            "Pablo Soto.",
            ["CHL-NOR held in_person 06-08..06-08 ?"],
        ),
        (
            "Norwegian Foreign Minister Kari Hansen left Lima on Monday after talks with President Luis Ramos.",
            ["NOR-PER held in_person 06-08..06-08 PER"],
        ),
        (
            "Kenyan President John Mwangi and Ugandan President Moses Okello discussed the island by telephone last "
            "Thursday and held talks on it on the sidelines of the regional summit in Arusha on April 29.",
            ["KEN-UGA held phone 06-04..06-04 ?", "KEN-UGA held in_person 04-29..04-29 TZA"],
        ),
        (
            "ANKARA - Jordanian Foreign Minister Nasser Haddad was struck by a stone in a market on Monday. Police "
            "said two youths had been held. He flew home. After the incident Turkish Prime Minister Kemal Aydin "
            "telephoned Haddad at the hospital and sent him his regrets.",
            ["JOR-TUR held phone 06-08..06-08 ?"],
        ),
    ],
)
def test_whether_and_where(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings
