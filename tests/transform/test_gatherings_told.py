"""Gatherings of three sides and more: ministers of a bloc, delegations, joint bodies, ceremonies and who looks on."""

from __future__ import annotations

import pytest

from tests.transform.news import offices, read


def meetings(body: str) -> list[str]:
    """Return the meetings of a report, each as status, actors and the people who took part."""
    facts = read(body)
    return sorted(
        f"{one.status} {' '.join(sorted({p.actor_code for p in one.participants}))}: "
        + ", ".join(sorted(facts.officials[p.official].name for p in one.participants if p.official is not None))
        for one in facts.meetings
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "European Union foreign ministers, among them Denmark's Lars Holm, agreed on sanctions at a meeting in "
            "Riga on Friday.",
            "held DNK EU: Lars Holm",
        ),
        (
            "EU energy ministers, including Spain's Rafael Ortuzar and Poland's Jan Wolski, met in Malmo on Friday.",
            "held ESP EU POL: Jan Wolski, Rafael Ortuzar",
        ),
        (
            "African Union leaders, including President Daniel Otieno of Kenya, condemned the coup at a summit in "
            "Addis Ababa on Sunday.",
            "held AU KEN: Daniel Otieno",
        ),
        (
            "At a meeting in Malmo on Friday, EU energy ministers, including Spain's Rafael Ortuzar, backed the plan.",
            "held ESP EU: Rafael Ortuzar",
        ),
        (
            "Foreign ministers of the SADC states, those of Malawi and Zambia among them, are to discuss the crisis in "
            "Gaborone on March 19.",
            "planned MWI SADC ZMB: ",
        ),
        (
            "Arab League foreign ministers, including those of Egypt and Jordan, condemned the raid at an emergency "
            "meeting in Cairo on Sunday.",
            "held EGY JOR LAS: ",
        ),
        (
            "African Union leaders gathered in Addis Ababa on Sunday. Kenyan President Daniel Otieno, Ghana's "
            "President Paul Adjei and President Jean Kouassi of Togo called for peace. The leaders later held talks "
            "with UN Secretary-General Anton Berg.",
            "held AU UN: Anton Berg",
        ),
    ],
)
def test_ministers_of_a_bloc_with_those_of_them_who_are_told(text: str, told: str) -> None:
    assert told in meetings(text)


@pytest.mark.parametrize(
    "text",
    [
        "EU leaders, including Chancellor Anna Weber, have condemned the attack.",
        "EU foreign ministers, including Irish Foreign Minister Colm Hanratty, said that Russia had to withdraw.",
        "Several EU ministers, including Italy's Carla Neri, criticised the plan in interviews.",
    ],
)
def test_ministers_of_a_bloc_who_only_say_something(text: str) -> None:
    assert meetings(text) == []


def test_the_leaders_are_two_who_were_named() -> None:
    text = (
        "EU leaders condemned the attack. President Paul Adjei of Ghana and President Jean Kouassi of Togo met in Lome "
        "on Sunday. The leaders later met Prime Minister Ali Saleh of Mali."
    )
    assert "held GHA MLI TGO: Ali Saleh, Jean Kouassi, Paul Adjei" in meetings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Interior Minister Peter Mwangi led the Kenyan delegation and State Minister Moses Okello that of Uganda.",
        "Interior Minister Peter Mwangi led the Kenyan delegation and Fisheries Minister Moses Okello the Ugandan one.",
        "The Kenyan delegation was headed by Interior Minister Peter Mwangi, while Moses Okello headed the Ugandan "
        "side.",
    ],
)
def test_each_leads_his_own_delegation(text: str) -> None:
    told = meetings("Kenya and Uganda held talks in Busia on Friday. " + text)
    assert told == ["held KEN UGA: Moses Okello, Peter Mwangi"]


@pytest.mark.parametrize(
    "text",
    [
        "Delegations from Kenya and Uganda led by Interior Minister Peter Mwangi and Justice Minister Moses Okello met "
        "in Busia on Friday.",
        "President Daniel Otieno praised the talks. Kenyan and Ugandan delegations led by Peter Mwangi and Moses "
        "Okello met in Busia on Friday.",
        "The Aqaba talks followed two days of negotiations in Busia. The delegations, led by Peter Mwangi, the Kenyan "
        "ambassador, and the Ugandan interior minister, Moses Okello, set up committees on water.",
    ],
)
def test_delegations_and_their_heads_in_turn(text: str) -> None:
    assert "held KEN UGA: Moses Okello, Peter Mwangi" in meetings(text)


def test_no_delegation_of_a_country() -> None:
    assert offices("Anna Weber led the German team to the final and Jean Petit the French.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Quadripartite Commission, which groups Japan, South Korea, Australia and the United States, met on "
            "Monday in Seoul. Its next session will be in Tokyo.",
            ["held AUS JPN KOR USA: ", "planned AUS JPN KOR USA: "],
        ),
        (
            "The Contact Group, made up of the United States, Russia, Britain and Italy, met in London on Friday.",
            ["held GBR ITA RUS USA: "],
        ),
        (
            "The joint committee, on which Egypt, Israel and the United States sit, met in Cairo on Sunday.",
            ["held EGY ISR USA: "],
        ),
        (
            "The joint commission of Kenya and Uganda ended its eighth session in Kampala on Friday. Ministers Peter "
            "Mwangi and Moses Okello led their delegations.",
            ["held KEN UGA: Moses Okello, Peter Mwangi"],
        ),
        (
            "The Bulgarian-Greek intergovernmental commission will hold its fourth session in Sofia on June 20.",
            ["planned BGR GRC: "],
        ),
        (
            "Negotiators concluded two days of talks in Geneva on Friday. In the so-called 4+2 format Georgia and "
            "Armenia are joined by the OSCE, Russia and Turkey as mediators and by the European Union and the United "
            "States as observers.",
            ["held ARM EU GEO OSCE RUS TUR USA: "],
        ),
        ("The team, which beat Kenya and Uganda, met Chile in Lima on Friday.", []),
        ("The company's board, which includes bankers from Peru and Chile, ended its session on Friday.", []),
        ("The Senate committee ended its hearing on Kenya and Uganda on Friday.", []),
    ],
)
def test_who_sits_in_a_body(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kenyan President Daniel Otieno and Ugandan President John Byaru watched as their foreign ministers, Peter "
            "Mwangi and Moses Okello, signed the border treaty in Kampala on Friday.",
            ["held KEN UGA: Daniel Otieno, John Byaru, Moses Okello, Peter Mwangi"],
        ),
        (
            "Kenyan President Daniel Otieno and the prime ministers of Uganda and Rwanda looked on Thursday as their "
            "ministers signed an agreement. The line will run to Kigali. The agreement was signed by Kenyan Transport "
            "Minister Peter Mwangi, Ugandan Works Minister John Byaru and Rwandan Infrastructure Minister Jean Habi.",
            ["held KEN RWA UGA: Daniel Otieno, Jean Habi, John Byaru, Peter Mwangi"],
        ),
        (
            "Presidents Carlos Mena of Bolivia and Juan Ortega of Paraguay will sign the border treaty in Santiago on "
            "Monday.\nThe two accepted the map on Friday.\nChilean President Luis Lagarde will preside over the "
            "ceremony. His colleagues Pedro Blanco of Uruguay and Mario Soler of Peru will also attend.",
            ["planned BOL CHL PER PRY URY: Carlos Mena, Juan Ortega, Luis Lagarde, Mario Soler, Pedro Blanco"],
        ),
        ("Kenya looked on as Uganda and Rwanda signed a treaty.", []),
        ("President Daniel Otieno watched the match on television as Chile and Peru drew.", []),
    ],
)
def test_ceremonies_by_who_looks_on_and_signs(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "NATO defence ministers met in Brussels on Thursday. Turkey's Hasan Polat and Greece's Nikos Raptis sat "
            "side by side.",
            ["held GRC NATO TUR: Hasan Polat, Nikos Raptis"],
        ),
        (
            "Finance ministers of the Group of Seven held a conference call on Sunday night. Britain's Alastair "
            "Penhall chaired.",
            ["held G7 GBR: Alastair Penhall"],
        ),
        (
            "The agriculture ministers of Argentina, Brazil and Uruguay agreed in Montevideo on a register. The "
            "session was chaired by Uruguay's Washington Etcheverry; Brazil sent its deputy minister, Lucia Prates.",
            ["held ARG BRA URY: Lucia Prates, Washington Etcheverry"],
        ),
        (
            "A conference on the lake attracted ministers from Chad, Niger and Mali to Niamey on Tuesday.",
            ["held MLI NER TCD: "],
        ),
        ("Kenya and Uganda sent delegations to Busia for talks on fishing on Friday.", ["held KEN UGA: "]),
        ("A film festival drew actors from France and Italy to Cannes on Sunday.", []),
        ("The talks drew criticism from Russia and China on Sunday.", []),
        ("Chad and Niger sent troops to Mali for the talks.", []),
    ],
)
def test_who_came_to_a_gathering(text: str, told: list[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Russian President Ivan Moroz met Chilean President Ana Rojas in Lima on Friday. Brazil's Rui Campos "
            "praised the talks. The meeting with Rojas lasted an hour.",
            ["held CHL RUS: Ana Rojas, Ivan Moroz"],
        ),
        (
            "Greece, Cyprus and Israel signed a text in Nicosia, with Energy Ministers Stelios Karam, Andri Hadji "
            "and Boaz Ravitz putting their names to the text in the presence of EU Commissioner Ingeborg Stroob.",
            ["held CYP EU GRC ISR: Andri Hadji, Boaz Ravitz, Ingeborg Stroob, Stelios Karam"],
        ),
        (
            "President Daniel Otieno of Kenya attended the African Union summit in Addis Ababa on Sunday, as did "
            "Ghana's Paul Adjei and the prime minister of Togo.",
            ["held AU GHA KEN TGO: Daniel Otieno, Paul Adjei"],
        ),
        (
            "Foreign Ministers Juan Soto of Peru and Ana Rojas of Chile met in Lima on Friday. The sides had only "
            "agreed to keep talking.",
            ["held CHL PER: Ana Rojas, Juan Soto"],
        ),
        ("China and Myanmar hold the status of dialogue partners.", []),
        ("Vietnam is a dialogue partner of the bloc, as is Laos.", []),
    ],
)
def test_one_occasion_told_twice_is_one(text: str, told: list[str]) -> None:
    assert meetings(text) == told


def test_two_who_are_received_together() -> None:
    text = (
        "The tour is meant to prepare the first meeting between King Faisal of Jordan and Prime Minister Dan Levy of "
        "Israel, whom US President Bob Carter is to receive together at the White House on Monday."
    )
    assert meetings(text) == ["planned ISR JOR USA: Bob Carter, Dan Levy, Faisal"]
    apart = "President Carlos Mena criticised Luis Lagarde of Chile, whom Brazilian President Paulo Reis will host."
    assert meetings(apart) == ["planned BRA CHL: Luis Lagarde, Paulo Reis"]


def test_the_head_of_a_bloc_who_seeks_a_summit_is_at_none() -> None:
    body = (
        "The executive secretary of ECOWAS, Kofi Diouf, held talks on Saturday with Guinean President Saliou Bangoura."
        "\nGuinea's foreign minister, Hadja Sow, was less hopeful."
        "\nMr Diouf came from Freetown, where President Sorie Kanu offered the city as the venue of the summit."
    )
    told = read(body, "ECOWAS chief in Conakry to seek Mano River summit")
    people = [sorted(told.officials[p.official].name for p in one.participants if p.official is not None)
              for one in told.meetings]  # fmt: skip
    assert ["Kofi Diouf", "Saliou Bangoura"] in people
    assert not any("Hadja Sow" in one for one in people)


def test_an_adviser_to_a_president_is_an_official() -> None:
    text = "Paul Hughes, an adviser to President John Baxter of Peru, met King Faisal of Jordan in Amman on Monday."
    assert "Paul Hughes other PER" in offices(text)
    assert meetings(text) == ["held JOR PER: Faisal, Paul Hughes"]
