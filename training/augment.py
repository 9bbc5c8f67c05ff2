"""Vary the punctuation of training text, so that “curly” and "straight" quotes and every dash read alike."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial

from spacy import util
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

OPENING_QUOTES = ('"', "“", "``", "'", "‘")
CLOSING_QUOTES = ('"', "”", "''", "'", "’")
DASHES = ("-", "--", "–", "—")
# Pairs of quotes that one paragraph is given, the likeliest twice.
QUOTE_PAIRS = (("“", "”"), ("“", "”"), ('"', '"'), ("‘", "’"))
# Chance of its own, so that a training can be done again exactly.
CHANCE = random.Random(7)  # noqa: S311 - nothing secret


def create_punctuation_augmenter(
    punctuation: float, lower_case: float, capitals: float
) -> Callable[[Language, Example], Iterator[Example]]:
    """Make an augmenter from the shares of paragraphs that get other punctuation, lower case or all capitals."""
    return partial(augment, punctuation=punctuation, lower_case=lower_case, capitals=capitals)


def vary_punctuation(words: list[str], tags: list[str]) -> list[str]:
    """Give the words with quotes, apostrophes and dashes of another, consistent style."""
    opening, closing = CHANCE.choice(QUOTE_PAIRS)
    apostrophe = CHANCE.choice(("'", "’", "’"))
    dash = CHANCE.choice(("–", "—", "-", "--"))
    varied = []
    for word, tag in zip(words, tags, strict=True):
        if tag == "``" and word in OPENING_QUOTES:
            word = opening
        elif tag == "''" and word in CLOSING_QUOTES:
            word = closing
        elif tag in {":", ","} and word in DASHES:
            word = dash
        elif tag != "HYPH":
            word = word.replace("’", "'").replace("'", apostrophe) if len(word) > 1 or tag == "POS" else word
        varied.append(word)
    return varied


def augment(
    nlp: Language, example: Example, *, punctuation: float, lower_case: float, capitals: float
) -> Iterator[Example]:
    """Give one paragraph, perhaps in another dress."""
    reference = example.reference
    words = [token.text for token in reference]
    chance = CHANCE.random()
    if CHANCE.random() < punctuation:
        words = vary_punctuation(words, [token.tag_ for token in reference])
    if chance < lower_case:
        words = [word.lower() for word in words]
    elif chance < lower_case + capitals:
        words = [word.upper() for word in words]
    if words == [token.text for token in reference]:
        yield example
        return
    varied = Doc(
        nlp.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in reference],
        tags=[token.tag_ for token in reference],
        pos=[token.pos_ for token in reference],
        morphs=[str(token.morph) for token in reference],
        lemmas=[token.lemma_ for token in reference],
        heads=[token.head.i for token in reference],
        deps=[token.dep_ for token in reference],
        sent_starts=[bool(token.is_sent_start) for token in reference],
    )
    yield Example(nlp.make_doc(varied.text), varied)


util.registry.augmenters("readout.punctuation.v1")(create_punctuation_augmenter)
