"""Sentences that a small parser reads wrong where their subject is a number, or a clause stands behind a name."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor, read_document
from etl.transform.text.tokens import Token

PUBLISHED = date(2024, 5, 16)
LEAD = "Peru's foreign minister, Jane Doe, met her Norwegian counterpart, John Roe, in Lima on Tuesday."
SUBJECTS = ("The two", "Both", "The two ministers", "Both sides", "The two sides")
VERBS = ("held talks", "also held talks", "reviewed the accord", "later discussed cod", "signed an accord")


def tokens(text: str) -> list[Token]:
    """The words of a report of one paragraph, as read."""
    return list(read_document(Document("urn:test", "", text, "test", published_on=PUBLISHED)).paragraphs[-1].doc)


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("verb", VERBS)
def test_a_number_is_the_subject_of_what_it_does(subject: str, verb: str) -> None:
    words = tokens(f"{LEAD} {subject} {verb} in Lima on Tuesday.")
    last = next(token for token in reversed(words) if token.lower_ == subject.split()[-1].lower())
    assert last.dep_ == "nsubj"
    assert last.head.lower_ in verb.split()


def test_a_number_before_an_adjective_is_no_subject() -> None:
    words = tokens("Peru's foreign minister, Jane Doe, said the two detained men had been freed.")
    assert next(token for token in words if token.lower_ == "detained").dep_ == "amod"


@pytest.mark.parametrize(
    "text",
    [
        "Peru's foreign minister, Jane Doe, whose country chairs the council, met John Roe.",
        "Jane Doe, whose visit to Oslo ends on Sunday, saw the Norwegian premier, John Roe.",
    ],
)
def test_a_clause_with_whose_hangs_on_the_name_before_it(text: str) -> None:
    words = tokens(text)
    whose = next(token for token in words if token.lower_ == "whose")
    clause = next(token for token in (whose, *whose.ancestors) if token.dep_ == "acl:relcl")
    apposed = [child.text for child in clause.head.children if child.dep_ == "appos"]
    assert "Doe" in (clause.head.text, *apposed)
    assert next(token for token in words if token.lower_ in {"met", "saw"}).dep_ == "ROOT"


def test_no_officer_is_where_his_office_speaks() -> None:
    text = "Peru's president, Jane Doe, the Prime Minister's Office told reporters, will go to Oslo."
    facts = GrammarExtractor().read(Document("urn:test", "", text, "test", published_on=PUBLISHED))
    assert {one.name for one in facts.officials} == {"Jane Doe"}
    assert [one.official for one in facts.statements if one.official is not None] == []


def test_a_bridge_named_after_a_king_is_nobody() -> None:
    text = "The lorries crossed at the King Hussein Bridge, Peru's foreign minister, Jane Doe, said."
    facts = GrammarExtractor().read(Document("urn:test", "", text, "test", published_on=PUBLISHED))
    assert {one.name for one in facts.officials} == {"Jane Doe"}
