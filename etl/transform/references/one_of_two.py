"""Whom "the former" and "the latter" mean: of the two told last, without him who does something with them."""

from __future__ import annotations

from etl.transform.reading import Reading
from etl.transform.references.antecedents import Discourse
from etl.transform.references.binding import subjects_above
from etl.transform.text.clauses import first_of_row
from etl.transform.text.kinds import NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

LAST = frozenset({"latter", "former"})
PARTS = frozenset({"amod", "compound", "det", "advmod"})
PAIR = 2


def one_of_two(reading: Reading, line: int, token: Token, discourse: Discourse) -> int | None:
    """Return the official whom "the former" or "the latter" means, None where a word stands for no one."""
    is_the = token.i > token.sent.start and next_to(token, -1).lower_ == "the"
    is_part = token.dep_ in PARTS and token.head.pos_ in NAMING and token.head.i > token.i
    if not is_the or is_part or token.lower_ not in LAST:
        return None
    doers = set(subjects_above(reading, line, first_of_row(token))[:1])
    here = [n for n in discourse.sentence if n not in doers]
    pair = here[-PAIR:] if len(here) >= PAIR else _of_two(discourse, [n for n in discourse.before if n not in doers])
    return pair[-1 if token.lower_ == "latter" else 0] if len(pair) >= PAIR else None


def _of_two(discourse: Discourse, told: list[int]) -> list[int]:
    """Of more than two of the sentence before the two that belong together: its subjects, or whom those dealt with."""
    led = [n for n in told if n in discourse.led]
    if len(told) <= PAIR:
        return told
    if len(led) == PAIR:
        return led
    others = [n for n in told if n not in led]
    return others if len(others) == PAIR else told
