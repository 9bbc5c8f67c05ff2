"""Whom and what remarks tell to have been met: passages joined with the people and actors named in them. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from etl.registers import lists
from etl.registers.remarks.names import Named, named_in
from etl.registers.remarks.passages import Passage, passages
from etl.registers.remarks.people import Counterpart, Scene, counterparts, governing
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.lines import Line
from etl.transform.officials.officials import Cast

_HOSTS: Final = re.compile(
    r"\b(officials?|leaders?|authorities|ministers?|governments?|cabinet|presidents?|kings?|heads of \w+|delegations?|"
    r"representatives|parliamentar\w+|council|counterparts?|partners|allies|members|politicians)\b",
    re.IGNORECASE,
)
_OWN_OR_PRIVATE: Final = re.compile(
    r"\b(U\.?S\.?|American|embassy|troops|military personnel|personnel|business|civil society|students?|families|"
    r"community|religious|chiefs of mission|ambassadors?)(?=\W)",
    re.IGNORECASE,
)
_OF_OWN: Final = re.compile(r"\s+(?:of|from) (?:the )?(?:U\.?S|American)", re.IGNORECASE)
# After these words a country is where or what about, and not whom.
_SCENES: Final = frozenset(
    {"in", "at", "from", "on", "toward", "towards", "about", "regarding", "near", "against", "over"}
)
_MATTER: Final = re.compile(
    r"\b(?:to discuss|regarding|concerning|about|on|en route|while|after|before|in advance)\b", re.IGNORECASE
)
_CANCELLED: Final = re.compile(r"\b(?:was|were) to have\b|\bcancell?ed\b|\bpostponed\b", re.IGNORECASE)
_MEETING_OF: Final = re.compile(
    r"\b(?:meetings?|talks|summit) (?:of|by|hosted by|chaired by|convened by)\b", re.IGNORECASE
)
_TO: Final = re.compile(r"\b(?:to|for)\b")
_JOINING: Final = frozenset({"with", "between", "present were"})


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting: actors (without the traveller's), numbers of the people met, the sentence and words that tell it."""

    actors: tuple[str, ...]
    people: tuple[int, ...]
    first_char: int
    last_char: int
    is_cancelled: bool
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class _Remarks:
    """Remarks taken apart. `met` holds, for each passage, the numbers of those who were met by it."""

    cast: Cast
    people: list[Counterpart]
    parts: list[Passage]
    scene: Scene
    met: dict[int, list[int]]


def read(text: str, scene: Scene) -> tuple[list[Counterpart], list[Encounter]]:
    """Return the people named in remarks, and the meetings that they tell of.

    Those named without a country serve the host; those in the traveller's company serve the traveller's country.
    """
    cast, named = named_in(text)
    parts = passages(text)
    people = counterparts(named, parts, scene, text)
    remarks = _Remarks(cast, people, parts, scene, _met(people, parts, named))
    return people, list(_encounters(remarks))


def _met(people: Sequence[Counterpart], parts: list[Passage], named: Sequence[Named]) -> dict[int, list[int]]:
    met: dict[int, list[int]] = {}
    starts = {place.phrase_first for each in named for place in each.places}
    for number, each in enumerate(people):
        for place in named[number].places:
            part = governing(parts, place.phrase_first)
            if part and not each.is_own and each.actor_code and _is_met(part, place.phrase_first, starts):
                met.setdefault(parts.index(part), []).append(number)
    return met


def _is_met(part: Passage, place: int, starts: Collection[int]) -> bool:
    if part.kind in ("met", "companion"):
        return True
    before = part.text[: place - part.first_char]
    if part.kind == "start":  # a list of names and nothing else: "President A and Foreign Minister B."
        return part.first_char in starts and part.last_char == part.sentence[1]
    return part.kind == "event" and bool(_MEETING_OF.search(before))


def _encounters(remarks: _Remarks) -> Iterator[Encounter]:
    used: set[int] = set()
    for number, part in enumerate(remarks.parts):
        if number in used:
            continue
        if _is_gathering(part):
            joined = _joined(remarks.parts, number)
            used |= set(joined)
            yield from _gathered(remarks, joined)
        elif number and remarks.parts[number - 1].cue == "signed" and number not in remarks.met:
            continue  # "signed a treaty with A" names a party to it, and nobody met
        elif part.kind in ("met", "companion", "start"):
            yield from _in_turn(remarks, number)
        elif part.kind == "discussed" and not _has_partner(remarks.parts, part):
            yield from _one(remarks, [remarks.scene.host], [], [part], "discussed")


def _has_partner(parts: Sequence[Passage], part: Passage) -> bool:
    return any(other.kind in ("met", "event") and other.sentence == part.sentence for other in parts)


def _is_gathering(part: Passage) -> bool:
    """Whether a passage tells of a conference, a summit, a council: by its words, and where none of them spoils it."""
    text = part.text
    if part.kind == "companion":
        text = text[match.end() :] if (match := _TO.search(text)) else ""
    elif part.kind == "start" and re.match(r"(?:\w+ed|held|spent|made|took)\b", text, re.IGNORECASE):
        return False
    elif part.kind not in ("event", "start", "addressed"):
        return False
    column = "is_addressed" if part.kind == "addressed" else "is_gathering"
    low = text.lower()
    seen = {row[column] for row in _gatherings() if re.search(rf"\b{re.escape(row['word'])}(?!\w)", low)}
    return "1" in seen and "0" not in seen


@cache
def _gatherings() -> tuple[dict[str, str], ...]:
    return lists.rows(__package__, "gatherings")


def _joined(parts: Sequence[Passage], number: int) -> list[int]:
    """Return the passages of one gathering: those that follow in its sentence and name who was there."""
    found = [number]
    for after in range(number + 1, len(parts)):
        part = parts[after]
        if part.sentence != parts[number].sentence or part.kind != "met" or part.cue not in _JOINING:
            break
        found.append(after)
    return found


def _gathered(remarks: _Remarks, numbers: Sequence[int]) -> Iterator[Encounter]:
    """Yield one meeting of all who took part in a gathering; one that names nobody was the host's."""
    parts = [remarks.parts[number] for number in numbers]
    met = [person for number in numbers for person in remarks.met.get(number, [])]
    actors = [*(remarks.people[n].actor_code for n in met), *_actors(remarks, parts)]
    others = [code for code in actors if code and code != remarks.scene.own]
    yield from _one(remarks, others or [remarks.scene.host], met, parts, "gathering")


def _in_turn(remarks: _Remarks, number: int) -> Iterator[Encounter]:
    """Yield a meeting for each actor met: a register lists whom one met in turn, not who sat together."""
    part, met = remarks.parts[number], remarks.met.get(number, [])
    before = remarks.parts[number - 1] if number else part
    is_one = before.kind == part.kind and before.sentence == part.sentence and number - 1 not in remarks.met
    told = [before, part] if is_one and before is not part else [part]  # "met on May 3" and "with A" tell one meeting
    actors = [remarks.people[n].actor_code for n in met]
    if part.kind == "met":
        actors += _actors(remarks, [part])
        if not any(code and code != remarks.scene.own for code in actors) and _speaks_of_hosts(part.text):
            actors = [remarks.scene.host]
    for code in dict.fromkeys(actors):
        people = [n for n in met if remarks.people[n].actor_code == code]
        yield from _one(remarks, [code], people, told, "met with")


def _one(
    remarks: _Remarks, actors: Iterable[str | None], met: Iterable[int], parts: Sequence[Passage], rule: str
) -> Iterator[Encounter]:
    codes = tuple(code for code in dict.fromkeys(actors) if code and code != remarks.scene.own)
    if codes:
        words = "".join(part.text for part in parts)
        is_off = bool(_CANCELLED.search(words))
        yield Encounter(codes, tuple(dict.fromkeys(met)), *parts[0].sentence, is_off, rule, words)


def _speaks_of_hosts(text: str) -> bool:
    match = _HOSTS.search(text)
    return bool(match and not _OWN_OR_PRIVATE.search(text[: match.end()]) and not _OF_OWN.match(text, match.end()))


def _actors(remarks: _Remarks, parts: Sequence[Passage]) -> Iterator[str]:
    """Yield the actors that passages name without a person: "senior A officials", "the Presidents of B and C"."""
    for part in parts:
        stop = match.start() if part.kind == "met" and (match := _MATTER.search(part.text)) else len(part.text)
        for line in remarks.cast.lines:
            taken = {n for each in line.named for n in range(each.phrase_first, each.phrase_last)}
            for number, unit in enumerate(line.units):
                place = line.first_char + unit.first - part.first_char
                if 0 <= place < stop and number not in taken and unit.actor and _counts(line, number, part):
                    yield unit.actor.actor_code


def _counts(line: Line, number: int, part: Passage) -> bool:
    """Whether an actor named in a passage is one who takes part."""
    unit = line.units[number]
    before = line.units[number - 1] if number else None
    if unit.actor is None or unit.actor.kind in ("capital", "metonym"):
        return False
    if any(word.low in _SCENES for word in line.units[max(0, number - 2) : number]):
        return False
    if kind_of_actor(unit.actor.actor_code) == "organization":
        # "the OAS General Assembly" is no organ of another organisation
        return not (unit.actor.kind == "institution" and before is not None and before.actor is not None)
    if part.kind == "met" or unit.cls == "a":
        return True
    return before is not None and (before.low in {"of", "and", ",", "-", "–", "the"} or before.actor is not None)
