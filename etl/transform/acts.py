"""Which act a statement is: by its verb of saying first, then by the noun of saying, then by the content's words."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from etl.transform.passages import FINITE, Sentence
from etl.transform.saying import Saying, noun_acts, noun_of
from etl.transform.wordlists import table

CueKind = Literal["direct", "indirect", "written", "turn"]

NOUN_REACH = 10  # tokens from the start of a content in which its noun of saying stands
PLACES = {"first": 10, "start": 60, "any": None}  # up to which character a cue counts
UNKNOWN = "assess"
# Written and spoken texts open with their act; what comes later explains it.
OPENING_WEIGHT, OPENING_SHARE = 2.0, 400


@cache
def _cues(kind: CueKind) -> tuple[tuple[re.Pattern[str], str, int | None, float], ...]:
    """Return the cues that count for a kind of statement: pattern, act, up to which character they count, weight."""
    return tuple(
        (_pattern(row["cue"]), row["act"], PLACES[row["place"]], float(row["weight"]))
        for row in table("act_cues")
        if kind in row["kind"].split()
    )


def _pattern(cue: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in cue.split())
    return re.compile(rf"(?<![\w’']){words}(?!\w)")


def act_of_content(text: str, kind: CueKind) -> str | None:
    """Return the act that the words of a content tell, None if they tell none."""
    folded = text.lower().replace("’", "'")
    weights: dict[str, float] = {}
    for pattern, act, reach, weight in _cues(kind):
        for match in pattern.finditer(folded[:reach]):
            opening = OPENING_WEIGHT if match.start() < OPENING_SHARE else 1.0
            weights[act] = weights.get(act, 0.0) + weight * opening
    return max(weights, key=lambda act: weights[act]) if weights else None


def act_of_noun(sentence: Sentence, start: int, stop: int) -> str | None:
    """Return the act of the noun of saying that a content begins with ("support for …", "the minister's concern")."""
    for token in sentence.doc[start : min(stop, start + NOUN_REACH)]:
        is_noun = token.pos_ in {"NOUN", "PROPN"} or (token.i > start and token.nbor(-1).pos_ in {"DET", "ADJ"})
        if is_noun and (act := noun_acts().get(noun_of(token))):
            return act
        if (token.tag_ == "IN" and token.lower_ not in {"of", "in", "on", "between"}) or token.tag_ in FINITE:
            return None
    return None


def act_of_reported(way: Saying, frame: str, sentence: Sentence, start: int, stop: int) -> str:
    """Return the act of reported speech."""
    if not way.is_open:
        return way.act
    if frame in {"object", "noun", "clause"} and (act := act_of_noun(sentence, start, stop)):
        return act
    if frame == "infinitive_object":
        return "request"
    if frame == "object" and way.act != UNKNOWN:
        return way.act
    told = act_of_content(sentence.doc[start:stop].text, "indirect")
    if way.act == UNKNOWN:
        return told or UNKNOWN
    return told if told in {"concern", "criticise"} and way.act == "affirm" else way.act


def act_of_direct(text: str, way: Saying | None, kind: CueKind = "direct") -> str:
    """Return the act of a quotation or a turn: a telling verb decides, else the words."""
    if way is not None and not way.is_open and way.act != UNKNOWN:
        return way.act
    return act_of_content(text, kind) or (way.act if way is not None else UNKNOWN)
