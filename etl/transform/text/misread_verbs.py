"""Verbs in the present tense that a small parser takes for nouns: "leaves for Lima", "the two meet in May".

It is given a past form in their stead, which it knows for a verb, and the tree then gets the true word back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.transform.text.kinds import DAY_NAMES
from etl.transform.wordlists import table

HELPING = frozenset(
    "to will would can could may might shall should must did do does let not n't 'll ’ll help make that".split()
)
"""Words before a bare form that make it an infinitive, which the parser reads well, or a wish: "proposed that"."""
BACK = 8  # words before a form that tell what it is: "will fly to Lima and meet in"

BODY_PARTS = frozenset({"hands"})
"""Words that are verbs only right behind a name: "Doe, left, hands a football to"."""
OF_NOUNS = frozenset(
    "the a of his her their its my our your these those both two three four several many some all official state "
    "recent foreign frequent earlier previous further co - ' ’s 's".split()
)
"""Words before a form that make a noun of it."""


@dataclass(frozen=True, slots=True)
class MisreadVerb:
    """A form of a verb that the parser takes for a noun before some words."""

    lemma: str
    followers: frozenset[str]
    seen: str

    @property
    def is_noun(self) -> bool:
        """Whether it is the other way round: a noun at the head of a sentence that the parser takes for a verb."""
        return self.seen.istitle()

    def is_before(self, following: str) -> bool:
        """Whether a word is one of those before which the form is a verb."""
        if following.istitle() and following.lower() in DAY_NAMES:
            return "Day" in self.followers
        return following in self.followers or ("Name" in self.followers and following[:1].isupper())


@cache
def misread_verbs() -> dict[str, MisreadVerb]:
    """Return the forms that the parser takes for nouns."""
    return {
        row["word"]: MisreadVerb(row["lemma"], frozenset(row["followers"].split()), row["seen"])
        for row in table("misread_verbs")
    }


def seen_instead(words: Sequence[str], k: int) -> str | None:
    """Return the past form that the parser is to see in the stead of a word, None where it reads the word well."""
    word = words[k]
    verb = misread_verbs().get(word)
    if verb is None or not verb.is_before(words[k + 1] if k + 1 < len(words) else ""):
        return None
    before = words[max(0, k - BACK) : k]
    if word in BODY_PARTS and not (before and (before[-1] == "," or before[-1][:1].isupper())):
        return None  # "shook hands over a table"
    if verb.is_noun:
        return verb.seen
    is_verb = _has_subject(before) if word == verb.lemma else not _is_noun_behind(before)
    return verb.seen if is_verb else None


def _has_subject(before: Sequence[str]) -> bool:
    """Whether a bare form has several for its subject: "Doe and Roe meet in", "talks resume on", not "will meet in"."""
    last = next((word for word in reversed(before) if word != ","), "")  # "Doe and her colleague, Roe, meet in"
    is_several = last[:1].isupper() or (last.endswith("s") and last.isalpha()) or last in {"two", "three", "pair"}
    return is_several and HELPING.isdisjoint(word.lower() for word in before)


def _is_noun_behind(before: Sequence[str]) -> bool:
    """Whether the words before make a plural of a form: "the hosts Peru and Chile", "his travels to"."""
    return bool(before) and before[-1].lower() in OF_NOUNS
