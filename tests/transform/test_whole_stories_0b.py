"""What whole stories told wrongly showed: who chairs a panel, for whom a call was, whose own call took place."""

from __future__ import annotations

import pytest

from tests.transform.news import offices, read


def meetings(body: str) -> list[tuple[set[str], str, str | None]]:
    facts = read(body)
    return [
        (
            {facts.officials[p.official].name.split()[-1] for p in one.participants if p.official is not None},
            one.status,
            one.mode,
        )
        for one in facts.meetings
    ]


@pytest.mark.parametrize(
    ("panel", "chairman"),
    [
        ("the panel that SADC has charged with mediation in Lesotho", "Peter Kalungu igo_official SADC"),
        ("the mediation panel set up by SADC", "Peter Kalungu igo_official SADC"),
        ("the SADC panel of elders on Lesotho", "Peter Kalungu igo_official SADC"),
        ("the panel that the bank has charged with an inquiry", None),
        ("the team that won the cup", None),
    ],
)
def test_who_chairs_a_panel_of_an_organisation(panel: str, chairman: str | None) -> None:
    told = offices(f"MAPUTO - President Helder Muchanga of Mozambique thanked Peter Kalungu, who chairs {panel}.")
    assert [one for one in told if "Kalungu" in one] == ([chairman] if chairman else [])


@pytest.mark.parametrize(
    ("body", "chairman"),
    [
        ("the Foreign Relations Committee of the Chilean Senate, chaired by", "Juan Rojas legislator CHL"),
        ("a parliamentary committee headed by", "Juan Rojas legislator CHL"),
        ("the organising committee of the festival, chaired by", None),
    ],
)
def test_who_chairs_a_committee_of_parliament(body: str, chairman: str | None) -> None:
    told = offices(f"SANTIAGO - The minister of defence of Chile, Ana Vega, explained the terms to {body} Juan Rojas.")
    assert [one for one in told if "Rojas" in one] == ([chairman] if chairman else [])


def test_fellow_members_of_a_panel_are_received_together() -> None:
    body = (
        "Malawi's foreign minister, Ephraim Chirwa, spoke after two hours with Peter Kalungu, who chairs the panel "
        "that SADC has set up. Kalungu, who flew into Lilongwe on Monday along with a fellow member of the panel, "
        "Festus Mokae, was silent. In the evening the two men were received by President Joyce Bando."
    )
    assert "Festus Mokae igo_official SADC" in offices(body)
    assert ({"Bando", "Kalungu", "Mokae"}, "held", "in_person") in meetings(body)


def test_the_two_of_different_countries_stay_those_who_met() -> None:
    told = meetings(
        "Peruvian Foreign Minister Ana Vega met Chilean Foreign Minister Juan Rojas in Quito on Monday. The two were "
        "received by President Luis Mora of Ecuador."
    )
    assert ({"Vega", "Rojas", "Mora"}, "held", "in_person") in told


def test_he_is_the_one_for_whom_a_call_was() -> None:
    told = meetings(
        "President Daniel Kamau of Kenya spoke by phone with Ugandan Prime Minister John Okello on Monday. It was the "
        "second call for the Kenyan president, who had a conversation with UN Secretary-General Rafael Oyarza on "
        "Sunday. He is expected to take the matter up by telephone with Tanzanian President Ali Mwita."
    )
    assert ({"Kamau", "Oyarza"}, "held", "phone") in told
    assert ({"Kamau", "Mwita"}, "planned", "phone") in told


def test_a_conversation_on_a_trip_is_no_call() -> None:
    told = meetings(
        "President Daniel Kamau of Kenya met Ugandan Prime Minister John Okello on Monday. It was the second trip "
        "abroad for the Kenyan president, who had a conversation in Paris with UN Secretary-General Rafael Oyarza."
    )
    assert ({"Kamau", "Oyarza"}, "held", "in_person") in told


@pytest.mark.parametrize(
    ("clause", "is_held"),
    [(", which took place on Wednesday", True), (", which never took place", False), ("", False)],
)
def test_what_took_place_was_held_whatever_was_wished(clause: str, is_held: bool) -> None:
    told = meetings(
        "JERUSALEM - The order came from Israeli Prime Minister Ben Natan, who did not want his minister to leave "
        f"before his own call with US President Jack Burton{clause}."
    )
    assert (({"Natan", "Burton"}, "held", "phone") in told) == is_held


def test_him_is_who_invited() -> None:
    told = meetings(
        "LIMA - Peruvian President Juan Soto accepted an invitation from Chilean President Luis Rojas to sit down with "
        "him and the Bolivian president, Evo Mora, in May."
    )
    assert told == [({"Soto", "Rojas", "Mora"}, "planned", "in_person")]


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Pentagon Press Secretary Navy Rear Adm.", "spokesperson"),
        ("Pentagon spokesman Air Force Maj. Gen.", "spokesperson"),
        ("Navy Rear Adm.", "military_officer"),
    ],
)
def test_a_rank_with_its_service_hides_no_title(title: str, office: str) -> None:
    told = offices(f"WASHINGTON - {title} John Kirk said US Defense Secretary Luke Austin met President Luis Rojas.")
    assert f"John Kirk {office} USA" in told


@pytest.mark.parametrize(
    ("place", "secretary"),
    [
        ("The Portuguese embassy, whose first secretary", "Ana Torres diplomat PRT"),
        ("The Chilean section at the Portuguese embassy, whose first secretary", None),
    ],
)
def test_whose_secretary_an_embassy_has(place: str, secretary: str | None) -> None:
    told = offices(f"{place}, Ana Torres, was there, hosted the dinner of Peruvian President Juan Rojas on Monday.")
    assert ("Ana Torres diplomat PRT" in told) == (secretary is not None)


def test_who_is_met_last_is_of_the_country_of_who_is_met_first() -> None:
    told = offices(
        "CHISINAU - Moldovan President Mara Sanda met her Romanian counterpart, Klaus Iohan, in Bucharest on Tuesday. "
        "During her one-day visit the president also met Prime Minister Marcel Ciolan, who pledged a further 100 "
        "million euros for schools, and Nicolae Ciuran, president of the Senate."
    )
    assert {"Marcel Ciolan head_of_government ROU", "Nicolae Ciuran legislator ROU"} <= set(told)


def test_a_new_subject_behind_a_clause_is_not_met() -> None:
    told = offices(
        "KAMPALA - Ugandan President John Okello met Foreign Minister Daniel Kamau of Kenya, who pledged help, and "
        "Defence Minister Peter Musoke flew to Juba."
    )
    assert "Peter Musoke defence_minister UGA" in told


def test_the_secretary_is_no_press_secretary() -> None:
    facts = read(
        "JEDDAH - Saudi Crown Prince Salim bin Aziz received US Defense Secretary Chuck Hagen in Jeddah on Monday, "
        "Pentagon Press Secretary Navy Rear Adm. John Kirk reported. The secretary thanked his host for the conference."
    )
    assert {facts.officials[one.official].name for one in facts.visits} == {"Chuck Hagen"}
