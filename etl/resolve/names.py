"""Names of persons: folded, taken apart, brought to common spellings, and the keys by which like ones are found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from etl.resolve import words

#: Letters that Unicode does not take apart into a Latin letter and a mark.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})
_APOSTROPHES = re.compile(r"['’‘ʼʻʾʿ`´]")
_WORD = re.compile(r"[^\W_]+")
#: Consonants of a word that make its key.
KEY_LENGTH = 4
_ROMAN = re.compile(r"(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its words without particles and honorifics (one letter is an initial), and "II" or "jr".

    `fathers` are the words that follow a "bin".
    """

    words: tuple[str, ...]
    ordinal: str | None = None
    fathers: frozenset[str] = frozenset()

    @property
    def full(self) -> int:
        """How many words are more than an initial."""
        return sum(len(word) > 1 for word in self.words)

    @property
    def is_full(self) -> bool:
        """Whether the name has two words or more, so that it can stand for a person by itself."""
        return len(self.words) > 1 and self.full > 0


@lru_cache(maxsize=65536)
def parse(name: str) -> Name:
    """Take a name apart. What is nothing but particles is kept as it is."""
    folded = fold(name)
    tokens = _join(_WORD.findall(folded))
    ordinal = next((token for token in tokens[1:] if _ROMAN.fullmatch(token) or token in ("jr", "sr")), None)
    kept = [token for token in tokens if token != ordinal or token == tokens[0]]
    particles, honorifics = words.name_words("particle"), words.name_words("honorific")
    suffixes = words.name_words("suffix")
    while len(kept) > 1 and kept[0] in honorifics:
        kept = kept[1:]
    while len(kept) > 1 and kept[-1] in suffixes:
        kept = kept[:-1]
    bare = [token for token in kept if token not in particles]
    sons = words.name_words("father")
    fathers = frozenset(word for before, word in pairwise(kept) if before in sons and word in bare)
    return Name(tuple(bare or kept or tokens) or (folded,), ordinal, fathers)


def fold(name: str) -> str:
    """Return a name in small letters without accents, apostrophes, dots and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _APOSTROPHES.sub("", plain)


def _join(tokens: Sequence[str]) -> list[str]:
    """Write "abd al-rahman" and "abdel rahman" as one word."""
    joiners, particles = words.name_words("joiner"), words.name_words("particle")
    joined: list[str] = []
    pending = ""
    for number, token in enumerate(tokens):
        has_more = number + 1 < len(tokens)
        if has_more and (token in joiners or (pending and token in particles)):
            pending += token
        else:
            joined.append(pending + token)
            pending = ""
    return joined


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """Return a word in the spelling that romanisations have in common."""
    for pattern, replacement in words.spellings():
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the consonants of a word's common spelling; a short word's is the word itself, initials have none."""
    if len(word) < 2:
        return ""
    common = spelling(word)
    rest = re.sub(r"[aiu]", "", common[1:])
    bones = ("a" if common[:1] in "aiu" else common[:1]) + re.sub(r"(.)\1+", r"\1", rest)
    return bones if len(bones) > 1 else word


def keys(name: str) -> frozenset[str]:
    """Return the keys of a name as written: see `keys_of`."""
    return keys_of(parse(name))


@lru_cache(maxsize=65536)
def keys_of(name: Name) -> frozenset[str]:
    """Return the keys of which two forms of one person's name share at least one.

    The beginnings of skeletons, so that a slip of the pen towards the end of a word does no harm, and one key for all
    spellings of a name in name_groups.csv.
    """
    found: set[str] = set()
    for word in name.words:
        if len(word) > 1:
            forms = {word, *words.nicknames().get(word, ()), without_article(word) or word}
            found |= {skeleton(form)[:KEY_LENGTH] for form in forms}
            found |= {f"={number}" for form in forms for number in words.name_groups().get(form, ())}
    return frozenset(found) or frozenset(name.words)


def without_article(word: str) -> str | None:
    """Return "sisi" for "alsisi", nothing for a word that doesn't begin like an article."""
    return word[2:] if word[:2] in ("al", "el") and len(word) > 5 else None
