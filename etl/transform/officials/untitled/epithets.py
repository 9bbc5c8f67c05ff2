"""People spoken of by their country alone: "the Dane", "the visiting Chilean", "the Algerian diplomat"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from etl.transform.allegiance.cultures import countries_of_name
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Person, Place, name_tokens
from etl.transform.officials.units.units import Unit
from etl.transform.statements.saying import sayings
from etl.transform.wordlists import words

AUXILIARIES = frozenset(
    "was is were had has have will would did does could can may might must should also then later himself herself who"
    " whose and but".split()
)
CALLINGS = frozenset(
    "diplomat envoy leader official politician statesman general negotiator mediator minister guest visitor"
    " emissary".split()
)
"""What people are called who act for a country, whatever their office."""
OF_FIELD = frozenset({"for", "of"})
"""Words behind what somebody is called that make a title of it."""
VERBS = words("title_enders")
SURE_FIT = 0.4  # of a name for the country by which its bearer is spoken of
REACH = 2  # paragraphs from a name to the words that tell the country


@dataclass(frozen=True, slots=True)
class Epithet:
    """Where somebody is spoken of by a country alone."""

    paragraph: int
    first_char: int
    actor_code: str
    calling: str = ""
    """what the person is called besides: "diplomat" """


def epithets(lines: Sequence[Line]) -> Iterator[Epithet]:
    """Return where a text speaks of people by their country alone, in its order."""
    for line in lines:
        for k, unit in enumerate(line.units):
            if is_epithet(line.units, k) and unit.actor is not None:
                following = line.units[k + 1].low if k + 1 < len(line.units) else ""
                calling = following if following in CALLINGS else ""
                yield Epithet(line.number, line.first_char + unit.first, unit.actor.actor_code, calling)


def is_epithet(units: Sequence[Unit], k: int) -> bool:
    """Whether an adjective behind "the" is followed by no noun but what people are called."""
    unit = units[k]
    if unit.cls != "a" or unit.actor is None or unit.actor.kind != "adjective" or k == 0:
        return False
    before = units[k - 2] if units[k - 1].low in {"visiting", "young", "veteran", "elder"} and k > 1 else units[k - 1]
    if before.low != "the" or k + 1 >= len(units):
        return False
    following = units[k + 1]
    if following.low in CALLINGS:
        return not (k + 2 < len(units) and units[k + 2].low in OF_FIELD)  # "the Dutch minister for trade, X"
    return following.cls in {".", ",", "q"} or following.low in VERBS | AUXILIARIES or following.low in sayings()


def spoken_of(
    lines: Sequence[Line], people: Sequence[Person], actors: Mapping[int, str | None], names: Sequence[Place]
) -> list[Place]:
    """The names without a title whose bearers a text then speaks of by their country ("The Dane said …").

    Args:
        people: those known to be officials; where one serves the country it is he who is meant.
        actors: whom each of them serves, by number.
        names: names without office, in the order of the text.
    """
    told: dict[tuple[str, ...], Place] = {}
    for one in epithets(lines):
        served = (p for p in people if one.actor_code in {p.actor, actors.get(p.number)})
        if any(person.places[0].first_char < one.first_char for person in served):
            continue
        near = [
            place for place in names if place.first_char < one.first_char and one.paragraph - place.paragraph <= REACH
        ]
        fitting = [place for place in near if _fit(place, one.actor_code) >= SURE_FIT]
        if fitting:
            best = max(fitting, key=lambda place: (_fit(place, one.actor_code), place.first_char))
            told.setdefault(name_tokens(best.named.name), best)
    return list(told.values())


def _fit(place: Place, actor: str) -> float:
    return countries_of_name(name_tokens(place.named.name)).get(actor, 0.0)
