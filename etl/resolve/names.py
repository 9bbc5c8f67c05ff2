"""Names of persons: folded, taken apart, and compared across spellings, initials, order and left-out parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

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
    """A name taken apart: its words without particles and honorifics (one letter is an initial), and "II" or "VI"."""

    words: tuple[str, ...]
    ordinal: str | None = None

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
    ordinal = next((token for token in tokens[1:] if _ROMAN.fullmatch(token)), None)
    kept = [token for token in tokens if token != ordinal or token == tokens[0]]
    particles, honorifics = words.name_words("particle"), words.name_words("honorific")
    suffixes = words.name_words("suffix")
    while len(kept) > 1 and kept[0] in honorifics:
        kept = kept[1:]
    while len(kept) > 1 and kept[-1] in suffixes:
        kept = kept[:-1]
    bare = [token for token in kept if token not in particles]
    return Name(tuple(bare or kept or tokens) or (folded,), ordinal)


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
    """Return the keys of which two forms of one person's name share at least one.

    The beginnings of skeletons, so that a slip of the pen towards the end of a word does no harm.
    """
    found = set()
    for word in parse(name).words:
        found |= {word, *words.nicknames().get(word, ()), _without_article(word) or word}
    return frozenset(skeleton(word)[:KEY_LENGTH] for word in found if len(word) > 1) or frozenset(parse(name).words)


def _without_article(word: str) -> str | None:
    """Return "sisi" for "alsisi"."""
    return word[2:] if word[:2] in ("al", "el") and len(word) > 5 else None


@lru_cache(maxsize=262144)
def same_word(one: str, other: str) -> bool:
    """Tell whether two words of names may be the same one, spelled differently, shortened or an initial."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    if _stands_for(one) & _stands_for(other):
        return True
    if _alike(one, other):
        return True
    return _without_article(one) == other or _without_article(other) == one


def _stands_for(word: str) -> frozenset[str]:
    return words.nicknames().get(word, frozenset()) | {word}


def _alike(one: str, other: str) -> bool:
    limits = words.weights("names")
    similarity = fuzz.ratio(spelling(one), spelling(other)) / 100
    if skeleton(one) == skeleton(other):
        return bool(similarity >= limits["same_key_similarity"])
    if min(len(one), len(other)) < limits["typing_error_length"]:
        return False
    return bool(similarity >= limits["typing_error_similarity"])


def compatible(one: Name, other: Name) -> bool:
    """Tell whether two full names may be forms of one person's name.

    The shorter one's words have to stand in the longer one in order (or turned round: family name first), beginning
    with the same first name; so "Khaleda Rahman" and "Rahman" agree, "Rahman Ali" and "Khaleda Rahman Ali" do not.
    """
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    short, long = sorted((one, other), key=lambda name: (len(name.words), name.words))
    if _aligned(short.words, long.words):
        return True
    if len(short.words) != len(long.words):
        return False
    return any(_aligned(_turned(short.words, by), long.words) for by in range(1, len(short.words)))


def _turned(parts: tuple[str, ...], by: int) -> tuple[str, ...]:
    return parts[by:] + parts[:by]


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether all words of `short` stand in `long` in order, the first at the front, the last at the end.

    The first may stand behind first names that many leave out; behind the last there may be more where two words
    agree in full (a second family name, a tribe's).
    """
    for start in range(len(long) - len(short) + 1):
        if not all(_is_optional(word) for word in long[:start]):
            return False
        found = _places(short, long, start)
        if found is None:
            continue
        certain = sum(len(a) > 1 and len(long[b]) > 1 for a, b in zip(short, found, strict=True))
        if certain >= 2 or (certain == 1 and len(short) >= 2 and found[-1] == len(long) - 1):
            return True
    return False


def _places(short: tuple[str, ...], long: tuple[str, ...], start: int) -> list[int] | None:
    """Return where in `long` the words of `short` stand, the first one at `start`; None where one is missing."""
    if not same_word(short[0], long[start]):
        return None
    places = [start]
    for word in short[1:]:
        rest = range(places[-1] + 1, len(long))
        place = next((number for number in rest if same_word(word, long[number])), None)
        if place is None:
            return None
        places.append(place)
    return places


@lru_cache(maxsize=65536)
def _is_optional(word: str) -> bool:
    return any(_alike(word, optional) for optional in words.name_words("optional"))


def carries(full: Name, single: Name) -> bool:
    """Tell whether a full name has the one word of a name given in part."""
    if full.ordinal and single.ordinal and full.ordinal != single.ordinal:
        return False
    return any(len(word) > 1 and same_word(word, part) for word in full.words for part in single.words)


def related(one: str, other: str) -> bool:
    """Tell whether two names as written may be the same person's: the relation that blocks are made of."""
    first, second = parse(one), parse(other)
    if first.is_full and second.is_full:
        return compatible(first, second)
    return carries(first, second) or carries(second, first)
