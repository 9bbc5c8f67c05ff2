"""Nouns that stand for people in office or on a journey, whoever they are: no matter that can be praised or raised."""

from __future__ import annotations

from functools import cache

from etl.transform.officials.units.title_words import heads
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table, words

PARTIES = frozenset({"delegation", "delegations", "team", "entourage"})
COMPANIES = frozenset({"group", "groups", "batch", "number", "dozens", "hundreds", "scores", "majority"})


def is_somebody(token: Token) -> bool:
    """Whether a noun means people: "the heads of state", "the delegation", "a group of visitors"."""
    if token.lower_ in COMPANIES:
        return any(child.dep_ == "nmod" and child.i > token.i and _is_office(child.lower_) for child in token.children)
    return _is_office(token.lower_)


def _is_office(word: str) -> bool:
    _, is_weak = heads().get(word, ("", True))
    return not is_weak or word in _people()


@cache
def _people() -> frozenset[str]:
    titled = {row["word"] for row in table("group_nouns") if row["types"]}
    return PARTIES | words("delegates") | titled
