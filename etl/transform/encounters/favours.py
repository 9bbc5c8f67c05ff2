"""Favours that a speaker was done: "it was good of President Doe to receive us", "he was kind enough to see me"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.listed import listed

KIND = frozenset("good kind nice generous gracious thoughtful decent hospitable patient".split())
WILLING = frozenset("happy glad delighted ready willing prepared pleased honoured honored".split())
REACH = 12  # tokens from "kind" to the infinitive that tells the favour
DONE = frozenset({"was", "were", "been"})


def favour_of(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who did the favour that an infinitive tells behind "it was kind of"; () if it tells none."""
    of = _kind_of(verb)
    return () if of is None else tuple(p for p in listed(reading, paragraph, of.i + 1, verb.i)[0] if p.actor_code)


def is_done(verb: Token) -> bool:
    """Whether an infinitive tells a favour that was done: "was kind enough to see me", "was good of him to come"."""
    if not _is_infinitive(verb):
        return False
    before = verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i]
    low = [t.lower_ for t in before]
    is_enough = any(word in KIND and "enough" in low[k + 1 : k + 2] for k, word in enumerate(low))
    return (is_enough or _kind_of(verb) is not None) and bool(DONE & set(low))


def is_offered(verb: Token) -> bool:
    """Whether one only says that one would do something: "I would be happy to see President Doe"."""
    if not _is_infinitive(verb):
        return False
    low = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i - 1]]
    return bool(low) and low[-1] in WILLING and bool({"would", "'d", "’d"} & set(low[-4:]))


def _kind_of(verb: Token) -> Token | None:
    """The "of" of "it was kind of X to receive us"."""
    if not _is_infinitive(verb):
        return None
    before = verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i]
    return next((t for t in before[1:] if t.lower_ == "of" and t.nbor(-1).lower_ in KIND), None)


def _is_infinitive(verb: Token) -> bool:
    return bool(verb.tag_ == "VB" and verb.i > verb.sent.start and verb.nbor(-1).lower_ == "to")
