"""What was talked about: the topics that words about a meeting tell of, by `words/topic_words.csv`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from etl.transform.text.phrases import Phrases
from etl.transform.wordlists import table

GENERAL = "bilateral_relations"
"""The topic that is given only where no more exact one is."""

_OFFICE = r"[Mm]inist(?:ers?|ry|ries)|[Ss]ecretar(?:y|ies)|[Dd]epartment|[Ee]nvoy|[Cc]ommissioner|[Dd]irector(?:ate)?"
_ADVISER = r"[Cc]hief|[Aa]ttaché|[Rr]epresentative|[Aa]dvis[eo]r|[Cc]oordinator"
_AFTER = re.compile(rf"[ \u00a0](?:{_OFFICE}|{_ADVISER})(?!\w)")
_BEFORE = re.compile(
    rf"(?<!\w)(?:{_OFFICE}|[Cc]ouncil|[Ii]nstitute|[Uu]niversity|[Mm]inister of [Ss]tate)[ \u00a0](?:[Oo]f|[Ff]or|on)"
    r"[ \u00a0](?:[A-Z][\w-]+,?[ \u00a0](?:and[ \u00a0])?){0,3}$"
    r"|(?<!\w)(?:[Ee]nvoy|[Rr]epresentative|[Cc]oordinator)[ \u00a0](?:for|to|on|of)[ \u00a0]the[ \u00a0]$"
)
_BEFORE_LENGTH = 60  # characters in which the office that a word belongs to is looked for


def topics_in(text: str) -> tuple[str, ...]:
    """Return the codes of the topics that the text tells of, each once, in the order in which they first occur.

    The text should be only the words that say what was discussed at a meeting: a whole document names many a thing.
    Words that are part of the name of an office ("Minister of Health") tell of no topic. `bilateral_relations` is
    returned alone or not at all.
    """
    return exact(dict.fromkeys(phrases_in(text)))


def exact(found: Collection[str]) -> tuple[str, ...]:
    """Return the topics without the general one, unless it is the only one."""
    return tuple(topic for topic in found if topic != GENERAL or len(found) == 1)


def phrases_in(text: str) -> Iterator[str]:
    """Yield the topic of each phrase of a topic that stands in the text and is no part of an office's name."""
    for first, last, topic in _phrases().find(text):
        if topic and not _in_office(text, first, last):
            yield topic


def _in_office(text: str, first: int, last: int) -> bool:
    return bool(_AFTER.match(text, last) or _BEFORE.search(text[max(0, first - _BEFORE_LENGTH) : first]))


@cache
def topics() -> tuple[str, ...]:
    """Return the codes of all topics, in alphabetical order."""
    return tuple(sorted({row["topic"] for row in table("topic_words") if row["topic"]}))


@cache
def _phrases() -> Phrases[str]:
    """Return the words of each topic; those with an empty one keep a shorter phrase in them from being read."""
    return Phrases(((row["phrase"], row["topic"]) for row in table("topic_words")), ignore_case=True)
