"""Countries told to be at a meeting by somebody unnamed: "Peru was represented by its envoy, Chile by another"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from etl.transform.circumstances.outlook import outlook
from etl.transform.officials.units.title_words import heads
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import group_nouns
from etl.transform.text.clauses import is_finite, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import bodies_of
from etl.transform.text.tokens import Span, Token

SENDING = frozenset({"send", "dispatch", "delegate"})
SENT = frozenset(
    "observer observers delegate delegates delegation delegations ambassador ambassadors team official diplomat".split()
)
"""Whom a country sends to a meeting of others, besides those told by their office."""
NEAR = 6  # tokens from "by" or "sent" to the noun that tells who stands in
OWN = frozenset({"its", "their", "a", "an", "the", "only"})
"""Words between a country and whom it sent, where no verb stands: "and Chile a deputy minister"."""
ELSEWHERE = frozenset({"to", "in", "with"})
"""Words of a clause that tells where somebody was sent."""
DENYING = frozenset({"not", "n't", "n’t", "never"})


def countries_there(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Return the countries and organisations that a sentence tells to have somebody at a meeting told before."""
    found: list[Party] = []
    for token in sentence:
        is_told = _is_represented(token) or _sends(token)
        if not is_told or any(c.lower_ in DENYING for c in token.children):
            continue
        head = subject(token)
        owners = reading.joined(head) if head is not None else ()
        whose = [p for one in owners for p in reading.meant(paragraph, one) if p.kind == "actor" and p.actor_code]
        found += whose
        if whose:
            found += _likewise(reading, paragraph, token)
    return bodies_of(found)


def _is_represented(token: Token) -> bool:
    """Whether a verb tells by whom somebody is represented, told by his office."""
    if token.lower_ != "represented" or token.i == token.sent.start:
        return False
    by = next((k for k in range(token.i + 1, min(token.sent.end, token.i + NEAR)) if token.doc[k].lower_ == "by"), None)
    return by is not None and outlook(token) in {"held", "planned"} and _tells_somebody(token, by + 1)


def _sends(verb: Token) -> bool:
    """Whether a verb tells whom somebody sent, told by his office, and not where to."""
    if verb_of(verb) not in SENDING or outlook(verb) not in {"held", "planned"} or not _is_told_by_itself(verb):
        return False
    if is_sent_on(verb) or not _tells_somebody(verb, verb.i + 1):
        return False
    return all(t.lower_ not in ELSEWHERE for t in verb.doc[verb.i + 1 : _clause_end(verb)])


def is_sent_on(verb: Token) -> bool:
    """Return whether it is told where, for what or how somebody was sent; a name behind his office tells none of it."""
    return any((c.dep_ == "obl" and any(t.dep_ == "case" for t in c.children)) or c.tag_ == "VB" for c in verb.rights)


def _is_told_by_itself(verb: Token) -> bool:
    """Whether a clause tells what happened besides, not when or why: "while Peru sent an envoy"."""
    is_beside = verb.dep_ == "advcl" and any(c.lower_ == "while" for c in verb.children)
    return verb.dep_ in {"ROOT", "conj", "parataxis"} or is_beside


def _tells_somebody(token: Token, first: int) -> bool:
    """Whether an office stands among the words behind a token, before the clause ends."""
    for other in token.doc[first : min(token.sent.end, first + NEAR)]:
        if is_finite(other) or other.lower_ in {";", ":", ","}:
            return False
        if other.lower_ in _stand_ins():
            return True
    return False


@cache
def _stand_ins() -> frozenset[str]:
    """The nouns for those who take a country's seat: offices and groups of officials."""
    offices = (head.split()[-1] for head, (kind, is_weak) in heads().items() if kind in {"H", "L"} and not is_weak)
    return frozenset({*offices, *SENT, *group_nouns()})


def _likewise(reading: Reading, paragraph: Paragraph, verb: Token) -> Iterator[Party]:
    """The countries of whom the same is told without its verb: "and Chile by a minister", "and Chile its envoy"."""
    opener = {"by"} if verb.lower_ == "represented" else OWN
    for token in verb.doc[verb.i + 1 : verb.sent.end - 1]:
        if is_finite(token):
            return
        if next_to(token).lower_ in opener and _tells_somebody(token, token.i + 2):
            yield from (p for p in reading.meant(paragraph, token) if p.kind == "actor" and token.pos_ == "PROPN")


def _clause_end(verb: Token) -> int:
    """The token at which another clause begins behind a verb."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if is_finite(token) or token.lower_ in {";", ":"}:
            return int(token.i)
    return int(verb.sent.end)
