"""Corrections of trees leave trees: whatever the parser has read, no word hangs on itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.text import tokens
from etl.transform.text.trees.moves import move

MOST = 9
VOCABULARY = Vocab()


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """A sentence of a few words with a tree of any shape."""
    order = draw(st.permutations(range(draw(st.integers(2, MOST)))))
    heads = list(order)
    for place, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, place - 1))] if place else word
    deps = ["ROOT" if head == word else "dep" for word, head in enumerate(heads)]
    return Doc(VOCABULARY, ["word"] * len(order), heads=heads, deps=deps)


def steps_up(token: Token | tokens.Token) -> int:
    """Return how many words a word hangs on, at most as many as there are."""
    steps = 0
    while token.head.i != token.i and steps < len(token.doc):
        steps, token = steps + 1, token.head
    return steps


@given(trees(), st.integers(0, MOST - 1), st.integers(0, MOST - 1))
def test_a_word_moved_anywhere_leaves_a_tree(doc: Doc, moved: int, under: int) -> None:
    token, head = doc[moved % len(doc)], doc[under % len(doc)]
    move(token, head, "obj")
    assert token.head == head
    assert token.dep_ == "obj"
    assert all(steps_up(one) < len(doc) for one in doc)


def test_a_clause_about_somebody_below_it_trades_places_with_the_sentence() -> None:
    text = (
        "Peru's foreign minister was abroad, and so it was the deputy minister of trade, John Roe,"
        " to whom a weary Dutch envoy gave the news."
    )
    body = read_document(Document("urn:news:1", "In brief", text, "news")).paragraphs[-1].doc
    gave = next(token for token in body if token.text == "gave")
    assert all(steps_up(token) < len(body) for token in body)
    assert "Roe" in {token.text for token in gave.head.subtree}
    assert gave.dep_ == "acl:relcl"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The Government of Peru deplores the loss of life.", "deplores", "Government"),
        ("The Ministry of Defence of Peru reaffirms its commitment to the agreement.", "reaffirms", "Ministry"),
        ("Peru calls on all parties to show restraint.", "calls", "Peru"),
        ("Negotiators from Peru completed talks in Doha.", "completed", "Negotiators"),
        ("Ministers from nine countries gathered in Vienna.", "gathered", "Ministers"),
    ],
)
def test_the_only_verb_heads_its_sentence(text: str, verb: str, subject: str) -> None:
    doc = read_document(Document("urn:test", "", text, "test")).paragraphs[0].doc
    root = doc.sents[0].root
    assert (root.text, root.pos_) == (verb, "VERB")
    assert subject in {child.text for child in root.children if child.dep_ == "nsubj"}
