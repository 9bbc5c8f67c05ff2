"""Who is meant in whole plain stories: guests, hosts, "both" and pronouns when others were told of in between."""

from __future__ import annotations

from datetime import date

import pytest

from tests.transform.news import read

DAY = date(2021, 7, 16)


def meetings(text: str) -> list[str]:
    """The meetings of a text, each as its sides, its status and its mode, a side without a name by its code."""
    facts = read(text, day=DAY)
    told = []
    for one in facts.meetings:
        sides = (facts.officials[p.official].name if p.official is not None else p.actor_code for p in one.participants)
        told.append(f"{' + '.join(sorted(str(side) for side in sides))} {one.status} {one.mode}")
    return sorted(told)


def visits(text: str) -> list[str]:
    """The journeys of a text, each as who goes, whither and whether he has."""
    facts = read(text, day=DAY)
    goers = [(facts.officials[v.official].name, v) for v in facts.visits]
    return sorted(f"{name} {' '.join(v.destination_codes)} {v.status}" for name, v in goers)


GUEST = "OSLO - Norway's premier, Lars Berge, met Sweden's Per Lindh on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "Lindh will be back in May. Berge travels to Vienna next week, where Chancellor Karl Steindl will host him.",
        "Lindh praised him. The Norwegian leader flies to Vienna on Friday, where Chancellor Karl Steindl sees him.",
        "Lindh left. Berge is to pay a visit to Vienna in October, where Chancellor Karl Steindl will welcome him.",
    ],
)
def test_him_is_who_goes_where_a_host_is_told_behind_the_day(text: str) -> None:
    assert "Karl Steindl + Lars Berge planned in_person" in meetings(GUEST + text)


def test_him_is_who_is_spoken_of_where_nobody_goes() -> None:
    told = meetings(GUEST + "Lindh is a critic of Vienna. Chancellor Karl Steindl of Austria will host him next week.")
    assert "Karl Steindl + Per Lindh planned in_person" in told


MINISTERS = (
    "LOME - Nigeria's Vice President Musa Danladi received Niger's Interior Minister Ibrahim Sani on Tuesday. "
    "Nigerian Foreign Minister Yakubu Bello met Niger's top diplomat, Aissata Moussa, in Lome two weeks ago. "
)


@pytest.mark.parametrize(
    "text",
    [
        "Both are expected to meet again in Accra on Friday.",
        "The two are to hold talks in Accra on Friday.",
        "They will meet again in Accra on Friday.",
    ],
)
def test_the_two_are_those_to_whom_the_story_has_turned(text: str) -> None:
    assert "Aissata Moussa + Yakubu Bello planned in_person" in meetings(MINISTERS + text)


def test_the_two_are_those_of_the_story_after_a_look_back_at_one_of_them() -> None:
    text = (
        "PARIS - French President Jean Morel received Italian Premier Carla Bassi on Tuesday. Last month Morel hosted "
        "Spain's Luis Vega. The two are to sign a treaty when they meet in Rome on Friday."
    )
    assert "Carla Bassi + Jean Morel planned in_person" in meetings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The two agreed to see each other at the NATO summit in Ankara in November.",
        "The leaders agreed to meet at the G20 summit in Rio in November.",
        "They promised to sit down together at a climate conference in Baku in November.",
    ],
)
def test_where_those_who_agree_on_it_are_to_meet_nobody_has_met(text: str) -> None:
    told = meetings("French President Jean Morel met Italian Premier Carla Bassi in Paris on Monday. " + text)
    assert sorted(one.split()[-2] for one in told if "Morel" in one) == ["held", "planned"]


def test_what_was_agreed_at_a_summit_was_agreed_by_those_who_met() -> None:
    text = "Kenya's president, Amos Ruto, and Uganda's, Sam Okot, agreed at a summit in Kisumu to open the border."
    assert meetings(text) == ["Amos Ruto + Sam Okot held in_person"]


def test_a_host_spoken_to_twice_is_met_twice() -> None:
    text = "EU envoy Kadri Laine has spoken to her Armenian host, Foreign Minister Arman Sargsyan, twice this month."
    assert len(meetings(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The general saw the Saudi interior minister, Turki al-Harbi. Trade Minister Ali Qureshi, who accompanied him, "
        "met Prince Abdulaziz of Saudi Arabia.",
        "He saw the Saudi interior minister, Turki al-Harbi. Trade Minister Ali Qureshi, who accompanied him, met "
        "Prince Abdulaziz of Saudi Arabia.",
    ],
)
def test_who_accompanies_him_serves_the_country_of_the_title_before(text: str) -> None:
    told = meetings("RIYADH - Pakistan's army chief, General Asad Mirza, arrived in Riyadh on Sunday. " + text)
    assert "Abdulaziz + Ali Qureshi held in_person" in told


LUANDA = "Congo's President Felix Mbala and Rwanda's Paul Gasana met in Luanda on Sunday. "


@pytest.mark.parametrize(
    "text",
    [
        "Angolan President Joao Ferreira received both on Saturday.",
        "Angola's president, Joao Ferreira, hosted both at his palace.",
        "Joao Ferreira, Angola's president, is to receive both next week.",
    ],
)
def test_both_are_received(text: str) -> None:
    told = meetings(LUANDA + text)
    assert any(one.startswith("Felix Mbala + Joao Ferreira + Paul Gasana") for one in told)


@pytest.mark.parametrize("whom", ["each of the two", "each of the two leaders", "each of them"])
def test_each_of_the_two_is_received_alone(whom: str) -> None:
    told = meetings(LUANDA + f"Angolan President Joao Ferreira had received {whom} in his office.")
    assert {"Felix Mbala + Joao Ferreira held in_person", "Joao Ferreira + Paul Gasana held in_person"} <= set(told)


def test_both_that_opens_a_row_is_nobody() -> None:
    text = "French Foreign Minister Luc Garnier met both in Paris and in Rome with Italian Premier Carla Bassi."
    assert meetings(text) == ["Carla Bassi + Luc Garnier held in_person"]


@pytest.mark.parametrize("when", ["later in the day", "later on Monday", "a day later", "separately"])
def test_one_is_rung_up_later(when: str) -> None:
    text = f"French Foreign Minister Luc Garnier called his Tunisian counterpart Mounir Jaziri {when}."
    assert meetings(text) == ["Luc Garnier + Mounir Jaziri held phone"]


def test_who_is_called_something_is_not_rung_up() -> None:
    assert meetings("French minister Luc Garnier called his Tunisian counterpart Mounir Jaziri a late friend.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Indian minister, Ajit Khanna, is expected to fly to Tehran, where Foreign Minister Abbas Rezaei of Iran "
        "is waiting for him.",
        "Ajit Khanna, India's foreign minister, will fly to Tehran on Friday, where Iran's foreign minister, Abbas "
        "Rezaei, waits for him.",
    ],
)
def test_who_waits_where_one_is_to_go_has_not_met_him(text: str) -> None:
    assert meetings(text) == ["Abbas Rezaei + Ajit Khanna planned in_person"]


@pytest.mark.parametrize("way", ["off to Kyiv", "on her way to Kyiv", "en route to Kyiv"])
def test_whom_one_has_set_out_to_see_one_has_not_met(way: str) -> None:
    text = f"Swedish Foreign Minister Eva Lundqvist is {way} to see President Taras Bondar of Ukraine."
    assert meetings(text) == ["Eva Lundqvist + Taras Bondar planned in_person"]


def test_the_visitor_is_who_came_where_the_story_was_last() -> None:
    text = (
        "LIMA - Peru's foreign minister, Rosa Quispe, met Chile's president, Jorge Silva, in Santiago on Monday. "
        "The visitor was then received by Senate head Ana Lagos of Chile."
    )
    assert "Ana Lagos + Rosa Quispe held in_person" in meetings(text)
    assert visits(text) == ["Rosa Quispe CHL held"]


def test_his_first_trip_is_that_of_who_came() -> None:
    text = "Albania's Arben Hoxha received Montenegro's Dejan Radovic in Tirana on Monday, his first trip abroad."
    assert visits(text) == ["Dejan Radovic ALB held"]


@pytest.mark.parametrize("day", ["Oct. 3", "Oct. 31", "Thursday"])
def test_no_sentence_ends_with_a_short_month_before_its_day(day: str) -> None:
    text = (
        f"Chilean President Ana Rojas said that she and her Argentine counterpart would meet in Mendoza on {day}. "
        "Pablo Ferrari confirmed the date."
    )
    assert meetings(text) == ["Ana Rojas + Pablo Ferrari planned in_person"]


ROW = "ANKARA - Kenya's Paul Mutua and Niger's Ibrahim Sani {} Turkey's Kemal Aydogan on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        ROW.format("were received by") + "In the afternoon he saw Pakistan's Ali Qureshi.",
        ROW.format("met") + "He then flew to Lahore for talks with Pakistan's Ali Qureshi.",
        ROW.format("had talks with") + "He later met Ali Qureshi of Pakistan.",
    ],
)
def test_he_is_none_of_several_who_met_one(text: str) -> None:
    assert "Ali Qureshi + Kemal Aydogan held in_person" in meetings(text)


def test_he_may_be_the_one_who_met_another() -> None:
    text = "ANKARA - Kenya's Paul Mutua met Turkey's Kemal Aydogan on Monday. He later met Pakistan's Ali Qureshi."
    assert "Ali Qureshi + Paul Mutua held in_person" in meetings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's Paul Mutua and Niger's Ibrahim Sani met Turkey's Kemal Aydogan on Monday.",
        "Turkey's Kemal Aydogan received Kenya's Paul Mutua and Niger's Ibrahim Sani on Monday.",
    ],
)
def test_a_country_before_a_name_is_no_side(text: str) -> None:
    assert meetings(text) == ["Ibrahim Sani + Kemal Aydogan + Paul Mutua held in_person"]


@pytest.mark.parametrize(
    "text",
    [
        "Luc Garnier flew to Algiers for talks with Ahmed Boukadoum.",
        "Ahmed Boukadoum received Luc Garnier in Algiers.",
        "Luc Garnier travelled to Algiers to meet Ahmed Boukadoum.",
    ],
)
def test_their_ministers_are_named_next(text: str) -> None:
    lead = "PARIS - France and Algeria moved to end a row on Friday when their foreign ministers met. "
    assert meetings(lead + text) == ["Ahmed Boukadoum + Luc Garnier held in_person"]


def test_players_of_two_countries_are_no_officials() -> None:
    text = "Peru and Chile won when their goalkeepers held. Jorge Paz met Ana Lagos in Lima."
    assert meetings(text) == []


@pytest.mark.parametrize("office", ["head of the U.N. nuclear watchdog", "U.N. nuclear watchdog chief"])
def test_a_watchdog_is_an_agency(office: str) -> None:
    text = f"VIENNA - The {office}, Rodrigo Salas, will fly to Tehran to meet Iranian President Reza Karimi."
    assert meetings(text) == ["Reza Karimi + Rodrigo Salas planned in_person"]


@pytest.mark.parametrize(
    "text",
    [
        "She handed him a letter from President Luis Rojas to his Peruvian counterpart.",
        "She brought an invitation from President Luis Rojas to his Peruvian colleague.",
    ],
)
def test_whose_letter_she_hands_over_is_her_compatriot(text: str) -> None:
    lead = "LIMA - Peruvian Premier Jorge Paz received the Chilean foreign minister, Ana Lagos. "
    facts = read(lead + text)
    assert next(one.actor_code for one in facts.officials if one.name == "Luis Rojas") == "CHL"


def test_a_visiting_minister_of_a_country_is_named_next() -> None:
    text = (
        "DHAKA - Bangladesh's interim leader, Yunus Karim, told Pakistan's visiting deputy prime minister on Sunday "
        "that he wanted closer ties. Ishaq Malik was also seen by Foreign Adviser Touhid Rahman."
    )
    assert meetings(text) == ["Ishaq Malik + Touhid Rahman held in_person", "Ishaq Malik + Yunus Karim held in_person"]


def test_both_counterparts_are_named_next() -> None:
    text = "Georgia's foreign minister complained to her Czech counterpart. Maka Beridze rang Jan Novak at night."
    facts = read(text)
    assert {one.office_type for one in facts.officials} == {"foreign_minister"}


@pytest.mark.parametrize("name", ["Pranay Das", "Pranay Verma"])
def test_a_surname_is_no_title_cut_short(name: str) -> None:
    assert meetings(f"India's envoy, {name}, met Bangladesh's leader, Yunus Karim, on Sunday.") == [
        f"{name} + Yunus Karim held in_person"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gulov came straight from Doha, where the emir had received him.",
        "Gulov will fly to Doha on Friday, where the emir will host him.",
        "The Tajik leader had flown in from Doha, where the emir hosted him on Tuesday.",
    ],
)
def test_the_emir_is_he_of_the_place_where_one_was(text: str) -> None:
    lead = "DUSHANBE - Tajik President Rustam Gulov met Uzbekistan's Jahongir Karimov in Tashkent on Wednesday. "
    assert any(one.startswith("QAT + Rustam Gulov") for one in meetings(lead + text))


def test_the_minister_who_speaks_where_he_flew_is_himself() -> None:
    text = "France's minister, Luc Garnier, flew to Doha, where the minister told reporters that he was glad."
    assert meetings(text) == []


def test_what_is_joined_to_an_infinitive_is_done_too() -> None:
    text = "Moldova's president, Maia Cojocaru, is scheduled to see bishops and confer with Romanian Premier Nicu Dan."
    assert meetings(text) == ["Maia Cojocaru + Nicu Dan planned in_person"]


@pytest.mark.parametrize(
    "who", ["Her predecessor, David Lamb,", "Her predecessor David Lamb", "David Lamb, her predecessor,"]
)
def test_her_predecessor_is_that_of_whom_the_story_tells(who: str) -> None:
    text = "British Foreign Secretary Yvette Marsh spoke to Secretary of State Helen Moore by phone. "
    assert "David Lamb + Helen Moore held in_person" in meetings(f"{text}{who} met Moore in London in September.")


@pytest.mark.parametrize("way", ["then drove to Jerusalem to see", "then went on to Jerusalem, where he met"])
def test_who_did_the_next_thing_did_the_first(way: str) -> None:
    text = (
        f"Norwegian Minister Andreas Lie met Palestinian President Mahmoud Asfour on Monday, {way} Israel's Gal Sharon."
    )
    assert "Andreas Lie + Gal Sharon held in_person" in meetings(text)
    assert not any("Gal Sharon + Mahmoud Asfour" in one for one in meetings(text))


def test_two_who_are_next_to_meet_have_not() -> None:
    text = "Italian Premier Carla Bassi and Albania's Arben Hoxha met on Monday. The two are next to meet in Brussels."
    assert "Arben Hoxha + Carla Bassi planned in_person" in meetings(text)


def test_his_counterpart_meets_him() -> None:
    text = (
        "LUSAKA - Zambia's foreign minister, Mulenga Banda, flew to Lilongwe on Friday to see Malawi's leader, Peter "
        "Chirwa. Chirwa received him at his palace. Banda's counterpart, Nancy Tembo, had seen him before."
    )
    assert "Mulenga Banda + Nancy Tembo held in_person" in meetings(text)
    assert visits(text) == ["Mulenga Banda MWI held"]


BAGHDAD = "ANKARA - Turkish Foreign Minister Kemal Aydogan met Iraq's Haidar Tamimi in Baghdad on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "Tamimi hailed the talks. After returning to Ankara, he telephoned his Iranian counterpart, Abbas Rezaei.",
        "Tamimi was pleased. On his return to Turkey he received Iran's foreign minister, Abbas Rezaei.",
    ],
)
def test_who_returns_home_is_the_one_who_is_at_home_there(text: str) -> None:
    assert any(one.startswith("Abbas Rezaei + Kemal Aydogan held") for one in meetings(BAGHDAD + text))


def test_an_army_leader_is_one_of_the_two_leaders() -> None:
    text = (
        "KHARTOUM - Sudan's army leader, Abdel Fattah Idris, flew to Asmara on Saturday. President Tesfai Habte met "
        "him at the airport. The two leaders reviewed the situation along their common border."
    )
    assert meetings(text) == ["Abdel Fattah Idris + Tesfai Habte held in_person"]


def test_a_guest_with_whom_one_spoke_by_phone_is_met() -> None:
    text = "Cuba's president, Luis Paz, will be the guest of Lao Premier Thong Keo, with whom he spoke by phone in May."
    assert meetings(text) == ["Luis Paz + Thong Keo held phone", "Luis Paz + Thong Keo planned in_person"]
