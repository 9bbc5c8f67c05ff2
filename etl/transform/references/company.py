"""Who has been spoken of together: the company in which the sentences of a text have put people, and what follows.

"The two", "they" and "both countries" point back to a company; so does "his guest", who is the one that was told with
him.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.announcers import only_announces
from etl.transform.references.times_told import Time
from etl.transform.text.clauses import doer_judged, is_owner
from etl.transform.text.kinds import DEATHS
from etl.transform.text.tokens import Span, Token

BACK = 8  # sentences: how far back the company of somebody may be told
REACH = 8  # sentences, whomever they name, over which "they" and a group just spoken of may be taken up
NEAR = 3  # tokens before "guest" in which "his" may stand
STATES = frozenset(
    {
        "countries",
        "nations",
        "states",
        "republics",
        "sides",
        "neighbours",
        "neighbors",
        "governments",
        "parties",
        "allies",
        "capitals",
        "rivals",
        "foes",
        "communities",
        "powers",
    }
)
"""Plurals for the countries of those spoken of."""


class Company(NamedTuple):
    """Whom a sentence named, whom of them it joined by "and", whose officials they are, and of when it tells."""

    people: list[int]
    rows: list[list[int]]
    countries: tuple[str, ...]
    time: Time
    paragraph: int
    number: int


@dataclass(slots=True)
class History:
    """Whom each sentence so far has named, the latest last, and which countries go together."""

    number: int = 0  # sentences so far
    sentences: list[Company] = field(default_factory=list)
    countries: Counter[tuple[str, ...]] = field(default_factory=Counter)
    paragraph: int = 0
    counted: dict[int, tuple[Party, ...]] = field(default_factory=dict)
    """Whom "the five" meant before."""
    joint: list[int] = field(default_factory=list)
    """Who together were the subject of the sentence before."""
    unnamed: tuple[Party, ...] = ()
    """The officials of several countries, without names, who were."""

    groups: list[list[int]] = field(default_factory=list)
    """Whom the groups of the sentence before were, the latest last."""
    groups_now: list[list[int]] = field(default_factory=list)
    """The same, of this sentence."""
    grouped_at: int = 0  # the sentence whose groups they are

    def taken_up(self, parties: tuple[Party, ...]) -> None:
        """Note whom a group of this sentence means."""
        named = numbers(parties)
        if len(named) > 1:
            self.groups_now.append(named)

    def close(self, people: list[int], rows: list[list[int]], time: Time, reading: Reading) -> None:
        """Note whom a sentence named, whom of them it joined, and of when it tells."""
        self.number += 1
        if self.groups_now:
            self.grouped_at = self.number
        is_near = not people and self.number - self.grouped_at < REACH
        self.groups, self.groups_now = self.groups_now or (self.groups if is_near else []), []
        if not people:
            return
        served = {reading.officials[n].actor_code for n in people} - {None}
        codes = tuple(sorted(code for code in served if code and kind_of_actor(code) == "country"))
        self.sentences.append(Company(people, rows, codes, time, self.paragraph, self.number))
        if len(codes) > 1:
            self.countries[codes] += 1

    def back(self, most: int, without: frozenset[Time], reach: int | None = None, turns: bool = False) -> list[Company]:
        """Return the companies of so many sentences, the nearest first, those that tell of certain times last.

        Args:
            most: how many sentences that name somebody.
            without: the times.
            reach: how many sentences of any kind they may lie back.
            turns: whether those to whom a text has just turned come first, of whatever time it tells.
        """
        told = self.sentences[: -most - 1 : -1]
        near = [one for one in told if reach is None or self.number - one.number < reach]
        return sorted(near, key=lambda company: company.time in without and not (turns and self.is_turned_to(company)))

    def is_turned_to(self, company: Company) -> bool:
        """Whether a text has turned from those told so far to others, of whom the last sentence tells what they did.

        "Doe received Roe. The ministers X and Y met a week ago. Both are due in Lima": X and Y.
        """
        is_last = company.time == "behind" and company.number == self.number
        before = {n for one in self.sentences if one is not company for n in one.people}
        return is_last and len(company.countries) > 1 and before.isdisjoint(company.people)

    def in_paragraph(self, without: frozenset[Time]) -> tuple[str, ...]:
        """Return the countries that the paragraph spoke of together last, if it can those of no certain times."""
        own = takewhile(lambda one: one.paragraph == self.paragraph, reversed(self.sentences))
        here = [one for one in own if len(one.countries) > 1]
        return next((one.countries for one in here if one.time not in without), here[0].countries if here else ())

    def both(self, count: int, without: frozenset[Time]) -> tuple[str, ...]:
        """Which "the two countries" are: those just spoken of, else those named together most often."""
        here = self.in_paragraph(without)
        if len(here) == count:
            return here
        return next((codes for codes, _ in self.countries.most_common() if len(codes) == count), ())


def numbers(parties: Iterable[Party]) -> list[int]:
    """The officials among some parties who are named."""
    return [party.official for party in parties if party.official is not None]


def rows_in(reading: Reading, paragraph: Paragraph, sentence: Span) -> list[list[int]]:
    """Return the people whom a sentence joins by "and", by the order of words: "Chile's X and Peru's Y".

    Of "X, Y and Z" the last two are a row as well, for X may belong to what stands before.
    """
    rows: list[list[int]] = []
    row: list[int] = []
    before: list[int] = []  # those whom commas alone set off before a row
    is_joined = False
    for token in sentence:
        meant = numbers(reading.meant(paragraph, token)) if token.tag_ not in {"PRP", "PRP$"} else []
        if len(meant) == 1 and not is_owner(token):
            if row and meant[0] not in row and not is_joined:
                before, row = [*before, *row], []
            row = row if meant[0] in row else [*row, meant[0]]
            is_joined = False
        elif token.lower_ in {"and", ","} and row:
            is_joined = is_joined or token.lower_ == "and" or len(row) > 1
        elif row and token.pos_ in {"VERB", "AUX", "ADP", "SCONJ"} and token.lower_ != "of":
            rows += _with_those_before(row, before)
            row, before, is_joined = [], [], False
    return [*rows, *_with_those_before(row, before)]


def _with_those_before(row: list[int], before: list[int]) -> list[list[int]]:
    """A row of several, and the same with those whom commas set off before it."""
    if len(row) < 2:
        return []
    return [row, list(dict.fromkeys([*before, *row]))] if before else [row]


def is_spoken_of(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether a word speaks of people themselves, not only of whose aide, house or country something is."""
    if token.tag_ == "PRP$" or token.lower_ in STATES | {"delegations"} or token.dep_ == "nmod:poss":
        return False
    if only_announces(reading, paragraph, token):
        return False
    name = token.head if token.dep_ == "flat" else token
    if name.dep_ == "nmod" and name.head.lower_ in DEATHS:
        return False  # "at the funeral of King Doe"
    above = reading.meant(paragraph, token.head) if token.dep_ == "nmod" and token.head.i < token.i else ()
    meant = reading.meant(paragraph, token)
    return (not above or above == meant) and not (meant and _is_in_deed(token))


def _is_in_deed(token: Token) -> bool:
    """Whether a word tells only to whom somebody did that for which he is thanked: "thanked Doe for hosting Roe"."""
    node = token
    while node.head != node and node.pos_ != "VERB":
        node = node.head
    return doer_judged(node) is not None
