"""Wordings that papers and ministries of all regions use: envoys to regions, brackets, examples, who was sent."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Facts
from tests.transform.conftest import facts_of, sides_of


def read(told: str, title: str = "In brief") -> Facts:
    """Return what a made-up report says."""
    return facts_of(told, title, "The Gulf Star")


def met(told: str) -> list[set[str | None]]:
    """Return who took part in each meeting of a report; the actor of one without a name."""
    return sides_of(read(told))


def visits(told: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return who went where by a report."""
    facts = read(told)
    return [(facts.officials[v.official].name, tuple(v.destination_codes)) for v in facts.visits]


@pytest.mark.parametrize(
    ("title", "name", "actor"),
    [
        ("US special envoy for the Horn of Africa", "Carl Meeks", "USA"),
        ("Russian special representative for Africa", "Igor Belov", "RUS"),
        ("Brazil's presidential envoy to Asia", "Caio Leme", "BRA"),
        ("EU special representative for the Sahel", "Ilse Maas", "EU"),
        ("UN envoy to the Great Lakes region", "Moussa Traore", "UN"),
        ("Japan's special envoy for the Middle East", "Ken Sato", "JPN"),
    ],
)
def test_an_envoy_is_named_behind_the_region_he_is_sent_to(title: str, name: str, actor: str) -> None:
    """A region behind a title in small letters is no beginning of a name."""
    facts = read(f"{title} {name} met President Samir Aoun of Lebanon on Monday.")
    assert [(o.name, o.actor_code) for o in facts.officials] == [(name, actor), ("Samir Aoun", "LBN")]
    assert met(f"{title} {name} met President Samir Aoun of Lebanon on Monday.") == [{name, "Samir Aoun"}]


def test_a_group_that_a_member_of_parliament_stands_for_is_no_name() -> None:
    """What is told behind "for" of others than envoys may still be a name."""
    facts = read("Uwe Kehl, the German member of parliament for the Social Democrats, met King Abdul of Jordan.")
    assert "Democrats" not in {o.name for o in facts.officials}


@pytest.mark.parametrize(
    ("told", "name", "title"),
    [
        ("General Hakan Demir (Retired), Minister of National Defence of Turkey, called on", "Hakan Demir",
         "Minister of National Defence"),
        ("Air Marshal (R) Anwar Shah, Pakistan's Defence Secretary, called on", "Anwar Shah", "Defence Secretary"),
        ("The Secretary of National Defence (Defence Minister) of the Philippines, Carlos Reyes, called on",
         "Carlos Reyes", "Secretary of National Defence"),
    ],
)  # fmt: skip
def test_a_bracket_does_not_part_a_name_from_its_title(told: str, name: str, title: str) -> None:
    """What stands in brackets about a rank or a title is passed over."""
    facts = read(f"{told} King Abdul of Jordan in Amman on Monday.")
    assert [(o.name, o.office_title) for o in facts.officials if o.name == name] == [(name, title)]


@pytest.mark.parametrize(
    "told",
    [
        "US President Bill Carver's special envoy, Howard Pike, met President Samuel Odongo of Uganda on Monday.",
        "Russian President Ivan Orlov's envoy, Howard Pike, held talks with Uganda's President Samuel Odongo.",
    ],
)
def test_who_sent_an_envoy_is_not_met_with_him(told: str) -> None:
    """The owner of an envoy is no side of what the envoy does."""
    assert met(told) == [{"Howard Pike", "Samuel Odongo"}]


@pytest.mark.parametrize("sent", ["sent her foreign minister, Luis Paz,", "dispatched Foreign Minister Luis Paz"])
def test_who_was_sent_somewhere_is_whom_the_next_clause_tells_of(sent: str) -> None:
    """ "He" behind "where" is who was sent, not who sent him."""
    told = f"Prime Minister Ana Solis of Peru {sent} to Quito, where he met Ecuadorean President Rafael Mora."
    assert met(told) == [{"Luis Paz", "Rafael Mora"}]


@pytest.mark.parametrize(
    "others",
    [
        "met top government figures such as Foreign Minister Jorge Teles of Portugal.",
        "held talks with a number of dignitaries including Foreign Minister Jorge Teles of Portugal.",
        "will hold meetings with important personalities, including Foreign Minister Jorge Teles of Portugal.",
    ],
)
def test_examples_of_those_met_are_met(others: str) -> None:
    """Who is named as an example of a plural belongs to it."""
    assert met(f"Peruvian Foreign Minister Juan Ortega {others}") == [{"Juan Ortega", "Jorge Teles"}]


def test_examples_of_those_who_arrive_arrive() -> None:
    """Each of those named behind "including" is a visitor."""
    told = (
        "Several leaders including French President Luc Macaire and British Prime Minister Tess Hale arrived in Osaka."
    )
    assert visits(told) == [("Luc Macaire", ("JPN",)), ("Tess Hale", ("JPN",))]


def test_one_arrives_somewhere_without_a_preposition() -> None:
    """Papers of South Asia and West Africa leave out "in"."""
    told = "Peruvian Foreign Minister Juan Ortega arrived Athens on Tuesday for talks."
    assert visits(told) == [("Juan Ortega", ("GRC",))]


def test_the_one_named_last_of_a_joined_title_is_meant_by_he() -> None:
    """A name joined to its own title is the subject, not the owner of the title."""
    told = (
        "Chinese President Xu Jun's special envoy and Vice Foreign Minister Li Ming visited Angola on Monday. He was"
        " received by Angolan President Jose Neto."
    )
    assert met(told) == [{"Li Ming", "Jose Neto"}]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ambassador Extraordinary and Plenipotentiary of the Republic of Cuba to Mongolia", "Jorge Ferran"),
        ("Cuba's Ambassador Extraordinary and Plenipotentiary to Mongolia,", "Jorge Ferran"),
    ],
)
def test_the_full_title_of_an_ambassador_is_one_office(title: str, name: str) -> None:
    """Ministries give ambassadors their full title."""
    facts = read(f"Mongolian Foreign Minister B. Batbayar received {title} {name} on Monday.")
    assert [(o.office_type, o.actor_code) for o in facts.officials if o.name == name] == [("ambassador", "CUB")]


def test_a_vice_foreign_minister_with_a_hyphen_is_a_deputy() -> None:
    """ "Vice-Foreign Minister" is one title."""
    facts = read("Chinese Vice-Foreign Minister Dai Bing met Indian Foreign Minister Nitin Sinha on Monday.")
    assert facts.officials[0].office_type == "deputy_minister"


@pytest.mark.parametrize("again", ["The Foreign Ministers", "The foreign ministers", "The three"])
def test_a_plural_of_an_office_means_all_who_were_told_together(again: str) -> None:
    """A portfolio before a plural does not make a pair of three."""
    told = (
        "Indian Foreign Minister Nitin Sinha, Chinese Foreign Minister Li Zhao and Russian Foreign Minister Sergei Lvov"
        f" met in New York on Tuesday. {again} agreed to meet again in New Delhi in August."
    )
    assert met(told) == [{"Nitin Sinha", "Li Zhao", "Sergei Lvov"}] * 2


def statuses(told: str) -> list[str]:
    """Return the statuses of the meetings of a report of Wednesday, 10 June 2015."""
    return [meeting.status for meeting in read(told).meetings]


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan Foreign Minister Ann Wambui arrived in Lima on Tuesday for talks with President Luis Mora of Peru.",
        "Kenyan Foreign Minister Ann Wambui lands in Lima tonight for talks with President Luis Mora of Peru.",
        "Kenyan President Ann Wambui leaves for Peru on Sunday. Her programme includes talks with Luis Mora.",
        "On Wednesday Kenyan Foreign Minister Ann Wambui was due in Lima for a talk with President Luis Mora of Peru.",
        "Kenyan President Ann Wambui and President Luis Mora of Peru meet in Lima on Friday to open a bridge.",
    ],
)
def test_what_one_arrives_for_or_has_on_the_programme_is_to_come(told: str) -> None:
    """An arrival, a programme and the present tense tell of plans."""
    assert statuses(told) == ["planned"]


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan Foreign Minister Ann Wambui put off her visit to Peru. She was to meet President Luis Mora.",
        "Kenyan Foreign Minister Ann Wambui cancelled a trip to Peru. She was due to see President Luis Mora.",
        "Kenyan Foreign Minister Ann Wambui had been expected in Lima on Sunday for talks with Peru's Luis Mora.",
    ],
)
def test_what_was_to_be_on_a_visit_that_is_off_is_off(told: str) -> None:
    """A plan told in the past is called off with its visit."""
    assert statuses(told) == ["cancelled"]


def test_a_day_told_with_a_plan_of_the_past_is_that_of_the_visit_that_is_off() -> None:
    """ "Was scheduled to arrive on" dates the visit that was postponed."""
    told = (
        "Norwegian Foreign Minister Lars Brekke has postponed his visit to Moldova. Brekke was scheduled to arrive in"
        " Chisinau on October 14 to meet Moldovan President Ion Ceban."
    )
    facts = read(told)
    assert [(v.status, v.started_on) for v in facts.visits] == [("cancelled", date(2015, 10, 14))]
    assert [m.status for m in facts.meetings] == ["cancelled"]


@pytest.mark.parametrize("how", ["to confer in turn with", "to meet one by one with"])
def test_a_colon_parts_those_who_are_met_from_their_number(how: str) -> None:
    """ "With three of the leaders there: A, B and C" names whom one meets."""
    told = (
        f"President Kh.Batbayar of Mongolia used his stay in Geneva {how} three of the leaders attending the forum:"
        " President of Russia Viktor Putilin and Prime Minister of Japan Shinji Abo."
    )
    assert met(told) == [{"Kh.Batbayar", "Viktor Putilin"}, {"Kh.Batbayar", "Shinji Abo"}]


def test_who_judges_talks_need_not_have_sat_in_them() -> None:
    """A spokesman who calls talks useful speaks for his government."""
    told = "Kenyan spokesman John Mutua termed the meeting with Ugandan President Samuel Odongo fruitful."
    assert met(told) == [{"KEN", "Samuel Odongo"}]


def test_what_a_state_learnt_in_its_talks_is_no_meeting() -> None:
    """ "Its negotiations with" tells of no encounter of the one who speaks."""
    told = "Slovenian Foreign Minister Dimitri Rupnik said what Slovenia had learned in its negotiations with the EU."
    assert met(told) == []


def test_a_colleague_for_a_field_is_a_minister_of_the_same_country() -> None:
    """ "His colleague for trade" is the trade minister."""
    told = (
        "Turkish Foreign Minister Ahmet Davut and his colleague for trade, Zafer Cagan, held talks with Foreign"
        " Minister Hosham Zebar of Iraq."
    )
    facts = read(told)
    assert [(o.office_type, o.actor_code) for o in facts.officials if o.name == "Zafer Cagan"] == [("minister", "TUR")]
    assert met(told) == [{"Ahmet Davut", "Zafer Cagan", "Hosham Zebar"}]


@pytest.mark.parametrize(
    "others",
    [
        "Armenian Defense Minister Suren Petrosyan and Greece's envoy Maria Lekka were also present at the meeting.",
        "Present at the meeting were Armenian Defense Minister Suren Petrosyan and Greece's envoy Maria Lekka.",
    ],
)
def test_those_present_at_a_meeting_took_part_in_it(others: str) -> None:
    """Who was present at "the meeting" had no other one."""
    told = f"Armenia's President Tigran Orbelian received Greek Defense Minister Nikos Stavrou on Saturday. {others}"
    assert met(told) == [{"Tigran Orbelian", "Nikos Stavrou", "Suren Petrosyan", "Maria Lekka"}]


def test_her_countrys_ambassador_is_not_she() -> None:
    """Somebody of her country is an unnamed official of it."""
    told = (
        "Kenyan Foreign Minister Ann Wambui was in Rome. In Doha her country's ambassador met Minister Ali Saleh"
        " of Qatar."
    )
    assert met(told) == [{"KEN", "Ali Saleh"}]


def test_he_behind_with_whom_met_the_one_before() -> None:
    """ "X, with whom he discussed": he of the sentence before."""
    told = (
        "Kenyan Foreign Minister John Wambui landed in Abu Dhabi on Tuesday and was received by President Mohamed Saleh"
        " of the United Arab Emirates.\nThe minister's tour had begun on Monday in Qatar.\nThe Emir of Qatar, Sheikh"
        " Talal, with whom he discussed bilateral relations in Doha, hailed the ties."
    )
    assert met(told) == [{"John Wambui", "Mohamed Saleh"}, {"John Wambui", "Talal"}]


def test_they_are_the_unnamed_subject_above() -> None:
    """Ministers who are not named met, not the presidents told before."""
    told = (
        "The presidents of Rwanda and Uganda, Paul Kagama and Yoweri Musev, came together on Thursday. The defence"
        " ministers of the two countries concluded an accord when they met last week."
    )
    assert met(told) == [{"Paul Kagama", "Yoweri Musev"}, {"RWA", "UGA"}]


def test_what_was_earlier_is_not_at_a_stop_to_come() -> None:
    """A meeting held is no part of a stop that is ahead."""
    told = (
        "UN envoy Mark Griffin arrived in Muscat on Tuesday. He is scheduled to travel to Tripoli on Saturday. Earlier,"
        " the UN envoy met with Libyan Foreign Minister Abdul Makhzoumi."
    )
    (meeting,) = read(told).meetings
    assert (meeting.status, meeting.started_on) == ("held", None)


@pytest.mark.parametrize("day", ["Thursday", "Tuesday night"])
def test_talks_before_a_day_are_no_verb(day: str) -> None:
    """ "Held talks Thursday with", as American agencies write, tells of the Thursday before."""
    told = f"Danish Prime Minister Lars Holm held talks {day} in Vientiane with Lao President Bounnhang Sith."
    (meeting,) = read(told).meetings
    assert (meeting.status, meeting.started_on) == ("held", date(2015, 6, 4 if day == "Thursday" else 9))


@pytest.mark.parametrize("name", ["Ts. Baatar", "Kh. Munkh", "Sh. Bold"])
def test_initials_may_have_two_letters(name: str) -> None:
    """Mongolian and Russian names begin with "Ts." and "Yu."."""
    assert [
        o.name for o in read(f"President {name} of Mongolia met Prime Minister Yu. Orlov of Russia.").officials
    ] == [
        name,
        "Yu. Orlov",
    ]


def test_who_attends_a_meeting_between_two_is_a_third() -> None:
    """ "The meeting between X and Y was also attended by Z"."""
    told = (
        "The meeting between Iranian President Hassan Ruhan and Turkish President Kemal Demir was also attended by"
        " Hakan Fidal, the head of Turkey's National Intelligence Organization."
    )
    assert met(told) == [{"Hassan Ruhan", "Kemal Demir", "Hakan Fidal"}]


def test_what_came_before_is_a_meeting_of_its_own() -> None:
    """ "Prior to meeting with X, Y held a meeting with Z"."""
    told = (
        "Prior to meeting with President Kemal Demir of Turkey, the top Iraqi diplomat, Fuad Hasan, held a meeting with"
        " his Turkish counterpart Ali Aydin."
    )
    assert met(told) == [{"Kemal Demir", "Fuad Hasan"}, {"Fuad Hasan", "Ali Aydin"}]


def test_the_focus_of_the_meeting_tells_of_the_one_planned() -> None:
    """The present tense of "the meeting" makes no other one of that to come."""
    told = (
        "French President Luc Macaire will meet German Chancellor Hans Meier in Berlin on Friday. The focus of the"
        " meeting between Macaire and Meier is energy."
    )
    assert statuses(told) == ["planned"]


def test_a_day_behind_since_is_that_of_something_else() -> None:
    """ "For the first time since the takeover in August" does not date a meeting."""
    told = (
        "Indonesian Foreign Minister Retno Sari visited Kabul on Tuesday for the first time since the coup in August"
        " and met acting Foreign Minister Amir Mutaq of Afghanistan."
    )
    assert [m.started_on for m in read(told).meetings] == [date(2015, 6, 9)]


def actors(told: str) -> dict[str, str | None]:
    """Return whom the officials of a report serve."""
    return {o.name: o.actor_code for o in read(told).officials}


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan Prime Minister Raila Oduor was received by Somali President Farah Abdi in Mogadishu. The Prime Minister"
        " was accompanied by State Minister Peter Kamau and Speaker of Parliament John Wekesa.",
        "Somali President Farah Abdi received Kenyan Prime Minister Raila Oduor. State Minister Peter Kamau, Speaker"
        " of Parliament John Wekesa and other officials are accompanying Oduor on his visit to Somalia.",
    ],
)
def test_who_accompanies_somebody_serves_his_country(told: str) -> None:
    """Ministers who come along are not of the host's government."""
    assert {actors(told)[name] for name in ("Peter Kamau", "John Wekesa")} == {"KEN"}


@pytest.mark.parametrize(
    "told",
    [
        "Philippine President Jose Wido will travel to Beijing today. He is accompanied by Investment"
        " Minister Bong Lahad and Trade Minister Luis Panga.",
        "Philippine President Jose Wido is in Beijing with Investment Minister Bong Lahad and Minister Luis Panga.",
        "Philippine President Jose Wido left for China on Friday, accompanied by Investment Minister Bong Lahad, Trade"
        " Minister Luis Panga and others.",
    ],
)
def test_a_row_of_companions_serves_the_travellers_country(told: str) -> None:
    """Each of a row goes along, also with somebody told by a pronoun."""
    assert actors(told) == {"Jose Wido": "PHL", "Bong Lahad": "PHL", "Luis Panga": "PHL"}


def test_two_who_travel_together_serve_one_country() -> None:
    """ "X and Y will travel to": of one government."""
    told = (
        "Saint Lucia's Prime Minister Keith Rawlins and Foreign Affairs Minister Avery Brown will travel to Barbados."
    )
    assert set(actors(told).values()) == {"LCA"}


@pytest.mark.parametrize(
    "again", ["The discussions came within regular consultations.", "They had a broad discussion."]
)
def test_the_discussions_after_a_call_are_that_call(again: str) -> None:
    """What was discussed by telephone makes no meeting."""
    told = f"Egyptian President Hany Fawzi and UAE President Saqr bin Khalid spoke by phone on Monday. {again}"
    assert [m.mode for m in read(told).meetings] == ["phone"]


@pytest.mark.parametrize(
    "left", ["departed for Kampala on Monday to meet", "left for Kampala on Monday for talks with"]
)
def test_what_one_leaves_for_is_to_come(left: str) -> None:
    """The day of a departure is not that of the talks."""
    assert statuses(f"Kenyan Foreign Minister Peter Otieno {left} Ugandan President Sam Okello.") == ["planned"]


def test_those_among_the_attendees_took_part() -> None:
    """Lists of attendees belong to the meeting."""
    told = (
        "Nepal's Prime Minister Hari Karki met Danish Prime Minister Mette Lund on Friday. Minister Lars Holm and"
        " Ambassador Ole Juhl were among the attendees."
    )
    assert met(told) == [{"Hari Karki", "Mette Lund", "Lars Holm", "Ole Juhl"}]


@pytest.mark.parametrize(
    "told",
    [
        "Talks between a Kenyan team headed by Foreign Minister Peter Otieno and a Ugandan team headed by Minister"
        " Sam Okello ended in Nairobi without a deal.",
        "Talks between delegations led by Kenyan Foreign Minister Peter Otieno and Ugandan Defence Minister Sam Okello"
        " opened in Nairobi.",
        "In a joint statement after talks in Nairobi, Kenyan President Peter Otieno and his Ugandan colleague Sam"
        " Okello condemned the attack.",
    ],
)
def test_talks_of_teams_and_those_before_a_statement_have_two_sides(told: str) -> None:
    """Sides behind "headed by", and those who issue a statement after talks."""
    assert met(told) == [{"Peter Otieno", "Sam Okello"}]


@pytest.mark.parametrize(
    "told",
    [
        "is expected in Kampala today for meetings with Ugandan President Sam Okello and Prime Minister John Opio.",
        "will hold meetings with Ugandan President Sam Okello and Prime Minister John Opio on Friday.",
    ],
)
def test_leaders_of_one_country_are_seen_one_after_the_other(told: str) -> None:
    """Meetings in the plural are as many as the leaders."""
    facts = met(f"Kenyan Foreign Minister Peter Otieno {told}")
    assert facts == [{"Peter Otieno", "Sam Okello"}, {"Peter Otieno", "John Opio"}]


@pytest.mark.parametrize("verb", ["met", "will meet", "will hold talks with"])
def test_leaders_who_were_met_sat_together(verb: str) -> None:
    """ "Met X and Y" tells of one meeting."""
    told = f"Kenyan Foreign Minister Peter Otieno {verb} Ugandan President Sam Okello and Prime Minister John Opio."
    assert met(told) == [{"Peter Otieno", "Sam Okello", "John Opio"}]


def test_a_headline_tells_in_the_present_what_is_to_come() -> None:
    """What the text plans for today is what the headline tells."""
    told = "Kenyan Foreign Minister Peter Otieno is expected in Kampala today to meet Ugandan President Sam Okello."
    facts = read(told, "Otieno sees Okello in Kampala today")
    assert [m.status for m in facts.meetings] == ["planned"]


def test_a_tour_is_one_journey() -> None:
    """ "It will also take him to" goes on with the tour; staying away is no stay."""
    told = (
        "Solomon Islands Prime Minister Derek Siku is in Papua New Guinea on a tour. It will also take him to Canberra"
        " on Friday. Siku was sorry for the decision to stay away from last year's forum in Tonga."
    )
    assert visits(told) == [("Derek Siku", ("PNG", "AUS"))]
