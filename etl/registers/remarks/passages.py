"""Telegraphic remarks cut into passages, each of which begins with words that tell what became of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from etl.registers import lists

# A full stop ends no sentence where it closes an abbreviation: a letter, letters with stops between, a short title.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\"“])(?:[^\W\d_]|[\w.]*\.[\w.]*|St|Ste|Mt|Ft|Gen|Dr|Mr|Mrs|Jr|Sr|No|Lt|Col|Sen|Rep|Gov|Amb)$"
)
_END = re.compile(r"[.;!?]+[)”\"’]*\s+|\Z")


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a sentence, from a cue (or the sentence's beginning) to the next cue; characters within the remarks.

    `kind` is the cue's, `start` for what stands before the first cue.
    """

    kind: str
    cue: str
    first_char: int
    last_char: int
    text: str
    sentence: tuple[int, int]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of remarks begin and end; a semicolon ends one."""
    first = 0
    for match in _END.finditer(text):
        stop = match.start()
        if match[0].startswith(".") and stop < len(text.rstrip()) - 1:
            following = text[match.end() : match.end() + 1]
            if _ABBREVIATED.search(text[first:stop]) or following.islower():
                continue
        last = stop + len(match[0].rstrip())
        if text[first:last].strip():
            yield first, last
        first = match.end()


def passages(text: str) -> list[Passage]:
    """Return the passages of remarks in their order."""
    found: list[Passage] = []
    for first, last in sentences(text):
        cues = list(_cues(text[first:last]))
        places = [*((first + at, kind, cue) for at, kind, cue in cues), (last, "", "")]
        if not cues or cues[0][0] > 0:
            goes_on = found and found[-1].kind == "met" and _goes_on(text, first)
            places.insert(0, (first, "met" if goes_on else "start", ""))
        for (start, kind, cue), (stop, _, _) in pairwise(places):
            found.append(Passage(kind, cue, start, stop, text[start:stop], (first, last)))
    return found


def _goes_on(text: str, first: int) -> bool:
    """Whether a list goes on behind a semicolon: "met with A; B; and the Presidents of C and D"."""
    return text[:first].rstrip().endswith(";") and bool(re.compile(r"and (?!\w+ed\b)|the |[A-Z]").match(text, first))


def _cues(sentence: str) -> Iterator[tuple[int, str, str]]:
    """Yield the cues of a sentence, none inside another; where several begin together the longest counts."""
    place = 0
    while True:
        matches = [
            (m.start(), -len(m[0]), n, m[0]) for n, (p, _) in enumerate(_patterns()) if (m := p.search(sentence, place))
        ]
        if not matches:
            return
        start, length, number, cue = min(matches)
        yield start, _patterns()[number][1], cue.lower()
        place = start - length


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"], re.IGNORECASE), row["kind"]) for row in lists.rows(__package__, "cues"))
