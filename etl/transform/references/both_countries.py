"""Which countries "both countries", "the two neighbours" and "the three capitals" are.

Those named together last: by their officials, or only by name ("Peru and Chile have quarrelled since May").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from etl.transform.encounters.frames import BOTH
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.officials.titles.rows import COUNTED
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.company import STATES, History
from etl.transform.references.pointing import sentences_before
from etl.transform.references.times_told import times_unlike
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of

BACK = 6  # sentences: how far back the countries may be named
EACH = frozenset({"country", "side", "state", "nation", "government", "capital", "republic"})
"""Words for one of two countries behind "each": "experts from each country"."""
MODIFIERS = 4  # tokens between a number and the plural
POINTING = frozenset({"both", "the", "these"})
NAMED = frozenset({"name", "abbreviation"})
"""Kinds of words for a country that speak of the country itself; a capital is often where somebody sits."""


def counted_states(token: Token) -> int:
    """How many countries a plural points back to ("both countries", "the three neighbours"); 0 if it points to none."""
    if token.lower_ == "both":
        is_alone = token.dep_ == "nmod" or (token.i + 1 < len(token.doc) and next_to(token).pos_ in {"ADP", "PUNCT"})
        return BOTH if is_alone and token.i and next_to(token, -1).lower_ == "of" else 0
    if token.lower_ in EACH and token.i and next_to(token, -1).lower_ in {"each", "either"}:
        return BOTH
    if token.lower_ not in STATES or any(child.dep_ == "nmod" for child in token.children):
        return 0
    before = [t.lower_ for t in ahead_of(token, MODIFIERS)]
    start = next((k for k in range(len(before) - 1, -1, -1) if before[k] in POINTING | COUNTED.keys()), None)
    if start is None or actors_in(" ".join(t.text for t in token.doc[token.i - len(before) + start : token.i])):
        return 0
    if before[start] in COUNTED:
        return COUNTED[before[start]]
    return BOTH if token.lower_ == "sides" else 0


def meant_states(reading: Reading, paragraph: Paragraph, token: Token, history: History) -> tuple[Party, ...]:
    """The countries that a plural points back to, where those spoken of by their officials are not the ones."""
    count = counted_states(token)
    if not count:
        return ()
    barred = {p.actor_code for p in subject_parties(reading, paragraph, token) if p.actor_code}
    if (here := joined_here(token, count)) and not barred & set(here):
        return tuple(Party("actor", None, code) for code in here)
    if count == BOTH and (pair := _of_pair(reading, history)) and not barred & set(pair):
        return tuple(Party("actor", None, code) for code in pair)
    known = {p.actor_code for p in reading.meant(paragraph, token)}
    if len(known) == count and not known & barred:
        return ()
    return tuple(
        Party("actor", None, code) for code in _named_together(reading, paragraph, token, history, count, barred)
    )


def _of_pair(reading: Reading, history: History) -> tuple[str, ...]:
    """The countries of "the pair" of the sentence before: "brought the pair together. The two sides agreed to"."""
    for group in reversed(history.groups):
        codes = dict.fromkeys(code for n in group if (code := reading.officials[n].actor_code))
        if len(codes) == BOTH:
            return tuple(codes)
    return ()


def both_countries(
    reading: Reading, paragraph: Paragraph, token: Token, history: History, count: int, barred: set[str]
) -> tuple[str, ...]:
    """The codes of the countries named together last before a token, none of them the one that deals with them."""
    if (here := joined_here(token, count)) and not barred & set(here):
        return here
    return _named_together(reading, paragraph, token, history, count, barred)


def _named_together(
    reading: Reading, paragraph: Paragraph, token: Token, history: History, count: int, barred: set[str]
) -> tuple[str, ...]:
    """The same where no row of countries in the token's sentence tells."""
    unlike = times_unlike(token)
    spoken = history.both(count, unlike)
    is_open = bool(spoken) and not barred & set(spoken)
    if is_open and (spoken == history.in_paragraph(unlike) or history.countries[spoken] > 1):
        return spoken
    if barred and count > BOTH:
        return ()  # whoever sees "officials of the four countries" sees them one by one, on a tour
    for named in _named_before(reading, paragraph, token):
        others = tuple(code for code in named if code not in barred)
        if len(others) == count:
            return others
    return spoken if is_open else ()


def joined_here(token: Token, count: int) -> tuple[str, ...]:
    """Return the countries named last before a token in its sentence, where so many stand in a row.

    "was in Kenya and Uganda for talks with the leaders of both nations".
    """
    text = text_of(token.doc[token.sent.start : token.i])
    named = [m for m in actors_in(text) if m.kind in NAMED and kind_of_actor(m.actor_code) == "country"][-count:]
    gaps = [text[one.last_char : other.first_char].strip() for one, other in pairwise(named)]
    is_row = len(named) == count > 1 and all(gap in {"and", ",", ", and", "and the"} for gap in gaps)
    return tuple(m.actor_code for m in named) if is_row else ()


def _named_before(reading: Reading, paragraph: Paragraph, token: Token) -> Iterator[tuple[str, ...]]:
    """The countries that each sentence names, from the words before a token backwards."""
    for line, start, stop in islice(sentences_before(reading, paragraph, token), BACK):
        codes = (one.actor_code for one in actors_in(text_of(line.doc[start:stop])) if one.kind in NAMED)
        yield tuple(dict.fromkeys(code for code in codes if kind_of_actor(code) == "country"))
