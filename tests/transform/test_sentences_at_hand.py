"""Each token of a parsed paragraph knows its sentence, as the parse has it, however often it is asked."""

from __future__ import annotations

from etl.transform.text.parse import Fold, parse

TEXT = 'QUITO - President Jane Doe of Peru arrived on Monday. "We will talk," she said. Talks with Roe begin at noon.'


def test_token_knows_its_sentence() -> None:
    """The sentence of a token is the one of the document that holds it, folded names included."""
    name = TEXT.index("President Jane Doe"), TEXT.index("Doe") + len("Doe")
    fold = Fold(*name, name[1] - len("Doe"), name[1])
    (doc,) = parse([TEXT], [[fold]])
    sentences = list(doc.sents)
    assert len(sentences) > 2
    for sentence in sentences:
        for token in sentence:
            assert (token.sent.start, token.sent.end) == (sentence.start, sentence.end)
            assert token.sent.root.i == sentence.root.i


def test_sentences_of_different_paragraphs_are_apart() -> None:
    """Paragraphs parsed together keep their own sentences."""
    first, second = parse(["The two met in Lima. They dined.", "Nobody came."], [[], []])
    assert first[0].sent.text == "The two met in Lima."
    assert second[0].sent.text == "Nobody came."
