"""Objects that stand in front of their verb, behind a colon or an aside, or in "each of whom"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import phrase_parties
from etl.transform.text.clauses import first_of_row, relative_clause, subject
from etl.transform.text.kinds import FINITE, WAS
from etl.transform.text.list_asides import says
from etl.transform.text.listed import INCLUDING, listed
from etl.transform.text.listed_throughout import listed_throughout
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token

ASIDE = 6  # tokens of what may stand between commas before an object
LANDS = frozenset("neighbours neighbors countries nations states".split())
PEOPLE = frozenset("ministers leaders presidents ambassadors envoys delegations officials heads chiefs".split())
"""Plurals of those who act for such countries."""
BEHIND = 2  # tokens from "among" to "those", or behind a verb without its object


def behind_colon(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[tuple[Party, ...], bool, int] | None:
    """Return the row of those whom a colon parts from its verb: "received this morning in audience: X; Y; and Z"."""
    following = verb.doc[verb.i + 1 : min(verb.sent.end - 1, verb.i + NEAR)]
    colon = next((t for t in following if t.text == ":"), None)
    if colon is None or verb.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    if any(
        t.tag_ in FINITE or t.text in {",", ";"} or reading.meant(paragraph, t) for t in verb.doc[verb.i + 1 : colon.i]
    ):
        return None
    row = listed_throughout(reading, paragraph, colon.i + 1, verb.sent.end)
    return (row, False, verb.sent.end) if named_people(row) else None


def told_ahead(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return whom an object names that opens its clause: "Minister Doe he will see on Friday"."""
    head = subject(verb)
    if head is None or head.lower_ not in {"he", "she", "they"} or head.i > verb.i or head.i <= verb.sent.start:
        return ()
    named = tuple(
        p for p in named_people(reading.meant(paragraph, next_to(head, -1))) if next_to(head, -1).pos_ == "PROPN"
    )
    if not named or any(t.pos_ not in {"AUX", "ADV", "PART"} for t in verb.doc[head.i + 1 : verb.i]):
        return ()
    start = head.i - 1
    while start > verb.sent.start and reading.meant(paragraph, verb.doc[start - 1]):
        start -= 1
    is_opening = start == verb.sent.start or verb.doc[start - 1].text == ";"
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BEHIND + 1)]
    return named if is_opening and not any(reading.meant(paragraph, t) for t in behind) else ()


def each_of(reading: Reading, paragraph: Paragraph, each: Token) -> tuple[Party, ...]:
    """Return whom "each of them" and "each of the two" means, and "each of whom" behind a row of names."""
    whom = next((c for c in each.rights if c.lower_ in {"them", "whom"} or c.dep_ == "nmod"), None)
    if whom is None or whom.lower_ != "whom":
        return named_people(reading.meant(paragraph, whom)) if whom is not None else ()
    clause = relative_clause(each)
    if clause is None:
        return ()
    return named_people(phrase_parties(reading, paragraph, first_of_row(clause.head)))


def among_those(reading: Reading, paragraph: Paragraph, clause: Token) -> tuple[Party, ...]:
    """Return who is named behind "Among those whom he met were"."""
    ahead = [t.lower_ for t in ahead_of(clause.head, BEHIND)]
    if "among" not in ahead:
        return ()
    was = next((t.i for t in clause.doc[clause.i + 1 : min(clause.sent.end, clause.i + NEAR)] if t.lower_ in WAS), None)
    return named_people(listed(reading, paragraph, was + 1)[0]) if was is not None else ()


def behind_aside(verb: Token, first: int) -> int:
    """Return where the object begins behind what is told between commas: "saw, one after the other, X and Y"."""
    if first >= verb.sent.end or verb.doc[first].text != ",":
        return first
    aside = verb.doc[first + 1 : min(verb.sent.end, first + ASIDE)]
    comma = next((t.i for t in aside if t.text == ","), None)
    if comma is None or any(t.tag_ in FINITE or t.pos_ == "PROPN" for t in verb.doc[first + 1 : comma]):
        return first
    return comma + 1


def lands_named(reading: Reading, paragraph: Paragraph, thing: Token) -> tuple[Party, ...]:
    """Return the countries named of whose people an object is: "ministers of its neighbours, namely Peru and Chile"."""
    doc, first = thing.doc, thing.left_edge.i
    for k in range(first + BEHIND, min(thing.sent.end - 1, first + NEAR)):
        words = next((words for words in INCLUDING if says(doc[k], words)), ())
        if not words or doc[k - 1].lower_ != "," or doc[k - 2].lower_ not in LANDS:
            continue
        if any(token.lower_ in PEOPLE for token in doc[first : k - 1]):
            codes = dict.fromkeys(p.actor_code for p in listed(reading, paragraph, k + len(words))[0] if p.actor_code)
            return tuple(Party("official", None, code) for code in codes)
    return ()
