"""People named without an office whom the text shows to be officials: by a title elsewhere or by what they do.

A report names a person once ("X Y flew out on Thursday") and calls him by office elsewhere ("the French president"), or
lets him act as only an official does ("was received by X Y").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.allegiance.allegiance import actors_served
from etl.transform.allegiance.homes import Home
from etl.transform.allegiance.scene import scene_of, sentence_at
from etl.transform.circumstances.places import place_of
from etl.transform.officials.deeds import doers
from etl.transform.officials.epithets import spoken_of
from etl.transform.officials.lines import Line
from etl.transform.officials.linking import Bare, described, link, unclaimed_names
from etl.transform.officials.pairs import paired
from etl.transform.officials.partners import is_personal, partners
from etl.transform.officials.persons import Person, Place, name_tokens
from etl.transform.officials.told_next import told_next
from etl.transform.officials.units import Unit
from etl.transform.wordlists import table

PLACE = "name in an official's place"  # the rule for those whom only what they do makes officials
ROUNDS = 2  # of looking for whom those meet who were found last
LONGEST_REPORT = 120  # paragraphs
LONGEST_CUE = 6  # words
RECEIVED = frozenset({"received", "welcomed", "greeted", "hosted"})
RECEIVED_REACH = 8  # words from "received" to the host's name
LED = frozenset({"led", "headed", "chaired"})
DELEGATIONS = frozenset({"delegation", "team", "mission", "side", "government", "cabinet", "council", "commission"})
ENCOUNTERS = frozenset(
    {
        "meeting",
        "meetings",
        "talks",
        "summit",
        "call",
        "conversation",
        "encounter",
        "discussions",
        "negotiations",
        "handshake",
    }
)
COUNTERPART_REACH = 14  # units from a name to "his counterpart"
SURE_COUNTERPARTS = frozenset({"counterpart", "opposite number", "homologue", "host", "guest", "visitor"})
BETWEEN = frozenset({"yesterday", "today", "tonight", "earlier", "later"})  # words inside a cue: "a call today from"
APPOINTED = frozenset(
    {
        "minister",
        "prime minister",
        "premier",
        "foreign minister",
        "ambassador",
        "envoy",
        "special envoy",
        "chief of staff",
    }
)
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
    else:
        found += _acting(lines, [place for place in names if place not in found])
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
    names = [place for place in names if lines[place.paragraph].text.strip() != place.named.name]  # a byline
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
    scene = scene_of(people, lines, home)
    served = actors_served(people, scene)
    actors = {number: service.actor_code for number, service in served.items()}
    names.sort(key=lambda place: place.first_char)
    sentences = {place.first_char: sentence_at(lines[place.paragraph].units, place.named.first) for place in names}
    found = link(people, actors, names, bare, sentences)
    found += paired(lines, people, [place for place in names if place not in found], bare, sentences)
    linked = {place.named.name for place in found}
    rest_of_titles = [title for title in bare if not any(_is_taken(place, title) for place in found)]
    free = [place for place in names if place.named.name not in linked]
    found += told_next(lines, people, actors, free, rest_of_titles, sentences)
    if bare or any(person.offices for person in people):
        taken = {place.first_char for place in found}
        rest_of_names = [place for place in names if place.first_char not in taken]
        found += _acting(lines, rest_of_names)
        countries = frozenset([*scene.counts, *filter(None, [home.dateline])])
        taken |= {place.first_char for place in found}
        free = [p for p in rest_of_names if p.first_char not in taken and is_personal(p)]
        found += [replace(p, named=replace(p.named, rule=PLACE)) for p in spoken_of(lines, people, actors, free)]
        for _ in range(ROUNDS):
            found += _meeting(lines, people, countries, found, rest_of_names)
            found += _doing(lines, people, found, rest_of_names)
    return found


def _is_taken(place: Place, title: Bare) -> bool:
    """Whether a person just found holds a title."""
    own = place.named.office
    return own is not None and own.title == title.office.title and own.actor_code == title.office.actor_code


def _acting(lines: list[Line], names: Sequence[Place]) -> list[Place]:
    """Those of some names that stand in an official's place."""
    return [
        replace(place, named=replace(place.named, rule=PLACE))
        for place in names
        if _acts(lines[place.paragraph], place) and not described(lines[place.paragraph].units, place.named.last)
    ]


def _free(lines: list[Line], names: Sequence[Place], taken: set[tuple[int, int]]) -> list[Place]:
    """Those of some names that are persons', not yet taken for officials' and not told to be something else."""
    return [
        place
        for place in names
        if (place.paragraph, place.named.first) not in taken
        and is_personal(place)
        and not described(lines[place.paragraph].units, place.named.last)
    ]


def _doing(lines: list[Line], people: Sequence[Person], found: Sequence[Place], names: Sequence[Place]) -> list[Place]:
    """Those of some names that do, to people already found, what only officials do."""
    known = [*(place for person in people for place in person.places), *found]
    officials = {(one.paragraph, first) for one in known for first in (one.named.first, one.named.phrase_first)}
    taken = {(one.paragraph, one.named.first) for one in known}
    free = _free(lines, names, taken)
    return [replace(place, named=replace(place.named, rule=PLACE)) for place in doers(lines, free, officials, found)]


def _meeting(
    lines: list[Line],
    people: Sequence[Person],
    countries: frozenset[str],
    found: Sequence[Place],
    names: Sequence[Place],
) -> list[Place]:
    """Those of some names whom people already found are told to meet."""
    known: dict[tuple[int, int], str | None] = {
        (line.number, office.last): office.actor_code
        for line in lines
        for office in line.bare
        if office.article and not office.plural
    }
    for one, actor in [
        *((place, person.actor) for person in people if person.offices for place in person.places),
        *((place, place.named.actor_code) for place in found),
    ]:
        known |= {(one.paragraph, last): actor for last in (one.named.last, one.named.phrase_last)}
    if not found and not any(person.offices for person in people):
        return []
    taken = {(one.paragraph, one.named.first) for one in found}
    free = _free(lines, names, taken)
    return [replace(place, named=replace(place.named, rule=PLACE)) for place in partners(lines, free, known, countries)]


def _acts(line: Line, place: Place) -> bool:
    """Whether a name stands where an official's does: after a country's, or in an encounter of officials."""
    named = place.named
    if not is_personal(place):
        return False
    before, after = line.units[max(0, named.first - LONGEST_CUE) : named.first], line.units[named.last :]
    is_acting = (
        _cued(before, "before")
        or _cued(after[:LONGEST_CUE], "after")
        or _is_led_by(line.units, named.first, RECEIVED, None)
        or _is_led_by(line.units, named.first, LED, DELEGATIONS)
        or _is_between(line.units, named.first)
        or _has_counterpart(after)
        or _has_minister(after)
    )
    return named.actor_code is not None or is_acting


def _is_led_by(units: Sequence[Unit], first: int, verbs: frozenset[str], nouns: frozenset[str] | None) -> bool:
    """Whether a name is that of a host or leader: "were received by X Y", "a delegation headed by X Y"."""
    if first == 0 or units[first - 1].low != "by":
        return False
    lows = [unit.low for unit in units[max(0, first - RECEIVED_REACH) : first - 1]]
    return any(low in verbs for low in lows) and (nouns is None or any(low in nouns for low in lows))


def _is_between(units: Sequence[Unit], first: int) -> bool:
    """Whether a name is one of those between whom an encounter was: "a meeting between X Y and Z W"."""
    for k in range(first - 1, max(0, first - RECEIVED_REACH), -1):
        if units[k].low == "between":
            return any(unit.low in ENCOUNTERS for unit in units[max(0, k - 2) : k])
        if units[k].text in {".", ";"}:
            return False
    return False


def _has_counterpart(after: Sequence[Unit]) -> bool:
    """Whether a name is followed by whom it is the other side of: "X Y and his Danish counterpart", "X Y saw his …"."""
    first = next((k for k, unit in enumerate(after[:COUNTERPART_REACH]) if unit.low in {"his", "her"}), None)
    if first is None or any(unit.text in {".", ";"} or unit.cls in {"H", "L", "q"} for unit in after[:first]):
        return False
    k = next((k for k in range(first + 1, min(len(after), first + 4)) if after[k].cls == "C"), 0)
    return k > 0 and (after[k].low in SURE_COUNTERPARTS or any(unit.actor is not None for unit in after[first:k]))


def _has_minister(after: Sequence[Unit]) -> bool:
    """Whether a name is followed by whom its bearer has appointed: "X Y's foreign minister"."""
    if not after or after[0].cls != "P":
        return False
    k = next((k for k in range(1, min(len(after), 5)) if after[k].cls not in {"M", "m", "S"}), 0)
    return k > 0 and after[k].cls == "H" and after[k].low in APPOINTED


def _cued(units: Sequence[Unit], side: str) -> bool:
    lows = [unit.low for unit in units if unit.low not in BETWEEN]
    sizes = range(1, len(lows) + 1)
    runs = (" ".join(lows[-size:] if side == "before" else lows[:size]) for size in sizes)
    return any(run in CUES[side] for run in runs)
