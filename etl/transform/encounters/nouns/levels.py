"""At which level talks are held: those of experts or deputies are not those of the ministers who agree on them."""

from __future__ import annotations

import re
from functools import cache

from etl.transform.reading import Party, Token
from etl.transform.text.clause_parties import merged
from etl.transform.text.cues import cues

BEHIND = 6  # tokens behind a noun in which its level may be told: "talks between senior officials"


def without_ministers(noun: Token, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the sides of talks, without a name where others than those named are told to hold them."""
    last = min(noun.sent.end, noun.i + BEHIND)
    if not _level().search(noun.doc[noun.left_edge.i : last].text.lower()):
        return parties
    return merged([Party("official", None, party.actor_code) for party in parties])


@cache
def _level() -> re.Pattern[str]:
    below = "|".join(re.escape(word) for word in sorted(cues("level")))
    people = "|".join(re.escape(word) for word in sorted(cues("people of a level")))
    return re.compile(
        rf"\b(?:{below})[- ]levels?\b|\b(?:vice|deputy)[- ]ministerial\b"
        r"|\btechnical (?:talks|consultations|meetings?)\b"
        rf"|\b(?:of|between|among) (?:their |the |technical |senior |both sides['’] )*(?:{people})\b(?! of)"
    )
