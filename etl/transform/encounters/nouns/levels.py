"""At which level talks are held: those of experts or deputies are not those of the ministers who agree on them."""

from __future__ import annotations

import re
from functools import cache

from etl.facts import Status
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.company import STATES
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import merged
from etl.transform.text.cues import cues
from etl.transform.text.kinds import PLURALS
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token, text_of

TEAMS = frozenset({"teams", "groups", "committees", "parties", "delegations"})
"""Plurals of bodies that meet for others, if it is told which: "technical teams", "expert groups"."""
KINDS = frozenset("technical expert working joint senior legal military border negotiating sub-".split())
"""Words before them."""
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
    """Return the sides, without names, of a plural for those who meet for others: "Their experts will meet".

    So are "the two countries' experts", and "technical teams" behind what two of two countries did.
    """
    if (
        head.lower_ not in cues("people of a level") | TEAMS
        or head.tag_ not in PLURALS
        or reading.meant(paragraph, head)
    ):
        return ()
    owner = next((c for c in head.lefts if c.dep_ == "nmod:poss"), None)
    if owner is not None:
        is_theirs = owner.lower_ == "their" or (owner.lower_ in STATES and _is_of_both(owner))
        sides = reading.meant(paragraph, owner) or pair_before(reading, paragraph, head)
        return _unnamed(sides) if is_theirs and are_several(sides) else ()
    if not paragraph.is_narrated or not _are_sent_by_those_before(reading, paragraph, head):
        return ()
    sides = pair_before(reading, paragraph, head)
    return _unnamed(sides) if are_several(sides) else ()


def _is_of_both(owner: Token) -> bool:
    """Whether an owner is told to be both countries: "the two governments'"."""
    return any(c.lower_ in {"two", "both"} for c in owner.lefts)


def _are_sent_by_those_before(reading: Reading, paragraph: Paragraph, head: Token) -> bool:
    """Whether a plural without an owner is of those who go on with what was told before: "Teams are to meet"."""
    words = {c.lower_ for c in head.lefts}
    is_bare = all(c.dep_ in {"amod", "compound"} and c.lower_ in KINDS for c in head.lefts)
    is_owned = any(c.dep_.startswith(("nmod", "conj", "acl")) for c in head.rights)
    if not is_bare or is_owned or (head.lower_ in TEAMS and not words):
        return False
    verb, start = head.head, head.sent.start
    lead = {c.lower_ for c in verb.lefts if c.i > head.i}
    is_to_come = "will" in lead or ("to" in lead and bool(lead & {"are", "were"})) or verb.lower_ in {"are", "were"}
    if not is_to_come or start == 0:
        return False
    before = paragraph.doc[start - 1].sent
    return len({p.actor_code for t in before for p in reading.meant(paragraph, t) if p.official is not None}) > 1


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
