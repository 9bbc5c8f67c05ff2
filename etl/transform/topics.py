"""What was talked about: the topics that words about a meeting tell of, by `words/topic_words.csv`."""

from __future__ import annotations

from functools import cache

from etl.transform.phrases import Phrases
from etl.transform.wordlists import table

GENERAL = "bilateral_relations"
"""The topic that is given only where no more exact one is."""


def topics_in(text: str) -> tuple[str, ...]:
    """Return the codes of the topics that the text tells of, each once, in the order in which they first occur.

    The text should be only the words that say what was discussed at a meeting: a whole document names many a thing.
    `bilateral_relations` is returned alone or not at all.
    """
    found: dict[str, None] = {}
    for _, _, topic in _phrases().find(text):
        if topic:
            found.setdefault(topic)
    if len(found) > 1:
        found.pop(GENERAL, None)
    return tuple(found)


@cache
def _phrases() -> Phrases[str]:
    """The words of each topic; those with an empty topic keep a shorter phrase in them from being read."""
    return Phrases(((row["phrase"], row["topic"]) for row in table("topic_words")), ignore_case=True)
