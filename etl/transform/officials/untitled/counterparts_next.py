"""Somebody and his counterpart who are both named next: "Peru's minister met his Thai colleague. X Y told Z W"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Place
from etl.transform.officials.untitled.nearest_names import Bare
from etl.transform.officials.untitled.told_after import told_after

BOTH = 2


def counterparts_next(
    lines: Sequence[Line], names: Sequence[Place], bare: Sequence[Bare], sentences: Mapping[int, int]
) -> list[Place]:
    """Give the title of one and of his counterpart, both told in a sentence, to the two who are named behind it."""
    return told_after(lines, names, list(_of_both(bare)), sentences)


def _of_both(bare: Sequence[Bare]) -> Iterator[Bare]:
    """The titles of one and of his counterpart, of another country, in a sentence, each pair as a title of both."""
    for one, other in pairwise(bare):
        is_pair = other.office.counterpart and not one.office.counterpart
        is_here = (one.paragraph, one.sentence) == (other.paragraph, other.sentence)
        is_of_one = not one.office.plural and not other.office.plural and not one.office.visiting
        codes = tuple(code for code in (one.office.actor_code, other.office.actor_code) if code is not None)
        if is_pair and is_here and is_of_one and len(set(codes)) == BOTH:
            yield replace(other, office=replace(one.office, plural=True, actors=codes, last=other.office.last))
