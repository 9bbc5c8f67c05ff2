"""Who met, as whole stories tell it: hosts of meetings, those present at the talks, neighbours, "him" in a clause."""

from __future__ import annotations

import pytest

from tests.transform.news import read


def meetings(body: str) -> set[str]:
    """Each meeting as its countries, the family names of its people, and its status."""
    facts = read(body)
    return {
        " ".join(
            [
                *sorted({p.actor_code for p in one.participants if p.actor_code}),
                *sorted(
                    {facts.officials[p.official].name.split()[-1] for p in one.participants if p.official is not None}
                ),
                one.status,
            ]
        )
        for one in facts.meetings
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # who hosts a meeting with others, told by a passive
            "In Brussels, a meeting with the President of Serbia, Marko Ilic, and the President of Kosovo, Arben "
            "Hoxha, will be hosted by Anna Berg, the EU High Representative for Foreign Affairs.",
            {"EU SRB XKX Berg Hoxha Ilic planned"},
        ),
        (
            "A meeting with Peru's president, Luis Rojas, will be followed by elections.",
            set(),
        ),
        (  # "their" programme is that of all the guests, not of their host
            "Estonia's Foreign Minister Jaan Kask and Foreign Minister Anna Ozola of Latvia were received by President "
            "Mariam Beridze in Tbilisi. A session with Georgian Prime Minister Giorgi Lomidze that had been on their "
            "program for the same day was called off.",
            {"EST GEO LVA Beridze Kask Ozola held", "EST GEO LVA Kask Lomidze Ozola cancelled"},
        ),
        (  # those who are told to have been at "the talks"
            "French President Jean Morel held talks in Paris on Friday with Ghanaian President Kofi Owusu. Before "
            "coming to Paris, Owusu visited Lyon, where Governor Marc Blanc received him. Foreign Minister Anne "
            "Roux was present at the talks.",
            {"FRA GHA Morel Owusu Roux held", "FRA GHA Blanc Owusu held"},
        ),
        (
            "French President Jean Morel met Ghanaian President Kofi Owusu in Paris on Friday. UN envoy Peter Maes was "
            "present at the talks.",
            {"FRA GHA UN Maes Morel Owusu held"},
        ),
        (  # those who did something in a conversation
            "Greek Foreign Minister Nikos Raptis was answering questions by MPs about the telephone conversation in "
            "which Prime Minister Petros Vlachos and Bulgaria's premier, Ivan Kolev, agreed last Friday to open a "
            "crossing.",
            {"BGR GRC Kolev Vlachos held"},
        ),
        (  # neighbours, named behind that
            "In May, Quito hosted the foreign ministers of Colombia's neighbors, namely Peru, Brazil and Panama, in a "
            "meeting which representatives of the United Nations and the European Union also attended.",
            {"BRA ECU EU PAN PER UN held"},
        ),
        (
            "Chilean President Luis Rojas met the leaders of Bolivia's allies in Lima on Friday. The weather was bad.",
            {"CHL PER Rojas held"},
        ),
        (
            "Chilean President Luis Rojas met the leaders of Bolivia and Peru in Lima on Friday.",
            {"BOL CHL PER Rojas held"},
        ),
        (
            "In May, President Luis Rojas of Chile received the ambassadors of three countries, namely Brazil, "
            "Panama and Spain, in Lima.",
            {"BRA CHL ESP PAN Rojas held"},
        ),
        (  # a committee of one government, and one of two
            "Peru's President Luis Rojas met Bolivian President Juan Vera in Lima. The cabinet committee on the "
            "road meets again on Tuesday.",
            {"BOL PER Rojas Vera held"},
        ),
        (
            "Peru's President Luis Rojas met Bolivian President Juan Vera in Lima. The joint committee on the road "
            "meets again on Tuesday.",
            {"BOL PER Rojas Vera held", "BOL PER planned"},
        ),
        (  # "him" is the subject of the clause above
            "Somali President Hassan Guled held talks in Djibouti with President Omar Robleh. Ali Farah, foreign "
            "minister of Djibouti, said that he was to fly to Mogadishu early in September. Guled made a stopover "
            "in Garowe on Sunday, where the governor, Abdi Gaas, greeted him.",
            {"DJI SOM Guled Robleh held"},
        ),
        (
            "Peruvian President Luis Rojas spoke of Chile's Pedro Vera. Rojas flew to Quito on Sunday, where President "
            "Juan Soto of Ecuador received him.",
            {"ECU PER Rojas Soto held"},
        ),
    ],
)
def test_meetings(text: str, told: set[str]) -> None:
    assert meetings(text) == told


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Anna Lindholm, director for Central Asia at the office of the United Nations High Commissioner for "
            "Refugees, was in Dushanbe on Thursday.",
            ["Anna Lindholm igo_official UN"],
        ),
        (
            "Anna Lindholm, the German director for Central Asia, spoke in Dushanbe at the United Nations.",
            ["Anna Lindholm other DEU"],
        ),
        (
            "Prince Faisal Said, the Sultan's foreign minister, spoke in Muscat.",
            ["Faisal Said foreign_minister OMN"],
        ),
        ("Prince Faisal Said, the Sultan's guest, spoke in Muscat.", ["Faisal Said other OMN"]),
    ],
)
def test_office_and_country(text: str, people: list[str]) -> None:
    assert [f"{one.name} {one.office_type} {one.actor_code}" for one in read(text).officials] == people
