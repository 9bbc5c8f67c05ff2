"""Gatherings told by one plural, one for each organisation: "took part in the G20 and NATO ministerials"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.circumstances.modes import mode_of
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.encounters.noun_senses import status_told
from etl.transform.encounters.states_attending import attending
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged

GATHERINGS = frozenset({"meetings", "ministerials", "summits", "conferences"})
ROW = frozenset({",", "and", "the", "(", ")", "-", "–", "’s", "'s"})
"""What may stand between the names of a row."""
LONGEST = 24  # tokens that the row of names before the noun may take up


def in_a_row(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Iterator[Encounter]:
    """Yield a gathering of each organisation that is named before a plural, those who attend them all at each."""
    if low not in GATHERINGS or paragraph.kind != "body":
        return
    bodies = _bodies(reading, paragraph, noun)
    status = status_told(noun) if len(bodies) >= BOTH else None
    there = attending(reading, paragraph, noun) if status is not None else ()
    if not there or status is None:
        return
    for number, body in enumerate(bodies):
        yield Encounter(
            paragraph, noun, merged([*there, body]), mode_of(paragraph, noun, "in_person"), status,
            f"{low} in a row", partners=(body,), is_noun=True, is_another=number > 0,
        )  # fmt: skip


def _bodies(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The organisations named in a row before a noun, in the order of the text."""
    found: list[Party] = []
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - LONGEST) : noun.i]):
        if token.pos_ in {"VERB", "AUX", "ADP", "PRON"}:
            break
        for party in reading.meant(paragraph, token):
            if party.official is not None:
                return ()
            if party.actor_code and kind_of_actor(party.actor_code) == "organization":
                found.append(Party("body", None, party.actor_code))
        is_name = token.pos_ in {"PROPN", "NOUN", "ADJ", "NUM"}
        if not is_name and token.lower_ not in ROW:
            break
    return merged(reversed(found)) if len(found) >= BOTH else ()
