"""Who holds an office no longer by what is told of him: in the sentences of years gone by, or as one who died."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from etl.transform.officials.lines import Line, sentence_around, tells_year
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.units.units import Unit

DEAD = frozenset({"late", "slain", "murdered", "assassinated", "deposed", "overthrown"})
"""Words before a name or title that tell it."""
ENDED = frozenset({"killed", "assassinated", "murdered", "overthrown", "deposed", "toppled", "executed", "slain"})
APPOSED = 7  # units behind a name in which "who" stands: "Doe, the Peruvian leader who died"
AHEAD = 2  # units before a title that may tell it: "the late Peruvian president"
TOLD = 4  # units from "who" to what became of him


def bygone(people: Iterable[Person], lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of those whose offices tell nothing of who holds them now."""
    return frozenset(
        p.number
        for p in people
        if all(tells_year(lines[place.paragraph].units, place.named.first) for place in p.places)
        or any(_tells_end(lines[place.paragraph].units, place) for place in p.places)
    )


def _tells_end(units: Sequence[Unit], place: Place) -> bool:
    """Whether the words about one named tell that he is dead or was overthrown: "Doe, the leader who died in May"."""
    first, last = place.named.begin, place.named.last
    if {unit.low for unit in units[max(0, first - AHEAD) : first + 1]} & DEAD:
        return True
    _, end = sentence_around(units, place.named.first)
    behind = [unit.low for unit in units[last : min(end, last + APPOSED)]]
    who = behind.index("who") if "who" in behind else 0
    if not who or behind[0] not in {",", "("}:
        return False
    told = [unit.low for unit in units[last + who + 1 : last + who + TOLD]]
    return told[:1] == ["died"] or (bool({"was", "were"} & set(told)) and bool(ENDED & set(told)))
