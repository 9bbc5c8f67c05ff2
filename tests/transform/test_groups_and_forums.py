"""Groups of countries told by one word, gatherings of forums, and who takes part in them as told behind."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.meetings.meetings import find_meetings
from etl.transform.reading import Reading

Met = tuple[str, str, str]  # actors in order of the alphabet, status, surnames


MORI = "Foreign Minister Jun Mori of Japan"
ROE = "Foreign Minister Ana Roe of Kenya"


def surname(reading: Reading, official: int) -> str:
    return reading.officials[official].name.split()[-1]


def met(body: str, publisher: str | None = None, title: str = "In brief") -> list[Met]:
    """Return the meetings of a made-up text: actors, status, surnames of those named."""
    document = Document("urn:t", title, body, "t", published_on=date(2021, 6, 9), publisher=publisher)
    reading = read_document(document)
    return [
        (
            " ".join(sorted({p.actor_code for p in one.participants})),
            one.status,
            " ".join(sorted(surname(reading, p.official) for p in one.participants if p.official is not None)),
        )
        for one in find_meetings(reading)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("President Ana Roe of Chile received the presidents of the three Baltic states.", "CHL EST LTU LVA"),
        ("The Nordic prime ministers met Chancellor Karl Braun of Germany in Oslo.", "DEU DNK FIN ISL NOR SWE"),
        (f"{MORI} met the foreign ministers of all five Central Asian countries in Astana on "
         "Monday.", "JPN KAZ KGZ TJK TKM UZB"),
        ("President Ana Roe of Mexico met with leaders from the seven Central American nations, "
         "as well as Colombia, in Panama City on Monday.", "BLZ COL CRI GTM HND MEX NIC PAN SLV"),
    ],
)  # fmt: skip
def test_a_word_for_neighbours_means_all_of_them(body: str, found: str) -> None:
    assert [actors for actors, *_ in met(body)] == [found]


@pytest.mark.parametrize(
    "body",
    [
        f"{MORI} met with several Central Asian officials on Monday.",
        "President Ana Roe of Chile received Baltic officials on Tuesday.",
        f"{MORI} met with two Andean presidents in Tokyo on Monday.",
    ],
)
def test_some_of_a_group_are_not_all_of_it(body: str) -> None:
    assert all("KAZ" not in actors and "BOL" not in actors and "EST" not in actors for actors, *_ in met(body))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Prime Minister Ana Roe of Canada will attend the G20 in Rome on October 30.", ("CAN G20", "planned", "Roe")),
        (f"{MORI} will participate in the ASEAN Regional Forum on Friday.",
         ("ARF JPN", "planned", "Mori")),
        ("Prime Minister Ana Roe of Canada took part in the East Asia Summit in Singapore last week.",
         ("CAN EAS", "held", "Roe")),
        ("Foreign Minister Ana Roe of Peru will be in Lima for APEC next week.", ("APEC PER", "planned", "Roe")),
    ],
)  # fmt: skip
def test_a_forums_name_alone_tells_its_gathering(body: str, found: Met) -> None:
    assert met(body) == [found]


@pytest.mark.parametrize(
    "body",
    [
        f"{MORI} addressed the G20 presidency's priorities on Friday.",
        f"{MORI} joined the APEC secretariat in 2011.",
        "Prime Minister Ana Roe of Canada attended a G20 watchdog's lecture on Friday.",
    ],
)
def test_what_belongs_to_a_forum_is_no_gathering_of_it(body: str) -> None:
    assert met(body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"{ROE} took part in a conference on Somalia in London on Tuesday. It brought together "
         "Ethiopia, Uganda and the African Union.", ("AU ETH KEN UGA", "held", "Roe")),
        (f"{ROE} took part in a meeting on Somalia in Nairobi on Tuesday. Also taking part were "
         "Ethiopia and Uganda.", ("ETH KEN UGA", "held", "Roe")),
        (f"On Thursday {MORI} will chair the ministerial meeting of the Friends of the River, "
         "which brings together Laos, Thailand and Australia.", ("AUS JPN LAO THA", "planned", "Mori")),
        ("On Friday Minister Jun Mori will participate in the Lake Dialogue, a meeting between Japan and Malawi.",
         ("JPN MWI", "planned", "Mori")),
    ],
)  # fmt: skip
def test_who_takes_part_is_told_behind(body: str, found: Met) -> None:
    assert met(body) == [found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("MR. ONO: Japan and India will hold a maritime dialogue in New Delhi on August 3. "
         "Ambassador Keiko Mori will lead our delegation.", ("IND JPN", "planned", "Mori")),
        ("MR. ONO: Japan and India have agreed to convene a dialogue in New Delhi on August 3. "
         "Vice Minister Keiko Mori will lead the Japanese delegation.", ("IND JPN", "planned", "Mori")),
    ],
)  # fmt: skip
def test_who_leads_a_delegation_is_told_in_a_turn_too(body: str, found: Met) -> None:
    assert met(body, "Ministry of Foreign Affairs of Japan", "Weekly briefing") == [found]


def test_a_title_ends_before_the_next_one() -> None:
    body = (
        "Minister Ana Roe of Peru met the prime minister of Japan and the defence minister of Chile in Lima on Tuesday."
    )
    assert [actors for actors, *_ in met(body)] == ["CHL JPN PER"]


def test_who_has_the_floor_is_never_he() -> None:
    body = "MINISTER ROE: As regards President Braun of Germany, I met with him in Berlin on Monday."
    assert met(body, "Government of Peru", "Foreign Minister Ana Roe speaks to the press") == [
        ("DEU PER", "held", "Braun Roe")
    ]


def test_what_comes_later_today_is_planned() -> None:
    body = "MINISTER ROE: My meeting later today with President Karl Braun of Germany is important to us."
    assert met(body, "Government of Peru", "Foreign Minister Ana Roe speaks to the press") == [
        ("DEU PER", "planned", "Braun Roe")
    ]
