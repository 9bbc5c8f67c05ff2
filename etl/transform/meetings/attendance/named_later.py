"""Sides told by their office first, by their names later: "The ministers of A and B met …. X, A's minister, said".

Counterparts and colleagues hold the office of those whose they are: "will host her A and B counterparts …. A's X".
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from etl.facts import OfficialReport
from etl.transform.encounters.scenes.looking_on import WATCHED
from etl.transform.meetings.drafts import Draft
from etl.transform.officials.untitled.linking import RULERS
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.group_words import group_nouns, portfolio_before, portfolio_of_one
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table

NEGOTIATORS = frozenset({"negotiators", "principals", "teams", "delegations"})
SENTENCES = 5  # how far behind a meeting those are named who held it
PARAGRAPHS = 4
WORDS = 3  # of a title before its noun, with the article
PEERS = frozenset({"counterparts", "colleagues", "homologues"})
"""Plurals for those who hold the office of whose they are."""
ONE = frozenset({"minister", "envoy", "ambassador", "general"})
"""Offices of one who is told of as somebody: "A Norwegian minister met Roe. Trade Minister Doe said"."""
OTHERS = frozenset({"spokesperson"})
"""Types of office whose holders only report of a meeting."""


@dataclass(frozen=True, slots=True)
class _Side:
    """An actor that a meeting names no official of, and what is told of their offices."""

    actor_code: str
    types: frozenset[str]
    fields: frozenset[str]


def name_sides(reading: Reading, drafts: list[Draft]) -> None:
    """Let those take part in a meeting who are named behind it and hold the office that it was told of."""
    first_named: dict[int, int] = {}  # official → character, in the order of the text
    for mention in sorted(reading.mentions, key=lambda one: one.first_char):
        first_named.setdefault(mention.official, mention.first_char)
    order, chars = list(first_named), list(first_named.values())
    for draft in drafts:
        sides = _unnamed(reading, draft)
        if not sides:
            continue
        behind = order[bisect_left(chars, draft.first_char) : bisect_left(chars, _reach(reading, draft))]
        found = {side.actor_code: [n for n in behind if _fits(reading.officials[n], side)] for side in sides}
        for code, numbers in found.items():
            if len(numbers) == 1:
                draft.people[numbers[0]] = code


def _unnamed(reading: Reading, draft: Draft) -> list[_Side]:
    """The sides told by a plural of offices: "negotiators from A and B", "the foreign ministers of A and B"."""
    named = set(draft.people.values())
    found: dict[str, _Side] = {}
    paragraph = reading.paragraphs[draft.paragraph]
    for token in paragraph.doc:
        at = paragraph.first(token)
        if not draft.first_char <= at < draft.last_char or not (token.lower_ in _offices() or _is_somebody(token)):
            continue
        meant = [p for p in reading.meant(paragraph, token) if p.kind in {"official", "body"} and p.official is None]
        for code in dict.fromkeys(p.actor_code for p in meant):  # in the order of the text, the same in each run
            if code and code in draft.actors and (code not in named or draft.rule == WATCHED):
                side = _Side(code, *_office_of(reading, paragraph, token, draft))
                if code not in named or (side.types and not _is_named(reading, draft, side)):
                    found.setdefault(code, side)
    return list(found.values())


def _is_somebody(noun: Token) -> bool:
    """Whether a title in the singular is told of somebody not spoken of before: "a Norwegian minister"."""
    return noun.lower_ in ONE and noun.tag_ == "NN" and any(t.lower_ in {"a", "an"} for t in ahead_of(noun, WORDS))


def _is_named(reading: Reading, draft: Draft, side: _Side) -> bool:
    """Whether somebody takes part who may hold the office that a side is told of, not only a minister who signs."""
    return any(_fits(reading.officials[number], side) for number in draft.people)


def _office_of(
    reading: Reading, paragraph: Paragraph, noun: Token, draft: Draft
) -> tuple[frozenset[str], frozenset[str]]:
    """The types of office and the fields that a noun tells, for "her counterparts" those of her own office."""
    if noun.lower_ in ONE:
        return portfolio_of_one(noun)
    if noun.lower_ not in PEERS:
        return portfolio_before(noun) if noun.lower_ in group_nouns() else (frozenset(), frozenset())
    owners = (c for c in noun.children if c.dep_ == "nmod:poss")
    numbers = [p.official for owner in owners for p in reading.meant(paragraph, owner) if p.official is not None]
    numbers = numbers or (list(draft.people) if len(draft.people) == 1 else [])
    kind = reading.officials[numbers[0]].office_type if numbers else None
    if kind is None:
        return frozenset(), frozenset()
    return (RULERS if kind in RULERS else frozenset({kind})), frozenset()


@cache
def _offices() -> frozenset[str]:
    """Plurals that tell of an office or a task."""
    return frozenset(row["word"] for row in table("group_nouns") if row["types"]) | NEGOTIATORS | PEERS


def _reach(reading: Reading, draft: Draft) -> int:
    """The character up to which names are looked for."""
    left = SENTENCES
    for paragraph in reading.paragraphs[draft.paragraph : draft.paragraph + PARAGRAPHS]:
        for sentence in paragraph.doc.sents:
            start = paragraph.first_char + int(sentence.start_char)
            if start <= draft.first_char:
                continue
            if left == 0:
                return start
            left -= 1
    end: Paragraph = reading.paragraphs[min(len(reading.paragraphs), draft.paragraph + PARAGRAPHS) - 1]
    return end.first_char + len(end.text)


def _fits(official: OfficialReport, side: _Side) -> bool:
    if official.actor_code != side.actor_code or official.office_type in OTHERS:
        return False
    title = (official.office_title or "").lower().split()
    if side.fields and len(title) > 1 and not side.fields & set(title):
        return False
    if not side.types:
        return official.office_type not in RULERS
    is_any = official.office_type == "minister" and title == ["minister"]  # "Minister Doe of Peru", whatever his field
    return official.office_type is None or is_any or official.office_type in side.types
