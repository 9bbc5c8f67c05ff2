"""Where a list of people goes on behind what is told of one of them, or behind words that else end a list."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import SUBJECTS, is_finite
from etl.transform.text.kinds import WHO
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

AS_WELL = ("as", "well", "as")
JOINING = (AS_WELL, ("but", "also"), ("in", "company", "with"))
"""Words by which a list goes on that else end it."""
CLOSING = frozenset({'"', "''", "'", "’", "”"})
"""Marks that close what is quoted."""
PLACE = 6  # tokens of "in" and a place
LEAD = 9  # tokens between "including" and whom it names


def behind_aside(
    reading: Reading, paragraph: Paragraph, token: Token, end: int, has_begun: bool, over_places: bool
) -> int | None:
    """Where a list goes on behind "as well as", parentheses, or what is told of one listed; None if it does not."""
    if token.lower_ == "(":
        return next((k for k in range(token.i, end) if token.doc[k].lower_ == ")"), int(token.i)) + 1
    joining = next((words for words in JOINING if says(token, words)), ())
    if joining and (has_begun or joining == AS_WELL):  # "officials, as well as X": nobody is named before it
        return int(token.i) + len(joining)
    if not has_begun:
        return None
    place = _behind_place(reading, paragraph, token, end) if over_places else None
    return place or _behind_relative(reading, paragraph, token, end)


def _behind_place(reading: Reading, paragraph: Paragraph, token: Token, end: int) -> int | None:
    """Where a list goes on behind the place of one of its people: "X here in Lima, and Minister Y in Quito"."""
    doc = token.doc
    first = token.i + (token.lower_ in {"here", "there"})
    if first >= end or doc[first].lower_ != "in":
        return None
    stop = next((k for k in range(first + 1, min(end, first + PLACE)) if doc[k].lower_ in {",", "and"}), end)
    behind = stop + 1 + (stop + 1 < end and doc[stop].lower_ == "," and doc[stop + 1].lower_ == "and")
    is_joined = stop < end and doc[behind - 1].lower_ == "and"
    if not is_joined or any(t.pos_ not in {"PROPN", "DET", "NOUN", "ADJ"} for t in doc[first + 1 : stop]):
        return None
    return behind if _is_named_behind(reading, paragraph, doc[behind : min(end, behind + LEAD)]) else None


def _is_named_behind(reading: Reading, paragraph: Paragraph, words: Sequence[Token]) -> bool:
    """Whether words begin with somebody named who is no subject of another clause."""
    named = next((t for t in words if reading.meant(paragraph, t)), None)
    if named is None or not any(p.kind == "official" for p in reading.meant(paragraph, named)):
        return False
    doc, last = named.doc, named.i
    while last + 1 < len(doc) and reading.meant(paragraph, doc[last + 1]):
        last += 1
    is_subject = any(t.dep_ in SUBJECTS for t in doc[named.i : last + 1])
    is_subject = is_subject or (last + 1 < len(doc) and is_finite(doc[last + 1]))
    return not is_subject and doc[last].tag_ != "PRP"


def behind_by_again(token: Token, first: int) -> int | None:
    """Where a list goes on that says its "by" again: "was joined by X and by Y"."""
    is_by = token.lower_ == "by" and token.i > first > 0 and next_to(token, -1).lower_ == "and"
    return int(token.i) + 1 if is_by and token.doc[first - 1].lower_ == "by" else None


def ends_quoted(token: Token) -> bool:
    """Whether somebody's own words end at a mark, behind a comma or full stop of theirs: '"I rang President Doe,"'."""
    return token.text in CLOSING and token.i > token.sent.start and next_to(token, -1).text in {",", ".", "!", "?"}


def says(token: Token, words: tuple[str, ...]) -> bool:
    """Whether some words stand in the text from a token on."""
    return [t.lower_ for t in token.doc[token.i : token.i + len(words)]] == list(words)


def _behind_relative(reading: Reading, paragraph: Paragraph, token: Token, end: int) -> int | None:
    """Where a list goes on behind what is told of one of its people: "X, who came late, and the minister of Peru"."""
    doc, is_plain = token.doc, True
    if token.lower_ not in WHO or token.i == 0 or next_to(token, -1).lower_ != ",":
        return None
    for k in range(token.i + 1, min(end, token.sent.end) - 2):
        if doc[k].lower_ in {";", ":", "“", "”", '"'} or doc[k].lower_ in WHO:
            return None
        if any(p.kind == "official" for p in reading.meant(paragraph, doc[k])):
            is_plain = False  # "met X, who had seen Y, Z and W"
        if doc[k].lower_ == "," and doc[k + 1].lower_ == "and":
            return k + 2 if _is_named_behind(reading, paragraph, doc[k + 2 : min(end, k + 2 + LEAD)]) else None
        if doc[k].lower_ == "," and is_plain and _goes_on(reading, paragraph, doc[k + 1 : min(end, token.sent.end)]):
            return k + 1
    return None


def _goes_on(reading: Reading, paragraph: Paragraph, words: Sequence[Token]) -> bool:
    """Whether a row of names right behind a comma goes on to an "and": "X, who heads it, Minister Y and Minister Z"."""
    if not words or not _is_named_behind(reading, paragraph, words[:1]):
        return False
    named = next((k for k, t in enumerate(words) if not reading.meant(paragraph, t)), len(words))
    following = words[named : named + LEAD]
    is_joined = bool(following) and following[0].lower_ == "and"
    return is_joined and _is_named_behind(reading, paragraph, following[1:])
