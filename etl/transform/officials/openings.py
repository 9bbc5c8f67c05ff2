"""The opening of a text: its title and the lines below it that are nothing but somebody's name and office."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from etl.transform.officials.lines import Line

SPEECH = re.compile(
    r"\b(?:address|speech|remarks|(?:oral|press) statements?|statements? (?:to|in|before|at)|conference|briefing|toast"
    r"|testimony|interview|doorstep|comments|lecture|intervention|questions?|answers|replies|availability|press point"
    r"|parley|conversation|podcast|q&a)\b(?P<by>.*? by\b)?",
    re.IGNORECASE,
)
"""What a title calls the words that somebody says in public."""
OPENING = 4  # lines at the top that name those who speak
BYLINE = 120  # characters of a line that is nothing but the name and office of who speaks

Named = Callable[[Line], Sequence[tuple[int, int]]]
"""Whom a line names, in its order: (first character in the line, number)"""


def opening_of(lines: Sequence[Line]) -> list[Line]:
    """The title and the lines behind it that are nothing but somebody's name and office."""
    found = []
    for line in lines[:OPENING]:
        if line.label is not None:
            break
        if line.is_title or (len(line.text) <= BYLINE and not line.text.rstrip().endswith((".", "?", "!", ":"))):
            found.append(line)
    return found


def main_speaker(lines: Sequence[Line], named: Named, is_spokesman: Callable[[int], bool]) -> int | None:
    """The one who alone speaks where a title tells of a speech: whom a line of the opening names, else the title."""
    speech = SPEECH.search(lines[0].text) if lines and lines[0].is_title else None
    if speech is None:
        return None
    for line in opening_of(lines)[1:]:
        numbers = {number for _, number in named(line)}
        if len(numbers) == 1:
            return numbers.pop()
    told = named(lines[0])
    people = list(dict.fromkeys(number for _, number in told))
    spokesmen = [number for number in people if is_spokesman(number)]
    behind = [number for first, number in told if speech["by"] and first >= speech.end()][:1]
    return next((chosen[0] for chosen in (people, spokesmen, behind) if len(chosen) == 1), None)
