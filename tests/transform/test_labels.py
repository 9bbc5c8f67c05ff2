"""Labels at the heads of lines: which words tell who has the floor, and whom they mean."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.officials.labels import labels_of
from etl.transform.reading import Reading
from etl.transform.statements.statements import find_statements

TITLE = "Press conference of Foreign Minister Ana Vidal of Chile"


def read(title: str, body: str, publisher: str | None = None) -> Reading:
    document = Document("urn:test", title, body, "test", publisher=publisher, published_on=date(2022, 3, 10))
    return read_document(document)


def floor(title: str, body: str, publisher: str | None = None) -> list[str | None]:
    """Return who has the floor in each line of the body, by surname."""
    reading = read(title, body, publisher)
    held = [paragraph.speaker for paragraph in reading.paragraphs[1:]]
    return [None if number is None else reading.officials[number].name.split()[-1] for number in held]


@pytest.mark.parametrize(
    ("title", "line", "label"),
    [
        (TITLE, "Ana Vidal: We have talked at length.", "Ana Vidal"),
        (TITLE, "Minister Vidal: I saw him yesterday.", "Minister Vidal"),
        (TITLE, "Minister VIDAL. I saw him yesterday.", "Minister VIDAL"),
        (TITLE, "THE MINISTER. I saw him yesterday.", "THE MINISTER"),
        (TITLE, "Foreign Minister of Chile Ana Vidal (retranslated): Our talks were long.",
         "Foreign Minister of Chile Ana Vidal"),
        (TITLE, "Ana Vidal, Foreign Minister of Chile: Good evening.", "Ana Vidal, Foreign Minister of Chile"),
        (TITLE, "Minister Ana Vidal [11:04:30]: I thank the member.", "Minister Ana Vidal"),
        ("Statement to the House", "The Foreign Secretary (Mr. John Doe): I met him in Lima.", "The Foreign Secretary"),
        ("Briefing", "Shri Arun Rao, Foreign Secretary: Good afternoon, friends.", "Shri Arun Rao, Foreign Secretary"),
    ],
)  # fmt: skip
def test_a_label_in_small_letters_is_a_title_or_a_name_of_the_title(title: str, line: str, label: str) -> None:
    (found,) = [one.text for one in labels_of([title, line]) if one is not None]
    assert found == label


@pytest.mark.parametrize(
    "line",
    [
        "Note: we publish the text as we received it.",
        "Venue: our embassy in Lima.",
        "Dear friends: we have come a long way.",
        "Topics: trade, our border, fishing.",
        "Chile: we want more trade.",
        "Lima: Our correspondent was there when she landed.",
        "Contact: press office, you may call us at any hour.",
        "At 10:30 I met Minister Vidal.",
        "The two agreed as follows: we will meet again.",
        "Foreign Minister Ana Vidal kept her appointment: she met the Premier.",
        "Foreign Minister Ana Vidal: “We will meet again.”",
        "THE UNITED NATIONS. We wait.",
        "A. Vidal met the Premier and we saw it.",
    ],
)
def test_other_words_before_a_colon_are_no_label(line: str) -> None:
    assert not any(labels_of([TITLE, line, "The Premier of Peru came to Santiago on Monday."]))


def test_the_opening_tells_whom_a_title_or_an_answer_means() -> None:
    body = "Kofi Mensah, Spokesman\nQ: Has she called Lagos?\nA: She has.\nQuestion (GBC): When?\nSpokesman: Today."
    assert floor("Briefing at the Foreign Ministry of Ghana", body) == [None, None, "Mensah", None, "Mensah"]


def test_letters_with_a_full_stop_are_labels_where_others_are() -> None:
    body = (
        "PRESIDENT HOLM. I have an announcement.\nQ. Mr. President, have you seen the Premier?\nTHE PRESIDENT. No.\n"
        "Q Mr. President, will you?"
    )
    assert floor("News conference of the President of Denmark", body) == ["Holm", None, "Holm", None]


def test_who_asks_by_name_or_for_a_paper_has_the_floor() -> None:
    body = (
        "Moana Tau, “Unity” Faction: Prime Minister, whom did you see in Suva?\nPrime Minister Sione Vea: I saw all.\n"
        "Reporter from the Gazette: And the King?\nPrime Minister Sione Vea: We dined."
    )
    assert floor("The Prime Minister of Tonga answers deputies", body) == [None, "Vea", None, "Vea"]


def test_turns_behind_labels_in_small_letters_are_direct_statements() -> None:
    body = (
        "Ana Vidal: Chile rejects the tariffs that were announced on Monday.\nJournalist: And Peru?\n"
        "Ana Vidal: Peru and Chile will keep their border open for trade."
    )
    found = [one for one in find_statements(read(TITLE, body)) if one.kind == "direct"]
    assert [one.rule for one in found] == ["turn", "turn"]
