"""The words that the grammar reads answer as those of spaCy do, whatever the tree."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.lang.en import English

from etl.transform.text import tokens
from etl.transform.text.tokens import Doc, Parsed

NLP = English()
WORDS = ("Peru", "met", "of", "the", "10,000", "second", "“", "“", ",", "U.S.", "NATO", "ÉLAN", "’s", "(", "ß", "3rd")
MOST = 12
OWN = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "whitespace_")
KINDS = (
    "is_alpha", "is_digit", "is_lower", "is_upper", "is_title", "is_space", "is_punct", "is_quote", "like_num",
)  # fmt: skip
ROWS = ("children", "lefts", "rights", "ancestors", "subtree", "sent")
SINGLE = ("head", "left_edge", "right_edge")


@st.composite
def parsed(draw: st.DrawFn) -> list[Parsed]:
    """Some words with trees of any shape over them, one or more."""
    order = draw(st.permutations(range(draw(st.integers(1, MOST)))))
    heads = list(order)
    for place, word in enumerate(order):
        is_top = place == 0 or draw(st.integers(0, MOST)) == 0
        heads[word] = word if is_top else order[draw(st.integers(0, place - 1))]
    return [
        Parsed(
            draw(st.sampled_from(WORDS)), draw(st.sampled_from(("", " "))), head, "ROOT" if head == i else "obj",
            draw(st.sampled_from(("NN", "VBD"))), draw(st.sampled_from(("NOUN", "VERB"))), draw(st.sampled_from(WORDS)),
        )
        for i, head in enumerate(heads)
    ]  # fmt: skip


def by_spacy(words: list[Parsed]) -> Any:
    """The same words as spaCy keeps them."""
    from spacy.tokens import Doc as SpacyDoc

    return SpacyDoc(
        NLP.vocab,
        words=[w.text for w in words],
        spaces=[bool(w.whitespace) for w in words],
        heads=[w.head for w in words],
        deps=[w.dep for w in words],
        tags=[w.tag for w in words],
        pos=[w.pos for w in words],
        lemmas=[w.lemma for w in words],
    )


def numbers(words: Any) -> list[int]:
    """The numbers of some words, to compare those of two kinds."""
    return [word.i for word in words]


def is_projective(words: list[Parsed]) -> bool:
    """Whether no two lines of a tree cross: only then is it told for certain where the words below a word end."""
    ends = [sorted((i, w.head)) for i, w in enumerate(words)]
    tops = [i for i, w in enumerate(words) if w.head == i]
    crossed = any(a < c < b < d for a, b in ends for c, d in ends)
    return not crossed and not any(a < top < b for top in tops for a, b in ends)


@given(parsed())
def test_words_answer_as_those_of_spacy(words: list[Parsed]) -> None:
    mine, theirs = Doc(words), by_spacy(words)
    assert mine.text == theirs.text
    for one, other in zip(mine, theirs, strict=True):
        assert [getattr(one, name) for name in OWN] == [getattr(other, name) for name in OWN]
        assert [getattr(one, name) for name in KINDS] == [getattr(other, name) for name in KINDS]
        assert numbers(one.children) == numbers([*one.lefts, *one.rights])
        assert (one.head.i, numbers(one.ancestors)) == (other.head.i, numbers(other.ancestors))
        assert [one.is_ancestor(third) for third in mine] == [other.is_ancestor(third) for third in theirs]
        assert (len(one), repr(one)) == (len(other), str(other))


@given(parsed().filter(is_projective), st.integers(0, MOST), st.integers(0, MOST))
@example([Parsed(word, "", i, "ROOT", "NN", "NOUN", word) for i, word in enumerate(("“", "Peru"))], 0, 2)
def test_sentences_and_spans_are_those_of_spacy(words: list[Parsed], start: int, end: int) -> None:
    mine, theirs = Doc(words), by_spacy(words)
    assert [(s.start, s.end, s.text, s.root.i) for s in mine.sents] == [
        (s.start, s.end, s.text, s.root.i) for s in theirs.sents
    ]
    for one, other in zip(mine, theirs, strict=True):
        assert [numbers(getattr(one, name)) for name in ROWS] == [numbers(getattr(other, name)) for name in ROWS]
        assert [getattr(one, name).i for name in SINGLE] == [getattr(other, name).i for name in SINGLE]
    span, its = mine.span(start, end), theirs[start:end]
    assert (numbers(span), span.text) == (numbers(its), its.text)
    if len(span):
        assert (span.start, span.end, span.start_char, span.end_char) == (
            its.start, its.end, its.start_char, its.end_char,
        )  # fmt: skip
        assert span.root.i == its.root.i
        assert tokens.text_of(mine[start:end]) == its.text


@given(parsed(), st.integers(-2, 60), st.integers(1, 20))
def test_characters_are_found_as_spacy_finds_them(words: list[Parsed], first: int, length: int) -> None:
    found = Doc(words).words_at(first, first + length)
    its = by_spacy(words).char_span(first, first + length, alignment_mode="expand")
    assert (numbers(found) if found else ()) == (numbers(its) if its else ())


def test_heads_that_go_round_are_no_tree() -> None:
    with pytest.raises(ValueError, match="no tree"):
        Doc([Parsed("Peru", " ", 1, "obj", "NNP", "PROPN", "Peru"), Parsed("met", "", 0, "obj", "VBD", "VERB", "meet")])


def test_a_paragraph_is_equal_to_itself_alone() -> None:
    words = [Parsed("Peru", "", 0, "ROOT", "NNP", "PROPN", "Peru")]
    one, other = Doc(words), Doc(words)
    assert one == one
    assert one != other
    assert len({one, other, one}) == 2
