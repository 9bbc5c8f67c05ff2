"""One unit of a paragraph (a word, office, country, title), with a class that the grammar of names reads.

Classes: H head of an office, L its plural, C counterpart; A country or organisation (noun), a its adjective, P the
possessive after it; M/m office modifier with and without a capital; S standing ("former"), R honorific or rank;
o "of/for", t "to/on/in"; d article, g "his/her/its/their"; & "and", "," comma, q quotation mark; N capitalised word
that may be a name, I initial, p particle, V suffix ("II"), T capitalised thing, n any other word, "." the
rest of punctuation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.transform.gazetteer import ActorMatch
from etl.transform.officials.units.title_words import STANDING, modifiers, name_parts
from etl.transform.text.kinds import ARTICLES
from etl.transform.wordlists import words

CAPITAL_PARTICLES = words("capital_particles")
LINKS = {"of": "o", "for": "o", "to": "t", "on": "t", "in": "t", "with": "t", "at": "t", "against": "t"}
OWNERS = frozenset({"his", "her", "its", "their", "whose"})
CONTRACTED = re.compile(r"(?:i|we|you|they|he|she|it|who|that|there)'(?:m|ve|ll|d|re)|\w+n't|let's")  # "I’m", "Don’t"
FRENCH_ARTICLE = re.compile(r"(?:d|dell|dall)[’'][A-ZÀ-ÖØ-Þ]")  # "Massimo d'Alema"
SHORT_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.")
NEAR = "near"  # of "Near East" with a capital, and a preposition without: "the president of Chad, near Abeche"
COMPOUND = re.compile(
    r"\w+[-‑](?:speaking|led|backed|born|based|style|era|wide|brokered|held|controlled|made|run|occupied|funded|sponsored"
    r"|mediated|hosted|bound|educated|trained|owned|built|supplied|Atlantic|Asian|African|European|American|Pacific)"
)
"""Adjectives of two words, the first a country's or a continent's: "Russian-speaking", "Euro-Atlantic"."""
ARABIC_ARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|az|ad|ul|ur)[-‑’'][A-ZÀ-ÖØ-Þ]")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a paragraph: its characters (relative to the paragraph), class and what it stands for."""

    text: str
    first: int
    last: int
    cls: str
    low: str
    actor: ActorMatch | None = None
    weak: bool = False

    @property
    def capital(self) -> bool:
        """Whether the unit begins with a capital."""
        return self.text[:1].isupper()


def single_unit(text: str, spans: list[tuple[int, int]], lows: list[str], i: int, units: list[Unit]) -> Unit:
    """Class a word that no list of phrases knows."""
    first, last = spans[i]
    word, low = text[first:last], lows[i]
    following = text[last : last + 1]
    return Unit(word, first, last, _class(word, low, following, units), low)


def _class(word: str, low: str, following: str, units: list[Unit]) -> str:
    if word[0] in "’'":
        return "P" if units and units[-1].text[-1:].isalnum() else "q"
    if low in {"and", "&"} or word == "/":
        return "&"
    if word == ",":
        return ","
    if word in '"“”„«»‘':
        return "q"
    if low in ARTICLES:
        return "d"
    if low in OWNERS:
        return "g"
    if CONTRACTED.fullmatch(low):
        return "n"
    if low in LINKS:
        return LINKS[low]
    if low in STANDING:
        return "S"
    if SHORT_MONTH.fullmatch(word):
        return "n"
    if not word[0].isalpha():
        return "#" if word[0].isdigit() else "."
    return _word_class(word, low, following)


def _word_class(word: str, low: str, following: str) -> str:
    kind = name_parts().get(low.rstrip("."), "")
    if ARABIC_ARTICLE.match(word):
        return "N"
    capital = word[0].isupper()
    if kind == "suffix" and (word.isupper() or low.startswith(("jr", "sr"))) and len(word) > 1:
        return "V"
    if kind == "particle" and (not capital or low in CAPITAL_PARTICLES) and following == " ":
        return "p"
    if FRENCH_ARTICLE.match(word):
        return "N"
    if not capital:
        joined = low.split(" ")[0]
        is_modifier = bool({low, joined, word} & modifiers()) and low != NEAR
        return "m" if is_modifier else "p" if kind == "particle" else "n"
    if len(word) <= 2 and (len(word) == 1 or word[1] == ".") and word != "I":
        return "I"
    if low in modifiers() or " ".join(low.split()) in modifiers() or word.lower() in modifiers():
        return "M"
    if COMPOUND.fullmatch(word):
        return "n"
    return {"never": "n", "both": "n", "thing": "T"}.get(kind, "N")
