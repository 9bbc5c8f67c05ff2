"""Whose an occasion was, by a clause behind it: "the summit in Lima, at which the leaders of A and B agreed"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import is_finite
from etl.transform.text.kinds import AT_OR_DURING
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

WHO = frozenset({"which", "that", "where"})
CLAUSE = 20  # tokens from "which" to the verb


def sides_behind(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return those of two actors who are told behind an occasion to have done something there, or to have held it."""
    doc, end = noun.doc, noun.sent.end
    which = next((t for t in doc[noun.i + 1 : min(end, noun.i + NEAR)] if t.lower_ in WHO or is_finite(t)), None)
    if which is None or which.lower_ not in WHO or not _is_of_noun(which, noun):
        return ()
    verb = next((t for t in doc[which.i + 1 : min(end, which.i + CLAUSE)] if is_finite(t)), None)
    if verb is None:
        return ()
    found = merged(p for t in doc[which.i + 1 : verb.i] for p in reading.meant(paragraph, t) if p.actor_code)
    told = tuple(p if p.official is not None else Party("body", None, p.actor_code) for p in found)
    return merged(told) if are_several(told) else ()


def is_right_behind(noun: Token) -> bool:
    """Whether what was done at some talks is told right behind them: "the conversation in which X and Y agreed"."""
    rest = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 3)]
    return len(rest) > 1 and rest[0].lower_ in AT_OR_DURING and rest[1].lower_ == "which"


def _is_of_noun(which: Token, noun: Token) -> bool:
    """Whether "which" takes a noun up: right behind it, or with a preposition behind what tells when and where."""
    before = next_to(which, -1)
    return before == noun or before.lower_ in AT_OR_DURING or which.lower_ == "where" or next_to(before, -1) == noun
