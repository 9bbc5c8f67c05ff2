"""Meetings that those who met agree on: "the parties agreed to reconvene in the autumn" is one of the same sides."""

from __future__ import annotations

from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.joint_bodies import REGULARLY
from etl.transform.reading import Paragraph, Token
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of

MEETS = frozenset({"meet", "reconvene", "convene", "gather", "regroup"})
AGREEING = frozenset("agree decide plan commit resolve pledge undertake intend arrange promise choose concur".split())
SIDES = frozenset(
    "parties sides participants delegations teams ministers countries governments leaders representatives both"
    " officials members they we delegates negotiators envoys chairs co-chairs".split()
)
"""Those who met, told without their countries."""
BETWEEN = 4  # tokens from a verb of agreeing to the infinitive
BEHIND = 12  # tokens after it in which it is told whom else, or how often, they will meet


def by_reunion(paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the meeting that those told of last agree to have; its sides are left to the meeting told before."""
    if verb_of(verb) not in MEETS or paragraph.kind != "body" or paragraph.speaker is not None:
        return None
    before = [t for t in verb.doc[max(verb.sent.start, verb.i - BETWEEN) : verb.i] if t.pos_ != "ADV"]
    if len(before) < 2 or before[-1].lower_ != "to" or verb_of(before[-2]) not in AGREEING:
        return None
    head = subject(before[-2])
    if head is None or head.lower_ not in SIDES:
        return None
    following = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BEHIND)]]
    if REGULARLY & set(following) or any(word in {"with", "the", "needs", "demands"} for word in following[:1]):
        return None
    return Encounter(paragraph, verb, (), "in_person", "planned", f"{verb_of(verb)} again", is_further=True)
