"""Whom words of a country alone mean: "the Chilean"."""

from __future__ import annotations

from etl.facts import OfficialReport
from etl.transform.gazetteer import actors_in
from etl.transform.officials.lines import Line
from etl.transform.reading import Party
from etl.transform.references.antecedents import Discourse
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

TITLES = frozenset("minister president premier chancellor ambassador leader envoy king speaker delegate".split())
NEAR = 4  # tokens before a title in which it is told whose it is
WITH = frozenset({"with"})
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
    is_with = token.dep_ == "nmod" and any(c.lower_ in WITH for c in token.lefts)  # "spent an hour with the Chilean"
    if not is_verb and not (token.dep_ in SUBJECTS | OBJECTS | {"conj"} or is_with):
        return None
    if not is_verb and following.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return None
    return discourse.compatriot([n for n in discourse.recent if officials[n].actor_code == own.actor.actor_code])


def elided_title(
    officials: list[OfficialReport], line: Line, token: Token, unit: int, discourse: Discourse
) -> Party | None:
    """Whom "the Norwegian" means whose title was told of another country: "has seen the Danish minister and …".

    None where no title stands before it in its sentence.
    """
    own, following = line.units[unit], next_to(token) if token.i + 1 < token.sent.end else token
    alone = unit > 0 and line.units[unit - 1].low == "the"
    if own.actor is None or own.actor.kind != "adjective" or not alone or following.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return None
    before = token.doc[token.sent.start : token.i - 1]
    is_titled = any(t.lower_ in TITLES and actors_in(text_of(t.doc[max(0, t.i - NEAR) : t.i])) for t in before)
    is_known = any(officials[n].actor_code == own.actor.actor_code for n in discourse.recent)
    is_told = token.dep_ in SUBJECTS | OBJECTS | {"conj", "nmod"} and is_titled and not is_known
    return Party("official", None, own.actor.actor_code) if is_told else None


def _is_verb_for_noun(token: Token) -> bool:
    """Whether the parser took the verb of a sentence for a plural: "The Bulgarian travels on tomorrow"."""
    verb = token.head
    is_bare = verb.tag_ == "NNS" and verb.dep_ == "ROOT"
    return bool(is_bare and verb.i == token.i + 1 and token.i == token.sent.start + 1)
