"""Subjects that a small parser loses: "…, and last month Doe, the envoy, met", "Later, Doe, the envoy, and Roe met".

A title between commas, or a time before a name, makes it take who did something for one more thing of what stands
before. The words before the verb are read by their order instead: one or two names, each with its apposition.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.tokens import Span, Token

from etl.transform.text.kinds import DAYS_AND_MONTHS, FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, lift, move

NOMINAL = frozenset({"acl", "amod"})
CLAUSES = NOMINAL | {"conj", "ROOT", "parataxis", "advcl"}
JOINING = frozenset({"and", "but", "while"})
NO_PART = frozenset({"ADP", "SCONJ", "VERB", "AUX", "PRON"})
"""What no name with its title begins with."""
DAYS = DAYS_AND_MONTHS | {name.lower() for name in calendar.month_abbr if name}
PARTS = frozenset(
    "today yesterday tomorrow dawn dusk sunrise midday midnight morning afternoon evening night noon weekend day week"
    " month year days weeks months years spring summer autumn winter".split()
)
"""Nouns of time that end such a phrase."""
WHICH = frozenset(
    "in on at by since a an the that this same last next following previous one two three four five six early earlier"
    " late later mid ago".split()
)
"""What stands before them, or behind: "in the same year", "two weeks later"."""
BEHIND = frozenset({"later", "ago", "earlier"})
LONGEST = 16  # tokens of a name with its title, as the parser sees them
COMMA = ","
ASIDE = frozenset({"WDT", "WP", "WP$", "WRB", "VBN", "VBG"})
"""What a clause about somebody begins with: "who arrived on Monday", "accompanied by two aides"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name, or the title before it, with what stands between commas behind it."""

    name: Span
    apposed: Span | None
    is_closed: bool
    """Whether a comma stands behind what is said about it."""

    @property
    def words(self) -> list[Token]:
        """All words of it."""
        return [*self.name, *(self.apposed or ())]


def give_subject(verb: Token, people: Collection[int]) -> None:
    """Give a verb the one or two names before it for its subject, each with its apposition, and the time before them.

    Args:
        verb: a verb of any clause.
        people: the words that are known to be names of people.
    """
    helping = [c.i for c in verb.children if c.dep_.startswith("aux") and not _is_of_time(c)]
    first = verb.doc[min([verb.i, *helping])]
    if verb.dep_ not in CLAUSES or not (verb.tag_ in FINITE | {"VBN"} or first != verb):
        return
    if any(c.dep_ == "mark" for c in verb.children):
        return
    late = _time_before(first)
    if any(t.dep_ in SUBJECTS for t in late):
        _hang_time(late, verb)
    found = _phrases_before(late[0] if late else first, people)
    known = [c for c in verb.lefts if _is_subject(c)]
    if not found or (known and (len(found) == 1 or known[0].i < found[0].name.start)):
        return
    time = _time_at_start(found[0].name)
    opening = next_to(found[0].name[0], -1) if found[0].name.start > verb.sent.start else None
    begins = found[0].name[len(time)] if len(time) < len(found[0].name) else None
    if begins is None or (begins.pos_ in NO_PART and begins.tag_ != "PRP$"):
        return
    heads = [_head(found[0].name[len(time) :]), *(_head(phrase.name) for phrase in found[1:])]
    is_opened = _opens_clause(opening, found, bool(time)) or _is_joined_alone(verb, found, opening, people)
    if None in heads or not is_opened or not _is_parted(verb, found):
        return
    _join(verb, [head for head in heads if head is not None], found, opening)
    _hang_time(time, verb)
    _hang_time(late, verb)


def _phrases_before(verb: Token, people: Collection[int]) -> list[Phrase]:
    """The one or two names before a verb, each with its apposition, the first of them first."""
    last = _phrase_ending(verb, people)
    if last is None:
        return []
    joint = next_to(last.name[0], -1) if last.name.start > verb.sent.start else None
    if joint is not None and joint.lower_ == "and" and joint.i > verb.sent.start:
        before = _phrase_ending(joint, people)
        pair = [before, last] if before is not None else []
        if pair and all(_names(phrase.words, people) == 1 for phrase in pair) and any(p.is_closed for p in pair):
            return pair
    return [last]


def _phrase_ending(word: Token, people: Collection[int]) -> Phrase | None:
    """The name that stands right before a word, with its apposition, whatever clause about it stands between."""
    doc, end = word.doc, word.i
    while end - 1 > word.sent.start and doc[end - 1].text == COMMA:
        last = _back_to(doc[end - 1], {COMMA})
        if not last or last[0].tag_ not in ASIDE:
            break
        end = last.start - 1 + (last.start == word.sent.start)
    else:
        last = _back_to(doc[end], JOINING | {COMMA}) if end > word.sent.start else doc[end:end]
        return Phrase(last, None, is_closed=end < word.i) if _is_phrase(last) else None
    before = _back_to(doc[last.start - 1], JOINING | {COMMA}) if last and last.start - 1 > word.sent.start else None
    if before and _is_phrase(before) and _is_phrase(last) and _names([*before, *last], people) == 1:
        return Phrase(before, last, is_closed=True)
    is_alone = end < word.i and _is_phrase(last)
    return Phrase(last, None, is_closed=True) if is_alone else None


def _back_to(word: Token, borders: AbstractSet[str]) -> Span:
    """The words between the border before a word, or the start of its sentence, and the word."""
    start = word.i
    while start > word.sent.start and word.doc[start - 1].lower_ not in borders:
        start -= 1
    return word.doc[start : word.i]


def _is_phrase(words: Span) -> bool:
    """Whether words may be a name or a title: some, not many, and none a verb of its own."""
    return 0 < len(words) <= LONGEST and not any(_is_finite(t) for t in words)


def _is_finite(token: Token) -> bool:
    return token.tag_ in FINITE and not _is_of_time(token)  # "May" is no verb there


def _names(words: Iterable[Token], people: Collection[int]) -> int:
    return sum(token.i in people for token in words)


def _opens_clause(opening: Token | None, found: list[Phrase], has_time: bool) -> bool:
    """Whether a clause may begin behind a word: the sentence, or a comma, or "and" behind a time or a comma."""
    if has_time:
        return True
    is_parted = opening is None or COMMA in (opening.text, next_to(opening, -1).text if opening.i else "")
    return len(found) > 1 or (is_parted and found[0].is_closed)


def _is_joined_alone(verb: Token, found: list[Phrase], opening: Token | None, people: Collection[int]) -> bool:
    """Whether "and" before a name alone joins a verb to the one before: "Doe hailed it and Roe called it good"."""
    if opening is None or opening.lower_ != "and" or verb.dep_ != "conj" or len(found) > 1:
        return False
    is_bare = not any(c.dep_ == "cc" for c in verb.lefts) and verb.tag_ in {"VBD", "VBZ"}
    is_named = found[0].apposed is None and _names(found[0].words, people) == 1
    return is_bare and is_named and found[0].name.end == verb.i and verb.head.i < opening.i


def _is_subject(word: Token) -> bool:
    """Whether a word is the subject of its verb: no time, nothing behind a preposition: "At the palace, Doe met"."""
    is_prepositional = any(c.dep_ == "case" and c.pos_ == "ADP" for c in word.children)
    return word.dep_ in SUBJECTS and not is_prepositional and not _is_of_time(word)


def _is_parted(verb: Token, found: list[Phrase]) -> bool:
    """Whether a verb is none that describes a noun: it hangs on the name that wants one, or a comma parts the two."""
    if verb.dep_ in NOMINAL and verb.tag_ == "VBN" and _is_aside(verb):
        return False
    if verb.dep_ not in NOMINAL or any(verb.head in phrase.words for phrase in found):
        return True
    is_aside = found[-1].name.end <= verb.head.i < verb.i and verb.tag_ in FINITE
    return found[-1].is_closed and (is_aside or (verb.dep_ == "acl") == (verb.head.i < found[0].name.start))


def _is_aside(participle: Token) -> bool:
    """Whether a participle tells what was done by another, or the verb follows: "Doe, asked about trade, said"."""
    behind = participle.doc[participle.i + 1 : participle.sent.end]
    has_agent = any(t.lower_ == "by" and participle in (t.head.head, t.head) for t in behind)
    return has_agent or any(
        t.tag_ in FINITE and next_to(t, -1).text == COMMA and not any(c.dep_ in SUBJECTS for c in t.lefts)
        for t in behind
    )


def _head(phrase: Span) -> Token | None:
    """The noun of a phrase that hangs on a word beyond it, or on none."""
    return next((t for t in phrase if t.pos_ in NAMING and (t.head not in phrase or t.dep_ == "ROOT")), None)


def _join(verb: Token, heads: list[Token], found: list[Phrase], opening: Token | None) -> None:
    """Make names the subject of a verb, which takes the place of the name on which it hung."""
    person = heads[0]
    for place in [c for c in verb.children if c.dep_ in SUBJECTS and not _is_subject(c)]:
        place.dep_ = "obl"
    if person.is_ancestor(verb):
        lift(verb, person)
    elif verb.dep_ == "advcl":
        verb.dep_ = "conj"
    elif verb.dep_ in NOMINAL:
        _part_from_noun(verb, person)
    if verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.children):
        verb.tag_ = "VBD"
    move(person, verb, "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj")
    for head in heads[1:]:
        move(head, person, "conj")
        move(next_to(found[-1].name[0], -1), head, "cc")
    for head, phrase in zip(heads, found, strict=True):
        title = _head(phrase.apposed) if phrase.apposed else None
        if title is not None:
            move(title, head, "appos")
    if opening is not None and opening.lower_ in JOINING:
        move(opening, verb, "cc")


def _part_from_noun(verb: Token, person: Token) -> None:
    """Make the head of a clause of a verb that the tree hangs on a noun before or behind it."""
    thing, top = verb.head, verb.sent.root
    before = next((t for t in person.ancestors if t.pos_ == "VERB" and t.i < person.i and t != verb), None)
    if before is not None:
        move(verb, before, "conj")
    else:
        lift(verb, top)
        is_aside = person.i < top.i < verb.i  # "Doe, who was in the chair, blamed the clock"
        move(top, person if is_aside else verb, "acl:relcl" if is_aside else "advcl" if top.pos_ == "VERB" else "obl")
    if thing.i > verb.i:
        move(thing, verb, "obj")
        for phrase in [c for c in thing.rights if c.dep_ == "nmod"]:
            move(phrase, verb, "obl")


def _time_at_start(name: Span) -> Span:
    """The words of time that a phrase begins with, none if it begins with another thing."""
    end = last = 0
    while end < len(name) and (_is_of_time(name[end]) or name[end].lower_ in WHICH):
        end += 1
        if _is_of_time(name[end - 1]) or (last and name[end - 1].lower_ in BEHIND):
            last = end
    return name[:last]


def _time_before(verb: Token) -> Span:
    """The words of time right before a verb: "Doe, the envoy, on Tuesday evening said"."""
    start = verb.i
    while start - 1 > verb.sent.start and (_is_of_time(verb.doc[start - 1]) or verb.doc[start - 1].lower_ in WHICH):
        start -= 1
    time, before = verb.doc[start : verb.i], next_to(verb, start - 1 - verb.i)
    is_behind_name = before.text == COMMA or before.pos_ == "PROPN"  # "last week saw a summit": no time
    return time if is_behind_name and any(_is_of_time(t) for t in time) else time[:0]


def _is_of_time(token: Token) -> bool:
    is_day = token.lower_ in DAYS and token.is_title
    return is_day or token.lower_ in PARTS or token.is_digit


def _hang_time(time: Span, verb: Token) -> None:
    """Make a time of a verb of the words that the tree makes parts of its subject."""
    if not time:
        return
    noun = next(t for t in reversed(time) if _is_of_time(t))
    for token in time:
        if token != noun and token.head not in time:
            move(token, noun, token.dep_)
    is_prepositional = any(t.dep_ == "case" or t.tag_ == "IN" for t in time)
    move(noun, verb, "obl" if is_prepositional else "obl:unmarked")
