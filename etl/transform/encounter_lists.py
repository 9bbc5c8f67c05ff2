"""Encounters told in one breath: "held talks with X and, in the evening, with Y" tells of two."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.clauses import FINITE, listed
from etl.transform.encounter_frames import FAR, Encounter
from etl.transform.reading import Paragraph, Party, Reading, Token

LINKS = {"with": "with", "passive": "by", "on": "on", "to": "to", "call from": "on"}
"""How a mention links its sides → the word before the partner."""
APART = 9  # tokens between "and" and the repeated word: "and, later in the day, with"


def continued(reading: Reading, paragraph: Paragraph, made: Encounter) -> list[Encounter]:
    """Return an encounter, parted in two where the word before the partners is repeated before one of another actor."""
    word = next((LINKS[end] for end in LINKS if made.rule.endswith(f" {end}")), None)
    again = _repeated(made.trigger, word) if word is not None else None
    if again is None:
        return [made]
    apart = tuple(p for p in made.parties if p not in made.partners)
    mine, met = (made.partners, apart) if word == "by" else (apart, made.partners)
    others = tuple(p for p in listed(reading, paragraph, again.i + 1)[0] if p.kind == "official")
    first = tuple(p for p in met if p not in others)
    mine = tuple(p for p in mine if p not in others)
    # talks with a premier and with his crown prince may be one; who calls on them, or is received by them, meets each
    is_one_side = bool(_actors(others) & _actors(first)) and word not in {"on", "by"}
    if not others or not first or not mine or is_one_side:
        return [made]
    return [replace(made, parties=(*mine, *one), partners=one) for one in (first, others)]


def _actors(parties: tuple[Party, ...]) -> set[str | None]:
    return {party.actor_code for party in parties}


def _repeated(trigger: Token, word: str) -> Token | None:
    """The word before the partners where it stands again after "and", in the same clause."""
    doc = trigger.doc
    end = min(trigger.sent.end, trigger.i + FAR)
    first = next((k for k in range(trigger.i + 1, end) if doc[k].lower_ == word), None)
    joined = None
    for k in range((first or end) + 1, end):
        token = doc[k]
        if token.lower_ in {"and", "then"}:
            joined = k
        elif token.lower_ == word and joined is not None and k - joined <= APART:
            return token
        elif token.tag_ in FINITE and token.pos_ in {"VERB", "AUX"}:
            return None
    return None
