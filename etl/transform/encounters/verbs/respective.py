"""Encounters of as many people as days or towns: "met X and Y on Monday and Tuesday respectively"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.reading import Party, Reading
from etl.transform.text.kinds import DAYS_AND_MONTHS
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token

LINKS = frozenset({",", "and", "on", "in"})
"""What stands between the days or towns of a row."""


def respective(reading: Reading, made: Encounter) -> list[Encounter]:
    """Return an encounter for each partner, with the day or town that is his; none where no word tells so."""
    people = named_people(made.partners)
    if pairs := _in_pairs(reading, made, people):
        return pairs
    if len(people) < BOTH or len(people) != len({p.actor_code for p in people}):
        return []
    behind = made.trigger.doc[made.trigger.i : made.trigger.sent.end]
    word = next((t for t in behind if t.lower_ == "respectively"), None)
    row = _row_before(word, len(people)) if word is not None else []
    if word is None or not row:
        return []
    mine = tuple(p for p in made.parties if p not in made.partners)
    ends = [*(t.i for t in row[1:]), word.i]
    return [
        replace(made, parties=(*mine, person), partners=(person,), part=(start.i, end), is_another=k > 0)
        for k, (person, start, end) in enumerate(zip(people, row, ends, strict=True))
    ]


def _in_pairs(reading: Reading, made: Encounter, people: tuple[Party, ...]) -> list[Encounter]:
    """An encounter of each with his own partner, in order: "A and B met X and Y respectively"."""
    mine = named_people(p for p in made.parties if p not in made.partners)
    doc, end = made.trigger.doc, made.trigger.sent.end
    word = next((t for t in doc[made.trigger.i : end] if t.lower_ == "respectively"), None)
    if word is None or len(people) < BOTH or len(mine) != len(people) or len({*mine, *people}) < BOTH * len(people):
        return []
    before = next_to(word, -1 - (next_to(word, -1).text == ","))
    if people[-1] not in reading.meant(made.paragraph, before):
        return []  # "met X and Y, presidents of A and B respectively"
    return [
        replace(made, parties=(one, other), partners=(other,), is_another=k > 0)
        for k, (one, other) in enumerate(zip(mine, people, strict=True))
    ]


def _row_before(word: Token, many: int) -> list[Token]:
    """The days or towns, as many as are asked for, that stand in a row right before a word; () if others do."""
    found: list[Token] = []
    for k in range(word.i - 1, word.sent.start, -1):
        token = word.doc[k]
        if len(found) == many:
            break
        if token.lower_ in DAYS_AND_MONTHS or (token.pos_ == "PROPN" and not found) or _is_town(token, found):
            found.insert(0, token)
        elif token.lower_ not in LINKS and token.pos_ != "NUM":
            break
    is_told = len(found) == many and (
        found[0].lower_ in DAYS_AND_MONTHS or next_to(found[0], -1).lower_ in {"in", "at"}
    )
    return found if is_told else []


def _is_town(token: Token, found: list[Token]) -> bool:
    """Whether a word goes on a row of towns."""
    return token.pos_ == "PROPN" and found[0].lower_ not in DAYS_AND_MONTHS
