"""What the rest of a document tells of two who may have met: journeys, and whom each is known to have met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.transform.encounters.frames import Encounter
from etl.transform.likely.sentence_pairs import Pair, Side, side_key
from etl.transform.reading import Party, Reading
from etl.transform.visits.trips import Trip

NEAR = 2  # paragraphs from a journey to what the traveller does on it
WEAK = "weak"


class Told:
    """What rules have found in a document, looked up for each pair of it, so that not all is gone through each time."""

    def __init__(self, journeys: Iterable[Trip], encounters: Iterable[Encounter]) -> None:
        """Index journeys by traveller and country, encounters by sentence, paragraph and actors."""
        self._journeys: dict[tuple[int, str], Trip] = {}
        for trip in journeys:
            for code in trip.countries:
                self._journeys.setdefault((trip.official, code), trip)
        self._in_sentence: dict[tuple[int, int], list[frozenset[Side]]] = {}
        self._in_paragraph: dict[int, set[Side]] = {}
        self._of_actor: dict[str, list[tuple[frozenset[str], frozenset[Side]]]] = {}
        self._of_both: dict[frozenset[str | None], tuple[bool, set[Side]]] = {}
        for one in encounters:
            sides = frozenset(map(side_key, one.parties))
            self._in_paragraph.setdefault(one.paragraph.number, set()).update(sides)
            if one.strength != WEAK:
                sentence = one.paragraph.number, one.trigger.sent.start
                self._in_sentence.setdefault(sentence, []).append(sides)
                actors = frozenset(one.actors)
                for code in actors:
                    self._of_actor.setdefault(code, []).append((actors, sides))

    def journey(self, official: int, code: str | None) -> Trip | None:
        """Return the first journey of an official to a country."""
        return self._journeys.get((official, code or ""))

    def in_sentence(self, pair: Pair) -> list[frozenset[Side]]:
        """Return who takes part in each of the encounters of the sentence, weak ones left out."""
        return self._in_sentence.get((pair.paragraph.number, pair.words[0].sent.start), [])

    def are_apart(self, pair: Pair) -> bool:
        """Whether the paragraph tells of encounters of both, with each other or not."""
        return {side_key(side) for side in pair.sides} <= self._in_paragraph.get(pair.paragraph.number, set())

    def of_countries(self, pair: Pair) -> tuple[bool, set[Side]]:
        """Return whether the actors of two sides are told to have met anywhere, and all who took part there."""
        actors = frozenset(side.actor_code for side in pair.sides)
        if actors not in self._of_both:
            rarest = min((self._of_actor.get(code or "", []) for code in actors), key=len)
            found = [sides for others, sides in rarest if actors <= others]
            self._of_both[actors] = bool(found), {side for sides in found for side in sides}
        return self._of_both[actors]


def context(reading: Reading, told: Told, pair: Pair) -> Iterator[str]:
    """Yield the features of what is told elsewhere: trips to the other's country, other encounters of the two."""
    for one, other in (pair.sides, pair.sides[::-1]):
        yield from _of_journey(told, pair, one, other)
    yield f"told={_in_sentence(told, pair)}"
    yield f"countries={_of_countries(told, pair)}"
    here = {side.actor_code for side in pair.sides}
    yield "at home" if reading.home in here else "abroad"


def _of_journey(told: Told, pair: Pair, one: Party, other: Party) -> Iterator[str]:
    trip = told.journey(one.official, other.actor_code) if one.official is not None else None
    if trip is not None:
        yield f"journey={trip.status}"
        if abs(pair.paragraph.number - trip.paragraph) < NEAR:
            yield f"journey near={trip.status}"


def _in_sentence(told: Told, pair: Pair) -> str:
    """What is known of encounters of the two sides in the same sentence."""
    found = "nothing"
    for sides in told.in_sentence(pair):
        members = [side_key(side) in sides for side in pair.sides]
        if all(members):
            return "both"
        found = "one" if any(members) else found if found == "one" else "others"
    return found


def _of_countries(told: Told, pair: Pair) -> str:
    """What is known of encounters of the two countries anywhere: with one of the two officials, or with others."""
    have_met, sides = told.of_countries(pair)
    if any(side_key(side) in sides for side in pair.sides):
        return "met with one"
    return "met" if have_met else "apart"
