"""Whom words of a country alone mean: "the Chilean"."""

from __future__ import annotations

from etl.facts import OfficialReport
from etl.transform.officials.lines import Line
from etl.transform.references.antecedents import Discourse
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

OBJECTS = frozenset({"obj", "iobj", "obl", "nsubj:pass", "obl:agent"})


def epithet_meant(
    officials: list[OfficialReport], line: Line, token: Token, unit: int, discourse: Discourse
) -> int | None:
    """Whom "the Chilean" means: the one of that country whom the story is about."""
    own = line.units[unit]
    alone = unit > 0 and line.units[unit - 1].low == "the"
    if own.actor is None or own.actor.kind != "adjective" or not alone or token.i + 1 >= len(token.doc):
        return None
    following = next_to(token)
    is_verb = following.tag_ in FINITE or _is_verb_for_noun(token)
    if not is_verb and (token.dep_ not in SUBJECTS | OBJECTS or following.pos_ in {"NOUN", "PROPN", "ADJ"}):
        return None
    return discourse.compatriot([n for n in discourse.recent if officials[n].actor_code == own.actor.actor_code])


def _is_verb_for_noun(token: Token) -> bool:
    """Whether the parser took the verb of a sentence for a plural: "The Bulgarian travels on tomorrow"."""
    verb = token.head
    is_bare = verb.tag_ == "NNS" and verb.dep_ == "ROOT"
    return bool(is_bare and verb.i == token.i + 1 and token.i == token.sent.start + 1)
