"""Finding many fixed phrases in running text at once: longest match, whole words, any apostrophe, any space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Value = TypeVar("Value")
Trie = dict[str, "Trie"]

END = ""  # marks in the trie that a phrase ends here
_SPACE = re.compile(r"\s+")
_CHARACTERS = {" ": r"[ \u00a0\u202f]+", "'": "['’‘ʼ]", "-": r"[-‐‑–]"}


def plain(words: str) -> str:
    """Return the words with straight apostrophes, hyphens and single spaces: the form in which phrases are compared."""
    if not words.isascii():
        for odd, usual in (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"), ("–", "-")):
            words = words.replace(odd, usual)
    return _SPACE.sub(" ", words)


class Phrases(Generic[Value]):
    """A set of phrases, each with what it stands for.

    A phrase that ends in a letter or digit ends at the end of a word; one that ends in a hyphen (Sino-) goes on with a
    capital letter; one that ends in another sign (U.S., US$) ends wherever that sign stands. Case counts unless
    `ignore_case`.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]], *, ignore_case: bool = False) -> None:
        self._ignore_case = ignore_case
        self._values: dict[str, Value] = {}
        for words, value in phrases:
            self._values.setdefault(self._key(words), value)
        trie: Trie = {}
        for words in self._values:
            node = trie
            for character in words:
                node = node.setdefault(character, {})
            node[END] = {}
        flags = re.IGNORECASE if ignore_case else 0
        self._pattern = re.compile(rf"(?<![\w@#]){_expression(trie, '')}", flags)

    def __len__(self) -> int:
        return len(self._values)

    def find(self, text: str) -> Iterator[tuple[int, int, Value]]:
        """Yield first character, character after the last, and value of every phrase in the text, none overlapping."""
        values, key = self._values, self._key
        for match in self._pattern.finditer(text):
            words = match.group()
            first, last = match.span()
            yield first, last, values[key(words)]

    def get(self, words: str) -> Value | None:
        """Return what exactly these words stand for, None if they are no phrase of this set."""
        return self._values.get(self._key(words))

    def _key(self, words: str) -> str:
        words = plain(words)
        return words.lower() if self._ignore_case else words


def _expression(node: Trie, before: str) -> str:
    """Return a regular expression for all phrases below a node of the trie, longer ones tried first."""
    branches = [
        _CHARACTERS.get(character, re.escape(character)) + _expression(child, character)
        for character, child in node.items()
        if character != END
    ]
    if END in node:
        branches.append(_boundary(before))
    if len(branches) == 1:
        return branches[0]
    return "(?:" + "|".join(branches) + ")"


def _boundary(last: str) -> str:
    if last == "-":
        return r"(?=[^\W\d_a-z])"
    return r"(?!\w)" if last.isalnum() else ""
