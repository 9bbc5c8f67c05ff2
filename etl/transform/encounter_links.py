"""Partners of a verb told in ways of their own: "shook X's hand", "was handed to X by Y"."""

from __future__ import annotations

from etl.transform.clauses import is_owner, listed
from etl.transform.encounter_frames import NEAR, link
from etl.transform.reading import Paragraph, Party, Reading, Token

HANDS = frozenset({"hand", "hands", "arm", "elbow"})
BEHIND = 2  # tokens from "hand" to the "of" before whose it is


def by_hand(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return whose hand is taken: "shook the minister's hand", "clasped the hand of the king"."""
    hand = next((t for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)] if t.lower_ in HANDS), None)
    if hand is None:
        return ()
    of = link(hand, frozenset({"of"}), BEHIND)
    if of is not None:
        return _officials(listed(reading, paragraph, of.i + 1)[0])
    for k in range(hand.i - 1, verb.i, -1):
        if is_owner(verb.doc[k]) or verb.doc[k].tag_ == "PRP$":
            return _officials(reading.meant(paragraph, verb.doc[k]))
    return ()


def handed_on(
    reading: Reading, paragraph: Paragraph, verb: Token, links: frozenset[str]
) -> tuple[tuple[Party, ...], tuple[Party, ...]] | None:
    """Return who hands and who is handed, by a passive of a thing: "was handed to X in Lima by Y"; () if none."""
    to, by = link(verb, links), next((t for t in verb.doc[verb.i : verb.sent.end] if t.lower_ == "by"), None)
    if to is None or by is None:
        return None
    taker = _officials(listed(reading, paragraph, to.i + 1, by.i if by.i > to.i else None)[0])
    giver = _officials(listed(reading, paragraph, by.i + 1, to.i if to.i > by.i else None)[0])
    return (giver, taker) if giver and taker else None


def _officials(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(p for p in parties if p.official is not None)
