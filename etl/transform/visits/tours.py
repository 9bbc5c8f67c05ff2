"""Tours: stops told beside a place ("in Lima, the next stop of his tour"), tours of a region without its countries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Reading, Token
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.visits.journeys import Journey, make, travellers
from etl.transform.visits.travel_words import stage

REGIONAL = "tour of a region"
"""The rule of a tour that is told without its countries."""
STOPS = frozenset({"stop", "leg", "stage", "station", "destination"})
TOURS = frozenset({"tour", "swing", "trip", "journey", "mission"})
BESIDE = 45  # characters from a place to the noun in apposition to it
ORDINAL = re.compile(
    r"(?: (?:(?:late|early) )?(?:on )?(?:[A-Z]\w+day(?: (?:morning|afternoon|evening|night))?|today|yesterday))?"
    r", (?:the |his |her |their )?"
    r"(?:(?:first|second|third|fourth|fifth|next|last|final|latest|only|main) )+(?:and \w+ )?$"
)
REGION = re.compile(
    r"(?:\b(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?|regional|foreign|overseas|diplomatic|lightning|whirlwind|world|"
    r"(?:two|three|four|five|six|seven|eight|\d)[- ](?:nation|country|state|stop|capital)s?) )"
    r"(?:tour|swing|trip|journey|mission)\b|"
    r"\b(?:tour|swing|trip|journey) (?:of|through|around|across|to) "
    r"(?:(?:the|several|some|four|three|two|five|six|\w+ern) )*"
    r"(?:[A-Z][\w-]+ ?|region|area|capitals?|countries|neighbou?r)"
)
"""A tour named after a region or by the number of its stops: "a Gulf tour", "his four-nation trip"."""
SETTING_OUT = frozenset({"leave", "depart", "set", "embark", "fly", "go"})


def beside_place(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, word: str
) -> Iterator[Journey]:
    """Read "in Lima, the next stop of her tour, she told": a stop of a journey told before."""
    if word not in STOPS:
        return
    first = paragraph.first(noun)
    near = [
        one
        for one in around.places_in(max(0, first - BESIDE), first)
        if ORDINAL.match(reading.text[one.last_char : first])
    ]
    if not near:
        return
    root = noun.sent.root
    people = travellers(reading, subject_parties(reading, paragraph, root)) or travellers(
        reading, tuple(p for child in noun.subtree if child.tag_ == "PRP$" for p in reading.meant(paragraph, child))
    )
    if (status := outlook(root)) is not None:
        yield from make(
            reading, around, paragraph, noun, people, (near[-1].country_code,), f"{word} of", status=status,
            phase="during", goes_on=True,
        )  # fmt: skip


def of_region(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> Iterator[Journey]:
    """Read "left on Sunday for a Gulf tour": a tour whose stops are told later, if they are."""
    if noun.lower_ not in TOURS or paragraph.kind != "body" or paragraph.speaker is not None:
        return
    start = noun.doc[max(noun.sent.start, noun.i - 3)].idx
    if not any(
        m.start() <= noun.idx - start < m.end() for m in REGION.finditer(paragraph.doc.text[start : noun.sent.end_char])
    ):
        return
    status = outlook(noun)
    if status is None or status == "cancelled":
        return
    owner = next((child for child in noun.children if child.dep_ == "nmod:poss"), None)
    people = travellers(
        reading,
        (phrase_parties(reading, paragraph, owner) if owner is not None else ())
        or subject_parties(reading, paragraph, noun)
        or before(reading, paragraph, noun),
    )
    days, told = date_near(around, paragraph, noun, status, plain=True, own_clause=True)
    sets_out = noun.head.pos_ == "VERB" and verb_of(noun.head) in SETTING_OUT
    is_over = any(c.dep_ == "case" and c.lower_ in {"after", "following", "from"} for c in noun.children)
    phase = "end" if is_over else "begin" if sets_out else stage(noun) or "during"
    here = country_where(around, paragraph, noun) if stage(noun) is not None else None
    if here is not None and people:
        yield from make(
            reading, around, paragraph, noun, people[:1], (here,), f"{noun.lower_} of", status=status,
            phase=stage(noun) or "during", goes_on=True,
        )  # fmt: skip
        return
    for number in people[:1]:
        yield Journey(paragraph, noun, (number,), (), status, days, told, phase, True, REGIONAL)


def country_where(around: Surroundings, paragraph: Paragraph, noun: Token) -> str | None:
    """Return the country where a tour is told to begin or end: "ended in Lima a tour of three countries"."""
    first = paragraph.first(noun.head)
    near = [p for p in around.places_in(first, paragraph.first(noun)) if around.is_where(p)]
    if near:
        return near[-1].country_code
    is_here = any(t.lower_ == "here" for t in noun.doc[noun.head.i : noun.i])
    return around.home.country_code if is_here and around.home is not None else None
