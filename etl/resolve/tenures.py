"""What is believed of an official's time in one office, from all records of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

#: The most exact first; None is a date that no record gives.
_EXACTNESS = {"day": 0, "month": 1, "year": 2, None: 3}


@dataclass(frozen=True, slots=True)
class Term:
    """A time in office with how exactly its ends are known."""

    started_on: date | None
    ended_on: date | None
    started_precision: str | None
    ended_precision: str | None

    @property
    def is_exact(self) -> bool:
        """Whether the ends that are known are known to the day, the first among them."""
        return self.started_precision == "day" and (self.ended_on is None or self.ended_precision == "day")

    @property
    def first(self) -> date:
        """The first day that the term can have, for comparison."""
        return self.started_on or date.min

    @property
    def last(self) -> date:
        """The last day that the term can have, for comparison."""
        return self.ended_on or date.max


def believed(terms: Iterable[Term]) -> list[Term]:
    """Return the times in office that records add up to: those that overlap are one, none of the results overlap.

    Of several dates the most exact counts, among equally exact ones that which makes the term longer.
    """
    return [_joined(group) for group in _overlapping(terms)]


def _overlapping(terms: Iterable[Term]) -> Iterator[list[Term]]:
    group: list[Term] = []
    for term in sorted(terms, key=lambda term: (term.first, term.last)):
        if group and term.first > max(each.last for each in group):
            yield group
            group = []
        group.append(term)
    if group:
        yield group


def _joined(group: Sequence[Term]) -> Term:
    first = min(group, key=lambda term: (_EXACTNESS[term.started_precision], term.first))
    last = min(group, key=lambda term: (_EXACTNESS[term.ended_precision], -term.last.toordinal()))
    if first.first > last.last:  # the exact dates of two terms that only a loose one joins
        first = min(group, key=lambda term: term.first)
        last = max(group, key=lambda term: term.last)
    return Term(first.started_on, last.ended_on, first.started_precision, last.ended_precision)
