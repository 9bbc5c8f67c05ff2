"""Whom "the visitors" and "the two Americans" mean: guests and no host of theirs, compatriots named right before.

"Doe of A met Roe of B in B's capital. The visitors will tour it": Doe. "Doe and Roe of A arrived. The two As met Poe":
Doe and Roe.
"""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import NUMBERS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

GUESTS = frozenset({"visitors", "guests"})
GUEST = frozenset({"visitor", "guest"})
BACK = 2  # sentences in which those are named who are meant
BOTH = 2


def resolve_visitors_there(reading: Reading) -> None:
    """Put into `reading.references` the guests without their hosts, and compatriots by name."""
    before: list[tuple[Paragraph, Span]] = []
    for paragraph in reading.paragraphs:
        if not paragraph.is_narrated or paragraph.kind != "body":
            continue
        for sentence in paragraph.doc.sents:
            for token in sentence:
                meant = reading.meant(paragraph, token)
                found = _guests(reading, meant, before[-BACK:]) if token.lower_ in GUESTS else ()
                found = found or _compatriots(reading, token, meant, before[-BACK:])
                found = found or (_guest(reading, token, meant, before[-BACK:]) if token.lower_ in GUEST else ())
                if found:
                    reading.references[paragraph.number, token.i] = found
            before.append((paragraph, sentence))


def _guests(reading: Reading, meant: tuple[Party, ...], before: list[tuple[Paragraph, Span]]) -> tuple[Party, ...]:
    """Those of several people who do not serve the country in which they are."""
    codes = {p.actor_code for p in meant}
    if len(codes) != BOTH or any(p.official is None for p in meant):
        return ()
    there = next((code for code in reversed(_places(reading, before)) if code in codes), reading.host)
    guests = tuple(p for p in meant if p.actor_code != there)
    return guests if len(guests) < len(meant) else ()


def _guest(
    reading: Reading, token: Token, meant: tuple[Party, ...], before: list[tuple[Paragraph, Span]]
) -> tuple[Party, ...]:
    """Who came where a story was last, for one at home there: "Doe of A met Roe in B's capital. The visitor": Doe."""
    if len(meant) != 1 or meant[0].official is None or not any(c.lower_ == "the" for c in token.lefts):
        return ()
    places = _places(reading, before)
    if not places or places[-1] != meant[0].actor_code:
        return ()
    told = [p for line, sentence in before for t in sentence for p in reading.meant(line, t) if p.official is not None]
    strangers = list(dict.fromkeys(p for p in told if p.actor_code not in {None, places[-1]}))
    return tuple(strangers) if len(strangers) == 1 else ()


def _places(reading: Reading, told: list[tuple[Paragraph, Span]]) -> list[str | None]:
    """The countries in which, or in whose cities, some sentences put what they tell, the latest last."""
    return [
        p.actor_code
        for line, sentence in told
        for t in sentence
        if t.i and next_to(t, -1).lower_ in {"in", "at"}
        for p in reading.meant(line, t)
        if p.kind == "actor"
    ]


def _compatriots(
    reading: Reading, token: Token, meant: tuple[Party, ...], before: list[tuple[Paragraph, Span]]
) -> tuple[Party, ...]:
    """The people of a country named right before, as many as "the two Americans" counts."""
    count = next((NUMBERS[c.lower_] for c in token.lefts if c.lower_ in NUMBERS), None)
    if count is None or len(meant) != 1 or meant[0].official is not None or meant[0].kind != "body":
        return ()
    if not token.text[0].isupper() or not token.lower_.endswith("s"):
        return ()
    told = (p for line, sentence in before for t in sentence for p in reading.meant(line, t))
    named = tuple(dict.fromkeys(p for p in told if p.official is not None and p.actor_code == meant[0].actor_code))
    return named if len(named) == count else ()
