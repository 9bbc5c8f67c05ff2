"""The countries that a word for a group of neighbours means: "the three Baltic presidents", "all Nordic states"."""

from __future__ import annotations

from functools import cache

from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.rows import COUNTED
from etl.transform.officials.units.plurals import singular
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import group_nouns
from etl.transform.text.kinds import OF_OR_FROM, POSSESSIVE_MARKS
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table

LANDS = frozenset("countries states nations republics governments neighbours neighbors members".split())
PEOPLE = frozenset("leaders ministers counterparts colleagues officials delegations envoys representatives".split())
OTHER_LANDS = frozenset("neighbours neighbors allies rivals enemies creditors".split())
"""Whose people are those of other countries than the one by which they are told."""
POINTING = frozenset({"the", "his", "her", "their", "its", "my", "our", "these"})
BEFORE = 5  # tokens before a plural in which the group and its number are told
BEHIND = 7  # tokens behind a plural of people in which its countries are told
NUMBERS = {**COUNTED, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

JOINED = 2  # words: a group and "and"


def neighbours_meant(paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whom a plural means that a group of countries, told as a whole, stands with; () where none does."""
    if noun.tag_ not in {"NNS", "NNPS", "NNP", "NN"} or not noun.lower_.endswith("s"):
        return ()
    if noun.text in _groups() and ahead_of(noun, 1):  # "the two Koreas", "both Sudans"
        codes = _if_whole(_groups()[noun.text], {t.lower_ for t in ahead_of(noun, 2)})
        return tuple(Party("actor", None, code) for code in codes)
    if noun.lower_ in LANDS:
        codes = _members(noun)
        return tuple(Party("actor", None, code) for code in codes)
    is_of_office = noun.lower_ in group_nouns() or office_type(singular(noun.lower_), None) != "other"
    if noun.lower_ not in PEOPLE and not is_of_office:
        return ()
    codes = _members(noun) or _behind(noun)
    return tuple(Party("official", None, code) for code in codes)


def not_of_owner(reading: Reading, paragraph: Paragraph, noun: Token) -> None:
    """Let "foreign ministers of Libya's neighbours" mean nobody of Libya."""
    if noun.lower_ not in OTHER_LANDS or noun.i < noun.sent.start + 2:
        return
    if noun.doc[noun.i - 1].lower_ not in POSSESSIVE_MARKS:
        return
    for token in reversed(noun.doc[noun.sent.start : noun.i - 1]):
        meant = reading.meant(paragraph, token)
        if any(party.official is not None for party in meant) or not (meant or token.lower_ in {"of", "the"}):
            return
        if any(party.kind == "official" for party in meant):
            reading.references[paragraph.number, token.i] = ()


def _behind(noun: Token) -> tuple[str, ...]:
    """The countries of "the foreign ministers and vice ministers of all seven Central American countries"."""
    words = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + BEHIND)]
    if not len(words) or words[0].lower_ not in OF_OR_FROM:
        return ()
    for token in words:
        if token.lower_ in LANDS:
            return _members(token)
        if token.text in _groups() and token.tag_ in {"NNS", "NNPS"}:  # "the leaders of the two Koreas"
            return _if_whole(_groups()[token.text], {t.lower_ for t in ahead_of(token, 2)})
        if token.pos_ in {"VERB", "AUX", "PUNCT"}:
            return ()
    return ()


def _members(noun: Token) -> tuple[str, ...]:
    """The members of the group told right before a plural, if all of them are meant."""
    before = [t.text for t in ahead_of(noun, BEFORE)]
    for size in (2, 1):
        for end in range(len(before), size - 1, -1):
            group = _groups().get(" ".join(before[end - size : end]))
            if group is None:
                continue
            first = _group_joined(before[: end - size])
            if first is None:
                return _if_whole(group, {word.lower() for word in before[: end - size]})
            both = (*first[0], *(code for code in group[0] if code not in first[0])), first[1] and group[1]
            return _if_whole(both, {word.lower() for word in before[: end - size - JOINED]})
    region = _region_behind(noun)
    return _if_whole(region, {word.lower() for word in before}) if region is not None else ()


def _group_joined(before: list[str]) -> tuple[tuple[str, ...], bool] | None:
    """The group that "and" joins to the one behind: "the Nordic and Baltic ministers"."""
    return _groups().get(before[-JOINED]) if len(before) >= JOINED and before[-1] in {"and", "&"} else None


def _if_whole(group: tuple[tuple[str, ...], bool], lead: set[str]) -> tuple[str, ...]:
    """The members of a group if the words before it mean all of them: "all", their number, "the" if it is closed."""
    codes, is_closed = group
    counts = {NUMBERS[word] for word in lead if word in NUMBERS}
    is_known = "all" in lead or (is_closed and bool(lead & POINTING))
    return codes if counts == {len(codes)} or (not counts and is_known) else ()


def _region_behind(noun: Token) -> tuple[tuple[str, ...], bool] | None:
    """The group whose region is told behind "countries": "the five republics of Central Asia"."""
    behind = [t.text for t in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 5)]]
    if noun.lower_ not in LANDS or not behind or behind[0] not in {"of", "in"}:
        return None
    name = behind[2:] if behind[1:2] == ["the"] else behind[1:]
    return _groups().get(" ".join(name[:2])) or _groups().get(" ".join(name[:1]))


@cache
def _groups() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Group → its members, and whether the word means them all where no number is told."""
    return {row["group"]: (tuple(row["actor_codes"].split()), row["closed"] == "1") for row in table("country_groups")}
