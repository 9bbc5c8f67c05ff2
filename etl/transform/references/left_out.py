"""Who is named only as one who was not there: "everybody except Doe", "not Doe but Roe", "without her"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.encounters.frames import verb_frames
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import SUBJECTS, is_owner
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Span, Token

NAME_PARTS = frozenset({"flat", "compound", "amod", "det", "nmod:poss", "case"})
"""How the words of a name and its title hang on one another."""
EXCEPTING = frozenset({"except", "excepting", "excluding", "bar", "barring", "save", "minus", "but"})
ALL = frozenset("everybody everyone all each every anybody anyone any both".split())
NOBODY = frozenset({"nobody", "no", "none", "nothing", "not", "never", "n't", "n’t", "neither"})
OF_MANY = frozenset({"states", "countries", "nations", "members", "leaders", "ministers", "presidents", "heads"})
WHOLE, BUT = 8, 3  # tokens before "except", and before "but", in which "everybody" stands
INSTEAD = (("instead", "of"), ("rather", "than"), ("in", "place", "of"), ("in", "lieu", "of"))
OPEN = frozenset({"or", "if", "whether"})
"""Words before "not" with which it leaves it open: "whether or not Doe comes"."""
LINKS = frozenset({"with", "to", "by", "on", "upon", "from", "for", "at"})
"""Prepositions that stand between "not" and whom it leaves out: "not with Doe but with Roe"."""
ROW = 6  # names of a row that are looked through


def left_out(reading: Reading, paragraph: Paragraph, sentence: Span) -> Iterator[tuple[Token, Party]]:
    """Yield each word of a sentence that names somebody as not there, and whom it names."""
    for token in sentence:
        if token.lower_ == "absent" and (away := _absent(reading, paragraph, token)) is not None:
            yield away
        if token.lower_ in {"my", "your"} or is_owner(token) or not _is_left_out(token):
            continue
        meant = reading.meant(paragraph, token)
        if len(meant) == 1:
            yield token, meant[0]


def _absent(reading: Reading, paragraph: Paragraph, word: Token) -> tuple[Token, Party] | None:
    """Who is told to have been absent: "Doe was conspicuously absent when the leaders met"."""
    head = next((c for c in word.lefts if c.dep_ in SUBJECTS), None)
    is_said = head is not None and any(c.dep_ == "cop" for c in word.lefts)
    meant = reading.meant(paragraph, head) if head is not None and is_said else ()
    return (head, meant[0]) if head is not None and len(meant) == 1 else None


def without_whom(reading: Reading, paragraph: Paragraph, trigger: Token) -> dict[Party, tuple[Party, ...]]:
    """Return who is told not to have done what a word tells, each with who did it in his place, if anybody is named."""
    return {
        party: _in_his_place(reading, paragraph, token)
        for token, party in left_out(reading, paragraph, trigger.sent)
        if _is_told_of(token, trigger) or (token.head.lower_ == "absent" and token.head in trigger.ancestors)
    }


def is_but_denied(token: Token) -> bool:
    """Return whether a name is left out by "not": "it was Doe, not Roe, who asked"; another verb may tell of both."""
    for _ in range(ROW):
        if next_to(_first(token), -1).lower_ == "not":
            return True
        if token.dep_ not in {"conj", "appos"} or token.head.i > token.i:
            return False
        token = token.head
    return False


def _is_told_of(token: Token, trigger: Token) -> bool:
    """Whether a name belongs to the clause of a word, or to that which its relative clause tells of."""
    node = token
    for _ in range(ROW):
        if trigger in {node, node.head} or (trigger.dep_ == "acl:relcl" and trigger.head == node):
            return True
        if node.head == node:
            return False
        node = node.head
        if node.pos_ == "VERB":
            return node in {trigger, trigger.head}
    return False


def _in_his_place(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Who it was instead: "it was Roe, not Doe, who met"."""
    is_joined = token.dep_ in {"conj", "appos"} and token.head.i < token.i
    return reading.meant(paragraph, token.head) if is_joined and _first(token) != _first(token.head) else ()


def _is_left_out(token: Token) -> bool:
    """Whether a name, or a row of them, stands behind a word that leaves it out."""
    for _ in range(ROW):
        if _is_behind_exception(token):
            return True
        is_joined = token.dep_ in {"conj", "appos"} and token.head.i < token.i
        if not is_joined or any(c.lower_ in {"but", "not"} for c in token.lefts):
            return False
        token = token.head
    return False


def _first(token: Token) -> Token:
    """The first word of a name with its title and country."""
    first = token
    for child in token.lefts:
        if child.dep_ in NAME_PARTS - {"case"} and child.lower_ not in {"not", "no"}:
            first = min(first, _first(child), key=lambda t: t.i)
    return first


def _is_behind_exception(token: Token) -> bool:
    before = next_to(_first(token), -1)
    low = before.lower_
    if low == "without":
        is_met = token.tag_ != "PRP" or verb_of(token.head) in verb_frames()  # "had begun without him": until he came
        return is_met and not NOBODY & {t.lower_ for t in ahead_of(before, 4)}  # "would not leave without Doe"
    if low == "not":
        return next_to(before, -1).lower_ not in OPEN
    if low in LINKS and next_to(before, -1).lower_ == "not":
        return any(t.lower_ == "but" for t in token.doc[token.i + 1 : token.sent.end])
    if low in EXCEPTING:
        ahead_of_it = [t.lower_ for t in ahead_of(before, WHOLE if low != "but" else BUT)]
        if low != "but" and not OF_MANY.isdisjoint(ahead_of_it):
            return not NOBODY & set(ahead_of_it)  # "Leaders of 44 states, minus Peru, gathered"
        return next((word in ALL for word in reversed(ahead_of_it) if word in ALL | NOBODY), False)
    ahead = tuple(t.lower_ for t in ahead_of(_first(token), 3))
    return any(ahead[-len(words) :] == words for words in INSTEAD)


def is_buried(token: Token) -> bool:
    """Return whether a name, however the tree hangs it, stands behind "the funeral of"."""
    name = token.head if token.dep_ == "flat" else token
    first = name.left_edge
    of = first if first.lower_ == "of" else next_to(first, -1) if first.i > token.sent.start else first
    return of.lower_ == "of" and of.i > token.sent.start and next_to(of, -1).lower_ in cues("farewell")
