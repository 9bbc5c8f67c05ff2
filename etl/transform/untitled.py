"""People named without an office whom the text shows to be officials: by a title elsewhere or by what they do.

A report names a person once ("X Y flew out on Thursday") and calls him by office elsewhere ("the French president"), or
lets him act as only an official does ("was received by X Y").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.allegiance import actors_served
from etl.transform.cultures import countries_of_name
from etl.transform.homes import Home
from etl.transform.lines import Line
from etl.transform.linking import Bare, described, link, unclaimed_names
from etl.transform.persons import Person, Place, core_tokens, name_tokens
from etl.transform.places import place_of
from etl.transform.scan import Unit
from etl.transform.scene import scene_of, sentence_at
from etl.transform.wordlists import table

PLACE = "name in an official's place"  # the rule for those whom only what they do makes officials
LONGEST_REPORT = 120  # paragraphs
LONGEST_CUE = 5  # words
RECEIVED = frozenset({"received", "welcomed", "greeted", "hosted"})
RECEIVED_REACH = 8  # words from "received" to the host's name
CUES = {
    side: frozenset(r["phrase"] for r in table("untitled_cues") if r["side"] == side) for side in ("before", "after")
}


def untitled(lines: list[Line], people: list[Person], home: Home) -> list[Place]:
    """The people whom only something elsewhere makes officials; they are noted in their lines as well."""
    names = [
        place
        for line in lines
        for place in unclaimed_names(line.number, line.first_char, line.units, line.text, line.named)
    ]
    found = _fuller(people, names)
    if len(lines) <= LONGEST_REPORT and not any(line.label_last for line in lines):
        # Transcripts and long texts name many people once, and links would be guesses.
        found += _elsewhere(lines, people, home, [place for place in names if place not in found])
    for place in found:
        line = lines[place.paragraph]
        line.named = [named for named in line.named if named.first != place.named.first] + [place.named]
    return found


def _fuller(people: Sequence[Person], names: Sequence[Place]) -> list[Place]:
    """The full names of people otherwise named with a title and surname alone ("Leader Doe … Jane Doe")."""
    surnames: dict[str, list[Person]] = {}
    for person in people:
        if len(person.tokens) == 1 and person.offices:
            surnames.setdefault(person.tokens[0], []).append(person)
    found = []
    for token, bearers in surnames.items():
        fitting = [
            place
            for place in names
            if name_tokens(place.named.name)[-1:] == (token,)
            and not place.named.name.split()[0].isupper()
            and place_of(place.named.name) is None
        ]
        forms = {name_tokens(place.named.name) for place in fitting}
        if len(bearers) == 1 and len(forms) == 1:
            found += fitting
    return found


def _elsewhere(lines: list[Line], people: list[Person], home: Home, names: list[Place]) -> list[Place]:
    rest = "\n".join(line.text for line in lines[1:])
    names = [place for place in names if place.paragraph or place.named.name.split()[-1] in rest]
    told = [place for place in names if described(lines[place.paragraph].units, place.named.last)]
    names = [place for place in names if place not in told]
    names += [place for person in people if not person.offices for place in person.places]
    bare = [
        Bare(
            line.number, line.first_char + line.units[office.first].first, sentence_at(line.units, office.first), office
        )
        for line in lines
        for office in line.bare
    ]
    for number, person in enumerate(people):
        person.number = number
    served = actors_served(people, scene_of(people, lines, home))
    actors = {number: service.actor_code for number, service in served.items()}
    names.sort(key=lambda place: place.first_char)
    sentences = {place.first_char: sentence_at(lines[place.paragraph].units, place.named.first) for place in names}
    found = link(people, actors, names, bare, sentences)
    if any(person.offices for person in people):
        taken = {place.first_char for place in found}
        found += [
            replace(place, named=replace(place.named, rule=PLACE))
            for place in names
            if place.first_char not in taken and _acts(lines[place.paragraph], place)
        ]
    return found


def _acts(line: Line, place: Place) -> bool:
    """Whether a name stands where an official's does: after a country's, or in an encounter of officials."""
    named = place.named
    if len(core_tokens(name_tokens(named.name))) < 2 or not countries_of_name(name_tokens(named.name)):
        return False
    before, after = line.units[max(0, named.first - LONGEST_CUE) : named.first], line.units[named.last :]
    is_acting = _cued(before, "before") or _cued(after[:LONGEST_CUE], "after") or _receives(line.units, named.first)
    return named.actor_code is not None or is_acting


def _receives(units: Sequence[Unit], first: int) -> bool:
    """Whether a name is that of a host: "were received in the capital by X Y"."""
    if first == 0 or units[first - 1].low != "by":
        return False
    return any(unit.low in RECEIVED for unit in units[max(0, first - RECEIVED_REACH) : first - 1])


def _cued(units: Sequence[Unit], side: str) -> bool:
    lows = [unit.low for unit in units]
    sizes = range(1, len(lows) + 1)
    runs = (" ".join(lows[-size:] if side == "before" else lows[:size]) for size in sizes)
    return any(run in CUES[side] for run in runs)
