"""Who is named right behind a plural: "the foreign ministers of the two countries, X and Y"."""

from __future__ import annotations

from typing import Any

from etl.transform.encounters.frames import NEAR
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.company import STATES, numbers
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to

OPENS = frozenset({",", ":", "(", "\N{EN DASH}", "\N{EM DASH}", "--"})
EXAMPLES = ("among them", "including", "namely", "notably")
"""Words before those who are named of a greater number."""
OWNER = 4  # tokens that the country before a name may take up
STOPS = frozenset({".", ";", "?", "!"})


def apposed(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Those who are named right behind a phrase: "the foreign ministers of the two countries, X and Y"."""
    doc = token.doc
    comma = next((k for k in range(token.i + 1, min(len(doc), token.i + NEAR)) if doc[k].lower_ in OPENS), None)
    if comma is not None and doc[comma].lower_ == "," and comma + 1 < len(doc):
        opening = " ".join(t.lower_ for t in doc[comma + 1 : comma + 3])
        comma += next((len(words.split()) for words in EXAMPLES if f"{opening} ".startswith(f"{words} ")), 0)
    if comma is None or any(doc[k].pos_ in {"VERB", "AUX"} or doc[k].lower_ in STOPS for k in range(token.i, comma)):
        return ()
    if not any(numbers(reading.meant(paragraph, t)) for t in doc[comma + 1 : _first_phrase(doc, comma + 1)]):
        return ()
    found = tuple(p for p in listed(reading, paragraph, comma + 1)[0] if p.official is not None)
    return found if len({p.actor_code for p in found}) > 1 else ()


def _first_phrase(doc: Any, first: int) -> int:
    """Where the first name behind a comma must have begun, its country standing before it or not: "Ghana's X"."""
    following = doc[first : min(len(doc), first + OWNER)]
    is_owned = any(t.lower_ in {"'s", "’s"} for t in following)
    return min(len(doc), first + (2 * OWNER if is_owned else 1))


def states_apposed(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Those of the countries named behind it: "the ministers of the two neighbours, Chile and Peru, came"."""
    if token.i + 1 >= token.sent.end or next_to(token).lower_ not in {"of", "from"}:
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
