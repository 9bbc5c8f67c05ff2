"""Officials who chair an organisation by their country or with others: "Norway holds the chair", "the co-chairs of".

A country that holds the chair of an organisation acts for it by its foreign minister and its leaders; co-chairs are
named in the sentence that tells of them, or are the subject of the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from etl.transform.gazetteer import ActorMatch, kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.tokens import Span, Token

HOLDS = re.compile(
    r"(?:,? (?:which|that))? (?:(?:has|have|had|now|currently|this year|also|just) )*"
    r"(?:took over|taken over|takes over|holds|held|holding|assumed|assumes|inherited|inherits|occupies|took|took on)"
    r" (?:the |its )?(?:(?:rotating|annual|yearly|one-year|six-month|pro tempore) )?"
    r"(?:chair|chairmanship|presidency|leadership|helm) (?:of|at) (?:the )?$"
)
"""What stands between a country and the organisation whose chair it holds."""
CHAIRS = re.compile(
    r"(?:,? (?:which|that))? (?:(?:now|currently|this year|also) )*(?:chairs|heads|presides over) (?:the )?$"
)
CO_CHAIRS = re.compile(r"\bco-?(?:chairs|chairmen|chairpersons|chairman|chair|chairwoman) of (?:the )?$", re.I)
OTHERS = frozenset({"EU"})
"""Organisations for which their own officials act, whichever country has the presidency."""
FOR_COUNTRY = frozenset({"foreign_minister", "head_of_state", "head_of_government"})
MANY = 2
REACH = 110  # characters before an organisation in which the country is told that chairs it


def chairing(
    reading: Reading, paragraph: Paragraph, sentence: Span, matches: list[ActorMatch]
) -> Iterator[tuple[int, str]]:
    """Yield the officials who chair an organisation as a sentence tells, each with the organisation's code."""
    text, first, last = paragraph.text, sentence.start_char, sentence.end_char
    told = [m for m in matches if first <= m.first_char < last]
    for one in told:
        if kind_of_actor(one.actor_code) != "organization":
            continue
        if CO_CHAIRS.search(text, first, one.first_char):
            for number in _named_as(reading, paragraph, sentence, one.last_char):
                yield number, one.actor_code
        if one.actor_code in OTHERS:
            continue
        for other in told:
            between = text[other.last_char : one.first_char]
            is_country = kind_of_actor(other.actor_code) == "country" and other.kind in {"name", "abbreviation"}
            if is_country and other.last_char < one.first_char <= other.last_char + REACH and (
                HOLDS.fullmatch(between) or CHAIRS.fullmatch(between)
            ):  # fmt: skip
                for number, official in enumerate(reading.officials):
                    if official.actor_code == other.actor_code and official.office_type in FOR_COUNTRY:
                        yield number, one.actor_code


def _named_as(reading: Reading, paragraph: Paragraph, sentence: Span, char: int) -> list[int]:
    """The co-chairs: those named behind the organisation, else the subject of the next sentence, if several."""
    doc = paragraph.doc
    found = _officials(reading, paragraph, (t for t in sentence if t.idx >= char))
    if len(found) >= MANY:
        return found
    line = paragraph
    if sentence.end >= len(doc):
        line = next((p for p in reading.paragraphs[paragraph.number + 1 :] if p.kind == "body"), paragraph)
        following = next(iter(line.doc.sents), None) if line is not paragraph else None
    else:
        following = doc[sentence.end].sent
    if following is None:
        return []
    verb = next((t for t in following if t.dep_ in SUBJECTS), None)
    found = _officials(reading, line, following[: verb.head.i - following.start]) if verb is not None else []
    return found if len(found) >= MANY else []


def _officials(reading: Reading, paragraph: Paragraph, tokens: Iterable[Token]) -> list[int]:
    """The officials of countries among some tokens."""
    found: dict[int, None] = {}
    for token in tokens:
        if token.tag_ in {"PRP", "PRP$"} or token.dep_ == "nmod:poss":
            continue
        for party in reading.meant(paragraph, token):
            if party.official is not None and kind_of_actor(party.actor_code or "UN") == "country":
                found.setdefault(party.official)
    return list(found)
