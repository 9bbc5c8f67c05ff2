"""Who is named right behind a plural: "the foreign ministers of the two countries, X and Y"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.company import STATES, numbers
from etl.transform.text.listed import listed

STOPS = frozenset({".", ";", "?", "!"})


def apposed(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Those who are named right behind a phrase: "the foreign ministers of the two countries, X and Y"."""
    doc = token.doc
    comma = next((k for k in range(token.i + 1, min(len(doc), token.i + NEAR)) if doc[k].lower_ == ","), None)
    if comma is None or any(doc[k].pos_ in {"VERB", "AUX"} or doc[k].lower_ in STOPS for k in range(token.i, comma)):
        return ()
    if comma + 1 >= len(doc) or not numbers(reading.meant(paragraph, doc[comma + 1])):
        return ()
    found = tuple(p for p in listed(reading, paragraph, comma + 1)[0] if p.official is not None)
    return found if len({p.actor_code for p in found}) > 1 else ()


def states_apposed(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Those of the countries named behind it: "the ministers of the two neighbours, Chile and Peru, came"."""
    if token.i + 1 >= token.sent.end or token.nbor().lower_ not in {"of", "from"}:
        return ()
    doc = token.doc
    comma = next((k for k in range(token.i + 2, min(token.sent.end, token.i + NEAR)) if doc[k].lower_ == ","), None)
    if comma is None or not STATES & {t.lower_ for t in doc[token.i + 2 : comma]}:
        return ()
    codes: dict[str, None] = {}
    for other in doc[comma + 1 : token.sent.end]:
        meant = reading.meant(paragraph, other)
        if not meant and other.lower_ not in {"and", ","}:
            break
        codes.update((p.actor_code, None) for p in meant if p.actor_code and p.kind == "actor")
    return tuple(Party("official", None, code) for code in codes) if len(codes) > 1 else ()
