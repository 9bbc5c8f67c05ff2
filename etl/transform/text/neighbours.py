"""The words beside a word: what stands before the first and behind the last word of a text is nothing, and no error."""

from __future__ import annotations

from typing import Any, Final, overload

import spacy.tokens

from etl.transform.text.tokens import Token


class _Nothing:
    """What stands beside the first or the last word of a text: a word that is none."""

    i: Final = -1
    text = lower_ = lemma_ = tag_ = pos_ = dep_ = whitespace_ = ""
    is_alpha = is_lower = is_title = is_punct = like_num = False
    children = lefts = rights = subtree = ancestors = ()

    @property
    def head(self) -> _Nothing:
        return self


NOTHING: Final[Any] = _Nothing()


@overload
def next_to(token: Token, steps: int = 1) -> Token: ...
@overload
def next_to(token: spacy.tokens.Token, steps: int = 1) -> spacy.tokens.Token: ...
def next_to(token: Any, steps: int = 1) -> Any:
    """Return the word some steps behind a word, before it where they are negative; a word without letters for none."""
    at = token.i + steps
    return token.doc[at] if token is not NOTHING and 0 <= at < len(token.doc) else NOTHING


@overload
def ahead_of(token: Token, count: int) -> list[Token]: ...
@overload
def ahead_of(token: spacy.tokens.Token, count: int) -> spacy.tokens.Span: ...
def ahead_of(token: Any, count: int) -> Any:
    """Return the words before a word in its sentence, as they stand, at most so many of them."""
    return token.doc[max(token.sent.start, token.i - count) : token.i]
