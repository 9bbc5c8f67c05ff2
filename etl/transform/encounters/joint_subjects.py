"""Who meets together where the tree gives a verb no subject of several: joined before it, inviting, "the two"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR, is_pair
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged, phrase_parties, subject_parties
from etl.transform.text.clauses import FINITE, SUBJECTS, is_owner, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to

INCLUDES = frozenset({"included", "includes", "including", "comprised", "comprising"})
MEMBERS = 7  # tokens after "delegation" in which "which included" stands


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


def members_of(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Return who is in a delegation, told right behind it: "the party, which included X and Y", "comprising X"."""
    for token in head.doc[head.i + 1 : min(head.sent.end, head.i + MEMBERS)]:
        if token.lower_ in INCLUDES:
            return tuple(p for p in listed(reading, paragraph, token.i + 1)[0] if p.official is not None)
    return ()


def made_to_meet(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return those whom somebody brought to meet, and him: "got A and B to shake hands", "were persuaded by"."""
    cause = verb.head
    is_infinitive = verb.tag_ == "VB" and verb.i > 0 and next_to(verb, -1).lower_ in {"to", "down"}
    if not is_infinitive or cause.i >= verb.i or cause.pos_ != "VERB" or verb_of(cause) not in cues("causes"):
        return ()
    if cause.tag_ not in {"VBD", "VBN"}:
        return ()
    thing = next((c for c in cause.children if c.dep_ in {"obj", "iobj"} and c.i < verb.i), None)
    by = link(cause, frozenset({"by"}))
    agents = listed(reading, paragraph, by.i + 1, verb.i)[0] if by is not None else ()
    caused = phrase_parties(reading, paragraph, thing) if thing is not None else ()
    found = merged([*subject_parties(reading, paragraph, cause), *caused, *agents])
    both = tuple(p for p in found if p.kind == "official" and p.actor_code)
    return both if len({p.actor_code for p in both}) > 2 or (by is not None and len(both) > 1) else ()
