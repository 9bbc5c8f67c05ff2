"""Quotation marks, and whose words stand between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from etl.transform.text.quotation_marks import marked

Said = Callable[..., list[tuple[str | None, str, str]]]

QUISPE = "Peruvian President Rosa Quispe spoke to the press in Lima on Monday.\n"


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("“We will stay,” she said.", ["We will stay"]),
        ('"We will stay," she said. "We must."', ["We will stay", "We must."]),
        ("«Nous restons», a-t-elle dit.", ["Nous restons"]),
        ("„Wir bleiben“, sagte sie.", ["Wir bleiben"]),
        ("‘We will stay here,’ the minister’s aide said.", ["We will stay here"]),
        ("The ministers' talks didn't last, and the king's guests' cars left.", []),
        ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left"]),
        ("“We have waited long enough.", ["We have waited long enough."]),
        ('A pipe of 5" was laid.', []),
        ("``We'll stay,'' she said. ``We must.''", ["We'll stay", "We must."]),
        ("``We have waited long enough", ["We have waited long enough"]),
        ("", []),
    ],
)
def test_marks(line: str, inside: list[str]) -> None:
    assert [line[one.first : one.last] for one in marked(line)] == inside


def test_a_quotation_that_runs_on_is_not_closed() -> None:
    assert [one.is_closed for one in marked("“We have waited long enough.")] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "“The border will stay open,” Quispe said.",
        "“The border will stay open,” said Quispe.",
        '"The border will stay open," Quispe told reporters.',
        "Quispe said: “The border will stay open.”",
        "Asked about the rumours, Quispe answered: “The border will stay open.”",
        "Quispe told the crowd that “the border will stay open.”",
        "‘The border will stay open,’ Quispe said.",
    ],
)
def test_speaker_before_and_after(said: Said, sentence: str) -> None:
    found = said(QUISPE + sentence)
    assert [(who, kind) for who, kind, _ in found] == [("Quispe", "direct")]
    assert found[0][2].lower().startswith("the border will stay open")


def test_a_quotation_broken_by_its_speaker_is_one(said: Said) -> None:
    found = said(QUISPE + "“This line will change lives,” Quispe said, “and it will do so soon.”")
    assert found == [("Quispe", "direct", "This line will change lives,” Quispe said, “and it will do so soon.")]


def test_a_second_sentence_after_the_speaker_goes_on(said: Said) -> None:
    found = said(QUISPE + '"This is a good day," Quispe said. "We have waited for years."')
    assert found == [("Quispe", "direct", 'This is a good day," Quispe said. "We have waited for years.')]


def test_two_verbs_make_two_quotations(said: Said) -> None:
    found = said(QUISPE + '"There is no plan," Quispe said, but added: "We are working on one day and night."')
    assert [words for _, _, words in found] == ["There is no plan", "We are working on one day and night."]


def test_a_quotation_runs_on_over_paragraphs_to_the_speaker(said: Said) -> None:
    found = said(QUISPE + "“We have waited long enough.\n“Our people deserve better,” Quispe added.")
    assert found == [("Quispe", "direct", "We have waited long enough.\n“Our people deserve better")]


def test_a_quotation_runs_on_from_the_speaker(said: Said) -> None:
    found = said(QUISPE + "Quispe said: “We have waited long enough.\n“Our people deserve better.”")
    assert found == [("Quispe", "direct", "We have waited long enough.\n“Our people deserve better.")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The so-called “shadow fleet” has grown.",
        "Quispe opened a fair called “The Colours of the Andes” in Cusco.",
        "“It was a mistake,” a taxi driver said.",
        "“It was a mistake,” a Peruvian official said on condition of anonymity.",
    ],
)
def test_terms_titles_and_others_words_are_no_statements(said: Said, sentence: str) -> None:
    assert said(QUISPE + sentence) == []


def test_a_quotation_is_signed_below(said: Said) -> None:
    body = "“We look forward to working with Chile.”\n– President Rosa Quispe of Peru, 3 May 2021\nThe railway is long."
    found = said(body)
    assert [(who, kind) for who, kind, _ in found] == [("Quispe", "direct")]


def test_a_part_quoted_in_reported_speech_is_direct_and_the_rest_indirect_only_with_content(said: Said) -> None:
    assert said(QUISPE + "Quispe warned that “it will be a long winter.”") == [
        ("Quispe", "direct", "it will be a long winter.")
    ]
    kinds = [
        kind
        for _, kind, _ in said(
            QUISPE + "Quispe said the railway would reach the coast by 2030 and be “a gift to the young”."
        )
    ]
    assert sorted(kinds) == ["direct", "indirect"]
