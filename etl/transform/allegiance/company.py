"""In whose company somebody is told to be, in a row of people: "With her were Y and Z", "Accompanied by Y, X came"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.transform.allegiance.fellows import BEING, LONGEST_COMPANY, PRONOUNS, is_row
from etl.transform.allegiance.scene import Scene
from etl.transform.officials.lines import sentence_around
from etl.transform.officials.persons import Person, Place

OPENINGS = (["accompanied", "by"], ["flanked", "by"])
"""With what a sentence opens that names companions before their leader."""
TAKING = frozenset({"brought", "took", "bringing", "taking", "brings", "takes", "bring", "take"})
MEMBER = re.compile(
    r", (?:an? |one )?(?:\w+ )?(?:members?|part|aide)(?: of| in| to) (?:his|her|the \w+ ’?'?s?|the visiting) "
    r"(?:\w+ )?(?:delegation|team|entourage|party|mission|retinue|suite|group|staff)\b"
)
"""Behind a name, of whose party somebody is: "X Y, a member of her delegation"."""
MEMBERSHIP = 8  # units behind a name in which that is told
BEHIND = 3  # units from a name to the end of "along with him"


def companions_of(person: Person, place: Place, scene: Scene) -> Iterator[int]:
    """Yield the people, by number, in whose company the words put a person, or the row that he stands in."""
    units = scene.lines[place.paragraph].units
    if MEMBER.match(" ".join(unit.low for unit in units[place.named.end : place.named.end + MEMBERSHIP])):
        yield from [number for number in scene.opening_before(place) if number != person.number][:1]
        return
    head = _head_of_row(place, scene)
    start, _ = sentence_around(units, head.named.begin)
    lead = [unit.low for unit in units[start : head.named.begin] if unit.cls != "d"]
    if lead[:1] == ["with"] and lead[1:2] and lead[1] in PRONOUNS and lead[-1] in BEING:
        yield from (number for number in scene.opening_before(head) if number != person.number)
    elif lead in OPENINGS:
        yield from (number for number in _led(place, scene) if number != person.number)
    elif lead[-1:] and lead[-1] in TAKING:
        behind = [unit.low for unit in units[place.named.end : place.named.end + BEHIND]]
        earlier = scene.before(head)
        if earlier is not None and earlier.number != person.number and "with" in behind and PRONOUNS & set(behind):
            yield earlier.number


def _head_of_row(place: Place, scene: Scene) -> Place:
    """The first one of a row of people in which somebody stands, himself where there is none."""
    head = place
    for _ in range(LONGEST_COMPANY):
        earlier = scene.before(head)
        units = scene.lines[head.paragraph].units
        if earlier is None or not is_row(units[earlier.place.named.phrase_last : head.named.begin]):
            break
        head = earlier.place
    return head


def _led(place: Place, scene: Scene) -> Iterator[int]:
    """Those named behind a place in a row, of whom the last one is the leader: "Y, Z, President X arrived"."""
    last = place
    for _ in range(LONGEST_COMPANY):
        later = scene.after(last)
        units = scene.lines[last.paragraph].units
        if later is None or not is_row(units[last.named.phrase_last : later.place.named.begin]):
            return
        last = later.place
        yield later.number
