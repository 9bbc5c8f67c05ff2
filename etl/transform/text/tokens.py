"""The words of a paragraph and its tree, as the grammar reads them: plain objects that nothing changes.

They bear the names that spaCy gives to the same things (`Token.head`, `Doc.sents`, …), so whoever knows one knows the
other. spaCy makes an object anew for each token each time it is asked for, and looks each string up in a store; a
grammar that asks millions of times gains a good deal when each word is one object that has its answers at hand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern
from typing import overload

from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct, is_quote


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser says of a word: `head` is the number of the word above it, its own number at the top."""

    text: str
    whitespace: str
    """What parts it from the next word: a space or nothing."""
    head: int
    dep: str
    tag: str
    pos: str
    lemma: str


class Token:
    """A word or a mark in its tree. `i` is its number, `idx` its first character in the paragraph."""

    __slots__ = (
        "children", "dep_", "doc", "head", "i", "idx", "left_edge", "lefts", "lemma_", "lower_", "pos_", "right_edge",
        "rights", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    children: tuple[Token, ...]
    """The words right below it, in their order; `lefts` and `rights` are those before and behind it."""
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    doc: Doc
    head: Token
    sent: Span
    left_edge: Token
    """The first word of all that hangs on it, and `right_edge` the last: itself if nothing does."""
    right_edge: Token

    def __init__(self, number: int, first_char: int, doc: Doc, parsed: Parsed) -> None:
        """A word without its tree, which `Doc` lays over all words when they are there."""
        self.i, self.idx, self.doc = number, first_char, doc
        self.text, self.whitespace_ = intern(parsed.text), parsed.whitespace
        self.lower_, self.lemma_ = intern(parsed.text.lower()), intern(parsed.lemma)
        self.pos_, self.tag_, self.dep_ = intern(parsed.pos), intern(parsed.tag), intern(parsed.dep)

    def __len__(self) -> int:
        """How many characters it has."""
        return len(self.text)

    def __repr__(self) -> str:
        """Its letters."""
        return self.text

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it, the nearest first."""
        below, above = self, self.head
        while above is not below:
            yield above
            below, above = above, above.head

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that hangs on it, in the order of the tree: what is before it, itself, what is behind."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    def is_ancestor(self, other: Token) -> bool:
        """Whether the other word hangs on this one, at whatever depth."""
        return self.doc is other.doc and self in other.ancestors

    @property
    def is_alpha(self) -> bool:
        """Whether it is letters alone."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether it is figures alone."""
        return self.text.isdigit()

    @property
    def is_lower(self) -> bool:
        """Whether it has small letters and no capitals."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Whether it has capitals and no small letters."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Whether it begins with a capital and goes on in small letters."""
        return self.text.istitle()

    @property
    def is_space(self) -> bool:
        """Whether it is blank."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Whether it is marks alone."""
        return is_punct(self.text)

    @property
    def is_quote(self) -> bool:
        """Whether it opens or closes a quotation."""
        return is_quote(self.text)

    @property
    def like_num(self) -> bool:
        """Whether it tells a number, in figures or in words: "10,000", "ten", "tenth"."""
        return bool(like_num(self.text))  # type: ignore[no-untyped-call]


class Span(Sequence[Token]):
    """Words of a paragraph that follow each other: from number `start` to the one before `end`."""

    __slots__ = ("_tokens", "doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        """The words of a paragraph from one number to another."""
        self._tokens = doc[start:end]
        self.doc, self.start, self.end = doc, start, start + len(self._tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        """A word by its number from the start of the span, or several."""
        return self._tokens[at]

    def __iter__(self) -> Iterator[Token]:
        """Each word."""
        return iter(self._tokens)

    def __len__(self) -> int:
        """How many words."""
        return len(self._tokens)

    def __repr__(self) -> str:
        """Its letters."""
        return self.text

    @property
    def text(self) -> str:
        """Its words as they stand in the paragraph."""
        return text_of(self._tokens)

    @property
    def start_char(self) -> int:
        """Its first character in the paragraph."""
        return self._tokens[0].idx

    @property
    def end_char(self) -> int:
        """The character behind its last."""
        return self._tokens[-1].idx + len(self._tokens[-1])

    @property
    def root(self) -> Token:
        """The word on which the others hang: the first at the top of the tree, or else with the fewest words above it.

        Of words under others, a mark on which nothing hangs is so only where all are marks.
        """
        if (top := next((t for t in self._tokens if t.head is t), None)) is not None:
            return top
        inside = range(self.start, self.end)
        outer = [t for t in self._tokens if t.head.i not in inside]
        return min(outer, key=self._words_above, default=self._tokens[0])

    def _words_above(self, token: Token) -> int:
        """How far down the tree a word is; a mark on which nothing hangs as far as can be, as spaCy counts it."""
        is_mark = (token.is_space or token.is_punct) and not token.children
        return len(token.doc) - 1 if is_mark else sum(1 for _ in token.ancestors)


class Doc(list[Token]):
    """A paragraph: its words in their order."""

    __slots__ = ("sents",)
    sents: tuple[Span, ...]
    """Its sentences: each begins with the first word of all that hangs on a top of the tree."""

    def __init__(self, words: Sequence[Parsed]) -> None:
        """Make the words and lay the tree over them.

        Raises:
            ValueError: the heads are no tree: a word is above itself.
        """
        super().__init__()
        char = 0
        for number, parsed in enumerate(words):
            self.append(Token(number, char, self, parsed))
            char += len(parsed.text) + len(parsed.whitespace)
        self._grow([word.head for word in words])
        self._part()

    __hash__ = object.__hash__  # type: ignore[assignment]  # no list of words, which may change, but this paragraph

    def __eq__(self, other: object) -> bool:
        """Whether it is the same paragraph."""
        return self is other

    def span(self, start: int, end: int) -> Span:
        """Its words from one number to the one before another."""
        return Span(self, start, end)

    def words_at(self, first: int, last: int) -> Span | None:
        """The words that hold any of the characters from `first` to the one before `last`.

        None if some are outside, or if there is nothing but space.
        """
        if first < 0 or not self or last > self[-1].idx + len(self[-1]) + len(self[-1].whitespace_):
            return None
        start = bisect_right(self, first, key=lambda token: token.idx + len(token))
        end = bisect_right(self, last - 1, key=lambda token: token.idx)
        return Span(self, start, end) if start < end else None

    @property
    def text(self) -> str:
        """The paragraph as it was written."""
        return "".join(token.text + token.whitespace_ for token in self)

    def _grow(self, heads: Sequence[int]) -> None:
        """Tell each word what is above it, what is below it and where that begins and ends."""
        below: list[list[Token]] = [[] for _ in self]
        for token, head in zip(self, heads, strict=True):
            token.head = self[head]
            token.left_edge = token.right_edge = token
            if head != token.i:
                below[head].append(token)
        for token, children in zip(self, below, strict=True):
            token.children = tuple(children)
            token.lefts = tuple(child for child in children if child.i < token.i)
            token.rights = token.children[len(token.lefts) :]
        downwards = [token for token in self if token.head is token]
        for token in downwards:  # grows as it is read
            downwards.extend(token.children)
        if len(downwards) < len(self):
            raise ValueError("the heads of these words are no tree")
        for token in reversed(downwards):
            head_ = token.head
            head_.left_edge = min(head_.left_edge, token.left_edge, key=_number)
            head_.right_edge = max(head_.right_edge, token.right_edge, key=_number)

    def _part(self) -> None:
        """Part the sentences."""
        tops = {token.left_edge.i for token in self if token.head is token}
        starts = sorted(tops | {0}) if self else []
        self.sents = tuple(Span(self, *ends) for ends in zip(starts, [*starts[1:], len(self)], strict=True))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence


def _number(token: Token) -> int:
    return token.i


def text_of(tokens: Sequence[Token]) -> str:
    """The words as they stand in their paragraph, from the first letter to the last."""
    return "".join([token.text + token.whitespace_ for token in tokens[:-1]] + [token.text for token in tokens[-1:]])
