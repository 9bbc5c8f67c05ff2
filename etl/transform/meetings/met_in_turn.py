"""Headlines that tell of several partners at once whom the text tells to have been met in turn."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.encounters.frames import BOTH
from etl.transform.meetings.drafts import Draft


def part_in_turn(drafts: Sequence[Draft]) -> None:
    """Leave those out of a meeting begun in a headline whom the text only tells to have been met by themselves.

    "Minister meets Chilean, Peruvian counterparts" above "She met Doe of Chile. Later she met Roe of Peru": two
    meetings, not one of three, as long as the text never brings the third to the first.

    Args:
        drafts: the meetings of a document; those begun in its headline are changed.
    """
    for draft in drafts:
        if draft.begun == 0 and not draft.is_title and len(draft.people) >= BOTH:
            for actor in [a for a in draft.actors if a not in draft.people.values()]:
                if len(draft.actors) > BOTH and any(_is_with(one, draft, actor) for one in drafts):
                    del draft.actors[actor]


def _is_with(one: Draft, draft: Draft, actor: str) -> bool:
    """Whether a meeting told in the text alone is of somebody of an actor with one of those who were at another."""
    shared = one.people.keys() & draft.people.keys()
    is_alike = one.status == draft.status and one.mode == draft.mode and one.strength != "weak"
    return one.begun > 0 and is_alike and actor in one.people.values() and bool(shared) and len(one.actors) == BOTH
