"""Names of persons: folded, taken apart, brought to common spellings, and the keys by which like ones are found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, permutations

from etl.resolve import words

#: Letters that Unicode does not take apart into a Latin letter and a mark.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})
_APOSTROPHES = re.compile(r"['’‘ʼʻʾʿ`´]")
_WORD = re.compile(r"[^\W_]+")
#: Consonants of a word that make its key.
KEY_LENGTH = 4
#: Letters of a word that may be written as one with the next.
SYLLABLE = 4
#: Stands before the keys of names of which one word may have to do: a surname, an initial and a surname.
BY_ONE_WORD = "?"
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
    ordinal = next((token for n, token in enumerate(tokens) if n and _is_ordinal(token, n == len(tokens) - 1)), None)
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


def _is_ordinal(token: str, is_last: bool) -> bool:
    """Tell whether a word is "jr", "II" or the like; one letter in the middle of a name is an initial."""
    return token in ("jr", "sr") or (_ROMAN.fullmatch(token) is not None and (is_last or len(token) > 1))


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
def called(name: str, actor_code: str | None) -> str:
    """Return how somebody is called for short, in whatever spelling: whom they serve, and a skeleton."""
    return f"{actor_code or ''} {skeleton(parse(name).words[-1])}"


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
    """Return the keys under which a name as written is filed: see `keys_of`."""
    return keys_of(parse(name))


@lru_cache(maxsize=65536)
def keys_of(name: Name) -> frozenset[str]:
    """Return the keys under which a name is filed. Forms of one person's name ask for at least one (`asked_of`).

    A name with two words or more that nobody leaves out is filed under each word for those who look for a surname or
    the like, and under every two words for other names in full: one first name in common is no reason to look closer.
    """
    ones = _one_keys(name)
    return ones | pair_keys(name) if is_plain(name) else frozenset(BY_ONE_WORD + key for key in ones)


@lru_cache(maxsize=65536)
def asked_of(name: Name) -> frozenset[str]:
    """Return the keys to look under for other forms of a name. If one finds another so, that finds it as well."""
    ones = _one_keys(name)
    return (pair_keys(name) if is_plain(name) else ones) | {BY_ONE_WORD + key for key in ones}


def asked_for_any(name: Name) -> frozenset[str]:
    """Return the keys to look under for all names with a word in common."""
    ones = _one_keys(name)
    return ones | {BY_ONE_WORD + key for key in ones}


@lru_cache(maxsize=65536)
def is_plain(name: Name) -> bool:
    """Tell whether a name has two words or more, none of them one that is often left out or that a whole house has."""
    usual = words.name_words("house")
    is_short = any(is_optional(word) or word in usual for word in name.words)
    return name.full > 1 and not is_short and not name.fathers


@lru_cache(maxsize=65536)
def pair_keys(name: Name) -> frozenset[str]:
    """Return the keys of every two words: one in full, of the other its first letter, so that slips do no harm."""
    return frozenset(
        f"{key} {letter}"
        for (place, one), (other_place, other) in permutations(_word_keys(name), 2)
        if place.isdisjoint(other_place)
        for key in one
        for letter in {each if each.startswith("=") else each[:1] for each in other}
    )


def _one_keys(name: Name) -> frozenset[str]:
    return frozenset(key for _, keys in _word_keys(name) for key in keys)


@lru_cache(maxsize=65536)
def _word_keys(name: Name) -> tuple[tuple[frozenset[int], frozenset[str]], ...]:
    """Return the keys of each word, and of two that may be written as one ("En-lai"), with the words' numbers.

    They are the beginnings of skeletons, so that a slip of the pen towards the end does no harm, and one key for all
    spellings of a name in name_groups.csv. A name of nothing but initials has these.
    """
    numbered = [(frozenset({number}), word) for number, word in enumerate(name.words)]
    for (place, word), (next_place, next_word) in pairwise(numbered.copy()):
        if 1 < min(len(word), len(next_word)) <= SYLLABLE:
            numbered.append((place | next_place, word + next_word))
    found = [(place, _keys_of_word(word)) for place, word in numbered if len(word) > 1]
    return tuple(found) or tuple((place, frozenset({word})) for place, word in numbered)


@lru_cache(maxsize=65536)
def _keys_of_word(word: str) -> frozenset[str]:
    forms = {word, *words.nicknames().get(word, ()), without_article(word) or word}
    groups = {f"={number}" for form in forms for number in words.name_groups().get(form, ())}
    return frozenset({skeleton(form)[:KEY_LENGTH] for form in forms} | groups)


@lru_cache(maxsize=65536)
def is_optional(word: str) -> bool:
    """Tell whether a word is a first name that many leave out, in any spelling."""
    groups = words.name_groups()
    return any(
        word == each or bool(groups.get(word, frozenset()) & groups.get(each, frozenset()))
        for each in words.name_words("optional")
    )


def without_article(word: str) -> str | None:
    """Return "sisi" for "alsisi", nothing for a word that doesn't begin like an article."""
    return word[2:] if word[:2] in ("al", "el") and len(word) > 5 else None
