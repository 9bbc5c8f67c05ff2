"""Who has the floor in each line of a transcript: whom its labels name, or whose title alone they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from etl.transform.officials.labels import is_speech
from etl.transform.officials.lines import Line
from etl.transform.officials.office_types import normal_title
from etl.transform.officials.offices import offices_in
from etl.transform.officials.officials import Cast
from etl.transform.officials.own_titles import SOLE
from etl.transform.references.title_fit import fitting
from etl.transform.wordlists import words

CLOSING = re.compile(
    r"\s*(?:# # #|###|\*\*\*|\((?:the )?(?:\w+ )?(?:briefing|meeting|interview|conference|event|call|remarks|recording)"
    r"\b.*\)|end (?:of )?(?:text|transcript)\b.*)\s*$",
    re.IGNORECASE,
)
SPEECH = re.compile(
    r"\b(?:address|speech|remarks|(?:oral|press) statements?|statements? (?:to|in|before|at)|conference|briefing|toast"
    r"|testimony|interview|doorstep|comments|lecture|intervention|questions?|answers|replies|availability|press point"
    r"|parley|conversation|podcast|q&a)\b(?P<by>.*? by\b)?",
    re.IGNORECASE,
)
"""What a title calls the words that somebody says in public."""
OPENING = 4  # lines at the top that name those who speak
BYLINE = 120  # characters of a line that is nothing but the name and office of who speaks


def speakers(cast: Cast) -> Iterator[int | None]:
    """Whose turn each line is part of: that of the last label, until another one or the closing."""
    known: dict[str, int | None] = {}
    speaker: int | None = None
    alone = main_speaker(cast)
    opening = {line.number for line in _opening(cast)}
    for line in cast.lines:
        if speaker is None and not known and alone is not None and line.number not in opening and is_speech(line.text):
            speaker = alone
        if line.label is not None:
            key = line.label.key
            if known.get(key) is None:
                known[key] = _speaker(line, cast)
            speaker = known[key]
        elif CLOSING.match(line.text):
            speaker = None
        yield speaker if line.text.strip() else None


def _speaker(line: Line, cast: Cast) -> int | None:
    """The official whom the label of a line means."""
    label = line.label
    if label is None:
        return None
    if label.floor_word:
        return main_speaker(cast) if label.floor_word in words("floor_labels", "answers") else None
    named = next(
        (span[0] for unit, span in sorted(line.people.items()) if line.units[unit].last <= line.label_last), None
    )
    if named is not None:
        return named
    surname = _by_surname(cast, label.text)
    return surname if surname is not None else _by_title(cast, line)


def _by_surname(cast: Cast, label: str) -> int | None:
    """The official whose surname a label ends with; None for an unknown name or one that two bear."""
    spoken = folded(label).split()
    if not spoken:
        return None
    fitting_names: dict[int, int] = {}
    for number, official in enumerate(cast.officials):
        names = [name for name in re.split(r"[\s\-“”\"]+", folded(official.name)) if len(name) > 1]
        shared = len(set(spoken) & set(names) | ({spoken[-1]} & {folded(official.name).split()[-1]}))
        if shared and (names[-1] in spoken or spoken[-1] in names or "".join(names[-2:]) == spoken[-1]):
            fitting_names[number] = shared
    best = max(fitting_names.values(), default=0)
    winners = [number for number, count in fitting_names.items() if count == best]
    return winners[0] if len(winners) == 1 else None


def _by_title(cast: Cast, line: Line) -> int | None:
    """The one whose title alone a label is: of several the one whom the opening names, else the government's own."""
    units = [unit for unit in line.units if line.label is not None and unit.last <= line.label.words_last]
    office = next((office for office in offices_in(units) if not office.plural), None)
    if office is None:
        return None
    fits = fitting(cast, cast.officials, office)
    best = max((score for score, _ in fits), default=0)
    candidates = [number for score, number in fits if score == best]
    told = set(opened_by(cast))
    opened = [number for number in candidates if number in told]
    own = [n for n in candidates if cast.officials[n].actor_code == cast.government]
    ways = (opened, candidates, own) if normal_title(office.title) in SOLE else (opened,)
    return next((chosen[0] for chosen in ways if len(chosen) == 1), None)


def main_speaker(cast: Cast) -> int | None:
    """The one who alone speaks where a title tells of a speech: whom a line of the opening names, else the title."""
    title = cast.lines[0]
    speech = SPEECH.search(title.text) if title.is_title else None
    if speech is None:
        return None
    named = [_named_in(line) for line in _opening(cast)]
    byline = next((people for people in named[1:] if len(people) == 1), [])
    if byline:
        return byline[0]
    people = named[0]
    spokesmen = [n for n in people if cast.officials[n].office_type == "spokesperson"]
    behind = [span[0] for unit, span in sorted(title.people.items()) if title.units[unit].first >= speech.end()]
    by = behind[:1] if speech["by"] else []
    return next((chosen[0] for chosen in (people, spokesmen, by) if len(chosen) == 1), None)


def opened_by(cast: Cast) -> list[int]:
    """All whom the title and the bylines name."""
    return list(dict.fromkeys(number for line in _opening(cast) for number in _named_in(line)))


def _opening(cast: Cast) -> Sequence[Line]:
    """The title and the lines behind it that are nothing but somebody's name and office."""
    found = []
    for line in cast.lines[:OPENING]:
        if line.label is not None:
            break
        if line.is_title or (len(line.text) <= BYLINE and not line.text.rstrip().endswith((".", "?", "!", ":"))):
            found.append(line)
    return found


def _named_in(line: Line) -> list[int]:
    return list(dict.fromkeys(span[0] for _, span in sorted(line.people.items())))


def folded(text: str) -> str:
    """Small letters without accents and marks."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i")).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w\s\-“”\"]", "", plain).lower().strip()
