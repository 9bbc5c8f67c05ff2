"""Whether what some did together is but a part of the meeting told next to it: the signing at the end of the talks."""

from __future__ import annotations

import re

from etl.transform.encounters.frames import Encounter
from etl.transform.meetings.drafts import Draft

SIGNING = ("sign ", "initial ", "ink ", "seal ", "put names ", "put signature", "put initials ", "put his name to ")
SIGNED = (*SIGNING, "put her name to ", "put pen to paper ", "put to paper ", "conclude ")
"""Verbs of those who sign something, as rules begin with them."""
TOGETHER = (" together", " pair")
COUNTED = re.compile(
    r"^(?:It|That|This|\w+day) (?:was|is|marked|had been) (?:only |just |also )?the (?:\w+ )?(?:time|occasion)\b"
)
"""How a sentence begins that tells how often, or how long not, those had met whose meeting was told before."""
NEAR = 1  # paragraphs
AFTER = 6  # paragraphs behind a meeting in which its number may be told


def is_signing_again(draft: Draft, fresh: Draft) -> bool:
    """Return whether the signing told before, by no names, is told again by the names of those who signed.

    "The leaders of Chad and Niger signed an accord in Tripoli. President A and President B put their names to it after
    talks chaired by C".
    """
    is_deed = draft.rule.startswith(SIGNED) and draft.rule.endswith(TOGETHER) and not draft.people
    is_same = fresh.rule.startswith(SIGNED) and fresh.rule.endswith(TOGETHER) and fresh.has_two_sides
    return is_deed and is_same and _is_near(draft, fresh) and draft.actors.keys() <= fresh.actors.keys()


def is_counted_again(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Return whether it is only told which one it was, of some who met: "It was the first time the two met"."""
    is_told = COUNTED.match(encounter.trigger.sent.text) is not None and not encounter.is_noun
    is_part = fresh.has_two_sides and fresh.people.keys() <= draft.people.keys() and draft.strength != "weak"
    return is_told and is_part and 0 <= fresh.paragraph - draft.paragraph <= AFTER


def _is_near(draft: Draft, fresh: Draft) -> bool:
    """Whether a mention stands in the paragraph of a meeting or the next."""
    return draft.is_title or 0 <= fresh.paragraph - draft.paragraph <= NEAR
