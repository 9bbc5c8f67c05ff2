"""Those who call off what they were to hold together: "Peru and Chile have put off talks on the border"."""

from __future__ import annotations

from etl.transform.circumstances.calling_off import calls_off
from etl.transform.encounters.frames import stretch_of
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

HAVING = frozenset({"has", "have", "had"})


def putting_off(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return the sides of a meeting that they are told to have called off, where there are two or more of them.

    The tree may take the participle for an adjective: "have postponed ministerial talks".
    """
    misread = (c for c in noun.children if c.dep_ == "amod" and calls_off(c) and next_to(c, -1).lower_ in HAVING)
    thing = stretch_of(noun)  # "called off two days of talks"
    is_object = calls_off(thing.head) and (thing.dep_ == "obj" or any(c.lower_ == "off" for c in thing.lefts))
    verb = thing.head if is_object else next(misread, None)
    if verb is None or paragraph.kind != "body":
        return ()
    sides = subject_parties(reading, paragraph, thing) if is_object else ()
    sides = sides or listed(reading, paragraph, noun.sent.start, verb.i)[0]
    return sides if are_several(p for p in sides if p.actor_code) else ()
