"""Ceremonies at an airport: meetings only where nothing else is told of the guest and his hosts."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.meetings.drafts import Draft


def with_ceremonies(drafts: Sequence[Draft], kept: Sequence[Draft]) -> list[Draft]:
    """Return the meetings, and the ceremonies of arrival and departure of which no meeting of the same two is told.

    Whoever talked with the guest later, the minister who met his plane is part of the visit.
    """
    alone = [draft for draft in drafts if draft.is_ceremony and draft.has_two_sides and not _is_part(draft, kept)]
    for draft in alone:
        draft.strength = "addressed"
    wanted = {id(draft) for draft in (*kept, *alone)}
    return [draft for draft in drafts if id(draft) in wanted]


def _is_part(ceremony: Draft, kept: Sequence[Draft]) -> bool:
    """Whether somebody who was there is told to meet others of the two countries, or the same ones, besides."""
    return any(
        one is ceremony
        or (
            one.status == ceremony.status
            and set(ceremony.actors) <= set(one.actors)
            and (not one.people or ceremony.people.keys() & one.people.keys())
        )
        for one in kept
    )
