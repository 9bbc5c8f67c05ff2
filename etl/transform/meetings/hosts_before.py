"""Whose officials receive a visitor besides those told just before to have met him: "He also saw the president"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.meetings.drafts import RECENT, Draft

NEAR = 1  # paragraphs


def host_before(around: Surroundings, drafts: Sequence[Draft], encounter: Encounter) -> list[str]:
    """Return the country that received a visitor by what was told just before; none if he was at home, or on neither's.

    "Doe met his Latvian colleague in Riga. He was also received by the president": Latvia's.
    """
    own = {party.official for party in encounter.parties if party.official is not None}
    codes = set(encounter.actors)
    if not own or len(codes) != 1 or not encounter.paragraph.is_narrated:
        return []
    near = (d for d in reversed(drafts[-RECENT:]) if d.strength != "weak" and not d.is_title)
    last = next((d for d in near if own <= d.people.keys()), None)
    if last is None or not 0 <= encounter.paragraph.number - last.paragraph <= NEAR or len(last.actors) != BOTH:
        return []
    if last.mode != "in_person":
        return []
    (other,) = set(last.actors) - codes or {""}
    where = last.place.country_code if last.place is not None else _home(around, other)
    return [other] if other and where == other else []


def _home(around: Surroundings, other: str) -> str:
    """Where those met of whom no place is told: where the report is written, else with those met."""
    return around.home.country_code if around.home is not None else other
