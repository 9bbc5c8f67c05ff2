"""People named in the sentence after a title of several: "The Thai and Lao premiers will meet. X Y flies to …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from etl.transform.allegiance.cultures import countries_of_name, is_at_home
from etl.transform.officials.by_country import tells_of_else
from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.names import CALENDAR
from etl.transform.officials.nearest_names import Bare
from etl.transform.officials.office_types import office_type
from etl.transform.officials.pairs import counted
from etl.transform.officials.partners import is_personal
from etl.transform.officials.persons import Place, name_tokens
from etl.transform.officials.plurals import singular
from etl.transform.officials.units import Unit

REACH = 2  # sentences after the title in which its holders are named
MOST = 4  # people behind a title whose countries are tried in every order
RULE = "plural title, names told next"
COLONS = frozenset({":", "—", "–"})
NAMELESS = frozenset({"other", "spokesperson", "igo_official"})
"""Types of office that are told of too many to mean those who are named next."""
OPENERS = frozenset(
    "by to with while when where that as for from because since after before until on but though although then in"
    " whereas once if".split()
)
"""Words before the name of somebody who is no one of a kind just told ("protesters X Y and Z W")."""


def told_after(
    lines: Sequence[Line], names: Sequence[Place], bare: Sequence[Bare], sentences: Mapping[int, int]
) -> list[Place]:
    """Give a title of so many to as many people, named in the next sentence or two with no title of their own.

    Args:
        lines: the paragraphs.
        names: names without an office, in the order of the text.
        bare: the titles that stand without a name.
        sentences: first character of a name → number, within its paragraph, of its sentence.
    """
    found: dict[int, Place] = {}
    for title in bare:
        count = len(title.office.actors) or counted(lines[title.paragraph].units, title.office) or 0
        kind = office_type(singular(title.office.title), None)
        if not title.office.plural or title.office.counterpart or not 1 < count <= MOST or kind in NAMELESS:
            continue
        for row in _rows(lines[title.paragraph], title, names, sentences):
            if len({name_tokens(place.named.name) for place in row}) == count:
                for place in _seated(row, title):
                    found.setdefault(place.first_char, place)
                break
    return list(found.values())


def _rows(line: Line, title: Bare, names: Sequence[Place], sentences: Mapping[int, int]) -> Iterator[list[Place]]:
    """Those named behind a title: after its colon, then in the next sentence, then in the next two."""
    units = line.units
    here = [p for p in names if p.paragraph == title.paragraph and _stands(units, p)]
    colon = next((k for k in range(title.office.last, len(units)) if units[k].text in COLONS), len(units))
    yield [p for p in here if sentences[p.first_char] == title.sentence and p.named.first > colon]
    for reach in range(1, REACH + 1):
        yield [p for p in here if title.sentence < sentences[p.first_char] <= title.sentence + reach]


def _stands(units: Sequence[Unit], place: Place) -> bool:
    """Whether a full name stands as that of somebody told before: at the head of a clause, in no other sphere."""
    k = place.named.phrase_first
    before = units[k - 1] if k else None
    is_free = before is None or before.cls in {",", "&", "q", ".", "#"} or before.low in OPENERS | CALENDAR
    first, last = sentence_around(units, k)
    return is_free and is_personal(place) and not tells_of_else(units[first:last])


def _seated(row: Sequence[Place], title: Bare) -> list[Place]:
    """The people of a row with their offices, each of the country where the name is at home; none if one is nowhere."""
    office = replace(title.office, plural=False, title=singular(title.office.title))
    tokens = [name_tokens(place.named.name) for place in row]
    if not office.actors:
        own = [replace(office, actor_code=place.named.actor_code) for place in row]
    else:
        fitting = [
            order for order in permutations(office.actors)
            if all(
                is_at_home(name, code) and place.named.actor_code in {None, code}
                for place, name, code in zip(row, tokens, order, strict=True)
            )
        ]  # fmt: skip
        if not fitting:
            return []
        best = max(
            fitting, key=lambda order: sum(countries_of_name(n).get(c, 0.0) for n, c in zip(tokens, order, strict=True))
        )
        own = [replace(office, actor_code=code, actors=()) for code in best]
    return [
        replace(place, named=replace(place.named, office=replace(one, elsewhere=True), rule=RULE))
        for place, one in zip(row, own, strict=True)
    ]
