"""Where quotation marks open and close in a line of text; what the words between them are is not asked here."""

from __future__ import annotations

import re
from dataclasses import dataclass

PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"', "‟": "”"}
OPENING = re.compile(r"[“„«‹\"‟]")
SINGLE_OPENING = re.compile(r"(?:(?<=\s)|^)[‘'](?=\w)")
SINGLE_CLOSING = re.compile(r"(?<=[,.?!…\w])[’'](?!\w)")
WIRE = re.compile(r"``(?P<words>.+?)(?:(?P<closing>'')|$)")
"""Words between the marks of old wires: two grave accents, and two apostrophes."""
MIN_SINGLE_WORDS = 4  # between straight single marks: fewer are a term or an apostrophe


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between quotation marks: `first`/`last` are characters of the line, without the marks.

    `outer_first`/`outer_last` take the marks in. A quotation that runs on in the next line is not `is_closed`.
    """

    first: int
    last: int
    outer_first: int
    outer_last: int
    is_closed: bool


def marked(text: str) -> list[Marked]:
    """Return what stands between quotation marks in a line, outermost only, in order."""
    if "``" in text:
        return [_wired(text, match) for match in WIRE.finditer(text)]
    found: list[Marked] = []
    position = 0
    while opening := OPENING.search(text, position):
        start = opening.start()
        if opening.group() == '"' and not _opens(text, start):
            position = start + 1
            continue
        end = _closing(text, start)
        found.append(_between(text, start, end))
        position = len(text) if end is None else end + 1
    return found or _single(text)


def _opens(text: str, position: int) -> bool:
    """Whether a straight mark can open: not an inch sign (5") nor a stray mark at the end of the line."""
    return not (position and text[position - 1].isdigit()) and bool(text[position + 1 :].strip())


def _closing(text: str, start: int) -> int | None:
    """Return where the quotation that opens at `start` closes, nested marks of its own kind skipped."""
    opening, depth = text[start], 0
    for position in range(start + 1, len(text)):
        sign = text[position]
        if sign == opening and opening not in PAIRS[opening]:
            depth += 1
        elif sign in PAIRS[opening] or (opening == "“" and sign == '"'):
            if depth == 0:
                return position
            depth -= 1
    return None


def _wired(text: str, match: re.Match[str]) -> Marked:
    first, last = _trimmed(text, *match.span("words"))
    return Marked(first, last, match.start(), match.end(), match["closing"] is not None)


def _between(text: str, start: int, end: int | None) -> Marked:
    first, last = _trimmed(text, start + 1, len(text) if end is None else end)
    return Marked(first, last, start, len(text) if end is None else end + 1, end is not None)


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """Leave out blanks at both ends, and a comma or dash before the closing mark."""
    while first < last and text[first].isspace():
        first += 1
    while last > first and (text[last - 1].isspace() or text[last - 1] in ",–—"):
        last -= 1
    return first, last


def _single(text: str) -> list[Marked]:
    """Return what stands between single marks: from one that opens a word to one after which no word goes on."""
    found: list[Marked] = []
    position = 0
    while opening := SINGLE_OPENING.search(text, position):
        closings = [mark.start() for mark in SINGLE_CLOSING.finditer(text, opening.end())]
        following = SINGLE_OPENING.search(text, opening.end())
        closings = [end for end in closings if following is None or end < following.start()]
        # An apostrophe after s looks like a closing mark: one after punctuation is surer than one after a letter.
        sure = [end for end in closings if text[end - 1] in ",.?!…"] or closings[-1:]
        if not sure:
            position = opening.end()
            continue
        between = _between(text, opening.start(), sure[0])
        is_plain = opening.group() == "‘" and text[sure[0]] == "’"  # a mark that is no apostrophe
        if is_plain or len(text[between.first : between.last].split()) >= MIN_SINGLE_WORDS:
            found.append(between)
        position = sure[0] + 1
    return found
