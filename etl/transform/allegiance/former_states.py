"""For whom officials acted before their country was a state: a Russian minister of 1987 acts for the Soviet Union."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from etl.transform.gazetteer import existed_on, state_on
from etl.transform.reading import Party, Reading
from etl.transform.wordlists import table


def backdate(reading: Reading) -> None:
    """Put the states of the day of publication in the place of those that came after them."""
    published = reading.published_on
    if published is None or published >= LATEST:
        return
    for number, official in enumerate(reading.officials):
        if official.actor_code is not None and (state := state_then(official.actor_code, published)):
            reading.officials[number] = replace(official, actor_code=state)
    for key, parties in reading.references.items():
        if any(p.actor_code and state_then(p.actor_code, published) for p in parties):
            reading.references[key] = tuple(dict.fromkeys(_then(parties, published)))


LATEST = date(2006, 6, 5)
"""The day from which on no country that is told of was part of another state."""


def _then(parties: tuple[Party, ...], day: date) -> Iterator[Party]:
    for party in parties:
        state = state_then(party.actor_code, day) if party.actor_code else None
        yield replace(party, actor_code=state) if state else party


@cache
def state_then(actor_code: str, day: date) -> str | None:
    """Return the state that acted for a country on a day before it was one itself, None if it was one."""
    if existed_on(actor_code, day):
        return None
    members = (row["state"] for row in table("federations") if row["member"] == actor_code)
    return next((state for state in members if existed_on(state, day)), None)


def state_holding(country: str, day: date) -> str:
    """Return the state to which a country's towns belonged on a day: those of Belarus in 1985 to the Soviet Union."""
    return state_then(country, day) or state_on(country, day)
