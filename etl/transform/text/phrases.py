"""Finding many fixed phrases in running text at once: longest match, whole words, any apostrophe, hyphen or space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Value = TypeVar("Value")

_WORD = re.compile(r"(?<![\w@#])\w+")
_USUAL = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " ", "\u202f": " "})


def plain(words: str) -> str:
    """Return the words with straight apostrophes, hyphens and plain spaces, each character where it was."""
    return words if words.isascii() else words.translate(_USUAL)


def lowered(words: str) -> str:
    """Return the words in lower case, each character where it was."""
    lower = words.lower()
    if len(lower) == len(words):
        return lower
    return "".join(one if len(one) == 1 else character for character in words for one in [character.lower()])


class Phrases(Generic[Value]):
    """A set of phrases, each with what it stands for; of phrases given twice the first counts.

    A phrase that ends in a letter or digit ends at the end of a word; one that ends in a hyphen (Sino-) goes on with a
    capital letter; one that ends in another sign (U.S., US$) ends wherever that sign stands. Case counts unless
    `ignore_case`. A phrase must begin with a letter or digit.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]], *, ignore_case: bool = False) -> None:
        self._ignore_case = ignore_case
        self._values: dict[str, Value] = {}
        for words, value in phrases:
            self._values.setdefault(self._key(words), value)
        starts: dict[str, list[str]] = {}
        for words in self._values:
            first_word = _WORD.match(words)
            if first_word is None:
                raise ValueError(f"the phrase {words!r} does not begin with a letter or digit; leave out what precedes")
            starts.setdefault(first_word.group(), []).append(words)
        self._starts = {word: tuple(sorted(rest, key=len, reverse=True)) for word, rest in starts.items()}

    def __len__(self) -> int:
        return len(self._values)

    def find(self, text: str) -> Iterator[tuple[int, int, Value]]:
        """Yield first character, character after the last, and value of every phrase in the text, none overlapping."""
        text = self._key(text)
        starts, values, reached = self._starts, self._values, 0
        for word in _WORD.finditer(text):
            candidates = starts.get(word.group())
            if candidates is None or (first := word.start()) < reached:
                continue
            for words in candidates:
                if text.startswith(words, first) and _ends(text, words, reached := first + len(words)):
                    yield first, reached, values[words]
                    break
            else:
                reached = first

    def get(self, words: str) -> Value | None:
        """Return what exactly these words stand for, None if they are no phrase of this set."""
        return self._values.get(self._key(words))

    def _key(self, words: str) -> str:
        words = plain(words)
        return lowered(words) if self._ignore_case else words


def _ends(text: str, words: str, last: int) -> bool:
    """Return whether a phrase found in the text may end where it does."""
    if words[-1] == "-":
        return text[last : last + 1].isupper()
    if not words[-1].isalnum() or last == len(text):
        return True
    return not (text[last].isalnum() or text[last] == "_")
