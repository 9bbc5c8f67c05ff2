"""Who has the floor in each line of a transcript: whom its labels name, or whose title alone they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from etl.transform.officials.labels import is_speech
from etl.transform.officials.lines import Line
from etl.transform.officials.officials import Cast
from etl.transform.officials.openings import main_speaker, opening_of
from etl.transform.officials.own_titles import SOLE
from etl.transform.officials.titles.office_types import normal_title
from etl.transform.officials.titles.offices import offices_in
from etl.transform.references.title_fit import fitting
from etl.transform.wordlists import words

CLOSING = re.compile(
    r"\s*(?:# # #|###|\*\*\*|\((?:the )?(?:\w+ )?(?:briefing|meeting|interview|conference|event|call|remarks|recording)"
    r"\b.*\)|end (?:of )?(?:text|transcript)\b.*)\s*$",
    re.IGNORECASE,
)


def speakers(cast: Cast) -> Iterator[int | None]:
    """Whose turn each line is part of: that of the last label, until another one or the closing."""
    known: dict[str, int | None] = {}
    speaker: int | None = None
    alone = _alone(cast)
    opening = {line.number for line in opening_of(cast.lines)}
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
        return _alone(cast) if label.floor_word in words("floor_labels", "answers") else None
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
        name = folded(official.name)
        names = [part for part in re.split(r"[\s\-“”\"]+", name) if len(part) > 1]
        if not names:
            continue  # in another script, or a single letter
        shared = len(set(spoken) & set(names) | ({spoken[-1]} & {name.split()[-1]}))
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
    told = {number for line in opening_of(cast.lines) for _, number in _named_in(line)}
    opened = [number for number in candidates if number in told]
    own = [n for n in candidates if cast.officials[n].actor_code == cast.government]
    ways = (opened, candidates, own) if normal_title(office.title) in SOLE else (opened,)
    return next((chosen[0] for chosen in ways if len(chosen) == 1), None)


def _alone(cast: Cast) -> int | None:
    return main_speaker(cast.lines, _named_in, lambda n: cast.officials[n].office_type == "spokesperson")


def _named_in(line: Line) -> list[tuple[int, int]]:
    return [(line.units[unit].first, span[0]) for unit, span in sorted(line.people.items())]


def folded(text: str) -> str:
    """Small letters without accents and marks."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i")).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w\s\-“”\"]", "", plain).lower().strip()
