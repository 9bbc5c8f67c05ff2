"""Which act a statement is: by its verb or noun of saying where they tell, else by a weighted model of all it shows.

What verb and cue words alone would tell is the habit; the model (`act_model.py`) hears it as one voice among others.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Literal

from etl.transform.gazetteer import actors_in
from etl.transform.statements.act_features import features
from etl.transform.statements.act_model import likeliest
from etl.transform.statements.judgements import judged
from etl.transform.statements.saying import Saying, noun_acts, noun_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import text_of
from etl.transform.wordlists import starred, table

CueKind = Literal["direct", "indirect", "written", "turn"]

NOUN_REACH = 10  # tokens from the start of a content in which its noun of saying stands
PLACES = {"first": 10, "start": 60, "any": None}  # up to which character a cue counts
UNKNOWN = "assess"
ANSWERS = {"agree", "reject"}  # acts of verbs that answer what another said, whose noun tells the other's act
OPENING, SUBJECT = 60, 12  # characters among which the own country is named, and in which it must begin
LONG = frozenset({"turn", "written"})  # kinds whose many sentences do many things: what they do most often is the act
# Written and spoken texts open with their act; what comes later explains it.
OPENING_WEIGHT, OPENING_SHARE = 2.0, 400


@cache
def _cues(kind: CueKind) -> tuple[tuple[str, re.Pattern[str], str, int | None, float], ...]:
    """Return the cues of a kind of statement: beginning, pattern, act, up to which character it counts, weight."""
    return tuple(
        (_beginning(row["cue"]), _pattern(row["cue"]), row["act"], PLACES[row["place"]], float(row["weight"]))
        for row in table("act_cues")
        if kind in row["kind"].split()
    )


def _beginning(cue: str) -> str:
    """The letters without which a text cannot hold a cue: seeking them takes a tenth of what its pattern takes."""
    return cue.split()[0].rstrip("*")


def _pattern(cue: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’']){starred(cue)}(?!\w)")


def act_of_content(text: str, kind: CueKind) -> str | None:
    """Return the act that the words of a content tell by their cues, None if they tell none."""
    weights = cue_weights(text, kind)
    return max(weights, key=lambda act: weights[act]) if weights else None


def cue_features(text: str, kind: str) -> list[str]:
    """Return the acts that the cues of a content tell, as features of the weighted model."""
    weights = cue_weights(text, kind)  # type: ignore[arg-type]  # kinds without cues of their own have none
    best = max(weights.values(), default=0.0)
    found = [f"cue={act}" for act, weight in weights.items() if weight == best]
    return [*found, *(f"also={act}" for act, weight in weights.items() if weight < best)] or ["cue=none"]


def cue_weights(text: str, kind: CueKind) -> dict[str, float]:
    """Return how much the cues of a content speak for each act."""
    folded = text.lower().replace("’", "'")
    weights: dict[str, float] = {}
    for beginning, pattern, act, reach, weight in _cues(kind):
        for match in pattern.finditer(folded[:reach]) if beginning in folded else ():
            opening = OPENING_WEIGHT if match.start() < OPENING_SHARE else 1.0
            weights[act] = weights.get(act, 0.0) + weight * opening
    return weights


def act_of_noun(sentence: Sentence, start: int, stop: int) -> str | None:
    """Return the act of the noun of saying that a content begins with ("support for …", "the minister's concern")."""
    for token in sentence.doc[start : min(stop, start + NOUN_REACH)]:
        is_noun = token.pos_ in {"NOUN", "PROPN"} or (token.i > start and next_to(token, -1).pos_ in {"DET", "ADJ"})
        if is_noun and (act := noun_acts().get(noun_of(token))):
            return act
        if (token.tag_ == "IN" and token.lower_ not in {"of", "in", "on", "between"}) or token.tag_ in FINITE:
            return None
    return None


def act_of_reported(
    way: Saying, frame: str, sentence: Sentence, start: int, stop: int, own: Collection[str | None] = ()
) -> str:
    """Return the act of reported speech."""
    if not way.is_open:
        return way.act
    text = text_of(sentence.doc[start:stop])
    is_called = frame == "small" or (frame == "object" and " as " in text)
    if is_called and way.act == UNKNOWN and (act := judged(text)):
        return act  # "called the raid a disgrace", "described the remarks as useful"
    is_answer = frame == "object" and way.act in ANSWERS  # "accepted the apology"
    if frame in {"object", "noun", "clause"} and not is_answer and (act := act_of_noun(sentence, start, stop)):
        return act
    if frame == "infinitive_object":
        return "request"
    if frame == "object" and way.act != UNKNOWN:
        return way.act
    told = act_of_content(text, "indirect")
    habit = told
    if way.act != UNKNOWN:
        habit = told if told in {"concern", "criticise"} and way.act == "affirm" else way.act
    return _weighed(way.verb, way.act, "indirect", of_own(text, own), habit)


def act_of_text(text: str, kind: CueKind, usual: str = UNKNOWN, own: Collection[str | None] = ()) -> str:
    """Return the act of words that no verb of saying introduces: a turn, a signed text, a clause that runs on."""
    told = act_of_content(text, kind)
    return told or usual if kind in LONG else _weighed("", "", kind, of_own(text, own), told)


def of_own(text: str, own: Collection[str | None]) -> str:
    """Return what is said with the speaker's own country called so where it begins: "Lima would not agree"."""
    found = next(iter(actors_in(text[:OPENING])), None) if own else None
    if found is None or found.actor_code not in own or found.first_char > SUBJECT:
        return text
    start = found.first_char - len("the ") * text[: found.first_char].lower().endswith("the ")
    return f"{text[:start]}his country{text[found.last_char :]}"


def _weighed(verb: str, prior: str, kind: CueKind, text: str, habit: str | None) -> str:
    """Return what the model makes of words; what verb and cue words tell by habit is one voice in it."""
    usual = f"habit={habit}" if habit else f"untold={kind}"
    return likeliest([*features(verb, prior, kind, text), *cue_features(text, kind), usual])


def act_of_direct(text: str, way: Saying | None, kind: CueKind = "direct", own: Collection[str | None] = ()) -> str:
    """Return the act of a quotation or a turn: a telling verb decides, else the words."""
    if way is not None and not way.is_open and way.act != UNKNOWN:
        return way.act
    verb, prior = (way.verb, way.act) if way is not None else ("", "")
    told = act_of_content(text, kind) or (prior if prior != UNKNOWN else "")
    return told or UNKNOWN if kind in LONG else _weighed(verb, prior, kind, of_own(text, own), told or None)
