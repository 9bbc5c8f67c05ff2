"""No text stops the reader: cut short, out of order, without people, in other scripts."""

from __future__ import annotations

from datetime import date

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from etl.transform.officials.persons import surname_of
from etl.transform.text.neighbours import next_to

SENTENCES = (
    "Foreign Minister Ingrid Solberg met her Chilean counterpart, Pablo Rojas, in Oslo on Tuesday.",
    "PRESIDENT ROE: I told President Braun of Germany, whom I saw in Lima, that we were glad to have him.",
    "“We had talks with the two ministers,” said Ana Roe, who had flown in from Accra with her defence minister.",
    "QUESTION: Did the Secretary call the Omani foreign minister, and will they meet on the sidelines of the summit?",
    "Lars Holm (Daily Record): Secretary General, can you say anything on the batteries?",
    "The Nordic prime ministers will gather in Bergen for the Arctic Council; it brings together Denmark, Finland and",
    "Talks between Peru and the European Union, which had been put off, are due to resume tomorrow, the ministry said.",
    "Received by the Emir, he called on his hosts to press the rebels for a truce before leaving for",
    "Министр Иванов: да. President Đ of Vietnam and Prime Minister Ł of Poland, 外交部, met on",
    "MINISTER ROE: I met Foreign Minister Дмитрий Кулеба of Ukraine and President Ø of Norway.",
    "MR DOE: Thank you, Minister, and good to see you here again.",
    "The special envoy for Mali, the diplomat, his successor and the two presidents – A and B – co-hosted a dinner by",
)
WORDS = (
    "with",
    "by",
    "on",
    "the",
    "minister",
    "met",
    ",",
    ":",
    "“",
    "he",
    "and",
    "to",
    "Roe",
    "talks",
    "(",
    "2021",
    "’s",
)
PUBLISHERS = (None, "Reuters", "Government of Kenya", "The White House", "United Nations")


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A sentence, a piece of one, two run together, or words in any order."""
    one, other = draw(st.sampled_from(SENTENCES)), draw(st.sampled_from(SENTENCES))
    first = draw(st.integers(0, len(one)))
    last = draw(st.integers(0, len(one)))
    words = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=8)))
    return draw(st.sampled_from((one, one[first:last], f"{one[:last]} {other[first:]}", words, f"{words} {one}")))


@settings(max_examples=120, deadline=None)
@given(title=lines(), body=st.lists(lines(), min_size=1, max_size=5), publisher=st.sampled_from(PUBLISHERS))
def test_no_text_stops_the_reader(title: str, body: list[str], publisher: str | None) -> None:
    document = Document("urn:t", title, "\n".join(body), "t", published_on=date(2021, 6, 9), publisher=publisher)
    facts = GrammarExtractor().read(document)
    spans = [
        (one.first_char, one.last_char)
        for told in (facts.mentions, facts.meetings, facts.visits, facts.statements)
        for one in told
    ]
    assert all(0 <= first < last <= len(document.text) for first, last in spans)
    assert all(participant.actor_code for meeting in facts.meetings for participant in meeting.participants)


def test_a_label_is_looked_for_among_names_of_other_scripts() -> None:
    body = "MINISTER ROE: I met Foreign Minister Дмитрий Кулеба of Ukraine.\nMR DOE: I thank you."
    facts = GrammarExtractor().read(Document("urn:t", "In brief", body, "t", published_on=date(2021, 6, 9)))
    assert {official.name.split()[-1] for official in facts.officials} >= {"Roe", "Кулеба"}


def test_names_of_other_scripts_are_called_by_one_together() -> None:
    body = "Ana Roe and Пётр Иванов met in Oslo. Both presidents praised the talks."
    facts = GrammarExtractor().read(Document("urn:t", "In brief", body, "t", published_on=date(2021, 6, 9)))
    assert facts.meetings == ()


def test_who_has_no_surname_in_latin_letters_has_none_to_compare() -> None:
    assert [surname_of(name) for name in ("Иванов", "Ana de la Roe", "J. B. Doe", "Đ")] == ["", "roe", "doe", "d"]


def test_beside_the_first_and_the_last_word_stands_nothing() -> None:
    first, *_, last = spacy.blank("en")("They met there")
    assert (next_to(first).text, next_to(last, -1).text) == ("met", "met")
    assert (next_to(first, -1).lower_, next_to(last, 2).tag_, next_to(next_to(last)).text) == ("", "", "")
