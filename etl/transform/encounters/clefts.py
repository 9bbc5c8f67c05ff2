"""Subjects told out of their place: "it was X and Y who signed", "around the table sat X, Y and Z"."""

from __future__ import annotations

from etl.transform.encounters.frames import BOTH
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.clauses import FINITE, is_owner, up_to_verb
from etl.transform.text.listed import listed

BEFORE = 5  # tokens from "who" to its verb
BEING = frozenset({"was", "is", "were", "be"})
TABLES = frozenset({"table", "tables", "room", "sofa", "bench", "hearth", "fireplace"})
OPENING = frozenset({"around", "round", "at", "in", "on", "with", "also", "inside"})
CLOSING = frozenset({";", ":", "who", "whom", "which", "that", "where", "while", "but"})


def by_cleft(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return those of two sides of whom "it was X and Y who" says that they did something; () if it says no such."""
    doc, first = verb.doc, verb.sent.start
    who = next((t for t in doc[max(first, verb.i - BEFORE) : verb.i] if t.lower_ in {"who", "that"}), None)
    it = next((t for t in doc[first : first + BEFORE] if t.lower_ == "it"), None)
    if who is None or it is None or it.i + BOTH >= who.i or any(t.lower_ == "," for t in doc[who.i : verb.i]):
        return ()
    being = next((t for t in doc[it.i + 1 : it.i + 1 + BOTH] if t.lower_ in BEING), None)
    if being is None:
        return ()
    told = named_officials(listed(reading, paragraph, being.i + 1, who.i)[0])
    return told if len({p.actor_code for p in told}) >= BOTH else ()


def at_table(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return who sat at one table, by "around the table sat X, Y and Z" or "with him at the table sat X"; else ()."""
    lead = verb.doc[verb.sent.start : verb.i]
    if not len(lead) or lead[0].lower_ not in OPENING or not {t.lower_ for t in lead} & TABLES:
        return ()
    if any(t.tag_ in FINITE and t.lower_ not in BEING for t in lead):
        return ()
    beside = [p for t in lead if t.tag_ == "PRP" for p in reading.meant(paragraph, t)]
    if any(p.official is not None for t in lead if t.tag_ != "PRP" for p in reading.meant(paragraph, t)):
        return ()  # "at the table Doe sat beside": in its usual place
    seated: list[Party] = []
    for token in up_to_verb(verb.doc[verb.i + 1 : verb.sent.end], CLOSING):
        if not is_owner(token) and token.tag_ not in {"PRP", "PRP$"}:
            seated += reading.meant(paragraph, token)
    everyone = merged([*named_officials(beside), *named_officials(seated)])
    return everyone if seated and len({p.actor_code for p in everyone}) >= BOTH else ()
