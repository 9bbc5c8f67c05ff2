"""The verbs and nouns of travel, what links them to a destination, and what tells that a journey begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from etl.transform.text.clauses import sentence_of
from etl.transform.text.cues import forms_of, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import NEAR
from etl.transform.visits.journeys import Phase
from etl.transform.wordlists import table

COMPANY = 12  # tokens more where companions are told first: "flew with her colleagues, X and Y, to Lima"

STAGE = 4  # tokens from "at the end of" to the noun of travel


@cache
def links(word: str, kind: str) -> tuple[tuple[str, ...], ...] | None:
    """Return the links that may stand before a word's destination, each as its words; None if there is no such word."""
    row = _rows().get((word, kind))
    return tuple(tuple(link.split()) for link in row["link"].split("|") if link) if row is not None else None


def verb_kind(lemma: str) -> str:
    """Return how a verb of travel takes its destination: behind a link ("verb"), else as its object."""
    return "verb" if links(lemma, "verb") is not None else "object"


def phase_of(word: str, kind: str) -> Phase:
    """Return what a day told with the word is the day of."""
    return _rows()[word, kind]["phase"]  # type: ignore[return-value]  # the table's test checks the values


@cache
def triggers() -> frozenset[str]:
    """Return all words that may tell of a journey, as they stand in a text."""
    return words() | forms_of({*words(), "be", "have"}) | {"be", "visiting", "due", "expected"}


@cache
def words() -> frozenset[str]:
    """Return the verbs and nouns of travel."""
    return frozenset(word for word, _ in _rows())


def link_ends(word: Token, wanted: tuple[tuple[str, ...], ...]) -> Iterator[int]:
    """Yield the tokens that follow a link of the word, the links' words in order but perhaps with others between."""
    has_company = any(t.lower_ == "with" for t in word.doc[word.i + 1 : word.i + 3])
    last = min(sentence_of(word).end, word.i + 1 + NEAR + COMPANY * has_company)
    states = [0] * len(wanted)
    for k in range(word.i + 1, last):
        other = word.doc[k]
        for n, link in enumerate(wanted):
            if other.lower_ == link[states[n]]:
                states[n] += 1
                if states[n] == len(link):
                    states[n] -= 1
                    yield k + 1
        if (other.pos_ == "VERB" and other.tag_ in FINITE and other.tag_ != "MD") or other.lower_ == ";":
            return
        if other.lower_ in {"and", "but"} and k + 1 < last and next_to(other).tag_ in FINITE:
            return  # "came from Lima and was to fly on to Quito"


def stage(token: Token) -> Phase | None:
    """Return whether the words around a verb or noun of travel say that the journey begins or ends."""
    before = " ".join(t.lower_ for t in ahead_of(token, 2 * STAGE))
    best = max(
        ((before.rfind(phrase), phase) for phrase, phase in _stages().items() if " " in phrase and phrase in before),
        default=None,
    )
    if best is not None and len(re.findall(r"\w+", before[best[0] :])) <= 2 * STAGE:
        return best[1]
    if (verb := stage_verb(token)) is not None:
        return _stages()[verb_of(verb)]
    governor = verb_of(token.head) if token.head != token and token.pos_ in {"NOUN", "PROPN"} else ""
    if token.dep_ in {"obj", "nsubj", "nsubj:pass", "obl", "obl:unmarked", "xcomp"} and governor in _stages():
        return _stages()[governor]
    return None


def stage_verb(noun: Token) -> Token | None:
    """Return the verb of a relative clause that tells a stage: "a visit that began on Monday", "was to begin".

    The tree may hang it on the goal: "her visit to Lima, which ends on Friday".
    """
    goals = [child for child in noun.children if child.dep_ == "nmod" and child.pos_ == "PROPN"]
    for clause in (child for word in (noun, *goals) for child in word.children):
        if clause.dep_ in {"acl:relcl", "acl"} and clause.i > noun.i:
            for verb in (clause, *(child for child in clause.children if child.dep_ == "xcomp")):
                if verb_of(verb) in _stages():
                    return verb
    return None


def opened_before(noun: Token) -> bool:
    """Return whether it is told behind later stops where a journey began: "her tour had opened in Lima"."""
    verb = noun.head
    is_own = noun.dep_ in {"nsubj", "nsubj:pass"} and verb.pos_ == "VERB" and _stages().get(verb_of(verb)) == "begin"
    return is_own and any(c.lower_ == "had" for c in verb.children)


def joined_stage(noun: Token) -> Token | None:
    """Return the verb joined to one that tells a stage: "which began on Sunday and ended on Tuesday"."""
    verb = stage_verb(noun)
    if verb is None and noun.dep_ in {"nsubj", "nsubj:pass"} and verb_of(noun.head) in _stages():
        verb = noun.head
    if verb is None:
        return None
    return next((c for c in verb.children if c.dep_ == "conj" and c.i > verb.i and verb_of(c) in _stages()), None)


def is_stage(word: Token) -> bool:
    """Return whether a word is a verb that tells a stage of a journey."""
    return word.pos_ == "VERB" and verb_of(word) in _stages()


def phase_of_stage(verb: Token) -> Phase:
    """Return the phase that the verb of a stage tells."""
    return _stages()[verb_of(verb)]


@cache
def _rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["word"], row["kind"]): row for row in table("travel")}


@cache
def _stages() -> dict[str, Phase]:
    return {row["word"]: row["phase"] for row in table("stages")}  # type: ignore[misc]  # the table's test checks them
