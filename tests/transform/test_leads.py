"""The first sentence of a report behind its dateline."""

from __future__ import annotations

from datetime import date

from etl.facts import Document
from etl.transform.extractor import read_document


def sentences_of(body: str) -> list[str]:
    """The sentences that the parse finds in a text."""
    document = Document(url="urn:test", title="", body=body, origin="test", published_on=date(2022, 3, 10))
    return [sent.text for paragraph in read_document(document).paragraphs for sent in paragraph.doc.sents]


def test_a_lead_is_not_cut_behind_its_subject() -> None:
    found = sentences_of("LIMA - Peruvian President Juan Rivas left on Wednesday for Quito after two days of talks.")
    assert found[-1].startswith("Peruvian President Juan Rivas left")


def test_leaves_for_is_a_verb() -> None:
    document = Document(url="urn:test", title="", body="Solberg leaves for Quito on Friday.", origin="test")
    verb = next(t for p in read_document(document).paragraphs for t in p.doc if t.lower_ == "leaves")
    assert (verb.tag_, verb.lemma_) == ("VBZ", "leave")
