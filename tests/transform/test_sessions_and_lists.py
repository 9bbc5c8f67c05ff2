"""Sessions of joint bodies, lists of those who attended, what is to follow, and who is left unsaid in releases."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

PUBLISHED = date(2022, 3, 10)  # a Thursday


def facts_of(body: str, publisher: str | None = None, title: str = "") -> Facts:
    document = Document("urn:test", title, body, "test", published_on=PUBLISHED, publisher=publisher)
    return GrammarExtractor().read_as_given(document)


def meetings(body: str, publisher: str | None = None) -> list[tuple[set[str], str, str, set[str]]]:
    """Actors, status, mode and the surnames of those who took part, of each meeting."""
    facts = facts_of(body, publisher)
    return [
        (
            {p.actor_code for p in m.participants},
            m.status,
            m.mode,
            {facts.officials[p.official].name.split()[-1] for p in m.participants if p.official is not None},
        )
        for m in facts.meetings
    ]


def served(body: str, publisher: str | None = None) -> dict[str, str | None]:
    return {o.name.split()[-1]: o.actor_code for o in facts_of(body, publisher).officials}


@pytest.mark.parametrize(
    ("sentence", "actors", "status"),
    [
        ("The sixth session of the Benin-Togo Joint Commission closed in Lomé today.", {"BEN", "TGO"}, "held"),
        ("The fourth meeting of the Nepal-India Steering Committee concluded today.", {"NPL", "IND"}, "held"),
    ],
)
def test_joint_bodies_sit(sentence: str, actors: set[str], status: str) -> None:
    assert [(a, s) for a, s, _, _ in meetings(sentence)] == [(actors, status)]


def test_a_body_is_of_the_country_that_tells_of_it() -> None:
    found = meetings(
        "The third session of the Joint Economic Commission with Portugal was held in Praia on Tuesday.",
        "Ministry of Foreign Affairs of Cabo Verde",
    )
    assert [(a, s) for a, s, _, _ in found] == [({"CPV", "PRT"}, "held")]


def test_who_leads_each_side_is_listed() -> None:
    (found,) = meetings(
        "The ninth session of the Chad-Niger Mixed Commission ended in Niamey today. The delegations were led by "
        "Moussa Faki, Foreign Minister of Chad, and Hassoumi Massaoudou, Niger's Foreign Minister."
    )
    assert found[3] == {"Faki", "Massaoudou"}


def test_a_summit_is_chaired_and_attended_by_those_listed() -> None:
    (found,) = meetings(
        "The Extraordinary Summit of ECOWAS was held in Niamey on 7 March under the chairmanship of Mahamadou "
        "Issoufou, President of Niger.\nThe following Heads of State were present: Alassane Ouattara, President of "
        "Côte d'Ivoire; Macky Sall, President of Senegal; and Nana Akufo-Addo, President of Ghana."
    )
    assert found[0] == {"ECOWAS", "NER", "CIV", "SEN", "GHA"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Participants looked ahead to the tenth EU-Japan Summit, which is due in Brussels in May.",
        "They took note of the preparations for the EU-Japan Summit to be held in Brussels.",
    ],
)
def test_what_is_due_is_planned(sentence: str) -> None:
    assert [(a, s) for a, s, _, _ in meetings(sentence)] == [({"EU", "JPN"}, "planned")]


def test_two_of_one_country_are_met_on_two_occasions() -> None:
    found = meetings(
        "South African Deputy President Cyril Ramaphosa was in Maseru last week, where he met with Prime Minister "
        "Pakalitha Mosisili of Lesotho and, on another occasion, with King Letsie III."
    )
    assert [people for *_, people in found] == [{"Ramaphosa", "Mosisili"}, {"Ramaphosa", "III"}]


def test_a_release_leaves_its_own_side_unsaid() -> None:
    (found,) = meetings(
        "Vietnamese Deputy Prime Minister Pham Binh Minh is on a working visit to Vientiane. The two sides held talks "
        "this morning.",
        "Ministry of Foreign Affairs of Laos",
    )
    assert (found[0], found[3]) == ({"VNM", "LAO"}, {"Minh"})


def test_a_government_need_not_introduce_its_president() -> None:
    (found,) = meetings(
        "Vladimir Putin had a telephone conversation with President of Kazakhstan Kassym-Jomart Tokayev.", "Kremlin"
    )
    assert found == ({"RUS", "KAZ"}, "held", "phone", {"Putin", "Tokayev"})


def test_a_time_or_place_is_no_part_of_a_title() -> None:
    found = facts_of("During his stay in the capital Minister Silva of Brazil met Minister Tanaka of Japan.")
    assert {o.office_title for o in found.officials} == {"Minister"}
    assert len(found.meetings) == 1


@pytest.mark.parametrize(
    ("sentence", "name", "actor"),
    [
        ("Minister Brende of Norway went to the NATO ministerial in Brussels. The Secretary General of the Alliance, "
         "Jens Stoltenberg, received him.", "Stoltenberg", "NATO"),
        ("It was chaired by the Special Representative of the Secretary-General for Central Africa, Abou Moussa.",
         "Moussa", "UN"),
        ("Peru was represented by Deputy Minister Jaime Pomareda and Bolivia by Vice Minister Carmen Almendras.",
         "Almendras", "BOL"),
        ("Secretary Nasir Khan led the Pakistani side, while Ambassador Mara Costa led the side of Brazil.",
         "Costa", "BRA"),
    ],
)  # fmt: skip
def test_whom_they_serve(sentence: str, name: str, actor: str) -> None:
    assert served(sentence)[name] == actor


def test_she_goes_on_to_be_the_one_told_of() -> None:
    found = meetings(
        "Foreign Minister Nanaia Mahuta of New Zealand left for Tallinn. She will have a meeting with Estonian "
        "President Kersti Kaljulaid. She is to attend a luncheon given by UN Secretary-General António Guterres."
    )
    assert [people for *_, people in found] == [{"Mahuta", "Kaljulaid"}, {"Mahuta", "Guterres"}]


def test_a_guest_to_come_is_planned() -> None:
    (found,) = meetings("Minister Grlić Radman of Croatia will be the guest of Israeli President Reuven Rivlin today.")
    assert found[1] == "planned"


def test_the_last_such_meeting_was_of_the_same() -> None:
    found = meetings(
        "Polish Foreign Minister Jan Nowak will receive the Foreign Minister of France, Anne Petit, in Warsaw on "
        "Friday. "
        "The last such meeting was held in Paris in April last year."
    )
    assert [(a, s, people) for a, s, _, people in found] == [
        ({"POL", "FRA"}, "planned", {"Nowak", "Petit"}),
        ({"POL", "FRA"}, "held", set()),
    ]


def test_both_sides_hold_the_next_round_whoever_comes() -> None:
    found = meetings(
        "Peru and Kenya held their political consultations today. Deputy Minister Ana Flores led the Peruvian side, "
        "while "
        "Ambassador Moses Kamau led the side of Kenya. Both sides agreed to hold the next consultations in Lima."
    )
    assert [(a, s, people) for a, s, _, people in found] == [
        ({"PER", "KEN"}, "held", {"Flores", "Kamau"}),
        ({"PER", "KEN"}, "planned", set()),
    ]


def test_each_was_held_in_its_own_way() -> None:
    found = meetings(
        "Vice President Ana Flores of Peru had conferred with the leaders of CARICOM by video conference in April "
        "2021, and "
        "with Prime Minister Mia Mottley of Barbados in Lima that June."
    )
    assert [(a, m) for a, _, m, _ in found] == [({"PER", "CARICOM"}, "video"), ({"PER", "BRB"}, "in_person")]


@pytest.mark.parametrize(
    ("sentence", "actors", "status"),
    [
        ("Vice Minister Cho recalled the summit in Oslo on February 3, at which the leaders of Peru, Chile and Ghana "
         "agreed "
         "to share data.", {"PER", "CHL", "GHA"}, "held"),
        ("The meeting which technical teams of Zambia and Malawi were to have started at Mchinji did not take off.",
         {"ZMB", "MWI"}, "cancelled"),
        ("On March 3, regular political consultations between the foreign policy departments of Peru and Ghana took "
         "place "
         "in Accra.", {"PER", "GHA"}, "held"),
    ],
)  # fmt: skip
def test_sides_told_behind_an_occasion(sentence: str, actors: set[str], status: str) -> None:
    assert [(a, s) for a, s, _, _ in meetings(sentence)] == [(actors, status)]


def test_a_row_set_off_by_dashes_met() -> None:
    (found,) = meetings(
        "The Quad Leaders – Prime Minister Anthony Albanese of Australia, Prime Minister Narendra Modi of India, Prime "
        "Minister Kishida Fumio of Japan, and President Joe Biden of the United States – convened in Hiroshima today."
    )
    assert found[0] == {"AUS", "IND", "JPN", "USA", "QUAD"}


def test_member_states_are_no_country() -> None:
    (found,) = meetings("Senior officials from ASEAN Member States and Japan met in Singapore on 3 March.")
    assert found[0] == {"ASEAN", "JPN"}


def test_who_sat_in_was_not_at_what_is_to_come() -> None:
    found = meetings(
        "Kenyan President Uhuru Kenyatta hosted his Somali counterpart Mohamed Farmajo in Nairobi today. The two "
        "will be "
        "together again on Saturday at a summit in Oslo.\nDeputy President William Ruto sat in on the talks."
    )
    assert [people for *_, people in found] == [{"Kenyatta", "Farmajo", "Ruto"}, {"Kenyatta", "Farmajo"}]


@pytest.mark.parametrize(
    ("body", "publisher", "name", "actor"),
    [
        ("Secretary General Lars Dahl begins a visit to Georgia tomorrow.", "Council of Europe", "Dahl", "COE"),
        ("On the fringes of the Council in Brussels, Federal Minister Jan Weber saw his Austrian colleague Eva Huber.",
         "Federal Ministry of the Interior, Germany", "Weber", "DEU"),
        ("President Ian Khama came back from Windhoek, where he and President Hage Geingob opened the session of the "
         "Botswana-Namibia Commission.", "Office of the President, Botswana", "Geingob", "NAM"),
        ("Minister Joseph Borg of Malta met Commission President Jean Petit in Brussels.", None, "Petit", "EU"),
    ],
)  # fmt: skip
def test_whom_holders_of_such_offices_serve(body: str, publisher: str | None, name: str, actor: str) -> None:
    assert served(body, publisher)[name] == actor


def test_initials_stand_for_who_holds_the_office() -> None:
    found = meetings(
        "External Affairs Minister Sushma Swaraj of India met Foreign Minister Retno Marsudi of Indonesia in "
        "Jakarta. EAM "
        "also called on President Joko Widodo."
    )
    assert [people for *_, people in found] == [{"Swaraj", "Marsudi"}, {"Swaraj", "Widodo"}]


def test_their_next_meeting_is_of_all_who_met() -> None:
    found = meetings(
        "Lithuanian Minister Juozas Olekas met with his Estonian and Latvian colleagues, Hannes Hanso and Raimonds "
        "Bergmanis. Their next meeting will take place in Riga this December."
    )
    assert [(s, people) for _, s, _, people in found] == [
        ("held", {"Olekas", "Hanso", "Bergmanis"}),
        ("planned", {"Olekas", "Hanso", "Bergmanis"}),
    ]


def test_each_ambassador_presents_his_own_credentials() -> None:
    found = meetings(
        "President George Vella of Malta today accepted the credentials of the Ambassadors of Kazakhstan, Yerzhan "
        "Kazy, "
        "and of Cyprus, Stavros Amvro."
    )
    assert [people for *_, people in found] == [{"Vella", "Kazy"}, {"Vella", "Amvro"}]


def test_meetings_are_envisaged_with_those_named() -> None:
    found = meetings(
        "Minister Ara Sarkis of Armenia will pay a visit to Egypt. Within the framework of the visit meetings are "
        "envisaged "
        "with Foreign Minister Sameh Shoukry and Secretary General of the Arab League Ahmed Gheit."
    )
    assert [(s, people) for _, s, _, people in found] == [
        ("planned", {"Sarkis", "Shoukry"}),
        ("planned", {"Sarkis", "Gheit"}),
    ]


@pytest.mark.parametrize(
    ("sentence", "publisher", "actors"),
    [
        ("The Minister today received the Ambassador of Japan, Mochizuki Hisanobu.",
         "Ministry of Foreign Affairs of Ghana", {"GHA", "JPN"}),
        ("The Minister of Foreign Affairs met this morning with the Ambassador of Canada, Ralph Jansen.",
         "Ministry of Foreign Affairs of Peru", {"PER", "CAN"}),
        ("The President of the Republic spoke on Thursday with Crown Prince Mohammed bin Salman of Saudi Arabia.",
         "Élysée", {"FRA", "SAU"}),
    ],
)  # fmt: skip
def test_a_ministry_means_its_own_minister(sentence: str, publisher: str, actors: set[str]) -> None:
    assert [a for a, *_ in meetings(sentence, publisher)] == [actors]


def test_however_many_countries_its_secretary_visits() -> None:
    found = served(
        "Secretary Harper will travel to Amman, Cairo, Manama, Abu Dhabi, Doha, Riyadh and Muscat. In Cairo, he will "
        "meet "
        "with President Abdel Fattah al-Sisi. In Muscat he will meet with Sultan Qaboos bin Said.",
        "U.S. Department of State",
    )
    assert found["Harper"] == "USA"


def test_a_further_session_is_of_those_who_are_told_to_chair_it() -> None:
    body = (
        "President Tran Van Lam of Vietnam received President Jose Roe of the Philippines in Hanoi on Thursday. They "
        "agreed to open a hotline at sea.\nThe next meeting of the joint commission, co-chaired by Deputy Premier Pham "
        "Binh of Vietnam and Secretary Perla Diaz of the Philippines, will take place in Manila next year."
    )
    assert [people for *_, people in meetings(body)] == [{"Lam", "Roe"}, {"Binh", "Diaz"}]
