"""People named in the sentence after a title of several: "The Thai and Lao premiers will meet. X Y flies to …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from etl.transform.allegiance.cultures import countries_of_name, is_at_home
from etl.transform.allegiance.scene import sentence_at
from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.names import CALENDAR
from etl.transform.officials.persons import Place, name_tokens
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.rows import COUNTED, countries_before
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.by_country import tells_of_else
from etl.transform.officials.untitled.nearest_names import Bare
from etl.transform.officials.untitled.pairs import TOGETHER, counted
from etl.transform.officials.untitled.partners import is_personal

REACH = 2  # sentences after the title in which its holders are named
MOST = 4  # people behind a title whose countries are tried in every order
BOTH = 2
RULE = "plural title, names told next"
COLONS = frozenset({":", "—", "–"})
NAMELESS = frozenset({"other", "spokesperson", "igo_official"})
"""Types of office that are told of too many to mean those who are named next."""
OPENERS = frozenset(
    "by to with while when where that as for from because since after before until on but though although then in"
    " whereas once if".split()
)
"""Words before the name of somebody who is no one of a kind just told ("protesters X Y and Z W")."""
HEADS = {"states": "heads of state", "countries": "heads of state", "governments": "heads of government"}
"""What "the heads of the three states" are, by the last word."""


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
    for title in (replace(one, office=_with_countries(lines[one.paragraph].units, one.office)) for one in bare):
        count = len(title.office.actors) or counted(lines[title.paragraph].units, title.office) or 0
        kind = office_type(singular(title.office.title), None)
        is_unstated = title.office.counterpart and not title.office.actors  # "his colleagues"
        if (
            not title.office.plural
            or is_unstated
            or not 1 < count <= MOST
            or (kind in NAMELESS and not title.office.counterpart)
        ):
            continue
        for row in _rows(lines, title, names, sentences):
            if len({name_tokens(place.named.name) for place in row}) == count:
                for place in _seated(row, title):
                    found.setdefault(place.first_char, place)
                break
    return list(found.values())


def _with_countries(units: Sequence[Unit], office: Office) -> Office:
    """A title of so many with the countries told before it: "Peru and Chile …; the two ministers", "their …"."""
    behind = [unit.low for unit in units[office.last : office.last + 4]]
    is_head = office.title == "heads" and len(behind) == 4 and behind[:2] == ["of", "the"] and behind[3] in HEADS
    is_theirs = office.owner and any(unit.low == "their" for unit in units[max(0, office.first - 1) : office.head])
    count = COUNTED.get(behind[2]) if is_head else BOTH if is_theirs else counted(units, office)
    if not count or not office.plural or office.actors or office.actor_code:
        return office
    countries = countries_before(units, office.first, count)
    return replace(office, actors=countries, title=HEADS[behind[3]] if is_head else office.title)


def _rows(
    lines: Sequence[Line], title: Bare, names: Sequence[Place], sentences: Mapping[int, int]
) -> Iterator[list[Place]]:
    """Those named behind a title: after its colon, then in the next sentence, then in the next two."""
    units = lines[title.paragraph].units
    actors = title.office.actors if title.office.counterpart else ()
    here = [p for p in names if p.paragraph == title.paragraph and (_stands(units, p) or _is_placed(units, p, actors))]
    colon = next((k for k in range(title.office.last, len(units)) if units[k].text in COLONS), len(units))
    yield [p for p in here if sentences[p.first_char] == title.sentence and p.named.first > colon]
    for reach in range(1, REACH + 1):
        yield [p for p in here if title.sentence < sentences[p.first_char] <= title.sentence + reach]
    if title.paragraph + 1 < len(lines) and title.sentence + 1 >= sentence_at(units, len(units)):
        below = [p for p in names if p.paragraph == title.paragraph + 1 and not sentences[p.first_char]]
        yield [p for p in below if _stands(lines[p.paragraph].units, p)]


def _stands(units: Sequence[Unit], place: Place) -> bool:
    """Whether a full name stands as that of somebody told before: at the head of a clause, in no other sphere."""
    k = place.named.phrase_first
    before = units[k - 1] if k else None
    is_free = before is None or before.cls in {",", "&", "q", ".", "#"} or before.low in OPENERS | TOGETHER | CALENDAR
    first, last = sentence_around(units, k)
    return is_free and is_personal(place) and not tells_of_else(units[first:last])


def _is_placed(units: Sequence[Unit], place: Place, actors: Sequence[str]) -> bool:
    """Whether one of several countries, where a name is at home, is told in its sentence: "in Oslo she reached X Y"."""
    first, last = sentence_around(units, place.named.first)
    told = {unit.actor.actor_code for unit in units[first:last] if unit.actor is not None}
    tokens = name_tokens(place.named.name)
    is_told = any(actor in told and is_at_home(tokens, actor) for actor in actors)
    return is_told and is_personal(place) and not tells_of_else(units[first:last])


def _seated(row: Sequence[Place], title: Bare) -> list[Place]:
    """The people of a row with their offices, each of the country where the name is at home; none if one is nowhere."""
    office = replace(title.office, plural=False, title=singular(title.office.title))
    tokens = [name_tokens(place.named.name) for place in row]
    if not office.actors:
        own = [replace(office, actor_code=place.named.actor_code) for place in row]
    else:
        order = _order([place.named.actor_code for place in row], tokens, office.actors)
        own = [replace(office, actor_code=code, actors=()) for code in order]
    return [
        replace(place, named=replace(place.named, office=replace(one, elsewhere=True), rule=RULE))
        for place, one in zip(row, own, strict=False)
    ]


def _order(told: Sequence[str | None], names: Sequence[tuple[str, ...]], countries: Sequence[str]) -> Sequence[str]:
    """The countries in the order of the people who serve them: where each is at home, or the only one left."""
    orders = [
        order for order in permutations(countries)
        if all(own in {None, code} for own, code in zip(told, order, strict=True))
    ]  # fmt: skip
    fits = {order: [is_at_home(name, code) for name, code in zip(names, order, strict=True)] for order in orders}
    if fitting := [order for order in orders if all(fits[order])]:
        return max(
            fitting, key=lambda order: sum(countries_of_name(n).get(c, 0.0) for n, c in zip(names, order, strict=True))
        )
    is_sure = len(orders) == 1 or (bool(orders) and sum(fits[orders[0]]) > len(names) / 2)
    return orders[0] if is_sure else ()  # the order of the telling, where it fits most of them
