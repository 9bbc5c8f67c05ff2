"""A paragraph cut into a row of units: the longest listed phrases first, then the words that no list knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from etl.transform.gazetteer import ActorMatch, actors_in
from etl.transform.officials.units.class_corrections import demoted
from etl.transform.officials.units.title_words import fold, heads, honorifics
from etl.transform.officials.units.units import SHORT_MONTH, Unit, single_unit

ABBREVIATIONS = (
    "Dr|Mr|Mrs|Ms|Gen|Lt|Lieut|Col|Maj|Brig|Adm|Capt|Sen|Rep|Gov|Prof|St|Hon|Jr|Sr|Amb|Ing|Eng|Rev|Rt|Cmdr|Sgt|Cdr|Min|Dep|"
    "Smt"
)
WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|\bH\.(?:R\.)?[EHM]\b|\b(?:{ABBREVIATIONS})\.?[-‑](?:{ABBREVIATIONS})\b\.?"  # "Lt.-Gen."
    rf"|\b(?:{ABBREVIATIONS})\.|\b[^\W\d_a-z][a-z]?\.[^\W\d_a-z][^\W\d_]{{2,}}"
    rf"|\b{SHORT_MONTH.pattern}(?=\s?\d)"  # "Oct. 3", where no sentence ends
    r"|\b(?:Ts|Kh|Ch|Sh|Zh|Dz|Yu|Ya|Ye|Th|Ph)\.(?=\s?[^\W\d_a-z])"  # initials of two letters
    r"|\b[^\W\d_a-zß-ÿ]\.(?=\s?[^\W\d_])|\b(?:[Ee]x|[Tt]hen)[-‑](?=\w)"
    r"|\b(?:[Pp]eople|[Ww]omen|[Cc]hildren)[’']s\b|\bDato[’'](?=\s)|\b[Dd]e[’'](?=\s[^\W\d_a-z])"
    r"|[’'](?:s|S)?(?!\w)|[^\W_]+(?:[-‑’'‘ʻ&](?!s\b|(?i:elect|designate)\b|[A-Z]\.[A-Z])[^\W_]+)*|[^\w\s]"
)
SURNAMES = frozenset({"Das", "Mos"})
"""Surnames that in capitals are titles cut short: the DAS is a deputy assistant secretary."""
LONGEST = 10  # words of a listed title
POSSESSIVE = frozenset({"'s", "’s"})
SHORTEST_AROUND = 3  # words of a listed title that may have its country inside


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
        unit, count = _phrase(text, spans, lows, i, actors) or (single_unit(text, spans, lows, i, units), 1)
        units.append(unit)
        i += count
    return demoted(units)


def _phrase(
    text: str, spans: list[tuple[int, int]], lows: list[str], i: int, actors: dict[int, ActorMatch]
) -> tuple[Unit, int] | None:
    """The longest listed phrase that begins at word `i`: an office's head, a country, an honorific."""
    first = spans[i][0]
    head = 0 if text[slice(*spans[i])] in SURNAMES else _head_at(lows, i)
    actor = actors.get(first)
    if actor is not None and (head == 0 or actor.last_char >= spans[i + head - 1][1]):
        count = next((k for k in range(1, len(spans) - i) if spans[i + k][0] >= actor.last_char), len(spans) - i)
        if spans[i + count - 1][1] == actor.last_char:
            named = text[first : actor.last_char]
            cls = "a" if actor.kind in {"adjective", "demonym_plural"} else "A"
            return Unit(named, first, actor.last_char, cls, named.lower(), actor), count
    # "the Hon. Jane Roe": the article of a style has no capital inside a sentence.
    styled = text[first].isupper() or (lows[i] == "the" and i + 1 < len(spans) and text[spans[i + 1][0]].isupper())
    title = _longest(lows, i, honorifics(), _honorific_openings()) if styled else 0
    titled = _with_country(text, spans, lows, i, actors) if not title else None
    if titled is not None and titled[1] > head + 1:
        return titled
    if head and title <= head:  # but "Air Chief Marshal" is no air chief
        last = spans[i + head - 1][1]
        phrase = " ".join(lows[i : i + head])
        cls, weak = heads()[phrase]
        return Unit(text[first:last], first, last, cls, phrase, weak=weak), head
    if title:
        last = spans[i + title - 1][1]
        return Unit(text[first:last], first, last, "R", " ".join(lows[i : i + title])), title
    return None


def _head_at(lows: list[str], i: int) -> int:
    """How many words make the head of an office; not "chairman of the parliament" of "…'s foreign committee"."""
    count = _longest(lows, i, heads(), _head_openings())
    is_owner = lows[i + count : i + count + 1] and lows[i + count] in POSSESSIVE and "of" in lows[i : i + count]
    return next((n for n in range(1, count) if " ".join(lows[i : i + n]) in heads()), count) if is_owner else count


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
        if k > i and country is None and found is not None:
            country = found
        elif lows[k] in POSSESSIVE and country is not None and spans[k][0] == country.last_char:
            continue  # "chief of Peru's general staff"
        elif country is None or spans[k][0] >= country.last_char:
            kept.append(k)
    count = _longest([lows[k] for k in kept], 0, heads(), _head_openings())
    if country is None or count < SHORTEST_AROUND or spans[kept[count - 1]][0] < country.last_char:
        return None
    first, last = spans[i][0], spans[kept[count - 1]][1]
    phrase = " ".join(lows[k] for k in kept[:count])
    cls, weak = heads()[phrase]
    behind = text[country.last_char : last].replace("’", "'").removeprefix("'s")
    plain = text[first : country.first_char] + behind.lstrip()
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
