"""Whose "our two presidents", "their principals" and "the leaders" are, who are not named: countries or a body told.

"“Our two presidents will meet,” Doe of A said after talks with Roe of B": those of A and B. "Doe met Roe. Their
principals will meet": those whom they serve. "Leaders of the Union met. On Friday the leaders saw Doe": the Union's.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import group_nouns
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.kinds import BOTH_OR_TWO
from etl.transform.text.tokens import Span, Token

PRINCIPALS = frozenset({"principals", "superiors", "bosses", "masters"})
"""Those for whom the people told before act."""
LEADERS = frozenset({"leaders", "heads", "ministers", "presidents"})
BACK = 2  # sentences from a body's leaders to "the leaders"
BOTH = 2


def resolve_whose_leaders(reading: Reading) -> None:
    """Put into `reading.references` whom plurals of unnamed leaders mean by whose they are."""
    before: list[tuple[Paragraph, Span]] = []
    for paragraph in reading.paragraphs:
        if paragraph.kind != "body":
            continue
        for sentence in paragraph.doc.sents:
            for token in sentence:
                if found := _meant(reading, paragraph, token, before[-BACK:]):
                    reading.references[paragraph.number, token.i] = found
            before.append((paragraph, sentence))


def _meant(
    reading: Reading, paragraph: Paragraph, token: Token, before: list[tuple[Paragraph, Span]]
) -> tuple[Party, ...]:
    """Whom a plural means, () where it is left as it is."""
    meant = reading.meant(paragraph, token)
    owners = {c.lower_ for c in token.lefts}
    if token.lower_ in PRINCIPALS and "their" in owners:
        codes = dict.fromkeys(p.actor_code for p in meant if p.official is not None and p.actor_code)
        return _unnamed(codes) if len(codes) == BOTH else ()
    if meant or token.dep_ not in SUBJECTS:
        return ()
    if "our" in owners and owners & BOTH_OR_TWO and token.lower_ in group_nouns():
        return _of_the_two(reading, paragraph, token)
    is_plain = owners == {"the"} and not any(True for _ in token.rights)
    if is_plain and token.lower_ in LEADERS and paragraph.is_narrated:
        return next((found for found in _bodies(reading, before)), ())
    return ()


def _unnamed(codes: dict[str, None]) -> tuple[Party, ...]:
    return tuple(Party("official", None, code) for code in codes)


def _of_the_two(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """The two countries whose officials the same sentence names: who says "our", and with whom he spoke."""
    named = (p for t in token.sent for p in reading.meant(paragraph, t) if p.official is not None)
    codes = dict.fromkeys(p.actor_code for p in named if p.actor_code)
    return _unnamed(codes) if len(codes) == BOTH else ()


def _bodies(reading: Reading, before: list[tuple[Paragraph, Span]]) -> Iterator[tuple[Party, ...]]:
    """The body whose leaders were a subject in one of the sentences before, the last first."""
    for paragraph, sentence in reversed(before):
        for token in sentence:
            if token.lower_ not in LEADERS or token.dep_ not in SUBJECTS:
                continue
            told = {p.actor_code for t in token.subtree for p in reading.meant(paragraph, t) if p.official is None}
            bodies = [code for code in told if code and kind_of_actor(code) == "organization"]
            if len(bodies) == 1 and len(told) == 1:
                yield (Party("body", None, bodies[0]),)
