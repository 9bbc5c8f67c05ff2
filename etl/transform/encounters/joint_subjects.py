"""Who meets together where the tree gives a verb no subject of several: joined before it, inviting, "the two"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR, is_pair
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import FINITE, SUBJECTS, is_owner, subject
from etl.transform.text.listed import listed


def both_before(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Those joined right before a verb to which the tree gives no subject: "where on Friday he and X concluded"."""
    if verb.tag_ not in FINITE or any(c.dep_ in SUBJECTS for c in verb.children):
        return ()
    found: list[Party] = []
    for other in reversed(verb.doc[verb.sent.start : verb.i]):
        if (
            other.pos_ in {"VERB", "SCONJ"}
            or other.tag_ in {"WRB", "WDT", "WP"}
            or other.lower_ in {";", ":", "in", "on"}
        ):
            break
        if not is_owner(other) and other.tag_ != "PRP$":
            found = [*(p for p in reading.meant(paragraph, other) if p.official is not None), *found]
    return merged(found)


def inviting(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Those at whose invitation an assembly meets: "the ministers met in Rome at the invitation of X and Y"."""
    doc, end = verb.doc, min(verb.sent.end, verb.i + NEAR)
    at = next(
        (k for k in range(verb.i + 1, end - 1) if doc[k].lower_ == "invitation" and doc[k + 1].lower_ == "of"), None
    )
    return listed(reading, paragraph, at + 2)[0] if at is not None else ()


def pair_phrase(verb: Token) -> Token | None:
    """The word for both sides that is a verb's subject, by the tree or by standing before it."""
    head = subject(verb)
    if head is not None:
        return head if is_pair(head) else None
    for k in range(verb.i - 1, max(verb.sent.start, verb.i - NEAR) - 1, -1):
        if verb.doc[k].pos_ == "VERB" and verb.doc[k].lower_ not in {"had", "have", "has"}:
            return None
        if is_pair(verb.doc[k]):
            return verb.doc[k]
    return None
