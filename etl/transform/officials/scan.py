"""A paragraph as a row of units (words, offices, countries, titles), each with a class that the grammar of names reads.

Classes: H head of an office, L its plural, C counterpart; A country or organisation (noun), a its adjective, P the
possessive after it; M/m office modifier with and without a capital; S standing ("former"), R honorific or rank;
o "of/for", t "to/on/in"; d article, g "his/her/its/their"; & "and", "," comma, q quotation mark; N capitalised word
that may be a name, I initial, p particle, V suffix ("II"), T capitalised thing, n any other word, "." the
rest of punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from etl.transform.gazetteer import ActorMatch, actors_in
from etl.transform.officials.plurals import plural_of
from etl.transform.wordlists import table, words

ABBREVIATIONS = (
    "Dr|Mr|Mrs|Ms|Gen|Lt|Col|Maj|Brig|Adm|Capt|Sen|Rep|Gov|Prof|St|Hon|Jr|Sr|Amb|Ing|Eng|Rev|Rt|Cmdr|Sgt|Cdr|Min|Dep|"
    "Smt"
)
WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|\b(?:{ABBREVIATIONS})\.|\b[^\W\d_a-z][a-z]?\.[^\W\d_a-z][^\W\d_]{{2,}}"
    r"|\b[^\W\d_a-zß-ÿ]\.(?=\s?[^\W\d_])|\b(?:[Ee]x|[Tt]hen)[-‑](?=\w)"
    r"|\b(?:[Pp]eople|[Ww]omen|[Cc]hildren)[’']s\b"
    r"|[’'](?:s|S)?(?!\w)|[^\W_]+(?:[-‑’'&](?!s\b|(?i:elect|designate)\b|[A-Z]\.[A-Z])[^\W_]+)*|[^\w\s]"
)
STANDING = {row["word"]: row["standing"] for row in table("standing")}
CAPITAL_PARTICLES = words("capital_particles")
OFFICIAL_NOUNS = words("official_nouns")
LINKS = {"of": "o", "for": "o", "to": "t", "on": "t", "in": "t", "with": "t", "at": "t", "against": "t"}
ARTICLES = frozenset({"the", "a", "an"})
OWNERS = frozenset({"his", "her", "its", "their", "whose"})
GIVEN_TOO = frozenset({"sultan", "amir", "emir", "malik", "justice"})  # heads of offices that are given names as well
PRONOUN_NAMES = frozenset({"He", "She"})  # pronouns that are names as well
SERVING = (["secretary"], ["spokesman"], ["spokeswoman"], ["minister"], ["ambassador"], ["adviser"], ["director"])
MAJESTY = re.compile(
    r"(his|her|their) .*(majesty|highness)|h\.?[mh]\.?$|h\.?r\.?h\.?$"
)  # who is styled so is no "Mr Sultan"
BOTH = frozenset({"deputy", "chief", "justice", "leader"})  # heads that also stand before another head
ARABIC_ARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|az|ad|ul|ur)[-‑’'][A-ZÀ-ÖØ-Þ]")
POSSESSIVE = re.compile(r"(?<!\bpeople)(?<!\bwomen)(?<!\bchildren)'s\b")  # as WORD cuts it off
KOREAN = re.compile(r"[A-Z][a-z]+[-‑][a-z]+$")  # a given name of two syllables
LONGEST = 8  # words of a listed title
SHORTEST_AROUND = 3  # words of a listed title that may have its country inside


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


@cache
def heads() -> dict[str, tuple[str, bool]]:
    """Head of an office, lower case with blanks for hyphens → its class and whether it is weak, plurals among them."""
    offices = {word: weak for word, (cls, weak) in listed_heads().items() if cls == "H"}
    plurals = {plural: ("L", weak) for word, weak in offices.items() if (plural := plural_of(word)) is not None}
    return plurals | listed_heads()


@cache
def listed_heads() -> dict[str, tuple[str, bool]]:
    """The heads that are listed as they stand, without the plurals that are formed by rule."""
    return {_words(row["word"]): (row["class"], bool(row["weak"])) for row in table("office_heads")}


@cache
def honorifics() -> dict[str, str]:
    """Honorific or rank, lower case → its kind."""
    return {fold(row["word"]): row["kind"] for row in table("honorifics")}


@cache
def modifiers() -> frozenset[str]:
    """Words that stand in the title of an office before or after its head."""
    return frozenset(row["word"].lower() for row in table("office_modifiers"))


@cache
def name_parts() -> dict[str, str]:
    """Small words of names and words that are no names → particle, suffix, never, thing."""
    return {row["word"]: row["kind"] for row in table("name_parts")}


@cache
def _words_and_names() -> frozenset[str]:
    return frozenset(word for word, kind in name_parts().items() if kind == "both")


def fold(phrase: str) -> str:
    """Lower case, one kind of apostrophe, hyphens as blanks: the form in which lists are searched."""
    return re.sub(r"[-‑]", " ", phrase.lower().replace("’", "'")).strip()


def _words(phrase: str) -> str:
    """A phrase as its words stand in a text that is cut into them: "party 's politburo", but "people's assembly"."""
    return POSSESSIVE.sub(" 's", fold(phrase))


def split(text: str) -> list[tuple[int, int]]:
    """The first and last characters of the words and punctuation marks of a paragraph."""
    return [match.span() for match in WORD.finditer(text)]


def scan(text: str) -> list[Unit]:
    """Cut a paragraph into classed units, the longest phrases first."""
    spans = split(text)
    lows = [fold(text[first:last]) for first, last in spans]
    actors = {match.first_char: match for match in actors_in(text)}
    units: list[Unit] = []
    i = 0
    while i < len(spans):
        unit, count = _phrase(text, spans, lows, i, actors) or (_single(text, spans, lows, i, units), 1)
        units.append(unit)
        i += count
    return _demoted(units)


def _is_after_title(units: list[Unit], i: int) -> bool:
    """Whether a word that may be a pronoun stands where a name goes on, or begins right behind a title."""
    before = units[i - 1].cls
    if before in {"H", "R", "N"}:
        return True
    ahead = next((k for k in range(i + 1, len(units)) if units[k].cls != "N"), len(units))
    return before == "," and i > 1 and units[i - 2].cls == "H" and ahead < len(units) and units[ahead].cls == ","


def _demoted(units: list[Unit]) -> list[Unit]:
    """Make "deputy" a modifier where another head follows ("Deputy Prime Minister"), and "Dr Sultan …" a name."""
    _name_commons(units)
    for i, unit in enumerate(units):
        particle = i + 1 < len(units) and units[i + 1].low in {"bin", "al", "ibn"}
        titled = i > 0 and units[i - 1].cls in {"R", "H"} and not MAJESTY.match(units[i - 1].low)
        titled = titled or (i > 1 and units[i - 1].cls == "," and units[i - 2].low.split()[-1:] in SERVING)
        if unit.low in GIVEN_TOO and unit.capital and (titled or particle):
            units[i] = replace(unit, cls="N")
        around = (units[i - 1].cls if i else "", units[i + 1].cls if i < len(units) - 1 else "")
        if unit.capital and around[0] == "p" and unit.low in _words_and_names():
            units[i] = replace(unit, cls="N")  # "Al Said"
        if i and unit.text in PRONOUN_NAMES and around[1] == "N" and _is_after_title(units, i):
            units[i] = replace(unit, cls="N")  # "Foreign Minister He Wen", "a vice minister, He Wen,"
        if unit.capital and around[0] in {"R", "H"} and around[1] in {"N", "p"} and unit.low in _words_and_names():
            units[i] = replace(unit, cls="N")
        if (
            unit.text == "Chief"
            and around[0] == ","
            and around[1] == "N"
            and any(u.cls == "H" for u in units[max(0, i - 9) : i])
        ):
            units[i] = replace(unit, cls="R")  # "the Senate President, Chief X Y"
    for i in range(len(units) - 2, -1, -1):
        unit, following = units[i], units[i + 1]
        if unit.actor is not None and following.cls == "N" and KOREAN.match(following.text):
            units[i] = replace(unit, cls="N", actor=None)  # "Pak Tong-su"
        if unit.low == "official" and following.low in OFFICIAL_NOUNS:
            units[i] = replace(unit, cls="n")
        if unit.low == "justice" and i and units[i - 1].low in {"criminal", "social", "transitional", "juvenile"}:
            units[i] = replace(unit, cls="M" if unit.capital else "m")
        before_head = following.cls in {"H", "L"} or (following.cls == "a" and _heads_on(units, i + 2))
        before_field = following.cls in {"M", "m"} and unit.low in {"deputy", "chief"}
        if unit.low in BOTH and unit.cls == "H" and (before_head or before_field):
            units[i] = replace(unit, cls="M" if unit.capital else "m")
    return units


def _name_commons(units: list[Unit]) -> None:
    """Make a name of what is a style or a common word elsewhere: "Mahendra Pandit said", "Bill Hayden"."""
    for i, unit in enumerate(units):
        before, behind = (units[i - 1].cls if i else ""), (units[i + 1].cls if i < len(units) - 1 else "")
        is_surname = unit.cls == "R" and before == "N" and behind not in {"N", "I", "p", "R", "M"}
        is_surname = is_surname and _adjoins(units, i)
        is_given = unit.cls == "n" and unit.capital and behind == "N" and _is_given(unit) and _adjoins(units, i + 1)
        if is_surname or is_given:
            units[i] = replace(unit, cls="N")


def _adjoins(units: list[Unit], i: int) -> bool:
    """Whether nothing but a blank stands between a unit and the one before it."""
    return units[i].first == units[i - 1].last + 1


def _is_given(unit: Unit) -> bool:
    """Whether a common word is a given name as well, and no auxiliary or month ("Will Peru sign")."""
    return unit.low in _given() and unit.low not in {"will", "may", "can", "april", "june", "august"}


@cache
def _given() -> frozenset[str]:
    return frozenset(name for row in table("given_names") for name in row["names"].split())


def _heads_on(units: list[Unit], i: int) -> bool:
    """Whether a head follows after modifiers ("chief | American arms negotiator")."""
    while i < len(units) and units[i].cls in {"M", "m"}:
        i += 1
    return i < len(units) and units[i].cls == "H"


def _phrase(
    text: str, spans: list[tuple[int, int]], lows: list[str], i: int, actors: dict[int, ActorMatch]
) -> tuple[Unit, int] | None:
    """The longest listed phrase that begins at word `i`: an office's head, a country, an honorific."""
    first = spans[i][0]
    head = _longest(lows, i, heads(), _head_openings())
    actor = actors.get(first)
    if actor is not None and (head == 0 or actor.last_char >= spans[i + head - 1][1]):
        count = next((k for k in range(1, len(spans) - i) if spans[i + k][0] >= actor.last_char), len(spans) - i)
        if spans[i + count - 1][1] == actor.last_char:
            named = text[first : actor.last_char]
            cls = "a" if actor.kind in {"adjective", "demonym_plural"} else "A"
            return Unit(named, first, actor.last_char, cls, named.lower(), actor), count
    if head:
        last = spans[i + head - 1][1]
        phrase = " ".join(lows[i : i + head])
        cls, weak = heads()[phrase]
        return Unit(text[first:last], first, last, cls, phrase, weak=weak), head
    titled = _with_country(text, spans, lows, i, actors)
    if titled is not None:
        return titled
    title = _longest(lows, i, honorifics(), _honorific_openings())
    if title and text[first].isupper():
        last = spans[i + title - 1][1]
        return Unit(text[first:last], first, last, "R", " ".join(lows[i : i + title])), title
    return None


def _with_country(
    text: str, spans: list[tuple[int, int]], lows: list[str], i: int, actors: dict[int, ActorMatch]
) -> tuple[Unit, int] | None:
    """A listed title with its country inside: "member of the Chinese Communist Party's Politburo"."""
    if lows[i] not in _head_openings():
        return None
    kept: list[int] = []
    country: ActorMatch | None = None
    for k in range(i, min(len(spans), i + LONGEST + 1)):
        found = actors.get(spans[k][0])
        if k > i and country is None and found is not None and found.kind == "adjective":
            country = found
        elif country is None or spans[k][0] >= country.last_char:
            kept.append(k)
    count = _longest([lows[k] for k in kept], 0, heads(), _head_openings())
    if country is None or count < SHORTEST_AROUND or spans[kept[count - 1]][0] < country.last_char:
        return None
    first, last = spans[i][0], spans[kept[count - 1]][1]
    phrase = " ".join(lows[k] for k in kept[:count])
    cls, weak = heads()[phrase]
    plain = text[first : country.first_char] + text[country.last_char : last].lstrip()
    return Unit(plain, first, last, cls, phrase, country, weak=weak), kept[count - 1] + 1 - i


def _longest(lows: list[str], i: int, phrases: Mapping[str, object], openings: frozenset[str]) -> int:
    """How many words from `i` on make the longest phrase of a list; 0 for none."""
    if lows[i] not in openings:
        return 0
    return next((n for n in range(min(LONGEST, len(lows) - i), 0, -1) if " ".join(lows[i : i + n]) in phrases), 0)


def _openings(phrases: Mapping[str, object]) -> frozenset[str]:
    """All beginnings, up to four words long, of the phrases of a list (a hyphenated word folds to several)."""
    parts = (phrase.split() for phrase in phrases)
    return frozenset(" ".join(words[:n]) for words in parts for n in range(1, min(len(words), 4) + 1))


@cache
def _head_openings() -> frozenset[str]:
    return _openings(heads())


@cache
def _honorific_openings() -> frozenset[str]:
    return _openings(honorifics())


def _single(text: str, spans: list[tuple[int, int]], lows: list[str], i: int, units: list[Unit]) -> Unit:
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
    if low in LINKS:
        return LINKS[low]
    if low in STANDING:
        return "S"
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
    if not capital:
        joined = low.split(" ")[0]
        return "m" if low in modifiers() or joined in modifiers() else "p" if kind == "particle" else "n"
    if len(word) <= 2 and (len(word) == 1 or word[1] == ".") and word != "I":
        return "I"
    if low in modifiers() or " ".join(low.split()) in modifiers() or word.lower() in modifiers():
        return "M"
    return {"never": "n", "both": "n", "thing": "T"}.get(kind, "N")
