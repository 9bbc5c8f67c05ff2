"""Rows of people who are met one after the other: "received X on Monday, Y on Tuesday and, later, Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.transform.encounters.frames import FAR, Encounter, nouns
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import SUBJECTS, is_finite, is_of_calendar, is_owner
from etl.transform.text.kinds import WHO
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, named_people, numbers_of
from etl.transform.text.tokens import Doc, Token

OPEN_ROWS = (" object", " with", " on", " to", " passive")
"""How the rules end of mentions whose row of partners may go on."""
JOINING = frozenset({"and", "then", "before", "followed", "after"})
TIMES = frozenset(
    "later then afterwards afterward subsequently monday tuesday wednesday thursday friday saturday sunday today"
    " tomorrow yesterday morning afternoon evening night noon midday midnight hour hours minutes day week finally last"
    " lastly followed before".split()
)
"""Words that give a further partner in a row a time of his own."""
CLOSING = frozenset({":", "who", "whom", "which", "that", "where", "when", "while", "to", "said"})
PARTS = frozenset({",", ";"})
"""What parts the members of a row before the last one."""
PLACING = frozenset({"in", "at"})


@dataclass(frozen=True, slots=True)
class _Member:
    """Who is met next in a row."""

    people: tuple[Party, ...]
    first: int
    """Where the words on him begin."""
    goes_on: bool
    """Whether the row must go on behind him, since only a comma or semicolon joins him."""


@dataclass(slots=True)
class _Gap:
    """What stands between two people of a row."""

    joint: int | None = None
    """Where the next member begins: the word that joins him, or the comma before him."""
    is_comma: bool = False
    """Whether only a comma or semicolon joins him, so that the row must go on behind him."""
    is_told: bool = False
    """Whether the one before has a day or a place of his own."""
    is_timed: bool = False
    """Whether a day or a place of his own stands before the next one."""

    def read(self, token: Token) -> None:
        """Take up a word that is no name."""
        is_time = token.lower_ in TIMES or is_of_calendar(token)
        if token.lower_ in JOINING:
            self.joint = token.i if self.joint is None or self.is_comma else self.joint
            self.is_timed = (self.is_timed and not self.is_comma) or token.lower_ in {"then", "followed"}
            self.is_comma = False
        elif token.text in PARTS and (self.joint is None or self.is_comma) and (self.is_told or token.text == ";"):
            self.joint, self.is_comma, self.is_timed = token.i, True, False
        elif is_time or token.lower_ in PLACING:
            self.is_timed, self.is_told = self.is_timed or self.joint is not None, self.is_told or self.joint is None


def further(reading: Reading, paragraph: Paragraph, made: Encounter) -> list[Encounter]:
    """The encounters with those whom a row adds with a time or a place of their own."""
    if not paragraph.is_narrated or not made.rule.endswith(OPEN_ROWS):
        return []
    is_passive = made.rule.endswith(" passive")  # who does it stands behind the verb: "was visited by X and, later, Y"
    apart = tuple(p for p in made.parties if p not in made.partners)
    mine, behind = (made.partners, apart) if is_passive else (apart, made.partners)
    own = actors_of(mine)
    row = [one for one in _members(reading, paragraph, made, behind) if not actors_of(one.people) & own]
    while row and row[-1].goes_on:
        row.pop()  # "on Monday, his deputy in the evening": no row without an "and" before its last
    part = made.trigger.sent.end
    return [
        replace(
            made,
            parties=merged([*one.people, *mine] if is_passive else [*mine, *one.people]),
            partners=mine if is_passive else one.people,
            is_another=True,
            part=(one.first, part),
        )
        for one in row
    ]


def _members(reading: Reading, paragraph: Paragraph, made: Encounter, first: tuple[Party, ...]) -> Iterator[_Member]:
    """Yield the further people of a row that begins with those told behind a verb or noun."""
    doc, known = made.trigger.doc, numbers_of(first)
    end = min(made.trigger.sent.end, made.trigger.i + FAR)
    told = (t for t in doc[made.trigger.i : end] if not is_owner(t))  # not "at the latter's suggestion"
    last = max((t.i for t in told if _named(reading, paragraph, t) & known), default=None)
    if last is None:
        return
    k, gap = last + 1, _Gap()
    while k < end:
        token = doc[k]
        ends = ((is_finite(token) or token.tag_ == "VBG") and not is_of_calendar(token)) or token.lower_ in CLOSING
        is_other = token.lower_ in nouns() and next_to(token).lower_ == "with"  # "saw X, a day after talks with Y"
        if token.text not in PARTS and (ends or is_other):
            return
        is_person = token.lower_ not in JOINING and token.tag_ != "PRP$" and not is_owner(token)
        is_name = is_person and not _is_agent(token) and bool(_named(reading, paragraph, token))
        if gap.joint is None or not is_name:
            gap.read(token)
            k += 1
            continue
        parties, _, behind = listed(reading, paragraph, k)
        behind = max((t.i for t in doc[k:behind] if _named(reading, paragraph, t)), default=behind - 1) + 1
        is_apart = gap.is_timed or (gap.is_told and _is_told_apart(doc, behind, end))
        if not is_apart or _is_subject(reading, paragraph, doc, k, behind, end):
            return
        yield _Member(named_people(parties), gap.joint, gap.is_comma)
        k, gap = behind, _Gap()


def _is_agent(name: Token) -> bool:
    """Whether somebody only did something to one of the row: "and, in Lima, executives of a firm accused by Doe"."""
    whole = name.head if name.dep_ in {"flat", "compound"} else name
    return whole.dep_ == "obl:agent" and whole.head.dep_ == "acl" and whole.head.lower_ != "followed"


def _is_told_apart(doc: Doc, first: int, end: int) -> bool:
    """Whether a place or a day of its own follows a further partner: "X in Lima on Monday and Y in Quito"."""
    if doc[first].text == "," and next_to(doc[first]).lower_ in WHO:  # "X, who had flown in, on Monday"
        first = next((t.i for t in doc[first + 1 : end] if t.text == ","), end - 1)
    first += doc[first].text == ","  # "the minister, X, in Lima"
    following = [t.lower_ for t in doc[first : min(end, first + 3)]]
    return following[:1] in (["in"], ["at"], ["on"]) or bool(TIMES & set(following))


def _is_subject(reading: Reading, paragraph: Paragraph, doc: Doc, first: int, behind: int, end: int) -> bool:
    """Whether a clause of its own begins with a name: "received X on Monday, and Y said"."""
    stop = next((t.i for t in doc[behind:end] if t.text in PARTS), end)
    return any(t.dep_ in SUBJECTS and _named(reading, paragraph, t) for t in doc[first:stop])


def _named(reading: Reading, paragraph: Paragraph, token: Token) -> set[int]:
    """The numbers of the officials whom a word means."""
    return numbers_of(reading.meant(paragraph, token))
