"""Who visits, by a register's line of titles and names: one leader or several. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from rapidfuzz import fuzz

from etl.facts import Standing
from etl.registers.leaders import leader_titles, leader_type, title_pattern
from etl.transform.officials.titles.office_types import RANKING
from etl.transform.officials.units.title_words import STANDING, honorifics

_ENOUGH_ALIKE: Final = 88  # of 100: a title misspelled ("Prime Minster") is still that title
_ELECT: Final = re.compile(r"\s*-\s*(?:elect|designate)\b", re.IGNORECASE)
_SUFFIX: Final = re.compile(r"(?:Jr|Sr)\b\.?|\d\w\w\b|[IVX]+\b")
_LINK: Final = re.compile(r"\s+(?:and|&)\s+|,\s+|\s*-\s*|\s+")
_BETWEEN: Final = re.compile(r"\s+(?:and|&)\s+|,\s+")


@dataclass(frozen=True, slots=True)
class Visitor:
    """One visitor: the characters of the name within the line, the name, office and standing."""

    first_char: int
    last_char: int
    name: str
    title: str | None
    office_type: str | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class _Titles:
    """The titles that a text opens with, where they end, and how they stand."""

    titles: tuple[str, ...]
    last_char: int
    standing: Standing


def visitors_in(line: str, actor_code: str | None) -> list[Visitor]:
    """Return the visitors that a line names ("President A B and Prime Minister C D").

    >>> [(each.name, each.title) for each in visitors_in("Emir Sheikh A B, Crown Prince C D", None)]
    [('A B', 'Emir'), ('C D', 'Crown Prince')]
    """
    found = (_visitor(line, first, last, actor_code) for first, last in _parts(line))
    return [visitor for visitor in found if visitor is not None]


def _parts(line: str) -> Iterator[tuple[int, int]]:
    """Cut a line where another title begins behind a name; two titles of one name stay together."""
    cuts = [0]
    for match in _BETWEEN.finditer(line):
        before, after = line[cuts[-1] : match.start()], line[match.end() :]
        if not _SUFFIX.match(after) and _opening(after).titles and len(before) > _opening(before).last_char:
            cuts += [match.start(), match.end()]
    cuts.append(len(line))
    yield from zip(cuts[::2], cuts[1::2], strict=True)


def _visitor(line: str, first: int, last: int, actor_code: str | None) -> Visitor | None:
    text = line[first:last]
    opening = _opening(text)
    start = _past_honorifics(text, opening.last_char)
    name = text[start:].strip().strip(",").strip()
    if not name:
        return None
    start += text[start:].index(name)
    title = _office(opening.titles, actor_code)
    kind = leader_type(title, actor_code) if title else None
    return Visitor(first + start, first + start + len(name), name, title, kind, opening.standing)


def _office(titles: tuple[str, ...], actor_code: str | None) -> str | None:
    """Return the highest title; a style ("Prince", "General") only where there is no other."""
    offices = [title for title in titles if not _is_style(title)] or list(titles)
    return min(offices, key=lambda title: RANKING.index(leader_type(title, actor_code)), default=None)


def _opening(text: str) -> _Titles:
    """Read the titles at the beginning of a text."""
    titles: list[str] = []
    standing: Standing = "current"
    end = place = 0
    joined = False
    while True:
        word = re.compile(r"\w+").match(text, place)
        if word and STANDING.get(word[0].lower()) in ("acting", "former"):
            standing = "acting" if STANDING[word[0].lower()] == "acting" else "former"
            place = word.end() + 1
            continue
        stop = _title_at(text, place)
        # Right behind a title stands but a style ("Regent Prince"); what else looks like a title begins the name.
        if stop is None or (titles and text[place - 1].isspace() and not joined and not _is_style(text[place:stop])):
            break
        title = text[place:stop] if text[place:stop].lower() in leader_titles() else _corrected(text[place:stop])
        if elect := _ELECT.match(text, stop):
            title, stop, standing = f"{title}-{elect[0].strip(' -').lower()}", elect.end(), "elect"
        titles.append(title)
        end = stop
        link = _LINK.match(text, stop)
        place = link.end() if link else stop
        joined = bool(link and link[0].strip())
    return _Titles(tuple(titles), end, standing)


def _title_at(text: str, place: int) -> int | None:
    """Return where the title that begins at a place ends; a small misspelling is forgiven."""
    if match := title_pattern().match(text, place):
        return match.end()
    for words in (3, 2):
        match = re.compile(rf"(?:\S+\s+){{{words - 1}}}\S+").match(text, place)
        if match and _corrected(match[0]):
            return match.end()
    return None


@cache
def _corrected(words: str) -> str:
    """Return the title of several words that these words are a misspelling of, empty where they are none."""
    best = max((title for title in leader_titles() if " " in title), key=lambda title: fuzz.ratio(title, words.lower()))
    alike = len(best.split()) == len(words.split()) and fuzz.ratio(best, words.lower()) >= _ENOUGH_ALIKE
    return best.title() if alike else ""


def _is_style(title: str) -> bool:
    return bool(leader_titles().get(title.lower()))


def _past_honorifics(text: str, start: int) -> int:
    """Pass over ranks and honorifics between title and name, unless they are all that is left."""
    place = start
    for match in re.finditer(r"\S+", text[start:]):
        if match[0].lower().strip(",") not in honorifics() or not text[start + match.end() :].strip():
            break
        place = start + match.end()
    return place
