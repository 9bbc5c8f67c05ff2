"""What the words of a plural say of those whom it means: how many they are, their office, whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from etl.transform.encounters.frames import NEAR
from etl.transform.gazetteer import actors_in
from etl.transform.officials.titles.rows import COUNTED
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.company import STATES
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.kinds import PLURALS, POSSESSIVE_MARKS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table, words

MODIFIERS = 6  # tokens before a plural noun that may belong to it
NUMBERS = {**COUNTED, "six": 6, "trio": 3, "quartet": 4, "pair": 2}
PRONOUNS = frozenset({"they", "them", "themselves", "their", "theirs", "each"})
OWNER_ADJECTIVES = frozenset({"the", "these", "all", "neighbouring", "neighboring", "other"})
ALL_OF = frozenset({"each", "both", "all"})
"""Words before "of them" with which all are meant."""
OWNERS = frozenset({"their", "our", "its", "his", "her"})
ACTING = frozenset({"lawyers", "negotiators", "representatives", "envoys"})
"""Plurals for those who act for somebody: "lawyers for both sides"."""
FIELDS = {
    "foreign": "foreign_minister",
    "defence": "defence_minister",
    "defense": "defence_minister",
    "prime": "head_of_government",
}
"""Words before "ministers" that tell the type of office."""


@dataclass(frozen=True, slots=True)
class Group:
    """What the words of a plural phrase say of those whom it means."""

    count: int | None
    types: frozenset[str]
    """The office types that fit, empty for any."""
    fields: frozenset[str] = frozenset()
    """Words of which one is in the title of each ("the finance ministers")."""
    of_both: bool = False
    """Whether it is told that they serve the countries spoken of ("of the two countries", "their ministers")."""
    is_pronoun: bool = False
    noun: str = ""
    """The plural itself: the two foreign secretaries are not "the two ministers"."""
    is_headline: bool = False
    """Whether those are meant of whom the text tells below."""


@cache
def group_nouns() -> dict[str, frozenset[str]]:
    """Return the plural nouns that may mean a group, each with the office types that it stands for."""
    return {row["word"]: frozenset(row["types"].split()) for row in table("group_nouns")}


def is_of_several(word: Token) -> bool:
    """Return whether a word is a plural, or the name of a people, which the tagger may miss: "the Qataris"."""
    is_the = any(child.lower_ == "the" for child in word.children)
    return word.tag_ in PLURALS or (word.tag_ == "NNP" and is_the and word.lower_.endswith("s"))


def group_at(reading: Reading, paragraph: Paragraph, token: Token) -> Group | None:
    """What the plural phrase says whose head is `token`, None if it is no such phrase or says itself who is meant."""
    low = token.lower_
    if low == "each" and (token.dep_ not in SUBJECTS or token.head.i <= token.i):
        return None
    if low in PRONOUNS and paragraph.speaker is not None:
        return None  # whoever speaks means whom all in the room know
    if low in PRONOUNS and not is_among(token):
        return Group(None, frozenset(), is_pronoun=True)
    if low == "both" and token.dep_ in SUBJECTS | {"obj", "obl", "iobj"}:
        return Group(2, frozenset())
    is_part = token.dep_ in {"nummod", "compound", "amod", "det", "flat"}
    if low not in group_nouns() or _is_some_of_many(token) or (is_part and token.head.pos_ not in {"VERB", "AUX"}):
        return None  # not "the two" of "the two last met", which the parser takes for a part of the verb
    if token.tag_ == "VBZ" and any(child.dep_ in SUBJECTS for child in token.children):
        return None  # "Doe, who heads it"
    of_both = _of_both(token)
    before = phrase_before(token) or (_modifiers(token) if of_both else None)
    if before is None:
        return _in_headline(paragraph, token)
    count = next((NUMBERS[word] for word in (*before, low) if word in NUMBERS), 2 if "both" in before else None)
    is_owned = before[0] in OWNERS
    if not of_both and before[0] not in OWNERS | {"the", "both", "these", "all"} and count is None:
        return None
    if low in NUMBERS and low not in {"pair", "trio", "quartet"} and before[0] not in {"the", "these", "all"}:
        return None
    if actors_in(" ".join(t.text for t in token.doc[token.i - len(before) : token.i])):
        return None  # "the Egyptian and Sudanese leaders"
    types, fields = _portfolio(low, before)
    if of_both is None:
        return None
    of_both = of_both or not STATES.isdisjoint(before)  # "the two countries' foreign ministers"
    of_both = of_both or (is_owned and bool(types))
    return Group(2 if of_both and count is None and not is_owned else count, types, fields, of_both, noun=low)


def _is_some_of_many(token: Token) -> bool:
    """Whether a plural is of many of whom a clause tells: "is among the leaders who are to come"."""
    is_before_who = token.i + 1 < token.sent.end and next_to(token).lower_ == "who"
    return is_before_who and [t.lower_ for t in ahead_of(token, 2)] == ["among", "the"]


def _in_headline(paragraph: Paragraph, token: Token) -> Group | None:
    """The group of a headline that leaves out the article: "Defence ministers meet in Lima"."""
    if paragraph.kind != "title" or token.dep_ not in SUBJECTS or not group_nouns()[token.lower_]:
        return None
    modifiers = _modifiers(token)
    if actors_in(" ".join(t.text for t in token.doc[max(0, token.i - len(modifiers)) : token.i])):
        return None
    types, fields = _portfolio(token.lower_, modifiers)
    return Group(None, types, fields, is_headline=True)


def is_among(token: Token) -> bool:
    """Whether "them" means what was just named: "reporters, among them X", "books, two of them"."""
    each = next_to(token, -2) if token.i > token.sent.start + 2 and next_to(token, -1).lower_ == "of" else token
    if each.lower_ in ALL_OF and next_to(each, -1).text != ",":
        return False  # "saw each of them", not "saw Doe and Roe, each of them alone"
    is_owner = token.lower_ == "theirs"  # "a meeting of theirs"
    return not is_owner and token.i > token.sent.start and next_to(token, -1).lower_ in {"among", "of"}


def phrase_before(token: Token) -> tuple[str, ...] | None:
    """The words of a phrase before its head, None where it has no determiner or number."""
    found: list[str] = []
    for other in reversed(ahead_of(token, MODIFIERS)):
        if other.pos_ in {"VERB", "AUX", "ADP", "PUNCT", "SCONJ"} and other.lower_ not in {
            "visiting",
            "-",
            *POSSESSIVE_MARKS,
        }:
            break
        found.insert(0, other.lower_)
        if other.lower_ in OWNERS | {"the", "both", "these", "all"}:
            break
    while found and found[0] not in OWNERS | {"the", "both", "these", "all"} and found[0] not in NUMBERS:
        found.pop(0)
    if not found and token.lower_ in NUMBERS:
        return None
    return tuple(found) or None


def _modifiers(token: Token) -> tuple[str, ...]:
    """The words right before a plural that no article begins: "water ministers from the two countries"."""
    found: list[str] = []
    for other in reversed(ahead_of(token, MODIFIERS)):
        if other.pos_ not in {"NOUN", "ADJ", "PROPN"}:
            break
        found.insert(0, other.lower_)
    return tuple(found) or ("",)


def _portfolio(noun: str, before: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The office types that a noun stands for with the words before it, and the words that must be in a title."""
    types = group_nouns()[noun]
    named = {FIELDS[word] for word in before if word in FIELDS}
    if named:
        return frozenset(named), frozenset()
    if noun == "heads":
        return types, frozenset()
    fields = frozenset(word for word in before if word in words("office_modifiers")) if types else frozenset()
    return types, fields


def portfolio_before(token: Token) -> tuple[frozenset[str], frozenset[str]]:
    """The office types that a plural stands for with the words before it, and the words that must be in a title."""
    return _portfolio(token.lower_, _modifiers(token))


def portfolio_of_one(token: Token) -> tuple[frozenset[str], frozenset[str]]:
    """The same of a single minister or envoy: "a Norwegian trade minister"."""
    return _portfolio(f"{token.lower_}s", _modifiers(token))


def _of_both(token: Token) -> bool | None:
    """Whether the words after a plural say that those of both countries are meant; None if they name other owners."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 1 + NEAR]]
    if following[:2] in (["of", "state"], ["of", "government"]):
        following = following[2:]
        if following[:2] == ["and", "government"] or following[:3] == ["and", "of", "government"]:
            following = following[following.index("government") + 1 :]
    if following[:1] not in (["of"], ["from"]) and not (following[:1] == ["for"] and token.lower_ in ACTING):
        return False
    after = [word for word in following[1:5] if word not in OWNER_ADJECTIVES | OWNERS]
    if after and after[0] in {"both", *COUNTED} and (after[0] == "both" or after[1:2] == [] or after[1] in STATES):
        return True
    return None
