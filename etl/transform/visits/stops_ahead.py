"""Stops of a tour told by what is left of it: "Ecuador and Bolivia are still to come", "… are still ahead of her"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import subject
from etl.transform.text.tokens import Token
from etl.transform.visits.journeys import Journey, make, travellers

LEFT = re.compile(r"(?:is|are|was|were) (?:still|yet) (?:to come\b|ahead of (?:him|her|them)\b)")
"""The words behind stops that one has not come to yet."""
PAIR = frozenset({",", "and", "then", "finally", "the"})
TOURS = re.compile(r"\b(?:tours?|legs?|swing|stops|trip)\b")
"""Words of the sentences before that tell that somebody is on a journey."""
BACK = 600  # characters before a sentence in which they may stand


def stops_ahead(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """Give the stops that are told as still to come, of a sentence that begins with them, as those of a traveller."""
    first, own = paragraph.first(verb.sent[0]), paragraph.first(verb)
    if not LEFT.match(reading.text, own):
        return
    names = paragraph.doc[verb.sent.start : verb.i]
    is_list = all(t.pos_ == "PROPN" or t.lower_ in PAIR for t in names)
    told = reading.text[max(0, first - BACK) : first]
    if not is_list or not TOURS.search(told):
        return
    countries = tuple(dict.fromkeys(place.country_code for place in around.places_in(first, own)))
    people = _traveller(reading, paragraph, verb)
    if countries and len(people) == 1:
        yield from make(
            reading, around, paragraph, verb, people, countries, "still to come", status="planned", phase="during",
            goes_on=True,
        )  # fmt: skip


def _traveller(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Whom "ahead of her" means, else of whom the sentence before tells something."""
    her = next((t for t in verb.doc[verb.i : verb.sent.end] if t.lower_ in {"him", "her"}), None)
    if her is not None:
        return travellers(reading, reading.meant(paragraph, her))
    start = verb.sent.start
    above = paragraph if start > 0 or paragraph.number == 0 else reading.paragraphs[paragraph.number - 1]
    last = above.doc[start - 1] if start > 0 else above.doc[-1]
    head = subject(last.sent.root)
    return travellers(reading, reading.parties(above, head)) if head is not None else ()
