"""What the rest of a document tells of two who may have met: journeys, and whom each is known to have met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.transform.encounters.frames import Encounter
from etl.transform.likely.sentence_pairs import Pair
from etl.transform.reading import Party, Reading
from etl.transform.visits.trips import Trip

NEAR = 2  # paragraphs from a journey to what the traveller does on it
WEAK = "weak"


def context(reading: Reading, journeys: Sequence[Trip], told: Sequence[Encounter], pair: Pair) -> Iterator[str]:
    """Yield the features of what is told elsewhere: trips to the other's country, other encounters of the two."""
    for one, other in (pair.sides, pair.sides[::-1]):
        yield from _of_journeys(journeys, pair, one, other)
    yield f"told={_told(told, pair)}"
    yield f"countries={_countries(told, pair)}"
    here = {side.actor_code for side in pair.sides}
    yield "at home" if reading.home in here else "abroad"


def _of_journeys(journeys: Sequence[Trip], pair: Pair, one: Party, other: Party) -> Iterator[str]:
    if one.official is None:
        return
    for trip in journeys:
        if trip.official == one.official and other.actor_code in trip.countries:
            yield f"journey={trip.status}"
            if abs(pair.paragraph.number - trip.paragraph) < NEAR:
                yield f"journey near={trip.status}"
            return


def _told(told: Sequence[Encounter], pair: Pair) -> str:
    """What is known of encounters of the two sides in the same sentence."""
    found = "nothing"
    for encounter in told:
        if encounter.paragraph.number != pair.paragraph.number or encounter.strength == WEAK:
            continue
        if encounter.trigger.sent.start != pair.words[0].sent.start:
            continue
        members = [any(same(party, side) for party in encounter.parties) for side in pair.sides]
        if all(members):
            return "both"
        found = "one" if any(members) else found if found == "one" else "others"
    return found


def _countries(told: Sequence[Encounter], pair: Pair) -> str:
    """What is known of encounters of the two countries anywhere: with one of the two officials, or with others."""
    found = "apart"
    actors = {side.actor_code for side in pair.sides}
    for encounter in told:
        if encounter.strength == WEAK or not actors <= set(encounter.actors):
            continue
        if any(same(party, side) for party in encounter.parties for side in pair.sides):
            return "met with one"
        found = "met"
    return found


def same(party: Party, side: Party) -> bool:
    """Whether two parties are the same official, or unnamed ones of the same actor."""
    if side.official is not None or party.official is not None:
        return party.official == side.official
    return party.actor_code == side.actor_code
