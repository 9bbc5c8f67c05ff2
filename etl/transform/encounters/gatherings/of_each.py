"""Meetings of several organisations told in one breath: "took part in the G20 and NATO ministerial meetings"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.gazetteer import is_organization
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.tokens import Token, text_of

GATHERINGS = frozenset({"meetings", "summits", "ministerials", "sessions", "conferences"})
BETWEEN = frozenset(
    "and , & the annual foreign defence defense finance ministers ministerial leaders level ' ’ 's ’s".split()
)
"""Words in a row of organisations and between it and their meetings."""
LEAD = 16  # tokens from the first organisation of a row to the noun


def rows_of_organizations(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The organisations, of two or more, each of which has one of the meetings that a noun counts as many."""
    if noun.lower_ not in GATHERINGS:
        return ()
    doc, first, last = noun.doc, max(noun.sent.start, noun.i - LEAD), min(noun.sent.end, noun.i + LEAD)
    ahead = _row(reading, paragraph, reversed(doc[first : noun.i]))
    behind = (
        _row(reading, paragraph, doc[noun.i + 2 : last]) if text_of(doc[noun.i + 1 : last]).startswith("of ") else []
    )
    found = behind if len(behind) >= BOTH else ahead
    return tuple(dict.fromkeys(found)) if len(set(found)) >= BOTH else ()


def of_each(reading: Reading, paragraph: Paragraph, noun: Token, bodies: Iterable[Party]) -> Iterator[Encounter]:
    """Yield the meeting of each of some organisations that the subject of a clause took part in."""
    mine = named_officials(subject_parties(reading, paragraph, noun))
    status = outlook(noun)
    if not mine or status is None or noun.dep_ not in {"obj", "obl"}:
        return
    mode = mode_of(paragraph, noun, "in_person")
    for body in bodies:
        yield Encounter(
            paragraph, noun, merged([*mine, body]), mode, status, f"{noun.lower_} of each", partners=(body,),
            is_noun=True, is_event=True,
        )  # fmt: skip


def _row(reading: Reading, paragraph: Paragraph, words: Iterable[Token]) -> list[Party]:
    """The organisations that stand in some words, up to the first that belongs to no row of them."""
    found = []
    for token in words:
        bodies = [p for p in reading.meant(paragraph, token) if p.kind == "actor" and is_organization(p.actor_code)]
        if not bodies and token.lower_ not in BETWEEN:
            break
        found += [Party("body", None, p.actor_code) for p in bodies]
    return found
