"""Encounters told plainly by verbs, nouns and scenes that are rarer than "met": gifts, farewells, messages, summonses.

Each text that tells of one stands beside a near neighbour that tells of none.
"""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

EXTRACTOR = GrammarExtractor()
A, B = "Latvian Foreign Minister Ilze Kalnina", "Moroccan Foreign Minister Samir Idrissi"
C, D = "Latvian President Janis Ozols", "Moroccan Ambassador Karim Alaoui"


def read(body: str) -> Facts:
    text = body.format(a=A, b=B, c=C, d=D)
    day = date(2021, 7, 16)
    return EXTRACTOR.read(Document("https://news.example/1", "In brief", text, "test", published_on=day))


def told(body: str) -> list[str]:
    """Who met, by last name or code, with the status and, where it is not in person, the mode."""
    facts = read(body)
    names = [one.name.split()[-1] for one in facts.officials]
    return sorted(
        " ".join(
            [
                *sorted(p.actor_code if p.official is None else names[p.official] for p in one.participants),
                one.status,
                *([one.mode] if one.mode not in {"in_person", None} else []),
            ]
        )
        for one in facts.meetings
    )


HELD, PLANNED, CALLED = "Idrissi Kalnina held", "Idrissi Kalnina planned", "Idrissi Kalnina held phone"


@pytest.mark.parametrize(
    "body",
    [
        "At a reception in Rabat {a} was introduced to {b}.",
        "{a} had a private audience of King Hassan of Morocco on Thursday.",
        "{a} played a round of golf with {b} on Thursday.",
        "{a} and {b} played billiards until midnight.",
        "{a} shared a compartment with {b} on the night train.",
        "{a} is said to have shared the dais with {b} on Thursday.",
        "{a} had soup with {b} on Thursday.",
        "{a} and {b} had a beer on the ferry.",
        "{a} and {b} drank wine on the ferry.",
        "{a} and {b} toasted the agreement in Rabat.",
        "{a} and {b} said good morning to each other.",
        "{a} and {b} prayed side by side in the chapel.",
        "{a} and {b} flew to Rabat in the same plane.",
        "{a} was taken to a factory by {b} on Thursday.",
        "{a} was seen in a hotel on Thursday with {b}.",
        "{a} was in the company of {b} until midnight.",
        "{a} had shaken hands on the ferry with {b}.",
        "{a} kept her appointment with {b} on Thursday.",
        "A reunion between {a} and {b} took place on Thursday.",
        "{a} described Thursday's exchange with {b} as cordial.",
        "{a} and {b} inked a protocol on fish in Rabat on Thursday.",
        "{a} and {b} put their initials to the plan in Rabat on Thursday.",
        "{a} congratulated {b} in person.",
        "{a} garlanded {b} in Riga.",
        "{a} held an official welcoming ceremony for {b}.",
        "{a} dined at the residence of {b}.",
        "{a} and {b} closeted themselves in a tent.",
        "{a} held {b} by the arm.",
        "{a} helped {b} up the steps.",
        "{a} cooked dinner for {b}.",
        "{a} sat in the same row as {b}.",
        "{a} spent Thursday at sea with {b}.",
        "A photograph shows {a} and {b} on a bench.",
        "{a} and {b} conducted a tour of the horizon.",
        "{a} and {b} were stranded together at an airport for a night.",
    ],
)
def test_what_two_do_together(body: str) -> None:
    assert told(body) in ([HELD], ["Hassan Kalnina held"])


@pytest.mark.parametrize(
    "body",
    [
        "{a} introduced a law on fish that {b} dislikes.",
        "{a} had an audience of students in Rabat, and {b} a cold.",
        "{a} shared a concern with {b}.",
        "{a} was buried beside {b}.",
        "In an interview in which {a} called {b} a coward, she praised Norway.",
        "{a} is waiting for a signal from {b}.",
        "A letter from {a} was waiting for {b}.",
        "{a} took tea with the wife of the Moroccan ambassador, Karim Alaoui.",
        "Video shows {a} attacking {b}.",
        "{a} and {b} had doubts together with many others.",
        "{a} and {b} will fight side by side for the treaty.",
        "{a} took {b} to court on Thursday.",
        "{a} was seen as a friend, with {b}, of free trade.",
        "{a} welcomed the appointment of Samir Idrissi as Moroccan foreign minister.",
        "{a} congratulated {b}.",
    ],
)
def test_what_each_does_alone(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        ("{a} gave {b} a saddle on Thursday.", [HELD]),
        ("{a} was given the keys of the city by {b}.", [HELD]),
        ("{a} received a sword from {b}.", [HELD]),
        ("{a} got a hug from {b}.", [HELD]),
        ("{a} pinned the medal on {b}.", [HELD]),
        ("{a} took off a brooch and pinned it on {b}.", [HELD]),
        ("{a} bestowed the Order of the Stars on {b}.", [HELD]),
        ("{a} will hand over the keys to {b} on Monday.", [PLANNED]),
        ("{a} hands over two tractors to {b} in Riga.", [HELD]),
        ("{a} and {b} shook hands over a table.", [HELD]),
        ("{d} gave {c} his letters of credence on Thursday.", ["Alaoui Ozols held"]),
        ("{c} accepted the letters of commission of {d}.", ["Alaoui Ozols held"]),
        ("{c} took delivery of the instrument of accession from {d}.", ["Alaoui Ozols held"]),
        ("In a small ceremony in Riga {a} gave {b} a handful of earth.", [HELD]),
        ("{a} awarded a medal to {b}.", [HELD]),
        ("The letter, which {d} put into the hands of {c}, was short.", ["Alaoui Ozols held"]),
        ("{a} gave {b} her full support.", []),
        ("{a} pinned the blame on {b}.", []),
        ("{a} received a letter from {b}.", []),
        ("{a} received an order from {b}.", []),
        ("{a} received the Order of the Stars from {b}.", [HELD]),
        ("{a} was given a tour of the palace by {b}.", [HELD]),
        ("{d} submitted his letters of credence to {c}.", ["Alaoui Ozols held"]),
    ],
)
def test_what_passes_from_hand_to_hand(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        ("{a} was seen off by {b} on Thursday.", [HELD]),
        ("{a} saw off {b} at Riga airport.", [HELD]),
        ("{a} waved off {b} at the airport.", [HELD]),
        ("{a} bade {b} farewell.", [HELD]),
        ("{a} accompanied {b} to the airport.", [HELD]),
        ("{a} bade welcome to {b} in Riga on Thursday.", [HELD]),
        ("{a} was met on the tarmac by {b} on Thursday.", [HELD]),
        ("{a} was met on the tarmac by {b} on Thursday. She later met Moroccan King Hassan.", ["Hassan Kalnina held"]),
        ("{a} held talks with {b} in Rabat. She was seen off at the airport by him.", [HELD]),
        ("{a} saw off a challenge from {b}.", []),
        ("{a} flew to Rabat on Thursday, where {b} was waiting at the palace.", [HELD]),
        ("{a} expects {b} on Friday.", [PLANNED]),
        ("{a} awaits {b} in Riga on Friday.", [PLANNED]),
        ("{a} expects {b} to resign on Friday.", []),
        ("{a} waited on {b} on Thursday.", [HELD]),
        ("{a} is waiting on {b} to decide.", []),
    ],
)
def test_who_comes_and_goes(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        ("{a} had {d} called in on Thursday.", ["Alaoui Kalnina held"]),
        ("{a} had the Moroccan ambassador, Karim Alaoui, summoned.", ["Alaoui Kalnina held"]),
        ("{a} had the Moroccan chargé come to her office.", ["Kalnina MAR held"]),
        ("{a} asked {d} to come in and explain.", ["Alaoui Kalnina held"]),
        ("{a} had {d} in on Monday.", ["Alaoui Kalnina held"]),
        ("{d}, whom {a} had sent for, was late.", ["Alaoui Kalnina held"]),
        ("{d} was called to the Latvian foreign ministry on Thursday.", ["Alaoui LVA held"]),
        ("{d} was invited to the Latvian foreign ministry on Thursday.", ["Alaoui LVA held"]),
        ("{a} asked {b} to come to Riga.", []),
        ("{a} has asked {b} to dinner on Friday.", [PLANNED]),
        ("{b}, whom {a} gave a dinner on Thursday, left Riga.", [HELD]),
        ("The visit of {b}, for whom {a} will lay on a lunch, begins on Monday.", [PLANNED]),
        ("{a} praised {b}, whom she has an appointment to see on Monday.", [PLANNED]),
        ("{a} has obtained for Monday an appointment with {b}.", [PLANNED]),
        ("{a} has requested an appointment with {b}.", []),
        ("{a} brought a letter for {b}, whom she saw on Thursday.", [HELD]),
        ("{a} told reporters of three hours spent with {b}.", [HELD]),
        ("{a} praised {b}, whom she had the pleasure of receiving on Thursday.", [HELD]),
        ("{a}, having hosted {b} on Sunday, flew to Oslo.", [HELD]),
        ("{c} sacked his minister, Ilze Kalnina, for attending a meeting with {b}.", [HELD]),
        ("{a} played host on Monday to {b}.", [HELD]),
        ("{a} is in Rabat. The formal meeting with {b} is for Friday.", [PLANNED]),
        ("{a} asked {b}, at the palace reception, whether his army answered the telephone.", [HELD]),
        ("{a} was joined on deck by {b}.", [HELD]),
        ("{a} was joined for lunch by {b}.", [HELD]),
        ("{a} was joined by {b} in condemning the attack.", []),
        ("At noon {a} joined {b} for tea.", [HELD]),
        ("{a} had herself briefed by {b} on the dam.", [HELD]),
        ("{a} had her adviser, Peteris Liepa, see the Moroccan delegate.", ["Liepa MAR held"]),
        ("{a} will jointly switch on the lights with nobody. {b} stayed at home.", []),
        ("{a} and {b} will jointly switch on the turbines on Monday.", [PLANNED]),
        ("{a} and {b} jointly condemned the attack.", []),
        ("{a} and {b} chaired a joint cabinet retreat.", [HELD]),
        ("While in Morocco, {a} will engage with {b} on fish.", [PLANNED]),
        ("The foreign ministers of Latvia and Morocco visited a base on Thursday. {a} thanked {b}.", [HELD]),
        ("{a} waved to a man whom she took to be {b}.", []),
        ("A team made up of {a} and {b} was due in Oslo.", []),
    ],
)
def test_who_is_made_to_come_or_invited(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        ("{c} received a message from King Hassan of Morocco, delivered by {b}.", ["Idrissi Ozols held"]),
        ("{c} received a letter from King Hassan of Morocco. It was handed over by {b}.", ["Idrissi Ozols held"]),
        ("King Hassan of Morocco has written to {c}. The letter was delivered in Riga by {b}.", ["Idrissi Ozols held"]),
        ("A letter from King Hassan of Morocco to {c} was handed over by {b}.", ["Idrissi Ozols held"]),
        ("{c} received a message from King Hassan of Morocco, delivered by courier.", []),
    ],
)
def test_messages_brought_by_an_envoy(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        ("{a} heard from {b} by telephone on Monday.", [CALLED]),
        ("{a} was speaking by telephone with {b} on Monday.", [CALLED]),
        ("{a} and {b} agreed by telephone on Monday to open the border.", [CALLED]),
        ("{a} and {b} decided by telephone to open the border.", [CALLED]),
        ("{a} quarrelled over the telephone with {b}.", [CALLED]),
        ("{a} had been on the secure line to {b}.", [CALLED]),
        ("During the call, the ministry said, {a} thanked {b} for his help.", [CALLED]),
        ("{a} has accepted an invitation from {b}. It was extended in a phone conversation on Sunday.", [CALLED]),
        ("{a} and {b} have fixed a price. It was worked out by telephone over a weekend.", [CALLED]),
        ("{a} and {b} have fixed a price. The telephone network was overloaded.", []),
        (
            "{a} met {b}. It was settled by phone when Paul Biya of Cameroon rang up King Hassan of Morocco.",
            ["Biya Hassan held phone", HELD],
        ),
        (
            "The trip, the Moroccan foreign minister told {a} on the phone, would have to wait.",
            ["Kalnina MAR held phone"],
        ),
        ("{a} and {b} decided to open the border.", []),
        ("{a} has heard from {b}.", []),
    ],
)
def test_telephone_told_in_passing(body: str, meetings: list[str]) -> None:
    assert told(body) == meetings
