"""At which level talks are held: those of experts or deputies are not those of the ministers who agree on them."""

from __future__ import annotations

import re
from functools import cache

from etl.facts import Status
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import merged
from etl.transform.text.cues import cues
from etl.transform.text.kinds import PLURALS
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token, text_of

BEFORE = 4  # tokens before a noun in which its level may be told: "vice-ministerial talks"
BEHIND = 6  # tokens behind it: "talks between senior officials"


def without_ministers(noun: Token, parties: tuple[Party, ...], status: Status | None) -> tuple[Party, ...]:
    """Return the sides of talks, without a name where others than those named are to hold them."""
    if status != "planned":
        return parties
    first, last = max(noun.sent.start, noun.i - BEFORE), min(noun.sent.end, noun.i + BEHIND)
    is_told = _level().search(text_of(noun.doc[min(first, noun.left_edge.i) : last]).lower()) is not None
    return _unnamed(parties) if is_told else parties


def sent_by_both(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Return the sides, without names, of a plural for those who meet for others: "Their experts will meet"."""
    if head.lower_ not in cues("people of a level") or head.tag_ not in PLURALS:
        return ()
    their = next((c for c in head.lefts if c.lower_ == "their"), None)
    if their is None:
        return ()
    sides = reading.meant(paragraph, their) or pair_before(reading, paragraph, head)
    return _unnamed(sides) if are_several(sides) else ()


def _unnamed(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The sides of an encounter without the names of those who stand for them."""
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
