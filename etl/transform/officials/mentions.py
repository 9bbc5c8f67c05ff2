"""The places where a known official is named again, without a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from etl.transform.officials.given_names import is_given_only
from etl.transform.officials.lines import Line
from etl.transform.officials.names import Named, name_at
from etl.transform.officials.persons import Person, Place, core_tokens, may_be, name_tokens
from etl.transform.officials.units.name_corrections import BEFORE_MONTHS, MONTHS
from etl.transform.officials.units.units import Unit

PARTING = frozenset({",", "&", ".", "q", "P", "#", "n", "m", "o", "t", "d"})
"""Classes of units that are no part of a name."""
MOST_PARTICLES = 3
"""Particles before the name in a surname: "van der", "de la"."""
# Words after a name that make it the name of a thing: "the X poisoning", "the Y building".
THINGS = re.compile(
    r"(?:(?:award|prize|poisoning|airport|street|center|centre|institute|university|foundation|building|room|auditorium|library|memorial|bridge|highway|boulevard|avenue|stadium|harbour|harbor|initiative|law|doctrine|trial|case|family)s?|plan|act)$",
    re.I,
)  # who "plans" or "acts" does something


def later_mentions(lines: Iterable[Line], people: Iterable[Person]) -> None:
    """Find the known people where they are named without a title ("Qureshi", "Bin Salman and Raisi")."""
    by_token: dict[str, list[Person]] = {}
    for person in people:
        for token in core_tokens(person.tokens):
            by_token.setdefault(token, []).append(person)
    for line in lines:
        _find_in(line, by_token)


def _find_in(line: Line, by_token: Mapping[str, list[Person]]) -> None:
    taken = [(named.first, named.last) for named in line.named]
    units = line.units
    i = 0
    while i < len(units):
        unit = units[i]
        is_word = unit.cls in {"N", "p", "I", "M", "A", "T", "R", "H"} or _is_no_month(units, i)
        if not is_word or not _may_open(units, i) or any(a <= i < b for a, b in taken):
            i += 1
            continue
        spot = _known_name(line, i, by_token, taken)
        if spot is None:
            i += 1
            continue
        person, last = spot
        name = line.text[units[i].first : units[last - 1].last]
        named = _with_office_behind(line, Named(i, last, i, last, name, rule="name again"), person)
        line.named.append(named)
        person.insert(
            Place(line.number, named, line.first_char + units[i].first, line.first_char + units[last - 1].last)
        )
        i = last
    line.named.sort(key=lambda named: named.first)


def _with_office_behind(line: Line, named: Named, person: Person) -> Named:
    """The place of somebody of whom nothing tells yet whom he serves, with the office apposed: "Doe, the UN envoy,"."""
    units, last = line.units, named.last
    if person.actor is not None or last >= len(units) or units[last].cls != ",":
        return named
    office = next((one for one in line.bare if one.first == last + 1), None)
    if office is None or not office.stated or office.plural or office.counterpart or office.standing == "former":
        return named
    if office.last < len(units) and units[office.last].cls not in {",", "."}:
        return named  # "met Doe, the UN envoy said"
    line.bare.remove(office)
    return replace(named, phrase_last=office.last, office=office)


def _may_open(units: list[Unit], i: int) -> bool:
    """Whether a name may begin with a unit: a capital, or a particle of a surname ("al-Masri said", "met van Dam")."""
    unit = units[i]
    if unit.capital or unit.cls == "N":
        return True
    name = next((one for one in units[i + 1 : i + MOST_PARTICLES + 1] if one.cls != "p"), None)
    is_within = i > 0 and units[i - 1].capital and units[i - 1].cls in {"N", "I"}
    return unit.cls == "p" and name is not None and name.cls == "N" and name.capital and not is_within


def _known_name(
    line: Line, i: int, by_token: Mapping[str, list[Person]], taken: list[tuple[int, int]]
) -> tuple[Person, int] | None:
    units = line.units
    run = name_at(units, i, titled=True)
    ends = [run[1]] if run is not None and run[0] == i else []
    ends += [k for k in range(min(i + 4, len(units)), i, -1) if k not in ends]
    for last in ends:
        words = units[i:last]
        if any(a <= k < b for a, b in taken for k in range(i, last)):
            continue
        is_plain = all(unit.cls not in PARTING or _is_no_month(units, i + k) for k, unit in enumerate(words))
        if not is_plain:
            continue
        tokens = name_tokens(line.text[words[0].first : words[-1].last])
        core = core_tokens(tokens)
        fitting = [p for p in by_token.get(core[-1] if core else "", ()) if may_be(tokens, p.tokens)]
        if not fitting or (words[0].actor is not None and len(words) == 1):
            continue
        before, after = (units[i - 1] if i else None), (units[last] if last < len(units) else None)
        if before is not None and before.cls in {"N", "I"} and before.capital and before.last + 1 == words[0].first:
            continue
        if after is not None and after.cls == "N" and after.first == words[-1].last + 1 and len(core) == 1:
            continue
        if after is not None and after.cls == "T" and THINGS.search(after.text):
            continue
        best = _nearest(fitting, core, line.first_char + words[0].first)
        return best, last
    return None


def _is_no_month(units: list[Unit], i: int) -> bool:
    """Whether a surname that is a month as well stands where no month does: "Mrs May said", not "in late May"."""
    before, after = (units[i - 1] if i else None), (units[i + 1] if i + 1 < len(units) else None)
    is_dated = before is not None and (before.low in BEFORE_MONTHS or before.cls == "#")
    return units[i].text in MONTHS and not is_dated and (after is None or after.cls != "#")


def _nearest(people: list[Person], core: Sequence[str], first_char: int) -> Person:
    """Of several whom a name may mean, the one named nearest; first those whose surname it is."""
    if len(people) == 1:
        return people[0]
    return min(
        people, key=lambda person: (is_given_only(core, core_tokens(person.tokens)), person.distance(first_char))
    )
