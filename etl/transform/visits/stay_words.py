"""Whether the words beside "Doe is in Lima" tell of a stay there, deny one, or tell of a thing."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Reading
from etl.transform.text.kinds import NEGATIONS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token

EXPECTED = frozenset({"due", "expected"})
DATED = 8  # tokens from "in" to what is told of the return


def is_denied(token: Token) -> bool:
    """Return whether it is denied that somebody is in a place: "is not in Lima"; not "not only"."""
    beside = (*ahead_of(token, 1), *token.doc[token.i + 1 : min(token.sent.end, token.i + 2)])
    no = next((t for t in beside if t.lower_ in NEGATIONS), None)
    return token.pos_ == "AUX" and no is not None and next_to(no).lower_ in {"in", "at", "back"}


def is_away(token: Token, link: Token) -> bool:
    """Return whether somebody is told to be away: "is away in Lima", "is in Lima and will be back on Monday"."""
    lead = {t.lower_ for t in token.doc[token.i : link.i]}
    behind = [t.lower_ for t in link.doc[link.i + 1 : min(link.sent.end, link.i + DATED)]]
    return token.lower_ in {"is", "are"} and ("away" in lead or ("back" in behind and "will" in behind))


def is_of_a_thing(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Return whether "due" stands beside what is no person: "said that an exercise, due next month in Kenya, was"."""
    words = ahead_of(token, 2)
    if token.lower_ not in EXPECTED or len(words) < 2 or words[-1].text != ",":
        return False
    return words[0].tag_ in {"NN", "NNS"} and not reading.meant(paragraph, words[0])
