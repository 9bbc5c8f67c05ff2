"""People without a title who meet and are then called by one together: "X and Y met. Both presidents said"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from etl.transform.allegiance.scene import sentence_at
from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Person, Place, surname_of
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.rows import COUNTED
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.linking import SINGLE, described
from etl.transform.officials.untitled.nearest_names import Bare
from etl.transform.officials.untitled.partners import is_personal
from etl.transform.text.kinds import BOTH_OR_TWO
from etl.transform.wordlists import words

TOGETHER = words("done_together")
"""Words of a sentence that tells of people who meet."""
LEADERS = frozenset({"leaders", "statesmen"})
BACK = 2  # sentences from the title back to the names


@dataclass(frozen=True, slots=True)
class Called:
    """Where so many people are called by one together, and by which office, if by any."""

    paragraph: int
    sentence: int
    count: int
    office: Office | None = None


def paired(
    lines: Sequence[Line],
    people: Sequence[Person],
    names: Sequence[Place],
    bare: Sequence[Bare],
    sentences: Mapping[int, int],
) -> list[Place]:
    """Find the people without a title who are told to meet and are then called "the two presidents", "both leaders".

    Args:
        lines: the paragraphs.
        people: those known to be officials, none of whom may be named in that sentence.
        names: names without an office, in the order of the text.
        bare: the titles that stand without a name.
        sentences: first character of a name → number, within its paragraph, of its sentence.
    """
    found: dict[int, Place] = {}
    known = {(place.paragraph, place.named.first) for person in people for place in person.places}
    for called in _called(lines, bare):
        for paragraph, sentence in _before(lines, called):
            row = [p for p in names if p.paragraph == paragraph and sentences[p.first_char] == sentence]
            if not row:
                continue
            units = lines[paragraph].units
            if _meet(units, row, called.count, known) or _meet_one(units, paragraph, sentence, row, called, people):
                for place in row:
                    found.setdefault(place.first_char, _with_office(place, called.office))
            break
    return list(found.values())


def _called(lines: Sequence[Line], bare: Sequence[Bare]) -> Iterator[Called]:
    """Where people are called by one together: "both presidents", "the two leaders"."""
    for title in bare:
        count = counted(lines[title.paragraph].units, title.office)
        if count is not None and not title.office.counterpart and not title.office.actors:
            yield Called(title.paragraph, title.sentence, count, title.office)
    for line in lines:
        for k in range(1, len(line.units)):
            if line.units[k].low in LEADERS and line.units[k - 1].low in BOTH_OR_TWO:
                yield Called(line.number, sentence_at(line.units, k), 2)


def counted(units: Sequence[Unit], office: Office) -> int | None:
    """Of how many a plural title is told: "both", "the two", "the three"; None for a title of one or of any."""
    if not office.plural or (office.last < len(units) and units[office.last].low == "of"):
        return None
    before = [unit.low for unit in units[max(0, office.first - 2) : office.head]]
    return 2 if BOTH_OR_TWO & set(before) else next((COUNTED[low] for low in before if low in COUNTED), None)


def _before(lines: Sequence[Line], title: Called) -> list[tuple[int, int]]:
    """The sentences before a title, the nearest first: of its paragraph, and the last ones of that before."""
    own = [(title.paragraph, title.sentence - k) for k in range(BACK + 1) if title.sentence >= k]
    if title.paragraph > 0 and not lines[title.paragraph - 1].is_title:
        before = lines[title.paragraph - 1].units
        last = sentence_at(before, len(before))
        own += [(title.paragraph - 1, last - k) for k in range(BACK + 1) if last >= k]
    return own


def _meet(units: Sequence[Unit], row: Sequence[Place], count: int, known: set[tuple[int, int]]) -> bool:
    """Whether just as many as a title is told of meet in a sentence, all of them without a title."""
    surnames = {surname_of(place.named.name) for place in row}
    if len(row) != count or len(surnames) != count or not all(is_personal(place) for place in row):
        return False
    if any((place.paragraph, place.named.first) in known or described(units, place.named.last) for place in row):
        return False
    first, last = sentence_around(units, row[0].named.first)
    return any(unit.low in TOGETHER for unit in units[first:last])


def _meet_one(
    units: Sequence[Unit], paragraph: int, sentence: int, row: Sequence[Place], called: Called, people: Sequence[Person]
) -> bool:
    """Whether one without a title and one known to hold it meet, whom it then means: "The two prime ministers"."""
    if called.office is None or called.count != len(row) + 1 or not _meet(units, row, len(row), set()):
        return False
    kind = office_type(singular(called.office.title), None)
    there = [
        person
        for person in people
        for place in person.places
        if person.offices and place.paragraph == paragraph and sentence_at(units, place.named.first) == sentence
    ]
    return len(there) == 1 and kind in {office_type(office.title, None) for office in there[0].offices}


def _with_office(place: Place, office: Office | None) -> Place:
    """The place with the office of each, where the title tells one that a country has once."""
    title = singular(office.title) if office is not None else ""
    if office is None or office_type(title, None) not in SINGLE or title.split()[-1].lower() == "leader":
        return replace(place, named=replace(place.named, rule="name in an official's place"))
    own = replace(office, plural=False, title=title)
    return replace(place, named=replace(place.named, office=own, rule="plural title, names"))
