"""What a sentence told that the next calls off by "it" alone: "Doe was to see Roe on Friday. It has been put off"."""

from __future__ import annotations

from etl.transform.circumstances.calling_off import calls_off, is_open
from etl.transform.encounters.frames import noun_kind
from etl.transform.text.kinds import NEGATIONS
from etl.transform.text.tokens import Span, Token

VISITS = frozenset({"visit", "trip", "journey", "tour", "plan"})
"""Nouns for what is called off, beside those of meeting."""
OBJECTS = frozenset({"obj", "nsubj", "nsubj:pass"})
AIMS = frozenset({"at", "for", "about", "on", "over", "of"})
"""Words before something else that "it" may mean."""


def is_called_off_behind(before: Span, sentence: Span) -> bool:
    """Return whether the next sentence says that "it" was called off, and nothing else may be meant."""
    return calls_it_off(sentence.root) and not any(_may_be_meant(token) for token in before)


def calls_it_off(verb: Token) -> bool:
    """Return whether a sentence says for sure that "it" has been called off."""
    is_it = any(c.dep_ == "nsubj:pass" and c.lower_ == "it" for c in verb.lefts)
    words = {c.lower_ for c in verb.lefts}  # "had been put off twice" before the day that stands
    return is_it and calls_off(verb) and not is_open(verb) and (NEGATIONS | {"had", "first"}).isdisjoint(words)


def _may_be_meant(noun: Token) -> bool:
    """Whether "it" may mean something else than a meeting: "was to see Roe about the match. It has been put off"."""
    if noun.tag_ != "NN" or noun_kind(noun.lower_) in {"talk", "event"} or noun.lower_ in VISITS:
        return False
    return noun.dep_ in OBJECTS or any(c.dep_ == "case" and c.lower_ in AIMS for c in noun.lefts)
